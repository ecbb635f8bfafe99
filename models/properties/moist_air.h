#pragma once

#include <algorithm>
#include <span>

#include "models/parameter.h"

/// Moist air as a mixture of perfect gases, for air at rest at station pressure p.
///
///   ln p_s = C1/T + C2 + C3 T + C4 T^2 + C5 T^3 + C6 T^4 + C7 ln T                       (1)
///   W      = 0.621945 p_w / (p - p_w),          p_w = phi p_s(T)                          (2)
///   h      = 1006 t + W (2501000 + 1860 t)      t in degC, zero at 0 degC dry and liquid  (3)
///   rho    = p (1 + W) / (287.042 T (1 + 1.607858 W))                                     (4)
///   W      = ((L - a t*) W_s(t*) - c (t - t*)) / (L + c_v t - b t*)                       (5)
///   p      = 101325 (1 - 2.25577e-5 z)^5.2559   standard atmosphere at elevation z        (6)
///
/// (1) has one set of constants over ice and one over liquid; they meet at the triple point (273.16 K).
/// (5) defines the thermodynamic wet bulb t*, with the wick wet at t* >= 0 degC and iced below.
///
/// Source: ASHRAE Handbook Fundamentals (2017), ch. 1, eqs. 3, 5, 6, 20, 26, 28, 30, 33, 35; (1) after
/// Hyland and Wexler, ASHRAE Transactions 89(2A) (1983).
/// Valid for -60..70 degC and 20..120 kPa; within 0.5 % of real-gas humidity ratios. (1) and all that solve
/// it hold temperatures within -100..200 degC; pressures and absolute temperatures must be positive.
/// See docs/theory/moist_air.md.
namespace thermohall {

inline constexpr double water_to_dry_air_mass_ratio = 0.621945;
inline constexpr double zero_celsius_K = 273.15;

/// (1) over ice below the triple point, over liquid above it.
double saturation_pressure_Pa(double temperature_K);

/// (2); the vapour pressure is held between 0 and 95 % of the station pressure.
inline double humidity_ratio_from_vapour_pressure(double vapour_pressure_Pa, double pressure_Pa) {
  const double vapour_Pa = std::clamp(vapour_pressure_Pa, 0.0, 0.95 * pressure_Pa);
  return water_to_dry_air_mass_ratio * vapour_Pa / (pressure_Pa - vapour_Pa);
}
/// Partial pressure of the water vapour: the inverse of (2).
inline double vapour_pressure_Pa(double humidity_ratio, double pressure_Pa) {
  return pressure_Pa * humidity_ratio / (water_to_dry_air_mass_ratio + humidity_ratio);
}
inline double humidity_ratio_from_relative_humidity(double temperature_K, double relative_humidity,
                                                    double pressure_Pa) {
  return humidity_ratio_from_vapour_pressure(relative_humidity * saturation_pressure_Pa(temperature_K),
                                             pressure_Pa);
}
inline double humidity_ratio_from_dew_point(double dew_point_K, double pressure_Pa) {
  return humidity_ratio_from_vapour_pressure(saturation_pressure_Pa(dew_point_K), pressure_Pa);
}
/// (5); not below zero, whatever the depression.
double humidity_ratio_from_wet_bulb(double temperature_K, double wet_bulb_K, double pressure_Pa);

/// Above one when the air is supersaturated.
inline double relative_humidity(double temperature_K, double humidity_ratio, double pressure_Pa) {
  return vapour_pressure_Pa(humidity_ratio, pressure_Pa) / saturation_pressure_Pa(temperature_K);
}
/// Inverse of (1), frost point below the triple point; perfectly dry air gives the limit -100 degC.
double dew_point_temperature_K(double humidity_ratio, double pressure_Pa);
/// The same, begun at a dew point within 0.03 K (error then below 1e-5 K); any other guess is not used.
double dew_point_temperature_K(double humidity_ratio, double pressure_Pa, double guess_K);

/// Solves (5) by Newton's rule, about three evaluations of (1); supersaturated air gives the dry bulb.
double wet_bulb_temperature_K(double temperature_K, double humidity_ratio, double pressure_Pa);

/// (3) per kilogram of dry air.
inline double moist_air_enthalpy_J_kg(double temperature_K, double humidity_ratio) {
  const double t = temperature_K - zero_celsius_K;
  return 1006 * t + humidity_ratio * (2501e3 + 1860 * t);
}
/// Dry bulb of air with the given enthalpy: the inverse of (3).
inline double dry_bulb_from_enthalpy_K(double enthalpy_J_kg, double humidity_ratio) {
  return zero_celsius_K + (enthalpy_J_kg - 2501e3 * humidity_ratio) / (1006 + 1860 * humidity_ratio);
}
/// Derivative of (3) with temperature, per kilogram of dry air.
inline double moist_air_specific_heat_J_kgK(double humidity_ratio) { return 1006 + 1860 * humidity_ratio; }
/// (4), kilograms of moist air a cubic metre; divide by 1 + W for kilograms of dry air.
inline double moist_air_density_kg_m3(double temperature_K, double humidity_ratio, double pressure_Pa) {
  return pressure_Pa * (1 + humidity_ratio) / (287.042 * temperature_K * (1 + 1.607858 * humidity_ratio));
}
/// (6), for -5000..11000 m.
double standard_pressure_Pa(double elevation_m);

struct MoistAirInputs {
  double dry_bulb_temperature_K, relative_humidity, pressure_Pa;
};
struct MoistAirOutputs {
  double humidity_ratio, dew_point_temperature_K, wet_bulb_temperature_K, enthalpy_J_kg, density_kg_m3,
      specific_heat_J_kgK, saturation_pressure_Pa, outside_range;
};
/// All of the above at one state, inputs held in the valid range.
MoistAirOutputs moist_air_outputs(const NoParameters&, const MoistAirInputs&);
std::span<const Parameter<MoistAirInputs>> input_table(const MoistAirInputs*);
std::span<const Output<MoistAirOutputs>> output_table(const MoistAirOutputs*);

}  // namespace thermohall
