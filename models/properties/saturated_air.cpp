#include "models/properties/saturated_air.h"

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

constexpr double liquid_specific_heat_J_kgK = 4186;
constexpr double coldest_K = 213.15, hottest_K = 363.15;

// First guess: saturation enthalpy at sea level is close to 1000 (exp(3.55 + 0.0428 t) - 25) J/kg in
// 0..50 degC and nearly straight below; thinner air holds more vapour at the same temperature.
double saturation_guess_K(double enthalpy_J_kg, double pressure_Pa) {
  const double h = enthalpy_J_kg / 1000 * std::sqrt(std::clamp(pressure_Pa, 2e4, 1.2e5) / 101325);
  const double t = h < 9.5 ? (h - 9.5) / 1.35 : (std::log(h + 25) - 3.55) / 0.0428;
  return zero_celsius_K + t;
}

}  // namespace

double saturated_enthalpy_J_kg(double temperature_K, double pressure_Pa) {
  return moist_air_enthalpy_J_kg(temperature_K, humidity_ratio_from_dew_point(temperature_K, pressure_Pa));
}

double saturated_air_temperature_K(double enthalpy_J_kg, double water_temperature_K, double pressure_Pa) {
  const double liquid_J_kg = liquid_specific_heat_J_kgK * (water_temperature_K - zero_celsius_K);
  double T = std::clamp(saturation_guess_K(enthalpy_J_kg, pressure_Pa), coldest_K, hottest_K);
  for (int i = 0; i < 4; ++i) {
    const double w = humidity_ratio_from_dew_point(T, pressure_Pa);
    const double latent_J_kg = 2501e3 + 1860 * (T - zero_celsius_K) - liquid_J_kg;
    const double residual = 1006 * (T - zero_celsius_K) + w * latent_J_kg - enthalpy_J_kg;
    // Clausius and Clapeyron for the slope, within 0.5 %; dW/dp_w = W (1 + W / 0.622) / p_w.
    const double t = T - zero_celsius_K, log_slope_1_K = (t < 0 ? 6140 : 5418 - 5.1 * t) / (T * T);
    const double slope =
        1006 + 1860 * w + latent_J_kg * w * (1 + w / water_to_dry_air_mass_ratio) * log_slope_1_K;
    const double step_K = residual / slope;
    T = std::clamp(T - step_K, coldest_K, hottest_K);
    if (std::abs(step_K) < 0.02) break;
  }
  return T;
}

SaturationOutputs evaporation_to_saturation(const SaturationInputs& u) {
  if (u.dry_air_flow_kg_s <= 0) return {0, u.dry_bulb_temperature_K};
  const double pressure_Pa = std::clamp(u.pressure_Pa, 2e4, 1.2e5);
  const double liquid_J_kg = liquid_specific_heat_J_kgK * (u.water_temperature_K - zero_celsius_K);
  const double leaving_J_kg = moist_air_enthalpy_J_kg(u.dry_bulb_temperature_K, u.humidity_ratio) -
                              u.humidity_ratio * liquid_J_kg + u.heat_W / u.dry_air_flow_kg_s;
  const double T = saturated_air_temperature_K(leaving_J_kg, u.water_temperature_K, pressure_Pa);
  const double taken_up = humidity_ratio_from_dew_point(T, pressure_Pa) - u.humidity_ratio;
  return {u.dry_air_flow_kg_s * std::max(0.0, taken_up), T};
}

}  // namespace thermohall
