#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"
#include "sim/plant/plant_parts.h"

namespace thermohall {
namespace {
constexpr double least_flow_share = 0.05;  // below it flow switches stop a chiller
}

PlantEvents::Draw Plant::Parts::draw() const {
  PlantEvents::Draw d;
  d.site_W = meters.total_power_W();
  const auto& stages = power->stages();
  for (const auto& stage : stages)
    if (stage.name == "ups") d.ups_W = stage.record.output_power_W;
  for (std::size_t c = 0; c < chillers.size(); ++c) {
    d.chillers_wanted.push_back(chillers[c].running());
    bool may_run = true;
    for (std::size_t l = 0; l < loops.size(); ++l)
      if (loops[l].chillers() == &chillers[c])
        may_run =
            events.pumps.empty() || (events.pumps[l].running() > least_flow_share && !events.loop_empty[l]);
    d.chiller_may_run.push_back(may_run);
  }
  return d;
}

double Plant::next_event_s(double time_s) const { return parts_->events.next_change_s(time_s); }

double Plant::begin_interval(double time_s, double to_s, double moving_step_s) {
  auto& p = *parts_;
  const bool steady = moving_step_s >= steady_step_s;
  if (steady && !p.sampled.staged.empty()) p.sample_banks(to_s - time_s);
  if (p.events.any()) to_s = p.begin_events(time_s, to_s, moving_step_s);
  if (steady && p.sampled.has_sequences()) {
    // Sequences decide with the weather of the interval that they decide on.
    p.weather = weather_at(*p.weather_year, 0.5 * (time_s + to_s));
    p.follow_sequences(to_s - time_s);
  }
  if (steady && p.has_setpoint_controls()) p.follow_requests(to_s - time_s);
  if (!steady) p.sample_pi_controls(time_s);
  if (p.has_storage()) p.begin_storage(time_s, to_s - time_s, steady);
  return to_s;
}

double Plant::Parts::begin_events(double time_s, double to_s, double moving_step_s) {
  const auto draw = this->draw();
  const bool changed = events.apply(time_s, draw);
  trip_racks();
  const bool steady = moving_step_s >= steady_step_s;
  if (steady) {
    to_s = std::min(to_s, events.next_change_s(time_s));
  } else {
    if (changed || events.moving()) to_s = std::min(to_s, time_s + moving_step_s);
    to_s = std::min(to_s, std::max(time_s + events.battery_left_s(draw), std::nextafter(time_s, 1e300)));
  }
  events.advance(steady ? steady_step_s : to_s - time_s, draw);
  hand_out_services();
  hand_out_setpoints();
  return to_s;
}

void Plant::Parts::hand_out_services() {
  const auto& e = events;
  // What the units that run give of what is asked: of the number that normally runs, or of what a staged bank
  // needs.
  const auto share_of = [&](EventTarget kind, std::size_t index, const auto& bank, const UnitDuty& duty) {
    if (const auto* staged = sampled.find(kind, index))
      return duty.powered() ? staged->bank.share_of(duty.running())
                            : duty.share() * staged->bank.share_of(duty.in_place());
    return std::min(1.0, duty.running() / (bank.count - bank.standby));
  };
  hand_out_power();
  for (std::size_t l = 0; l < loops.size(); ++l) {
    loops[l].set_pumps(
        e.loop_empty[l] ? 0 : share_of(EventTarget::pumps, l, scenario.loops[l].pumps, e.pumps[l]),
        e.pumps[l].powered() && e.pumps[l].in_place() > 0, e.loop_empty[l] ? 0 : e.pumps[l].running());
  }
  const auto loop_share = [&](int loop) {
    return loop < 0 ? 1.0 : std::min(1.0, loops[static_cast<std::size_t>(loop)].pump_share());
  };
  // Behind a network the loop's flow and stuck valves are part of what that shares out.
  const auto water_share = [&](int loop, double valve, double of_network) {
    if (loop >= 0 && loop_network[static_cast<std::size_t>(loop)] >= 0) return of_network;
    return std::min(valve, loop_share(loop));
  };
  for (std::size_t u = 0; u < units.size(); ++u) {
    const auto& duty = e.air[u];
    units[u].set_service({.units = static_cast<double>(duty.in_place()),
                          .speed = duty.share(),
                          .powered = duty.powered(),
                          .compressors = e.compressors[u].share(),
                          .water_share = water_share(unit_loop[u], e.air_valve[u], air_water_share[u])});
  }
  for (auto& zone : zones) sum_unit_air(zone);
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    cdus[i].set_service(e.cdus[i].in_place(),
                        e.cdu_empty[i] ? 0 : share_of(EventTarget::liquid, i, scenario.cdus[i], e.cdus[i]),
                        e.cdus[i].powered(), water_share(cdu_loop[i], e.cdu_valve[i], 1));
  }
  for (std::size_t c = 0; c < chillers.size(); ++c) {
    const auto& bank = scenario.chillers[c];
    chillers[c].set_service(std::min(bank.count - bank.standby, e.chillers[c].working()),
                            e.chillers[c].share());
  }
  const double water = e.water_cut ? 0 : 1;
  for (std::size_t t = 0; t < towers.size(); ++t) towers[t].set_cells(water * e.towers[t].running());
  for (std::size_t d = 0; d < dry_coolers.size(); ++d) dry_coolers[d].set_units(e.dry_coolers[d].running());
  const auto flow_share = [&](const LiquidSource& source) {
    if (source.kind == LiquidSource::Kind::cdu) return std::min(1.0, cdus[source.index].pump_share());
    return source.kind == LiquidSource::Kind::loop ? std::min(1.0, loops[source.index].pump_share()) : 1.0;
  };
  for (auto& rack : racks) {
    rack.coolant_share = std::min(e.row_valve[rack.group], flow_share(rack.liquid));
    rack.door_share_of_unit = rack.number < e.doors_out[rack.group] ? 0 : e.door_share[rack.group];
    rack.door_share_of_flow = rack.door_share_of_unit * flow_share(rack.door_source);
  }
  if (!networks.empty()) share_out_flow();
  if (!loop_networks.empty()) share_out_loop_flow();
}

