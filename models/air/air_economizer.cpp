#include "models/air/air_economizer.h"

#include <algorithm>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

using P = AirEconomizerParameters;
using U = AirEconomizerInputs;

bool within_limits(const P& p, const U& u) {
  return u.outdoor_dry_bulb_K >= p.dry_bulb_low_K && u.outdoor_dry_bulb_K <= p.dry_bulb_high_K &&
         u.outdoor_dew_point_K >= p.dew_point_low_K && u.outdoor_dew_point_K <= p.dew_point_high_K &&
         u.air_rate_W_K > 0;
}

// The evaporative section at its largest allowed use.
struct WetAir {
  double temperature_K;
  double humidity_rise;  // zero: no section, or of no use
};
WetAir wettest_air(const P& p, const U& u) {
  const WetAir dry{u.outdoor_dry_bulb_K, 0};
  const double depression_K = u.outdoor_dry_bulb_K - u.outdoor_wet_bulb_K;
  if (p.evaporative_effectiveness <= 0 || depression_K <= 0) return dry;
  if (u.outdoor_dry_bulb_K < p.evaporative_low_K) return dry;
  const double pressure_Pa = std::clamp(u.pressure_Pa, 2e4, 1.2e5);
  const double drop_K = std::min(p.evaporative_effectiveness, 1.0) * depression_K;
  const double rise =
      humidity_ratio_from_wet_bulb(u.outdoor_dry_bulb_K - drop_K, u.outdoor_wet_bulb_K, pressure_Pa) -
      u.outdoor_humidity_ratio;
  const double allowed =
      humidity_ratio_from_dew_point(p.dew_point_high_K, pressure_Pa) - u.outdoor_humidity_ratio;
  if (rise <= 0 || allowed <= 0) return dry;
  const double used = std::min(1.0, allowed / rise);
  return {u.outdoor_dry_bulb_K - used * drop_K, used * rise};
}

}  // namespace

AirEconomizerOutputs air_economizer_outputs(const P& p, const U& u) {
  AirEconomizerOutputs y{};
  y.supply_temperature_K = u.return_temperature_K;
  y.supply_humidity_ratio = u.return_humidity_ratio;
  const double dry_air_kg_s =
      std::max(u.air_rate_W_K, 0.0) / moist_air_specific_heat_J_kgK(std::max(u.return_humidity_ratio, 0.0));
  if (within_limits(p, u)) {
    y.enabled = 1;
    const WetAir wet = wettest_air(p, u);
    const double dry_W = u.air_rate_W_K * (u.return_temperature_K - u.outdoor_dry_bulb_K);  // (1)
    const double wet_W = u.air_rate_W_K * (u.return_temperature_K - wet.temperature_K);     // (2)
    const double asked_W = std::max(0.0, u.required_heat_W);
    y.heat_W = std::clamp(asked_W, 0.0, std::max({0.0, dry_W, wet_W}));
    if (y.heat_W > 0) {
      y.outdoor_air_fraction = dry_W > 0 ? std::min(1.0, y.heat_W / dry_W) : 1;          // (3)
      if (y.heat_W > dry_W) y.evaporative_share = (y.heat_W - dry_W) / (wet_W - dry_W);  // (4)
    }
    y.supply_temperature_K -= y.heat_W / u.air_rate_W_K;
    const double evaporated = y.evaporative_share * wet.humidity_rise;
    y.supply_humidity_ratio +=
        y.outdoor_air_fraction * (u.outdoor_humidity_ratio - u.return_humidity_ratio) + evaporated;  // (5)
    y.water_kg_s = dry_air_kg_s * evaporated * (1 + p.evaporative_bleed);
    const double f = y.outdoor_air_fraction;
    y.fan_power_W = p.relief_fan_rated_power_W * f * f * f;
  }
  y.humidifier_kg_s = dry_air_kg_s * std::max(0.0, p.supply_humidity_min - y.supply_humidity_ratio);  // (6)
  return y;
}

