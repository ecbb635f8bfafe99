#include "models/room_air/room_air_reach.h"

#include <algorithm>
#include <cstddef>

#include "models/room_air/room_energy.h"
#include "models/room_air/room_state.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

RoomAirState reversed(RoomAirState state) {
  for (auto& component : state.velocity_m_s)
    for (double& u : component) u = -u;
  return state;
}

}  // namespace

struct RoomAirReach::Impl {
  const RoomGeometry& geometry;
  const RoomAirState& forward;
  RoomAirState backward;
  double tolerance;
  RoomThreads threads;
  RoomEnergy energy;

  Impl(const RoomGeometry& g, const RoomAirResult& result, const RoomReachSettings& settings)
      : geometry(g),
        forward(*result.state),
        backward(reversed(*result.state)),
        tolerance(settings.tolerance),
        threads(settings.threads),
        energy(*forward.grid, threads, make_room_workspace(*forward.grid, settings.stop)) {}

  const RoomGrid& grid() const { return *forward.grid; }

  // The tracer of the chosen patches: of air blown in along the flow, of air taken out against it.
  template <class Chosen>
  std::vector<double> follow(bool along, Chosen chosen) {
    std::vector<double> inflow(grid().size(), 0.0), source(inflow), tracer(inflow);
    for (std::size_t p = 0; p < grid().patches.size(); ++p) {
      const RoomPatch& patch = grid().patches[p];
      if (patch.blows_in() != along) continue;
      const bool marked = chosen(patch);
      for (std::size_t f = 0; f < patch.cells.size(); ++f) {
        const double flow_m3_s = forward.patch_flow_m3_s[p] * patch.weights[f];
        inflow[at(patch.cells[f])] += flow_m3_s;
        if (marked) source[at(patch.cells[f])] += flow_m3_s;
      }
    }
    energy.solve_tracer(along ? forward : backward, inflow, source, tolerance, tracer);
    return tracer;
  }

  double carried(std::size_t patch, const std::vector<double>& tracer) const {
    const RoomPatch& p = grid().patches[patch];
    double sum = 0;
    for (std::size_t f = 0; f < p.cells.size(); ++f) sum += p.weights[f] * tracer[at(p.cells[f])];
    return forward.patch_flow_m3_s[patch] * sum;
  }

  // Of each rack the tracer at its fronts or rears, by flow.
  std::vector<double> at_racks(RoomPatchKind kind, const std::vector<double>& tracer) const {
    std::vector<double> sum(geometry.racks.size(), 0.0), flow(sum);
    for (std::size_t p = 0; p < grid().patches.size(); ++p) {
      const RoomPatch& patch = grid().patches[p];
      if (patch.kind != kind || patch.cells.empty()) continue;
      sum[at(patch.owner)] += carried(p, tracer);
      flow[at(patch.owner)] += forward.patch_flow_m3_s[p];
    }
    for (std::size_t r = 0; r < sum.size(); ++r) sum[r] = flow[r] > 0 ? sum[r] / flow[r] : 0;
    return sum;
  }

  // (4) of the faces of the floor, not yet over the air of the receiver.
  void add_openings(const std::vector<double>& y, RoomAirSources& sources) const {
    const RoomGrid& g = grid();
    const double turbulent = 1 / forward.air.turbulent_prandtl,
                 molecular = forward.air.kinematic_viscosity_m2_s * (1 / forward.air.prandtl - turbulent);
    for (const auto& f : g.resistive[2]) {
      if (geometry.plenum.height_m <= 0) return;
      const bool of_floor = f.opening == -2 || (f.opening >= 0 && is_in_floor(f.opening));
      if (!of_floor) continue;
      const auto high = at(f.face), low = at(f.face - g.stride[2]);
      const double nu =
          molecular + 0.5 * turbulent * (forward.viscosity_m2_s[high] + forward.viscosity_m2_s[low]);
      const double exchange = static_cast<double>(g.conducting[2][high]) * nu * g.area[2] / g.h[2];
      const double up = forward.velocity_m_s[2][high] * g.area[2];
      const double net = (exchange + std::max(up, 0.0)) * y[high] - (exchange + std::max(-up, 0.0)) * y[low];
      const double own = f.opening >= 0 ? f.opening_share : 0;
      if (f.opening >= 0) sources.opening[at(f.opening)] += own * net;
      sources.floor_leakage += (1 - own) * net;
    }
  }
  bool is_in_floor(int opening) const {
    const RoomRectangle& r = geometry.openings[at(opening)].rectangle;
    return r.normal == RoomAxis::z && r.position_m == 0;
  }
};

RoomAirReach::RoomAirReach(const RoomGeometry& geometry, const RoomAirResult& result,
                           const RoomReachSettings& settings)
    : impl_(std::make_unique<Impl>(geometry, result, settings)) {}
RoomAirReach::~RoomAirReach() = default;
RoomAirReach::RoomAirReach(RoomAirReach&&) noexcept = default;
RoomAirReach& RoomAirReach::operator=(RoomAirReach&&) noexcept = default;

std::vector<double> RoomAirReach::supplied(const std::vector<int>& supplies) {
  const auto tracer = impl_->follow(true, [&](const RoomPatch& p) {
    return p.kind == RoomPatchKind::supply &&
           std::find(supplies.begin(), supplies.end(), p.owner) != supplies.end();
  });
  return impl_->at_racks(RoomPatchKind::rack_front, tracer);
}

std::vector<double> RoomAirReach::returned() {
  const auto tracer =
      impl_->follow(false, [](const RoomPatch& p) { return p.kind == RoomPatchKind::exhaust; });
  return impl_->at_racks(RoomPatchKind::rack_rear, tracer);
}

RoomAirSources RoomAirReach::sources(int rack) {
  const Impl& m = *impl_;
  const auto is_front = [&](const RoomPatch& p) {
    return p.kind == RoomPatchKind::rack_front && p.owner == rack;
  };
  double flow_m3_s = 0;
  for (std::size_t p = 0; p < m.grid().patches.size(); ++p)
    if (is_front(m.grid().patches[p])) flow_m3_s += m.forward.patch_flow_m3_s[p];
  if (flow_m3_s <= 0) return {};
  const auto y = impl_->follow(false, is_front);
  RoomAirSources out;
  out.supply.assign(m.geometry.supplies.size(), 0.0);
  out.exhaust.assign(m.geometry.racks.size(), 0.0);
  out.opening.assign(m.geometry.openings.size(), 0.0);
  for (std::size_t p = 0; p < m.grid().patches.size(); ++p) {
    const RoomPatch& patch = m.grid().patches[p];
    if (!patch.blows_in() || patch.cells.empty()) continue;
    const double share = m.carried(p, y) / flow_m3_s;
    (patch.kind == RoomPatchKind::supply ? out.supply : out.exhaust)[at(patch.owner)] += share;
    out.found += share;
  }
  m.add_openings(y, out);
  for (double& share : out.opening) share /= flow_m3_s;
  out.floor_leakage /= flow_m3_s;
  return out;
}

}  // namespace thermohall
