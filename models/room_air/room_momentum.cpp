#include "models/room_air/room_momentum.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/van_leer.h"
#include "models/room_air/vector_loops.h"

namespace thermohall {
namespace {

constexpr double chen_xu = 0.03874;

std::size_t at(int q) { return static_cast<std::size_t>(q); }
double positive(double x) { return x > 0 ? x : 0; }

}  // namespace

RoomMomentum::RoomMomentum(const RoomGeometry& geometry, const RoomGrid& g, RoomThreads& threads,
                           std::shared_ptr<RoomWorkspace> workspace)
    : threads_(threads),
      workspace_(workspace ? std::move(workspace) : make_room_workspace(g)),
      old_(workspace_->field),
      matrix_(workspace_->matrix) {
  speed_.assign(g.size(), 0.0);
  for (const auto& p : g.patches) {
    if (p.kind != RoomPatchKind::supply) continue;
    const auto& supply = geometry.supplies[at(p.owner)];
    if (!supply.momentum_source || supply.open_area_ratio >= 1) continue;
    for (const int f : p.faces) jets_.push_back({p.axis, f, p.sign, 1 / supply.open_area_ratio - 1});
  }
  for (std::size_t a = 0; a < 3; ++a)
    for (const auto& r : g.resistive[a]) {
      if (r.opening < 0) continue;
      const auto& opening = geometry.openings[at(r.opening)];
      if (opening.momentum_source && opening.open_area_ratio < 1)
        jets_.push_back({static_cast<int>(a), r.face, 0, 1 / opening.open_area_ratio - 1});
    }
}

namespace {

// Speed at the cells of a row and, unless `given`, nu = base + factor |u| l.
THERMOHALL_VECTOR_CLONES
void viscosity_row(int nx, int sy, int sz, const double* u, const double* v, const double* w, const float* l,
                   double base, double factor, bool given, double* __restrict speed, double* __restrict nu) {
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= nx; ++i) {
    const double a = u[i] + u[i + 1], b = v[i] + v[i + sy], c = w[i] + w[i + sz];
    speed[i] = 0.5 * std::sqrt(a * a + b * b + c * c);
  }
  if (given) return;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= nx; ++i) nu[i] = base + factor * static_cast<double>(l[i]) * speed[i];
}

}  // namespace

void RoomMomentum::update_viscosity(RoomAirState& s, const FlowOptions& options) {
  const RoomGrid& g = *s.grid;
  const bool constant = options.turbulence == RoomAirTurbulence::constant_viscosity,
             given = options.wall_drag_m_s != nullptr;
  const double base = s.air.kinematic_viscosity_m2_s + (constant ? options.constant_viscosity_m2_s : 0),
               factor = constant ? 0 : chen_xu;
  all_slabs(threads_, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        viscosity_row(g.n[0], g.stride[1], g.stride[2], s.velocity_m_s[0].data() + o,
                      s.velocity_m_s[1].data() + o, s.velocity_m_s[2].data() + o,
                      g.wall_distance_m.data() + o, base, factor, given, speed_.data() + o,
                      s.viscosity_m2_s.data() + o);
      }
  });
}

