#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/plant/plant_parts.h"

namespace thermohall {

double Plant::Parts::next_pi_sample_s(double time_s) const {
  double next_s = std::numeric_limits<double>::infinity();
  for (const auto& valve : sampled.cdu_valves) next_s = std::min(next_s, valve.pi.next_s(time_s));
  for (const auto& valve : sampled.coil_valves) next_s = std::min(next_s, valve.pi.next_s(time_s));
  for (const auto& fans : sampled.fans) next_s = std::min(next_s, fans.pi.next_s(time_s));
  for (const auto& control : controls)
    if (control.has_pi() && control.pi_interval_s() > 0)
      next_s = std::min(next_s, control.next_pi_s(time_s, scenario.run.start_s));
  return next_s;
}

// At the beginning of an interval of a dynamic run.
void Plant::Parts::sample_pi_controls(double time_s) {
  for (auto& valve : sampled.cdu_valves) sample_cdu_valve(valve, time_s);
  for (auto& fans : sampled.fans) sample_fans(fans, time_s);
  for (auto& valve : sampled.coil_valves) sample_coil_valve(valve, time_s);
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const double interval_s = controls[i].pi_interval_s();
    if (!controls[i].has_pi() || interval_s <= 0 || !controls[i].is_pi_due(time_s, scenario.run.start_s))
      continue;
    auto& loop = loops[control_loop[i]];
    const double step = step_s < steady_step_s ? step_s : 0;
    const double supply_K = loop.record.supply_temperature_K + step * rate_K_s[loop.state];
    loop.pi_cooling_W = controls[i].cooling_W(loop, supply_K, weather, interval_s);
  }
}

void Plant::Parts::sample_cdu_valve(ValveControl& valve, double time_s) {
  if (!valve.pi.is_due(time_s)) return;
  auto& cdu = cdus[valve.index];
  // The state after the last step: what the evaluation began with and what it added.
  const double step = step_s < steady_step_s ? step_s : 0;
  const double supply_K = cdu_supply_K[valve.index] + step * rate_K_s[cdu.state];
  const double set_K = cdu.spec().supply_setpoint_K;
  if (!valve.pi.runs()) valve.pi.take_over(set_K, supply_K, cdu.valve());
  const double opening = valve.pi.sample(set_K, supply_K, time_s);
  cdu.set_valve(opening);
  valve.record = {set_K, supply_K, valve.pi.output(), opening};
}

void Plant::Parts::sample_coil_valve(ValveControl& valve, double time_s) {
  if (!valve.pi.is_due(time_s)) return;
  auto& zone = zones[valve.index];
  const double set_K = zone.spec->supply_setpoint_K, supply_K = zone.air.supply_temperature_K;
  if (!valve.pi.runs()) {
    double open_W_K = 0, most_W_K = 0;
    for (const auto u : zone.units) {
      if (unit_loop[u] < 0) continue;
      const auto at = static_cast<std::size_t>(unit_loop[u]);
      open_W_K += units[u].record.water_flow_m3_s * loops[at].rho_cp_J_m3K();
      most_W_K += units[u].design_water_W_K() * loop_flow_share[at];
    }
    valve.pi.take_over(set_K, supply_K, most_W_K > 0 ? open_W_K / most_W_K : 0);
  }
  zone.valve_share = valve.pi.sample(set_K, supply_K, time_s);
  valve.record = {set_K, supply_K, valve.pi.output(), zone.valve_share};
  hand_out_air(valve.index);
}

// The pressure of a contained aisle follows from the air that it gets beyond what the racks draw: a leak is
// an opening with square-law flow.
void Plant::Parts::sample_fans(FanSpeedControl& fans, double time_s) {
  if (!fans.pi.is_due(time_s)) return;
  auto& zone = zones[fans.zone];
  const double rated_m3_s = rated_air_m3_s(zone);
  if (rated_m3_s <= 0) return;
  double measured = zone.air.return_temperature_K;
  if (fans.spec.measured == FanControl::pressure) {
    const double over = (zone.unit_air_m3_s - air_demand_m3_s(zone)) / (fans.spec.leakage_share * rated_m3_s);
    measured = fans.spec.set_point * over * std::abs(over);
  } else if (fans.spec.measured == FanControl::rack_inlet) {
    measured = 0;
    for (const auto c : zone.cohorts) measured = std::max(measured, racks[c].record.inlet_temperature_K);
  }
  if (!fans.pi.runs()) fans.pi.take_over(fans.spec.set_point, measured, zone.unit_air_m3_s / rated_m3_s);
  const double share = fans.pi.sample(fans.spec.set_point, measured, time_s);
  zone.fan_share = std::max(share, zone.spec->minimum_air_share);
  zone.unit_air_m3_s = zone.fan_share * rated_m3_s;
  hand_out_air(fans.zone);
  if (fans.spec.measured == FanControl::pressure)
    fans.pressure = {fans.spec.set_point, measured, fans.pi.output(), zone.fan_share};
  else
    fans.temperature = {fans.spec.set_point, measured, fans.pi.output(), zone.fan_share};
}

}  // namespace thermohall
