#include "gui/view3d/view3d_page.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QFuture>
#include <QLabel>
#include <QPromise>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "gui/air/airflow_service.h"
#include "gui/app/workspace.h"
#include "gui/plan/plan_figures.h"
#include "gui/units/unit_system.h"
#include "gui/view3d/color_legend.h"
#include "gui/view3d/view_options.h"

namespace thermohall::gui {
namespace {

// Of air: cubic feet, where liquids would be gallons.
QString volume_text(double volume_m3) {
  constexpr double feet3 = 35.3147;
  return unit_system().isImperial() ? QStringLiteral("%L1 ft³").arg(std::round(volume_m3 * feet3), 0, 'f', 0)
                                    : QStringLiteral("%L1 m³").arg(volume_m3, 0, 'f', 1);
}

}  // namespace

View3dPage::View3dPage(Workspace& workspace, QWidget* parent, bool (*has_opengl)())
    : QWidget(parent),
      workspace_(workspace),
      has_opengl_(has_opengl),
      layout_(new QVBoxLayout(this)),
      middle_(new QHBoxLayout),
      options_(new ViewOptions),
      text_(new QLabel) {
  setObjectName(QStringLiteral("view3d_page"));
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(0);
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  text_->hide();
  layout_->addWidget(makeBar());
  layout_->addLayout(middle_, 1);
  middle_->setSpacing(0);
  middle_->addWidget(options_);
  middle_->addWidget(text_, 1);
  connect(options_, &ViewOptions::colorByChanged, this, [this] {
    workspace_.steady.setRedundancyWanted(this, options_->colorBy() == ColorBy::redundancy && isVisible());
    recolor();
  });
  connect(options_, &ViewOptions::airWantedChanged, this, &View3dPage::updateAir);
  connect(&unit_system(), &UnitSystem::changed, this, &View3dPage::noteAir);
  connect(&workspace_.project, &Project::currentChanged, this, [this] {
    reload();
    if (!view_ || !workspace_.project.current()) return;
    view_->camera().frame(boxes_.hall_size);
    view_->updateCamera();
  });
  connect(&workspace_.project, &Project::edited, this, &View3dPage::reload);
  connect(&workspace_.steady, &SteadyService::answered, this, &View3dPage::recolor);
  connect(&workspace_.rack_values, &RackValues::valuesChanged, this, &View3dPage::recolor);
  connect(&workspace_.selection, &Selection::changed, this, [this] {
    showSelection();
    if (options_->wanted().paths) updateAir();
  });
  noteAir();
}

void View3dPage::setAirflow(AirflowService& air, QAction& air_switch) {
  airflow_ = &air;
  options_->setAirSwitch(air_switch);
  connect(airflow_, &AirflowService::answered, this, &View3dPage::updateAir);
  connect(airflow_, &AirflowService::busyChanged, this, &View3dPage::noteAir);
  connect(airflow_, &AirflowService::enabledChanged, this, &View3dPage::noteAir);
  connect(airflow_, &AirflowService::failed, this,
          [this](const QString& message) { options_->setNote(message); });
  noteAir();
}

void View3dPage::addBar(QWidget* bar) { layout_->addWidget(bar); }

QToolBar* View3dPage::makeBar() {
  auto* bar = new QToolBar;
  auto* ways = new QButtonGroup(bar);
  const auto add = [&](const QString& name, const QString& tip, void (HallCamera::*place)(const QVector3D&),
                       bool on_foot) {
    auto* button = new QToolButton;
    button->setText(name);
    button->setToolTip(tip);
    button->setCheckable(true);
    ways->addButton(button);
    if (place == &HallCamera::frame) button->setChecked(true);
    connect(button, &QToolButton::clicked, this, [this, place, on_foot] {
      if (!view_) return;
      (view_->camera().*place)(boxes_.hall_size);
      view_->setWalking(on_foot);
      view_->updateCamera();
      view_->setFocus();
    });
    bar->addWidget(button);
  };
  const QString drags = tr("Drag turns the hall, right drag moves it, the wheel zooms");
  add(tr("Whole hall"), drags, &HallCamera::frame, false);
  add(tr("From above"), drags, &HallCamera::lookDown, false);
  add(tr("Walk"), tr("Drag looks around; arrows or W A S D walk, with Shift fast; Q and E go down and up"),
      &HallCamera::stand, true);
  bar->addSeparator();
  legend_ = new ColorLegend;
  bar->addWidget(legend_);
  moment_ = new QLabel;
  moment_->setProperty("role", "caption");
  moment_->setContentsMargins(0, 0, 12, 0);
  bar->addWidget(moment_);
  return bar;
}

void View3dPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!tried_) makeView();
  if (airflow_) airflow_->setFieldWanted(view_ != nullptr);
  workspace_.steady.setRedundancyWanted(this, options_->colorBy() == ColorBy::redundancy);
  if (outdated_) reload();
  updateAir();
}

// Nobody looks: neither the whole field nor margins are asked for any more.
void View3dPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (airflow_) airflow_->setFieldWanted(false);
  workspace_.steady.setRedundancyWanted(this, false);
}

