#include "models/economics/carbon.h"

#include <algorithm>
#include <cstddef>

namespace thermohall {

CarbonOutputs carbon_outputs(const CarbonParameters& p, const CarbonInputs& u) {
  constexpr double year_s = 8760 * 3600.0;
  const double years = std::max(u.duration_s, 0.0) / year_s;
  const double energy_J = std::max(u.energy_J, 0.0);
  const double grid_kg = p.grid_intensity_kg_J * energy_J;
  const double fuel_kg = p.fuel_intensity_kg_m3 * std::max(u.fuel_volume_m3, 0.0);
  const double refrigerant_kg = std::max(u.cooling_capacity_W, 0.0) * p.refrigerant_charge_kg_W *
                                p.refrigerant_leak_share * p.refrigerant_gwp * years;
  const double embodied_kg =
      p.embodied_life_years > 0 ? p.embodied_carbon_kg * years / p.embodied_life_years : 0;
  const bool clamped = u.duration_s < 0 || u.energy_J < 0 || u.fuel_volume_m3 < 0 || u.cooling_capacity_W < 0;
  return {.grid_kg = grid_kg,
          .fuel_kg = fuel_kg,
          .refrigerant_kg = refrigerant_kg,
          .embodied_kg = embodied_kg,
          .operational_kg = grid_kg + fuel_kg,
          .total_kg = grid_kg + fuel_kg + refrigerant_kg + embodied_kg,
          .source_water_m3 = p.source_water_intensity_m3_J * energy_J,
          .outside_range = clamped ? 1.0 : 0.0};
}

double hourly_carbon_kg(std::span<const double> energy_J, std::span<const double> intensity_kg_J) {
  double sum = 0;
  const std::size_t count = std::min(energy_J.size(), intensity_kg_J.size());
  for (std::size_t i = 0; i < count; ++i) sum += energy_J[i] * intensity_kg_J[i];
  return sum;
}

std::span<const Parameter<CarbonParameters>> parameter_table(const CarbonParameters*) {
  using P = CarbonParameters;
  static constexpr Parameter<P> table[] = {
      {"grid_intensity", &P::grid_intensity_kg_J, "kg/J", 0, 1e-6, "CO2 equivalent of grid energy"},
      {"fuel_intensity", &P::fuel_intensity_kg_m3, "kg/m3", 0, 1e4, "CO2 from burning generator fuel", 0},
      {"refrigerant_charge", &P::refrigerant_charge_kg_W, "kg/W", 0, 0.1,
       "refrigerant by installed cooling capacity", 0},
      {"refrigerant_leak_share", &P::refrigerant_leak_share, "1", 0, 1, "share of the charge lost a year", 0},
      {"refrigerant_gwp", &P::refrigerant_gwp, "1", 0, 3e4, "global warming potential over 100 years", 0},
      {"embodied_carbon", &P::embodied_carbon_kg, "kg", 0, 1e12, "CO2 equivalent of building and equipment",
       0},
      {"embodied_life_years", &P::embodied_life_years, "1", 0, 200,
       "years over which embodied carbon is spread; 0: not counted", 0},
      {"source_water_intensity", &P::source_water_intensity_m3_J, "m3/J", 0, 1e-7,
       "water used in making grid energy", 0},
  };
  return table;
}

std::span<const Parameter<CarbonInputs>> input_table(const CarbonInputs*) {
  using U = CarbonInputs;
  static constexpr Parameter<U> table[] = {
      {"duration", &U::duration_s, "s", 0, 1e11, "length of the period", 31536000},
      {"energy", &U::energy_J, "J", 0, 1e20, "energy drawn from the grid"},
      {"fuel_volume", &U::fuel_volume_m3, "m3", 0, 1e9, "generator fuel burnt", 0},
      {"cooling_capacity", &U::cooling_capacity_W, "W", 0, 1e12, "installed capacity with refrigerant", 0},
  };
  return table;
}

std::span<const Output<CarbonOutputs>> output_table(const CarbonOutputs*) {
  using Y = CarbonOutputs;
  static constexpr Output<Y> table[] = {
      {"grid", &Y::grid_kg, "kg", "CO2 equivalent of grid energy"},
      {"fuel", &Y::fuel_kg, "kg", "CO2 of generator fuel"},
      {"refrigerant", &Y::refrigerant_kg, "kg", "CO2 equivalent of lost refrigerant"},
      {"embodied", &Y::embodied_kg, "kg", "share of embodied carbon that falls to the period"},
      {"operational", &Y::operational_kg, "kg", "grid and fuel"},
      {"total", &Y::total_kg, "kg", "sum of all four"},
      {"source_water", &Y::source_water_m3, "m3", "water used in making the grid energy"},
      {"outside_range", &Y::outside_range, "1", "1 when an input was clamped"},
  };
  return table;
}

}  // namespace thermohall
