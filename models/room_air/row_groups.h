#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace thermohall {

/// Rows (j, k) of a slab that a Gauss-Seidel sweep may take at the same time: they lie on one diagonal j + k
/// = const and do not touch, and all that the sweep meets before them has come before. The sweep gives the
/// bits of the one in the order of the numbering.
struct RowGroup {
  static constexpr int most = 2;
  int count = 0;
  std::array<int, most> j{}, k{};
};

/// All rows first <= j < end, 1 <= k <= layers; work(const RowGroup&). Two layers at a time, the upper a row
/// behind the lower: memory is read on from row to row in each. More layers would hide more of the wait of
/// chains, but a processor reads ahead in only so many places.
template <class Work>
void each_row_group(int first, int end, int layers, bool forward, const Work& work) {
  const int rows = end - first, blocks = (layers + RowGroup::most - 1) / RowGroup::most;
  for (int n = 0; n < blocks; ++n) {
    const int lowest = 1 + RowGroup::most * (forward ? n : blocks - 1 - n);
    const int deep = std::min(RowGroup::most, layers - lowest + 1), steps = rows + deep - 1;
    for (int t = 0; t < steps; ++t) {
      const int d = forward ? t : steps - 1 - t;
      RowGroup group;
      for (int m = std::max(0, d - rows + 1); m <= std::min(deep - 1, d); ++m) {
        group.j[static_cast<std::size_t>(group.count)] = first + d - m;
        group.k[static_cast<std::size_t>(group.count++)] = lowest + m;
      }
      work(group);
    }
  }
}

/// What is left of a sweep along rows when all but the neighbour before is
/// known,
///   x_i = fixed_i + gain_i x_(i - step),   step 1 or -1
/// Each value waits for the one before it; several rows side by side fill that
/// wait.
template <class Real>
class RowChains {
 public:
  /// Makes room for rows of n cells.
  void resize(int n) {
    n_ = n;
    terms_.resize(2 * RowGroup::most * (static_cast<std::size_t>(n) + 2));
  }
  Real* fixed(int row) { return terms_.data() + 2 * row * (n_ + 2); }
  Real* gain(int row) { return fixed(row) + n_ + 2; }

  template <int Step>
  void run(const std::array<Real*, RowGroup::most>& x, int count) {
    if (count == 2)
      run_rows<Step, 2>(x);
    else
      run_rows<Step, 1>(x);
  }

 private:
  template <int Step, int Rows>
  void run_rows(const std::array<Real*, RowGroup::most>& x) {
    std::array<Real*, Rows> v;
    std::array<const Real*, Rows> f, g;
    std::array<Real, Rows> last;
    int i = Step > 0 ? 1 : n_;
    for (int r = 0; r < Rows; ++r) {
      const auto m = static_cast<std::size_t>(r);
      v[m] = x[m];
      f[m] = fixed(r), g[m] = gain(r);
      last[m] = v[m][i - Step];
    }
    for (int n = 0; n < n_; ++n, i += Step)
      for (std::size_t m = 0; m < Rows; ++m) v[m][i] = last[m] = f[m][i] + g[m][i] * last[m];
  }

  int n_ = 0;
  std::vector<Real> terms_;
};

/// Scratch space of the calling thread.
template <class Real>
RowChains<Real>& row_chains(int n) {
  thread_local RowChains<Real> chains;
  chains.resize(n);
  return chains;
}

}  // namespace thermohall
