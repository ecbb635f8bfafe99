#include "models/liquid/liquid_to_air_cdu.h"

#include <algorithm>

#include "models/properties/heat_exchanger.h"
#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

// Of dry air at sea level, in which catalogues are rated.
double rated_air_capacity_rate_W_K(const LiquidToAirCduParameters& p) {
  return p.rated_air_flow_m3_s * moist_air_density_kg_m3(p.rated_air_inlet_temperature_K, 0, 101325) *
         moist_air_specific_heat_J_kgK(0);
}

// Air side once the return temperature is known: (4) to (6).
void run_fans(const LiquidToAirCduParameters& p, const LiquidToAirCduInputs& u, double air_rate_W_K,
              double full_air_rate_W_K, double through_W, LiquidToAirCduOutputs& y) {
  const double fraction =
      full_air_rate_W_K > 0 ? std::clamp(air_rate_W_K / full_air_rate_W_K, p.lowest_fan_speed, 1.0) : 0.0;
  y.air_flow_m3_s = fraction * p.rated_air_flow_m3_s;
  y.fan_power_W = affinity_power_W(p.rated_fan_power_W, fraction, p.lowest_fan_speed, p.fan_exponent);
  y.heat_to_room_W = through_W + y.fan_power_W;
  y.leaving_air_temperature_K =
      u.air_inlet_temperature_K + bounded_rise_K(y.heat_to_room_W, fraction * full_air_rate_W_K);
}

}  // namespace

ValvedExchanger liquid_to_air_coil(const LiquidToAirCduParameters& p) {
  const double tcs_W_K = p.rated_tcs_flow_m3_s * p.tcs_volumetric_heat_capacity_J_m3K;
  const double air_W_K = rated_air_capacity_rate_W_K(p);
  const auto rated =
      rated_conductance_from_approach(FlowArrangement::cross_unmixed, p.rated_heat_W, tcs_W_K, air_W_K,
                                      p.rated_supply_temperature_K - p.rated_air_inlet_temperature_K);
  return {.arrangement = FlowArrangement::cross_unmixed,
          .conductance_W_K = rated.conductance_W_K,
          .design_process_capacity_rate_W_K = tcs_W_K,
          .design_service_capacity_rate_W_K = air_W_K,
          .process_resistance_share = 1 - p.air_resistance_share,
          .process_exponent = p.liquid_exponent,
          .service_exponent = p.air_exponent,
          .possible = rated.possible};
}

LiquidToAirCduOutputs liquid_to_air_cdu_outputs(const LiquidToAirCduParameters& p,
                                                const ValvedExchanger& coil, const LiquidToAirCduInputs& u) {
  const double pump_W = affinity_power_W(p.rated_pump_power_W, u.tcs_flow_m3_s / p.rated_tcs_flow_m3_s,
                                         p.lowest_pump_speed, p.pump_exponent);
  const double air_K = u.air_inlet_temperature_K;
  const double full_air_W_K = p.rated_air_flow_m3_s * std::max(u.air_volumetric_heat_capacity_J_m3K, 0.0);
  LiquidToAirCduOutputs y{.lowest_supply_temperature_K = air_K,
                          .supply_temperature_K = std::max(air_K, u.supply_setpoint_temperature_K),
                          .return_temperature_K = std::max(air_K, u.supply_setpoint_temperature_K),
                          .air_flow_m3_s = 0,
                          .leaving_air_temperature_K = air_K,
                          .heat_to_room_W = 0,
                          .fan_power_W = 0,
                          .pump_power_W = pump_W,
                          .limited = 1,
                          .outside_range = coil.possible ? 0.0 : 1.0};
  if (u.tcs_capacity_rate_W_K <= 0 || u.tcs_flow_m3_s <= 0) return y;
  const auto at_flow = at_process_flow(coil, u.tcs_capacity_rate_W_K);
  const double heat_W = std::max(u.heat_W, 0.0);
  const double through_W = heat_W + pump_W;
  const double range_K = bounded_rise_K(heat_W, u.tcs_capacity_rate_W_K);
  const double full_rise_K = bounded_rise_K(through_W, exchanger_slope_W_K(at_flow, full_air_W_K));
  y.lowest_supply_temperature_K = air_K + full_rise_K - range_K;  // (2)
  y.supply_temperature_K = std::max(u.supply_setpoint_temperature_K, y.lowest_supply_temperature_K);
  y.return_temperature_K = y.supply_temperature_K + range_K;
  y.limited = y.lowest_supply_temperature_K > u.supply_setpoint_temperature_K + 1e-9 ? 1.0 : 0.0;
  const double rise_K = y.return_temperature_K - air_K;
  const double air_W_K = rise_K > full_rise_K
                             ? service_demand(at_flow, through_W / rise_K, full_air_W_K).capacity_rate_W_K
                             : full_air_W_K;
  run_fans(p, u, air_W_K, full_air_W_K, through_W, y);
  const bool held = full_rise_K >= highest_rise_K || range_K >= highest_rise_K;
  if (held || u.tcs_flow_m3_s > p.rated_tcs_flow_m3_s * (1 + 1e-9)) y.outside_range = 1;
  return y;
}

