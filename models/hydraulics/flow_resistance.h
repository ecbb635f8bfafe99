#pragma once

#include <span>

#include "models/hydraulics/hydraulic_fluid.h"
#include "models/parameter.h"

namespace thermohall {

/// Pressure drop of a quick disconnect, hose, filter, cold plate or any other part that was measured.
///
///   dp = a V (mu / mu_r) + b V |V| (rho / rho_r)
///        + dp_r (V / V_r) |V / V_r|^(m - 1) (rho / rho_r)^(m - 1) (mu / mu_r)^(2 - m)               (1)
///
/// a and b come from a parabola through measured points (a: viscous part), the third term from one point
/// and a measured exponent; terms that are not used are zero. rho_r and mu_r are those of the fluid of the
/// measurement. Each term then follows density and viscosity as similarity asks: with m = 1 the loss is
/// viscous, with m = 2 inertial, and between it is a power of the Reynolds number.
///
/// Valid for 1 <= m <= 2 and near the measured Reynolds numbers; away from them the exponent changes.
/// Source: similarity of incompressible flow, F. M. White, Fluid Mechanics, 7th ed. (2011), ch. 5. See
/// docs/theory/flow_resistance.md.
struct FlowResistanceParameters {
  double linear_Pa_s_m3 = 0;      ///< a
  double quadratic_Pa_s2_m6 = 0;  ///< b
  double reference_flow_m3_s = 1;
  double reference_pressure_drop_Pa = 0;
  double exponent = 2;  ///< m
  double reference_density_kg_m3 = 1000;
  double reference_viscosity_Pa_s = 1e-3;
};

struct FlowResistanceInputs {
  double flow_m3_s;
  double density_kg_m3;
  double viscosity_Pa_s;
};

struct FlowResistanceOutputs {
  double pressure_drop_Pa;
};

FlowResistanceOutputs flow_resistance_outputs(const FlowResistanceParameters&, const FlowResistanceInputs&);

/// (1) for one fluid: a V + b V |V| + c V |V|^(m - 1).
struct FlowResistance {
  double linear, quadratic, power, exponent;  // a, b, c, m in SI
};
FlowResistance flow_resistance(const FlowResistanceParameters&, const HydraulicFluid&);
PressureLoss flow_resistance_loss(const FlowResistance&, double flow_m3_s);

/// The power law through two measured points of different flow; exponent held between 1 and 2.
FlowResistanceParameters power_law_resistance(double flow_1_m3_s, double drop_1_Pa, double flow_2_m3_s,
                                              double drop_2_Pa, const HydraulicFluid& measured_with);

std::span<const Parameter<FlowResistanceParameters>> parameter_table(const FlowResistanceParameters*);
std::span<const Parameter<FlowResistanceInputs>> input_table(const FlowResistanceInputs*);
std::span<const Output<FlowResistanceOutputs>> output_table(const FlowResistanceOutputs*);

}  // namespace thermohall
