#pragma once

#include "sim/plant/loop_plant.h"
#include "sim/scenario/loop_control_section.h"

namespace thermohall {

/// Supply set-point and cooling demand of one loop by the blocks that its `controls` name, with their state.
/// The set-point is an input of the plant; what the water does is an outcome. See
/// docs/theory/loop_controls.md.
class LoopControls {
 public:
  explicit LoopControls(const LoopSpec& spec) : spec_(*spec.controls), setpoint_K_(spec.supply_setpoint_K) {}

  double setpoint_K() const { return setpoint_K_; }
  /// Set-point for the next interval from the weather.
  void follow_weather(const WeatherSample& weather);
  /// The same from requests: consumers that cannot hold theirs. One sample of the sequence when it is due.
  void follow_requests(double requests, double interval_s);
  /// Cooling asked of the machines until the next sample; negative: the loop's own control.
  double cooling_W(LoopModel& loop, const WeatherSample& weather, double interval_s);

 private:
  LoopControlSpec spec_;
  double setpoint_K_;
  TrimAndRespondState requests_{};
  double since_requests_s_ = 0;
  PiState pi_{};
  bool pi_runs_ = false;
};

}  // namespace thermohall
