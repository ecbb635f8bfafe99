#include "models/room_air/room_energy.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/energy_rows.h"
#include "models/room_air/van_leer.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

void clear(RoomThreads& threads, std::vector<double>& v) {
  threads.pieces_of(v.size(), [&](std::size_t begin, std::size_t end, int) {
    std::fill(v.begin() + static_cast<std::ptrdiff_t>(begin), v.begin() + static_cast<std::ptrdiff_t>(end),
              0.0);
  });
}

double largest_difference(RoomThreads& threads, const std::vector<double>& x, const std::vector<double>& y) {
  std::array<double, RoomThreads::pieces> part{};
  threads.pieces_of(x.size(), [&](std::size_t begin, std::size_t end, int piece) {
    std::array<double, 4> most{};
    std::size_t q = begin;
    for (; q + 4 <= end; q += 4)
      for (std::size_t m = 0; m < 4; ++m) most[m] = std::max(most[m], std::abs(x[q + m] - y[q + m]));
    for (; q < end; ++q) most[0] = std::max(most[0], std::abs(x[q] - y[q]));
    part[at(piece)] = std::max({most[0], most[1], most[2], most[3]});
  });
  return *std::max_element(part.begin(), part.end());
}

void add_van_leer(const RoomGrid& g, const RoomAirState& s, std::vector<double>& b) {
  const auto& t = s.temperature_K;
  for (std::size_t d = 0; d < 3; ++d) {
    const int sd = g.stride[d];
    const auto& open = g.open[d];
    for (int q = 2 * sd; q < g.total - sd; ++q) {
      if (open[at(q)] == 0.0F) continue;
      const int low = q - sd;
      const double flux = g.area[d] * s.velocity_m_s[d][at(q)];
      double excess = 0;
      if (flux > 0 && open[at(low)] > 0)
        excess = van_leer_excess(flux, t[at(low - sd)], t[at(low)], t[at(q)]);
      if (flux < 0 && open[at(q + sd)] > 0)
        excess = van_leer_excess(flux, t[at(q + sd)], t[at(q)], t[at(low)]);
      b[at(q)] += excess;
      b[at(low)] -= excess;
    }
  }
}

template <class Visit>  // visit(first cell before a row)
void each_row(RoomThreads& threads, const RoomGrid& g, const Visit& visit) {
  all_slabs(threads, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) visit(g.index(0, j, k));
  });
}

}  // namespace

RoomEnergy::RoomEnergy(const RoomGrid& g, RoomThreads& threads, std::shared_ptr<RoomWorkspace> workspace)
    : grid_(g),
      threads_(threads),
      workspace_(workspace ? std::move(workspace) : make_room_workspace(g)),
      matrix_(workspace_->matrix) {}

void RoomEnergy::build(const RoomAirState& s, const std::vector<double>& inflow, double step_s,
                       bool van_leer) {
  clear(threads_, matrix_.b);
  each_row(threads_, grid_,
           [&](int o) { build_energy_row(energy_row(grid_, s, inflow, step_s, matrix_, o)); });
  if (van_leer) add_van_leer(grid_, s, matrix_.b);
}

void RoomEnergy::relax_step(RoomAirState& s, RoomCouplings& couplings, double step_s, double relaxation,
                            bool van_leer) {
  clear(threads_, matrix_.b);
  if (van_leer) add_van_leer(grid_, s, matrix_.b);
  couplings.add_to(s, matrix_.b);
  sweep_both_ways(matrix_, grid_, s.temperature_K, threads_, [&](int row_begin) {
    build_energy_row(energy_row(grid_, s, couplings.inflow_m3_s(), step_s, matrix_, row_begin));
  });
  couplings.update(s, s.temperature_K, relaxation, 0);
}

