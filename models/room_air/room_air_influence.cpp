#include "models/room_air/room_air_influence.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "models/room_air/room_couplings.h"
#include "models/room_air/room_energy.h"
#include "models/room_air/room_state.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

std::vector<std::vector<int>> usual_groups(const RoomGeometry& g) {
  std::map<int, std::vector<int>> by_unit;
  for (std::size_t s = 0; s < g.supplies.size(); ++s)
    by_unit[g.supplies[s].unit < 0 ? static_cast<int>(g.units.size()) : g.supplies[s].unit].push_back(
        static_cast<int>(s));
  std::vector<std::vector<int>> groups;
  for (auto& [unit, list] : by_unit) groups.push_back(std::move(list));
  return groups;
}

bool contains(const std::vector<int>& list, int value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// One tracer solve a call; reads the rows off the field.
class TracerRows {
 public:
  TracerRows(const RoomGeometry& geometry, const RoomAirState& state, const RoomInfluenceSettings& settings)
      : state_(state),
        tolerance_(settings.tolerance),
        couplings_(geometry, *state.grid),
        energy_(*state.grid, RoomThreads::none(), make_room_workspace(*state.grid, settings.stop)) {
    couplings_.refresh(state);
    returns_.assign(geometry.returns.size(), -1);
    for (std::size_t p = 0; p < state.grid->patches.size(); ++p) {
      const RoomPatch& patch = state.grid->patches[p];
      if (patch.kind == RoomPatchKind::exhaust && !patch.faces.empty())
        returns_[at(patch.owner)] = static_cast<int>(p);
    }
  }

  // `chosen` says which patches blow in the tracer at 1.
  template <class Chosen>
  void solve(Chosen chosen) {
    std::vector<double> value(state_.grid->patches.size(), 0.0), source(state_.grid->size(), 0.0);
    for (std::size_t p = 0; p < value.size(); ++p)
      if (state_.grid->patches[p].blows_in() && chosen(state_.grid->patches[p])) value[p] = 1;
    couplings_.add_inflow(state_, value, source);
    solve_source(source);
  }
  void solve_source(const std::vector<double>& source) {
    std::fill(tracer_.begin(), tracer_.end(), 0.0);
    energy_.solve_tracer(state_, couplings_.inflow_m3_s(), source, tolerance_, tracer_);
  }

  std::size_t rows() const { return couplings_.segments().size() + returns_.size(); }
  double row(std::size_t r) const {
    const auto& segments = couplings_.segments();
    const int patch = r < segments.size() ? segments[r].front : returns_[r - segments.size()];
    return patch >= 0 ? couplings_.patch_mean(tracer_, at(patch)) : 0;
  }
  double return_flow(std::size_t r) const {
    return returns_[r] >= 0 ? state_.patch_flow_m3_s[at(returns_[r])] : 0;
  }
  const RoomCouplings& couplings() const { return couplings_; }

 private:
  const RoomAirState& state_;
  double tolerance_;
  RoomCouplings couplings_;
  RoomEnergy energy_;
  std::vector<int> returns_;
  std::vector<double> tracer_;
};

}  // namespace

RoomInfluence room_air_influence(const RoomGeometry& geometry, const RoomAirResult& result,
                                 const RoomInfluenceSettings& settings) {
  RoomInfluence out;
  if (!result.state) return out;
  const RoomAirState& state = *result.state;
  TracerRows rows(geometry, state, settings);
  const auto& segments = rows.couplings().segments();
  out.segments = static_cast<int>(segments.size());
  out.returns = static_cast<int>(geometry.returns.size());
  out.supply_groups = settings.supply_groups.empty() ? usual_groups(geometry) : settings.supply_groups;
  const auto& joined = settings.exhaust_groups;
  out.exhausts = settings.by_segment
                     ? out.segments
                     : static_cast<int>(joined.empty() ? geometry.racks.size() : joined.size());
  const std::size_t groups = out.supply_groups.size(), exhausts = at(out.exhausts),
                    heats = geometry.heat_sources.size();
  out.supply_share.assign(rows.rows() * groups, 0.0);
  out.exhaust_share.assign(rows.rows() * exhausts, 0.0);
  out.heat_response_K_W.assign(rows.rows() * heats, 0.0);
  out.caught.assign(exhausts * geometry.returns.size(), 0.0);

  for (std::size_t g = 0; g < groups; ++g) {
    rows.solve([&](const RoomPatch& p) {
      return p.kind == RoomPatchKind::supply && contains(out.supply_groups[g], p.owner);
    });
    for (std::size_t r = 0; r < rows.rows(); ++r) out.supply_share[r * groups + g] = rows.row(r);
  }
  for (std::size_t e = 0; e < exhausts; ++e) {
    const auto is_source = [&](const RoomPatch& p) {
      if (p.kind != RoomPatchKind::rack_rear) return false;
      if (!settings.by_segment) return joined.empty() ? at(p.owner) == e : contains(joined[e], p.owner);
      return p.owner == segments[e].rack && p.segment == segments[e].segment;
    };
    double flow = 0;
    for (std::size_t p = 0; p < state.grid->patches.size(); ++p)
      if (is_source(state.grid->patches[p])) flow += state.patch_flow_m3_s[p];
    if (flow <= 0) continue;
    rows.solve(is_source);
    for (std::size_t r = 0; r < rows.rows(); ++r) out.exhaust_share[r * exhausts + e] = rows.row(r);
    for (std::size_t r = 0; r < geometry.returns.size(); ++r)
      out.caught[e * geometry.returns.size() + r] =
          rows.return_flow(r) * rows.row(segments.size() + r) / flow;
  }
  for (std::size_t h = 0; h < heats; ++h) {
    std::vector<double> source(state.grid->size(), 0.0);
    const auto& cells = state.grid->source_cells[h];
    for (const int c : cells)
      source[at(c)] += 1 / (state.heat_capacity_J_m3K() * static_cast<double>(cells.size()));
    rows.solve_source(source);
    for (std::size_t r = 0; r < rows.rows(); ++r) out.heat_response_K_W[r * heats + h] = rows.row(r);
  }
  return out;
}

std::vector<RoomCaptureIndex> room_capture_indices(const RoomGeometry& geometry, const RoomAirResult& result,
                                                   const RoomInfluence& influence,
                                                   const std::vector<std::vector<int>>& local_supplies,
                                                   const std::vector<std::vector<int>>& local_returns) {
  std::vector<RoomCaptureIndex> index(result.racks.size());
  int row = 0;
  for (std::size_t r = 0; r < index.size(); ++r) {
    double flow = 0;
    for (const auto& segment : result.racks[r].segments) {
      for (int g = 0; g < static_cast<int>(influence.supply_groups.size()); ++g) {
        const auto& group = influence.supply_groups[at(g)];
        const bool local =
            r >= local_supplies.size() || local_supplies[r].empty() ||
            std::all_of(group.begin(), group.end(), [&](int s) { return contains(local_supplies[r], s); });
        if (local) index[r].cold_aisle += segment.flow_m3_s * influence.supply(row, g);
      }
      flow += segment.flow_m3_s;
      ++row;
    }
    if (flow > 0) index[r].cold_aisle /= flow;
    if (at(influence.exhausts) != index.size()) continue;
    for (std::size_t t = 0; t < geometry.returns.size(); ++t) {
      const bool local = r >= local_returns.size() || local_returns[r].empty() ||
                         contains(local_returns[r], static_cast<int>(t));
      if (local) index[r].hot_aisle += influence.caught[r * geometry.returns.size() + t];
    }
  }
  return index;
}

}  // namespace thermohall
