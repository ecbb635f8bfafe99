#include "gui/results/alarms_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/charts/chart_style.h"
#include "gui/results/alarms.h"

namespace thermohall::gui {

AlarmsPage::AlarmsPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent),
      model_(new AlarmsModel(this)),
      sorted_(new QSortFilterProxyModel(this)),
      table_(new QTableView),
      note_(new QLabel) {
  sorted_->setSourceModel(model_);
  sorted_->setSortRole(Qt::UserRole);
  table_->setModel(sorted_);
  table_->setAccessibleName(tr("Alarms"));
  table_->setSortingEnabled(true);
  table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->setShowGrid(false);
  table_->verticalHeader()->hide();
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  add_export_menu(*table_, *this);
  auto* title = new QLabel(tr("Alarms"));
  title->setFont(chart_title_font());
  note_->setProperty("role", QStringLiteral("caption"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(2);
  layout->addWidget(title);
  layout->addWidget(note_);
  layout->addWidget(table_);
  connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
    const Alarm& alarm = model_->alarms()[static_cast<std::size_t>(sorted_->mapToSource(index).row())];
    const ScenarioDocument* document = workspace_.project.current();
    const PlacedObject* object = document ? document->object(alarm.item) : nullptr;
    if (!object) return;
    const QString key = QString::fromStdString(object->key);
    workspace_.selection.set({key}, object->kind == PlacedKind::rack ? alarm.item : QString());
    Q_EMIT workspace_.selection.revealed(key);
  });
  clear();
}

void AlarmsPage::load() {
  ask(read_alarms, [this](const std::vector<Alarm>& alarms) {
    model_->setAlarms(alarms);
    note_->setText(alarms.empty() ? tr("no limit was broken and every model stayed within its range")
                                  : tr("limits broken, units outside their range, warnings of the run"));
  });
}

void AlarmsPage::clear() {
  model_->setAlarms({});
  note_->setText(tr("no results yet"));
}

void AlarmsPage::paintChart(QPaintDevice& device) {
  QPainter painter(&device);
  render(&painter);
}

ChartTable AlarmsPage::chartTable() const { return chart_table(*model_); }

}  // namespace thermohall::gui
