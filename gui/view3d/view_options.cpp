#include "gui/view3d/view_options.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

#include "gui/plan/color_scale.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr int slider_steps = 200;
constexpr double coldest_surface_K = 283.15, hottest_surface_K = 333.15;
constexpr int width_px = 216;

QLabel* heading(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("role", "section");
  return label;
}

}  // namespace

ViewOptions::ViewOptions(QWidget* parent)
    : QWidget(parent),
      color_by_(new QComboBox),
      paths_of_(new QComboBox),
      air_(new QCheckBox(tr("Compute the air flow"))),
      paths_(new QCheckBox(tr("Paths of the air"))),
      surface_(new QCheckBox(tr("Surface at"))),
      surface_at_(new QDoubleSpinBox),
      note_(new QLabel) {
  setObjectName(QStringLiteral("view_options"));
  setFixedWidth(width_px);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(8);
  column->addWidget(heading(tr("RACKS BY")));
  color_by_->addItems(color_by_names());
  color_by_->setAccessibleName(tr("Colour racks by"));
  column->addWidget(color_by_);
  column->addSpacing(8);
  column->addWidget(heading(tr("AIR")));
  air_->hide();
  column->addWidget(air_);
  addPlane(*column, 2, tr("Level plane"), 10);
  addPlane(*column, 0, tr("Plane across x"), 5);
  addPlane(*column, 1, tr("Plane across y"), 5);
  planes_[2].shown->setChecked(true);
  column->addWidget(paths_);
  paths_of_->addItems(
      {tr("from air units and tiles"), tr("back from rack fronts"), tr("from rack exhausts")});
  paths_of_->setAccessibleName(tr("Where the paths begin"));
  paths_of_->setToolTip(tr("With something selected, its paths only"));
  column->addWidget(paths_of_);
  auto* line = new QHBoxLayout;
  line->addWidget(surface_);
  surface_at_->setAccessibleName(tr("Temperature of the surface"));
  surface_at_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  surface_at_->setDecimals(1);
  surface_at_->setKeyboardTracking(false);
  line->addWidget(surface_at_, 1);
  column->addLayout(line);
  note_->setProperty("role", "caption");
  note_->setWordWrap(true);
  column->addWidget(note_);
  column->addStretch(1);
  connect(color_by_, &QComboBox::currentIndexChanged, this, &ViewOptions::colorByChanged);
  for (QCheckBox* box : {paths_, surface_})
    connect(box, &QCheckBox::toggled, this, &ViewOptions::airWantedChanged);
  connect(paths_of_, &QComboBox::currentIndexChanged, this, [this] {
    paths_->setChecked(true);
    Q_EMIT airWantedChanged();
  });
  connect(surface_at_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    surface_K_ =
        unit_system().isImperial() ? UnitConversion("degF", "K")(value) : UnitConversion("degC", "K")(value);
    Q_EMIT airWantedChanged();
  });
  connect(&unit_system(), &UnitSystem::changed, this, &ViewOptions::takeUnits);
  takeUnits();
}

void ViewOptions::addPlane(QVBoxLayout& column, std::size_t axis, const QString& name, int tenths) {
  Plane& plane = planes_[axis];
  plane = {.shown = new QCheckBox(name), .slider = new QSlider(Qt::Horizontal), .reading = new QLabel};
  plane.slider->setRange(0, slider_steps);
  plane.slider->setValue(tenths * slider_steps / (axis == 2 ? 25 : 10));
  plane.slider->setAccessibleName(tr("Place of: %1").arg(name));
  plane.reading->setProperty("role", "caption");
  auto* line = new QHBoxLayout;
  line->addWidget(plane.shown, 1);
  line->addWidget(plane.reading);
  column.addLayout(line);
  column.addWidget(plane.slider);
  connect(plane.shown, &QCheckBox::toggled, this, &ViewOptions::airWantedChanged);
  connect(plane.slider, &QSlider::valueChanged, this, [this, axis] {
    takeUnits();
    if (planes_[axis].shown->isChecked())
      Q_EMIT airWantedChanged();
    else
      planes_[axis].shown->setChecked(true);
  });
}

double ViewOptions::position_m(std::size_t axis) const {
  return size_m_[axis] * planes_[axis].slider->value() / slider_steps;
}

void ViewOptions::takeUnits() {
  for (std::size_t axis = 0; axis < 3; ++axis)
    planes_[axis].reading->setText(unit_system().reading(position_m(axis), "m"));
  const QSignalBlocker blocker(surface_at_);
  const std::string unit = unit_system().isImperial() ? "degF" : "degC";
  const UnitConversion shown("K", unit);
  surface_at_->setSuffix(QLatin1Char(' ') + pretty_quantity(QString::fromStdString(unit)));
  surface_at_->setRange(shown(coldest_surface_K), shown(hottest_surface_K));
  surface_at_->setValue(shown(surface_K_));
}

ColorBy ViewOptions::colorBy() const { return static_cast<ColorBy>(color_by_->currentIndex()); }

AirWanted ViewOptions::wanted() const {
  AirWanted wanted;
  for (std::size_t axis = 0; axis < 3; ++axis)
    if (planes_[axis].shown->isChecked()) wanted.planes_m[axis] = position_m(axis);
  if (paths_->isChecked()) wanted.paths = static_cast<PathsOf>(paths_of_->currentIndex());
  if (surface_->isChecked()) wanted.surface_K = surface_K_;
  return wanted;
}

void ViewOptions::setHall(const std::array<double, 3>& size_m) {
  size_m_ = size_m;
  takeUnits();
}

void ViewOptions::setAirSwitch(QAction& action) {
  air_->setChecked(action.isChecked());
  air_->setToolTip(action.toolTip());
  connect(air_, &QCheckBox::toggled, &action, &QAction::setChecked);
  connect(&action, &QAction::toggled, air_, &QCheckBox::setChecked);
  air_->show();
}

void ViewOptions::setNote(const QString& text) { note_->setText(text); }

}  // namespace thermohall::gui
