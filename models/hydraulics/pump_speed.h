#pragma once

#include <span>

#include "models/hydraulics/hydraulic_network.h"

namespace thermohall {

/// Speed of variable-speed pumps that holds a flow or a pressure difference in a network, as their control
/// does at rest. All pumps named run at the same speed; the solver is left at the solution.
///
///   V_b(r) = V_wanted   or   p_high(r) - p_low(r) = dp_wanted,   r_min <= r <= r_max               (1)
///
/// Both sides of (1) rise with r in any network whose other pumps stand still or keep their speed. When even
/// r_max is not enough, or r_min too much, that limit is taken and `is_reached` is false. Found to 1e-6 of
/// the wanted value, in three to six solutions.
/// Source: rising_root.h (secant rule). See docs/theory/hydraulic_network.md.
struct PumpSpeed {
  double relative_speed;
  bool is_reached;
};

struct SpeedLimits {
  double min_relative_speed, max_relative_speed;
};

PumpSpeed pump_speed_for_flow(HydraulicSolver&, std::span<const int> pump_branches, const SpeedLimits&,
                              int measured_branch, double wanted_flow_m3_s);

PumpSpeed pump_speed_for_pressure(HydraulicSolver&, std::span<const int> pump_branches, const SpeedLimits&,
                                  int high_node, int low_node, double wanted_difference_Pa);

}  // namespace thermohall
