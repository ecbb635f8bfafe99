#pragma once

#include <vector>

namespace thermohall {

/// A measured characteristic given as points, read with straight lines between them and held at the end
/// values outside. The abscissa rises strictly; both vectors have the same length of at least one.
/// Units are those of the parameter-table row the curve belongs to.
struct Curve {
  std::vector<double> x;
  std::vector<double> y;

  friend bool operator==(const Curve&, const Curve&) = default;
};

struct CurveValue {
  double y;
  bool outside_range;  ///< the abscissa was clamped to the first or last point
};

/// Piecewise linear interpolation, O(log n).
CurveValue interpolate(const Curve& curve, double x);

/// True when the curve can be interpolated: equal lengths, not empty, strictly rising, finite.
bool is_valid(const Curve& curve);

}  // namespace thermohall
