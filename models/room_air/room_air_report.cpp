#include "models/room_air/room_air_report.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/room_air/room_projection.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

double largest(const RoomPatch& p, const std::vector<double>& field) {
  double most = 0;
  for (const int c : p.cells) most = std::max(most, field[at(c)]);
  return most;
}

bool has_faces(const RoomGrid& g, int patch) { return patch >= 0 && !g.patches[at(patch)].faces.empty(); }

void report_racks(const RoomGeometry& geometry, const RoomAirState& s, const RoomCouplings& c,
                  RoomAirResult& r) {
  const RoomGrid& g = *s.grid;
  r.racks.clear();
  for (const auto& rack : geometry.racks) {
    RoomRackResult out;
    out.name = rack.name;
    out.segments.resize(rack.segments.size());
    r.racks.push_back(std::move(out));
  }

  for (const auto& seg : c.segments()) {
    const auto& rack = geometry.racks[at(seg.rack)];
    const auto& given = rack.segments[at(seg.segment)];
    RoomRackResult& total = r.racks[at(seg.rack)];
    RoomSegmentResult& out = total.segments[at(seg.segment)];
    out.requested_flow_m3_s = given.blanked ? 0 : given.flow_m3_s * (1 - rack.internal_recirculation);
    total.power_W += given.power_W;
    total.flow_deficit_m3_s += out.requested_flow_m3_s;
    if (!has_faces(g, seg.front)) {
      out.inlet_mean_K = out.inlet_max_K = out.server_inlet_K = out.exhaust_K = r.mean_temperature_K;
      continue;
    }
    out.flow_m3_s = s.patch_flow_m3_s[at(seg.front)];
    total.flow_deficit_m3_s -= out.flow_m3_s;
    out.inlet_mean_K = c.patch_mean(s.temperature_K, at(seg.front));
    out.inlet_max_K = largest(g.patches[at(seg.front)], s.temperature_K);
    out.exhaust_K = out.flow_m3_s > 0 ? s.patch_temperature_K[at(seg.rear)] : out.inlet_mean_K;
    const double own = rack.internal_recirculation;
    out.server_inlet_K = (1 - own) * out.inlet_mean_K + own * out.exhaust_K;
    total.flow_m3_s += out.flow_m3_s;
    total.inlet_mean_K += out.flow_m3_s * out.inlet_mean_K;
    total.exhaust_K += out.flow_m3_s * out.exhaust_K;
    if (!given.blanked) total.inlet_max_K = std::max(total.inlet_max_K, out.inlet_max_K);
  }
  for (auto& rack : r.racks) {
    if (rack.flow_m3_s > 0) {
      rack.inlet_mean_K /= rack.flow_m3_s;
      rack.exhaust_K /= rack.flow_m3_s;
      continue;
    }
    for (const auto& seg : rack.segments)
      rack.inlet_mean_K += seg.inlet_mean_K / static_cast<double>(rack.segments.size());
    rack.exhaust_K = rack.inlet_mean_K;
  }
}

void report_patches(const RoomGeometry& geometry, const RoomAirState& s, const RoomCouplings& c,
                    RoomAirResult& r) {
  r.supplies.assign(geometry.supplies.size(), {});
  r.returns.assign(geometry.returns.size(), {});
  double in = 0, in_K = 0, out = 0, out_K = 0;
  for (std::size_t p = 0; p < s.grid->patches.size(); ++p) {
    const RoomPatch& patch = s.grid->patches[p];
    const double flow = s.patch_flow_m3_s[p];
    if (patch.kind == RoomPatchKind::supply) {
      const double t = s.patch_temperature_K[p];
      r.supplies[at(patch.owner)] = {geometry.supplies[at(patch.owner)].name, flow, t, patch.area_ratio};
      in += flow, in_K += flow * t;
    } else if (patch.kind == RoomPatchKind::exhaust && !patch.faces.empty()) {
      const double t = c.patch_mean(s.temperature_K, p);
      r.returns[at(patch.owner)] = {geometry.returns[at(patch.owner)].name, flow, t, patch.area_ratio};
      out += flow, out_K += flow * t;
    }
  }
  r.supply_mean_K = in > 0 ? in_K / in : s.air.reference_temperature_K;
  r.return_mean_K = out > 0 ? out_K / out : r.mean_temperature_K;
  r.units.clear();
  for (std::size_t u = 0; u < geometry.units.size(); ++u) {
    const auto& unit = c.units()[u];
    r.units.push_back(
        {geometry.units[u].name, unit.flow_m3_s, unit.return_K, unit.supply_K, unit.heat_W, unit.limited});
  }
}

