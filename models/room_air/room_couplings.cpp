#include "models/room_air/room_couplings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

constexpr double hottest_K = 500,
                 coldest_K = 200;  // where a steady state without enough cooling would run off

std::size_t at(int q) { return static_cast<std::size_t>(q); }

}  // namespace

RoomCouplings::RoomCouplings(const RoomGeometry& geometry, const RoomGrid& grid)
    : geometry_(geometry), grid_(grid) {
  for (std::size_t r = 0; r < geometry.racks.size(); ++r)
    for (std::size_t s = 0; s < geometry.racks[r].segments.size(); ++s)
      segments_.push_back({static_cast<int>(r), static_cast<int>(s), -1, -1, 0, 0});
  units_.resize(geometry.units.size());
  for (std::size_t p = 0; p < grid.patches.size(); ++p) {
    const RoomPatch& patch = grid.patches[p];
    if (patch.faces.empty()) continue;
    if (patch.kind == RoomPatchKind::supply) {
      const int unit = geometry.supplies[at(patch.owner)].unit;
      if (unit >= 0) units_[at(unit)].supplies.push_back(p);
    } else if (patch.kind == RoomPatchKind::exhaust) {
      const int unit = geometry.returns[at(patch.owner)].unit;
      for (std::size_t u = 0; u < units_.size(); ++u)
        if (unit < 0 || at(unit) == u) units_[u].returns.push_back(p);
    } else {
      for (Segment& s : segments_)
        if (s.rack == patch.owner && s.segment == patch.segment)
          (patch.kind == RoomPatchKind::rack_front ? s.front : s.rear) = static_cast<int>(p);
    }
  }
  // a unit whose own returns are missing takes the air of all
  for (Unit& u : units_)
    if (u.returns.empty())
      for (std::size_t p = 0; p < grid.patches.size(); ++p)
        if (grid.patches[p].kind == RoomPatchKind::exhaust && !grid.patches[p].faces.empty())
          u.returns.push_back(p);
  for (const auto& s : geometry.surfaces) surfaces_.push_back({s.temperature_K, s.temperature_K, 0, 0});
  for (const auto& f : grid.surface_faces) surfaces_[at(f.surface)].area_m2 += f.area_m2;
}

void RoomCouplings::refresh(const RoomAirState& s) {
  heat_capacity_J_m3K_ = s.heat_capacity_J_m3K();
  inflow_.assign(grid_.size(), 0.0);
  fixed_.clear();
  heat_given_W_ = 0;
  const auto spread = [&](const std::vector<int>& cells, double power_W) {
    heat_given_W_ += power_W;
    for (const int c : cells)
      fixed_.push_back({c, power_W / heat_capacity_J_m3K_ / static_cast<double>(cells.size())});
  };
  for (std::size_t p = 0; p < grid_.patches.size(); ++p) {
    const RoomPatch& patch = grid_.patches[p];
    if (!patch.blows_in()) continue;
    for (std::size_t f = 0; f < patch.cells.size(); ++f)
      inflow_[at(patch.cells[f])] += s.patch_flow_m3_s[p] * patch.weights[f];
  }
  for (std::size_t h = 0; h < geometry_.heat_sources.size(); ++h)
    spread(grid_.source_cells[h], geometry_.heat_sources[h].power_W);
  for (const Segment& g : segments_) {
    const double power = geometry_.racks[at(g.rack)].segments[at(g.segment)].power_W;
    if (g.rear >= 0 && s.patch_flow_m3_s[at(g.rear)] > 0)
      heat_given_W_ += power;
    else if (power > 0 && geometry_.racks[at(g.rack)].segments[at(g.segment)].heat_capacity_J_K <= 0)
      spread(grid_.source_cells[geometry_.heat_sources.size() + at(g.rack)], power);
  }
  for (Unit& u : units_) {
    u.flow_m3_s = u.return_flow_m3_s = 0;
    for (const std::size_t p : u.supplies) u.flow_m3_s += s.patch_flow_m3_s[p];
    for (const std::size_t p : u.returns) u.return_flow_m3_s += s.patch_flow_m3_s[p];
  }
  for (const auto& f : grid_.surface_faces) {
    const auto& surface = geometry_.surfaces[at(f.surface)];
    if (transient_ || surface.heat_capacity_J_m2K <= 0)
      inflow_[at(f.cell)] += surface.film_coefficient_W_m2K * f.area_m2 / heat_capacity_J_m3K_;
  }
}

double RoomCouplings::patch_mean(const std::vector<double>& field, std::size_t patch) const {
  const RoomPatch& p = grid_.patches[patch];
  double sum = 0;
  for (std::size_t f = 0; f < p.cells.size(); ++f) sum += p.weights[f] * field[at(p.cells[f])];
  return sum;
}

