#pragma once

#include "sim/scenario/bank_control_section.h"

namespace thermohall {

/// One PI controller with its actuator, sampled at multiples of its interval from the start of the run. Until
/// it takes over, the ideal control of the plant acts.
class SampledPi {
 public:
  SampledPi(const PiLoopSpec& spec, double start_s) : spec_(spec), start_s_(start_s) {}

  /// The first sample after `time_s`.
  double next_s(double time_s) const;
  /// Whether one has come since the last call of `sample`.
  bool is_due(double time_s) const;
  bool runs() const { return runs_; }
  /// Position of the actuator that the plant has by itself; the controller goes on from there.
  void take_over(double set_point, double measured, double position);
  /// One sample; returns the effect of the actuator until the next one.
  double sample(double set_point, double measured, double time_s);
  double output() const { return pi_.output; }
  double effect() const { return actuator_.effect; }

 private:
  PiLoopSpec spec_;
  double start_s_;
  PiState pi_{};
  ActuatorState actuator_{};
  double last_s_ = -1e300;
  bool runs_ = false;
};

}  // namespace thermohall
