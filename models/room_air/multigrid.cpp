#include "models/room_air/multigrid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/weak_links.h"

namespace thermohall {
namespace {

constexpr int coarsest_side = 4, coarsest_sweeps = 20;
constexpr int least_shared = 8000;  // cells; a smaller level is done before a thread has begun

std::size_t size(int n) { return static_cast<std::size_t>(n); }

// x_i = fixed_i + gain_i x_(i-1): what is left of a forward sweep along a row when all but the neighbour
// before is known. Written apart so that the rest of the row is computed without this dependence.
void run_forward(float* x, const float* fixed, const float* gain, int n) {
  float last = x[0];
  for (int i = 1; i <= n; ++i) x[i] = last = fixed[i] + gain[i] * last;
}
void run_backward(float* x, const float* fixed, const float* gain, int n) {
  float last = x[n + 1];
  for (int i = n; i >= 1; --i) x[i] = last = fixed[i] + gain[i] * last;
}

}  // namespace

RoomMultigrid::RoomMultigrid(std::array<int, 3> cells, RoomThreads& threads) : threads_(threads) {
  for (auto n = cells;;) {
    Level l;
    l.n = n;
    l.stride = {1, n[0] + 2, (n[0] + 2) * (n[1] + 2)};
    l.total = l.stride[2] * (n[2] + 2);
    for (auto& c : l.c) c.assign(size(l.total), 0.0F);
    l.inverse_diagonal.assign(size(l.total), 0.0F);
    l.x.assign(size(l.total), 0.0F);
    l.b.assign(size(l.total), 0.0F);
    l.row.assign(size(n[1] + 2), RowPlace::inside);
    const RowSlabs slabs(n[1]);
    for (int slab = 0; slab < slabs.count; ++slab)
      if (slab % 2 == 0)
        l.row[size(slabs.begin(slab))] = RowPlace::first_of_even;
      else
        l.row[size(slabs.end(slab) - 1)] = RowPlace::last_of_odd;
    levels_.push_back(std::move(l));
    if (std::max({n[0], n[1], n[2]}) <= coarsest_side) break;
    for (int& m : n) m = (m + 1) / 2;
  }
  const std::size_t total = size(levels_[0].total);
  for (auto* v : {&direction_, &product_, &preconditioned_}) v->assign(total, 0.0);
}

void RoomMultigrid::rebuild() {
  if (weak_links_) weak_links_->factor({&levels_[0].c[0], &levels_[0].c[1], &levels_[0].c[2]});
  for (std::size_t l = 0; l < levels_.size(); ++l) {
    Level& level = levels_[l];
    if (l > 0) {
      const Level& fine = levels_[l - 1];
      for (std::size_t a = 0; a < 3; ++a) {
        std::fill(level.c[a].begin(), level.c[a].end(), 0.0F);
        for (int k = 1; k <= fine.n[2]; ++k)
          for (int j = 1; j <= fine.n[1]; ++j)
            for (int i = 1; i <= fine.n[0]; ++i) {
              const std::array<int, 3> at{i, j, k};
              if (at[a] % 2 == 0 || at[a] == 1) continue;  // inside a coarse cell, or the outer wall
              const int q = i + fine.stride[1] * j + fine.stride[2] * k;
              const int coarse =
                  (i + 1) / 2 + level.stride[1] * ((j + 1) / 2) + level.stride[2] * ((k + 1) / 2);
              level.c[a][size(coarse)] += 0.5F * fine.c[a][size(q)];
            }
      }
    }
    const auto &cx = level.c[0], &cy = level.c[1], &cz = level.c[2];
    const int sy = level.stride[1], sz = level.stride[2];
    for (int k = 1; k <= level.n[2]; ++k)
      for (int j = 1; j <= level.n[1]; ++j)
        for (int i = 1; i <= level.n[0]; ++i) {
          const std::size_t q = size(i + sy * j + sz * k);
          const float sum = cx[q] + cx[q + 1] + cy[q] + cy[q + size(sy)] + cz[q] + cz[q + size(sz)];
          level.inverse_diagonal[q] = sum > 0 ? 1 / sum : 0.0F;
        }
  }
}

// The first sweep knows nothing beyond what it has computed itself.
void RoomMultigrid::sweep_from_zero(Level& l, RoomThreads& threads) {
  const int nx = l.n[0], sy = l.stride[1], sz = l.stride[2];
  sweep_slabs(threads, l.n[1], true, [&](int first, int end) {
    std::vector<float> fixed_row(size(nx + 2)), gain_row(size(nx + 2));
    float* __restrict fixed = fixed_row.data(), * __restrict gain = gain_row.data();
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = sy * j + sz * k;
        const float *cx = l.c[0].data() + o, *cy = l.c[1].data() + o, *cz = l.c[2].data() + o,
                    *rd = l.inverse_diagonal.data() + o, *b = l.b.data() + o;
        float* x = l.x.data() + o;
        const RowPlace place = l.row[size(j)];
        if (place == RowPlace::first_of_even) {
          for (int i = 1; i <= nx; ++i) fixed[i] = rd[i] * (b[i] + cz[i] * x[i - sz]);
        } else if (place == RowPlace::last_of_odd) {
          for (int i = 1; i <= nx; ++i)
            fixed[i] = rd[i] * (b[i] + cy[i] * x[i - sy] + cz[i] * x[i - sz] + cy[i + sy] * x[i + sy]);
        } else {
          for (int i = 1; i <= nx; ++i) fixed[i] = rd[i] * (b[i] + cy[i] * x[i - sy] + cz[i] * x[i - sz]);
        }
        for (int i = 1; i <= nx; ++i) gain[i] = rd[i] * cx[i];
        run_forward(x, fixed, gain, nx);
      }
  });
}

