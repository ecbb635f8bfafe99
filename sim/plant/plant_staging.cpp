#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/plant/plant_parts.h"

namespace thermohall {

// What a bank is asked for, in units at their rating: fans by their speed, pumps and CDUs by flow and heat.
double Plant::Parts::bank_load(const StagedUnits& s) const {
  switch (s.kind) {
    case EventTarget::towers:
      return towers[s.index].record.fan_speed * s.bank.running();
    case EventTarget::dry_coolers:
      return dry_coolers[s.index].record.fan_speed * s.bank.running();
    case EventTarget::liquid:
      return cdus[s.index].load_in_units();
    case EventTarget::pumps:
      return loops[s.index].pumps_needed();
    default:
      return 0;
  }
}

int Plant::Parts::failed_units(const StagedUnits& s) const {
  if (!events.any()) return 0;
  switch (s.kind) {
    case EventTarget::towers:
      return events.towers[s.index].failed();
    case EventTarget::dry_coolers:
      return events.dry_coolers[s.index].failed();
    case EventTarget::liquid:
      return events.cdus[s.index].failed();
    case EventTarget::pumps:
      return events.pumps[s.index].failed();
    default:
      return 0;
  }
}

// With events the units start and stop in their own time; otherwise they are there at once.
void Plant::Parts::run_units(const StagedUnits& s) {
  const int count = s.bank.running();
  switch (s.kind) {
    case EventTarget::towers:
      return events.any() ? events.towers[s.index].want(count) : towers[s.index].set_cells(count);
    case EventTarget::dry_coolers:
      return events.any() ? events.dry_coolers[s.index].want(count) : dry_coolers[s.index].set_units(count);
    case EventTarget::liquid:
      return events.any() ? events.cdus[s.index].want(count) : cdus[s.index].set_units(count);
    case EventTarget::pumps:
      return events.any() ? events.pumps[s.index].want(count) : loops[s.index].set_running_pumps(count);
    default:
      return;
  }
}

double Plant::Parts::sample_banks(double interval_s) {
  double change = 0;
  for (auto& s : sampled.staged) {
    const int before = s.bank.running();
    change =
        std::max<double>(change, std::abs(s.bank.sample(bank_load(s), failed_units(s), interval_s) - before));
    run_units(s);
  }
  return change;
}

// A state of rest may need more units than those that the last samples left; it never takes one away.
double Plant::Parts::add_units_when_short() {
  double change = 0;
  for (auto& s : sampled.staged) {
    const int before = s.bank.running();
    change = std::max<double>(change, s.bank.add_when_short(bank_load(s)) - before);
    run_units(s);
  }
  return change;
}

// The widest open valve of the consumers of a loop, over its flow at the present pressure.
double Plant::Parts::widest_valve(std::size_t loop) const {
  double widest = 0;
  const auto is_here = [&](int index) { return index >= 0 && static_cast<std::size_t>(index) == loop; };
  for (std::size_t u = 0; u < units.size(); ++u) {
    const double most_W_K = units[u].design_water_W_K() * loop_flow_share[loop];
    if (is_here(unit_loop[u]) && most_W_K > 0)
      widest = std::max(widest, units[u].record.water_flow_m3_s * loops[loop].rho_cp_J_m3K() / most_W_K);
  }
  for (std::size_t i = 0; i < cdus.size(); ++i)
    if (is_here(cdu_loop[i])) widest = std::max(widest, cdus[i].valve());
  return widest;
}

void Plant::Parts::follow_pump_pressures(double interval_s) {
  for (auto& p : sampled.pressures) {
    const double widest = widest_valve(p.loop);
    double requests = 0;
    const double open = p.spec.request_opening;
    const auto is_here = [&](int index) { return index >= 0 && static_cast<std::size_t>(index) == p.loop; };
    for (std::size_t u = 0; u < units.size(); ++u) {
      const double most_W_K = units[u].design_water_W_K() * loop_flow_share[p.loop];
      if (is_here(unit_loop[u]) && most_W_K > 0 &&
          units[u].record.water_flow_m3_s * loops[p.loop].rho_cp_J_m3K() > open * most_W_K)
        ++requests;
    }
    for (std::size_t i = 0; i < cdus.size(); ++i)
      if (is_here(cdu_loop[i]) && cdus[i].valve() > open) ++requests;
    p.since_s += interval_s;
    if (p.spec.reset && p.since_s >= p.spec.interval_s - 1e-6) {
      p.set_point_Pa = trim_and_respond_step(*p.spec.reset, p.state, true, requests, p.since_s);
      p.since_s = 0;
    }
    if (const int n = loop_network[p.loop]; n >= 0) {  // its pipes say what flows at that pressure
      auto& network = loop_networks[static_cast<std::size_t>(n)];
      network.set_setpoint(p.set_point_Pa);
      p.record = {p.set_point_Pa, network.record.sensor_Pa, requests, widest};
      continue;
    }
    loop_flow_share[p.loop] = p.flow_share();
    loops[p.loop].set_pump_pressure(p.set_point_Pa);
    for (std::size_t i = 0; i < cdus.size(); ++i)
      if (is_here(cdu_loop[i])) cdus[i].set_facility_pressure_share(p.flow_share());
    p.record = {p.set_point_Pa, p.set_point_Pa, requests, widest};
  }
}

void Plant::Parts::follow_free_cooling(double interval_s) {
  constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
  for (auto& s : sampled.switches) {
    double difference_K = not_known;
    if (s.kind == EventTarget::loops) {
      if (loops[s.index].record.heat_W > 0) difference_K = loops[s.index].free_drop_K(weather);
    } else {
      const auto& zone = zones[static_cast<std::size_t>(units[s.index].spec().zone)];
      if (zone.air.return_temperature_K > 0)
        difference_K = units[s.index].economizer_margin_K(
            {zone.air.return_temperature_K, zone.humidity_ratio, 0}, weather);
    }
    if (!std::isfinite(difference_K)) continue;  // nothing has run yet
    const bool allowed = changeover_step(s.parameters, s.state, difference_K, interval_s);
    if (s.kind == EventTarget::loops)
      loops[s.index].allow_free_cooling(allowed);
    else
      units[s.index].allow_economizer(allowed);
    s.record = {allowed ? 1.0 : 0.0, static_cast<double>(s.state.changes), difference_K};
  }
}

// Sequences with a memory take one sample an interval, in the planning year too.
void Plant::Parts::follow_sequences(double interval_s) {
  if (!sampled.pressures.empty()) follow_pump_pressures(interval_s);
  if (!sampled.switches.empty()) follow_free_cooling(interval_s);
}

}  // namespace thermohall
