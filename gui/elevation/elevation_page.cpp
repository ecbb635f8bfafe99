#include "gui/elevation/elevation_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/app/workspace.h"
#include "gui/elevation/rack_elevation.h"
#include "gui/units/unit_system.h"
#include "sim/scenario/placed_objects.h"

namespace thermohall::gui {

ElevationPage::ElevationPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), racks_(new QComboBox), drawing_(new RackElevation) {
  setObjectName(QStringLiteral("elevation_page"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 8, 0, 0);
  layout->setSpacing(4);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(16, 0, 16, 0);
  auto* label = new QLabel(tr("Rack"));
  label->setProperty("role", "caption");
  bar->addWidget(label);
  racks_->setAccessibleName(tr("Rack"));
  racks_->setMinimumWidth(140);
  bar->addWidget(racks_);
  bar->addStretch(1);
  layout->addLayout(bar);
  layout->addWidget(drawing_, 1);
  connect(racks_, &QComboBox::currentIndexChanged, this, &ElevationPage::showRack);
  connect(&workspace_.selection, &Selection::changed, this, &ElevationPage::followSelection);
  connect(&workspace_.project, &Project::currentChanged, this, &ElevationPage::fill);
  connect(&workspace_.project, &Project::edited, this, &ElevationPage::fill);
  connect(&workspace_.steady, &SteadyService::answered, this, &ElevationPage::showRack);
  connect(&unit_system(), &UnitSystem::changed, drawing_, qOverload<>(&QWidget::update));
  fill();
}

QString ElevationPage::rack() const { return racks_->currentText(); }

void ElevationPage::fill() {
  const ScenarioDocument* document = workspace_.project.current();
  QStringList ids;
  if (document)
    for (const auto& group : document->scenario().racks)
      for (int i = 0; i < group.count; ++i) ids += QString::fromStdString(rack_id(group, i));
  bool same = ids.size() == racks_->count();
  for (int i = 0; same && i < racks_->count(); ++i) same = racks_->itemText(i) == ids[i];
  if (!same) {
    const QString chosen = racks_->currentText();
    const QSignalBlocker blocker(racks_);
    racks_->clear();
    racks_->addItems(ids);
    racks_->setCurrentIndex(std::max(0, static_cast<int>(ids.indexOf(chosen))));
  }
  followSelection();
  showRack();
}

void ElevationPage::followSelection() {
  QString wanted = workspace_.selection.rack();
  if (wanted.isEmpty() && !workspace_.selection.isEmpty()) {
    // The first rack of a selected row.
    const QString key = workspace_.selection.keys().constFirst();
    if (key.startsWith(QLatin1String("rows."))) wanted = key.mid(5) + QStringLiteral("-01");
    if (key.startsWith(QLatin1String("racks."))) wanted = key.mid(6);
    if (racks_->currentText().startsWith(key.mid(5) + QLatin1Char('-'))) return;
  }
  const int index = wanted.isEmpty() ? -1 : racks_->findText(wanted);
  if (index >= 0) racks_->setCurrentIndex(index);
}

void ElevationPage::showRack() {
  const ScenarioDocument* document = workspace_.project.current();
  drawing_->setRack(document ? rack_elevation_data(document->scenario(), workspace_.steady.answer(), rack())
                             : std::nullopt);
}

}  // namespace thermohall::gui
