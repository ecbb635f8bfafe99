#pragma once

#include <array>

#include "models/curve.h"

namespace thermohall {

/// Losses of a power conversion stage against its load, one form for transformers, uninterruptible power
/// supplies, distribution units, rectifiers and server power supplies.
///
///   loss / P_rated = l(x) = a0 + a1 x + a2 x^2,   x = P_out / P_rated                              (1)
///   eta = x / (x + l(x))                                                                           (2)
///   l_i = x_i (1 / eta_i - 1)                   loss at a measured point                           (3)
///   x = 2 (u - a0) / (1 + a1 + sqrt((1 + a1)^2 + 4 a2 (u - a0))),   u = P_in / P_rated             (4)
///   min over a >= 0 of sum_i [(eta_i^2 / x_i) (l(x_i) - l_i)]^2                                    (5)
///
/// a0 is the no-load part, a1 the part that grows with current at fixed voltage drop (semiconductors), a2
/// the ohmic part. A measured efficiency curve can be used as it is: the losses (3) are joined by straight
/// lines, never the efficiencies, so that losses stay finite and continuous at zero load.
///
/// Valid for x from 0 to 1. Negative loads count as zero; (1) is held above ten times the rating and a
/// measured curve is continued with its last slope, so every result is finite. Errors of a fit:
/// worst_efficiency_error. See docs/theory/loss_curve.md.
///
/// Source: no-load, proportional and square-law losses: Rasmussen, Electrical Efficiency Modeling for Data
/// Centers, APC White Paper 113, rev. 1 (2007); (2) to (5) follow from (1).
using LossCoefficients = std::array<double, 3>;  ///< a0, a1, a2, all >= 0

/// The characteristic of a stage: the measured curve (efficiency over load fraction) when it has points,
/// otherwise the polynomial. A view: the members must outlive it.
struct LossForm {
  const LossCoefficients& polynomial;
  const Curve& efficiency_curve;
};

double loss_fraction(const LossCoefficients& polynomial, double load_fraction);  ///< (1)
double loss_fraction(const Curve& efficiency_curve, double load_fraction);       ///< (3), straight lines
double loss_fraction(const LossForm&, double load_fraction);

/// (2). At zero load: 0 when there is a no-load loss, otherwise the limit 1 / (1 + dl/dx).
double loss_efficiency(const LossForm&, double load_fraction);

/// (4), or its straight-line counterpart on a measured curve: load fraction that draws the given input, both
/// relative to the rated output. Zero when the input does not cover the no-load loss.
double load_fraction_from_input(const LossForm&, double input_fraction);

/// (5): non-negative least squares in the efficiency, to first order. Points at zero load carry no
/// information and are left out. One point gives a1 alone (constant efficiency), two points a0 and a2 when
/// that is exact. For set-up, not for the time loop.
LossCoefficients fit_loss_coefficients(const Curve& efficiency_curve);

/// Largest |eta(x_i) - eta_i| over the points.
double worst_efficiency_error(const LossCoefficients& polynomial, const Curve& efficiency_curve);

/// Coefficients of a stage with the same efficiency at every load.
LossCoefficients constant_efficiency_loss(double efficiency);

/// True when the points can be used: strictly rising loads >= 0, efficiency in (0, 1] wherever the load is
/// above zero, at least one such point, and an input power that rises with the output.
bool is_valid_efficiency_curve(const Curve& efficiency_curve);

}  // namespace thermohall
