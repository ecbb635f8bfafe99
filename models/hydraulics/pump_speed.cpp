#include "models/hydraulics/pump_speed.h"

#include <algorithm>
#include <cmath>

#include "models/rising_root.h"

namespace thermohall {
namespace {

// measured: value over wanted value, as a function of the solution; its power of the speed for a first guess.
template <class Measured>
PumpSpeed search(HydraulicSolver& solver, std::span<const int> pumps, const SpeedLimits& limits, double power,
                 const Measured& measured) {
  const auto excess = [&](double speed) {
    for (int pump : pumps) solver.set_pump_speed(pump, speed);
    return measured(solver.solve()) - 1;
  };
  const double low = limits.min_relative_speed, high = limits.max_relative_speed;
  const EvaluatedPoint top{high, excess(high)};
  if (!(top.f > 0)) return {high, std::abs(top.f) < 1e-6};
  const double guess = high / std::pow(1 + top.f, 1 / power);
  if (const double bottom = excess(low); bottom >= 0) return {low, bottom < 1e-6};
  const double speed = rising_root(excess, low, high, top, guess);
  return {speed, std::abs(excess(speed)) < 1e-4};
}

}  // namespace

PumpSpeed pump_speed_for_flow(HydraulicSolver& solver, std::span<const int> pump_branches,
                              const SpeedLimits& limits, int measured_branch, double wanted_flow_m3_s) {
  const auto branch = static_cast<std::size_t>(measured_branch);
  const double wanted = std::max(wanted_flow_m3_s, 1e-12);
  return search(solver, pump_branches, limits, 1,
                [&](const HydraulicSolution& y) { return y.flow_m3_s[branch] / wanted; });
}

PumpSpeed pump_speed_for_pressure(HydraulicSolver& solver, std::span<const int> pump_branches,
                                  const SpeedLimits& limits, int high_node, int low_node,
                                  double wanted_difference_Pa) {
  const auto high = static_cast<std::size_t>(high_node), low = static_cast<std::size_t>(low_node);
  const double wanted = std::max(wanted_difference_Pa, 1e-6);
  return search(solver, pump_branches, limits, 2, [&](const HydraulicSolution& y) {
    return (y.pressure_Pa[high] - y.pressure_Pa[low]) / wanted;
  });
}

}  // namespace thermohall