double RoomCouplings::segment_exhaust(Segment& g, const RoomAirState& s, double face_K, double step_s) const {
  const auto& segment = geometry_.racks[at(g.rack)].segments[at(g.segment)];
  const double capacity_W_K = heat_capacity_J_m3K_ * s.patch_flow_m3_s[at(g.rear)];
  if (step_s <= 0 || segment.heat_capacity_J_K <= 0) {
    g.mass_K = face_K + (capacity_W_K > 0 ? segment.power_W / capacity_W_K / segment.air_effectiveness : 0);
    return capacity_W_K > 0 ? face_K + segment.power_W / capacity_W_K : face_K;
  }
  const double exchange = capacity_W_K * segment.air_effectiveness, rate = segment.heat_capacity_J_K / step_s;
  g.mass_K = (rate * g.mass_before_K + segment.power_W + exchange * face_K) / (rate + exchange);
  return face_K + segment.air_effectiveness * (g.mass_K - face_K);
}

double RoomCouplings::unit_return(const Unit& u, const RoomAirState& s,
                                  const std::vector<double>& field) const {
  double sum = 0, flow = 0;
  for (const std::size_t p : u.returns) {
    sum += s.patch_flow_m3_s[p] * patch_mean(field, p);
    flow += s.patch_flow_m3_s[p];
  }
  return flow > 0 ? sum / flow : u.supply_K;
}

void RoomCouplings::update_unit(std::size_t index, const RoomAirState& s, const std::vector<double>& field,
                                double step_s) {
  Unit& u = units_[index];
  const auto& unit = geometry_.units[index];
  const double capacity_W_K = heat_capacity_J_m3K_ * u.flow_m3_s;
  const double mass_W_K = step_s > 0 ? unit.heat_capacity_J_K / step_s : 0;
  const double sum_W_K = capacity_W_K + mass_W_K;
  u.return_K = unit_return(u, s, field);
  const bool given = unit.control == RoomUnitControl::given_heat;
  if (!(sum_W_K > 0)) {
    u.supply_K = given ? u.return_K : unit.supply_temperature_K;
    u.heat_W = 0;
    u.limited = false;
    return;
  }
  // heat that brings the air (and the mass with it) to T_s at the end of the step
  const auto heat_for = [&](double supply_K) {
    return capacity_W_K * (u.return_K - supply_K) + mass_W_K * (u.supply_before_K - supply_K);
  };
  const double most_W = given ? unit.heat_W : unit.capacity_W;
  u.limited = false;
  u.heat_W = given ? most_W : std::max(0.0, heat_for(unit.supply_temperature_K));
  if (!given && u.heat_W > most_W) u.heat_W = most_W, u.limited = true;
  const bool controlled = !given && !u.limited && heat_for(unit.supply_temperature_K) >= 0;
  const double free_K = (capacity_W_K * u.return_K + mass_W_K * u.supply_before_K - u.heat_W) / sum_W_K;
  u.supply_K = controlled ? unit.supply_temperature_K : std::clamp(free_K, coldest_K, hottest_K);
}

void RoomCouplings::update_surfaces(const std::vector<double>& field, double step_s) {
  std::vector<double> sum(surfaces_.size(), 0.0);
  for (const auto& f : grid_.surface_faces) sum[at(f.surface)] += f.area_m2 * field[at(f.cell)];
  for (std::size_t i = 0; i < surfaces_.size(); ++i) {
    Surface& surface = surfaces_[i];
    const auto& given = geometry_.surfaces[i];
    if (surface.area_m2 <= 0) continue;
    const double air_K = sum[i] / surface.area_m2, film = given.film_coefficient_W_m2K;
    if (given.heat_capacity_J_m2K > 0) {
      const double rate = step_s > 0 ? given.heat_capacity_J_m2K / step_s : 0;
      surface.temperature_K =
          rate + film > 0 ? (rate * surface.before_K + film * air_K) / (rate + film) : air_K;
    } else {
      surface.temperature_K = given.temperature_K;
    }
    const bool exchanges = step_s > 0 || given.heat_capacity_J_m2K <= 0;
    surface.heat_W = exchanges ? film * surface.area_m2 * (air_K - surface.temperature_K) : 0;
  }
}

