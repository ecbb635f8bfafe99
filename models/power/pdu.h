#pragma once

#include <span>

#include "models/power/power_conversion.h"

namespace thermohall {

/// Power distribution unit: cabinet or rack distribution with or without an isolation transformer.
///
///   loss = n P_rated l(x), x = P_out / (n P_rated)      l(x): models/power/loss_curve.h            (1)
///   overload when x > x_limit                                                                      (2)
///
/// x_limit is the continuous loading the breakers allow, e.g. 0.8 of their rating for continuous loads in
/// North America. Without transformer a0 is zero. See docs/theory/pdu.md.
///
/// Source: (1) loss_curve.h; (2) NFPA 70, National Electrical Code (2023), article 210.20(A).
struct PduParameters {
  double rated_power_W;
  LossCoefficients loss_coefficients;
  Curve efficiency_curve;  ///< used instead of the coefficients when it has points
  double load_limit;
};

using PduInputs = ConversionInputs;
using PduOutputs = ConversionOutputs;

PduOutputs pdu_outputs(const PduParameters&, const PduInputs&);

std::span<const Parameter<PduParameters>> parameter_table(const PduParameters*);

}  // namespace thermohall
