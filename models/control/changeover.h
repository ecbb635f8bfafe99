#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Whether free cooling is allowed: a switch with hysteresis and least times on and off. x is by how much
/// free cooling pays: the temperature by which it is colder than the limit, or the drop that it can give.
///
///   off -> on   when x >= x_on   and it has been off for t_off                                     (1)
///   on  -> off  when x <  x_off  and it has been on  for t_on                                      (2)
///
/// x_off <= x_on. Changes are at least min(t_on, t_off) apart, so that a year has no more than
/// 8760 h / min(t_on, t_off) of them.
///
/// Source: ASHRAE Guideline 36 (2021), sec. 5.20.3 (waterside economizer: enabled after it has been off for a
/// holding time when the return is warmer than the predicted leaving water and an offset, disabled when the
/// drop is below a smaller one). See docs/theory/control_blocks.md.
struct ChangeoverParameters {
  double on_difference_K;   ///< x_on
  double off_difference_K;  ///< x_off
  double min_on_s, min_off_s;
};

struct ChangeoverState {
  bool is_on = false;
  double since_change_s = 1e9;
  int changes = 0;
};

/// One sample; x that is not finite changes nothing.
bool changeover_step(const ChangeoverParameters&, ChangeoverState&, double difference_K, double step_s);

std::span<const Parameter<ChangeoverParameters>> parameter_table(const ChangeoverParameters*);

}  // namespace thermohall
