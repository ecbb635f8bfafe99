#include "sim/study/sensitivity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Zero mean, unit norm; all zero when nothing varies beyond rounding.
std::vector<double> standardised(std::span<const double> values, double& norm) {
  const double mean = mean_of(values);
  std::vector<double> out(values.begin(), values.end());
  double sum = 0, largest = 0;
  for (double& v : out) {
    largest = std::max(largest, std::abs(v));
    v -= mean;
    sum += v * v;
  }
  norm = std::sqrt(sum);
  if (!(norm > 1e-12 * largest * std::sqrt(static_cast<double>(out.size())))) norm = 0;
  for (double& v : out) v = norm > 0 ? v / norm : 0;
  return out;
}

// Gauss with row exchange; false when the matrix is singular.
bool solve(std::vector<std::vector<double>>& matrix, std::vector<double>& right) {
  const std::size_t size = right.size();
  for (std::size_t k = 0; k < size; ++k) {
    std::size_t pivot = k;
    for (std::size_t i = k + 1; i < size; ++i)
      if (std::abs(matrix[i][k]) > std::abs(matrix[pivot][k])) pivot = i;
    if (std::abs(matrix[pivot][k]) < 1e-10) return false;
    std::swap(matrix[k], matrix[pivot]);
    std::swap(right[k], right[pivot]);
    for (std::size_t i = k + 1; i < size; ++i) {
      const double factor = matrix[i][k] / matrix[k][k];
      for (std::size_t j = k; j < size; ++j) matrix[i][j] -= factor * matrix[k][j];
      right[i] -= factor * right[k];
    }
  }
  for (std::size_t k = size; k-- > 0;) {
    for (std::size_t j = k + 1; j < size; ++j) right[k] -= matrix[k][j] * right[j];
    right[k] /= matrix[k][k];
  }
  return true;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

}  // namespace

double sample_quantile(std::span<const double> values, double p) {
  if (values.empty()) return nothing;
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

std::vector<double> ranks_of(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (std::size_t i = from; i < to; ++i) ranks[order[i]] = static_cast<double>(from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

LinearRegression linear_regression(const std::vector<std::vector<double>>& inputs,
                                   std::span<const double> output) {
  LinearRegression result{.slopes = std::vector<double>(inputs.size(), 0.0),
                          .standardised = std::vector<double>(inputs.size(), 0.0),
                          .determination = nothing};
  double output_norm = 0;
  const auto y = standardised(output, output_norm);
  std::vector<std::vector<double>> x;
  std::vector<double> norms;
  std::vector<std::size_t> varying;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    double norm = 0;
    auto column = standardised(inputs[i], norm);
    if (norm <= 0) continue;
    varying.push_back(i);
    norms.push_back(norm);
    x.push_back(std::move(column));
  }
  if (output_norm <= 0 || x.empty() || output.size() <= x.size() + 1) return result;
  std::vector<std::vector<double>> matrix(x.size(), std::vector<double>(x.size()));
  std::vector<double> correlation(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    correlation[i] = product(x[i], y);
    for (std::size_t j = 0; j < x.size(); ++j) matrix[i][j] = product(x[i], x[j]);
  }
  std::vector<double> beta = correlation;
  if (!solve(matrix, beta)) return result;
  result.determination = product(beta, correlation);
  for (std::size_t i = 0; i < x.size(); ++i) {
    result.standardised[varying[i]] = beta[i];
    result.slopes[varying[i]] = beta[i] * output_norm / norms[i];
  }
  return result;
}

VarianceIndices variance_indices(std::span<const double> output, std::size_t count, std::size_t inputs) {
  const auto a = output.subspan(0, count), b = output.subspan(count, count);
  const double mean = (mean_of(a) + mean_of(b)) / 2;
  double variance = 0;
  for (std::size_t n = 0; n < count; ++n)
    variance += (a[n] - mean) * (a[n] - mean) + (b[n] - mean) * (b[n] - mean);
  variance /= static_cast<double>(2 * count);
  VarianceIndices result;
  for (std::size_t i = 0; i < inputs; ++i) {
    const auto mixed = output.subspan((2 + i) * count, count);
    double first = 0, total = 0;
    for (std::size_t n = 0; n < count; ++n) {
      first += (b[n] - mean) * (mixed[n] - a[n]);
      total += (a[n] - mixed[n]) * (a[n] - mixed[n]);
    }
    const auto share = [&](double sum) {
      return variance > 0 ? sum / static_cast<double>(count) / variance : nothing;
    };
    result.first.push_back(share(first));
    result.total.push_back(share(total) / 2);
  }
  return result;
}

}  // namespace thermohall
