#include "models/room_air/room_energy.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/van_leer.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }
double positive(double x) { return x > 0 ? x : 0; }

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

}  // namespace

RoomEnergy::RoomEnergy(const RoomGrid& g, RoomThreads& threads) : grid_(g), threads_(threads) {
  matrix_.resize(g);
  base_.assign(g.size(), 0.0);
}

void RoomEnergy::build(const RoomAirState& s, const std::vector<double>& inflow, double step_s,
                       bool van_leer) {
  const RoomGrid& g = grid_;
  const int sy = g.stride[1], sz = g.stride[2], nx = g.n[0];
  const double storage = step_s > 0 ? g.volume / step_s : 0;
  const double turbulent = 1 / s.air.turbulent_prandtl,
               molecular = s.air.kinematic_viscosity_m2_s * (1 / s.air.prandtl - turbulent);
  std::array<double, 3> half{}, base{}, area = g.area;
  for (std::size_t a = 0; a < 3; ++a) {
    half[a] = 0.5 * g.area[a] / g.h[a] * turbulent;
    base[a] = g.area[a] / g.h[a] * molecular;
  }
  all_slabs(threads_, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        const double *u = s.velocity_m_s[0].data() + o, *v = s.velocity_m_s[1].data() + o,
                     *w = s.velocity_m_s[2].data() + o, *nu = s.viscosity_m2_s.data() + o,
                     *t = s.temperature_K.data() + o, *in = inflow.data() + o;
        const float *ox = g.open[0].data() + o, *oy = g.open[1].data() + o, *oz = g.open[2].data() + o,
                    *kx = g.conducting[0].data() + o, *ky = g.conducting[1].data() + o,
                    *kz = g.conducting[2].data() + o;
        double *__restrict aw = matrix_.a[0].data() + o, *__restrict ae = matrix_.a[1].data() + o,
                        *__restrict as = matrix_.a[2].data() + o, *__restrict an = matrix_.a[3].data() + o,
                        *__restrict ab = matrix_.a[4].data() + o, *__restrict ah = matrix_.a[5].data() + o,
                        *__restrict rd = matrix_.inverse_diagonal.data() + o, *__restrict b = base_.data() + o;
        for (int i = 1; i <= nx; ++i) {
          const auto low = [&](const float* open, const float* conducting, const double* vel, int step,
                               std::size_t a) {
            return static_cast<double>(conducting[i]) * (base[a] + half[a] * (nu[i] + nu[i - step])) +
                   static_cast<double>(open[i]) * positive(area[a] * vel[i]);
          };
          const auto high = [&](const float* open, const float* conducting, const double* vel, int step,
                                std::size_t a) {
            return static_cast<double>(conducting[i + step]) * (base[a] + half[a] * (nu[i] + nu[i + step])) +
                   static_cast<double>(open[i + step]) * positive(-area[a] * vel[i + step]);
          };
          const double cw = low(ox, kx, u, 1, 0), ce = high(ox, kx, u, 1, 0), cs = low(oy, ky, v, sy, 1),
                       cn = high(oy, ky, v, sy, 1), cb = low(oz, kz, w, sz, 2), ch = high(oz, kz, w, sz, 2);
          const double diagonal = ((cw + ce) + (cs + cn)) + (cb + ch) + storage + in[i];
          aw[i] = cw, ae[i] = ce, as[i] = cs, an[i] = cn, ab[i] = cb, ah[i] = ch;
          rd[i] = diagonal > 0 ? 1 / diagonal : 0.0;
          b[i] = storage * t[i];
        }
      }
  });
  for (int q = 0; q < g.total; ++q)
    if (!g.fluid[at(q)]) matrix_.inverse_diagonal[at(q)] = 0;
  if (van_leer) add_van_leer(g, s, base_);
}

void RoomEnergy::relax_step(RoomAirState& s, RoomCouplings& couplings, double step_s, double relaxation,
                            bool van_leer) {
  build(s, couplings.inflow_m3_s(), step_s, van_leer);
  matrix_.b = base_;
  couplings.add_to(s, matrix_.b);
  sweep_forward(matrix_, grid_, s.temperature_K, threads_);
  sweep_backward(matrix_, grid_, s.temperature_K, threads_);
  couplings.update(s, s.temperature_K, relaxation, 0);
}

