#include "models/liquid/rear_door.h"

#include <algorithm>

#include "models/properties/coolant.h"
#include "models/properties/heat_exchanger.h"
#include "models/properties/moist_air.h"

namespace thermohall {

ValvedExchanger rear_door_coil(const RearDoorParameters& p) {
  const double air_W_K = p.rated_air_flow_m3_s *
                         moist_air_density_kg_m3(p.rated_air_inlet_temperature_K, 0, 101325) *
                         moist_air_specific_heat_J_kgK(0);
  const auto water = coolant_outputs({.fluid = CoolantFluid::water, .glycol_mass_fraction = 0},
                                     {.temperature_K = p.rated_water_inlet_temperature_K});
  const double water_W_K = p.rated_water_flow_m3_s * water.density_kg_m3 * water.specific_heat_J_kgK;
  const double inlet_difference_K = p.rated_air_inlet_temperature_K - p.rated_water_inlet_temperature_K;
  const auto rated =
      rated_conductance_from_approach(FlowArrangement::cross_unmixed, p.rated_heat_W, air_W_K, water_W_K,
                                      inlet_difference_K - bounded_rise_K(p.rated_heat_W, air_W_K));
  return {.arrangement = FlowArrangement::cross_unmixed,
          .conductance_W_K = rated.conductance_W_K,
          .design_process_capacity_rate_W_K = air_W_K,
          .design_service_capacity_rate_W_K = water_W_K,
          .process_resistance_share = p.air_resistance_share,
          .process_exponent = p.air_exponent,
          .service_exponent = p.water_exponent,
          .possible = rated.possible};
}

RearDoorOutputs rear_door_outputs(const RearDoorParameters& p, const ValvedExchanger& coil,
                                  const RearDoorInputs& u) {
  const double air_K = u.air_inlet_temperature_K, water_K = u.water_inlet_temperature_K;
  const double air_W_K = std::max(u.air_capacity_rate_W_K, 0.0);
  const double air_fraction = air_W_K / coil.design_process_capacity_rate_W_K;
  const double fan_W =
      affinity_power_W(p.rated_fan_power_W, air_fraction, p.lowest_fan_speed, p.fan_exponent);
  const double fan_rise_K = bounded_rise_K(fan_W, air_W_K);
  const bool cold = water_K < u.dew_point_temperature_K + p.dew_point_margin_temperature_difference_K;
  const bool beyond = air_fraction > (p.rated_fan_power_W > 0 ? 1 + 1e-9 : 2.0) ||
                      u.maximum_water_capacity_rate_W_K > 2 * coil.design_service_capacity_rate_W_K;
  RearDoorOutputs y{.heat_W = 0,
                    .leaving_air_temperature_K = air_K + fan_rise_K,
                    .lowest_leaving_air_temperature_K = air_K + fan_rise_K,
                    .water_capacity_rate_W_K = 0,
                    .leaving_water_temperature_K = water_K,
                    .effectiveness_air = 0,
                    .full_effectiveness_air = 0,
                    .fan_power_W = fan_W,
                    .condensation_risk = cold ? 1.0 : 0.0,
                    .limited = 0,
                    .outside_range = beyond || !coil.possible ? 1.0 : 0.0};
  if (air_W_K == 0) return y;
  const auto at_flow = at_process_flow(coil, air_W_K);
  const double full_slope_W_K = exchanger_slope_W_K(at_flow, u.maximum_water_capacity_rate_W_K);
  const double difference_K = std::max(air_K - water_K, 0.0);
  const double most_W = full_slope_W_K * difference_K;
  const double wanted_W =
      std::max(air_W_K * (air_K + fan_rise_K - u.leaving_air_setpoint_temperature_K), 0.0);
  y.heat_W = std::min(wanted_W, most_W);  // (4)
  y.leaving_air_temperature_K -= y.heat_W / air_W_K;
  y.lowest_leaving_air_temperature_K -= most_W / air_W_K;
  y.full_effectiveness_air = full_slope_W_K / air_W_K;
  y.limited = y.leaving_air_temperature_K > u.leaving_air_setpoint_temperature_K + 1e-9 ? 1.0 : 0.0;
  if (y.heat_W <= 0) return y;
  y.effectiveness_air = y.heat_W / (air_W_K * difference_K);
  y.water_capacity_rate_W_K =
      service_demand(at_flow, y.heat_W / difference_K, u.maximum_water_capacity_rate_W_K).capacity_rate_W_K;
  y.leaving_water_temperature_K += y.heat_W / y.water_capacity_rate_W_K;
  return y;
}

RearDoorOutputs rear_door_outputs(const RearDoorParameters& p, const RearDoorInputs& u) {
  return rear_door_outputs(p, rear_door_coil(p), u);
}

std::span<const Parameter<RearDoorParameters>> parameter_table(const RearDoorParameters*) {
  using P = RearDoorParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_heat", &P::rated_heat_W, "W", 1, 1e6, "heat into the water at the rating"},
      {"rated_air_inlet_temperature", &P::rated_air_inlet_temperature_K, "K", 273.15, 350,
       "air entering the door at the rating"},
      {"rated_water_inlet_temperature", &P::rated_water_inlet_temperature_K, "K", 273.15, 330,
       "water entering the door at the rating"},
      {"rated_air_flow", &P::rated_air_flow_m3_s, "m3/s", 1e-3, 100, "air flow at the rating"},
      {"rated_water_flow", &P::rated_water_flow_m3_s, "m3/s", 1e-6, 1, "water flow at the rating"},
      {"air_resistance_share", &P::air_resistance_share, "1", 0, 1,
       "share of the air side in the thermal resistance of the coil at the rating"},
      {"air_exponent", &P::air_exponent, "1", 0, 1, "exponent of flow in the air film coefficient"},
      {"water_exponent", &P::water_exponent, "1", 0, 1, "exponent of flow in the water film coefficient"},
      {"rated_fan_power", &P::rated_fan_power_W, "W", 0, 1e5,
       "electric power of the door's fans at the rated air flow; zero: passive door", 0},
      {"fan_exponent", &P::fan_exponent, "1", 0, 4,
       "fan power follows this power of the air flow; 3: fan law", 3},
      {"lowest_fan_speed", &P::lowest_fan_speed, "1", 0, 1, "fraction of full speed; zero: no floor", 0},
      {"dew_point_margin", &P::dew_point_margin_temperature_difference_K, "delta_K", 0, 20,
       "the water shall stay this far above the dew point"},
  };
  return table;
}

