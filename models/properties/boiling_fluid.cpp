#include "models/properties/boiling_fluid.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

BoilingFluidOutputs boiling_fluid_outputs(const BoilingFluidParameters& p, const BoilingFluidInputs& u) {
  constexpr double atmosphere_Pa = 101325, lowest_ratio = 0.3, highest_ratio = 3;
  const double asked_ratio = u.pressure_Pa / atmosphere_Pa;
  const double ratio = std::clamp(asked_ratio, lowest_ratio, highest_ratio);
  const bool held = ratio != asked_ratio;
  const double gas_constant = atmosphere_Pa / p.boiling_temperature_K *
                              std::max(0.0, 1 / p.vapour_density_kg_m3 - 1 / p.liquid_density_kg_m3);
  const double inverse_K = 1 / p.boiling_temperature_K - gas_constant * std::log(ratio) / p.latent_heat_J_kg;
  // Parameters that contradict each other could bring the bracket to zero; hold T_s below twice T_b.
  const double saturation_K = 1 / std::max(inverse_K, 0.5 / p.boiling_temperature_K);
  const double vapour_density = p.vapour_density_kg_m3 * ratio * p.boiling_temperature_K / saturation_K;
  const double flow_kg_s = std::max(u.heat_W, 0.0) / p.latent_heat_J_kg;
  return {.saturation_temperature_K = saturation_K,
          .vapour_density_kg_m3 = vapour_density,
          .vapour_flow_kg_s = flow_kg_s,
          .vapour_flow_m3_s = flow_kg_s / vapour_density,
          .outside_range = held ? 1.0 : 0.0};
}

std::span<const Parameter<BoilingFluidParameters>> parameter_table(const BoilingFluidParameters*) {
  using P = BoilingFluidParameters;
  static constexpr Parameter<P> table[] = {
      {"boiling_temperature", &P::boiling_temperature_K, "K", 150, 500, "at 101325 Pa"},
      {"latent_heat", &P::latent_heat_J_kg, "J/kg", 2e4, 3e6, "heat of vaporisation at 101325 Pa"},
      {"liquid_density", &P::liquid_density_kg_m3, "kg/m3", 100, 3000, "of the boiling liquid at 101325 Pa"},
      {"vapour_density", &P::vapour_density_kg_m3, "kg/m3", 0.1, 100, "of the saturated vapour at 101325 Pa"},
  };
  return table;
}
std::span<const Parameter<BoilingFluidInputs>> input_table(const BoilingFluidInputs*) {
  using U = BoilingFluidInputs;
  static constexpr Parameter<U> table[] = {
      {"pressure", &U::pressure_Pa, "Pa", 30.4e3, 304e3, "absolute pressure of the vapour space"},
      {"heat", &U::heat_W, "W", 0, 1e9, "heat given to the boiling liquid", 0},
  };
  return table;
}
std::span<const Output<BoilingFluidOutputs>> output_table(const BoilingFluidOutputs*) {
  using Y = BoilingFluidOutputs;
  static constexpr Output<Y> table[] = {
      {"saturation_temperature", &Y::saturation_temperature_K, "K", "boiling temperature at this pressure"},
      {"vapour_density", &Y::vapour_density_kg_m3, "kg/m3", "of the saturated vapour"},
      {"vapour_flow", &Y::vapour_flow_kg_s, "kg/s", "vapour raised and to be condensed"},
      {"vapour_volume_flow", &Y::vapour_flow_m3_s, "m3/s", "the same by volume"},
      {"outside_range", &Y::outside_range, "1", "1 when the pressure was held at a limit"},
  };
  return table;
}

}  // namespace thermohall
