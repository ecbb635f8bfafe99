#include "models/room_air/turbulence_k_epsilon.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

// Air that hardly moves: smaller values only slow the arithmetic.
constexpr double least_k_m2_s2 = 1e-8, least_dissipation_m2_s3 = 1e-12;

std::size_t at(int q) { return static_cast<std::size_t>(q); }
double positive(double x) { return x > 0 ? x : 0; }

double mixing_dissipation(double k, double length_m) {
  return std::pow(KEpsilonModel::c_mu, 0.75) * k * std::sqrt(k) / length_m;
}

// Gradient at the centre of a cell from what lies behind open faces only.
double slope(double low_open, double high_open, double low, double here, double high, double h) {
  const double sides = low_open + high_open;
  return (high_open * (high - here) + low_open * (here - low)) / (h * (sides > 1 ? sides : 1));
}

}  // namespace

KEpsilonModel::KEpsilonModel(const RoomGrid& g, const KEpsilonOptions& options, RoomThreads& threads)
    : threads_(threads), grid_(g), options_(options) {
  for (auto* v : {&distance_, &production_, &lift_, &drag_, &rate_, &inflow_, &blown_})
    v->assign(g.size(), 0.0);
  matrix_.resize(g);
  longest_m_ = 0.5 * std::min({g.n[0] * g.h[0], g.n[1] * g.h[1], g.n[2] * g.h[2]});
  find_walls(g);
}

void KEpsilonModel::find_walls(const RoomGrid& g) {
  std::array<std::vector<unsigned char>, 3> blown;
  for (auto& b : blown) b.assign(g.size(), 0);
  for (const auto& p : g.patches)
    for (const int f : p.faces) blown[at(p.axis)][at(f)] = 1;
  const double usual = (g.h[0] + g.h[1] + g.h[2]) / 6;
  for (int q = 0; q < g.total; ++q) {
    if (!g.fluid[at(q)]) continue;
    WallCell w;
    w.cell = q;
    double area = 0;
    for (std::size_t a = 0; a < 3; ++a)
      for (const int face : {q, q + g.stride[a]}) {
        if (g.open[a][at(face)] > 0 || blown[a][at(face)]) continue;
        ++w.walls[a];
        area += g.area[a];
        w.distance_m += g.area[a] * 0.5 * g.h[a];
      }
    distance_[at(q)] = area > 0 ? w.distance_m / area : usual;
    w.distance_m = distance_[at(q)];
    if (area > 0) walls_.push_back(w);
  }
}

void KEpsilonModel::begin(RoomAirState& s) const {
  if (s.turbulence_m2_s2.size() == grid_.size()) return;
  s.turbulence_m2_s2.assign(grid_.size(), least_k_m2_s2);
  s.dissipation_m2_s3.assign(grid_.size(), least_dissipation_m2_s3);
  for (int q = 0; q < grid_.total; ++q) {
    if (!grid_.fluid[at(q)]) continue;
    double speed2 = 0;
    for (std::size_t a = 0; a < 3; ++a) {
      const auto& u = s.velocity_m_s[a];
      speed2 += std::pow(0.5 * (u[at(q)] + u[at(q + grid_.stride[a])]), 2);
    }
    const double k = 1.5 * 0.01 * speed2 + 1e-5,
                 length = std::clamp(kappa * static_cast<double>(grid_.wall_distance_m[at(q)]),
                                     0.1 * distance_[at(q)], longest_m_);
    s.turbulence_m2_s2[at(q)] = k;
    s.dissipation_m2_s3[at(q)] = mixing_dissipation(k, length);
  }
}

