#include "models/power/loss_curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace thermohall {
namespace {

constexpr double greatest_load_fraction = 10;  // the polynomial is held above: no overflow
constexpr double smallest_efficiency = 1e-3;   // keeps (3) finite for any data

double polynomial_value(const LossCoefficients& a, double x) { return a[0] + x * (a[1] + x * a[2]); }

// Index of the first point with load: a point at zero load says nothing about the loss there.
std::size_t first_loaded_point(const Curve& curve) { return curve.x.size() > 1 && curve.x[0] <= 0 ? 1 : 0; }

// (3)
double loss_at_point(const Curve& curve, std::size_t i) {
  return curve.x[i] * (1 / std::max(curve.y[i], smallest_efficiency) - 1);
}

// Straight line loss(x) = loss + slope (x - x_start).
struct LossLine {
  double x_start, loss, slope;
  double at(double x) const { return loss + slope * (x - x_start); }
};

double slope_between(const Curve& curve, std::size_t i) {
  return (loss_at_point(curve, i + 1) - loss_at_point(curve, i)) / (curve.x[i + 1] - curve.x[i]);
}

// The line left of point `upper`; `upper` equal to the number of points means beyond the last one. Left of
// the first point the line of the first two is continued to zero load, but not to a negative loss.
LossLine loss_line(const Curve& curve, std::size_t upper) {
  const std::size_t first = first_loaded_point(curve), count = curve.x.size();
  if (upper <= first) {
    const double x = curve.x[first], loss = loss_at_point(curve, first);
    if (x <= 0) return {0, 0, 0};
    if (first + 1 == count) return {0, 0, loss / x};
    const double no_load_loss = std::clamp(loss - slope_between(curve, first) * x, 0.0, loss);
    return {0, no_load_loss, (loss - no_load_loss) / x};
  }
  if (upper < count)
    return {curve.x[upper - 1], loss_at_point(curve, upper - 1), slope_between(curve, upper - 1)};
  const std::size_t last = count - 1;
  const double loss = loss_at_point(curve, last);
  const double slope = last > first ? slope_between(curve, last - 1) : loss / curve.x[last];
  return {curve.x[last], loss, std::max(slope, 0.0)};
}

LossLine loss_line_at_load(const Curve& curve, double x) {
  const auto upper = std::lower_bound(curve.x.begin(), curve.x.end(), x) - curve.x.begin();
  return loss_line(curve, static_cast<std::size_t>(upper));
}

// One weighted equation of the fit: sum_j basis[j] a[j] = loss.
struct FitRow {
  std::array<double, 3> basis;
  double loss;
};

FitRow fit_row(const Curve& curve, std::size_t i) {
  const double x = curve.x[i];
  const double weight = curve.y[i] * curve.y[i] / x;
  return {{weight, weight * x, weight * x * x}, weight * loss_at_point(curve, i)};
}

double squared_residual(const Curve& curve, const LossCoefficients& a) {
  double sum = 0;
  for (std::size_t i = first_loaded_point(curve); i < curve.x.size(); ++i) {
    const FitRow row = fit_row(curve, i);
    const double r = row.basis[0] * a[0] + row.basis[1] * a[1] + row.basis[2] * a[2] - row.loss;
    sum += r * r;
  }
  return sum;
}

// Least squares with the columns in `used` only. Empty when they are dependent on these points.
std::optional<LossCoefficients> least_squares(const Curve& curve, const std::array<bool, 3>& used) {
  std::array<std::array<double, 4>, 3> m{};  // normal equations with right-hand side
  for (std::size_t i = first_loaded_point(curve); i < curve.x.size(); ++i) {
    const FitRow row = fit_row(curve, i);
    for (std::size_t r = 0; r < 3; ++r) {
      for (std::size_t c = 0; c < 3; ++c) m[r][c] += row.basis[r] * row.basis[c];
      m[r][3] += row.basis[r] * row.loss;
    }
  }
  for (std::size_t j = 0; j < 3; ++j) {
    if (used[j]) continue;
    for (std::size_t k = 0; k < 3; ++k) m[j][k] = m[k][j] = j == k ? 1 : 0;
    m[j][3] = 0;
  }
  for (std::size_t j = 0; j < 3; ++j) {  // Gauss-Jordan; symmetric positive definite: no pivoting needed
    const double diagonal = m[j][j];
    double scale = 0;
    for (std::size_t k = 0; k < 3; ++k) scale = std::max(scale, std::abs(m[k][k]));
    if (diagonal <= 1e-13 * scale) return std::nullopt;
    for (double& value : m[j]) value /= diagonal;
    for (std::size_t r = 0; r < 3; ++r) {
      if (r == j) continue;
      const double factor = m[r][j];
      for (std::size_t c = 0; c < 4; ++c) m[r][c] -= factor * m[j][c];
    }
  }
  return LossCoefficients{m[0][3], m[1][3], m[2][3]};
}

}  // namespace

