#include "models/control/set_point_reset.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

double trim_and_respond_step(const TrimAndRespondParameters& p, TrimAndRespondState& s, bool is_running,
                             double requests, double step_s) {
  if (!is_running || !s.is_running) {
    s = {p.initial, 0, is_running};
    return s.set_point;
  }
  s.running_s += step_s;
  if (s.running_s < p.start_delay_s) return s.set_point;
  const double counted = requests - p.ignored_requests;
  double change = p.trim;
  if (counted > 0)
    change += std::copysign(std::min(std::abs(p.respond) * counted, std::abs(p.respond_max)), p.respond);
  s.set_point = std::clamp(s.set_point + change, p.minimum, p.maximum);
  return s.set_point;
}

double linear_reset(const LinearResetParameters& p, double input) {
  const double span = p.input_high - p.input_low;
  const double share = span == 0 ? (input > p.input_low ? 1.0 : 0.0) : (input - p.input_low) / span;
  return std::lerp(p.output_at_low, p.output_at_high, std::clamp(share, 0.0, 1.0));
}

CondensationGuard condensation_guard(double set_point_K, double dew_point_K,
                                     double margin_temperature_difference_K) {
  const double lowest_K = dew_point_K + margin_temperature_difference_K;
  return {std::max(set_point_K, lowest_K), lowest_K > set_point_K ? 1.0 : 0.0};
}

std::span<const Parameter<TrimAndRespondParameters>> parameter_table(const TrimAndRespondParameters*) {
  using P = TrimAndRespondParameters;
  static constexpr Parameter<P> table[] = {
      {"initial", &P::initial, "1", -1e9, 1e9, "set-point at the start (SI)"},
      {"minimum", &P::minimum, "1", -1e9, 1e9, "lowest set-point (SI)"},
      {"maximum", &P::maximum, "1", -1e9, 1e9, "highest set-point (SI)"},
      {"start_delay", &P::start_delay_s, "s", 0, 86400, "time after the start before the first change", 600},
      {"ignored_requests", &P::ignored_requests, "1", 0, 1e6, "requests that do not count", 0},
      {"trim", &P::trim, "1", -1e9, 1e9, "change of every sample"},
      {"respond", &P::respond, "1", -1e9, 1e9, "change for each request that counts; sign opposite to trim"},
      {"respond_max", &P::respond_max, "1", -1e9, 1e9, "largest response of a sample"},
  };
  return table;
}

std::span<const Parameter<LinearResetParameters>> parameter_table(const LinearResetParameters*) {
  using P = LinearResetParameters;
  static constexpr Parameter<P> table[] = {
      {"input_low", &P::input_low, "1", -1e9, 1e9, "first point, input (SI)"},
      {"input_high", &P::input_high, "1", -1e9, 1e9, "second point, input (SI)"},
      {"output_at_low", &P::output_at_low, "1", -1e9, 1e9, "set-point at the first point (SI)"},
      {"output_at_high", &P::output_at_high, "1", -1e9, 1e9, "set-point at the second point (SI)"},
  };
  return table;
}

}  // namespace thermohall
