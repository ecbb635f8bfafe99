#include "models/room_air/room_momentum.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/van_leer.h"

namespace thermohall {
namespace {

constexpr double chen_xu = 0.03874;

std::size_t at(int q) { return static_cast<std::size_t>(q); }
double positive(double x) { return x > 0 ? x : 0; }

}  // namespace

RoomMomentum::RoomMomentum(const RoomGeometry& geometry, const RoomGrid& g, RoomThreads& threads)
    : threads_(threads) {
  for (auto* list : {&old_, &edge_})
    for (auto& v : *list) v.assign(g.size(), 0.0);
  speed_.assign(g.size(), 0.0);
  matrix_.resize(g);
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

void RoomMomentum::update_viscosity(RoomAirState& s, const FlowOptions& options) {
  const RoomGrid& g = *s.grid;
  const int sy = g.stride[1], sz = g.stride[2], nx = g.n[0];
  const double *u = s.velocity_m_s[0].data(), *v = s.velocity_m_s[1].data(), *w = s.velocity_m_s[2].data();
  const bool constant = options.turbulence == RoomAirTurbulence::constant_viscosity,
             given = options.wall_drag_m_s != nullptr;
  const double base = s.air.kinematic_viscosity_m2_s + (constant ? options.constant_viscosity_m2_s : 0),
               factor = constant ? 0 : chen_xu;
  all_slabs(threads_, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        const float* l = g.wall_distance_m.data() + o;
        double *speed = speed_.data() + o, *nu = s.viscosity_m2_s.data() + o;
        for (int i = 1; i <= nx; ++i) {
          const int q = o + i;
          const double a = u[q] + u[q + 1], b = v[q] + v[q + sy], c = w[q] + w[q + sz];
          speed[i] = 0.5 * std::sqrt(a * a + b * b + c * c);
          nu[i] = given ? nu[i] : base + factor * static_cast<double>(l[i]) * speed[i];
        }
      }
  });
  const double* nu = s.viscosity_m2_s.data();
  const std::array<std::array<int, 2>, 3> across{{{sy, sz}, {1, sz}, {1, sy}}};
  for (std::size_t a = 0; a < 3; ++a) {
    double* edge = edge_[a].data();
    const int s1 = across[a][0], s2 = across[a][1];
    threads_.pieces_of(at(g.total - s1 - s2), [&](std::size_t begin, std::size_t end, int) {
      const int last = static_cast<int>(end) + s1 + s2;
      for (int q = static_cast<int>(begin) + s1 + s2; q < last; ++q)
        edge[q] = 0.25 * ((nu[q] + nu[q - s1]) + (nu[q - s2] + nu[q - s1 - s2]));
    });
  }
}