RoomEnergy::Outcome RoomEnergy::advance(RoomAirState& s, RoomCouplings& couplings, double step_s,
                                        double change_K, bool van_leer) {
  constexpr int most_sweeps = 60;
  couplings.update(s, s.temperature_K, 1, step_s);
  build(s, couplings.inflow_m3_s(), step_s, van_leer);
  const std::size_t n = grid_.size();
  const bool goes_on = before_step_.size() == n && before_step_s_ == step_s;
  base_.resize(n), before_step_.resize(n), last_sweep_.resize(n);
  // begin where the last step points to: air that warms steadily needs few sweeps
  threads_.pieces_of(n, [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q) {
      const double now = s.temperature_K[q];
      base_[q] = matrix_.b[q];
      if (goes_on) s.temperature_K[q] += now - before_step_[q];
      before_step_[q] = now;
    }
  });
  before_step_s_ = step_s;
  couplings.update(s, s.temperature_K, 1, step_s);
  Outcome outcome;
  for (; outcome.iterations < most_sweeps; ++outcome.iterations) {
    threads_.pieces_of(n, [&](std::size_t begin, std::size_t end, int) {
      for (std::size_t q = begin; q < end; ++q) matrix_.b[q] = base_[q], last_sweep_[q] = s.temperature_K[q];
    });
    couplings.add_to(s, matrix_.b);
    sweep_both_ways(matrix_, grid_, s.temperature_K, threads_);
    outcome.residual = std::max(couplings.update(s, s.temperature_K, 1, step_s),
                                largest_difference(threads_, s.temperature_K, last_sweep_));
    if (outcome.residual < change_K) break;
  }
  couplings.end_step();
  return outcome;
}

void RoomEnergy::apply(const RoomAirState& s, const RoomCouplings* couplings,
                       const std::vector<double>& inflow, const std::vector<double>& x,
                       std::vector<double>& y) {
  clear(threads_, matrix_.b);
  if (couplings) {
    couplings->linear_patches(s, x, false, patch_);
    couplings->add_inflow(s, patch_, matrix_.b);
  }
  each_row(threads_, grid_, [&](int o) {
    apply_energy_row(energy_row(grid_, s, inflow, 0, matrix_, o), x.data() + o, y.data() + o);
  });
}

void RoomEnergy::precondition(const std::vector<double>& r, std::vector<double>& z) {
  threads_.pieces_of(r.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q) matrix_.b[q] = r[q], z[q] = 0;
  });
  sweep_both_ways(matrix_, grid_, z, threads_);
}

namespace {

double one_norm(RoomThreads& threads, const std::vector<double>& a) {
  return threads.sum_of(a.size(), [&](std::size_t begin, std::size_t end) {
    double sum = 0;
    for (std::size_t q = begin; q < end; ++q) sum += std::abs(a[q]);
    return sum;
  });
}

}  // namespace

RoomEnergy::Outcome RoomEnergy::solve_linear(const RoomAirState& s, const RoomCouplings* couplings,
                                             const std::vector<double>& inflow, std::vector<double>& rhs,
                                             std::vector<double>& x, double norm_goal, int most_iterations) {
  const std::size_t n = grid_.size();
  std::vector<double> r(n), r0, p(n, 0.0), v(n, 0.0), y(n), t(n, 0.0), z(n);
  Outcome outcome;
  // a breakdown of the recurrence begins again from the present x
  while (outcome.iterations < most_iterations && !workspace_->stopped()) {
    apply(s, couplings, inflow, x, r);
    for (std::size_t q = 0; q < n; ++q) r[q] = matrix_.inverse_diagonal[q] > 0 ? rhs[q] - r[q] : 0.0;
    outcome.residual = one_norm(threads_, r);
    if (outcome.residual <= norm_goal) break;
    r0 = r;
    p = r;
    double rho = dot_product(threads_, r0, r);
    bool going = rho > 0;
    while (going && outcome.iterations < most_iterations && !workspace_->stopped()) {
      ++outcome.iterations;
      precondition(p, y);
      apply(s, couplings, inflow, y, v);
      const double r0v = dot_product(threads_, r0, v);
      if (std::abs(r0v) < 1e-300) break;
      const double alpha = rho / r0v;
      threads_.pieces_of(n, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t q = begin; q < end; ++q) r[q] -= alpha * v[q], x[q] += alpha * y[q];
      });
      precondition(r, z);
      apply(s, couplings, inflow, z, t);
      const double tt = dot_product(threads_, t, t);
      const double omega = tt > 0 ? dot_product(threads_, t, r) / tt : 0;
      threads_.pieces_of(n, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t q = begin; q < end; ++q) x[q] += omega * z[q], r[q] -= omega * t[q];
      });
      if (one_norm(threads_, r) <= norm_goal || omega == 0) break;
      const double next = dot_product(threads_, r0, r);
      if (std::abs(next) < 1e-30 * std::abs(rho)) break;
      const double beta = next / rho * (alpha / omega);
      rho = next;
      threads_.pieces_of(n, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t q = begin; q < end; ++q) p[q] = r[q] + beta * (p[q] - omega * v[q]);
      });
    }
  }
  return outcome;
}

