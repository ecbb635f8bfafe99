#pragma once

#include <QTableView>

#include "gui/charts/chart_export.h"
#include "gui/failures/failure_row.h"

class QSortFilterProxyModel;

namespace thermohall::gui {

/// Failures as a sortable table that can be exported.
class FailureTable : public QTableView, public Chart {
  Q_OBJECT
 public:
  explicit FailureTable(const QString& name, QWidget* parent = nullptr);
  FailureModel& failures() const { return *model_; }
  /// The row of the current line, or nullptr.
  const FailureRow* current() const;

  QString chartTitle() const override { return accessibleName(); }
  QSize chartSize() const override { return size(); }
  void paintChart(QPaintDevice& device) override;
  ChartTable chartTable() const override;

 Q_SIGNALS:
  void chosen(const thermohall::gui::FailureRow& row);
  /// Double click or Enter.
  void opened(const thermohall::gui::FailureRow& row);

 private:
  FailureModel* model_;
  QSortFilterProxyModel* sorted_;
};

}  // namespace thermohall::gui