void Plant::Parts::change_inputs() {
  for (std::size_t i = 0; i < load.size(); ++i) load[i] = events.load[i].value_or(load[i]);
  if (events.heat_wave_K != 0) {
    // Warmer air of the same moisture.
    weather.dry_bulb_temperature_K += events.heat_wave_K;
    const double wettest =
        humidity_ratio_from_relative_humidity(weather.dry_bulb_temperature_K, 1.0, weather.pressure_Pa);
    weather.humidity_ratio = std::min(weather.humidity_ratio, wettest);
    weather.wet_bulb_temperature_K = std::min(
        weather.dry_bulb_temperature_K,
        wet_bulb_temperature_K(weather.dry_bulb_temperature_K, weather.humidity_ratio, weather.pressure_Pa));
  }
  if (events.water_cut) weather.wet_bulb_temperature_K = weather.dry_bulb_temperature_K;
  weather_record = {weather.dry_bulb_temperature_K, weather.wet_bulb_temperature_K, weather.humidity_ratio,
                    weather.pressure_Pa};
}

// Servers switch themselves off when their inlet or their chips are too hot, and on again when the inlet is
// back at the recommended temperature.
void Plant::Parts::trip_racks() {
  constexpr double chip_margin_K = 10;  // from throttling to the trip of a chip, an engineering default
  const auto& limits = scenario.limits;
  for (auto& rack : racks) {
    const double inlet_K = rack.record.inlet_temperature_K;
    const double chip_limit_K = rack.type->server.throttle_temperature_K + chip_margin_K;
    const bool has_inlet = rack.air_state != no_state;
    const bool hot =
        (has_inlet && inlet_K > limits.shutdown_K) || rack.record.chip_temperature_K > chip_limit_K;
    const bool cool = (!has_inlet || inlet_K < limits.recommended_K) &&
                      rack.record.chip_temperature_K < rack.type->server.throttle_temperature_K;
    if (hot) rack.tripped = true;
    if (rack.tripped && cool) rack.tripped = false;
  }
}

}  // namespace thermohall
