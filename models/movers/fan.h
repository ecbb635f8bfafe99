#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Fan from measured curves at one speed, at any speed and air density (affinity laws).
///
///   dp = r^2 s H(V / r),   P = r^3 s P_0(V / r) / eta_drive,   s = rho / rho_0                  (1)
///   eta = V dp / P,   heat to air = x P                                                         (2)
///
/// `fan_outputs` finds the speed r for a flow and pressure; `fan_outputs_at_speed` takes r. Pressure follows
/// the convention of the curve (total or static). P_0 is shaft power when eta_drive is below one (motor, belt
/// and drive), electric power when it is one. x is the share of electric power that ends as heat in the air:
/// one for a motor in the air stream, because the air's own work also becomes heat where it is throttled.
///
/// Valid within the measured flows at the speed found; otherwise held and `outside_range` is 1, which also
/// marks a pressure that full speed cannot reach. Accuracy: a few per cent of power down to 60 % speed.
/// Cannot: stall, parallel fans hunting, drive losses rising at low speed (see variable_speed_mover.h).
/// Source: affinity laws, ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 21. See
/// docs/theory/movers.md.
struct FanParameters {
  Curve pressure_Pa;               ///< H over flow in m3/s
  Curve power_W;                   ///< P_0 over flow in m3/s
  double reference_density_kg_m3;  ///< rho_0
  double min_relative_speed, max_relative_speed;
  double drive_efficiency;  ///< eta_drive
  double air_heat_share;    ///< x
};

struct FanInputs {
  double flow_m3_s;
  double pressure_rise_Pa;
  double density_kg_m3;
};

struct FanSpeedInputs {
  double flow_m3_s;
  double relative_speed;
  double density_kg_m3;
};

struct FanOutputs {
  double relative_speed;
  double pressure_rise_Pa;  ///< delivered
  double power_W;           ///< electric
  double efficiency;
  double heat_to_air_W;
  double outside_range;
};

FanOutputs fan_outputs(const FanParameters&, const FanInputs&);
FanOutputs fan_outputs_at_speed(const FanParameters&, const FanSpeedInputs&);

std::span<const Parameter<FanParameters>> parameter_table(const FanParameters*);
std::span<const Parameter<FanInputs>> input_table(const FanInputs*);
std::span<const Parameter<FanSpeedInputs>> input_table(const FanSpeedInputs*);
std::span<const Output<FanOutputs>> output_table(const FanOutputs*);

}  // namespace thermohall
