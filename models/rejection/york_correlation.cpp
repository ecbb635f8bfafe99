#include "models/rejection/york_correlation.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

Quadratic york_in_liquid_to_gas(const YorkCoefficients& c, double wet_bulb_C, double range_K) {
  const auto part = [&](std::size_t k) {
    double sum = 0, range_power = 1;
    for (std::size_t j = 9 * k; j < 9 * k + 9; j += 3) {
      sum += range_power * (c[j] + wet_bulb_C * (c[j + 1] + wet_bulb_C * c[j + 2]));
      range_power *= range_K;
    }
    return sum;
  };
  return {part(0), part(1), part(2)};
}

Quadratic york_in_range(const YorkCoefficients& c, double wet_bulb_C, double liquid_to_gas) {
  const auto part = [&](std::size_t j) {
    double sum = 0, ratio_power = 1;
    for (std::size_t n = 3 * j; n < 27; n += 9) {
      sum += ratio_power * (c[n] + wet_bulb_C * (c[n + 1] + wet_bulb_C * c[n + 2]));
      ratio_power *= liquid_to_gas;
    }
    return sum;
  };
  return {part(0), part(1), part(2)};
}

double york_approach_K(const YorkCoefficients& c, double wet_bulb_C, double range_K, double liquid_to_gas) {
  return york_in_liquid_to_gas(c, wet_bulb_C, range_K).at(liquid_to_gas);
}

std::optional<double> root_between(const Quadratic& q, double y, double low, double high) {
  const double c0 = q.c0 - y;
  const double discriminant = q.c1 * q.c1 - 4 * q.c2 * c0;
  if (!(discriminant >= 0)) return std::nullopt;
  // The form without cancellation: s has the sign of c1, the roots are s / c2 and c0 / s.
  const double s = -0.5 * (q.c1 + std::copysign(std::sqrt(discriminant), q.c1));
  if (s == 0 && c0 != 0) return std::nullopt;  // a constant that is not y
  double first = s != 0 ? c0 / s : 0;
  double second = q.c2 != 0 ? s / q.c2 : first;
  if (second < first) std::swap(first, second);
  const double slack = 1e-9 * (std::abs(low) + std::abs(high));
  for (const double root : {first, second}) {
    if (root >= low - slack && root <= high + slack) return std::clamp(root, low, high);
  }
  return std::nullopt;
}

}  // namespace thermohall
