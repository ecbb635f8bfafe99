#include "sim/plant/plant.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "sim/plant/load_profile.h"
#include "sim/plant/plant_parts.h"
#include "sim/plant/second_law.h"

namespace thermohall {

Plant::Plant(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather)
    : parts_(std::make_unique<Parts>()) {
  parts_->scenario = scenario;
  parts_->weather_year = std::move(weather);
  parts_->assemble();
}
Plant::~Plant() = default;
Plant::Plant(Plant&&) noexcept = default;
Plant& Plant::operator=(Plant&&) noexcept = default;

std::size_t Plant::state_count() const { return parts_->state_names.size(); }

std::string Plant::state_name(std::size_t index) const { return parts_->state_names[index]; }

void Plant::initial_state(std::span<double> state_K) const {
  const auto& p = *parts_;
  for (const auto& loop : p.loops) state_K[loop.state] = loop.spec().supply_setpoint_K;
  for (const auto& cdu : p.cdus) state_K[cdu.state] = cdu.spec().supply_setpoint_K;
  for (const auto& zone : p.zones)
    if (zone.metal_state != no_state) state_K[zone.metal_state] = zone.spec->supply_setpoint_K;
  for (const auto& rack : p.racks) {
    const double room_K = p.zones[rack.zone].spec->supply_setpoint_K;
    if (rack.air_state != no_state) state_K[rack.air_state] = room_K + 15;
    if (rack.inlet_state != no_state) state_K[rack.inlet_state] = room_K;
    if (rack.liquid_state != no_state) {
      const auto& from = rack.liquid;
      const double supply_K = from.kind == LiquidSource::Kind::cdu
                                  ? p.cdus[from.index].spec().supply_setpoint_K
                                  : p.loops[from.index].spec().supply_setpoint_K;
      state_K[rack.liquid_state] = supply_K + 10;
    }
  }
}

void Plant::Parts::read_inputs(double time_s, double duration_s) {
  weather = weather_at(*weather_year, time_s + 0.5 * duration_s);
  weather_record = {weather.dry_bulb_temperature_K, weather.wet_bulb_temperature_K, weather.humidity_ratio,
                    weather.pressure_Pa};
  for (std::size_t i = 0; i < load.size(); ++i) load[i] = mean_load(scenario.loads[i], time_s, duration_s);
  if (events.any()) change_inputs();
}

void Plant::Parts::evaluate_racks(std::span<const double> state_K) {
  const auto s = surroundings(state_K);
  for (auto& cdu : cdus) cdu.rack_heat_W = cdu.rack_flow_m3_s = 0;
  for (auto& loop : loops) loop.load_W = loop.demand_W_K = 0;
  std::fill(feed_it_W.begin(), feed_it_W.end(), 0.0);
  for (auto& rack : racks) {
    evaluate_power(rack, s);
    const double heat_W = rack.weight * rack.liquid_heat_W;
    if (rack.liquid.kind == LiquidSource::Kind::cdu) {
      cdus[rack.liquid.index].rack_heat_W += heat_W;
      cdus[rack.liquid.index].rack_flow_m3_s += rack.weight * rack.coolant_share * rack.coolant_m3_s;
    } else if (rack.liquid.kind == LiquidSource::Kind::loop) {
      loops[rack.liquid.index].load_W += heat_W;
      loops[rack.liquid.index].demand_W_K += rack.weight * rack.coolant_share * rack.coolant_W_K;
    }
    const double it_power_W = rack.weight * rack.server.it_power_W;
    it_W += it_power_W;
    // Cords share the load of a rack.
    const double cords = std::max(1, std::popcount(rack.alive));
    for (std::size_t f = 0; f < feed_it_W.size(); ++f)
      if ((rack.alive >> f & 1u) != 0) feed_it_W[f] += it_power_W / cords;
    meters.add(Meter::it_power, it_power_W);
    meters.book(EndUse::server_fans, rack.weight * rack.server.fan_power_W);
    meters.book(EndUse::server_psu_loss, rack.weight * rack.server.psu_loss_W);
    meters.book(EndUse::it_components,
                rack.weight * (rack.server.it_power_W - rack.server.fan_power_W - rack.server.psu_loss_W));
    const double pump_power_W = rack.weight * (rack.powered && !rack.tripped ? rack.tank_pump_W : 0);
    meters.add(Meter::it_unserved, rack.weight * rack.unserved_W);
    meters.book(EndUse::cdu_pumps, pump_power_W);
    pump_W += pump_power_W;
    const auto& spec = scenario.loads[rack.load];
    if (!is_power(spec)) {
      const double accelerators = rack.weight * rack.type->rack.accelerator_count * load[rack.load];
      meters.add(Meter::compute_asked, accelerators);
      meters.add(Meter::compute_delivered, accelerators * rack.server.delivered_share);
    }
  }
}

// Liquid-to-air units stand in the room: their heat must be known before the room's balance.
void Plant::Parts::evaluate_room_cdus(std::span<const double> state_K) {
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    auto& cdu = cdus[i];
    if (!cdu.gives_to_air()) continue;
    const auto zone = static_cast<std::size_t>(cdu.spec().zone);
    const auto y = cdu.evaluate(step_s, state_K[cdu.state], zones[zone].supply_K, volumetric_heat_J_m3K[zone],
                                meters, rate_K_s[cdu.state], equilibrium_K[cdu.state]);
    zones[zone].ancillary_W += y.heat_W;
    pump_W += y.electric_W;
  }
}

