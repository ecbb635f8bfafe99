#include "gui/air/air_panel.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <cmath>

#include "gui/air/acceptance_dialog.h"
#include "gui/air/airflow_service.h"
#include "gui/app/workspace.h"
#include "gui/document/apply_edits_command.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

QLabel* text_label(const QString& text, const char* role) {
  auto* label = new QLabel(text);
  label->setProperty("role", role);
  label->setWordWrap(true);
  return label;
}

QString degrees(double kelvin) {
  return unit_system().isImperial()
             ? QStringLiteral("%1 °F").arg(UnitConversion("K", "degF")(kelvin), 0, 'f', 1)
             : QStringLiteral("%1 °C").arg(kelvin - 273.15, 0, 'f', 1);
}

/// The unit of heights in metres.
double unit_m() { return unit_system().isImperial() ? 0.3048 : 1; }

double figure(const QJsonObject& answer, const char* name) {
  return answer.value(QLatin1String("metrics"))
      .toObject()
      .value(QLatin1String(name))
      .toObject()
      .value(QLatin1String("value"))
      .toDouble(NAN);
}

}  // namespace

AirPanel::AirPanel(Workspace& workspace, AirflowService& service, QWidget* parent)
    : QDockWidget(tr("Air"), parent), workspace_(workspace), service_(service) {
  setObjectName(QStringLiteral("air_dock"));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(8);
  state_ = text_label({}, "caption");
  worst_ = text_label({}, "title");
  figures_ = text_label({}, "caption");
  column->addWidget(worst_);
  column->addWidget(state_);
  column->addWidget(figures_);
  auto* row = new QHBoxLayout;
  row->addWidget(text_label(tr("Slice at"), "caption"));
  height_ = new QDoubleSpinBox;
  height_->setAccessibleName(tr("Height of the temperature slice"));
  takeUnits();
  connect(height_, &QDoubleSpinBox::valueChanged, &service_,
          [this](double shown) { service_.setHeight(shown * unit_m()); });
  connect(&unit_system(), &UnitSystem::changed, this, [this] {
    takeUnits();
    show();
  });
  row->addWidget(height_, 1);
  column->addLayout(row);
  column->addWidget(text_label(tr("RACKS THAT BREATHE WARM AIR"), "section"));
  offenders_ = new QListWidget;
  offenders_->setWordWrap(true);
  offenders_->setAccessibleName(tr("Racks that breathe warm air"));
  connect(offenders_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
    const QString rack = item->data(Qt::UserRole).toString();
    const ScenarioDocument* document = workspace_.project.current();
    const PlacedObject* object = document ? document->object(rack) : nullptr;
    if (!object) return;
    workspace_.selection.set({QString::fromStdString(object->key)}, rack);
    Q_EMIT workspace_.selection.revealed(QString::fromStdString(object->key));
  });
  connect(offenders_, &QListWidget::itemClicked, offenders_, &QListWidget::itemActivated);
  column->addWidget(offenders_, 1);
  column->addWidget(text_label(tr("AIR OF THE SELECTED RACK"), "section"));
  origin_ = text_label({}, "caption");
  origin_->setObjectName(QStringLiteral("air_origin"));
  column->addWidget(origin_);
  connect(&workspace_.selection, &Selection::changed, this, &AirPanel::askOrigin);
  connect(&service_, &AirflowService::originAnswered, this, &AirPanel::showOrigin);
  column->addWidget(text_label(tr("SUGGESTIONS"), "section"));
  fixes_ = new QVBoxLayout;
  column->addLayout(fixes_);
  auto* acceptance = new QPushButton(tr("Acceptance…"));
  acceptance->setObjectName(QStringLiteral("air_acceptance"));
  acceptance->setToolTip(
      tr("Each unit out, full load and the loss of the utility against the client's limits"));
  connect(acceptance, &QPushButton::clicked, this, &AirPanel::openAcceptance);
  column->addWidget(acceptance);
  setWidget(body);
  connect(&service_, &AirflowService::answered, this, &AirPanel::show);
  connect(&service_, &AirflowService::failed, this, [this](const QString& message) {
    show();
    state_->setText(message);
  });
  connect(&service_, &AirflowService::busyChanged, this, [this](bool busy, const QString& mode) {
    if (busy) state_->setText(tr("computing the air, %1 …").arg(mode));
  });
  show();
}

