#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// A valve or a fan with its drive, moved by a controller: a limited rate, then a first-order lag of what it
/// acts on (coil metal and water, motor and wheel).
///
///   x' = x + clamp(u - x, -h / t_s, h / t_s)                position; t_s from end to end          (1)
///   y' = x' - (x' - y) exp(-h / tau)                        effect                                  (2)
///
/// (2) takes the position at the end of the step. t_s = 0 and tau = 0: at once. h is the time since the last
/// call. Never leaves the range of u.
///
/// Source: rate limit and first-order lag as in K. J. Astrom and T. Hagglund, Advanced PID Control (2006),
/// ch. 2 and 3. See docs/theory/control_blocks.md.
struct ActuatorParameters {
  double stroke_time_s;  ///< t_s
  double lag_s;          ///< tau
};

struct ActuatorState {
  double position = 0;  ///< x
  double effect = 0;    ///< y
};

double actuator_step(const ActuatorParameters&, ActuatorState&, double asked, double step_s);

std::span<const Parameter<ActuatorParameters>> parameter_table(const ActuatorParameters*);

}  // namespace thermohall
