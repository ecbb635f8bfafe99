#include "models/liquid/boiling_immersion_tank.h"

#include <algorithm>
#include <limits>

#include "models/properties/coolant.h"
#include "models/properties/heat_exchanger.h"

namespace thermohall {
namespace {

// A condensing stream takes up heat without a change of temperature.
constexpr double condensing_W_K = std::numeric_limits<double>::max();

}  // namespace

ValvedExchanger boiling_tank_condenser(const BoilingImmersionTankParameters& p) {
  const auto water = coolant_outputs({.fluid = CoolantFluid::water, .glycol_mass_fraction = 0},
                                     {.temperature_K = p.rated_water_inlet_temperature_K});
  const double water_W_K = p.rated_water_flow_m3_s * water.density_kg_m3 * water.specific_heat_J_kgK;
  const auto rated = rated_conductance(
      FlowArrangement::phase_change, p.rated_heat_W, p.saturation_temperature_K, p.saturation_temperature_K,
      p.rated_water_inlet_temperature_K, p.rated_water_inlet_temperature_K + p.rated_heat_W / water_W_K);
  return {.arrangement = FlowArrangement::phase_change,
          .conductance_W_K = rated.conductance_W_K,
          .design_process_capacity_rate_W_K = condensing_W_K,
          .design_service_capacity_rate_W_K = water_W_K,
          .process_resistance_share = p.vapour_resistance_share,
          .process_exponent = 0,
          .service_exponent = p.water_exponent,
          .possible = rated.possible};
}

BoilingImmersionTankOutputs boiling_immersion_tank_outputs(const BoilingImmersionTankParameters& p,
                                                           const ValvedExchanger& condenser,
                                                           const BoilingImmersionTankInputs& u) {
  const double heat_W = std::max(u.heat_W, 0.0) + p.auxiliary_power_W;
  const double saturation_K = p.saturation_temperature_K, water_K = u.water_inlet_temperature_K;
  const double surface_W_K = p.surface_conductance_W_K;
  const auto at_flow = at_process_flow(condenser, condensing_W_K);
  const double full_slope_W_K = exchanger_slope_W_K(at_flow, u.maximum_water_capacity_rate_W_K);
  const double at_saturation_W = heat_W - surface_W_K * (saturation_K - u.room_temperature_K);
  const bool boils = at_saturation_W > 0;
  const double vapour_W = std::max(at_saturation_W, 0.0);  // (1)
  const double difference_K = std::max(saturation_K - water_K, 0.0);
  const double condensed_W = std::min(vapour_W, full_slope_W_K * difference_K);

  BoilingImmersionTankOutputs y{};
  y.lowest_condensing_temperature_K = water_K + bounded_rise_K(vapour_W, full_slope_W_K);
  y.bath_temperature_K = boils ? saturation_K : u.room_temperature_K + bounded_rise_K(heat_W, surface_W_K);
  y.chip_temperature_K = y.bath_temperature_K + p.chip_to_bath_resistance_K_W * std::max(u.chip_heat_W, 0.0);
  y.water_outlet_temperature_K = water_K;
  if (condensed_W > 0) {
    y.water_capacity_rate_W_K =
        service_demand(at_flow, condensed_W / difference_K, u.maximum_water_capacity_rate_W_K)
            .capacity_rate_W_K;
    y.water_outlet_temperature_K += condensed_W / y.water_capacity_rate_W_K;
  }
  y.heat_to_water_W = condensed_W;
  y.heat_to_room_W = surface_W_K * (y.bath_temperature_K - u.room_temperature_K);
  y.heat_vented_W = vapour_W - condensed_W;
  y.auxiliary_power_W = p.auxiliary_power_W;
  y.vapour_loss_kg_s = (boils ? p.vapour_leak_kg_s : 0) + y.heat_vented_W / p.latent_heat_J_kg;
  y.limited = y.heat_vented_W > 1e-9 * vapour_W ? 1.0 : 0.0;
  const bool beyond = u.maximum_water_capacity_rate_W_K > 2 * condenser.design_service_capacity_rate_W_K;
  y.outside_range = beyond || !condenser.possible ? 1.0 : 0.0;
  return y;
}

BoilingImmersionTankOutputs boiling_immersion_tank_outputs(const BoilingImmersionTankParameters& p,
                                                           const BoilingImmersionTankInputs& u) {
  return boiling_immersion_tank_outputs(p, boiling_tank_condenser(p), u);
}

std::span<const Parameter<BoilingImmersionTankParameters>> parameter_table(
    const BoilingImmersionTankParameters*) {
  using P = BoilingImmersionTankParameters;
  static constexpr Parameter<P> table[] = {
      {"saturation_temperature", &P::saturation_temperature_K, "K", 270, 400,
       "boiling point of the dielectric at the pressure of the tank"},
      {"latent_heat", &P::latent_heat_J_kg, "J/kg", 1e4, 3e6, "heat of evaporation of the dielectric"},
      {"rated_heat", &P::rated_heat_W, "W", 1, 1e7, "heat into the condenser at the rating"},
      {"rated_water_inlet_temperature", &P::rated_water_inlet_temperature_K, "K", 273.15, 370,
       "facility water entering at the rating"},
      {"rated_water_flow", &P::rated_water_flow_m3_s, "m3/s", 1e-6, 1, "water flow at the rating"},
      {"vapour_resistance_share", &P::vapour_resistance_share, "1", 0, 1,
       "share of the condensing side in the thermal resistance of the coil at the rating"},
      {"water_exponent", &P::water_exponent, "1", 0, 1, "exponent of flow in the water film coefficient"},
      {"surface_conductance", &P::surface_conductance_W_K, "W/K", 0, 1e5,
       "tank walls and lid to the air of the room"},
      {"chip_to_bath_resistance", &P::chip_to_bath_resistance_K_W, "K/W", 0, 10,
       "from the hottest chip to the boiling pool"},
      {"vapour_leak", &P::vapour_leak_kg_s, "kg/s", 0, 1, "vapour lost through seals and lid openings"},
      {"auxiliary_power", &P::auxiliary_power_W, "W", 0, 1e6,
       "filter pump and controls, as heat in the pool; zero: none", 0},
  };
  return table;
}

std::span<const Parameter<BoilingImmersionTankInputs>> input_table(const BoilingImmersionTankInputs*) {
  using U = BoilingImmersionTankInputs;
  static constexpr Parameter<U> table[] = {
      {"heat", &U::heat_W, "W", 0, 1e7, "heat of all servers into the pool"},
      {"chip_heat", &U::chip_heat_W, "W", 0, 1e5, "heat of the hottest chip"},
      {"room_temperature", &U::room_temperature_K, "K", 200, 350, "air around the tank"},
      {"water_inlet_temperature", &U::water_inlet_temperature_K, "K", 250, 400, "facility water entering"},
      {"maximum_water_capacity_rate", &U::maximum_water_capacity_rate_W_K, "W/K", 0, 1e7,
       "water flow times specific heat with the valve open"},
  };
  return table;
}

std::span<const Output<BoilingImmersionTankOutputs>> output_table(const BoilingImmersionTankOutputs*) {
  using Y = BoilingImmersionTankOutputs;
  static constexpr Output<Y> table[] = {
      {"lowest_condensing_temperature", &Y::lowest_condensing_temperature_K, "K",
       "vapour temperature that full water flow could hold at this heat"},
      {"bath_temperature", &Y::bath_temperature_K, "K", "pool"},
      {"chip_temperature", &Y::chip_temperature_K, "K", "hottest chip"},
      {"water_capacity_rate", &Y::water_capacity_rate_W_K, "W/K", "water flow times specific heat, needed"},
      {"water_outlet_temperature", &Y::water_outlet_temperature_K, "K", "facility water leaving"},
      {"heat_to_water", &Y::heat_to_water_W, "W", "heat to the facility water"},
      {"heat_to_room", &Y::heat_to_room_W, "W", "heat through the tank's surface into the room"},
      {"heat_vented", &Y::heat_vented_W, "W", "latent heat of vapour that the coil did not condense"},
      {"auxiliary_power", &Y::auxiliary_power_W, "W", "electric power of filter pump and controls"},
      {"vapour_loss", &Y::vapour_loss_kg_s, "kg/s", "dielectric lost; times 3.156e7 for a year"},
      {"limited", &Y::limited, "1", "1 when not all vapour is condensed"},
      {"outside_range", &Y::outside_range, "1", "1 outside the rated range"},
  };
  return table;
}

}  // namespace thermohall
