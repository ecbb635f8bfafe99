#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

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

/// Where a root was found the last time, kept by whoever asks again a moment later.
struct RootGuess {
  double x = 0, slope = 0;  ///< the root and the slope of f there; a slope of zero: nothing known
};

/// The same root, begun at the last one: about 2 evaluations when little has changed. Empty when nothing is
/// known, a step leaves (low, high), or 4 steps do not suffice. Stops when the product of the last two f,
/// which is the order of the rule's next error, is below 1e-10.
template <class Function>
std::optional<double> root_near(const Function& function, double low, double high, RootGuess& guess) {
  if (!(guess.slope > 0 && guess.x > low && guess.x < high)) return std::nullopt;
  double x = guess.x, f = function(x), slope = guess.slope;
  bool close = std::abs(f) < 1e-9;
  for (int i = 0; i < 4; ++i) {
    const double next = x - f / slope;
    if (!(next > low && next < high)) return std::nullopt;
    if (close) {
      guess = {next, slope};
      return next;
    }
    const double next_f = function(next);
    close = std::abs(next_f) < 1e-6 && std::abs(next_f * f) < 1e-10;
    if (next_f != f) slope = (next_f - f) / (next - x);
    if (!(slope > 0)) return std::nullopt;
    x = next;
    f = next_f;
  }
  return std::nullopt;
}

/// Knows a root found by other means; two evaluations for the slope.
template <class Function>
RootGuess guess_at(const Function& function, double x) {
  const double step = 1e-4 * x;
  return {x, (function(x + step) - function(x)) / step};
}

}  // namespace thermohall
