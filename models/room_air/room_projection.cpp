#include "models/room_air/room_projection.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/room_momentum.h"
#include "models/room_air/vector_loops.h"

namespace thermohall {
namespace {

constexpr double rounding_matters_below = 1e-4;  // of a tolerance

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// A singular system needs a right side without mean in each region; what is taken off is rounding.
void remove_means(const RoomGrid& g, std::vector<double>& b) {
  std::vector<double> sum(at(g.regions), 0.0), cells(sum);
  for (int q = 0; q < g.total; ++q)
    if (g.fluid[at(q)]) sum[at(g.region[at(q)])] += b[at(q)], cells[at(g.region[at(q)])] += 1;
  for (std::size_t r = 0; r < sum.size(); ++r) sum[r] /= std::max(1.0, cells[r]);
  for (int q = 0; q < g.total; ++q)
    if (g.fluid[at(q)]) b[at(q)] -= sum[at(g.region[at(q)])];
}

THERMOHALL_VECTOR_CLONES
void net_flow_row(int nx, int sy, int sz, const double* area, const double* u, const double* v,
                  const double* w, const float* wall_distance, double* __restrict out) {
  const double ax = area[0], ay = area[1], az = area[2];
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= nx; ++i) {
    const double net = ax * (u[i + 1] - u[i]) + ay * (v[i + sy] - v[i]) + az * (w[i + sz] - w[i]);
    out[i] = wall_distance[i] > 0 ? net : 0.0;
  }
}

// sign 1: out of the cells, -1: into them
void net_flow(const RoomAirState& s, std::vector<double>& out, double sign, RoomThreads& threads) {
  const RoomGrid& g = *s.grid;
  const std::array<double, 3> area{sign * g.area[0], sign * g.area[1], sign * g.area[2]};
  out.resize(g.size());
  all_slabs(threads, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        net_flow_row(g.n[0], g.stride[1], g.stride[2], area.data(), s.velocity_m_s[0].data() + o,
                     s.velocity_m_s[1].data() + o, s.velocity_m_s[2].data() + o, g.wall_distance_m.data() + o,
                     out.data() + o);
      }
  });
}

THERMOHALL_VECTOR_CLONES
void accelerate(std::size_t begin, std::size_t end, std::size_t stride, double factor, const float* c,
                const double* phi, double* __restrict u) {
  for (std::size_t q = std::max(begin, stride); q < end; ++q)
    u[q] -= factor * static_cast<double>(c[q]) * (phi[q] - phi[q - stride]);
}

THERMOHALL_VECTOR_CLONES
void add_pressure(std::size_t begin, std::size_t end, double rate, const double* phi, double* __restrict p) {
  for (std::size_t q = begin; q < end; ++q) p[q] += rate * phi[q];
}

}  // namespace

RoomProjection::RoomProjection(const RoomGrid& g, RoomThreads& threads,
                               std::shared_ptr<RoomWorkspace> workspace)
    : threads_(threads), multigrid_(g.n, threads, std::move(workspace)), weak_links_(g) {
  if (weak_links_.any()) multigrid_.correct_with(&weak_links_);
  phi_.assign(g.size(), 0.0);
  divergence_.assign(g.size(), 0.0);
  for (std::size_t a = 0; a < 3; ++a) {
    has_resistance_ = has_resistance_ || !g.resistive[a].empty();
    const auto conductance = static_cast<float>(g.area[a] / g.h[a]);
    multigrid_.set_exact_factor(a, g.area[a] / g.h[a] / static_cast<double>(conductance));
    for (std::size_t q = 0; q < g.size(); ++q)
      multigrid_.coefficient(a)[q] = g.open[a][q] > 0 ? conductance : 0.0F;
  }
  multigrid_.rebuild();
}

void RoomProjection::resist(const RoomAirState& s, double step_s) {
  const RoomGrid& g = *s.grid;
  for (std::size_t a = 0; a < 3; ++a)
    for (const auto& r : g.resistive[a]) {
      const double u = std::max(std::abs(s.velocity_m_s[a][at(r.face)]), least_resisted_speed_m_s);
      const double share = 1 / (1 + r.loss * u * step_s / g.h[a]);
      multigrid_.coefficient(a)[at(r.face)] = static_cast<float>(share * g.area[a] / g.h[a]);
    }
  multigrid_.rebuild();
}

RoomMultigrid::Outcome RoomProjection::project(RoomAirState& s, double step_s, double tolerance,
                                               int most_iterations) {
  return solve(s, step_s, tolerance, 0, most_iterations, RoomMultigrid::Begin::at_zero);
}

RoomMultigrid::Outcome RoomProjection::project_on(RoomAirState& s, double step_s, double tolerance,
                                                  double enough_m3_s, int most_iterations) {
  return solve(s, step_s, tolerance, enough_m3_s, most_iterations, RoomMultigrid::Begin::at_x);
}

RoomMultigrid::Outcome RoomProjection::solve(RoomAirState& s, double step_s, double tolerance, double enough,
                                             int most_iterations, RoomMultigrid::Begin begin) {
  const RoomGrid& g = *s.grid;
  if (has_resistance_) resist(s, step_s);
  net_flow(s, divergence_, -1, threads_);
  if (tolerance < rounding_matters_below) remove_means(g, divergence_);
  const auto outcome = multigrid_.solve(phi_, divergence_, tolerance, most_iterations, begin, enough);
  const double rate = 1 / step_s;
  threads_.pieces_of(phi_.size(), [&](std::size_t first, std::size_t end, int) {
    for (std::size_t a = 0; a < 3; ++a)
      accelerate(first, end, at(g.stride[a]), multigrid_.exact_factor(a) / g.area[a],
                 multigrid_.coefficient(a).data(), phi_.data(), s.velocity_m_s[a].data());
    add_pressure(first, end, rate, phi_.data(), s.pressure_m2_s2.data());
  });
  return outcome;
}

void divergence(const RoomAirState& s, std::vector<double>& out, RoomThreads& threads) {
  net_flow(s, out, 1, threads);
}

double mass_residual(const RoomAirState& s) {
  std::vector<double> net(s.grid->size(), 0.0);
  divergence(s, net);
  double worst = 0, scale = 0;
  for (const double d : net) worst = std::max(worst, std::abs(d));
  for (std::size_t p = 0; p < s.patch_flow_m3_s.size(); ++p)
    if (s.grid->patches[p].kind == RoomPatchKind::supply) scale += s.patch_flow_m3_s[p];
  if (scale <= 0)
    for (std::size_t a = 0; a < 3; ++a)
      for (const double u : s.velocity_m_s[a]) scale = std::max(scale, std::abs(u) * s.grid->area[a]);
  return scale > 0 ? worst / scale : 0;
}

}  // namespace thermohall