void KEpsilonModel::set_production(const RoomAirState& s) {
  const RoomGrid& g = grid_;
  const int sy = g.stride[1], sz = g.stride[2];
  const double molecular = s.air.kinematic_viscosity_m2_s;
  const double push = options_.lift ? -s.air.gravity_m_s2 * s.air.expansion_1_K / s.air.turbulent_prandtl : 0;
  all_slabs(threads_, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        const double *u = s.velocity_m_s[0].data() + o, *v = s.velocity_m_s[1].data() + o,
                     *w = s.velocity_m_s[2].data() + o, *t = s.temperature_K.data() + o,
                     *nu = s.viscosity_m2_s.data() + o;
        const float *ox = g.open[0].data() + o, *oy = g.open[1].data() + o, *oz = g.open[2].data() + o;
        for (int i = 1; i <= g.n[0]; ++i) {
          const auto centre = [&](const double* vel, int step, int shift) {
            return 0.5 * (vel[i + shift] + vel[i + shift + step]);
          };
          const auto across = [&](const double* vel, int step, const float* open, int side, double h) {
            return slope(static_cast<double>(open[i]), static_cast<double>(open[i + side]),
                         centre(vel, step, -side), centre(vel, step, 0), centre(vel, step, side), h);
          };
          const double xx = (u[i + 1] - u[i]) / g.h[0], yy = (v[i + sy] - v[i]) / g.h[1],
                       zz = (w[i + sz] - w[i]) / g.h[2];
          const double xy = across(u, 1, oy, sy, g.h[1]) + across(v, sy, ox, 1, g.h[0]),
                       xz = across(u, 1, oz, sz, g.h[2]) + across(w, sz, ox, 1, g.h[0]),
                       yz = across(v, sy, oz, sz, g.h[2]) + across(w, sz, oy, sy, g.h[1]);
          const double eddy = positive(nu[i] - molecular);
          production_[at(o + i)] = eddy * (2 * (xx * xx + yy * yy + zz * zz) + xy * xy + xz * xz + yz * yz);
          lift_[at(o + i)] = push * eddy *
                             slope(static_cast<double>(oz[i]), static_cast<double>(oz[i + sz]), t[i - sz],
                                   t[i], t[i + sz], g.h[2]);
        }
      }
  });
}

void KEpsilonModel::set_wall_production(const RoomAirState& s) {
  for (const WallCell& w : walls_) {
    const std::size_t q = at(w.cell);
    std::array<double, 3> u2{};
    for (std::size_t a = 0; a < 3; ++a)
      u2[a] = std::pow(0.5 * (s.velocity_m_s[a][q] + s.velocity_m_s[a][at(w.cell + grid_.stride[a])]), 2);
    double speed = 0, area = 0;
    for (std::size_t a = 0; a < 3; ++a) {
      const double part = w.walls[a] * grid_.area[a];
      speed += part * std::sqrt(u2[0] + u2[1] + u2[2] - u2[a]);
      area += part;
    }
    const double v = std::pow(c_mu, 0.25) * std::sqrt(s.turbulence_m2_s2[q]);
    production_[q] = drag_[q] * speed / area * v / (kappa * w.distance_m);
  }
}

void KEpsilonModel::blow_in(const RoomAirState& s) {
  std::fill(inflow_.begin(), inflow_.end(), 0.0);
  for (std::size_t p = 0; p < grid_.patches.size(); ++p) {
    const RoomPatch& patch = grid_.patches[p];
    if (!patch.blows_in()) continue;
    for (std::size_t f = 0; f < patch.cells.size(); ++f)
      inflow_[at(patch.cells[f])] += s.patch_flow_m3_s[p] * patch.weights[f];
  }
}

