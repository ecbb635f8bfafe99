#include "models/room_air/multigrid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/multigrid_rows.h"
#include "models/room_air/weak_links.h"

namespace thermohall {
namespace {

constexpr int coarsest_side = 4, coarsest_sweeps = 20;
constexpr int asked_every = 4;      // iterations, whether to stop
constexpr int least_shared = 8000;  // cells; a smaller level is done before a thread has begun

std::size_t size(int n) { return static_cast<std::size_t>(n); }

}  // namespace

RoomMultigrid::RoomMultigrid(std::array<int, 3> cells, RoomThreads& threads,
                             std::shared_ptr<RoomWorkspace> workspace)
    : threads_(threads),
      workspace_(workspace ? std::move(workspace) : std::make_shared<RoomWorkspace>()),
      direction_(workspace_->field[0]),
      product_(workspace_->field[1]) {
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
  for (auto* v : {&direction_, &product_}) v->resize(size(levels_[0].total), 0.0);
  nothing_.assign(size(cells[0] + 2), 0.0F);
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

MultigridRow RoomMultigrid::row_of(const Level& l, int j, int k) {
  const int o = l.stride[1] * j + l.stride[2] * k;
  return {l.n[0],
          l.stride[1],
          l.stride[2],
          l.c[0].data() + o,
          l.c[1].data() + o,
          l.c[2].data() + o,
          l.inverse_diagonal.data() + o,
          l.b.data() + o,
          l.x.data() + o};
}

template <class Terms>  // of one row, into a chain
void RoomMultigrid::sweep_rows(Level& l, RoomThreads& threads, bool forward, const Terms& terms) {
  sweep_slabs(threads, l.n[1], forward, [&](int first, int end) {
    auto& chains = row_chains<float>(l.n[0]);
    each_row_group(first, end, l.n[2], forward, [&](const RowGroup& rows) {
      std::array<float*, RowGroup::most> x{};
      for (int r = 0; r < rows.count; ++r) {
        const int j = rows.j[size(r)], k = rows.k[size(r)];
        x[size(r)] = l.x.data() + l.stride[1] * j + l.stride[2] * k;
        terms(j, k, chains.fixed(r), chains.gain(r));
      }
      if (forward)
        chains.run<1>(x, rows.count);
      else
        chains.run<-1>(x, rows.count);
    });
  });
}

// The first sweep knows nothing beyond what it has computed itself.
void RoomMultigrid::sweep_from_zero(Level& l, RoomThreads& threads) {
  sweep_rows(l, threads, true, [&](int j, int k, float* fixed, float* gain) {
    const MultigridRow r = row_of(l, j, k);
    const RowPlace place = l.row[size(j)];
    chain_terms_from_zero(r, place == RowPlace::first_of_even ? nothing_.data() : r.x - r.sy,
                          place == RowPlace::last_of_odd ? r.x + r.sy : nothing_.data(), fixed, gain);
  });
}

void RoomMultigrid::sweep(Level& l, RoomThreads& threads, bool forward) {
  sweep_rows(l, threads, forward, [&](int j, int k, float* fixed, float* gain) {
    chain_terms(row_of(l, j, k), forward, fixed, gain);
  });
}

// After a forward sweep from zero the residual is what neighbours contribute that were swept later.
void RoomMultigrid::restrict_residual(const Level& l, Level& next, RoomThreads& threads) const {
  all_slabs(threads, next.n[1], [&](int first, int end) {
    float* later = row_chains<float>(l.n[0]).fixed(0);
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = 2 * first - 1; j < 2 * end - 1 && j <= l.n[1]; ++j) {
        const MultigridRow r = row_of(l, j, k);
        const RowPlace place = l.row[size(j)];
        later_terms(r, place == RowPlace::first_of_even ? r.x - r.sy : nothing_.data(),
                    place == RowPlace::last_of_odd ? nothing_.data() : r.x + r.sy, later);
        float* coarse = next.b.data() + next.stride[1] * ((j + 1) / 2) + next.stride[2] * ((k + 1) / 2);
        if (k % 2 == 1 && j % 2 == 1) std::fill(coarse + 1, coarse + next.n[0] + 1, 0.0F);
        add_pairs(later, l.n[0], coarse);
      }
  });
}

void RoomMultigrid::prolong(const Level& coarse, Level& l, RoomThreads& threads) {
  all_slabs(threads, l.n[1], [&](int first, int end) {
    float* pairs = row_chains<float>(l.n[0]).fixed(0);
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = l.stride[1] * j + l.stride[2] * k;
        add_coarse(coarse.x.data() + coarse.stride[1] * ((j + 1) / 2) + coarse.stride[2] * ((k + 1) / 2),
                   l.inverse_diagonal.data() + o, l.n[0], pairs, l.x.data() + o);
      }
  });
}