void Plant::Parts::evaluate_cdus(std::span<const double> state_K) {
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    auto& cdu = cdus[i];
    if (cdu.gives_to_air()) continue;
    const auto at = static_cast<std::size_t>(cdu_loop[i]);
    auto& loop = loops[at];
    const auto y = cdu.evaluate(step_s, state_K[cdu.state], loop_supply_K[at], 0, meters, rate_K_s[cdu.state],
                                equilibrium_K[cdu.state]);
    loop.load_W += y.heat_W;
    loop.demand_W_K += y.capacity_rate_W_K;
    cdu.record.facility_flow_m3_s = y.capacity_rate_W_K / loop.rho_cp_J_m3K();
    pump_W += y.electric_W;
  }
}

void Plant::Parts::evaluate_loops(std::span<const double> state_K) {
  for (auto& loop : loops)
    loop.evaluate(step_s, state_K[loop.state], weather, meters, rate_K_s[loop.state],
                  equilibrium_K[loop.state], pump_W, mechanical_W);
  for (const auto& network : networks) network.book(meters);
  for (const auto& tank : tanks) tank.book(meters);
  for (const auto& pipe : pipes) pipe.book(meters);
}

// First law of the whole site at this instant: what comes in by wire and moisture leaves, is reused or is
// stored.
void Plant::Parts::audit() {
  double stored_W = 0;
  for (std::size_t i = 0; i < rate_K_s.size(); ++i)
    stored_W += state_weight[i] * state_capacity_J_K[i] * rate_K_s[i];
  meters.add(Meter::storage, stored_W);
  const double in_W = meters.total_power_W() + meters[Meter::moisture_heat] + meters[Meter::ambient_gain];
  const double out_W = meters[Meter::heat_rejected] + meters[Meter::heat_reused] + meters[Meter::storage];
  meters.add(Meter::balance_error, std::abs(in_W - out_W));
  meters.add(Meter::component_balance_error, zone_error_W);
  meters.add(Meter::second_law_excess, second_law_excess_K());
}