std::span<const Parameter<RearDoorInputs>> input_table(const RearDoorInputs*) {
  using U = RearDoorInputs;
  static constexpr Parameter<U> table[] = {
      {"air_inlet_temperature", &U::air_inlet_temperature_K, "K", 250, 400, "exhaust of the rack"},
      {"air_capacity_rate", &U::air_capacity_rate_W_K, "W/K", 0, 1e6, "mass flow times specific heat, air"},
      {"water_inlet_temperature", &U::water_inlet_temperature_K, "K", 250, 400, "water entering"},
      {"maximum_water_capacity_rate", &U::maximum_water_capacity_rate_W_K, "W/K", 0, 1e7,
       "water flow times specific heat with the valve open"},
      {"leaving_air_setpoint_temperature", &U::leaving_air_setpoint_temperature_K, "K", 250, 400,
       "wanted leaving air temperature"},
      {"dew_point_temperature", &U::dew_point_temperature_K, "K", 170, 350, "dew point of the entering air"},
  };
  return table;
}

std::span<const Output<RearDoorOutputs>> output_table(const RearDoorOutputs*) {
  using Y = RearDoorOutputs;
  static constexpr Output<Y> table[] = {
      {"heat", &Y::heat_W, "W", "heat to the water, fan heat included"},
      {"leaving_air_temperature", &Y::leaving_air_temperature_K, "K", "air into the room"},
      {"lowest_leaving_air_temperature", &Y::lowest_leaving_air_temperature_K, "K", "with the valve open"},
      {"water_capacity_rate", &Y::water_capacity_rate_W_K, "W/K", "water flow times specific heat, needed"},
      {"leaving_water_temperature", &Y::leaving_water_temperature_K, "K", "water leaving"},
      {"effectiveness_air", &Y::effectiveness_air, "1", "air-side effectiveness at the valve's position"},
      {"full_effectiveness_air", &Y::full_effectiveness_air, "1", "air-side effectiveness, valve open"},
      {"fan_power", &Y::fan_power_W, "W", "electric power of the door's fans"},
      {"condensation_risk", &Y::condensation_risk, "1",
       "1 when the water is colder than dew point plus margin"},
      {"limited", &Y::limited, "1", "1 when the set-point is not reached"},
      {"outside_range", &Y::outside_range, "1", "1 outside the rated range"},
  };
  return table;
}

}  // namespace thermohall
