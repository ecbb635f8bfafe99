#include "gui/failures/failure_table.h"

#include <QHeaderView>
#include <QPainter>
#include <QSortFilterProxyModel>

namespace thermohall::gui {

FailureTable::FailureTable(const QString& name, QWidget* parent)
    : QTableView(parent), model_(new FailureModel(this)), sorted_(new QSortFilterProxyModel(this)) {
  setAccessibleName(name);
  sorted_->setSourceModel(model_);
  sorted_->setSortRole(Qt::UserRole);
  setModel(sorted_);
  setSortingEnabled(true);
  horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setStretchLastSection(true);
  verticalHeader()->hide();
  setShowGrid(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setTabKeyNavigation(false);
  add_export_menu(*this, *this);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (const FailureRow* row = current()) Q_EMIT chosen(*row);
  });
  connect(this, &QTableView::activated, this, [this] {
    if (const FailureRow* row = current()) Q_EMIT opened(*row);
  });
}

const FailureRow* FailureTable::current() const {
  const QModelIndex index = sorted_->mapToSource(currentIndex());
  return index.isValid() ? &model_->rows()[static_cast<std::size_t>(index.row())] : nullptr;
}

void FailureTable::paintChart(QPaintDevice& device) {
  QPainter painter(&device);
  render(&painter);
}

ChartTable FailureTable::chartTable() const { return chart_table(*model_); }

}  // namespace thermohall::gui
