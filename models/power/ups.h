#pragma once

#include <span>

#include "models/power/power_conversion.h"

namespace thermohall {

/// Uninterruptible power supply: n modules share the load equally, in double conversion or in eco mode.
///
///   x = P_out / (n P_rated)                                                                        (1)
///   l = s l_eco(x) + (1 - s) l_double(x)        s: share of time in eco mode                       (2)
///   loss = n P_rated l,   P_in = P_out + loss                                                      (3)
///   x_degraded = P_out / ((n - r) P_rated)      load when r redundant modules are lost             (4)
///
/// s is zero below the load at which the unit leaves eco mode; the loss steps there, as that of the machine
/// does. redundancy_lost is set when x_degraded exceeds 1 or no module would remain. Battery charging is not
/// included: add the charger's power to the output. Valid for x from 0 to 1 and linear loads: rectifier loads
/// with high harmonics cost one to two points of efficiency more. See docs/theory/ups.md.
///
/// Source: (1) to (3) energy balance with loss_curve.h; modes: IEC 62040-3 (2021), classes VFI and VFD.
struct UpsParameters {
  double rated_power_W;  ///< of one module
  LossCoefficients loss_coefficients;
  Curve efficiency_curve;  ///< used instead of the coefficients when it has points
  LossCoefficients eco_loss_coefficients;
  Curve eco_efficiency_curve;
  double eco_minimum_load_fraction;
  double redundant_unit_count;  ///< modules that may fail: r of (4)
};

struct UpsInputs {
  double output_power_W;
  double unit_count;  ///< modules running
  double eco_share;   ///< 0: double conversion, 1: eco mode
};

struct UpsOutputs {
  double input_power_W;
  double loss_W;
  double load_fraction;
  double efficiency;
  double overload;
  double outside_range;
  double eco_share;               ///< s in force
  double degraded_load_fraction;  ///< (4), capped at 10
  double redundancy_lost;
};

UpsOutputs ups_outputs(const UpsParameters&, const UpsInputs&);

std::span<const Parameter<UpsParameters>> parameter_table(const UpsParameters*);
std::span<const Parameter<UpsInputs>> input_table(const UpsInputs*);
std::span<const Output<UpsOutputs>> output_table(const UpsOutputs*);

}  // namespace thermohall
