#include "models/control/actuator.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

double actuator_step(const ActuatorParameters& p, ActuatorState& s, double asked, double step_s) {
  if (!std::isfinite(asked) || !(step_s > 0)) return s.effect;
  const double way = p.stroke_time_s > 0 ? step_s / p.stroke_time_s : std::abs(asked - s.position);
  s.position += std::clamp(asked - s.position, -way, way);
  const double left = p.lag_s > 0 ? std::exp(-step_s / p.lag_s) : 0;
  s.effect = s.position - (s.position - s.effect) * left;
  return s.effect;
}

std::span<const Parameter<ActuatorParameters>> parameter_table(const ActuatorParameters*) {
  using P = ActuatorParameters;
  static constexpr Parameter<P> table[] = {
      {"stroke_time", &P::stroke_time_s, "s", 0, 3600, "from one end to the other", 60},
      {"lag", &P::lag_s, "s", 0, 3600, "time constant of what it acts on", 15},
  };
  return table;
}

}  // namespace thermohall
