#pragma once

#include <array>

#include "gui/charts/plot.h"
#include "gui/failures/margins.h"

namespace thermohall::gui {

/// Share of the capacity of each system that is used, all units in place and one out, as bars from the left;
/// the whole capacity is a dashed line. Amber from 85 %, red above 100 %.
class MarginsChart : public Plot {
  Q_OBJECT
 public:
  explicit MarginsChart(QWidget* parent = nullptr);
  void setMargins(const Margins& margins);

 protected:
  void restyle() override;

 private:
  /// Bars of one kind, by tone.
  using Bars = std::array<QCPBars*, 3>;
  void fill(const Bars& bars, double offset, double MarginRow::*share);
  ChartTable table() const;

  Margins margins_;
  Bars normal_{}, one_out_{};
  QCPItemStraightLine* whole_;
};

}  // namespace thermohall::gui