double loss_fraction(const LossCoefficients& polynomial, double load_fraction) {
  return polynomial_value(polynomial, std::clamp(load_fraction, 0.0, greatest_load_fraction));
}

double loss_fraction(const Curve& efficiency_curve, double load_fraction) {
  const double x = std::max(load_fraction, 0.0);
  return loss_line_at_load(efficiency_curve, x).at(x);
}

double loss_fraction(const LossForm& form, double load_fraction) {
  return form.efficiency_curve.x.empty() ? loss_fraction(form.polynomial, load_fraction)
                                         : loss_fraction(form.efficiency_curve, load_fraction);
}

double loss_efficiency(const LossForm& form, double load_fraction) {
  if (load_fraction > 0) return load_fraction / (load_fraction + loss_fraction(form, load_fraction));
  if (loss_fraction(form, 0) > 0) return 0;
  const auto& curve = form.efficiency_curve;
  return 1 / (1 + (curve.x.empty() ? form.polynomial[1] : loss_line(curve, 0).slope));
}

double load_fraction_from_input(const LossForm& form, double input_fraction) {
  const double excess = input_fraction - loss_fraction(form, 0);
  if (excess <= 0) return 0;
  const auto& curve = form.efficiency_curve;
  if (curve.x.empty()) {
    const auto& a = form.polynomial;
    const double greatest_loss = polynomial_value(a, greatest_load_fraction);
    if (input_fraction >= greatest_load_fraction + greatest_loss) return input_fraction - greatest_loss;
    const double b = 1 + a[1];
    return 2 * excess / (b + std::sqrt(b * b + 4 * a[2] * excess));
  }
  std::size_t upper = first_loaded_point(curve);
  while (upper < curve.x.size() && curve.x[upper] + loss_at_point(curve, upper) < input_fraction) ++upper;
  const LossLine line = loss_line(curve, upper);
  return line.x_start + (input_fraction - line.x_start - line.loss) / (1 + line.slope);
}

LossCoefficients fit_loss_coefficients(const Curve& efficiency_curve) {
  // With three coefficients the best non-negative solution is one of eight: the least-squares solution on
  // the subset of coefficients that are not zero. Smaller subsets come first and win ties.
  static constexpr std::array<std::array<bool, 3>, 7> subsets{{{false, true, false},
                                                               {true, false, false},
                                                               {false, false, true},
                                                               {true, false, true},
                                                               {true, true, false},
                                                               {false, true, true},
                                                               {true, true, true}}};
  LossCoefficients best{};
  double best_residual = squared_residual(efficiency_curve, best);
  for (const auto& used : subsets) {
    const auto a = least_squares(efficiency_curve, used);
    if (!a || *std::min_element(a->begin(), a->end()) < 0) continue;
    const double residual = squared_residual(efficiency_curve, *a);
    if (residual < best_residual - 1e-18) {
      best = *a;
      best_residual = residual;
    }
  }
  return best;
}

double worst_efficiency_error(const LossCoefficients& polynomial, const Curve& efficiency_curve) {
  const Curve none;
  double worst = 0;
  for (std::size_t i = first_loaded_point(efficiency_curve); i < efficiency_curve.x.size(); ++i) {
    const double efficiency = loss_efficiency({polynomial, none}, efficiency_curve.x[i]);
    worst = std::max(worst, std::abs(efficiency - efficiency_curve.y[i]));
  }
  return worst;
}

LossCoefficients constant_efficiency_loss(double efficiency) {
  return {0, 1 / std::clamp(efficiency, smallest_efficiency, 1.0) - 1, 0};
}

bool is_valid_efficiency_curve(const Curve& curve) {
  if (!is_valid(curve) || curve.x.front() < 0 || curve.x.back() <= 0) return false;
  double input = -1;
  for (std::size_t i = first_loaded_point(curve); i < curve.x.size(); ++i) {
    if (curve.y[i] < smallest_efficiency || curve.y[i] > 1) return false;
    const double here = curve.x[i] / curve.y[i];
    if (here <= input) return false;
    input = here;
  }
  return true;
}

}  // namespace thermohall
