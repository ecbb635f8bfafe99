#include "sim/study/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/weather/random_sequence.h"
#include "sim/study/distribution.h"

namespace thermohall {
namespace {

using Matrix = std::vector<std::vector<double>>;

// Lower triangle L with L L' = a; empty when a is not positive definite.
Matrix cholesky(const Matrix& a) {
  const std::size_t n = a.size();
  Matrix l(n, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= l[i][k] * l[j][k];
      if (i == j) {
        if (!(sum > 1e-10)) return {};
        l[i][i] = std::sqrt(sum);
      } else {
        l[i][j] = sum / l[j][j];
      }
    }
  return l;
}

Matrix correlation_of(const Matrix& scores) {  // [row][column], columns of mean 0
  const std::size_t n = scores.front().size();
  Matrix c(n, std::vector<double>(n, 0.0));
  for (const auto& row : scores)
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) c[i][j] += row[i] * row[j];
  Matrix scaled = c;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) scaled[i][j] = c[i][j] / std::sqrt(c[i][i] * c[j][j]);
  return scaled;
}

Matrix matrix_of(std::size_t n, const std::vector<RankCorrelation>& wanted) {
  Matrix target(n);
  for (std::size_t i = 0; i < n; ++i) {
    target[i].resize(n, 0.0);
    target[i][i] = 1;
  }
  for (const auto& w : wanted) target[w.first][w.second] = target[w.second][w.first] = w.coefficient;
  return target;
}

// Normal scores in random order, one column an input.
Matrix random_scores(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Matrix scores(rows, std::vector<double>(columns));
  RandomSequence random(seed ^ 0xC0FFEEULL);
  std::vector<double> column(rows);
  for (std::size_t j = 0; j < columns; ++j) {
    for (std::size_t i = 0; i < rows; ++i)
      column[i] = standard_normal_quantile((static_cast<double>(i) + 1) / (static_cast<double>(rows) + 1));
    for (std::size_t i = rows; i > 1; --i) std::swap(column[i - 1], column[random.next() % i]);
    for (std::size_t i = 0; i < rows; ++i) scores[i][j] = column[i];
  }
  return scores;
}

}  // namespace

SampleTable correlated(const SampleTable& table, const std::vector<RankCorrelation>& wanted,
                       std::uint64_t seed) {
  if (table.empty() || wanted.empty()) return table;
  const std::size_t rows = table.size(), n = table.front().size();
  const Matrix scores = random_scores(rows, n, seed);
  const Matrix p = cholesky(matrix_of(n, wanted)), q = cholesky(correlation_of(scores));
  if (p.empty() || q.empty()) return {};
  SampleTable result = table;
  Matrix moved(rows, std::vector<double>(n));
  for (std::size_t r = 0; r < rows; ++r) {
    std::vector<double> independent(n);  // Q^-1 of the row
    for (std::size_t i = 0; i < n; ++i) {
      double sum = scores[r][i];
      for (std::size_t k = 0; k < i; ++k) sum -= q[i][k] * independent[k];
      independent[i] = sum / q[i][i];
    }
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t k = 0; k <= i; ++k) moved[r][i] += p[i][k] * independent[k];
  }
  std::vector<std::size_t> order(rows);
  std::vector<double> values(rows);
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t r = 0; r < rows; ++r) values[r] = table[r][j];
    std::sort(values.begin(), values.end());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return moved[a][j] < moved[b][j]; });
    for (std::size_t r = 0; r < rows; ++r) result[order[r]][j] = values[r];
  }
  return result;
}

}  // namespace thermohall
