#include "models/room_air/energy_rows.h"

#include <cstddef>

#include "models/room_air/vector_loops.h"

namespace thermohall {
namespace {

double positive(double x) { return x > 0 ? x : 0; }

// What a neighbour gives a cell: diffusion, and convection where air comes from it.
double side(float conducting, float open, double diffusion, double inflow) {
  return static_cast<double>(conducting) * diffusion + static_cast<double>(open) * positive(inflow);
}

struct Sides {
  double w, e, s, n, b, t;
};

inline Sides sides_of(const EnergyRow& r, int i) {
  const int sy = r.sy, sz = r.sz;
  const double nu = r.nu[i];
  const auto diffusion = [&](std::size_t a, double other) { return r.base[a] + r.half[a] * (nu + other); };
  return {side(r.kx[i], r.ox[i], diffusion(0, r.nu[i - 1]), r.area[0] * r.u[i]),
          side(r.kx[i + 1], r.ox[i + 1], diffusion(0, r.nu[i + 1]), -r.area[0] * r.u[i + 1]),
          side(r.ky[i], r.oy[i], diffusion(1, r.nu[i - sy]), r.area[1] * r.v[i]),
          side(r.ky[i + sy], r.oy[i + sy], diffusion(1, r.nu[i + sy]), -r.area[1] * r.v[i + sy]),
          side(r.kz[i], r.oz[i], diffusion(2, r.nu[i - sz]), r.area[2] * r.w[i]),
          side(r.kz[i + sz], r.oz[i + sz], diffusion(2, r.nu[i + sz]), -r.area[2] * r.w[i + sz])};
}

}  // namespace

THERMOHALL_VECTOR_CLONES
void build_energy_row(const EnergyRow& row) {
  const EnergyRow r = row;
  float *aw = r.a[0], *ae = r.a[1], *as = r.a[2], *an = r.a[3], *ab = r.a[4], *at = r.a[5];
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i) {
    const Sides c = sides_of(r, i);
    const auto cw = static_cast<float>(c.w), ce = static_cast<float>(c.e), cs = static_cast<float>(c.s),
               cn = static_cast<float>(c.n), cb = static_cast<float>(c.b), ct = static_cast<float>(c.t);
    const double sides = ((static_cast<double>(cw) + static_cast<double>(ce)) +
                          (static_cast<double>(cs) + static_cast<double>(cn))) +
                         (static_cast<double>(cb) + static_cast<double>(ct));
    const double diagonal = sides + r.storage + r.in[i];
    aw[i] = cw, ae[i] = ce, as[i] = cs, an[i] = cn, ab[i] = cb, at[i] = ct;
    const bool solved = r.wall_distance[i] > 0 && diagonal > 0;
    const double inverse = 1 / (solved ? diagonal : 1.0);
    r.rd[i] = solved ? inverse : 0.0;
    r.b[i] += r.storage * r.t[i];
  }
}

THERMOHALL_VECTOR_CLONES
void apply_energy_row(const EnergyRow& row, const double* x, double* __restrict y) {
  const EnergyRow r = row;
  const int sy = r.sy, sz = r.sz;
  THERMOHALL_INDEPENDENT
  for (int i = 1; i <= r.nx; ++i) {
    const Sides c = sides_of(r, i);
    const double value = ((c.w * (x[i] - x[i - 1]) + c.e * (x[i] - x[i + 1])) +
                          (c.s * (x[i] - x[i - sy]) + c.n * (x[i] - x[i + sy]))) +
                         (c.b * (x[i] - x[i - sz]) + c.t * (x[i] - x[i + sz])) +
                         (r.storage + r.in[i]) * x[i] - r.b[i];
    y[i] = r.rd[i] > 0 ? value : 0.0;
  }
}

EnergyRow energy_row(const RoomGrid& g, const RoomAirState& s, const std::vector<double>& inflow,
                     double step_s, TransportMatrix& matrix, int o) {
  const double turbulent = 1 / s.air.turbulent_prandtl,
               molecular = s.air.kinematic_viscosity_m2_s * (1 / s.air.prandtl - turbulent);
  EnergyRow r;
  r.nx = g.n[0], r.sy = g.stride[1], r.sz = g.stride[2];
  r.storage = step_s > 0 ? g.volume / step_s : 0;
  for (std::size_t a = 0; a < 3; ++a) {
    r.half[a] = 0.5 * g.area[a] / g.h[a] * turbulent;
    r.base[a] = g.area[a] / g.h[a] * molecular;
    r.area[a] = g.area[a];
  }
  r.u = s.velocity_m_s[0].data() + o, r.v = s.velocity_m_s[1].data() + o, r.w = s.velocity_m_s[2].data() + o;
  r.nu = s.viscosity_m2_s.data() + o, r.t = s.temperature_K.data() + o, r.in = inflow.data() + o;
  r.ox = g.open[0].data() + o, r.oy = g.open[1].data() + o, r.oz = g.open[2].data() + o;
  r.kx = g.conducting[0].data() + o, r.ky = g.conducting[1].data() + o, r.kz = g.conducting[2].data() + o;
  r.wall_distance = g.wall_distance_m.data() + o;
  for (std::size_t n = 0; n < 6; ++n) r.a[n] = matrix.a[n].data() + o;
  r.rd = matrix.inverse_diagonal.data() + o, r.b = matrix.b.data() + o;
  return r;
}

}  // namespace thermohall
