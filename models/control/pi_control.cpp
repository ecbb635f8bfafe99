#include "models/control/pi_control.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

double error(const PiParameters& p, double set_point, double measured) {
  return p.action == ControlAction::reverse ? set_point - measured : measured - set_point;
}

}  // namespace

double pi_step(const PiParameters& p, PiState& s, double set_point, double measured, double step_s) {
  const double e = error(p, set_point, measured);
  if (!std::isfinite(e) || !(step_s >= 0)) return s.output;
  const double increment = p.integral_time_s > 0 ? p.gain * e * step_s / p.integral_time_s : 0;
  const double free = p.gain * e + s.integral + increment;
  const bool drives_on = (free > p.output_max && increment > 0) || (free < p.output_min && increment < 0);
  if (!drives_on) s.integral += increment;
  s.output = std::clamp(p.gain * e + s.integral, p.output_min, p.output_max);
  return s.output;
}

void pi_track(const PiParameters& p, PiState& s, double set_point, double measured, double actual_output) {
  const double e = error(p, set_point, measured);
  if (!std::isfinite(e) || !std::isfinite(actual_output)) return;
  s.output = std::clamp(actual_output, p.output_min, p.output_max);
  s.integral = s.output - p.gain * e;
}

std::span<const Parameter<PiParameters>> parameter_table(const PiParameters*) {
  using P = PiParameters;
  static constexpr std::array<std::string_view, 2> names{"reverse", "direct"};
  static constexpr Parameter<P> table[] = {
      {"gain", &P::gain, "1", 0, 1e6, "output per unit (SI) of the measured quantity"},
      {"integral_time", &P::integral_time_s, "s", 0, 1e6, "0: proportional only"},
      {"output_min", &P::output_min, "1", -1e6, 1e6, "lowest output", 0},
      {"output_max", &P::output_max, "1", -1e6, 1e6, "highest output", 1},
      {"action", choice<&P::action>(names), "1", 0, 1,
       "reverse: output rises when the measured value is too low"},
  };
  return table;
}

}  // namespace thermohall
