#include "sim/plant/sampled_pi.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {
constexpr double same_instant_s = 1e-6;
}

double SampledPi::next_s(double time_s) const {
  return start_s_ +
         (std::floor((time_s - start_s_ + same_instant_s) / spec_.interval_s) + 1) * spec_.interval_s;
}

bool SampledPi::is_due(double time_s) const { return !runs_ || time_s >= next_s(last_s_) - same_instant_s; }

void SampledPi::take_over(double set_point, double measured, double position) {
  const double held = std::clamp(position, spec_.pi.output_min, spec_.pi.output_max);
  pi_track(spec_.pi, pi_, set_point, measured, held);
  actuator_ = {held, held};
  runs_ = true;
}

double SampledPi::sample(double set_point, double measured, double time_s) {
  const double step_s = last_s_ < -1e299 ? spec_.interval_s : time_s - last_s_;
  last_s_ = time_s;
  return actuator_step(spec_.actuator, actuator_, pi_step(spec_.pi, pi_, set_point, measured, step_s),
                       step_s);
}

}  // namespace thermohall