RemovalCapability air_economizer_capability(const P& p, const U& u) {
  if (!within_limits(p, u)) return {0, u.outdoor_dry_bulb_K};
  return {u.air_rate_W_K, wettest_air(p, u).temperature_K};
}

std::span<const Parameter<P>> parameter_table(const P*) {
  static constexpr Parameter<P> table[] = {
      {"dry_bulb_low", &P::dry_bulb_low_K, "K", 200, 340, "outdoor dry bulb below which it is not used"},
      {"dry_bulb_high", &P::dry_bulb_high_K, "K", 200, 340, "outdoor dry bulb above which it is not used"},
      {"dew_point_low", &P::dew_point_low_K, "K", 150, 320, "outdoor dew point below which it is not used"},
      {"dew_point_high", &P::dew_point_high_K, "K", 150, 320,
       "outdoor dew point above which it is not used; also limits the evaporative section"},
      {"evaporative_effectiveness", &P::evaporative_effectiveness, "1", 0, 1,
       "saturation effectiveness of the direct evaporative section; absent: none", 0},
      {"evaporative_low", &P::evaporative_low_K, "K", 250, 320, "dry bulb below which the section stays dry",
       273.15},
      {"evaporative_bleed", &P::evaporative_bleed, "1", 0, 10, "water drained over water evaporated", 0},
      {"supply_humidity_min", &P::supply_humidity_min, "1", 0, 0.03,
       "moisture the supply is humidified to, kg/kg; absent: not humidified", 0},
      {"relief_fan_rated_power", &P::relief_fan_rated_power_W, "W", 0, 1e7,
       "relief fan at full outdoor air; absent: none", 0},
  };
  return table;
}

std::span<const Parameter<U>> input_table(const U*) {
  static constexpr Parameter<U> table[] = {
      {"required_heat", &U::required_heat_W, "W", 0, 1e9, "heat to be removed from the return air"},
      {"air_rate", &U::air_rate_W_K, "W/K", 0, 1e9, "supply air, mass flow times specific heat"},
      {"return_temperature", &U::return_temperature_K, "K", 250, 360, "return air"},
      {"return_humidity_ratio", &U::return_humidity_ratio, "1", 0, 0.1, "return air, kg/kg dry air"},
      {"outdoor_dry_bulb", &U::outdoor_dry_bulb_K, "K", 200, 340, "outdoor dry bulb"},
      {"outdoor_wet_bulb", &U::outdoor_wet_bulb_K, "K", 200, 330, "outdoor wet bulb"},
      {"outdoor_dew_point", &U::outdoor_dew_point_K, "K", 150, 330, "outdoor dew point"},
      {"outdoor_humidity_ratio", &U::outdoor_humidity_ratio, "1", 0, 0.1, "outdoor air, kg/kg dry air"},
      {"pressure", &U::pressure_Pa, "Pa", 4e4, 1.2e5, "barometric pressure"},
  };
  return table;
}

std::span<const Output<AirEconomizerOutputs>> output_table(const AirEconomizerOutputs*) {
  using Y = AirEconomizerOutputs;
  static constexpr Output<Y> table[] = {
      {"heat", &Y::heat_W, "W", "heat removed from the return air"},
      {"outdoor_air_fraction", &Y::outdoor_air_fraction, "1", "share of outdoor air in the supply"},
      {"supply_temperature", &Y::supply_temperature_K, "K", "supply air"},
      {"supply_humidity_ratio", &Y::supply_humidity_ratio, "1", "supply air before the humidifier, kg/kg"},
      {"evaporative_share", &Y::evaporative_share, "1", "use of the evaporative section"},
      {"fan_power", &Y::fan_power_W, "W", "relief fan"},
      {"water", &Y::water_kg_s, "kg/s", "evaporated and bled by the evaporative section"},
      {"humidifier", &Y::humidifier_kg_s, "kg/s", "moisture to be added to the supply"},
      {"enabled", &Y::enabled, "1", "1 when the outdoor air is within the limits"},
  };
  return table;
}

}  // namespace thermohall