// What the patches carry in, then the matrix with its sources, then one forward and one backward sweep.
void KEpsilonModel::solve(const RoomAirState& s, double step_s, double sigma, bool dissipation,
                          std::vector<double>& x) {
  const RoomGrid& g = grid_;
  std::fill(blown_.begin(), blown_.end(), 0.0);
  for (std::size_t p = 0; p < g.patches.size(); ++p) {
    const RoomPatch& patch = g.patches[p];
    const double flow = s.patch_flow_m3_s[p];
    if (!patch.blows_in() || patch.area_m2 <= 0 || flow <= 0) continue;
    const double swing = options_.intensity * flow / patch.area_m2,
                 k = std::max(least_k_m2_s2, 1.5 * swing * swing),
                 length = options_.length_m > 0 ? options_.length_m : 0.07 * std::sqrt(patch.area_m2),
                 value = dissipation ? mixing_dissipation(k, length) : k;
    for (std::size_t f = 0; f < patch.cells.size(); ++f)
      blown_[at(patch.cells[f])] += flow * patch.weights[f] * value;
  }
  const double molecular = s.air.kinematic_viscosity_m2_s * (1 - 1 / sigma), storage = g.volume / step_s;
  const int sy = g.stride[1], sz = g.stride[2];
  std::array<double, 3> half{}, base{};
  for (std::size_t a = 0; a < 3; ++a) {
    half[a] = 0.5 * g.area[a] / g.h[a] / sigma;
    base[a] = g.area[a] / g.h[a] * molecular;
  }
  all_slabs(threads_, g.n[1], [&](int first, int end) {
    for (int k = 1; k <= g.n[2]; ++k)
      for (int j = first; j < end; ++j) {
        const int o = g.index(0, j, k);
        const double* nu = s.viscosity_m2_s.data() + o;
        const auto low = [&](std::size_t a, int step, int i) {
          return static_cast<double>(g.conducting[a][at(o + i)]) *
                     (base[a] + half[a] * (nu[i] + nu[i - step])) +
                 static_cast<double>(g.open[a][at(o + i)]) *
                     positive(g.area[a] * s.velocity_m_s[a][at(o + i)]);
        };
        const auto high = [&](std::size_t a, int step, int i) {
          return static_cast<double>(g.conducting[a][at(o + i + step)]) *
                     (base[a] + half[a] * (nu[i] + nu[i + step])) +
                 static_cast<double>(g.open[a][at(o + i + step)]) *
                     positive(-g.area[a] * s.velocity_m_s[a][at(o + i + step)]);
        };
        for (int i = 1; i <= g.n[0]; ++i) {
          const std::size_t q = at(o + i);
          const auto cw = static_cast<float>(low(0, 1, i)), ce = static_cast<float>(high(0, 1, i)),
                     cs = static_cast<float>(low(1, sy, i)), cn = static_cast<float>(high(1, sy, i)),
                     cb = static_cast<float>(low(2, sz, i)), ct = static_cast<float>(high(2, sz, i));
          const double rate = rate_[q], given = production_[q] + positive(lift_[q]);
          const double source = dissipation ? c_1 * rate * given : given,
                       sink = dissipation ? c_2 * rate : rate + positive(-lift_[q]) / s.turbulence_m2_s2[q];
          const double diagonal = static_cast<double>(((cw + ce) + (cs + cn)) + (cb + ct)) + storage +
                                  inflow_[q] + g.volume * sink;
          matrix_.a[0][q] = cw, matrix_.a[1][q] = ce, matrix_.a[2][q] = cs, matrix_.a[3][q] = cn,
          matrix_.a[4][q] = cb, matrix_.a[5][q] = ct;
          matrix_.inverse_diagonal[q] = g.fluid[q] ? 1 / diagonal : 0.0;
          matrix_.b[q] = storage * x[q] + g.volume * source + blown_[q];
        }
      }
  });
  if (dissipation)
    for (const WallCell& w : walls_) {
      const std::size_t q = at(w.cell);
      x[q] = mixing_dissipation(s.turbulence_m2_s2[q], kappa * w.distance_m);
      matrix_.inverse_diagonal[q] = 0;
    }
  sweep_both_ways(matrix_, g, x, threads_);
}

void KEpsilonModel::bound(RoomAirState& s) const {
  threads_.pieces_of(grid_.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q) {
      double &k = s.turbulence_m2_s2[q], &e = s.dissipation_m2_s3[q];
      k = std::max(k, least_k_m2_s2);
      e = std::max({e, least_dissipation_m2_s3, mixing_dissipation(k, longest_m_)});
    }
  });
}

void KEpsilonModel::set_viscosity(RoomAirState& s) {
  const double nu = s.air.kinematic_viscosity_m2_s, root = std::pow(c_mu, 0.25);
  threads_.pieces_of(grid_.size(), [&](std::size_t begin, std::size_t end, int) {
    for (std::size_t q = begin; q < end; ++q) {
      if (!grid_.fluid[q]) continue;
      const double k = s.turbulence_m2_s2[q], e = s.dissipation_m2_s3[q], y = distance_[q];
      s.viscosity_m2_s[q] = nu + c_mu * k * k / e;
      rate_[q] = e / k;
      const double v = root * std::sqrt(k), growth = std::log(std::max(1.01, roughness * y * v / nu));
      drag_[q] = std::max(nu / y, kappa * v / growth * (y * v / nu > 11 ? 1 : 0));
    }
  });
}

void KEpsilonModel::step(RoomAirState& s, double step_s) {
  begin(s);
  bound(s);
  set_viscosity(s);
  set_production(s);
  set_wall_production(s);
  blow_in(s);
  solve(s, step_s, sigma_e, true, s.dissipation_m2_s3);
  solve(s, step_s, sigma_k, false, s.turbulence_m2_s2);
  bound(s);
  set_viscosity(s);
}

std::unique_ptr<KEpsilonModel> make_turbulence(const RoomAirSettings& settings, RoomAirState& s,
                                               RoomThreads& threads) {
  const bool buoyant = settings.turbulence == RoomAirTurbulence::buoyant_k_epsilon;
  if (settings.turbulence != RoomAirTurbulence::k_epsilon && !buoyant) return nullptr;
  auto model = std::make_unique<KEpsilonModel>(
      *s.grid,
      KEpsilonOptions{settings.inlet_turbulence, settings.inlet_turbulence_length_m,
                      buoyant && settings.buoyancy},
      threads);
  model->begin(s);
  return model;
}

}  // namespace thermohall
