#pragma once

#include <array>

namespace thermohall {

/// c0 + c1 x + c2 x^2.
using QuadraticCoefficients = std::array<double, 3>;

/// c0 + c1 x + c2 x^2 + c3 y + c4 y^2 + c5 x y, the order of published equipment data.
using BiquadraticCoefficients = std::array<double, 6>;

constexpr double quadratic(const QuadraticCoefficients& c, double x) { return c[0] + x * (c[1] + x * c[2]); }

constexpr double biquadratic(const BiquadraticCoefficients& c, double x, double y) {
  return c[0] + x * (c[1] + x * c[2]) + y * (c[3] + y * c[4] + x * c[5]);
}

}  // namespace thermohall
