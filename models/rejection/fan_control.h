#pragma once

#include <algorithm>
#include <span>

#include "models/curve.h"

namespace thermohall {

/// How the fans of one heat-rejection unit run while they hold a leaving-water set-point. The excess is the
/// leaving water temperature above the coldest it could reach (wet bulb of a tower, air of a dry cooler).
struct FanDuty {
  double excess_K;       ///< leaving water above that limit
  double speed;          ///< while running, share of full speed
  double running_share;  ///< of the time; below one when the unit cycles between lowest speed and off
  double active_share;   ///< of the unit still in use with fans off; below one when part is by-passed
};

/// Fan speed that holds `target_K`, given the excess at fixed heat as a function of the fans:
///   target <= full speed        fans at full speed, the set-point is missed                          (1)
///   between full and lowest     speed from `solve()`                                                 (2)
///   between lowest and off      cycling, running share = (off - target) / (off - lowest)             (3)
///   above what no fan gives     fans off, a by-pass holds the target, active share = off / target    (4)
/// `full`, `lowest` and `off` are called only when needed. All branches join continuously.
/// Source: the capacity control of CoolingTower:VariableSpeed, EnergyPlus Engineering Reference (2020): fan
/// modulation, cycling at the lowest speed, free convection, fluid by-pass.
template <class Full, class Lowest, class Off, class Solve>
FanDuty fan_duty(double target_K, double lowest_speed, Full full, Lowest lowest, Off off, Solve solve) {
  const double full_K = full();
  if (target_K <= full_K) return {full_K, 1, 1, 1};
  const double lowest_K = std::max(full_K, lowest());
  if (target_K < lowest_K) return {target_K, std::clamp(solve(), lowest_speed, 1.0), 1, 1};
  const double off_K = std::max(lowest_K, off());
  if (target_K < off_K) return {target_K, lowest_speed, (off_K - target_K) / (off_K - lowest_K), 1};
  return {target_K, lowest_speed, 0, target_K > 0 ? off_K / target_K : 0};
}

/// Share of rated fan power at a speed: cube of the speed, or the given points when there are any (5).
inline double fan_power_share(const Curve& points, double speed) {
  return points.x.empty() ? speed * speed * speed : std::max(0.0, interpolate(points, speed).y);
}

/// Air flow as a share of design, averaged over running and idling (6).
inline double mean_air_share(const FanDuty& duty, double free_convection_fraction) {
  return duty.running_share * duty.speed +
         (1 - duty.running_share) * free_convection_fraction * duty.active_share;
}

}  // namespace thermohall