RoomEnergy::Outcome RoomEnergy::advance(RoomAirState& s, RoomCouplings& couplings, double step_s,
                                        double change_K, bool van_leer) {
  constexpr int most_sweeps = 60;
  couplings.update(s, s.temperature_K, 1, step_s);
  build(s, couplings.inflow_m3_s(), step_s, van_leer);
  // begin where the last step points to: air that warms steadily needs few sweeps
  const std::vector<double> begin = s.temperature_K;
  if (before_step_.size() == begin.size() && before_step_s_ == step_s)
    for (std::size_t q = 0; q < begin.size(); ++q) s.temperature_K[q] += begin[q] - before_step_[q];
  before_step_ = begin;
  before_step_s_ = step_s;
  couplings.update(s, s.temperature_K, 1, step_s);
  Outcome outcome;
  for (; outcome.iterations < most_sweeps; ++outcome.iterations) {
    matrix_.b = base_;
    couplings.add_to(s, matrix_.b);
    last_sweep_ = s.temperature_K;
    sweep_forward(matrix_, grid_, s.temperature_K, threads_);
    sweep_backward(matrix_, grid_, s.temperature_K, threads_);
    double change = couplings.update(s, s.temperature_K, 1, step_s);
    for (std::size_t q = 0; q < last_sweep_.size(); ++q)
      change = std::max(change, std::abs(s.temperature_K[q] - last_sweep_[q]));
    outcome.residual = change;
    if (change < change_K) break;
  }
  couplings.end_step();
  return outcome;
}

void RoomEnergy::apply(const RoomAirState& s, const RoomCouplings* couplings, const std::vector<double>& x,
                       std::vector<double>& y) {
  std::fill(matrix_.b.begin(), matrix_.b.end(), 0.0);
  if (couplings) {
    couplings->linear_patches(s, x, false, patch_);
    couplings->add_inflow(s, patch_, matrix_.b);
  }
  apply_transport(matrix_, grid_, x, y, threads_);
}

void RoomEnergy::precondition(const std::vector<double>& r, std::vector<double>& z) {
  matrix_.b = r;
  std::fill(z.begin(), z.end(), 0.0);
  sweep_forward(matrix_, grid_, z, threads_);
  sweep_backward(matrix_, grid_, z, threads_);
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
                                             std::vector<double>& rhs, std::vector<double>& x,
                                             double norm_goal, int most_iterations) {
  const std::size_t n = grid_.size();
  std::vector<double> r(n), r0, p(n, 0.0), v(n, 0.0), y(n), t(n, 0.0), z(n);
  Outcome outcome;
  // a breakdown of the recurrence begins again from the present x
  while (outcome.iterations < most_iterations) {
    apply(s, couplings, x, r);
    for (std::size_t q = 0; q < n; ++q) r[q] = matrix_.inverse_diagonal[q] > 0 ? rhs[q] - r[q] : 0.0;
    outcome.residual = one_norm(threads_, r);
    if (outcome.residual <= norm_goal) break;
    r0 = r;
    p = r;
    double rho = dot_product(threads_, r0, r);
    bool going = rho > 0;
    while (going && outcome.iterations < most_iterations) {
      ++outcome.iterations;
      precondition(p, y);
      apply(s, couplings, y, v);
      const double r0v = dot_product(threads_, r0, v);
      if (std::abs(r0v) < 1e-300) break;
      const double alpha = rho / r0v;
      threads_.pieces_of(n, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t q = begin; q < end; ++q) r[q] -= alpha * v[q], x[q] += alpha * y[q];
      });
      precondition(r, z);
      apply(s, couplings, z, t);
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
  rhs = base_;
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
    apply(s, &couplings, s.temperature_K, swayed);
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
    const auto outcome = solve_linear(s, &couplings, rhs, s.temperature_K, tolerance * scale, 400);
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
    if (same && change < 1e-4) break;
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
  auto outcome = solve_linear(s, nullptr, rhs, tracer, tolerance * scale, 400);
  outcome.residual /= scale;
  return outcome;
}

}  // namespace thermohall
