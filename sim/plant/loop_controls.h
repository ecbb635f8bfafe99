#pragma once

#include <string>

#include "sim/plant/control_records.h"
#include "sim/plant/loop_plant.h"
#include "sim/scenario/loop_control_section.h"

namespace thermohall {

/// Supply set-point and cooling demand of one loop by the blocks that its `controls` name, with their state.
/// The set-point is an input of the plant; what the water does is an outcome. See
/// docs/theory/loop_controls.md.
class LoopControls {
 public:
  explicit LoopControls(const LoopSpec& spec)
      : spec_(*spec.controls), id_("loops." + spec.id), setpoint_K_(spec.supply_setpoint_K) {}

  double setpoint_K() const { return setpoint_K_; }
  /// Set-point for the next interval from the weather.
  void follow_weather(const WeatherSample& weather);
  /// The same from requests: consumers that cannot hold theirs. One sample of the sequence when it is due.
  void follow_requests(double requests, double interval_s);
  bool has_reset() const { return spec_.outdoor_reset || spec_.request_reset; }
  bool has_pi() const { return spec_.supply_pi.has_value(); }
  double pi_interval_s() const { return spec_.pi_interval_s; }  ///< 0: at the samples of all controls
  double next_pi_s(double time_s, double start_s) const;        ///< the first sample of that interval after
  bool is_pi_due(double time_s, double start_s);  ///< whether one has come since the last such answer
  /// Cooling asked of the machines until the next sample; negative: the loop's own control.
  double cooling_W(LoopModel& loop, double supply_K, const WeatherSample& weather, double interval_s);
  const std::string& id() const { return id_; }
  SetPointRecord set_point{};
  TemperatureControlRecord pi_record{};

 private:
  LoopControlSpec spec_;
  std::string id_;
  double setpoint_K_;
  TrimAndRespondState requests_{};
  double since_requests_s_ = 0;
  PiState pi_{};
  bool pi_runs_ = false;
  double next_pi_s_ = -1e300;
};

}  // namespace thermohall
