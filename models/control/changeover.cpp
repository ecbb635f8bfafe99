#include "models/control/changeover.h"

#include <cmath>

namespace thermohall {

bool changeover_step(const ChangeoverParameters& p, ChangeoverState& s, double difference_K, double step_s) {
  s.since_change_s += step_s;
  if (!std::isfinite(difference_K)) return s.is_on;
  const bool turns = s.is_on ? difference_K < p.off_difference_K && s.since_change_s >= p.min_on_s
                             : difference_K >= p.on_difference_K && s.since_change_s >= p.min_off_s;
  if (!turns) return s.is_on;
  s.is_on = !s.is_on;
  s.since_change_s = 0;
  ++s.changes;
  return s.is_on;
}

std::span<const Parameter<ChangeoverParameters>> parameter_table(const ChangeoverParameters*) {
  using P = ChangeoverParameters;
  static constexpr Parameter<P> table[] = {
      {"on_difference", &P::on_difference_K, "delta_K", 0, 50, "free cooling starts at and above it", 1.1},
      {"off_difference", &P::off_difference_K, "delta_K", 0, 50, "free cooling ends below it", 0.6},
      {"min_on_time", &P::min_on_s, "s", 0, 86400, "it stays on at least so long", 1200},
      {"min_off_time", &P::min_off_s, "s", 0, 86400, "it stays off at least so long", 1200},
  };
  return table;
}

}  // namespace thermohall
