#pragma once

#include "gui/charts/chart_export.h"
#include "gui/results/results_page.h"

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace thermohall::gui {

class AlarmsModel;

/// What went beyond a limit or a range in the run. A double click selects the rack or unit on the plan.
class AlarmsPage : public ResultsPage, public Chart {
  Q_OBJECT
 public:
  explicit AlarmsPage(Workspace& workspace, QWidget* parent = nullptr);

  QString chartTitle() const override { return tr("Alarms"); }
  QSize chartSize() const override { return size(); }
  void paintChart(QPaintDevice& device) override;
  ChartTable chartTable() const override;

 protected:
  void load() override;
  void clear() override;

 private:
  AlarmsModel* model_;
  QSortFilterProxyModel* sorted_;
  QTableView* table_;
  QLabel* note_;
};

}  // namespace thermohall::gui
