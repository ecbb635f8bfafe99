#pragma once

#include <span>

#include "models/power/power_conversion.h"

namespace thermohall {

/// Transformer: constant core loss and a winding loss with the square of the current.
///
///   y = P_out / (n S_rated cos phi)             load fraction of each running unit                 (1)
///   loss = n (P_0 + P_k y^2)                                                                       (2)
///   P_in = P_out + loss                                                                            (3)
///   a0 + a2 y_0^2 = y_0 (1/eta_0 - 1), a0 = a2 y_0^2    losses from one test point (y_0, eta_0)    (4)
///
/// P_0 and P_k are those of the data sheet (no-load loss; load loss at rated current and reference winding
/// temperature). (4) assumes that efficiency peaks at the test point, as a unit built for a
/// minimum-efficiency rule at that load does. Valid for sinusoidal currents and y from 0 to 1; above,
/// overload and outside_range are set. Winding temperature and harmonics are not followed. See
/// docs/theory/transformer.md.
///
/// Source: (1), (2) IEEE Std C57.12.80, Terminology for Power and Distribution Transformers: no-load and load
/// losses; 10 CFR 431.196 for the 35 % test point of low-voltage dry-type units.
struct TransformerParameters {
  double rated_apparent_power_VA;
  double no_load_loss_W;
  double load_loss_W;
  double power_factor;  ///< of the load
};

using TransformerInputs = ConversionInputs;
using TransformerOutputs = ConversionOutputs;

TransformerOutputs transformer_outputs(const TransformerParameters&, const TransformerInputs&);

/// (4): no-load and load loss of a unit of which one efficiency is known, at unity power factor.
TransformerParameters transformer_from_efficiency(double rated_apparent_power_VA, double efficiency,
                                                  double load_fraction, double power_factor);

std::span<const Parameter<TransformerParameters>> parameter_table(const TransformerParameters*);

}  // namespace thermohall
