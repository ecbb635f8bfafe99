#include <algorithm>
#include <cmath>

#include "models/control/set_point_reset.h"
#include "sim/plant/plant_parts.h"

namespace thermohall {

// A sensor that reads too much makes the control hold too little, and the other way round.
double Plant::Parts::loop_asked_K(std::size_t l) const {
  double asked_K = scenario.loops[l].supply_setpoint_K;
  for (std::size_t i = 0; i < controls.size(); ++i)
    if (control_loop[i] == l) asked_K = controls[i].setpoint_K();
  if (events.any()) asked_K = events.loop_setpoint_K[l].value_or(asked_K) + events.loop_shift_K[l];
  return asked_K;
}

double Plant::Parts::cdu_asked_K(std::size_t i) {
  const auto& spec = scenario.cdus[i];
  double asked_K = spec.supply_setpoint_K;
  if (events.any()) asked_K = events.cdu_setpoint_K[i].value_or(asked_K) + events.cdu_shift_K[i];
  if (spec.dew_point_margin_K < 0) return asked_K;
  auto& zone = zones[static_cast<std::size_t>(spec.zone)];
  return condensation_guard(asked_K, room_dew_point_K(zone, weather.pressure_Pa), spec.dew_point_margin_K)
      .set_point_K;
}

double Plant::Parts::zone_asked_K(std::size_t z) const {
  double asked_K = zone_setpoints_K[z];
  for (const auto& reset : sampled.supply_resets)
    if (reset.zone == z) asked_K = reset.set_point_K;
  if (events.any()) asked_K = events.zone_setpoint_K[z].value_or(asked_K) + events.zone_shift_K[z];
  return asked_K;
}

double Plant::Parts::hand_out_setpoints() {
  if (events.any() || !sampled.supply_resets.empty())
    for (std::size_t z = 0; z < zones.size(); ++z) scenario.hall.zones[z].supply_setpoint_K = zone_asked_K(z);
  double change_K = 0;
  for (std::size_t i = 0; i < cdus.size(); ++i) {
    const double asked_K = cdu_asked_K(i);
    change_K = std::max(change_K, std::abs(asked_K - cdus[i].spec().supply_setpoint_K));
    cdus[i].set_setpoint(asked_K);
  }
  for (std::size_t l = 0; l < loops.size(); ++l) {
    const double asked_K = loop_asked_K(l);
    change_K = std::max(change_K, std::abs(asked_K - loops[l].setpoint_K()));
    loops[l].set_setpoint(asked_K);
  }
  return change_K;
}

// A request is a bank of units on the loop that cannot hold its own set-point.
double Plant::Parts::requests(std::size_t loop) const {
  double count = 0;
  const auto is_here = [&](int index) { return index >= 0 && static_cast<std::size_t>(index) == loop; };
  for (std::size_t u = 0; u < units.size(); ++u)
    if (is_here(unit_loop[u]) && units[u].record.limited > 0) ++count;
  for (std::size_t i = 0; i < cdus.size(); ++i)
    if (is_here(cdu_loop[i]) && cdus[i].record.limited > 0) ++count;
  return count;
}

// Sequences with a memory take one sample an interval, in the steady state too.
void Plant::Parts::follow_requests(double interval_s) {
  for (std::size_t i = 0; i < controls.size(); ++i)
    controls[i].follow_requests(requests(control_loop[i]), interval_s);
  // Of a zone: a rack whose inlet is above the limit.
  for (auto& reset : sampled.supply_resets) {
    reset.since_s += interval_s;
    double count = 0;
    for (const auto c : zones[reset.zone].cohorts)
      if (racks[c].record.inlet_temperature_K > zones[reset.zone].spec->inlet_limit_K)
        count += racks[c].weight;
    reset.record.requests = count;
    if (reset.since_s < reset.spec.interval_s - 1e-6) continue;
    reset.set_point_K = trim_and_respond_step(reset.spec.reset, reset.state, true, count, reset.since_s);
    reset.since_s = 0;
  }
}

double Plant::Parts::sample_setpoints(double interval_s) {
  const bool steady = interval_s >= steady_step_s;
  for (auto& control : controls) control.follow_weather(weather);
  if (!steady) follow_requests(interval_s);
  const double change_K = hand_out_setpoints();
  for (std::size_t i = 0; i < controls.size(); ++i) {
    auto& loop = loops[control_loop[i]];
    if (controls[i].pi_interval_s() > 0 && !steady) continue;  // has samples of its own
    loop.pi_cooling_W =
        steady ? -1 : controls[i].cooling_W(loop, loop.record.supply_temperature_K, weather, interval_s);
  }
  for (auto& reset : sampled.supply_resets) {
    reset.record.set_point_K = reset.set_point_K;
    reset.record.supply_K = zones[reset.zone].air.supply_temperature_K;
  }
  for (std::size_t i = 0; i < controls.size(); ++i) {
    controls[i].set_point.set_point_K = controls[i].setpoint_K();
    controls[i].set_point.supply_K = loops[control_loop[i]].record.supply_temperature_K;
  }
  return change_K;
}

}  // namespace thermohall