void View3dPage::makeView() {
  tried_ = true;
  QString fault = tr("OpenGL could not be started on this computer or over this connection.");
  if (has_opengl_()) {
    view_ = new HallView(this);
    fault = view_->fault();
    if (!fault.isEmpty()) {
      delete view_;
      view_ = nullptr;
    }
  }
  if (!view_) {
    text_->setText(
        tr("The 3-D view needs OpenGL.\n%1\nPlan, results and everything else work without it.").arg(fault));
    text_->show();
    return;
  }
  middle_->addWidget(view_, 1);
  connect(view_, &HallView::clicked, this, [this](const QString& key, const QString& id) {
    if (key.isEmpty()) return workspace_.selection.clear();
    const bool is_rack = key.startsWith(QLatin1String("rows."));
    workspace_.selection.set({key}, is_rack ? id : QString());
  });
  reload();
  view_->camera().frame(boxes_.hall_size);
  view_->updateCamera();
}

PlanFigures View3dPage::figures() const {
  PlanFigures figures(workspace_.steady.answer());
  if (!workspace_.rack_values.isEmpty()) figures.setInlets(workspace_.rack_values.inlets());
  return figures;
}

void View3dPage::reload() {
  outdated_ = !isVisible();  // made when it is looked at
  if (outdated_) return;
  const ScenarioDocument* document = workspace_.project.current();
  boxes_ = document ? hall_boxes(*document, figures(), options_->colorBy()) : HallBoxes();
  const QVector3D& size = boxes_.hall_size;
  options_->setHall(
      {static_cast<double>(size.x()), static_cast<double>(size.z()), static_cast<double>(size.y())});
  if (view_) view_->setBoxes(boxes_);
  recolor();
  showSelection();
}

void View3dPage::recolor() {
  if (outdated_) return;
  const PlanFigures values = figures();
  if (const ScenarioDocument* document = workspace_.project.current())
    color_racks(boxes_, *document, values, options_->colorBy());
  if (view_) view_->setRackColors(boxes_);
  legend_->setScale({.by = options_->colorBy(),
                     .power_scale_W = power_scale_W(values.highestPower_W()),
                     .has_air = airflow_ && !airflow_->field()->isEmpty()});
  const QString moment = workspace_.rack_values.label();
  const bool temperatures = options_->colorBy() == ColorBy::inlet_temperature;
  const bool played = temperatures && !workspace_.rack_values.moment().file.isEmpty();
  QString text = moment.isEmpty() || !temperatures ? tr("design point") : moment;
  if (played && airflow_ && !airflow_->field()->isEmpty())
    text += tr(" · air as on the design day, racks as in the run");
  moment_->setText(text);
}

// One picture of the air at a time is made beside the window; what was asked for meanwhile comes after it.
void View3dPage::updateAir() {
  if (!isVisible()) return;
  if (!airflow_ || airflow_->field()->isEmpty()) return takeAir({});
  if (air_busy_) {
    air_again_ = true;
    return;
  }
  air_busy_ = true;
  const QStringList& keys = workspace_.selection.keys();
  const AirBoxes boxes =
      air_boxes(boxes_, keys.size() == 1 ? keys.constFirst() : QString(), workspace_.selection.rack());
  auto promise = std::make_shared<QPromise<AirShown>>();
  promise->start();
  promise->future().then(this, [this](const AirShown& shown) {
    air_busy_ = false;
    // The field may be gone by now.
    takeAir(airflow_->field()->isEmpty() ? AirShown() : shown);
    if (std::exchange(air_again_, false)) updateAir();
  });
  QThreadPool::globalInstance()->start(
      [promise, boxes, field = airflow_->field(), wanted = options_->wanted()] {
        promise->addResult(air_shown(*field, boxes, wanted));
        promise->finish();
      });
}

void View3dPage::takeAir(const AirShown& shown) {
  shown_ = shown;
  if (view_) view_->setAir(shown_);
  noteAir();
  recolor();
  Q_EMIT airDrawn();
}

void View3dPage::noteAir() {
  if (!airflow_ || !airflow_->isEnabled())
    return options_->setNote(tr("Planes, paths and surface need the air of the hall: switch Air flow on."));
  if (airflow_->field()->isEmpty())
    return options_->setNote(airflow_->isBusy() ? tr("computing the air …") : tr("no air of this hall yet"));
  QStringList lines;
  const AirWanted wanted = options_->wanted();
  if (wanted.paths) lines << tr("%n path(s)", nullptr, shown_.path_count);
  if (wanted.surface_K)
    lines << tr("%1 of air at %2 or above")
                 .arg(volume_text(shown_.warm_volume_m3), unit_system().reading(*wanted.surface_K, "K"));
  if (airflow_->isBusy()) lines << tr("computing again …");
  options_->setNote(lines.join(QLatin1Char('\n')));
}

void View3dPage::showSelection() {
  if (!view_) return;
  const HallBox* picked = nullptr;
  const Selection& selection = workspace_.selection;
  if (!selection.rack().isEmpty()) picked = boxes_.find(selection.rack());
  for (const auto* list : {&boxes_.racks, &boxes_.units})
    for (const HallBox& box : *list)
      if (!picked && selection.keys().size() == 1 && selection.contains(box.key)) picked = &box;
  HallBox around;
  if (picked && selection.rack().isEmpty()) {  // the whole row
    QVector3D low = picked->center - picked->size / 2, high = picked->center + picked->size / 2;
    for (const HallBox& box : boxes_.racks) {
      if (box.key != picked->key) continue;
      for (int axis = 0; axis < 3; ++axis) {
        low[axis] = std::fmin(low[axis], box.center[axis] - box.size[axis] / 2);
        high[axis] = std::fmax(high[axis], box.center[axis] + box.size[axis] / 2);
      }
    }
    around.center = (low + high) / 2;
    around.size = high - low;
    picked = &around;
  }
  view_->setPicked(picked);
}

void View3dPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) reload();
}

}  // namespace thermohall::gui
