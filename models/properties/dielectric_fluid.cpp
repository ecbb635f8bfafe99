#include "models/properties/dielectric_fluid.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

double viscosity_Pa_s(const DielectricLiquidParameters& p, double T) {
  const double span = 1 / p.second_viscosity_temperature_K - 1 / p.first_viscosity_temperature_K;
  if (span == 0) return p.first_viscosity_Pa_s;
  const double share = (1 / T - 1 / p.first_viscosity_temperature_K) / span;
  // A far extrapolation between two close points must not overflow.
  const double exponent = std::log(p.second_viscosity_Pa_s / p.first_viscosity_Pa_s) * share;
  return p.first_viscosity_Pa_s * std::exp(std::clamp(exponent, -50.0, 50.0));
}

// A slope taken too far must not give a property of the wrong sign.
double straight(double value, double slope, double difference_K) {
  return std::max(value + slope * difference_K, 0.01 * value);
}

}  // namespace

DielectricLiquidOutputs dielectric_liquid_outputs(const DielectricLiquidParameters& p,
                                                  const DielectricLiquidInputs& u) {
  const double highest_K = std::max(p.lowest_temperature_K, p.highest_temperature_K);
  const double T = std::clamp(u.temperature_K, p.lowest_temperature_K, highest_K);
  const double difference_K = T - p.reference_temperature_K;
  const double heat = straight(p.specific_heat_J_kgK, p.specific_heat_slope_J_kgK2, difference_K);
  const double conductivity = straight(p.conductivity_W_mK, p.conductivity_slope_W_mK2, difference_K);
  const double viscosity = viscosity_Pa_s(p, T);
  return {.density_kg_m3 = straight(p.density_kg_m3, p.density_slope_kg_m3K, difference_K),
          .specific_heat_J_kgK = heat,
          .conductivity_W_mK = conductivity,
          .viscosity_Pa_s = viscosity,
          .prandtl_number = heat * viscosity / conductivity,
          .outside_range = T != u.temperature_K ? 1.0 : 0.0};
}

std::span<const Parameter<DielectricLiquidParameters>> parameter_table(const DielectricLiquidParameters*) {
  using P = DielectricLiquidParameters;
  // A slope that the sheet does not give is zero: the property is then constant.
  static constexpr Parameter<P> table[] = {
      {"reference_temperature", &P::reference_temperature_K, "K", 200, 500,
       "where the next three values hold"},
      {"density", &P::density_kg_m3, "kg/m3", 100, 3000, "at the reference temperature"},
      {"specific_heat", &P::specific_heat_J_kgK, "J/(kg K)", 300, 6000, "at the reference temperature"},
      {"conductivity", &P::conductivity_W_mK, "W/(m K)", 0.01, 2, "at the reference temperature"},
      {"density_slope", &P::density_slope_kg_m3K, "kg/(m3 K)", -10, 1, "change of density a kelvin", 0},
      {"specific_heat_slope", &P::specific_heat_slope_J_kgK2, "J/(kg K2)", -20, 20,
       "change of specific heat a kelvin", 0},
      {"conductivity_slope", &P::conductivity_slope_W_mK2, "W/(m K2)", -0.01, 0.01,
       "change of conductivity a kelvin", 0},
      {"first_viscosity_temperature", &P::first_viscosity_temperature_K, "K", 200, 500,
       "of the first viscosity"},
      {"first_viscosity", &P::first_viscosity_Pa_s, "Pa s", 1e-5, 10, "dynamic viscosity"},
      {"second_viscosity_temperature", &P::second_viscosity_temperature_K, "K", 200, 500,
       "of the second viscosity; equal to the first when only one value is known"},
      {"second_viscosity", &P::second_viscosity_Pa_s, "Pa s", 1e-5, 10, "dynamic viscosity"},
      {"lowest_temperature", &P::lowest_temperature_K, "K", 200, 500, "lower limit of the data"},
      {"highest_temperature", &P::highest_temperature_K, "K", 200, 500, "upper limit of the data"},
  };
  return table;
}
std::span<const Parameter<DielectricLiquidInputs>> input_table(const DielectricLiquidInputs*) {
  using U = DielectricLiquidInputs;
  static constexpr Parameter<U> table[] = {
      {"temperature", &U::temperature_K, "K", 200, 500, "temperature of the liquid"},
  };
  return table;
}
std::span<const Output<DielectricLiquidOutputs>> output_table(const DielectricLiquidOutputs*) {
  using Y = DielectricLiquidOutputs;
  static constexpr Output<Y> table[] = {
      {"density", &Y::density_kg_m3, "kg/m3", "density"},
      {"specific_heat", &Y::specific_heat_J_kgK, "J/(kg K)", "specific heat"},
      {"conductivity", &Y::conductivity_W_mK, "W/(m K)", "thermal conductivity"},
      {"viscosity", &Y::viscosity_Pa_s, "Pa s", "dynamic viscosity"},
      {"prandtl_number", &Y::prandtl_number, "1", "specific heat times viscosity over conductivity"},
      {"outside_range", &Y::outside_range, "1", "1 when the temperature was held at a limit"},
  };
  return table;
}

}  // namespace thermohall
