#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Trim and respond: a set-point creeps towards saving and steps back when zones or units ask for more.
///
///   during the first t_d after the start: s = s_0                                                  (1)
///   then, every sample: s += trim                         requests R <= ignored I                  (2)
///                       s += trim + sign * min(|respond| (R - I), |respond_max|)   R > I           (3)
///   s kept within s_min..s_max                                                                     (4)
///
/// `respond` has the sign opposite to `trim`. One call is one sample of the sequence (2 minutes usually).
/// Source: ASHRAE Guideline 36 (2021), High-performance sequences of operation for HVAC systems, sec. 5.1.14.
/// See docs/theory/control_blocks.md.
struct TrimAndRespondParameters {
  double initial, minimum, maximum;  ///< s_0, s_min, s_max
  double start_delay_s;              ///< t_d
  double ignored_requests;           ///< I
  double trim, respond, respond_max;
};

struct TrimAndRespondState {
  double set_point = 0;
  double running_s = 0;
  bool is_running = false;
};

/// One sample while the equipment runs; a stop resets to s_0.
double trim_and_respond_step(const TrimAndRespondParameters&, TrimAndRespondState&, bool is_running,
                             double requests, double step_s);

/// Set-point on a straight line between two points of another quantity (outdoor temperature, load), held at
/// the ends.
///
///   y = y_1 + (y_2 - y_1) (x - x_1) / (x_2 - x_1)                                                  (5)
struct LinearResetParameters {
  double input_low, input_high;
  double output_at_low, output_at_high;
};
double linear_reset(const LinearResetParameters&, double input);

/// Supply temperature kept above condensation.
///
///   T = max(T_set, T_dew + margin)                                                                 (6)
struct CondensationGuard {
  double set_point_K;
  double is_active;  ///< 1: the dew point governs
};
CondensationGuard condensation_guard(double set_point_K, double dew_point_K,
                                     double margin_temperature_difference_K);

std::span<const Parameter<TrimAndRespondParameters>> parameter_table(const TrimAndRespondParameters*);
std::span<const Parameter<LinearResetParameters>> parameter_table(const LinearResetParameters*);

}  // namespace thermohall
