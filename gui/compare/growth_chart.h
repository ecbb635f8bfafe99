#pragma once

#include "gui/charts/plot.h"
#include "gui/compare/study_curves.h"

namespace thermohall::gui {

/// What of a growth study is drawn over the calendar years.
enum class GrowthQuantity { compute, power, racks };

/// Growth of one design by year: a line for each branch of demand. Power shows the halls (solid) above the
/// machines in them (dashed), under the plan of phased blocks.
class GrowthChart : public Plot {
  Q_OBJECT
 public:
  explicit GrowthChart(GrowthQuantity quantity, QWidget* parent = nullptr);
  void setStudy(const StudyFindings& study);

 private:
  GrowthQuantity quantity_;
};

}  // namespace thermohall::gui
