#include "models/air/dx_coil.h"

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

double held(double value, double low, double high) { return std::min(std::max(value, low), high); }

// (1)
double capacity_W(const DxCoilCapacity& c, double wet_bulb_K) {
  const double x = held(wet_bulb_K, c.min_wet_bulb_K, c.max_wet_bulb_K) - zero_celsius_K;
  return c.scale_W * std::max(biquadratic(c.curve, x, c.outdoor_temperature_K - zero_celsius_K), 0.0);
}

double dry_conductance_W_K(const DxCoilAir& air) {
  return air.contact_flow_kg_s * moist_air_specific_heat_J_kgK(air.humidity_ratio);
}

// Left less right side of (4): positive when the coil stays dry at this humidity.
double dryness(const DxCoilCapacity& c, const DxCoilAir& air, double wet_bulb_K, double humidity_ratio) {
  const double coil_K = air.temperature_K - capacity_W(c, wet_bulb_K) / dry_conductance_W_K(air);
  return humidity_ratio_from_dew_point(coil_K, air.pressure_Pa) - humidity_ratio;
}

// Root of (4) above a wet bulb where `dryness` is positive. The bracket is kept, and the value of the end
// that stays is halved (Illinois rule), which makes the secant converge faster than linearly.
double just_dry_wet_bulb_K(const DxCoilCapacity& c, const DxCoilAir& air, double low_K, double low_value) {
  const auto value_at = [&](double wet_bulb_K) {
    return dryness(c, air, wet_bulb_K,
                   humidity_ratio_from_wet_bulb(air.temperature_K, wet_bulb_K, air.pressure_Pa));
  };
  double high_K = air.temperature_K, high_value = value_at(high_K);
  if (high_value >= 0) return high_K;  // no capacity: the coil is as warm as the air
  int moved = 0;
  double x = low_K;
  for (int i = 0; i < 12; ++i) {
    const double previous = x;
    x = low_K + (high_K - low_K) * low_value / (low_value - high_value);
    if (std::abs(x - previous) < 1e-3) break;
    const double value = value_at(x);
    if (value > 0) {
      low_K = x;
      low_value = value;
      if (moved > 0) high_value /= 2;
      moved = 1;
    } else {
      high_K = x;
      high_value = value;
      if (moved < 0) low_value /= 2;
      moved = -1;
    }
  }
  return x;
}

// Inverse of the enthalpy of saturated air between two temperatures. The slope is that of Clausius and
// Clapeyron with a constant heat of evaporation, good to some per cent: each step gains more than a digit.
double saturated_temperature_K(double enthalpy_J_kg, double low_K, double high_K, double pressure_Pa) {
  constexpr double latent_heat_over_gas_constant_K = 5400;
  const double sea_level_guess_K =
      zero_celsius_K + (std::log(std::max(enthalpy_J_kg, 0.0) / 1000 + 25) - 3.55) / 0.0428;
  double x = held(sea_level_guess_K, low_K, high_K);
  for (int i = 0; i < 6; ++i) {
    const double w = humidity_ratio_from_dew_point(x, pressure_Pa);
    const double w_slope =
        w * (1 + w / water_to_dry_air_mass_ratio) * latent_heat_over_gas_constant_K / (x * x);
    const double step = (moist_air_enthalpy_J_kg(x, w) - enthalpy_J_kg) /
                        (moist_air_specific_heat_J_kgK(w) + 2501e3 * w_slope);
    x = held(x - step, low_K, high_K);
    if (std::abs(step) < 1e-5) break;
  }
  return x;
}

DxCoilCondition dry_condition(const DxCoilCapacity& c, const DxCoilAir& air, double wet_bulb_K) {
  const double offered_W = capacity_W(c, wet_bulb_K);
  const double limit_W =
      dry_conductance_W_K(air) * std::max(air.temperature_K - air.min_coil_temperature_K, 0.0);
  const double total_W = std::min(offered_W, limit_W);
  return {total_W, total_W, air.temperature_K - total_W / dry_conductance_W_K(air), wet_bulb_K,
          offered_W > limit_W};
}

// (2)
DxCoilCondition wet_condition(const DxCoilCapacity& c, const DxCoilAir& air, double wet_bulb_K) {
  const auto humidity_ratio_at = [&](double coil_K) {
    return std::min(humidity_ratio_from_dew_point(coil_K, air.pressure_Pa), air.humidity_ratio);
  };
  const double enthalpy = moist_air_enthalpy_J_kg(air.temperature_K, air.humidity_ratio);
  const double lowest_K = std::min(air.min_coil_temperature_K, air.temperature_K);
  const double limit_W =
      air.contact_flow_kg_s * (enthalpy - moist_air_enthalpy_J_kg(lowest_K, humidity_ratio_at(lowest_K)));
  const double offered_W = capacity_W(c, wet_bulb_K);
  const double total_W = std::min(offered_W, limit_W);
  const double coil_K = saturated_temperature_K(enthalpy - total_W / air.contact_flow_kg_s, lowest_K,
                                                air.temperature_K, air.pressure_Pa);
  const double sensible_W = air.contact_flow_kg_s * moist_air_specific_heat_J_kgK(humidity_ratio_at(coil_K)) *
                            (air.temperature_K - coil_K);
  return {total_W, std::min(sensible_W, total_W), coil_K, wet_bulb_K, offered_W > limit_W};
}

}  // namespace

DxCoilCondition dx_coil_condition(const DxCoilCapacity& c, const DxCoilAir& air) {
  const double wet_bulb_K = wet_bulb_temperature_K(air.temperature_K, air.humidity_ratio, air.pressure_Pa);
  const double value = dryness(c, air, wet_bulb_K, air.humidity_ratio);
  if (value <= 0) return wet_condition(c, air, wet_bulb_K);
  return dry_condition(c, air, just_dry_wet_bulb_K(c, air, wet_bulb_K, value));
}

}  // namespace thermohall
