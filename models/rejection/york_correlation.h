#pragma once

#include <array>
#include <optional>

namespace thermohall {

/// Approach temperature of a counter-flow cooling tower as a polynomial with 27 coefficients:
///
///   A = sum_{k=0..2} sum_{j=0..2} sum_{i=0..2} c[9k + 3j + i] t^i R^j L^k                         (1)
///
/// with the wet bulb t in degC, the range R in K and L = (share of design water flow) / (share of design air
/// flow). At fixed t and R it is the quadratic A = a0 + a1 L + a2 L^2, at fixed t and L a quadratic in R;
/// both are inverted in closed form. Source: EnergyPlus Engineering Reference (2020),
/// CoolingTower:VariableSpeed, YorkCalc model. Valid inside the limits that belong to the coefficients;
/// nothing is clamped here. See docs/theory/cooling_tower.md.
using YorkCoefficients = std::array<double, 27>;

struct Quadratic {
  double c0, c1, c2;
  double at(double x) const { return c0 + x * (c1 + x * c2); }
};

/// (1) as a quadratic in L.
Quadratic york_in_liquid_to_gas(const YorkCoefficients& c, double wet_bulb_C, double range_K);

/// (1) as a quadratic in R.
Quadratic york_in_range(const YorkCoefficients& c, double wet_bulb_C, double liquid_to_gas);

/// The approach (1), K.
double york_approach_K(const YorkCoefficients& c, double wet_bulb_C, double range_K, double liquid_to_gas);

/// The root of q(x) = y in [low, high] that lies nearest to `low`; empty when there is none.
std::optional<double> root_between(const Quadratic& q, double y, double low, double high);

}  // namespace thermohall
