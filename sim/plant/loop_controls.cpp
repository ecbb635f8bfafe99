#include "sim/plant/loop_controls.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

void LoopControls::follow_weather(const WeatherSample& weather) {
  if (spec_.outdoor_reset) setpoint_K_ = linear_reset(*spec_.outdoor_reset, weather.dry_bulb_temperature_K);
}

void LoopControls::follow_requests(double requests, double interval_s) {
  set_point.requests = requests;
  if (!spec_.request_reset) return;
  since_requests_s_ += interval_s;
  if (since_requests_s_ < spec_.request_interval_s - 1e-6) return;
  setpoint_K_ = trim_and_respond_step(*spec_.request_reset, requests_, true, requests, since_requests_s_);
  since_requests_s_ = 0;
}

double LoopControls::next_pi_s(double time_s, double start_s) const {
  constexpr double same_instant_s = 1e-6;
  const double passed = std::floor((time_s - start_s + same_instant_s) / spec_.pi_interval_s);
  return start_s + (passed + 1) * spec_.pi_interval_s;
}

bool LoopControls::is_pi_due(double time_s, double start_s) {
  constexpr double same_instant_s = 1e-6;
  if (time_s < next_pi_s_ - same_instant_s) return false;
  next_pi_s_ = next_pi_s(time_s, start_s);
  return true;
}

double LoopControls::cooling_W(LoopModel& loop, double measured_K, const WeatherSample& weather,
                               double interval_s) {
  if (!spec_.supply_pi) return -1;
  const double able_W = loop.able_W(loop.setpoint_K(), weather);
  const double given_W = loop.record.free_cooling_W + loop.record.mechanical_cooling_W;
  if (able_W <= 0 || loop.record.flow_m3_s <= 0) {
    pi_runs_ = false;
    pi_record = {loop.setpoint_K(), measured_K, 0, 0};
    return 0;
  }
  // After a stop, and at the start, the integral takes over what the machines give.
  if (!pi_runs_)
    pi_track(*spec_.supply_pi, pi_, loop.setpoint_K(), measured_K, std::min(1.0, given_W / able_W));
  pi_runs_ = true;
  const double share = pi_step(*spec_.supply_pi, pi_, loop.setpoint_K(), measured_K, interval_s);
  pi_record = {loop.setpoint_K(), measured_K, share, share};
  return able_W * share;
}

}  // namespace thermohall
