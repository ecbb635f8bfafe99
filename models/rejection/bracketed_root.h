#pragma once

#include <cmath>

namespace thermohall {

/// A point of a function whose root is wanted.
struct RootPoint {
  double x, residual;
};

/// Root of the parabola x(residual) through three points; the straight line through `a` and `b` when `c`
/// repeats a residual.
inline double interpolated_root(RootPoint a, RootPoint b, RootPoint c) {
  const double ab = a.residual - b.residual, ac = a.residual - c.residual, bc = b.residual - c.residual;
  if (ab == 0) return 0.5 * (a.x + b.x);
  if (ac == 0 || bc == 0) return a.x - a.residual * (b.x - a.x) / (b.residual - a.residual);
  return a.x * b.residual * c.residual / (ab * ac) - b.x * a.residual * c.residual / (ab * bc) +
         c.x * a.residual * b.residual / (ac * bc);
}

/// Root of a smooth function between two points whose residuals have opposite signs, with at most
/// `max_evaluations` calls of `residual_at`: inverse quadratic interpolation inside a shrinking bracket,
/// halving it when the interpolation leaves it. When a residual is below `tolerance`, or calls run out, one
/// last interpolation is returned unchecked; it is one order better than the tolerance for smooth functions.
/// Source: R. Brent, Algorithms for Minimization without Derivatives (1973), ch. 4 (simplified, bounded).
template <class Residual>
double bracketed_root(RootPoint a, RootPoint b, Residual residual_at, double tolerance, int max_evaluations) {
  RootPoint c = a;
  double x = interpolated_root(a, b, c);
  for (int i = 0; i < max_evaluations; ++i) {
    const RootPoint next{x, residual_at(x)};
    if (next.residual == 0) return x;
    RootPoint& same_side = (next.residual < 0) == (a.residual < 0) ? a : b;
    c = same_side;
    same_side = next;
    x = interpolated_root(a, b, c);
    const bool inside = a.x < b.x ? x > a.x && x < b.x : x > b.x && x < a.x;
    if (!inside) x = 0.5 * (a.x + b.x);
    if (std::abs(next.residual) < tolerance && inside) break;
  }
  return x;
}

}  // namespace thermohall
