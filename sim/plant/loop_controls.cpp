#include "sim/plant/loop_controls.h"

#include <algorithm>

namespace thermohall {

void LoopControls::follow_weather(const WeatherSample& weather) {
  if (spec_.outdoor_reset) setpoint_K_ = linear_reset(*spec_.outdoor_reset, weather.dry_bulb_temperature_K);
}

void LoopControls::follow_requests(double requests, double interval_s) {
  if (!spec_.request_reset) return;
  since_requests_s_ += interval_s;
  if (since_requests_s_ < spec_.request_interval_s - 1e-6) return;
  setpoint_K_ = trim_and_respond_step(*spec_.request_reset, requests_, true, requests, since_requests_s_);
  since_requests_s_ = 0;
}

double LoopControls::cooling_W(LoopModel& loop, const WeatherSample& weather, double interval_s) {
  if (!spec_.supply_pi) return -1;
  const double able_W = loop.able_W(loop.setpoint_K(), weather);
  const double measured_K = loop.record.supply_temperature_K;
  const double given_W = loop.record.free_cooling_W + loop.record.mechanical_cooling_W;
  if (able_W <= 0 || loop.record.flow_m3_s <= 0) {
    pi_runs_ = false;
    return 0;
  }
  // After a stop, and at the start, the integral takes over what the machines give.
  if (!pi_runs_)
    pi_track(*spec_.supply_pi, pi_, loop.setpoint_K(), measured_K, std::min(1.0, given_W / able_W));
  pi_runs_ = true;
  return able_W * pi_step(*spec_.supply_pi, pi_, loop.setpoint_K(), measured_K, interval_s);
}

}  // namespace thermohall
