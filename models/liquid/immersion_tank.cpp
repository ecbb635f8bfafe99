#include "models/liquid/immersion_tank.h"

#include <algorithm>

#include "models/properties/coolant.h"
#include "models/properties/heat_exchanger.h"

namespace thermohall {

ValvedExchanger immersion_tank_exchanger(const ImmersionTankParameters& p) {
  const double bath_W_K = p.rated_bath_flow_m3_s * p.bath_volumetric_heat_capacity_J_m3K;
  const auto water = coolant_outputs({.fluid = CoolantFluid::water, .glycol_mass_fraction = 0},
                                     {.temperature_K = p.rated_water_inlet_temperature_K});
  const double water_W_K = p.rated_water_flow_m3_s * water.density_kg_m3 * water.specific_heat_J_kgK;
  const auto rated =
      rated_conductance_from_approach(FlowArrangement::counter, p.rated_heat_W, bath_W_K, water_W_K,
                                      p.rated_bath_temperature_K - bounded_rise_K(p.rated_heat_W, bath_W_K) -
                                          p.rated_water_inlet_temperature_K);
  return {.arrangement = FlowArrangement::counter,
          .conductance_W_K = rated.conductance_W_K,
          .design_process_capacity_rate_W_K = bath_W_K,
          .design_service_capacity_rate_W_K = water_W_K,
          .process_resistance_share = p.bath_resistance_share,
          .process_exponent = p.bath_exponent,
          .service_exponent = p.water_exponent,
          .possible = rated.possible};
}

ImmersionTankOutputs immersion_tank_outputs(const ImmersionTankParameters& p,
                                            const ValvedExchanger& exchanger, const ImmersionTankInputs& u) {
  const double flow_fraction = std::max(u.bath_flow_fraction, 0.0);
  const double pump_W =
      affinity_power_W(p.rated_pump_power_W, flow_fraction, p.lowest_pump_speed, p.pump_exponent);
  const double heat_W = std::max(u.heat_W, 0.0) + pump_W;
  const double surface_W_K = p.surface_conductance_W_K;
  const double water_K = u.water_inlet_temperature_K, room_K = u.room_temperature_K;
  const auto at_flow = at_process_flow(exchanger, flow_fraction * exchanger.design_process_capacity_rate_W_K);
  const double full_slope_W_K = exchanger_slope_W_K(at_flow, u.maximum_water_capacity_rate_W_K);

  // (3) and (4), written as rises above a sink so that a missing path is held instead of divided by.
  const double free_K = room_K + bounded_rise_K(heat_W, surface_W_K);
  const double low_K =
      full_slope_W_K > 0
          ? water_K + bounded_rise_K(heat_W + surface_W_K * (room_K - water_K), full_slope_W_K + surface_W_K)
          : free_K;
  ImmersionTankOutputs y{};
  y.lowest_bath_temperature_K = std::min(low_K, free_K);
  y.bath_temperature_K = std::clamp(u.bath_setpoint_temperature_K, y.lowest_bath_temperature_K, free_K);
  y.chip_temperature_K = y.bath_temperature_K + p.chip_to_bath_resistance_K_W * std::max(u.chip_heat_W, 0.0);
  y.pump_power_W = pump_W;
  y.heat_to_room_W = surface_W_K * (y.bath_temperature_K - room_K);
  const double to_water_W = heat_W - y.heat_to_room_W;
  const double difference_K = y.bath_temperature_K - water_K;
  const bool open = full_slope_W_K > 0 && difference_K > 0 && y.bath_temperature_K < free_K;
  if (open) {
    y.water_capacity_rate_W_K =
        service_demand(at_flow, to_water_W / difference_K, u.maximum_water_capacity_rate_W_K)
            .capacity_rate_W_K;
    y.heat_to_water_W = to_water_W;
  }
  y.water_outlet_temperature_K = water_K + bounded_rise_K(y.heat_to_water_W, y.water_capacity_rate_W_K);
  y.limited = y.bath_temperature_K > u.bath_setpoint_temperature_K + 1e-9 ? 1.0 : 0.0;
  const bool held = free_K - room_K >= highest_rise_K && y.bath_temperature_K >= free_K && heat_W > 0;
  y.outside_range = held || !exchanger.possible || flow_fraction > 1 + 1e-9 ? 1.0 : 0.0;
  return y;
}

ImmersionTankOutputs immersion_tank_outputs(const ImmersionTankParameters& p, const ImmersionTankInputs& u) {
  return immersion_tank_outputs(p, immersion_tank_exchanger(p), u);
}

std::span<const Parameter<ImmersionTankParameters>> parameter_table(const ImmersionTankParameters*) {
  using P = ImmersionTankParameters;
  static constexpr Parameter<P> table[] = {
      {"rated_heat", &P::rated_heat_W, "W", 1, 1e7, "heat through the exchanger at the rating"},
      {"rated_bath_temperature", &P::rated_bath_temperature_K, "K", 250, 400,
       "bath entering the exchanger at the rating"},
      {"rated_water_inlet_temperature", &P::rated_water_inlet_temperature_K, "K", 273.15, 360,
       "facility water entering at the rating"},
      {"rated_bath_flow", &P::rated_bath_flow_m3_s, "m3/s", 1e-6, 1,
       "dielectric flow through the exchanger at the rating"},
      {"bath_volumetric_heat_capacity", &P::bath_volumetric_heat_capacity_J_m3K, "J/m3/K", 1e5, 1e7,
       "density times specific heat of the dielectric"},
      {"rated_water_flow", &P::rated_water_flow_m3_s, "m3/s", 1e-6, 1, "water flow at the rating"},
      {"bath_resistance_share", &P::bath_resistance_share, "1", 0, 1,
       "share of the dielectric side in the thermal resistance of the exchanger at the rating"},
      {"bath_exponent", &P::bath_exponent, "1", 0, 1, "exponent of flow in the dielectric film coefficient"},
      {"water_exponent", &P::water_exponent, "1", 0, 1, "exponent of flow in the water film coefficient"},
      {"surface_conductance", &P::surface_conductance_W_K, "W/K", 0, 1e5,
       "tank walls and lid to the air of the room"},
      {"chip_to_bath_resistance", &P::chip_to_bath_resistance_K_W, "K/W", 0, 10,
       "from the hottest chip to the mean bath"},
      {"rated_pump_power", &P::rated_pump_power_W, "W", 0, 1e6,
       "electric power of the bath pump at the rated flow"},
      {"pump_exponent", &P::pump_exponent, "1", 0, 4, "pump power follows this power of the flow"},
      {"lowest_pump_speed", &P::lowest_pump_speed, "1", 0, 1, "fraction of rated speed"},
  };
  return table;
}

std::span<const Parameter<ImmersionTankInputs>> input_table(const ImmersionTankInputs*) {
  using U = ImmersionTankInputs;
  static constexpr Parameter<U> table[] = {
      {"heat", &U::heat_W, "W", 0, 1e7, "heat of all servers into the bath"},
      {"chip_heat", &U::chip_heat_W, "W", 0, 1e5, "heat of the hottest chip"},
      {"bath_flow_fraction", &U::bath_flow_fraction, "1", 0, 2,
       "dielectric flow as a fraction of the rating"},
      {"room_temperature", &U::room_temperature_K, "K", 200, 350, "air around the tank"},
      {"water_inlet_temperature", &U::water_inlet_temperature_K, "K", 250, 400, "facility water entering"},
      {"maximum_water_capacity_rate", &U::maximum_water_capacity_rate_W_K, "W/K", 0, 1e7,
       "water flow times specific heat with the valve open"},
      {"bath_setpoint_temperature", &U::bath_setpoint_temperature_K, "K", 250, 400,
       "wanted bath temperature"},
  };
  return table;
}

std::span<const Output<ImmersionTankOutputs>> output_table(const ImmersionTankOutputs*) {
  using Y = ImmersionTankOutputs;
  static constexpr Output<Y> table[] = {
      {"lowest_bath_temperature", &Y::lowest_bath_temperature_K, "K", "bath at full water flow"},
      {"bath_temperature", &Y::bath_temperature_K, "K", "bath"},
      {"chip_temperature", &Y::chip_temperature_K, "K", "hottest chip"},
      {"water_capacity_rate", &Y::water_capacity_rate_W_K, "W/K", "water flow times specific heat, needed"},
      {"water_outlet_temperature", &Y::water_outlet_temperature_K, "K", "facility water leaving"},
      {"heat_to_water", &Y::heat_to_water_W, "W", "heat to the facility water, pump heat included"},
      {"heat_to_room", &Y::heat_to_room_W, "W", "heat through the tank's surface into the room"},
      {"pump_power", &Y::pump_power_W, "W", "electric power of the bath pump"},
      {"limited", &Y::limited, "1", "1 when the bath is warmer than its set-point"},
      {"outside_range", &Y::outside_range, "1", "1 outside the rated range"},
  };
  return table;
}

}  // namespace thermohall