LiquidToAirCduOutputs liquid_to_air_cdu_outputs(const LiquidToAirCduParameters& p,
                                                const LiquidToAirCduInputs& u) {
  return liquid_to_air_cdu_outputs(p, liquid_to_air_coil(p), u);
}

std::span<const Parameter<LiquidToAirCduParameters>> parameter_table(const LiquidToAirCduParameters*) {
  using P = LiquidToAirCduParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_heat", &P::rated_heat_W, "W", 1, 1e7, "heat through the coil at the rating"},
      {"rated_air_inlet_temperature", &P::rated_air_inlet_temperature_K, "K", 250, 350,
       "air entering at the rating"},
      {"rated_supply_temperature", &P::rated_supply_temperature_K, "K", 250, 400,
       "coolant leaving the coil at the rating"},
      {"rated_tcs_flow", &P::rated_tcs_flow_m3_s, "m3/s", 1e-6, 1, "coolant flow at the rating"},
      {"tcs_volumetric_heat_capacity", &P::tcs_volumetric_heat_capacity_J_m3K, "J/m3/K", 1e5, 1e7,
       "density times specific heat of the coolant at the rating"},
      {"rated_air_flow", &P::rated_air_flow_m3_s, "m3/s", 1e-3, 1000, "air flow at full fan speed"},
      {"air_resistance_share", &P::air_resistance_share, "1", 0, 1,
       "share of the air side in the thermal resistance of the coil at the rating"},
      {"air_exponent", &P::air_exponent, "1", 0, 1, "exponent of flow in the air film coefficient"},
      {"liquid_exponent", &P::liquid_exponent, "1", 0, 1, "exponent of flow in the coolant film coefficient"},
      {"rated_fan_power", &P::rated_fan_power_W, "W", 0, 1e6, "electric power of the fans at full speed"},
      {"fan_exponent", &P::fan_exponent, "1", 0, 4, "fan power follows this power of the air flow"},
      {"lowest_fan_speed", &P::lowest_fan_speed, "1", 0, 1, "fraction of full speed"},
      {"rated_pump_power", &P::rated_pump_power_W, "W", 0, 1e6,
       "electric power of the pumps at the rated coolant flow"},
      {"pump_exponent", &P::pump_exponent, "1", 0, 4, "pump power follows this power of the flow"},
      {"lowest_pump_speed", &P::lowest_pump_speed, "1", 0, 1,
       "fraction of rated flow below which the pump power no longer falls"},
  };
  return table;
}

std::span<const Parameter<LiquidToAirCduInputs>> input_table(const LiquidToAirCduInputs*) {
  using U = LiquidToAirCduInputs;
  static constexpr Parameter<U> table[] = {
      {"heat", &U::heat_W, "W", 0, 1e7, "heat of the racks into the coolant, pump heat not included"},
      {"tcs_flow", &U::tcs_flow_m3_s, "m3/s", 0, 1, "coolant flow through the unit"},
      {"tcs_capacity_rate", &U::tcs_capacity_rate_W_K, "W/K", 0, 1e7, "mass flow times specific heat"},
      {"air_inlet_temperature", &U::air_inlet_temperature_K, "K", 200, 350, "room air entering the coil"},
      {"air_volumetric_heat_capacity", &U::air_volumetric_heat_capacity_J_m3K, "J/m3/K", 100, 3000,
       "density times specific heat of the air entering"},
      {"supply_setpoint_temperature", &U::supply_setpoint_temperature_K, "K", 250, 400,
       "wanted coolant supply temperature"},
  };
  return table;
}

std::span<const Output<LiquidToAirCduOutputs>> output_table(const LiquidToAirCduOutputs*) {
  using Y = LiquidToAirCduOutputs;
  static constexpr Output<Y> table[] = {
      {"lowest_supply_temperature", &Y::lowest_supply_temperature_K, "K", "supply at full fan speed"},
      {"supply_temperature", &Y::supply_temperature_K, "K", "coolant to the racks"},
      {"return_temperature", &Y::return_temperature_K, "K", "coolant from the racks"},
      {"air_flow", &Y::air_flow_m3_s, "m3/s", "air flow through the coil"},
      {"leaving_air_temperature", &Y::leaving_air_temperature_K, "K", "air into the room, fan heat included"},
      {"heat_to_room", &Y::heat_to_room_W, "W", "heat of racks, pump and fans into the room air"},
      {"fan_power", &Y::fan_power_W, "W", "electric power of the fans"},
      {"pump_power", &Y::pump_power_W, "W", "electric power of the pumps"},
      {"limited", &Y::limited, "1", "1 when the set-point is not held at full fan speed"},
      {"outside_range", &Y::outside_range, "1", "1 outside the rated range"},
  };
  return table;
}

}  // namespace thermohall