void RoomEnergy::steady_source(const RoomAirState& s, const RoomCouplings& couplings,
                               std::vector<double>& rhs) {
  const std::vector<double> nothing(grid_.size(), 0.0);
  rhs = matrix_.b;
  couplings.add_fixed_sources(rhs);
  couplings.linear_patches(s, nothing, true, patch_);
  couplings.add_inflow(s, patch_, rhs);
}

RoomEnergy::Outcome RoomEnergy::solve_steady(RoomAirState& s, RoomCouplings& couplings, double tolerance,
                                             bool van_leer, const std::vector<double>* mean_temperature_K) {
  std::vector<double> swayed;
  if (mean_temperature_K) s.temperature_K = *mean_temperature_K;
  couplings.update(s, s.temperature_K, 1, 0);
  double scale = couplings.heat_given_W() / s.heat_capacity_J_m3K();
  if (scale <= 0)
    for (std::size_t p = 0; p < grid_.patches.size(); ++p)
      if (grid_.patches[p].blows_in()) scale += 10 * s.patch_flow_m3_s[p];
  if (scale <= 0) scale = grid_.volume;
  Outcome total;
  std::vector<double> rhs(grid_.size()), before;
  if (mean_temperature_K) {
    build(s, couplings.inflow_m3_s(), 0, van_leer);
    steady_source(s, couplings, rhs);
    swayed.resize(grid_.size(), 0.0);
    apply(s, &couplings, couplings.inflow_m3_s(), s.temperature_K, swayed);
    double sum = 0, cells = 0;
    for (std::size_t q = 0; q < swayed.size(); ++q) {
      if (matrix_.inverse_diagonal[q] <= 0) continue;
      swayed[q] -= rhs[q];
      sum += swayed[q], cells += 1;
    }
    for (std::size_t q = 0; q < swayed.size(); ++q)
      if (matrix_.inverse_diagonal[q] > 0) swayed[q] -= sum / cells;
  }
  const int most_rounds = van_leer ? 25 : 6;
  for (int round = 0; round < most_rounds; ++round) {
    build(s, couplings.inflow_m3_s(), 0, van_leer);
    steady_source(s, couplings, rhs);
    for (std::size_t q = 0; q < swayed.size(); ++q) rhs[q] += swayed[q];
    before = s.temperature_K;
    const auto outcome =
        solve_linear(s, &couplings, couplings.inflow_m3_s(), rhs, s.temperature_K, tolerance * scale, 400);
    total.iterations += outcome.iterations;
    total.residual = outcome.residual / scale;
    std::vector<bool> limited;
    for (const auto& u : couplings.units()) limited.push_back(u.limited);
    couplings.update(s, s.temperature_K, 1, 0);
    bool same = true;
    for (std::size_t u = 0; u < limited.size(); ++u)
      same = same && limited[u] == couplings.units()[u].limited;
    double change = 0;
    if (van_leer)
      for (std::size_t q = 0; q < before.size(); ++q)
        change = std::max(change, std::abs(before[q] - s.temperature_K[q]));
    if ((same && change < 1e-4) || workspace_->stopped()) break;
  }
  return total;
}

RoomEnergy::Outcome RoomEnergy::solve_tracer(const RoomAirState& s, const std::vector<double>& inflow,
                                             const std::vector<double>& source, double tolerance,
                                             std::vector<double>& tracer) {
  build(s, inflow, 0, false);
  std::vector<double> rhs = source;
  const double scale = std::max(one_norm(threads_, source), 1e-300);
  tracer.resize(grid_.size(), 0.0);
  auto outcome = solve_linear(s, nullptr, inflow, rhs, tracer, tolerance * scale, 400);
  outcome.residual /= scale;
  return outcome;
}

}  // namespace thermohall
