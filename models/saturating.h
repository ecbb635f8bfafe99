#pragma once

#include <cmath>

namespace thermohall {

/// 1 - exp(-x) for x >= 0. exp is much quicker than expm1, and from a tenth on the difference loses no more
/// than a digit.
inline double saturating(double x) { return x > 0.1 ? 1 - std::exp(-x) : -std::expm1(-x); }

}  // namespace thermohall
