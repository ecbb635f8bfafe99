#include "models/properties/moist_air.h"

#include <cmath>

namespace thermohall {
namespace {

constexpr double triple_point_K = 273.16;
constexpr double triple_point_Pa = 611.657;
constexpr double lowest_K = 173.15, highest_K = 473.15;  // limits of (1)

struct Saturation {
  double log_pressure;
  double slope_1_K;  // derivative of the logarithm with temperature
};
Saturation over_ice(double T) {
  constexpr double c1 = -5.6745359e3, c2 = 6.3925247, c3 = -9.6778430e-3, c4 = 6.2215701e-7,
                   c5 = 2.0747825e-9, c6 = -9.4840240e-13, c7 = 4.1635019;
  return {c1 / T + c2 + T * (c3 + T * (c4 + T * (c5 + T * c6))) + c7 * std::log(T),
          -c1 / (T * T) + c3 + T * (2 * c4 + T * (3 * c5 + T * 4 * c6)) + c7 / T};
}
Saturation over_liquid(double T) {
  constexpr double c1 = -5.8002206e3, c2 = 1.3914993, c3 = -4.8640239e-2, c4 = 4.1764768e-5,
                   c5 = -1.4452093e-8, c6 = 6.5459673;
  return {c1 / T + c2 + T * (c3 + T * (c4 + T * c5)) + c6 * std::log(T),
          -c1 / (T * T) + c3 + T * (2 * c4 + T * 3 * c5) + c6 / T};
}
Saturation saturation(double T) { return T < triple_point_K ? over_ice(T) : over_liquid(T); }

// Constants of (5) in kJ/kg and kJ/(kg K).
struct Wick {
  double latent, latent_slope, liquid;
};
constexpr Wick wet{2501, 2.326, 4.186}, iced{2830, 0.24, 2.1};
constexpr double air_heat = 1.006, vapour_heat = 1.86;

double humidity_ratio_at(const Wick& wick, double t, double t_wet, double saturated) {
  return ((wick.latent - wick.latent_slope * t_wet) * saturated - air_heat * (t - t_wet)) /
         (wick.latent + vapour_heat * t - wick.liquid * t_wet);
}

// First guesses in degC from the enthalpy in kJ/kg: the enthalpy of saturated air at sea level follows
// h + 25 = exp(3.55 + 0.0428 t) within half a kelvin in 0..50 degC, and is nearly straight below zero.
double wet_bulb_guess(bool is_wet, double enthalpy, double pressure_Pa) {
  if (!is_wet) return (enthalpy - 9.5) / 1.35;
  const double at_sea_level = std::max(enthalpy, 0.0) * std::sqrt(pressure_Pa / 101325);
  return (std::log(at_sea_level + 25) - 3.55) / 0.0428;
}

}  // namespace

double saturation_pressure_Pa(double temperature_K) {
  return std::exp(saturation(std::clamp(temperature_K, lowest_K, highest_K)).log_pressure);
}

double humidity_ratio_from_wet_bulb(double temperature_K, double wet_bulb_K, double pressure_Pa) {
  const double t = std::clamp(temperature_K, lowest_K, highest_K) - zero_celsius_K;
  const double t_wet = std::clamp(wet_bulb_K - zero_celsius_K, lowest_K - zero_celsius_K, t);
  const double saturated = humidity_ratio_from_dew_point(t_wet + zero_celsius_K, pressure_Pa);
  return std::max(0.0, humidity_ratio_at(t_wet < 0 ? iced : wet, t, t_wet, saturated));
}

double dew_point_temperature_K(double humidity_ratio, double pressure_Pa) {
  const double vapour_Pa = vapour_pressure_Pa(std::max(humidity_ratio, 0.0), pressure_Pa);
  if (vapour_Pa < 1e-4) return lowest_K;  // (1) gives 1.4 mPa at its lower limit
  // Magnus' formula (constants of Sonntag, 1990) is within 0.2 K over the range of weather; (1) is nearly
  // straight in ln p over a kelvin, so three Newton steps leave rounding errors only.
  const bool frost = vapour_Pa < triple_point_Pa;
  const double log_pressure = std::log(vapour_Pa), m = log_pressure - std::log(611.2);
  double T = zero_celsius_K + (frost ? 272.62 * m / (22.46 - m) : 243.12 * m / (17.62 - m));
  for (int i = 0; i < 3; ++i) {
    T = std::clamp(T, lowest_K, highest_K);
    const Saturation s = frost ? over_ice(T) : over_liquid(T);
    T -= (s.log_pressure - log_pressure) / s.slope_1_K;
  }
  return std::clamp(T, lowest_K, highest_K);
}

double dew_point_temperature_K(double humidity_ratio, double pressure_Pa, double guess_K) {
  constexpr double near_K = 0.03;
  const double vapour_Pa = vapour_pressure_Pa(std::max(humidity_ratio, 0.0), pressure_Pa);
  const bool frost = vapour_Pa < triple_point_Pa;
  if (frost == (guess_K < triple_point_K) && guess_K > lowest_K && guess_K < highest_K) {
    const Saturation s = frost ? over_ice(guess_K) : over_liquid(guess_K);
    const double step_K = (std::log(vapour_Pa) - s.log_pressure) / s.slope_1_K;
    if (std::abs(step_K) < near_K) return std::clamp(guess_K + step_K, lowest_K, highest_K);
  }
  return dew_point_temperature_K(humidity_ratio, pressure_Pa);
}

double wet_bulb_temperature_K(double temperature_K, double humidity_ratio, double pressure_Pa) {
  const double t = std::clamp(temperature_K, lowest_K, highest_K) - zero_celsius_K;
  const double w = std::max(humidity_ratio, 0.0);
  constexpr double freezing_Pa = 611.15357;  // (1) at 0 degC
  const double saturated_at_zero = humidity_ratio_from_vapour_pressure(freezing_Pa, pressure_Pa);
  const bool is_wet = t > 0 && w >= humidity_ratio_at(wet, t, 0, saturated_at_zero);
  const Wick& wick = is_wet ? wet : iced;
  const double low = is_wet ? 0 : lowest_K - zero_celsius_K, high = is_wet ? t : std::min(t, 0.0);

  const double enthalpy = air_heat * t + w * (2501 + vapour_heat * t);
  double x = std::clamp(wet_bulb_guess(is_wet, enthalpy, pressure_Pa), low, high);
  // Residual of (5) times its denominator: rises with t*, so that a step out of the bracket stops at its end.
  for (int i = 0; i < 12; ++i) {
    const Saturation s = saturation(x + zero_celsius_K);
    const double vapour_Pa = std::min(std::exp(s.log_pressure), 0.95 * pressure_Pa);
    const double dry_Pa = pressure_Pa - vapour_Pa;
    const double saturated = water_to_dry_air_mass_ratio * vapour_Pa / dry_Pa;
    const double latent = wick.latent - wick.latent_slope * x;
    const double residual =
        latent * saturated - air_heat * (t - x) - w * (wick.latent + vapour_heat * t - wick.liquid * x);
    const double slope = latent * saturated * s.slope_1_K * pressure_Pa / dry_Pa -
                         wick.latent_slope * saturated + air_heat + w * wick.liquid;
    const double next = std::clamp(x - residual / slope, low, high);
    const double step = std::abs(next - x);
    x = next;
    if (step < 1e-3) break;  // the next step would be of the order of 1e-7 K
  }
  return zero_celsius_K + x;
}

double standard_pressure_Pa(double elevation_m) {
  return 101325 * std::pow(1 - 2.25577e-5 * std::clamp(elevation_m, -5000.0, 11000.0), 5.2559);
}

MoistAirOutputs moist_air_outputs(const NoParameters&, const MoistAirInputs& u) {
  const double T = std::clamp(u.dry_bulb_temperature_K, 213.15, 343.15);
  const double phi = std::clamp(u.relative_humidity, 0.0, 1.0);
  const double p = std::clamp(u.pressure_Pa, 20e3, 120e3);
  const bool held = T != u.dry_bulb_temperature_K || phi != u.relative_humidity || p != u.pressure_Pa;
  const double w = humidity_ratio_from_relative_humidity(T, phi, p);
  return {.humidity_ratio = w,
          .dew_point_temperature_K = std::min(dew_point_temperature_K(w, p), T),
          .wet_bulb_temperature_K = wet_bulb_temperature_K(T, w, p),
          .enthalpy_J_kg = moist_air_enthalpy_J_kg(T, w),
          .density_kg_m3 = moist_air_density_kg_m3(T, w, p),
          .specific_heat_J_kgK = moist_air_specific_heat_J_kgK(w),
          .saturation_pressure_Pa = saturation_pressure_Pa(T),
          .outside_range = held ? 1.0 : 0.0};
}

std::span<const Parameter<MoistAirInputs>> input_table(const MoistAirInputs*) {
  using U = MoistAirInputs;
  static constexpr Parameter<U> table[] = {
      {"dry_bulb_temperature", &U::dry_bulb_temperature_K, "K", 213.15, 343.15, "dry-bulb temperature"},
      {"relative_humidity", &U::relative_humidity, "1", 0, 1,
       "vapour pressure over saturation pressure, over ice below the triple point"},
      {"pressure", &U::pressure_Pa, "Pa", 20e3, 120e3, "station pressure"},
  };
  return table;
}
std::span<const Output<MoistAirOutputs>> output_table(const MoistAirOutputs*) {
  using Y = MoistAirOutputs;
  static constexpr Output<Y> table[] = {
      {"humidity_ratio", &Y::humidity_ratio, "1", "kilograms of water a kilogram of dry air"},
      {"dew_point_temperature", &Y::dew_point_temperature_K, "K", "dew point, frost point below freezing"},
      {"wet_bulb_temperature", &Y::wet_bulb_temperature_K, "K", "thermodynamic wet bulb"},
      {"enthalpy", &Y::enthalpy_J_kg, "J/kg", "per kilogram of dry air, zero at 0 degC dry"},
      {"density", &Y::density_kg_m3, "kg/m3", "of the moist air"},
      {"specific_heat", &Y::specific_heat_J_kgK, "J/(kg K)", "per kilogram of dry air"},
      {"saturation_pressure", &Y::saturation_pressure_Pa, "Pa", "of water at the dry-bulb temperature"},
      {"outside_range", &Y::outside_range, "1", "1 when an input was held at the limit of validity"},
  };
  return table;
}

}  // namespace thermohall
