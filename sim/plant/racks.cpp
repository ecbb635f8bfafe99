#include "sim/plant/racks.h"

#include <algorithm>
#include <cmath>

#include "models/liquid/liquid_flow_demand.h"

namespace thermohall {
namespace {

bool has_plates(const RackCohort& c) { return c.type->rack.cooling == RackCooling::cold_plate; }
// A load given as power is an input of the rack: its servers' own behaviour is by-passed and fans are within.
ServerOutputs fixed_power(const RackCohort& c, double power_W) {
  const auto& server = c.type->server;
  const double liquid_share = server.liquid_takes_all > 0.5 ? 1 : server.liquid_component_share;
  return {.it_power_W = power_W,
          .component_power_W = power_W,
          .fan_power_W = 0,
          .psu_loss_W = 0,
          .heat_to_air_W = (1 - liquid_share) * power_W,
          .heat_to_liquid_W = liquid_share * power_W,
          .chip_temperature_K = c.inlet_K,
          .delivered_share = 1,
          .outside_range = 0};
}

double medium_temperature_K(const RackCohort& c, const RackSurroundings& s) {
  if (is_bath(c)) return s.state_K[c.liquid_state];
  if (!has_plates(c)) return c.inlet_K;
  const double supply_K = source_temperature_K(c.liquid, s);
  if (c.coolant_share >= 1 || c.liquid_conductance_W_K <= 0) return supply_K;
  // With less flow the plates warm with their liquid: by what it is above its place at the flow asked for.
  const double rise_K = c.liquid_power_W / c.liquid_conductance_W_K;
  return std::max(supply_K, s.state_K[c.liquid_state] - rise_K);
}

// Air through a rack whose fans stand still, of its rated flow: draught of the warm metal and what the cold
// side presses through. An engineering default. Without it the air in front of a rack that is off would keep
// its temperature for ever.
constexpr double standing_air_share = 0.03;

// Fan speed, or what goes through without fans.
double air_share(const RackCohort& c) { return c.powered && !c.tripped ? c.fan_speed : standing_air_share; }

// Off: no power, no work.
void switch_off(RackCohort& c) {
  c.unserved_W = c.server.it_power_W;
  c.server.it_power_W = c.server.component_power_W = c.server.fan_power_W = c.server.psu_loss_W = 0;
  c.server.heat_to_air_W = c.server.heat_to_liquid_W = c.server.delivered_share = 0;
}

// Chips that do nothing take the temperature of the metal they sit on.
double idle_chip_temperature_K(const RackCohort& c, const RackSurroundings& s) {
  if (c.liquid_state != no_state) return s.state_K[c.liquid_state];
  return c.air_state != no_state ? s.state_K[c.air_state] : c.inlet_K;
}

double relative_change(double from, double to) {
  const double scale = std::max(std::abs(from), std::abs(to));
  return scale > 0 ? std::abs(to - from) / scale : 0;
}

bool boils(const RackCohort& c) { return c.type->rack.cooling == RackCooling::immersion_two_phase; }

double surface_conductance_W_K(const RackCohort& c) {
  if (boils(c)) return c.type->boiling_tank.surface_conductance_W_K;
  return is_bath(c) ? c.type->tank.surface_conductance_W_K : c.type->rack.liquid_air_conductance_W_K;
}

}  // namespace

bool is_bath(const RackCohort& c) { return c.type->rack.cooling == RackCooling::immersion || boils(c); }

void prepare(RackCohort& c, double inlet_K) {
  c.inlet_K = inlet_K;
  c.fan_speed = c.type->server.fan_min_speed;
  c.chip_resistance_K_W = sink_resistance_K_W(c.type->rack, std::max(0.5, c.fan_speed));
  if (c.door) c.door_coil = rear_door_coil(c.door->door.parameters);
  if (boils(c)) {
    c.tank_exchanger = boiling_tank_condenser(c.type->boiling_tank);
    c.tank_pump_W = c.type->boiling_tank.auxiliary_power_W;
    c.chip_resistance_K_W = c.type->boiling_tank.chip_to_bath_resistance_K_W;
  } else if (is_bath(c)) {
    c.tank_exchanger = immersion_tank_exchanger(c.type->tank);
    c.tank_pump_W = c.type->tank.rated_pump_power_W;
    c.chip_resistance_K_W = c.type->tank.chip_to_bath_resistance_K_W;
  } else if (has_plates(c)) {
    c.chip_resistance_K_W = c.type->plate.package_resistance_K_W +
                            cold_plate_outputs(c.type->plate, {.flow_m3_s = c.type->plate.reference_flow_m3_s,
                                                               .coolant_inlet_temperature_K = inlet_K,
                                                               .heat_W = 0,
                                                               .volumetric_heat_capacity_J_m3K = 4e6})
                                .resistance_K_W;
  }
}

double source_temperature_K(const LiquidSource& source, const RackSurroundings& s) {
  switch (source.kind) {
    case LiquidSource::Kind::cdu:
      return s.cdu_supply_K[source.index];
    case LiquidSource::Kind::loop:
      return s.loop_supply_K[source.index];
    case LiquidSource::Kind::none:
      break;
  }
  return 0;
}

void evaluate_power(RackCohort& c, const RackSurroundings& s) {
  const auto& rack = c.type->rack;
  const double load = s.load[c.load];
  const auto kind = s.load_specs[c.load].kind;
  const bool power_given = kind == LoadKind::power || kind == LoadKind::power_trace;
  c.server = power_given ? fixed_power(c, load)
                         : server_outputs(c.type->server, {.utilisation = load,
                                                           .medium_temperature_K = medium_temperature_K(c, s),
                                                           .chip_resistance_K_W = c.chip_resistance_K_W,
                                                           .fan_speed = c.fan_speed});
  c.unserved_W = 0;
  const bool on = c.powered && !c.tripped;
  if (!on) switch_off(c);
  // A rack that went off for heat keeps the chips of its work: it returns when they could bear that.
  if (!on && !c.tripped) c.server.chip_temperature_K = idle_chip_temperature_K(c, s);
  double leak_W = 0;
  if (c.liquid_state != no_state)
    leak_W = surface_conductance_W_K(c) * (s.state_K[c.liquid_state] - c.inlet_K);
  c.air_power_W = c.server.heat_to_air_W + leak_W;
  c.liquid_power_W = c.server.heat_to_liquid_W - leak_W + (on ? c.tank_pump_W : 0);

  c.air_W_K = s.volumetric_heat_J_m3K[c.zone] * c.type->server.fan_rated_flow_m3_s * air_share(c);
  if (c.air_state != no_state) {
    const double conductance_W_K = rack.air_effectiveness * c.air_W_K;
    const double phi = c.air_response(rack.air_heat_capacity_J_K, conductance_W_K, s.step_s);
    c.metal_heat = mean_heat(phi, c.air_power_W, conductance_W_K, s.state_K[c.air_state]);
    c.air_heat = c.metal_heat;
    c.inlet_phi = 0;
    if (c.inlet_state != no_state) {
      // The metal sees the mean of the store over the step; what the store takes up stays in front.
      c.inlet_phi = c.inlet_response(c.inlet_air_J_K, c.air_W_K, s.step_s);
      c.inlet_store_K = s.state_K[c.inlet_state];
      const auto [intercept_W, slope_W_K] = c.metal_heat;
      c.air_heat = {intercept_W + (c.air_W_K - slope_W_K) * c.inlet_phi * c.inlet_store_K,
                    slope_W_K * (1 - c.inlet_phi) + c.air_W_K * c.inlet_phi};
    }
  } else {
    c.air_heat = {c.air_power_W, 0};  // no fans: the heat rises straight into the room
  }
  c.liquid_heat_W = 0;
  if (c.liquid_state != no_state) {
    const double conductance_W_K = c.coolant_share * c.liquid_conductance_W_K;
    const double phi = c.liquid_response(rack.liquid_heat_capacity_J_K, conductance_W_K, s.step_s);
    const auto heat = mean_heat(phi, c.liquid_power_W, conductance_W_K, s.state_K[c.liquid_state]);
    c.liquid_heat_W = heat.intercept_W - heat.slope_W_K * source_temperature_K(c.liquid, s);
  }
  c.door_water_K = c.door ? source_temperature_K(c.door_source, s) : 0;
}

void evaluate_heat(RackCohort& c, const RackSurroundings& s, const ZoneOutputs& zone,
                   std::span<double> rate_K_s, std::span<double> equilibrium_K) {
  const auto& rack = c.type->rack;
  const double theta_K = zone.hot_temperature_K - zone.supply_temperature_K;
  const double drawn_K = zone.supply_temperature_K + c.true_recirculation * theta_K;
  double inlet_K = drawn_K;
  c.zone_heat_W = c.air_heat.intercept_W - c.air_heat.slope_W_K * drawn_K;
  if (c.inlet_state != no_state) {
    inlet_K += c.inlet_phi * (c.inlet_store_K - drawn_K);
    rate_K_s[c.inlet_state] = c.air_W_K * (drawn_K - inlet_K) / c.inlet_air_J_K;
    equilibrium_K[c.inlet_state] = drawn_K;
  }
  const double air_heat_W =
      c.air_state != no_state ? c.metal_heat.intercept_W - c.metal_heat.slope_W_K * inlet_K : c.zone_heat_W;
  double exhaust_K = drawn_K;
  c.door_heat_W = 0;
  if (c.air_W_K > 0) {
    exhaust_K += c.zone_heat_W / c.air_W_K;
    c.before_door_K = exhaust_K;
    if (c.door) {
      c.door_heat_W = c.door_share_of_flow * c.door_share * c.air_W_K * (exhaust_K - c.door_water_K);
      exhaust_K -= c.door_heat_W / c.air_W_K;
    }
  }
  if (c.air_state != no_state) {
    const double conductance_W_K = rack.air_effectiveness * c.air_W_K;
    rate_K_s[c.air_state] = (c.air_power_W - air_heat_W) / rack.air_heat_capacity_J_K;
    equilibrium_K[c.air_state] = conductance_W_K > 0 ? inlet_K + c.air_power_W / conductance_W_K : inlet_K;
  }
  double coolant_return_K = source_temperature_K(c.liquid, s);
  if (c.liquid_state != no_state) {
    rate_K_s[c.liquid_state] = (c.liquid_power_W - c.liquid_heat_W) / rack.liquid_heat_capacity_J_K;
    const double conductance_W_K = c.coolant_share * c.liquid_conductance_W_K;
    equilibrium_K[c.liquid_state] =
        coolant_return_K + (conductance_W_K > 0 ? c.liquid_power_W / conductance_W_K : 0);
    const double flow_W_K = c.coolant_share * c.coolant_W_K;
    if (flow_W_K > 0) coolant_return_K += c.liquid_heat_W / flow_W_K;
  }
  c.record = {.it_power_W = c.server.it_power_W,
              .fan_power_W = c.server.fan_power_W,
              .psu_loss_W = c.server.psu_loss_W,
              .heat_to_air_W = air_heat_W,
              .heat_to_liquid_W = c.liquid_heat_W,
              .door_heat_W = c.door_heat_W,
              .inlet_temperature_K = inlet_K,
              .outlet_temperature_K = exhaust_K,
              .chip_temperature_K = c.server.chip_temperature_K,
              .air_flow_m3_s = c.air_W_K > 0 ? c.type->server.fan_rated_flow_m3_s * air_share(c) : 0,
              .coolant_flow_m3_s = c.coolant_share * c.coolant_m3_s,
              .coolant_return_temperature_K = coolant_return_K,
              .delivered_share = c.server.delivered_share,
              .limited = c.flow_limited || c.door_limited ? 1.0 : 0.0,
              .outside_range = c.server.outside_range};
}

namespace {

// Coolant flow of one rack: what its return limit and its chips need.
void set_plate_flow(RackCohort& c, double supply_K, double rho_cp) {
  const auto& server = c.type->server;
  const double plates = std::max(1.0, server.chip_count);
  const double chip_W = server.chip_power_share * c.server.component_power_W / plates;
  LiquidFlowDemandInputs inputs{.heat_W = std::max(0.0, c.liquid_power_W),
                                .supply_temperature_K = supply_K,
                                .chip_flow_m3_s = 0,
                                .volumetric_heat_capacity_J_m3K = rho_cp};
  auto demand = liquid_flow_demand_outputs(c.type->flow, inputs);
  // The hottest chip sits in the tray that gets least.
  double plate_K_W = cold_plate_resistance_K_W(c.type->plate, c.tray_share * demand.flow_m3_s / plates);
  // Mostly the return limit asks for more than the chips do.
  if (chip_W > 0 && !cold_plate_flow_suffices(c.type->plate, demand.flow_m3_s / plates, plate_K_W, supply_K,
                                              chip_W, server.throttle_temperature_K)) {
    inputs.chip_flow_m3_s =
        plates *
        cold_plate_required_flow(c.type->plate, supply_K, chip_W, server.throttle_temperature_K).flow_m3_s;
    demand = liquid_flow_demand_outputs(c.type->flow, inputs);
    plate_K_W = cold_plate_resistance_K_W(c.type->plate, c.tray_share * demand.flow_m3_s / plates);
  }
  c.coolant_m3_s = demand.flow_m3_s;
  c.coolant_W_K = rho_cp * c.coolant_m3_s;
  c.liquid_conductance_W_K = c.coolant_W_K;
  c.flow_limited = demand.limited > 0;
  c.chip_resistance_K_W = plate_K_W + c.type->plate.package_resistance_K_W;
}

void set_bath_flow(RackCohort& c, double supply_K, double rho_cp) {
  const auto demand = liquid_flow_demand_outputs(c.type->flow, {.heat_W = std::max(0.0, c.liquid_power_W),
                                                                .supply_temperature_K = supply_K,
                                                                .chip_flow_m3_s = 0,
                                                                .volumetric_heat_capacity_J_m3K = rho_cp});
  c.coolant_m3_s = demand.flow_m3_s;
  c.coolant_W_K = rho_cp * c.coolant_m3_s;
  c.flow_limited = demand.limited > 0;
  const auto at_flow = at_process_flow(c.tank_exchanger, c.tank_exchanger.design_process_capacity_rate_W_K);
  if (!boils(c)) {
    c.liquid_conductance_W_K = exchanger_slope_W_K(at_flow, c.coolant_W_K);
    return;
  }
  // The condenser valve keeps the pool at its boiling point.
  const double lift_K = std::max(0.1, c.type->boiling_tank.saturation_temperature_K - supply_K);
  const auto water =
      service_demand(at_flow, c.liquid_power_W / lift_K, rho_cp * c.type->flow.maximum_flow_m3_s);
  c.coolant_W_K = water.capacity_rate_W_K;
  c.coolant_m3_s = water.capacity_rate_W_K / rho_cp;
  c.flow_limited = water.limited;
  c.liquid_conductance_W_K = exchanger_slope_W_K(at_flow, c.coolant_W_K);
}

void set_door(RackCohort& c, double rho_cp, double room_dew_point_K) {
  const auto& door = c.door->door.parameters;
  const auto y = rear_door_outputs(door, c.door_coil,
                                   {.air_inlet_temperature_K = c.before_door_K,
                                    .air_capacity_rate_W_K = c.air_W_K,
                                    .water_inlet_temperature_K = c.door_water_K,
                                    .maximum_water_capacity_rate_W_K = rho_cp * door.rated_water_flow_m3_s,
                                    .leaving_air_setpoint_temperature_K = c.door->leaving_air_setpoint_K,
                                    .dew_point_temperature_K = room_dew_point_K});
  c.door_share = y.effectiveness_air;
  c.door_water_W_K = y.water_capacity_rate_W_K;
  c.door_fan_W = c.door_share_of_unit > 0 ? y.fan_power_W : 0;
  c.door_limited = y.condensation_risk > 0;
}

}  // namespace

double sample_rack_controls(RackCohort& c, const RackSurroundings& s, double coolant_rho_cp_J_m3K,
                            double door_rho_cp_J_m3K, double room_dew_point_K, double weight) {
  const auto& server = c.type->server;
  double change = std::abs(c.inlet_K - c.record.inlet_temperature_K);
  c.inlet_K += weight * (c.record.inlet_temperature_K - c.inlet_K);
  if (server.fan_rated_flow_m3_s > 0) {
    const double speed = fan_speed_demand(server, {.heat_to_air_W = c.air_power_W,
                                                   .inlet_temperature_K = c.inlet_K,
                                                   .volumetric_heat_J_m3K = s.volumetric_heat_J_m3K[c.zone]});
    change = std::max(change, relative_change(c.fan_speed, speed));
    c.fan_speed = speed;
  }
  if (c.liquid_state != no_state) {
    const double before = c.liquid_conductance_W_K;
    const double supply_K = source_temperature_K(c.liquid, s);
    has_plates(c) ? set_plate_flow(c, supply_K, coolant_rho_cp_J_m3K)
                  : set_bath_flow(c, supply_K, coolant_rho_cp_J_m3K);
    change = std::max(change, relative_change(before, c.liquid_conductance_W_K));
  } else {
    c.chip_resistance_K_W = sink_resistance_K_W(c.type->rack, c.fan_speed);
  }
  if (c.door) {
    const double before = c.door_share;
    set_door(c, door_rho_cp_J_m3K, room_dew_point_K);
    change = std::max(change, std::abs(c.door_share - before));
  }
  return change;
}

}  // namespace thermohall
