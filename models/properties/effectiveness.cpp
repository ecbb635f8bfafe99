#include "models/properties/effectiveness.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/saturating.h"

namespace thermohall {
namespace {

constexpr double negligible_ratio = 1e-9;  // below it Z changes no result in double precision that matters

// Exponent of (3): -ln(1 - eps); below with its derivative by ln N.
double cross_unmixed_exponent(double ntu, double log_ntu, double z) {
  const double a = std::exp(0.22 * log_ntu);
  return saturating(z * (ntu / a)) * a / z;
}
struct Exponent {
  double value, slope;
};
Exponent cross_unmixed_exponent_and_slope(double ntu, double log_ntu, double z) {
  const double a = std::exp(0.22 * log_ntu), b = ntu / a;
  const double value = saturating(z * b) * a / z;
  return {value, 0.22 * value + 0.78 * a * b * std::exp(-z * b)};
}

// -ln(1 - x) for a share x, infinite from one on.
double log_complement(double x) { return x < 1 ? -std::log1p(-x) : std::numeric_limits<double>::infinity(); }

double cross_unmixed_ntu(double eps, double z) {
  const double wanted = log_complement(eps);
  // The exponent never exceeds N, so that this start lies below the root; in ln N the exponent is nearly
  // straight twice (slopes 1 and 0.22) and Newton's rule on logarithms takes a few steps.
  double log_ntu = std::log(wanted);
  for (int i = 0; i < 20; ++i) {
    const Exponent e = cross_unmixed_exponent_and_slope(std::exp(log_ntu), log_ntu, z);
    const double step = std::log(wanted / e.value) * e.value / e.slope;
    log_ntu = std::min(log_ntu + step, std::log(highest_ntu));
    if (std::abs(step) < 1e-12) break;
  }
  return std::exp(log_ntu);
}

}  // namespace

double effectiveness(FlowArrangement arrangement, double ntu, double capacity_ratio) {
  const double n = std::clamp(ntu, 0.0, highest_ntu), z = std::clamp(capacity_ratio, 0.0, 1.0);
  if (z < negligible_ratio) return saturating(n);  // (6)
  switch (arrangement) {
    case FlowArrangement::counter: {
      if (z == 1) return n / (1 + n);
      const double change = saturating(n * (1 - z));
      return change / ((1 - z) + z * change);
    }
    case FlowArrangement::parallel:
      return saturating(n * (1 + z)) / (1 + z);
    case FlowArrangement::cross_unmixed:
      return n > 0 ? saturating(cross_unmixed_exponent(n, std::log(n), z)) : 0.0;
    case FlowArrangement::cross_min_mixed:
      return saturating(saturating(z * n) / z);
    case FlowArrangement::cross_min_unmixed:
      return saturating(z * saturating(n)) / z;
    case FlowArrangement::phase_change:
      break;
  }
  return saturating(n);
}

double ntu_from_effectiveness(FlowArrangement arrangement, double effectiveness, double capacity_ratio) {
  const double eps = effectiveness, z = std::clamp(capacity_ratio, 0.0, 1.0);
  if (eps <= 0) return 0;
  if (eps >= 1) return highest_ntu;
  double ntu = log_complement(eps);  // (6)
  if (z >= negligible_ratio) {
    switch (arrangement) {
      case FlowArrangement::counter:
        ntu = z == 1 ? eps / (1 - eps) : std::log1p(eps * (1 - z) / (1 - eps)) / (1 - z);
        break;
      case FlowArrangement::parallel:
        ntu = log_complement(eps * (1 + z)) / (1 + z);
        break;
      case FlowArrangement::cross_unmixed:
        ntu = cross_unmixed_ntu(eps, z);
        break;
      case FlowArrangement::cross_min_mixed:
        ntu = log_complement(z * log_complement(eps)) / z;
        break;
      case FlowArrangement::cross_min_unmixed:
        ntu = log_complement(log_complement(eps * z) / z);
        break;
      case FlowArrangement::phase_change:
        break;
    }
  }
  return std::min(ntu, highest_ntu);
}

}  // namespace thermohall
