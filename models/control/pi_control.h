#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Proportional-integral control, sampled.
///
///   e   = +-(set point - measured)            sign by the action                                  (1)
///   u   = K e + I                             limited to u_min..u_max                              (2)
///   I'  = I + K e h / T_i                     unless (2) is at a limit and e would drive it on     (3)
///
/// (3) is conditional integration: the integral does not wind up while the actuator is at its limit. Before
/// a restart, or after manual operation, `pi_track` sets I so that the first output equals the actuator's
/// position: no bump. T_i = 0: proportional only. Stable sampling needs h well below T_i and the plant's lag.
///
/// Source: K. J. Astrom and T. Hagglund, Advanced PID Control (2006), ch. 3. See
/// docs/theory/control_blocks.md.
enum class ControlAction { reverse, direct };

struct PiParameters {
  double gain;             ///< K, output per unit of the measured quantity
  double integral_time_s;  ///< T_i
  double output_min, output_max;
  ControlAction action;  ///< reverse: output rises when measured is too low (heating, pressure)
};

struct PiState {
  double integral = 0;  ///< I
  double output = 0;
};

/// One sample; returns the output. Not finite inputs leave state and output as they are.
double pi_step(const PiParameters&, PiState&, double set_point, double measured, double step_s);

/// Follows an actuator that is moved by others.
void pi_track(const PiParameters&, PiState&, double set_point, double measured, double actual_output);

std::span<const Parameter<PiParameters>> parameter_table(const PiParameters*);

}  // namespace thermohall
