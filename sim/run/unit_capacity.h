#pragma once

#include <string>
#include <vector>

#include "sim/run/design_limits.h"

namespace thermohall {

/// What one unit of a system can carry at the design point, and what is asked of the system.
struct UnitCapacity {
  std::string unit;  ///< in the words of events: "chillers.main"
  std::string kind;  ///< heat, flow, power
  RedundantSystem system{};
  EventTarget target{};
  std::size_t index = 0;
  int installed = 0, standby = 0;
  double demand = 0, one = 0;  ///< W or m3/s
  bool required = true;        ///< false: another system carries what this one does not
};

/// Capacities at the temperatures of the design point:
///   air heat     coils at full valve, rated air flow and the room's return, fan heat taken off        (1)
///   CDU heat     S (T_set - T_water) / (1 - S / C), the heat at which the supply leaves its set-point  (2)
///   chillers     of the model, at the loop's set-point and the condenser temperature of the day
///   towers, dry coolers   the heat at which water leaves at what is wanted of them, found by bisection
///   flows, power  the rating
/// Wanted of a tower: the condensers' set-point, or the wet bulb plus its rated approach when that is warmer.
/// Of a dry cooler: the loop's set-point, or outdoor air plus the rated difference when that is warmer.
/// Source: this program's models; see docs/theory/redundancy.md.
std::vector<UnitCapacity> unit_capacities(const Scenario& scenario, const DesignPoint& point);

}  // namespace thermohall
