#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Fan or pump known by its data sheet only: rated flow, pressure and electric power, with a speed drive.
///
///   y = min(V / V_r, y_max),   w = max(y, w_min)               flow and speed                     (1)
///   P = P_r ((1 - g) w^n + g)                                  electric power while running       (2)
///   dp = dp_r w^(n - 1)                                                                           (3)
///   eta = V dp / P,   heat to fluid = x P                                                         (4)
///
/// n is the exponent of the system: 3 when all resistance grows with the square of flow, less when part of
/// the pressure is held constant (a controlled pressure difference, a wet column). g is the part of rated
/// power that motor and drive lose whatever the load, so that their efficiency falls at low load as
/// 1 / (1 - g + g / load). Without flow the mover is off. Below the lowest speed the excess is throttled.
///
/// Valid for 0 <= V <= y_max V_r; above, flow is held and `outside_range` is 1. At V_r power is exactly P_r.
/// Cannot: tell pressure from flow (use fan.h or pump.h with measured curves for that).
/// Source: (2) with w^n: affinity laws, ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 44; g fitted
/// to typical motor curves of US DOE, Determining electric motor load and efficiency (2014), see
/// docs/theory/movers.md.
struct VariableSpeedMoverParameters {
  double design_flow_m3_s;    ///< V_r
  double design_pressure_Pa;  ///< dp_r
  double design_power_W;      ///< P_r
  double power_exponent;      ///< n
  double min_relative_speed;  ///< w_min
  double max_relative_flow;   ///< y_max
  double fixed_power_share;   ///< g
  double fluid_heat_share;    ///< x
};

struct VariableSpeedMoverInputs {
  double flow_m3_s;
};

struct VariableSpeedMoverOutputs {
  double flow_m3_s;  ///< delivered
  double relative_speed;
  double pressure_rise_Pa;
  double power_W;
  double efficiency;  ///< wire to fluid
  double heat_to_fluid_W;
  double outside_range;
};

VariableSpeedMoverOutputs variable_speed_mover_outputs(const VariableSpeedMoverParameters&,
                                                       const VariableSpeedMoverInputs&);

std::span<const Parameter<VariableSpeedMoverParameters>> parameter_table(const VariableSpeedMoverParameters*);
std::span<const Parameter<VariableSpeedMoverInputs>> input_table(const VariableSpeedMoverInputs*);
std::span<const Output<VariableSpeedMoverOutputs>> output_table(const VariableSpeedMoverOutputs*);

}  // namespace thermohall
