#include "models/air/crah.h"

namespace thermohall {

std::span<const Parameter<CrahParameters>> parameter_table(const CrahParameters*) {
  using P = CrahParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_net_heat", &P::rated_net_heat_W, "W", 1, 1e7,
       "sensible heat taken from the room at the rating, fan heat already deducted"},
      {"rated_return_temperature", &P::rated_return_temperature_K, "K", 273.15, 350,
       "air entering at the rating"},
      {"rated_air_flow", &P::rated_air_flow_m3_s, "m3/s", 1e-3, 1000,
       "air flow at the rating, full fan speed"},
      {"rated_water_inlet_temperature", &P::rated_water_inlet_temperature_K, "K", 273.15, 330,
       "water entering at the rating"},
      {"rated_water_outlet_temperature", &P::rated_water_outlet_temperature_K, "K", 273.15, 350,
       "water leaving at the rating"},
      {"air_resistance_share", &P::air_resistance_share, "1", 0, 1,
       "share of the air side in the thermal resistance of the coil at the rating"},
      {"air_exponent", &P::air_exponent, "1", 0, 1, "exponent of flow in the air film coefficient"},
      {"water_exponent", &P::water_exponent, "1", 0, 1, "exponent of flow in the water film coefficient"},
      {"rated_fan_power", &P::rated_fan_power_W, "W", 0, 1e6, "electric power of the fans at full speed"},
      {"fan_exponent", &P::fan_exponent, "1", 0, 4,
       "fan power follows this power of the air flow; 3: fan law", 3},
      {"lowest_fan_speed", &P::lowest_fan_speed, "1", 0, 1, "fraction of full speed; zero: no floor", 0},
  };
  return table;
}

std::span<const Parameter<CrahInputs>> input_table(const CrahInputs*) {
  using U = CrahInputs;
  static constexpr Parameter<U> table[] = {
      {"sensible_heat", &U::sensible_heat_W, "W", 0, 1e8,
       "asked from the coil: heat of the room plus fan power"},
      {"return_temperature", &U::return_temperature_K, "K", 230, 350, "air entering"},
      {"humidity_ratio", &U::humidity_ratio, "1", 0, 0.1, "of the air entering, kg water a kg of dry air"},
      {"pressure", &U::pressure_Pa, "Pa", 2e4, 1.2e5, "station pressure"},
      {"air_flow", &U::air_flow_m3_s, "m3/s", 0, 1000, "at return conditions"},
      {"water_inlet_temperature", &U::water_inlet_temperature_K, "K", 250, 350, "water entering"},
      {"maximum_water_capacity_rate", &U::maximum_water_capacity_rate_W_K, "W/K", 0, 1e8,
       "water flow times specific heat with the valve open"},
  };
  return table;
}

std::span<const Output<CrahOutputs>> output_table(const CrahOutputs*) {
  using Y = CrahOutputs;
  static constexpr Output<Y> table[] = {
      {"sensible_heat", &Y::sensible_heat_W, "W", "sensible heat delivered by the coil"},
      {"latent_heat", &Y::latent_heat_W, "W", "heat of the condensed vapour"},
      {"coil_heat", &Y::coil_heat_W, "W", "heat to the water"},
      {"condensate", &Y::condensate_kg_s, "kg/s", "water drained from the coil"},
      {"supply_temperature", &Y::supply_temperature_K, "K", "air leaving, fan heat included"},
      {"supply_humidity_ratio", &Y::supply_humidity_ratio, "1", "of the air leaving"},
      {"water_capacity_rate", &Y::water_capacity_rate_W_K, "W/K", "water flow times specific heat, needed"},
      {"water_outlet_temperature", &Y::water_outlet_temperature_K, "K", "water leaving"},
      {"fan_power", &Y::fan_power_W, "W", "electric power of the fans"},
      {"limited", &Y::limited, "1", "1 when the coil delivers less than was asked at full water flow"},
      {"outside_range", &Y::outside_range, "1", "1 outside the rated range"},
  };
  return table;
}

}  // namespace thermohall