double RoomCouplings::update(RoomAirState& s, const std::vector<double>& field, double relaxation,
                             double step_s) {
  if ((step_s > 0) != transient_) {
    transient_ = step_s > 0;
    refresh(s);
  }
  double change = 0;
  const auto set = [&](std::size_t patch, double value) {
    double& t = s.patch_temperature_K[patch];
    const double next = t + relaxation * (std::clamp(value, coldest_K, hottest_K) - t);
    change = std::max(change, std::abs(next - t));
    t = next;
  };
  for (Segment& g : segments_) {
    if (g.front < 0 || g.rear < 0) continue;
    const bool front = !grid_.patches[at(g.front)].faces.empty();
    const double face_K = front ? patch_mean(field, at(g.front)) : s.patch_temperature_K[at(g.rear)];
    set(at(g.rear), segment_exhaust(g, s, face_K, step_s));
  }
  for (std::size_t u = 0; u < units_.size(); ++u) {
    update_unit(u, s, field, step_s);
    for (const std::size_t p : units_[u].supplies) set(p, units_[u].supply_K);
  }
  for (std::size_t p = 0; p < grid_.patches.size(); ++p) {
    const RoomPatch& patch = grid_.patches[p];
    if (patch.kind != RoomPatchKind::supply) continue;
    const auto& supply = geometry_.supplies[at(patch.owner)];
    if (supply.unit < 0) s.patch_temperature_K[p] = supply.temperature_K;
  }
  update_surfaces(field, step_s);
  return change;
}

void RoomCouplings::end_step() {
  for (Segment& g : segments_) g.mass_before_K = g.mass_K;
  for (Unit& u : units_) u.supply_before_K = u.supply_K;
  for (Surface& f : surfaces_) f.before_K = f.temperature_K;
}

void RoomCouplings::add_inflow(const RoomAirState& s, const std::vector<double>& patch_value,
                               std::vector<double>& source) const {
  for (std::size_t p = 0; p < grid_.patches.size(); ++p) {
    const RoomPatch& patch = grid_.patches[p];
    if (!patch.blows_in()) continue;
    const double carried = s.patch_flow_m3_s[p] * patch_value[p];
    for (std::size_t f = 0; f < patch.cells.size(); ++f)
      source[at(patch.cells[f])] += carried * patch.weights[f];
  }
}

void RoomCouplings::add_fixed_sources(std::vector<double>& source) const {
  for (const CellHeat& h : fixed_) source[at(h.cell)] += h.value;
  for (const auto& f : grid_.surface_faces) {
    const auto& surface = geometry_.surfaces[at(f.surface)];
    if (transient_ || surface.heat_capacity_J_m2K <= 0)
      source[at(f.cell)] += surface.film_coefficient_W_m2K * f.area_m2 / heat_capacity_J_m3K_ *
                            surfaces_[at(f.surface)].temperature_K;
  }
}

void RoomCouplings::add_to(const RoomAirState& s, std::vector<double>& source) const {
  add_fixed_sources(source);
  add_inflow(s, s.patch_temperature_K, source);
}

void RoomCouplings::linear_patches(const RoomAirState& s, const std::vector<double>& field, bool offsets,
                                   std::vector<double>& value) const {
  value.assign(grid_.patches.size(), 0.0);
  for (const Segment& g : segments_) {
    if (g.front < 0 || g.rear < 0) continue;
    const double flow = s.patch_flow_m3_s[at(g.rear)];
    if (flow <= 0) continue;
    const double power = geometry_.racks[at(g.rack)].segments[at(g.segment)].power_W;
    value[at(g.rear)] =
        patch_mean(field, at(g.front)) + (offsets ? power / (heat_capacity_J_m3K_ * flow) : 0);
  }
  for (std::size_t u = 0; u < units_.size(); ++u) {
    const Unit& unit = units_[u];
    const auto& given = geometry_.units[u];
    const bool free = given.control == RoomUnitControl::given_heat || unit.limited ||
                      (unit.flow_m3_s > 0 && unit.supply_K > given.supply_temperature_K + 1e-12) ||
                      unit.supply_K < given.supply_temperature_K - 1e-12;
    double t = offsets ? given.supply_temperature_K : 0;
    if (free && unit.flow_m3_s > 0) {
      t = unit_return(unit, s, field);
      if (offsets) t -= unit.heat_W / (heat_capacity_J_m3K_ * unit.flow_m3_s);
    }
    for (const std::size_t p : unit.supplies) value[p] = t;
  }
  for (std::size_t p = 0; p < grid_.patches.size(); ++p) {
    const RoomPatch& patch = grid_.patches[p];
    if (patch.kind != RoomPatchKind::supply || !offsets) continue;
    const auto& supply = geometry_.supplies[at(patch.owner)];
    if (supply.unit < 0) value[p] = supply.temperature_K;
  }
}

}  // namespace thermohall
