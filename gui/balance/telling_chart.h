#pragma once

#include <vector>

#include "gui/balance/worst_inlet_series.h"
#include "gui/charts/plot.h"

namespace thermohall::gui {

/// The chart beside the headline cards. After a run: the warmest rack over time with the mean of all, the
/// limit and the recommended band. Before one: the inlets of the racks on the design day, from the warmest
/// to the coolest.
class TellingChart : public Plot {
  Q_OBJECT
 public:
  explicit TellingChart(QWidget* parent = nullptr);

  void showRun(const WorstInletSeries& series, double limit_K);
  void showDesignDay(std::vector<double> inlets_K, double limit_K);
  void showNothing(const QString& reason);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void draw();

  enum class Content { nothing, run, design_day } content_ = Content::nothing;
  WorstInletSeries series_;
  std::vector<double> inlets_K_;
  double limit_K_ = 0;
};

}  // namespace thermohall::gui
