#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>
#include <vector>

#include "gui/document/plan_entry.h"

namespace thermohall::gui {

/// Something that cannot stand so, or that people could not work beside.
struct LayoutWarning {
  enum class Kind { overlap, outside, narrow_aisle, blocked_door };
  Kind kind;
  QString text;      ///< "aisle of 0.8 m behind row A; 0.9 m are needed"
  QStringList keys;  ///< entries concerned, the first one to be selected
  QRectF place_m;    ///< where on the plan
};

/// Checks what stands in a hall: objects in each other's place or outside, aisles too narrow to work in,
/// doors that cannot swing.
class LayoutWarnings {
 public:
  static constexpr double hot_aisle_m = 0.9;   ///< least free depth behind racks
  static constexpr double cold_aisle_m = 1.2;  ///< least free depth before racks

  static std::vector<LayoutWarning> check(const std::vector<PlanEntry>& entries, const HallSpec& hall);
  /// Whether two objects stand in each other's place; touching is allowed.
  static bool collide(const PlanEntry& a, const PlanEntry& b);
};

}  // namespace thermohall::gui