namespace {

// What one row of a momentum equation is made of; a: the axis of the velocity, 1 and 2: the others.
struct MomentumRow {
  int nx = 0, sa = 0, s1 = 0, s2 = 0;
  double half_a = 0, half_1 = 0, half_2 = 0;  // half face areas
  double ga = 0, g1 = 0, g2 = 0;              // area / spacing
  double storage = 0, area = 0, half_friction = 0, lift = 0, reference2_K = 0;
  const double *u = nullptr, *v1 = nullptr, *v2 = nullptr, *nu = nullptr, *p = nullptr, *t = nullptr,
               *drag = nullptr;
  const float *open = nullptr, *open_1 = nullptr, *open_2 = nullptr, *shear = nullptr;
  float *al = nullptr, *ah = nullptr, *bl = nullptr, *bh = nullptr, *cl = nullptr, *ch = nullptr;
  double *rd = nullptr, *rhs = nullptr;
};

// Viscosity on the edge below a face: the mean of four cells.
double edge(const double* nu, int i, int across, int beside) {
  return 0.25 * ((nu[i] + nu[i - across]) + (nu[i - beside] + nu[i - across - beside]));
}

THERMOHALL_VECTOR_CLONES
void build_momentum_row(const MomentumRow& row) {
  const MomentumRow r = row;
  const int sa = r.sa, s1 = r.s1, s2 = r.s2;
  const double *u = r.u, *v1 = r.v1, *v2 = r.v2, *nu = r.nu, *p = r.p, *drag = r.drag;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i) {
    const double fa_lo = r.half_a * (u[i] + u[i - sa]), fa_hi = r.half_a * (u[i] + u[i + sa]);
    const double f1_lo = r.half_1 * (v1[i] + v1[i - sa]), f1_hi = r.half_1 * (v1[i + s1] + v1[i + s1 - sa]);
    const double f2_lo = r.half_2 * (v2[i] + v2[i - sa]), f2_hi = r.half_2 * (v2[i + s2] + v2[i + s2 - sa]);
    const auto al = static_cast<float>(r.ga * nu[i - sa] + positive(fa_lo)),
               ah = static_cast<float>(r.ga * nu[i] + positive(-fa_hi)),
               bl = static_cast<float>(r.g1 * edge(nu, i, sa, s1) * static_cast<double>(r.open_1[i]) +
                                       positive(f1_lo)),
               bh = static_cast<float>(r.g1 * edge(nu, i + s1, sa, s1) *
                                           static_cast<double>(r.open_1[i + s1]) +
                                       positive(-f1_hi)),
               cl = static_cast<float>(r.g2 * edge(nu, i, sa, s2) * static_cast<double>(r.open_2[i]) +
                                       positive(f2_lo)),
               ch = static_cast<float>(r.g2 * edge(nu, i + s2, sa, s2) *
                                           static_cast<double>(r.open_2[i + s2]) +
                                       positive(-f2_hi));
    r.al[i] = al, r.ah[i] = ah, r.bl[i] = bl, r.bh[i] = bh, r.cl[i] = cl, r.ch[i] = ch;
    const double friction = r.half_friction * static_cast<double>(r.shear[i]) * (drag[i] + drag[i - sa]);
    const double sides = ((static_cast<double>(al) + static_cast<double>(ah)) +
                          (static_cast<double>(bl) + static_cast<double>(bh))) +
                         (static_cast<double>(cl) + static_cast<double>(ch));
    r.rd[i] = static_cast<double>(r.open[i]) / (r.storage + friction + sides);
    r.rhs[i] = r.storage * u[i] + r.area * (p[i - sa] - p[i]);
  }
  if (r.lift == 0) return;
  const double* t = r.t;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i) r.rhs[i] += r.lift * (t[i] + t[i - sa] - r.reference2_K);
}

}  // namespace

template <int A>
void RoomMomentum::build_row(const RoomAirState& s, const FlowOptions& options, int o) {
  const RoomGrid& g = *s.grid;
  constexpr std::size_t a = A, d1 = A == 0 ? 1 : 0, d2 = A == 2 ? 1 : 2;
  const auto& drags = options.wall_drag_m_s ? *options.wall_drag_m_s : speed_;
  MomentumRow r;
  r.nx = g.n[0], r.sa = g.stride[a], r.s1 = g.stride[d1], r.s2 = g.stride[d2];
  r.half_a = 0.5 * g.area[a], r.half_1 = 0.5 * g.area[d1], r.half_2 = 0.5 * g.area[d2];
  r.ga = g.area[a] / g.h[a], r.g1 = g.area[d1] / g.h[d1], r.g2 = g.area[d2] / g.h[d2];
  r.storage = g.volume / options.step_s, r.area = g.area[a];
  r.half_friction = 0.5 * (options.wall_drag_m_s ? 1 : options.wall_friction);
  if (A == 2 && options.buoyancy) r.lift = 0.5 * g.volume * s.air.gravity_m_s2 * s.air.expansion_1_K;
  r.reference2_K = 2 * s.air.reference_temperature_K;
  r.u = old_[a].data() + o, r.v1 = old_[d1].data() + o, r.v2 = old_[d2].data() + o;
  r.nu = s.viscosity_m2_s.data() + o, r.p = s.pressure_m2_s2.data() + o, r.t = s.temperature_K.data() + o;
  r.drag = drags.data() + o;
  r.open = g.open[a].data() + o, r.open_1 = g.edge_open[a][d1].data() + o,
  r.open_2 = g.edge_open[a][d2].data() + o, r.shear = g.shear_area[a].data() + o;
  r.al = matrix_.a[2 * a].data() + o, r.ah = matrix_.a[2 * a + 1].data() + o;
  r.bl = matrix_.a[2 * d1].data() + o, r.bh = matrix_.a[2 * d1 + 1].data() + o;
  r.cl = matrix_.a[2 * d2].data() + o, r.ch = matrix_.a[2 * d2 + 1].data() + o;
  r.rd = matrix_.inverse_diagonal.data() + o, r.rhs = matrix_.b.data() + o;
  build_momentum_row(r);
  if (options.van_leer)
    for (int i = 1; i <= r.nx; ++i) r.rhs[i] += limited_[at(o + i)];
  const auto end = pushes_.end();
  auto push =
      std::lower_bound(pushes_.begin(), end, o, [](const Push& p, int face) { return p.face < face; });
  for (; push != end && push->face < o + g.stride[1]; ++push) matrix_.b[at(push->face)] += push->force;
}