double Plant::Parts::second_law_excess_K() const {
  SecondLaw law;
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (unit_loop[u] < 0) continue;
    const auto& air = zones[static_cast<std::size_t>(units[u].spec().zone)].air;
    const double coil_W = units[u].record.heat_W - units[u].record.free_cooling_W;
    law.flows(coil_W, air.supply_temperature_K, loop_supply_K[static_cast<std::size_t>(unit_loop[u])]);
  }
  for (const auto& rack : racks)
    if (rack.door) law.flows(rack.door_heat_W, rack.record.outlet_temperature_K, rack.door_water_K);
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    const auto& y = cdus[i].record;
    if (cdu_loop[i] < 0) continue;
    law.flows(y.heat_W, y.return_temperature_K, y.facility_return_temperature_K);
    law.flows(y.heat_W, cdus[i].leaving_K(), loop_supply_K[static_cast<std::size_t>(cdu_loop[i])]);
  }
  for (const auto& t : towers)
    law.flows(t.record.heat_W, t.record.leaving_temperature_K, weather.wet_bulb_temperature_K);
  for (const auto& d : dry_coolers)
    law.flows(d.record.heat_W, d.record.leaving_temperature_K,
              d.record.adiabatic_share > 0 ? weather.wet_bulb_temperature_K : weather.dry_bulb_temperature_K);
  for (const auto& loop : loops)
    if (const auto* bank = loop.chillers())
      law.lifts(bank->record.cooling_W, bank->record.cop, loop.record.supply_temperature_K,
                bank->record.condenser_temperature_K);
  return law.excess_K();
}

void Plant::evaluate(double time_s, double step_s, std::span<const double> state_K, double averaging_s) {
  auto& p = *parts_;
  p.step_s = step_s;
  p.read_inputs(time_s, step_s >= steady_step_s ? averaging_s : step_s);
  p.meters = {};
  p.it_W = p.air_W = p.pump_W = p.mechanical_W = p.zone_error_W = 0;
  for (std::size_t i = 0; i < p.loops.size(); ++i) p.loop_supply_K[i] = state_K[p.loops[i].state];
  for (std::size_t i = 0; i < p.pipes.size(); ++i) {
    const auto at = p.pipe_loop[i];
    p.loop_supply_K[at] = p.pipes[i].hall_supply_K(p.loop_supply_K[at]);
  }
  for (std::size_t i = 0; i < p.cdus.size(); ++i) p.cdu_supply_K[i] = state_K[p.cdus[i].state];
  p.evaluate_racks(state_K);
  std::fill(p.zone_loss_W.begin(), p.zone_loss_W.end(), 0);
  p.power->feed_racks(p.feed_it_W, p.meters, p.zone_loss_W);
  for (std::size_t z = 0; z < p.zones.size(); ++z) p.zones[z].ancillary_W = p.zone_loss_W[z];
  p.evaluate_room_cdus(state_K);
  for (std::size_t z = 0; z < p.zones.size(); ++z) p.evaluate_zone(z, state_K);
  p.evaluate_cdus(state_K);
  p.evaluate_loops(state_K);
  p.power->feed_all({.air_W = p.air_W, .pump_W = p.pump_W, .mechanical_W = p.mechanical_W}, p.meters);
  p.audit();
}

void Plant::multiply_racks(double factor) {
  for (auto& rack : parts_->racks) {
    rack.weight *= factor;
    for (const auto state : {rack.air_state, rack.liquid_state, rack.inlet_state})
      if (state != no_state) parts_->state_weight[state] *= factor;
  }
}

std::span<const double> Plant::mean_rate_K_s() const { return parts_->rate_K_s; }

std::span<const double> Plant::equilibrium_K() const { return parts_->equilibrium_K; }

const FacilityMeters& Plant::meters() const { return parts_->meters; }

double Plant::next_breakpoint_s(double time_s) const {
  double next_s = std::numeric_limits<double>::infinity();
  for (const auto& load : parts_->scenario.loads) next_s = std::min(next_s, next_load_step_s(load, time_s));
  return std::min({next_s, next_event_s(time_s), parts_->next_pi_sample_s(time_s)});
}

}  // namespace thermohall
