#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// What a fan, pump or chiller gives after a stop, a loss of power and a restart.
///
///   without power or command:  w' = w / (1 + w h / t_c)        rotor against square-law torque     (1)
///   with both, for t_d:        w decays as (1)                 restart delay (controls, oil, timers) (2)
///   then:                      w' = min(1, w + h / t_r)        ramp to what is asked               (3)
///
/// w is speed or capacity over its full value. (1) is the exact solution of J dw/dt = -k w^2: half speed
/// after t_c, a third after 2 t_c. t_c = 0: stops at once (a chiller's capacity, a pump against static head).
/// The delay starts again whenever power or command was away for longer than `bridged` (a dip that contactors
/// and controls ride through). Steps of any length: delay and ramp are followed inside the step.
///
/// Source: (1) equation of motion of a rotor with square-law load. See docs/theory/control_blocks.md.
struct EquipmentStartParameters {
  double restart_delay_s;    ///< t_d
  double ramp_time_s;        ///< t_r, from rest to full
  double coast_down_time_s;  ///< t_c
  double bridged_s;          ///< longest loss that does not start the delay
};

struct EquipmentStartState {
  double share = 1;       ///< w
  double off_s = 0;       ///< time without power or command
  double waited_s = 1e9;  ///< part of the delay that has passed
};

/// Carries the state over a step; returns the mean share over it.
double equipment_start_step(const EquipmentStartParameters&, EquipmentStartState&, bool is_on,
                            double wanted_share, double step_s);

/// Steps of a value towards another one at limited rates.
///
///   y' = y + clamp(wanted - y, -down h, up h)                                                      (4)
double rate_limited(double value, double wanted, double up_1_s, double down_1_s, double step_s);

/// A list of actions, each some time after the one before: how many are done. `delays_s` are the times from
/// one action to the next; time runs while `is_running`, a stop starts again from none.
struct StartSequenceState {
  double elapsed_s = 0;
};
std::size_t start_sequence_step(std::span<const double> delays_s, StartSequenceState&, bool is_running,
                                double step_s);

std::span<const Parameter<EquipmentStartParameters>> parameter_table(const EquipmentStartParameters*);

}  // namespace thermohall
