#include "models/room_air/room_state.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// Per rack and segment: whether both its faces have air before them.
bool passes(const RoomGrid& g, int rack, int segment) {
  int sides = 0;
  for (const auto& p : g.patches)
    if ((p.kind == RoomPatchKind::rack_front || p.kind == RoomPatchKind::rack_rear) && p.owner == rack &&
        p.segment == segment && !p.faces.empty())
      ++sides;
  return sides == 2;
}

}  // namespace

RoomAirState make_room_state(std::shared_ptr<const RoomGrid> grid, const RoomAirProperties& air,
                             double temperature_K) {
  RoomAirState s;
  const std::size_t n = grid->size();
  for (auto& v : s.velocity_m_s) v.assign(n, 0.0);
  s.pressure_m2_s2.assign(n, 0.0);
  s.viscosity_m2_s.assign(n, 0.0);
  s.temperature_K.assign(n, temperature_K);
  s.patch_flow_m3_s.assign(grid->patches.size(), 0.0);
  s.patch_temperature_K.assign(grid->patches.size(), temperature_K);
  s.air = air;
  s.grid = std::move(grid);
  return s;
}

void set_patch_velocities(RoomAirState& s) {
  const RoomGrid& g = *s.grid;
  const auto each = [&](auto&& visit) {
    for (std::size_t p = 0; p < g.patches.size(); ++p)
      for (std::size_t f = 0; f < g.patches[p].faces.size(); ++f) {
        const auto axis = at(g.patches[p].axis);
        visit(s.velocity_m_s[axis][at(g.patches[p].faces[f])],
              g.patches[p].sign * s.patch_flow_m3_s[p] * g.patches[p].weights[f] / g.area[axis]);
      }
  };
  each([](double& u, double) { u = 0; });
  each([](double& u, double value) { u += value; });
}

std::vector<double> balanced_patch_flows(const RoomGeometry& geometry, const RoomGrid& g,
                                         std::vector<std::string>& messages,
                                         std::vector<std::string>& faults) {
  std::vector<double> flow(g.patches.size(), 0.0), in(at(g.regions), 0.0), out(in), given(in), free_area(in);
  double total = 0;
  for (std::size_t i = 0; i < g.patches.size(); ++i) {
    const RoomPatch& p = g.patches[i];
    if (p.faces.empty()) continue;
    if (p.kind == RoomPatchKind::supply) {
      flow[i] = geometry.supplies[at(p.owner)].flow_m3_s;
    } else if (p.kind != RoomPatchKind::exhaust) {
      const auto& rack = geometry.racks[at(p.owner)];
      const auto& segment = rack.segments[at(p.segment)];
      if (!segment.blanked && passes(g, p.owner, p.segment))
        flow[i] = segment.flow_m3_s * (1 - rack.internal_recirculation);
    }
    for (std::size_t f = 0; f < p.cells.size(); ++f)
      (p.blows_in() ? in : out)[at(g.region[at(p.cells[f])])] += flow[i] * p.weights[f];
    if (p.kind == RoomPatchKind::supply) total += flow[i];
    if (p.kind == RoomPatchKind::exhaust) {
      const std::size_t region = at(g.region[at(p.cells[0])]);
      const double wanted = geometry.returns[at(p.owner)].flow_m3_s;
      given[region] += wanted;
      if (wanted <= 0) free_area[region] += p.area_m2;
    }
  }
  for (std::size_t i = 0; i < g.patches.size(); ++i) {
    const RoomPatch& p = g.patches[i];
    if (p.kind != RoomPatchKind::exhaust || p.faces.empty()) continue;
    const std::size_t region = at(g.region[at(p.cells[0])]);
    const double needed = std::max(0.0, in[region] - out[region]);
    const double wanted = geometry.returns[at(p.owner)].flow_m3_s;
    if (free_area[region] > 0) {
      const double scale = given[region] > needed ? needed / given[region] : 1;
      flow[i] =
          wanted > 0 ? wanted * scale : (needed - given[region] * scale) * p.area_m2 / free_area[region];
    } else {
      flow[i] = given[region] > 0 ? wanted * needed / given[region] : 0;
    }
  }
  const double small = 1e-9 * std::max(total, 1e-6);
  for (std::size_t r = 0; r < in.size(); ++r) {
    const double needed = in[r] - out[r];
    const bool has_return = given[r] > 0 || free_area[r] > 0;
    if (has_return && given[r] > 0 && free_area[r] <= 0 &&
        std::abs(given[r] / std::max(needed, small) - 1) > 0.01)
      messages.push_back("the returns were scaled by " + std::to_string(needed / given[r]) +
                         " to take what is supplied");
    if ((has_return && needed < -small) || (!has_return && std::abs(needed) > 1e-6 * std::max(total, 1e-6)))
      faults.push_back(
          needed > 0
              ? "air is blown into a closed part of the room that has no return and no gap: give it leakage"
              : "more air is drawn from a closed part of the room than is blown into it: give it leakage");
  }
  return flow;
}

