#include "models/room_air/weak_links.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }
constexpr int most_parts = 200;  // beyond, the dense factor costs more than it saves

}  // namespace

WeakLinks::WeakLinks(const RoomGrid& g) : grid_(g) {
  std::array<std::vector<float>, 3> strong = g.open;
  for (std::size_t a = 0; a < 3; ++a)
    for (const auto& r : g.resistive[a]) strong[a][at(r.face)] = 0;
  part_.assign(g.size(), -1);
  std::vector<int> stack;
  std::vector<unsigned char> seen(at(g.regions), 0);
  for (int seed = 0; seed < g.total; ++seed) {
    if (!g.fluid[at(seed)] || part_[at(seed)] >= 0) continue;
    auto& known = seen[at(g.region[at(seed)])];
    reference_.push_back(known ? 0 : 1);
    known = 1;
    part_[at(seed)] = count_;
    stack.push_back(seed);
    while (!stack.empty()) {
      const int q = stack.back();
      stack.pop_back();
      const auto visit = [&](int other) {
        if (part_[at(other)] >= 0) return;
        part_[at(other)] = count_;
        stack.push_back(other);
      };
      for (std::size_t a = 0; a < 3; ++a) {
        if (strong[a][at(q)] > 0) visit(q - g.stride[a]);
        if (strong[a][at(q + g.stride[a])] > 0) visit(q + g.stride[a]);
      }
    }
    ++count_;
  }
  if (count_ > most_parts) count_ = 0;
}

void WeakLinks::factor(const std::array<const std::vector<float>*, 3>& coefficient) {
  if (!any()) return;
  const std::size_t n = at(count_);
  matrix_.assign(n * n, 0.0);
  for (std::size_t a = 0; a < 3; ++a)
    for (const auto& r : grid_.resistive[a]) {
      const int low = part_[at(r.face - grid_.stride[a])], high = part_[at(r.face)];
      if (low < 0 || high < 0 || low == high) continue;
      const double c = static_cast<double>((*coefficient[a])[at(r.face)]);
      matrix_[at(low) * n + at(low)] += c, matrix_[at(high) * n + at(high)] += c;
      matrix_[at(low) * n + at(high)] -= c, matrix_[at(high) * n + at(low)] -= c;
    }
  for (std::size_t i = 0; i < n; ++i)
    if (reference_[i]) {
      for (std::size_t j = 0; j < n; ++j) matrix_[i * n + j] = matrix_[j * n + i] = 0;
      matrix_[i * n + i] = 1;
    }
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t i = j; i < n; ++i) {
      double sum = matrix_[i * n + j];
      for (std::size_t m = 0; m < j; ++m) sum -= matrix_[i * n + m] * matrix_[j * n + m];
      matrix_[i * n + j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / matrix_[j * n + j];
    }
  }
}

void WeakLinks::correct(const std::vector<double>& residual, std::vector<float>& z, RoomThreads& threads) {
  if (!any()) return;
  const std::size_t n = at(count_);
  sum_.assign(n * RoomThreads::pieces, 0.0);
  threads.pieces_of(residual.size(), [&](std::size_t begin, std::size_t end, int piece) {
    double* sum = sum_.data() + n * at(piece);
    for (std::size_t q = begin; q < end; ++q)
      if (part_[q] >= 0) sum[part_[q]] += residual[q];
  });
  for (std::size_t i = n; i < sum_.size(); ++i) sum_[i % n] += sum_[i];
  for (std::size_t i = 0; i < n; ++i) {
    if (reference_[i]) sum_[i] = 0;
    for (std::size_t m = 0; m < i; ++m) sum_[i] -= matrix_[i * n + m] * sum_[m];
    sum_[i] /= matrix_[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t m = i + 1; m < n; ++m) sum_[i] -= matrix_[m * n + i] * sum_[m];
    sum_[i] /= matrix_[i * n + i];
  }
  threads.pieces_of(z.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q)
      if (part_[q] >= 0) z[q] += static_cast<float>(sum_[at(part_[q])]);
  });
}

}  // namespace thermohall