template <int A>
void RoomMomentum::resist_row(const RoomGrid& g, int o) {
  constexpr std::size_t a = A;
  const auto& resistive = g.resistive[a];
  auto r = std::lower_bound(resistive.begin(), resistive.end(), o,
                            [](const ResistiveFace& f, int face) { return f.face < face; });
  for (; r != resistive.end() && r->face < o + g.stride[1]; ++r) {
    const std::size_t q = at(r->face);
    const double u = old_[a][q], drag = 0.5 * r->loss * g.area[a] * std::abs(u),
                 slope = std::max(2 * drag, r->loss * g.area[a] * least_resisted_speed_m_s);
    matrix_.inverse_diagonal[q] = 1 / (1 / matrix_.inverse_diagonal[q] + slope);
    matrix_.b[q] += (slope - drag) * u;
  }
}

template <int A>
void RoomMomentum::predict_component(RoomAirState& s, const FlowOptions& options) {
  const RoomGrid& g = *s.grid;
  if (options.van_leer) set_van_leer(g, A);
  set_jets(s, A);
  sweep_both_ways(matrix_, g, s.velocity_m_s[A], threads_, [&](int row_begin) {
    build_row<A>(s, options, row_begin);
    resist_row<A>(g, row_begin);
  });
}

void RoomMomentum::predict(RoomAirState& s, const FlowOptions& options) {
  for (std::size_t a = 0; a < 3; ++a)
    threads_.pieces_of(old_[a].size(), [&](std::size_t begin, std::size_t end, int) {
      std::copy(s.velocity_m_s[a].begin() + static_cast<std::ptrdiff_t>(begin),
                s.velocity_m_s[a].begin() + static_cast<std::ptrdiff_t>(end),
                old_[a].begin() + static_cast<std::ptrdiff_t>(begin));
    });
  predict_component<0>(s, options);
  predict_component<1>(s, options);
  predict_component<2>(s, options);
}

void RoomMomentum::set_jets(const RoomAirState& s, int axis) {
  const RoomGrid& g = *s.grid;
  pushes_.clear();
  const auto a = at(axis);
  for (const Jet& jet : jets_) {
    if (jet.axis != axis) continue;
    const double u = old_[a][at(jet.face)];
    const int sense = jet.sign != 0 ? jet.sign : u > 0 ? 1 : -1;
    const int target = jet.face + sense * g.stride[a];
    if (target < 0 || target >= g.total || g.open[a][at(target)] == 0.0F) continue;
    pushes_.push_back({target, sense * jet.excess * u * u * g.area[a]});
  }
  std::stable_sort(pushes_.begin(), pushes_.end(),
                   [](const Push& x, const Push& y) { return x.face < y.face; });
}

void RoomMomentum::set_van_leer(const RoomGrid& g, int axis) {
  limited_.assign(g.size(), 0.0);
  const auto a = at(axis);
  const auto& u = old_[a];
  const auto& open = g.open[a];
  for (std::size_t d = 0; d < 3; ++d) {
    const int sd = g.stride[d], sa = g.stride[a];
    for (int q = std::max(2 * sd, sa); q < g.total - sd; ++q) {
      const int low = q - sd;
      if (open[at(q)] == 0.0F || open[at(low)] == 0.0F) continue;
      if (d != a && g.edge_open[a][d][at(q)] == 0.0F) continue;
      const double flux =
          0.5 * g.area[d] * (d == a ? u[at(q)] + u[at(low)] : old_[d][at(q)] + old_[d][at(q - sa)]);
      const int beyond = flux > 0 ? low - sd : q + sd;
      if (open[at(beyond)] == 0.0F) continue;
      const double excess = flux > 0 ? van_leer_excess(flux, u[at(beyond)], u[at(low)], u[at(q)])
                                     : van_leer_excess(flux, u[at(beyond)], u[at(q)], u[at(low)]);
      limited_[at(q)] += excess;
      limited_[at(low)] -= excess;
    }
  }
}

}  // namespace thermohall
