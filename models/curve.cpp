#include "models/curve.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace thermohall {

CurveValue interpolate(const Curve& curve, double x) {
  const auto& xs = curve.x;
  if (x <= xs.front()) return {curve.y.front(), x < xs.front()};
  if (x >= xs.back()) return {curve.y.back(), x > xs.back()};
  const auto upper = static_cast<std::size_t>(std::upper_bound(xs.begin(), xs.end(), x) - xs.begin());
  const double share = (x - xs[upper - 1]) / (xs[upper] - xs[upper - 1]);
  return {std::lerp(curve.y[upper - 1], curve.y[upper], share), false};
}

bool is_valid(const Curve& curve) {
  if (curve.x.empty() || curve.x.size() != curve.y.size()) return false;
  const auto finite = [](double v) { return std::isfinite(v); };
  return std::all_of(curve.x.begin(), curve.x.end(), finite) &&
         std::all_of(curve.y.begin(), curve.y.end(), finite) &&
         std::adjacent_find(curve.x.begin(), curve.x.end(), std::greater_equal<>()) == curve.x.end();
}

}  // namespace thermohall
