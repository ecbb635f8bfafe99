#include "models/room_air/room_projection.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/room_momentum.h"

namespace thermohall {
namespace {

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

}  // namespace

RoomProjection::RoomProjection(const RoomGrid& g, RoomThreads& threads)
    : threads_(threads), multigrid_(g.n, threads), weak_links_(g) {
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
  const RoomGrid& g = *s.grid;
  if (has_resistance_) resist(s, step_s);
  divergence(s, divergence_, threads_);
  for (double& d : divergence_) d = -d;
  remove_means(g, divergence_);
  const auto outcome = multigrid_.solve(phi_, divergence_, tolerance, most_iterations);
  const double rate = 1 / step_s;
  threads_.pieces_of(phi_.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t a = 0; a < 3; ++a) {
      const std::size_t sa = at(g.stride[a]);
      const float* c = multigrid_.coefficient(a).data();
      const double *phi = phi_.data(), inverse_area = multigrid_.exact_factor(a) / g.area[a];
      double* u = s.velocity_m_s[a].data();
      for (std::size_t q = std::max(begin, sa); q < end; ++q)
        u[q] -= inverse_area * static_cast<double>(c[q]) * (phi[q] - phi[q - sa]);
    }
    for (std::size_t q = begin; q < end; ++q) s.pressure_m2_s2[q] += rate * phi_[q];
  });
  return outcome;
}

void divergence(const RoomAirState& s, std::vector<double>& out, RoomThreads& threads) {
  const RoomGrid& g = *s.grid;
  const int sy = g.stride[1], sz = g.stride[2];
  out.resize(g.size());
  all_slabs(threads, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        const double *u = s.velocity_m_s[0].data() + o, *v = s.velocity_m_s[1].data() + o,
                     *w = s.velocity_m_s[2].data() + o;
        const unsigned char* fluid = g.fluid.data() + o;
        double* d = out.data() + o;
        for (int i = 1; i <= g.n[0]; ++i) {
          const double net =
              g.area[0] * (u[i + 1] - u[i]) + g.area[1] * (v[i + sy] - v[i]) + g.area[2] * (w[i + sz] - w[i]);
          d[i] = fluid[i] ? net : 0.0;
        }
      }
  });
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