void RoomMultigrid::sweep_forward(Level& l, RoomThreads& threads) {
  const int nx = l.n[0], sy = l.stride[1], sz = l.stride[2];
  sweep_slabs(threads, l.n[1], true, [&](int first, int end) {
    std::vector<float> fixed_row(size(nx + 2)), gain_row(size(nx + 2));
    float* __restrict fixed = fixed_row.data(), * __restrict gain = gain_row.data();
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = sy * j + sz * k;
        const float *cx = l.c[0].data() + o, *cy = l.c[1].data() + o, *cz = l.c[2].data() + o,
                    *rd = l.inverse_diagonal.data() + o, *b = l.b.data() + o;
        float* x = l.x.data() + o;
        for (int i = 1; i <= nx; ++i) {
          fixed[i] = rd[i] * (b[i] + cy[i] * x[i - sy] + cz[i] * x[i - sz] + cx[i + 1] * x[i + 1] +
                              cy[i + sy] * x[i + sy] + cz[i + sz] * x[i + sz]);
          gain[i] = rd[i] * cx[i];
        }
        run_forward(x, fixed, gain, nx);
      }
  });
}

void RoomMultigrid::sweep_backward(Level& l, RoomThreads& threads) {
  const int nx = l.n[0], sy = l.stride[1], sz = l.stride[2];
  sweep_slabs(threads, l.n[1], false, [&](int first, int end) {
    std::vector<float> fixed_row(size(nx + 2)), gain_row(size(nx + 2));
    float* __restrict fixed = fixed_row.data(), * __restrict gain = gain_row.data();
    for (int k = l.n[2]; k >= 1; --k)
      for (int j = end - 1; j >= first; --j) {
        const int o = sy * j + sz * k;
        const float *cx = l.c[0].data() + o, *cy = l.c[1].data() + o, *cz = l.c[2].data() + o,
                    *rd = l.inverse_diagonal.data() + o, *b = l.b.data() + o;
        float* x = l.x.data() + o;
        for (int i = 1; i <= nx; ++i) {
          fixed[i] = rd[i] * (b[i] + cy[i] * x[i - sy] + cz[i] * x[i - sz] + cx[i] * x[i - 1] +
                              cy[i + sy] * x[i + sy] + cz[i + sz] * x[i + sz]);
          gain[i] = rd[i] * cx[i + 1];
        }
        run_backward(x, fixed, gain, nx);
      }
  });
}

// After a forward sweep from zero the residual is what neighbours contribute that were swept later.
void RoomMultigrid::restrict_residual(const Level& l, Level& next, RoomThreads& threads) {
  const int nx = l.n[0], sy = l.stride[1], sz = l.stride[2];
  all_slabs(threads, next.n[1], [&](int first, int end) {
    std::vector<float> later_row(size(nx + 2));
    float* __restrict later = later_row.data();
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = 2 * first - 1; j < 2 * end - 1 && j <= l.n[1]; ++j) {
        const int o = sy * j + sz * k;
        const float *cx = l.c[0].data() + o, *cy = l.c[1].data() + o, *cz = l.c[2].data() + o + sz,
                    *x = l.x.data() + o;
        for (int i = 1; i <= nx; ++i) later[i] = cx[i + 1] * x[i + 1] + cz[i] * x[i + sz];
        const RowPlace place = l.row[size(j)];
        if (place != RowPlace::last_of_odd)
          for (int i = 1; i <= nx; ++i) later[i] += cy[i + sy] * x[i + sy];
        if (place == RowPlace::first_of_even)
          for (int i = 1; i <= nx; ++i) later[i] += cy[i] * x[i - sy];
        float* coarse = next.b.data() + next.stride[1] * ((j + 1) / 2) + next.stride[2] * ((k + 1) / 2);
        if (k % 2 == 1 && j % 2 == 1)
          for (int i = 1; i <= next.n[0]; ++i) coarse[i] = 0;
        for (int i = 1; i + 1 <= nx; i += 2) coarse[(i + 1) / 2] += later[i] + later[i + 1];
        if (nx % 2 == 1) coarse[(nx + 1) / 2] += later[nx];
      }
  });
}

