#include "models/hydraulics/pipe.h"

#include <cmath>
#include <numbers>

#include "models/hydraulics/friction_factor.h"

namespace thermohall {
namespace {

struct PipeFlow {
  double area_m2, velocity_m_s, reynolds_number;
  FrictionFactor friction;
};

PipeFlow pipe_flow(const PipeParameters& p, double flow_m3_s, const HydraulicFluid& fluid) {
  const double area_m2 = std::numbers::pi / 4 * p.inner_diameter_m * p.inner_diameter_m;
  const double velocity_m_s = flow_m3_s / area_m2;
  const double reynolds =
      fluid.density_kg_m3 * std::abs(velocity_m_s) * p.inner_diameter_m / fluid.viscosity_Pa_s;
  return {area_m2, velocity_m_s, reynolds,
          darcy_friction_factor(reynolds, p.roughness_m / p.inner_diameter_m)};
}

}  // namespace

PressureLoss pipe_loss(const PipeParameters& p, double flow_m3_s, const HydraulicFluid& fluid) {
  if (p.length_m <= 0 && p.loss_coefficient <= 0) return {0, 0};
  const PipeFlow flow = pipe_flow(p, flow_m3_s, fluid);
  const double per_diameter = p.length_m / p.inner_diameter_m;
  const double dynamic_slope = 0.5 * fluid.density_kg_m3 * std::abs(flow.velocity_m_s) / flow.area_m2;
  if (flow.reynolds_number < 100) {
    // f Re = 64 removes the quotient 0 / 0 of a pipe at rest.
    const double laminar_slope =
        32 * fluid.viscosity_Pa_s * p.length_m / (p.inner_diameter_m * p.inner_diameter_m * flow.area_m2);
    const double fitting_slope = p.loss_coefficient * dynamic_slope;
    return {(laminar_slope + fitting_slope) * flow_m3_s, laminar_slope + 2 * fitting_slope};
  }
  const double friction_slope = flow.friction.value * per_diameter * dynamic_slope;
  const double fitting_slope = p.loss_coefficient * dynamic_slope;
  return {(friction_slope + fitting_slope) * flow_m3_s,
          (2 + flow.friction.exponent) * friction_slope + 2 * fitting_slope};
}

PipeOutputs pipe_outputs(const PipeParameters& p, const PipeInputs& u) {
  const HydraulicFluid fluid{u.density_kg_m3, u.viscosity_Pa_s};
  const PipeFlow flow = pipe_flow(p, u.flow_m3_s, fluid);
  return {.pressure_drop_Pa = pipe_loss(p, u.flow_m3_s, fluid).pressure_Pa,
          .velocity_m_s = flow.velocity_m_s,
          .reynolds_number = flow.reynolds_number,
          .friction_factor = flow.friction.value,
          .outside_range = std::abs(flow.velocity_m_s) > 10 ? 1.0 : 0.0};
}

std::span<const Parameter<PipeParameters>> parameter_table(const PipeParameters*) {
  using P = PipeParameters;
  static constexpr Parameter<P> table[] = {
      {"length", &P::length_m, "m", 0, 1e5, "length"},
      {"inner_diameter", &P::inner_diameter_m, "m", 1e-4, 5, "inner diameter"},
      {"roughness", &P::roughness_m, "m", 0, 0.01, "height of the wall's roughness"},
      {"loss_coefficient", &P::loss_coefficient, "1", 0, 1e6, "sum over bends, tees, entry and exit", 0},
  };
  return table;
}

std::span<const Parameter<PipeInputs>> input_table(const PipeInputs*) {
  using U = PipeInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", -100, 100, "flow; negative: reversed"},
      {"density", &U::density_kg_m3, "kg/m3", 300, 3000, "fluid density"},
      {"viscosity", &U::viscosity_Pa_s, "Pa s", 1e-5, 10, "dynamic viscosity"},
  };
  return table;
}

std::span<const Output<PipeOutputs>> output_table(const PipeOutputs*) {
  using Y = PipeOutputs;
  static constexpr Output<Y> table[] = {
      {"pressure_drop", &Y::pressure_drop_Pa, "Pa", "pressure lost in the direction of the flow"},
      {"velocity", &Y::velocity_m_s, "m/s", "mean velocity"},
      {"reynolds_number", &Y::reynolds_number, "1", "Reynolds number"},
      {"friction_factor", &Y::friction_factor, "1", "Darcy friction factor"},
      {"outside_range", &Y::outside_range, "1", "1 when faster than 10 m/s"},
  };
  return table;
}

}  // namespace thermohall
