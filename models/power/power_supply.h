#pragma once

#include <span>

#include "models/power/power_conversion.h"

namespace thermohall {

/// Server power supplies or the rectifiers of a rack power shelf: n units on one bus share its load.
///
///   loss = n P_rated l(x), x = P_out / (n P_rated)      l(x): models/power/loss_curve.h            (1)
///
/// Redundant supplies all carry their share, so that a 1+1 pair never works above half load. Efficiency
/// floors of a certification class, fitted with fit_loss_coefficients, give a conservative unit: real units
/// are better. The input power is the power at the IT equipment's plug; the loss is heat in the chassis.
/// Valid for steady input voltage. See docs/theory/power_supply.md.
///
/// Source: (1) loss_curve.h; floors: CLEARResult, 80 PLUS certified power supplies and manufacturers.
struct PowerSupplyParameters {
  double rated_power_W;
  LossCoefficients loss_coefficients;
  Curve efficiency_curve;  ///< used instead of the coefficients when it has points
};

using PowerSupplyInputs = ConversionInputs;
using PowerSupplyOutputs = ConversionOutputs;

PowerSupplyOutputs power_supply_outputs(const PowerSupplyParameters&, const PowerSupplyInputs&);

/// Power on the bus when the units draw the given power at their inputs.
double power_supply_output_power_W(const PowerSupplyParameters&, double input_power_W, double unit_count);

std::span<const Parameter<PowerSupplyParameters>> parameter_table(const PowerSupplyParameters*);

}  // namespace thermohall
