#include "models/hydraulics/flow_resistance.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

FlowResistance flow_resistance(const FlowResistanceParameters& p, const HydraulicFluid& fluid) {
  const double density = fluid.density_kg_m3 / p.reference_density_kg_m3;
  const double viscosity = fluid.viscosity_Pa_s / p.reference_viscosity_Pa_s;
  const double m = std::clamp(p.exponent, 1.0, 2.0);
  const double power = p.reference_pressure_drop_Pa > 0
                           ? p.reference_pressure_drop_Pa / std::pow(p.reference_flow_m3_s, m) *
                                 std::pow(density, m - 1) * std::pow(viscosity, 2 - m)
                           : 0;
  return {p.linear_Pa_s_m3 * viscosity, p.quadratic_Pa_s2_m6 * density, power, m};
}

PressureLoss flow_resistance_loss(const FlowResistance& r, double flow_m3_s) {
  const double flow = std::abs(flow_m3_s);
  const double square_slope = r.quadratic * flow;
  const double power_slope = r.power > 0 ? r.power * std::pow(flow, r.exponent - 1) : 0;
  return {(r.linear + square_slope + power_slope) * flow_m3_s,
          r.linear + 2 * square_slope + r.exponent * power_slope};
}

FlowResistanceOutputs flow_resistance_outputs(const FlowResistanceParameters& p,
                                              const FlowResistanceInputs& u) {
  const FlowResistance r = flow_resistance(p, {u.density_kg_m3, u.viscosity_Pa_s});
  return {flow_resistance_loss(r, u.flow_m3_s).pressure_Pa};
}

FlowResistanceParameters power_law_resistance(double flow_1_m3_s, double drop_1_Pa, double flow_2_m3_s,
                                              double drop_2_Pa, const HydraulicFluid& measured_with) {
  const double m = std::log(drop_2_Pa / drop_1_Pa) / std::log(flow_2_m3_s / flow_1_m3_s);
  return {.reference_flow_m3_s = flow_2_m3_s,
          .reference_pressure_drop_Pa = drop_2_Pa,
          .exponent = std::isfinite(m) ? std::clamp(m, 1.0, 2.0) : 2.0,
          .reference_density_kg_m3 = measured_with.density_kg_m3,
          .reference_viscosity_Pa_s = measured_with.viscosity_Pa_s};
}

std::span<const Parameter<FlowResistanceParameters>> parameter_table(const FlowResistanceParameters*) {
  using P = FlowResistanceParameters;
  static constexpr Parameter<P> table[] = {
      {"linear", &P::linear_Pa_s_m3, "Pa s/m3", 0, 1e15, "viscous part of a measured parabola", 0},
      {"quadratic", &P::quadratic_Pa_s2_m6, "Pa s2/m6", 0, 1e20, "inertial part of a measured parabola", 0},
      {"reference_flow", &P::reference_flow_m3_s, "m3/s", 1e-9, 100, "flow of the measured point", 1},
      {"reference_pressure_drop", &P::reference_pressure_drop_Pa, "Pa", 0, 1e8,
       "pressure drop of the measured point; 0: no such term", 0},
      {"exponent", &P::exponent, "1", 1, 2, "exponent of the flow at the measured point", 2},
      {"reference_density", &P::reference_density_kg_m3, "kg/m3", 300, 3000, "of the measurement", 1000},
      {"reference_viscosity", &P::reference_viscosity_Pa_s, "Pa s", 1e-5, 10, "of the measurement", 1e-3},
  };
  return table;
}

std::span<const Parameter<FlowResistanceInputs>> input_table(const FlowResistanceInputs*) {
  using U = FlowResistanceInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", -100, 100, "flow; negative: reversed"},
      {"density", &U::density_kg_m3, "kg/m3", 300, 3000, "fluid density"},
      {"viscosity", &U::viscosity_Pa_s, "Pa s", 1e-5, 10, "dynamic viscosity"},
  };
  return table;
}

std::span<const Output<FlowResistanceOutputs>> output_table(const FlowResistanceOutputs*) {
  using Y = FlowResistanceOutputs;
  static constexpr Output<Y> table[] = {
      {"pressure_drop", &Y::pressure_drop_Pa, "Pa", "pressure lost in the direction of the flow"},
  };
  return table;
}

}  // namespace thermohall
