#pragma once

#include <algorithm>
#include <cmath>

namespace thermohall {

/// A point already evaluated of the function whose root is wanted.
struct EvaluatedPoint {
  double x, f;
};

/// Root of a rising function f inside (low, high), with f and x scaled to the order of one: secant rule from
/// a known point and a first guess, halving the bracket whenever a step leaves it or four steps have not made
/// f ten times smaller. Stops when f is below 1e-6 and the product of the last two steps below 1e-9, which is
/// the order of the error that remains in a smooth function; beside a knee the root may be missed by 1e-4 in
/// x. At most 60
/// evaluations, so that a function that does not rise still ends, inside the bracket.
///
/// Source: J. Ortega and W. Rheinboldt, Iterative Solution of Nonlinear Equations in Several Variables
/// (1970), ch. 7 (secant rule). See docs/theory/valved_exchanger.md.
template <class Function>
double rising_root(const Function& function, double low, double high, EvaluatedPoint known, double guess) {
  double next = guess, earlier = std::abs(known.f);
  for (int i = 1; i <= 60; ++i) {
    const bool slow = i % 4 == 0 && std::abs(known.f) > 0.1 * earlier;
    if (i % 4 == 0) earlier = std::abs(known.f);
    if (slow || !(next > low && next < high)) next = 0.5 * (low + high);
    const EvaluatedPoint previous = known;
    known = {next, function(next)};
    (known.f < 0 ? low : high) = known.x;
    if (known.f == 0 || high - low < 1e-12) return known.x;
    // Not finite on flat ground, which leads to the middle of the bracket.
    const double step = known.f * (known.x - previous.x) / (known.f - previous.f);
    next = known.x - step;
    const bool small = std::abs(step * (known.x - previous.x)) < 1e-9 && std::abs(known.f) < 1e-6;
    if (small) break;
  }
  return std::clamp(next, low, high);
}

}  // namespace thermohall
