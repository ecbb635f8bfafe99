#include "models/air/indirect_evaporative.h"

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "models/properties/saturated_air.h"

namespace thermohall {
namespace {

using P = IndirectEvaporativeParameters;
using U = IndirectEvaporativeInputs;

double share(double effectiveness) { return std::clamp(effectiveness, 0.0, 1.0); }

double dry_heat_W(const P& p, const U& u) {
  return share(p.dry_effectiveness) * u.air_rate_W_K *
         std::max(0.0, u.return_temperature_K - u.outdoor_dry_bulb_K);
}

// Zero when the spray must stay off.
double wet_heat_W(const P& p, const U& u) {
  if (u.outdoor_dry_bulb_K < p.frost_limit_K) return 0;
  return share(p.wet_effectiveness) * u.air_rate_W_K *
         std::max(0.0, u.return_temperature_K - u.outdoor_wet_bulb_K);
}

double evaporation_kg_s(const P& p, const U& u, double heat_W) {
  const double primary_kg_s = u.air_rate_W_K / moist_air_specific_heat_J_kgK(0);
  return evaporation_to_saturation({.dry_bulb_temperature_K = u.outdoor_dry_bulb_K,
                                    .humidity_ratio = u.outdoor_humidity_ratio,
                                    .pressure_Pa = u.pressure_Pa,
                                    .dry_air_flow_kg_s = p.secondary_flow_ratio * primary_kg_s,
                                    .heat_W = heat_W,
                                    .water_temperature_K = u.outdoor_wet_bulb_K})
      .evaporation_kg_s;
}

}  // namespace

IndirectEvaporativeOutputs indirect_evaporative_outputs(const P& p, const U& u) {
  IndirectEvaporativeOutputs y{};
  y.supply_temperature_K = u.return_temperature_K;
  if (u.air_rate_W_K <= 0 || u.required_heat_W <= 0) return y;
  const double dry_W = dry_heat_W(p, u), wet_W = std::max(dry_W, wet_heat_W(p, u));
  y.heat_W = std::min(u.required_heat_W, wet_W);
  if (y.heat_W <= 0) return y;
  y.supply_temperature_K -= y.heat_W / u.air_rate_W_K;
  if (y.heat_W <= dry_W) {  // (3)
    const double lowest = std::clamp(p.secondary_min_speed, 0.0, 1.0);
    y.fan_speed = std::max(lowest, std::pow(y.heat_W / dry_W, 1 / std::max(p.secondary_exponent, 0.05)));
    y.fan_power_W = p.secondary_fan_power_W * y.fan_speed * y.fan_speed * y.fan_speed;
    return y;
  }
  const double x = (y.heat_W - dry_W) / (wet_W - dry_W);  // (4)
  const double dry_share = dry_W > 0 ? 1 - x : 0;
  y.spray_share = x;
  y.fan_speed = dry_share + x;
  y.fan_power_W = p.secondary_fan_power_W * (dry_share + x * (1 + p.spray_extra_power));
  y.water_kg_s = x * evaporation_kg_s(p, u, wet_W) * (1 + p.spray_bleed);  // (5)
  return y;
}

RemovalCapability indirect_evaporative_capability(const P& p, const U& u) {
  const double rate_W_K = std::max(0.0, u.air_rate_W_K);
  if (wet_heat_W(p, u) > dry_heat_W(p, u)) {
    return {share(p.wet_effectiveness) * rate_W_K, u.outdoor_wet_bulb_K};
  }
  return {share(p.dry_effectiveness) * rate_W_K, u.outdoor_dry_bulb_K};
}

std::span<const Parameter<P>> parameter_table(const P*) {
  static constexpr Parameter<P> table[] = {
      {"dry_effectiveness", &P::dry_effectiveness, "1", 0, 1, "dry, of return minus outdoor dry bulb"},
      {"wet_effectiveness", &P::wet_effectiveness, "1", 0, 1,
       "sprayed, of return minus outdoor wet bulb; absent: no spray", 0},
      {"frost_limit", &P::frost_limit_K, "K", 250, 320, "dry bulb below which the spray stays off", 273.15},
      {"secondary_flow_ratio", &P::secondary_flow_ratio, "1", 0.1, 5,
       "outdoor over room air flow at full fan speed, by mass"},
      {"secondary_fan_power", &P::secondary_fan_power_W, "W", 0, 1e7, "secondary fan at full speed"},
      {"secondary_min_speed", &P::secondary_min_speed, "1", 0, 1, "lowest speed of the secondary fan"},
      {"secondary_exponent", &P::secondary_exponent, "1", 0.05, 1,
       "heat goes with fan speed to this power; absent: in proportion", 1},
      {"spray_extra_power", &P::spray_extra_power, "1", 0, 2, "extra share of power while sprayed", 0},
      {"spray_bleed", &P::spray_bleed, "1", 0, 10, "water drained over water evaporated", 0},
  };
  return table;
}

std::span<const Parameter<U>> input_table(const U*) {
  static constexpr Parameter<U> table[] = {
      {"required_heat", &U::required_heat_W, "W", 0, 1e9, "heat to be removed from the room air"},
      {"air_rate", &U::air_rate_W_K, "W/K", 0, 1e9, "room air, mass flow times specific heat"},
      {"return_temperature", &U::return_temperature_K, "K", 250, 360, "room air entering"},
      {"outdoor_dry_bulb", &U::outdoor_dry_bulb_K, "K", 200, 340, "outdoor dry bulb"},
      {"outdoor_wet_bulb", &U::outdoor_wet_bulb_K, "K", 200, 330, "outdoor wet bulb"},
      {"outdoor_humidity_ratio", &U::outdoor_humidity_ratio, "1", 0, 0.1, "outdoor air, kg/kg dry air"},
      {"pressure", &U::pressure_Pa, "Pa", 4e4, 1.2e5, "barometric pressure"},
  };
  return table;
}

std::span<const Output<IndirectEvaporativeOutputs>> output_table(const IndirectEvaporativeOutputs*) {
  using Y = IndirectEvaporativeOutputs;
  static constexpr Output<Y> table[] = {
      {"heat", &Y::heat_W, "W", "heat removed from the room air"},
      {"supply_temperature", &Y::supply_temperature_K, "K", "room air leaving"},
      {"fan_speed", &Y::fan_speed, "1", "mean secondary fan speed"},
      {"fan_power", &Y::fan_power_W, "W", "secondary fan and spray pump"},
      {"spray_share", &Y::spray_share, "1", "share of the time sprayed"},
      {"water", &Y::water_kg_s, "kg/s", "evaporated and bled"},
  };
  return table;
}

}  // namespace thermohall
