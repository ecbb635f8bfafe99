#pragma once

#include <span>

#include "models/parameter.h"
#include "models/power/loss_curve.h"

namespace thermohall {

/// A bank of equal power conversion units that share a load equally; the common part of transformers,
/// uninterruptible power supplies, distribution units, busways and power supplies.
///
///   x = P_out / (n P_rated)                     load fraction of each running unit                 (1)
///   loss = n P_rated l(x)                       l(x): models/power/loss_curve.h                    (2)
///   P_in = P_out + loss                                                                            (3)
///
/// Limits: a negative load counts as zero; a load without a running unit, or fewer than one unit, is computed
/// for one unit. Both, a load above the rating, and a load beyond the last measured point set
/// outside_range. No load and no running unit: all outputs zero. See docs/theory/loss_curve.md.
///
/// Source: energy balance.
struct ConversionInputs {
  double output_power_W;  ///< power delivered by the bank
  double unit_count;      ///< units running
};

struct ConversionOutputs {
  double input_power_W;
  double loss_W;
  double load_fraction;  ///< of each running unit
  double efficiency;
  double overload;       ///< 1: load fraction above the limit
  double outside_range;  ///< 1: outside the range of the characteristic
};

/// (1) with the limits applied.
struct SharedLoad {
  double output_power_W;
  double unit_count;
  double load_fraction;
  bool outside_range;
};
SharedLoad shared_load(double rated_power_W, const ConversionInputs&);

/// (1) to (3). load_limit: load fraction above which `overload` is set.
ConversionOutputs conversion_outputs(double rated_power_W, const LossForm&, const ConversionInputs&,
                                     double load_limit = 1);

/// Inverse of (3): output of the bank that draws the given input; zero when no unit runs.
double conversion_output_power_W(double rated_power_W, const LossForm&, double input_power_W,
                                 double unit_count);

std::span<const Parameter<ConversionInputs>> input_table(const ConversionInputs*);
std::span<const Output<ConversionOutputs>> output_table(const ConversionOutputs*);

}  // namespace thermohall