void RoomMultigrid::cycle(std::size_t index) {
  Level& l = levels_[index];
  RoomThreads& threads = l.total > least_shared ? threads_ : RoomThreads::none();
  sweep_from_zero(l, threads);
  if (index + 1 == levels_.size()) {
    sweep(l, threads, false);
    for (int s = 1; s < coarsest_sweeps; ++s) sweep(l, threads, true), sweep(l, threads, false);
    return;
  }
  Level& next = levels_[index + 1];
  restrict_residual(l, next, threads);
  cycle(index + 1);
  prolong(next, l, threads);
  sweep(l, threads, false);
}

// Sums of rows, added slab by slab: the same for any number of threads.
template <class Row>  // row(j, k), its sum
double RoomMultigrid::sum_rows(const Row& row) const {
  const Level& l = levels_[0];
  const RowSlabs slabs(l.n[1]);
  std::array<double, RowSlabs::most> part{};
  const auto task = [&](int slab) {
    double sum = 0;
    for (int k = 1; k <= l.n[2]; ++k)
      for (int j = slabs.begin(slab); j < slabs.end(slab); ++j) sum += row(j, k);
    part[size(slab)] = sum;
  };
  threads_.each(slabs.count, std::ref(task));
  double sum = 0;
  for (const double p : part) sum += p;
  return sum;
}

double RoomMultigrid::apply(const std::vector<double>& d, std::vector<double>& ad) const {
  const Level& l = levels_[0];
  return sum_rows([&](int j, int k) {
    const int o = l.stride[1] * j + l.stride[2] * k;
    return apply_row(row_of(l, j, k), exact_.data(), d.data() + o, ad.data() + o);
  });
}

RoomMultigrid::Outcome RoomMultigrid::solve(std::vector<double>& x, std::vector<double>& b, double tolerance,
                                            int most_iterations, Begin begin, double enough) {
  Level& l = levels_[0];
  const int nx = l.n[0];
  const auto each_row = [&](const auto& row) {
    return sum_rows([&](int j, int k) { return row(size(l.stride[1] * j + l.stride[2] * k)); });
  };
  const auto subtract = [&](double factor) {  // of A d from b; the norm
    return std::sqrt(
        each_row([&](std::size_t o) { return subtract_row(nx, factor, &product_[o], &b[o], &l.b[o]); }));
  };
  const double given = std::sqrt(each_row([&](std::size_t o) { return norm_row(nx, &b[o], &l.b[o]); }));
  double left = given;
  bool from_zero = begin == Begin::at_zero || !(given > 0);
  if (!from_zero) {
    apply(x, product_);
    left = subtract(1);
    from_zero = !(left < given);
    if (from_zero) left = subtract(-1);
  }
  Outcome outcome;
  const double goal = std::max(tolerance * given, enough);
  double rz = 0;
  while (given > 0 && outcome.iterations < most_iterations && left > goal) {
    cycle(0);
    if (weak_links_) weak_links_->correct(b, l.x, threads_);
    const double next = each_row([&](std::size_t o) { return dot_row(nx, &b[o], &l.x[o]); });
    const double keep = outcome.iterations == 0 ? 0 : next / rz;
    rz = next;
    if (!(rz > 0)) break;
    each_row([&](std::size_t o) { return turn_row(nx, &l.x[o], keep, &direction_[o]), 0.0; });
    const double curvature = apply(direction_, product_);
    if (!(curvature > 0)) break;
    const double step = rz / curvature;
    const bool first = from_zero && outcome.iterations == 0;
    each_row([&](std::size_t o) { return add_row(nx, step, first, &direction_[o], &x[o]), 0.0; });
    left = subtract(step);
    ++outcome.iterations;
    if (outcome.iterations % asked_every == 0 && outcome.iterations < most_iterations &&
        workspace_->stopped())
      break;
  }
  if (from_zero && outcome.iterations == 0) std::fill(x.begin(), x.end(), 0.0);
  outcome.residual = given > 0 ? left / given : 0;
  return outcome;
}

}  // namespace thermohall
