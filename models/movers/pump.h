#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Pump from measured curves at one speed, at any speed and fluid density (affinity laws).
///
///   dp = r^2 s H(V / r),   P = r^3 s P_0(V / r) / eta_drive,   s = rho / rho_0                  (1)
///   eta = V dp / P,   heat to fluid = x P                                                       (2)
///
/// `pump_outputs` finds the speed r for a flow and pressure; `pump_outputs_at_speed` takes r. P_0 is shaft
/// power when eta_drive is below one (motor and drive), electric power when it is one. x is the share of
/// electric power that ends as heat in the fluid, the friction it overcomes around the loop included: one for
/// a wet-rotor motor, the drive efficiency for an air-cooled motor outside the fluid.
///
/// Valid within the measured flows at the speed found; otherwise held and `outside_range` is 1, which also
/// marks a pressure that full speed cannot reach. H in metres does not depend on density, so pressure and
/// power scale with it; viscosity far from that of the test fluid is not corrected.
/// Cannot: cavitate, run as a turbine, add drive losses at low speed (see variable_speed_mover.h).
/// Source: affinity laws, ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 44. See
/// docs/theory/movers.md.
struct PumpParameters {
  Curve pressure_Pa;               ///< H over flow in m3/s
  Curve power_W;                   ///< P_0 over flow in m3/s
  double reference_density_kg_m3;  ///< rho_0
  double min_relative_speed, max_relative_speed;
  double drive_efficiency;  ///< eta_drive
  double fluid_heat_share;  ///< x
};

struct PumpInputs {
  double flow_m3_s;
  double pressure_rise_Pa;
  double density_kg_m3;
};

struct PumpSpeedInputs {
  double flow_m3_s;
  double relative_speed;
  double density_kg_m3;
};

struct PumpOutputs {
  double relative_speed;
  double pressure_rise_Pa;  ///< delivered
  double power_W;           ///< electric
  double efficiency;
  double heat_to_fluid_W;
  double outside_range;
};

PumpOutputs pump_outputs(const PumpParameters&, const PumpInputs&);
PumpOutputs pump_outputs_at_speed(const PumpParameters&, const PumpSpeedInputs&);

std::span<const Parameter<PumpParameters>> parameter_table(const PumpParameters*);
std::span<const Parameter<PumpInputs>> input_table(const PumpInputs*);
std::span<const Parameter<PumpSpeedInputs>> input_table(const PumpSpeedInputs*);
std::span<const Output<PumpOutputs>> output_table(const PumpOutputs*);

}  // namespace thermohall