template <int A>
void RoomMomentum::build_row(const RoomAirState& s, const FlowOptions& options, int o) {
  const RoomGrid& g = *s.grid;
  constexpr std::size_t a = A, d1 = A == 0 ? 1 : 0, d2 = A == 2 ? 1 : 2;
  const int sa = g.stride[a], s1 = g.stride[d1], s2 = g.stride[d2], nx = g.n[0];
  const double half_a = 0.5 * g.area[a], half_1 = 0.5 * g.area[d1], half_2 = 0.5 * g.area[d2];
  const double ga = g.area[a] / g.h[a], g1 = g.area[d1] / g.h[d1], g2 = g.area[d2] / g.h[d2];
  const auto& drags = options.wall_drag_m_s ? *options.wall_drag_m_s : speed_;
  const double storage = g.volume / options.step_s, area = g.area[a],
               half_friction = 0.5 * (options.wall_drag_m_s ? 1 : options.wall_friction);
  const double lift =
      A == 2 && options.buoyancy ? 0.5 * g.volume * s.air.gravity_m_s2 * s.air.expansion_1_K : 0;
  const double reference2 = 2 * s.air.reference_temperature_K;

  const double *u = old_[a].data() + o, *v1 = old_[d1].data() + o, *v2 = old_[d2].data() + o;
  const double *nu = s.viscosity_m2_s.data() + o, *e1 = edge_[d2].data() + o, *e2 = edge_[d1].data() + o;
  const double *p = s.pressure_m2_s2.data() + o, *t = s.temperature_K.data() + o, *drag = drags.data() + o;
  const float *open = g.open[a].data() + o, *o1 = g.edge_open[a][d1].data() + o,
              *o2 = g.edge_open[a][d2].data() + o, *shear = g.shear_area[a].data() + o;
  double* __restrict ma_lo = matrix_.a[2 * a].data() + o, * __restrict ma_hi =
                                                              matrix_.a[2 * a + 1].data() + o;
  double* __restrict m1_lo = matrix_.a[2 * d1].data() + o, * __restrict m1_hi =
                                                               matrix_.a[2 * d1 + 1].data() + o;
  double* __restrict m2_lo = matrix_.a[2 * d2].data() + o, * __restrict m2_hi =
                                                               matrix_.a[2 * d2 + 1].data() + o;
  double* __restrict rd = matrix_.inverse_diagonal.data() + o, * __restrict rhs = matrix_.b.data() + o;

  for (int i = 1; i <= nx; ++i) {
    const double fa_lo = half_a * (u[i] + u[i - sa]), fa_hi = half_a * (u[i] + u[i + sa]);
    const double f1_lo = half_1 * (v1[i] + v1[i - sa]), f1_hi = half_1 * (v1[i + s1] + v1[i + s1 - sa]);
    const double f2_lo = half_2 * (v2[i] + v2[i - sa]), f2_hi = half_2 * (v2[i + s2] + v2[i + s2 - sa]);
    const double al = ga * nu[i - sa] + positive(fa_lo), ah = ga * nu[i] + positive(-fa_hi);
    const double bl = g1 * e1[i] * static_cast<double>(o1[i]) + positive(f1_lo);
    const double bh = g1 * e1[i + s1] * static_cast<double>(o1[i + s1]) + positive(-f1_hi);
    const double cl = g2 * e2[i] * static_cast<double>(o2[i]) + positive(f2_lo);
    const double ch = g2 * e2[i + s2] * static_cast<double>(o2[i + s2]) + positive(-f2_hi);
    const double friction = half_friction * static_cast<double>(shear[i]) * (drag[i] + drag[i - sa]);
    const double diagonal = storage + friction + ((al + ah) + (bl + bh)) + (cl + ch);
    ma_lo[i] = al, ma_hi[i] = ah, m1_lo[i] = bl, m1_hi[i] = bh, m2_lo[i] = cl, m2_hi[i] = ch;
    rd[i] = static_cast<double>(open[i]) / diagonal;
    double source = storage * u[i] + area * (p[i - sa] - p[i]);
    if constexpr (A == 2) source += lift * (t[i] + t[i - sa] - reference2);
    rhs[i] += source;
  }
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
  constexpr std::size_t a = A;
  threads_.pieces_of(matrix_.b.size(), [&](std::size_t begin, std::size_t end, int) {
    std::fill(matrix_.b.begin() + static_cast<std::ptrdiff_t>(begin),
              matrix_.b.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
  });
  if (options.van_leer) add_van_leer(g, A);
  add_jets(s, A);
  sweep_slabs(threads_, g.n[1], true, [&](int first, int end) {
    std::vector<double> work(2 * at(g.n[0] + 2));
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        build_row<A>(s, options, o);
        resist_row<A>(g, o);
        sweep_row_forward(matrix_, g, o, s.velocity_m_s[a], work);
      }
  });
  sweep_backward(matrix_, g, s.velocity_m_s[a], threads_);
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

void RoomMomentum::add_jets(const RoomAirState& s, int axis) {
  const RoomGrid& g = *s.grid;
  const auto a = at(axis);
  for (const Jet& jet : jets_) {
    if (jet.axis != axis) continue;
    const double u = old_[a][at(jet.face)];
    const int sense = jet.sign != 0 ? jet.sign : u > 0 ? 1 : -1;
    const int target = jet.face + sense * g.stride[a];
    if (target < 0 || target >= g.total || g.open[a][at(target)] == 0.0F) continue;
    matrix_.b[at(target)] += sense * jet.excess * u * u * g.area[a];
  }
}

void RoomMomentum::add_van_leer(const RoomGrid& g, int axis) {
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
      matrix_.b[at(q)] += excess;
      matrix_.b[at(low)] -= excess;
    }
  }
}

}  // namespace thermohall
