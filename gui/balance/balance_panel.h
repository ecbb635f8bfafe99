#pragma once

#include <QTimer>
#include <QWidget>
#include <array>
#include <optional>

#include "gui/balance/headline.h"
#include "gui/balance/worst_inlet_series.h"

namespace thermohall::gui {

class HeadlineCard;
class TellingChart;
struct Workspace;

/// The live balance under the plan: six headline cards and one chart. Shows the last run of the design on
/// view when it is one of the present text, else the design-day balance; each card says which.
class BalancePanel : public QWidget {
  Q_OBJECT
 public:
  explicit BalancePanel(Workspace& workspace, QWidget* parent = nullptr);

  QSize sizeHint() const override { return {1000, 216}; }

 protected:
  /// In a small window the plan comes first: the chart goes, then the second row of cards.
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  void readRun();
  void showFigures();
  std::map<QString, double> rackLimits() const;

  Workspace& workspace_;
  std::array<HeadlineCard*, headline_count> cards_{};
  TellingChart* chart_;
  QWidget* chart_frame_ = nullptr;
  QTimer gather_;
  std::optional<RunFigures> run_;
  WorstInletSeries series_;
  int wanted_ = 0;  ///< counts requests, so that a late answer to an old one is told apart
};

}  // namespace thermohall::gui