namespace {

// Coordinates in cells of the other grid, cell centre n at n.
struct Mapping {
  std::array<double, 3> scale{}, shift{};
  std::array<double, 3> of(const std::array<double, 3>& c) const {
    return {c[0] * scale[0] + shift[0], c[1] * scale[1] + shift[1], c[2] * scale[2] + shift[2]};
  }
};

Mapping mapping(const RoomGrid& to, const RoomGrid& from) {
  Mapping m;
  for (std::size_t a = 0; a < 3; ++a) {
    m.scale[a] = to.h[a] / from.h[a];
    m.shift[a] = (to.origin[a] - 0.5 * to.h[a] - from.origin[a]) / from.h[a] + 0.5;
  }
  return m;
}

int nearest(double x, int n) { return std::clamp(static_cast<int>(std::lround(x)), 1, n); }

// Weighted mean over the eight cells around a point, solids left out; `otherwise` when there is no air.
double around(const RoomGrid& g, const std::vector<double>& field, const std::array<double, 3>& c,
              double otherwise) {
  std::array<int, 3> low{};
  std::array<double, 3> part{};
  for (std::size_t a = 0; a < 3; ++a) {
    const double x = std::clamp(c[a], 1.0, static_cast<double>(g.n[a]));
    low[a] = std::min(static_cast<int>(x), std::max(1, g.n[a] - 1));
    part[a] = x - low[a];
  }
  double sum = 0, weight = 0;
  for (int m = 0; m < 8; ++m) {
    std::array<int, 3> i = low;
    double w = 1;
    for (std::size_t a = 0; a < 3; ++a) {
      const int up = (m >> a) & 1;
      i[a] = std::min(low[a] + up, g.n[a]);
      w *= up ? part[a] : 1 - part[a];
    }
    const int q = g.index(i[0], i[1], i[2]);
    if (!g.fluid[at(q)] || w <= 0) continue;
    sum += w * field[at(q)], weight += w;
  }
  return weight > 0 ? sum / weight : otherwise;
}

}  // namespace

void take_fields_from(RoomAirState& to, const RoomAirState& from) {
  const RoomGrid &g = *to.grid, &old = *from.grid;
  const Mapping map = mapping(g, old);
  double mean = 0;
  int cells = 0;
  for (int q = 0; q < old.total; ++q)
    if (old.fluid[at(q)]) mean += from.temperature_K[at(q)], ++cells;
  mean = cells > 0 ? mean / cells : from.air.reference_temperature_K;
  if (!from.turbulence_m2_s2.empty()) {
    to.turbulence_m2_s2.assign(g.size(), 0.0);
    to.dissipation_m2_s3.assign(g.size(), 0.0);
  }
  for (int k = 1; k <= g.n[2]; ++k)
    for (int j = 1; j <= g.n[1]; ++j)
      for (int i = 1; i <= g.n[0]; ++i) {
        const int q = g.index(i, j, k);
        if (!g.fluid[at(q)]) continue;
        const auto centre = map.of({static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
        const int cell = old.index(nearest(centre[0], old.n[0]), nearest(centre[1], old.n[1]),
                                   nearest(centre[2], old.n[2]));
        to.temperature_K[at(q)] = old.fluid[at(cell)] ? from.temperature_K[at(cell)]
                                                      : around(old, from.temperature_K, centre, mean);
        if (!from.turbulence_m2_s2.empty()) {
          to.turbulence_m2_s2[at(q)] = around(old, from.turbulence_m2_s2, centre, 0.0);
          to.dissipation_m2_s3[at(q)] = around(old, from.dissipation_m2_s3, centre, 0.0);
        }
        to.pressure_m2_s2[at(q)] = around(old, from.pressure_m2_s2, centre, 0.0);
        for (std::size_t a = 0; a < 3; ++a) {
          if (g.open[a][at(q)] == 0.0F) continue;
          const double along = centre[a] - 0.5 * map.scale[a] + 0.5;  // face numbers: face n at n
          const int low = std::clamp(static_cast<int>(std::floor(along)), 1, old.n[a]);
          const double part = std::clamp(along - low, 0.0, 1.0);
          std::array<int, 3> c{nearest(centre[0], old.n[0]), nearest(centre[1], old.n[1]),
                               nearest(centre[2], old.n[2])};
          c[a] = low;
          const int face = old.index(c[0], c[1], c[2]);
          to.velocity_m_s[a][at(q)] = (1 - part) * from.velocity_m_s[a][at(face)] +
                                      part * from.velocity_m_s[a][at(face + old.stride[a])];
        }
      }
}

}  // namespace thermohall