void report_openings(const RoomGeometry& geometry, const RoomAirState& s, RoomAirResult& r) {
  const RoomGrid& g = *s.grid;
  r.openings.assign(geometry.openings.size(), {});
  std::vector<double> carried(r.openings.size(), 0.0), passed(carried), drop(carried), area(carried);
  r.floor_leakage_m3_s = 0;
  for (std::size_t a = 0; a < 3; ++a)
    for (const auto& f : g.resistive[a]) {
      const double u = s.velocity_m_s[a][at(f.face)], flow = u * g.area[a];
      const int low = f.face - g.stride[a], high = f.face;
      if (f.opening == -2) r.floor_leakage_m3_s += flow;
      if (f.opening < 0) continue;
      const std::size_t o = at(f.opening);
      const double own = flow * f.opening_share;
      if (a == 2 && geometry.plenum.height_m > 0 && geometry.openings[o].rectangle.position_m == 0)
        r.floor_leakage_m3_s += flow - own;
      r.openings[o].flow_m3_s += own;
      carried[o] += std::abs(own) * s.temperature_K[at(u > 0 ? low : high)];
      passed[o] += std::abs(own);
      drop[o] += g.area[a] * 0.5 * s.air.density_kg_m3 * f.loss * u * std::abs(u);
      area[o] += g.area[a];
    }
  for (std::size_t o = 0; o < r.openings.size(); ++o) {
    r.openings[o].name = geometry.openings[o].name;
    r.openings[o].temperature_K = passed[o] > 0 ? carried[o] / passed[o] : r.mean_temperature_K;
    r.openings[o].pressure_drop_Pa = area[o] > 0 ? drop[o] / area[o] : 0;
  }
}

void report_cells(const RoomAirState& s, RoomAirResult& r) {
  const RoomGrid& g = *s.grid;
  RoomCellFields& c = r.cells;
  c.nx = g.n[0], c.ny = g.n[1], c.nz = g.n[2];
  c.x0_m = g.origin[0], c.y0_m = g.origin[1], c.z0_m = g.origin[2];
  c.dx_m = g.h[0], c.dy_m = g.h[1], c.dz_m = g.h[2];
  const std::size_t n = at(c.nx) * at(c.ny) * at(c.nz);
  c.solid.assign(n, 1);
  c.temperature_K.assign(n, s.air.reference_temperature_K);
  for (auto* v : {&c.u_m_s, &c.v_m_s, &c.w_m_s, &c.speed_m_s, &c.pressure_Pa}) v->assign(n, 0.0);
  std::size_t m = 0;
  double mean = 0, plenum_p = 0, floor_p = 0;
  int room_cells = 0, plenum_cells = 0, floor_cells = 0;
  for (int k = 1; k <= c.nz; ++k)
    for (int j = 1; j <= c.ny; ++j)
      for (int i = 1; i <= c.nx; ++i, ++m) {
        const int q = g.index(i, j, k);
        if (!g.fluid[at(q)]) continue;
        const auto centre = [&](std::size_t a) {
          return 0.5 * (s.velocity_m_s[a][at(q)] + s.velocity_m_s[a][at(q + g.stride[a])]);
        };
        c.solid[m] = 0;
        c.temperature_K[m] = s.temperature_K[at(q)];
        c.u_m_s[m] = centre(0), c.v_m_s[m] = centre(1), c.w_m_s[m] = centre(2);
        c.speed_m_s[m] =
            std::sqrt(c.u_m_s[m] * c.u_m_s[m] + c.v_m_s[m] * c.v_m_s[m] + c.w_m_s[m] * c.w_m_s[m]);
        c.pressure_Pa[m] = s.air.density_kg_m3 * s.pressure_m2_s2[at(q)];
        if (k > g.plenum_cells) mean += c.temperature_K[m], ++room_cells;
        if (k <= g.plenum_cells) plenum_p += c.pressure_Pa[m], ++plenum_cells;
        if (k == g.plenum_cells + 1) floor_p += c.pressure_Pa[m], ++floor_cells;
      }
  r.mean_temperature_K = room_cells > 0 ? mean / room_cells : s.air.reference_temperature_K;
  r.plenum_pressure_Pa =
      plenum_cells > 0 && floor_cells > 0 ? plenum_p / plenum_cells - floor_p / floor_cells : 0;
}

}  // namespace

std::vector<double> segment_inlets_K(const RoomAirState& s, const RoomCouplings& c) {
  std::vector<double> inlet;
  inlet.reserve(c.segments().size());
  for (const auto& seg : c.segments())
    inlet.push_back(has_faces(*s.grid, seg.front) ? c.patch_mean(s.temperature_K, at(seg.front)) : 0);
  return inlet;
}

double heat_carried_W(const RoomAirState& s, const RoomCouplings& c) {
  double carried = 0;
  for (std::size_t p = 0; p < s.grid->patches.size(); ++p) {
    const auto kind = s.grid->patches[p].kind;
    if (s.grid->patches[p].faces.empty()) continue;
    if (kind == RoomPatchKind::exhaust) carried += s.patch_flow_m3_s[p] * c.patch_mean(s.temperature_K, p);
    if (kind == RoomPatchKind::supply) carried -= s.patch_flow_m3_s[p] * s.patch_temperature_K[p];
  }
  double heat_W = carried * s.heat_capacity_J_m3K();
  for (const auto& surface : c.surfaces()) heat_W += surface.heat_W;
  return heat_W;
}

void report_room_air(const RoomGeometry& geometry, const RoomAirState& s, const RoomCouplings& c,
                     RoomAirResult& r) {
  report_cells(s, r);
  report_patches(geometry, s, c, r);
  report_racks(geometry, s, c, r);
  report_openings(geometry, s, r);
  r.balance.mass_residual = mass_residual(s);
  r.balance.heat_in_W = c.heat_given_W();
  r.balance.heat_out_W = heat_carried_W(s, c);
  const double scale = std::max(std::abs(r.balance.heat_in_W), 1.0);
  r.balance.energy_residual = std::abs(r.balance.heat_in_W - r.balance.heat_out_W) / scale;
}

}  // namespace thermohall