void AirPanel::takeUnits() {
  const QSignalBlocker blocker(height_);
  height_->setRange(0.1 / unit_m(), 10 / unit_m());
  height_->setSingleStep(unit_system().isImperial() ? 1 : 0.3);
  height_->setSuffix(unit_system().isImperial() ? QStringLiteral(" ft") : QStringLiteral(" m"));
  height_->setValue(service_.height_m() / unit_m());
}

void AirPanel::show() {
  askOrigin();
  const QJsonObject& answer = service_.answer();
  offenders_->clear();
  while (QLayoutItem* item = fixes_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (answer.isEmpty()) {
    worst_->setText(tr("No air field"));
    state_->setText(tr("View > Air flow computes the air of this hall while you edit."));
    figures_->clear();
    return;
  }
  QString worst = tr("Warmest rack inlet %1").arg(degrees(service_.worst_K()));
  if (std::isfinite(service_.worstBefore_K())) {
    const double change = service_.worst_K() - service_.worstBefore_K();
    if (std::abs(change) >= 0.05)
      worst += tr(", before %1 (%2)")
                   .arg(degrees(service_.worstBefore_K()),
                        (change > 0 ? QStringLiteral("+") : QString()) +
                            (unit_system().isImperial() ? QStringLiteral("%1 °F").arg(1.8 * change, 0, 'f', 1)
                                                        : QStringLiteral("%1 K").arg(change, 0, 'f', 1)));
  }
  worst_->setText(worst);
  state_->setText(
      answer.value(QLatin1String("status")).toString() == QLatin1String("converged")
          ? tr("converged in %1 s").arg(answer.value(QLatin1String("seconds")).toDouble(), 0, 'f', 1)
          : tr("not converged: temperatures with more doubt"));
  if (const double accuracy_K = figure(answer, "accuracy_margin"); std::isfinite(accuracy_K))
    state_->setText(state_->text() + tr(" · rack means within about %1")
                                         .arg(unit_system().isImperial()
                                                  ? QStringLiteral("%1 °F").arg(1.8 * accuracy_K, 0, 'f', 1)
                                                  : QStringLiteral("%1 K").arg(accuracy_K, 0, 'f', 1)));
  state_->setToolTip(answer.value(QLatin1String("convergence")).toString());
  figures_->setText(tr("SHI %1 · RHI %2 · RCI high %3 % · RCI low %4 % · RTI %5 %")
                        .arg(figure(answer, "supply_heat_index"), 0, 'f', 2)
                        .arg(figure(answer, "return_heat_index"), 0, 'f', 2)
                        .arg(100 * figure(answer, "rack_cooling_index_high"), 0, 'f', 0)
                        .arg(100 * figure(answer, "rack_cooling_index_low"), 0, 'f', 0)
                        .arg(100 * figure(answer, "return_temperature_index"), 0, 'f', 0));
  for (const auto& entry : answer.value(QLatin1String("offenders")).toArray()) {
    const QJsonObject offender = entry.toObject();
    const QString rack = offender.value(QLatin1String("rack")).toString();
    auto* item = new QListWidgetItem(
        QStringLiteral("%1 — %2").arg(rack, offender.value(QLatin1String("cause")).toString()), offenders_);
    item->setToolTip(offender.value(QLatin1String("explanation")).toString());
    item->setData(Qt::UserRole, rack);
  }
  if (offenders_->count() == 0) new QListWidgetItem(tr("none"), offenders_);
  for (const auto& entry : answer.value(QLatin1String("fixes")).toArray()) {
    const QJsonObject fix = entry.toObject();
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(text_label(fix.value(QLatin1String("title")).toString(), "suggestion"), 1);
    auto* apply = new QPushButton(tr("Apply"));
    apply->setAccessibleName(tr("Apply: %1").arg(fix.value(QLatin1String("title")).toString()));
    connect(apply, &QPushButton::clicked, this, [this, fix] { applyFix(fix); });
    row->addWidget(apply);
    fixes_->addWidget(line);
  }
}

void AirPanel::askOrigin() {
  service_.askOrigin(rackInMind());
  showOrigin();
}

QString AirPanel::rackInMind() const {
  const ScenarioDocument* document = workspace_.project.current();
  const QStringList& keys = workspace_.selection.keys();
  if (!workspace_.selection.rack().isEmpty() || !document || keys.size() != 1)
    return workspace_.selection.rack();
  QString warmest;
  double warmest_K = 0;
  for (const auto& entry : service_.answer().value(QLatin1String("racks")).toArray()) {
    const QJsonObject rack = entry.toObject();
    const QString id = rack.value(QLatin1String("id")).toString();
    const PlacedObject* object = document->object(id);
    const double inlet_K = rack.value(QLatin1String("inlet_mean_K")).toDouble();
    if (!object || QString::fromStdString(object->key) != keys.front() || inlet_K <= warmest_K) continue;
    warmest = id;
    warmest_K = inlet_K;
  }
  return warmest;
}

void AirPanel::showOrigin() {
  const QString& rack = service_.originRack();
  const QJsonObject& origin = service_.origin();
  if (rack.isEmpty() || service_.answer().isEmpty()) {
    origin_->setText(tr("Select a rack to see where its air comes from."));
    return;
  }
  if (origin.isEmpty()) {
    origin_->setText(tr("%1: being traced …").arg(rack));
    return;
  }
  const auto percent = [&](const QJsonObject& object, const char* key) {
    return QString::number(100 * object.value(QLatin1String(key)).toDouble(), 'f', 0);
  };
  QString text = tr("%1: capture index cold %2 %, of the tiles of its aisle %3 %, hot %4 %")
                     .arg(rack, percent(origin, "capture_cold"), percent(origin, "capture_cold_local"),
                          percent(origin, "capture_hot"));
  int suppliers = 0, exhausts = 0;
  for (const auto& entry : origin.value(QLatin1String("sources")).toArray()) {
    const QJsonObject source = entry.toObject();
    const QString kind = source.value(QLatin1String("kind")).toString(),
                  from = source.value(QLatin1String("from")).toString(), share = percent(source, "share");
    if (kind == QLatin1String("exhaust")) {
      if (exhausts++ == 0) text += QLatin1Char('\n') + tr("%1 % exhaust of rack %2").arg(share, from);
    } else if (suppliers++ < 3) {
      text += QLatin1Char('\n') + (kind == QLatin1String("tile") ? tr("%1 % from tile %2").arg(share, from)
                                   : kind == QLatin1String("floor_seams")
                                       ? tr("%1 % from the seams of the floor").arg(share)
                                       : tr("%1 % from unit %2").arg(share, from));
    }
  }
  for (const auto& entry : origin.value(QLatin1String("cooled_by")).toArray()) {
    text += QLatin1Char('\n') + tr("most cooled by unit %1, %2 %")
                                    .arg(entry.toObject().value(QLatin1String("from")).toString(),
                                         percent(entry.toObject(), "share"));
    break;
  }
  origin_->setText(text);
}

void AirPanel::openAcceptance() {
  const ScenarioDocument* document = workspace_.project.current();
  if (!document) return;
  auto* dialog = new AcceptanceDialog(document->path(), QString::fromStdString(document->text()), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void AirPanel::applyFix(const QJsonObject& fix) {
  ScenarioDocument* document = workspace_.project.current();
  if (!document) return;
  std::vector<TextEdit> edits;
  for (const auto& entry : fix.value(QLatin1String("edits")).toArray()) {
    TextEdit edit;
    for (const auto& key : entry.toObject().value(QLatin1String("path")).toArray())
      edit.path.push_back(key.toString().toStdString());
    edit.yaml = entry.toObject().value(QLatin1String("value")).toString().toStdString();
    edits.push_back(std::move(edit));
  }
  document->undoStack().push(
      new ApplyEditsCommand(*document, std::move(edits), fix.value(QLatin1String("title")).toString()));
}

}  // namespace thermohall::gui