void RoomMultigrid::cycle(std::size_t index) {
  Level& l = levels_[index];
  RoomThreads& threads = l.total > least_shared ? threads_ : RoomThreads::none();
  sweep_from_zero(l, threads);
  if (index + 1 == levels_.size()) {
    sweep_backward(l, threads);
    for (int s = 1; s < coarsest_sweeps; ++s) sweep_forward(l, threads), sweep_backward(l, threads);
    return;
  }
  Level& next = levels_[index + 1];
  restrict_residual(l, next, threads);
  cycle(index + 1);
  all_slabs(threads, l.n[1], [&](int first, int end) {
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        float* x = l.x.data() + l.stride[1] * j + l.stride[2] * k;
        const float* rd = l.inverse_diagonal.data() + l.stride[1] * j + l.stride[2] * k;
        const float* coarse = next.x.data() + next.stride[1] * ((j + 1) / 2) + next.stride[2] * ((k + 1) / 2);
        for (int i = 1; i <= l.n[0]; ++i) x[i] += rd[i] > 0 ? coarse[(i + 1) / 2] : 0.0F;
      }
  });
  sweep_backward(l, threads);
}

void RoomMultigrid::precondition(const std::vector<double>& r, std::vector<double>& z) {
  Level& l = levels_[0];
  threads_.pieces_of(r.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q) l.b[q] = static_cast<float>(r[q]);
  });
  cycle(0);
  threads_.pieces_of(r.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q) z[q] = static_cast<double>(l.x[q]);
  });
  if (weak_links_) weak_links_->correct(r, z);
}

double RoomMultigrid::apply(const std::vector<double>& d, std::vector<double>& ad) const {
  const Level& l = levels_[0];
  const int nx = l.n[0], sy = l.stride[1], sz = l.stride[2];
  const double fx = exact_[0], fy = exact_[1], fz = exact_[2];
  const RowSlabs slabs(l.n[1]);
  std::vector<double> part(size(slabs.count), 0.0);
  threads_.each(slabs.count, [&](int slab) {
    double sum = 0;
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = slabs.begin(slab); j < slabs.end(slab); ++j) {
        const int o = sy * j + sz * k;
        const float *cx = l.c[0].data() + o, *cy = l.c[1].data() + o, *cz = l.c[2].data() + o;
        const double* x = d.data() + o;
        double* y = ad.data() + o;
        for (int i = 1; i <= nx; ++i)
          y[i] = fx * (static_cast<double>(cx[i]) * (x[i] - x[i - 1]) +
                       static_cast<double>(cx[i + 1]) * (x[i] - x[i + 1])) +
                 fy * (static_cast<double>(cy[i]) * (x[i] - x[i - sy]) +
                       static_cast<double>(cy[i + sy]) * (x[i] - x[i + sy])) +
                 fz * (static_cast<double>(cz[i]) * (x[i] - x[i - sz]) +
                       static_cast<double>(cz[i + sz]) * (x[i] - x[i + sz]));
        double s0 = 0, s1 = 0;  // two sums in a fixed order
        for (int i = 1; i + 1 <= nx; i += 2) s0 += x[i] * y[i], s1 += x[i + 1] * y[i + 1];
        if (nx % 2 == 1) s0 += x[nx] * y[nx];
        sum += s0 + s1;
      }
    part[size(slab)] = sum;
  });
  double sum = 0;
  for (const double p : part) sum += p;
  return sum;
}

RoomMultigrid::Outcome RoomMultigrid::solve(std::vector<double>& x, std::vector<double>& b, double tolerance,
                                            int most_iterations) {
  std::fill(x.begin(), x.end(), 0.0);
  std::fill(direction_.begin(), direction_.end(), 0.0);
  const double first = std::sqrt(dot_product(threads_, b, b));
  Outcome outcome;
  if (!(first > 0)) return outcome;
  outcome.residual = 1;
  double rz = 0;
  while (outcome.iterations < most_iterations && outcome.residual > tolerance) {
    precondition(b, preconditioned_);
    const double next = dot_product(threads_, b, preconditioned_);
    const double keep = outcome.iterations == 0 ? 0 : next / rz;
    rz = next;
    if (!(rz > 0)) break;
    threads_.pieces_of(x.size(), [&](std::size_t begin, std::size_t end, int) {
      for (std::size_t q = begin; q < end; ++q) direction_[q] = preconditioned_[q] + keep * direction_[q];
    });
    const double curvature = apply(direction_, product_);
    if (!(curvature > 0)) break;
    const double step = rz / curvature;
    threads_.pieces_of(x.size(), [&](std::size_t begin, std::size_t end, int) {
      for (std::size_t q = begin; q < end; ++q) x[q] += step * direction_[q], b[q] -= step * product_[q];
    });
    outcome.residual = std::sqrt(dot_product(threads_, b, b)) / first;
    ++outcome.iterations;
  }
  return outcome;
}

}  // namespace thermohall
