#include "sim/airflow/air_origin.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "models/room_air/room_air_reach.h"
#include "sim/airflow/tiles_before.h"

namespace thermohall {
namespace {

constexpr double least_share = 1e-3;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

template <class Share>
void greatest_first(std::vector<Share>& shares) {
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.share > b.share; });
}

// Reads the sources of racks off the model; names tell tiles, seams, units and racks apart.
class Tracing {
 public:
  Tracing(const AirflowRun& run, AirOrigins& origins, const std::function<bool()>& stop)
      : model_(run.model),
        result_(run.result),
        origins_(origins),
        reach_(run.model.geometry, run.result, {.stop = stop}) {
    const RoomGeometry& g = model_.geometry;
    for (std::size_t t = 0; t < model_.tiles.size(); ++t) tile_of_[model_.tiles[t].id] = t;
    origins_.racks.resize(g.racks.size());
    origins_.tile_feeds.resize(model_.tiles.size());
    origins_.unit_feeds.resize(g.units.size());
    local_.resize(g.racks.size());
    for (std::size_t r = 0; r < local_.size(); ++r) local_[r] = patches_before(model_, r);
  }

  void indices() {
    std::vector<int> all(model_.geometry.supplies.size());
    std::iota(all.begin(), all.end(), 0);
    const auto cold = reach_.supplied(all), hot = reach_.returned();
    for (std::size_t r = 0; r < origins_.racks.size(); ++r) {
      origins_.racks[r].capture_cold = origins_.racks[r].capture_cold_local = cold[r];
      origins_.racks[r].capture_hot = hot[r];
    }
  }

  void trace(std::size_t rack) {
    const RoomAirSources found = reach_.sources(static_cast<int>(rack));
    if (found.supply.empty()) return;
    RackOrigin& origin = origins_.racks[rack];
    origin.traced = true;
    double local = 0;
    const auto add = [&](AirSourceKind kind, const std::string& from, double share) {
      if (share >= least_share) origin.sources.push_back({kind, from, share});
      const auto tile = tile_of_.find(from);
      if (kind != AirSourceKind::tile || tile == tile_of_.end()) return;
      if (local_[rack].contains(model_.tiles[tile->second].patch)) local += share;
      feed(origins_.tile_feeds[tile->second], rack, share, tile_flow_m3_s(from));
    };
    const RoomGeometry& g = model_.geometry;
    std::vector<double> of_unit(g.units.size(), 0.0), unit_flow_m3_s(of_unit);
    for (std::size_t s = 0; s < found.supply.size(); ++s) {
      const int unit = g.supplies[s].unit;
      if (unit >= 0) {
        of_unit[at(unit)] += found.supply[s];
        unit_flow_m3_s[at(unit)] += result_.supplies[s].flow_m3_s;
      }
      if (tile_of_.contains(g.supplies[s].name))
        add(AirSourceKind::tile, g.supplies[s].name, found.supply[s]);
      else if (!below_floor(g.supplies[s]))
        add(AirSourceKind::unit, g.supplies[s].name, found.supply[s]);
    }
    for (std::size_t o = 0; o < found.opening.size(); ++o)
      add(AirSourceKind::tile, g.openings[o].name, found.opening[o]);
    add(AirSourceKind::floor_seams, "floor", found.floor_leakage);
    for (std::size_t e = 0; e < found.exhaust.size(); ++e)
      add(AirSourceKind::exhaust, model_.racks[e].id, found.exhaust[e]);
    for (std::size_t u = 0; u < of_unit.size(); ++u) {
      if (of_unit[u] >= least_share)
        origin.units.push_back({AirSourceKind::unit, g.units[u].name, of_unit[u]});
      feed(origins_.unit_feeds[u], rack, of_unit[u], unit_flow_m3_s[u]);
    }
    if (!local_[rack].empty()) origin.capture_cold_local = local;
    greatest_first(origin.sources);
    greatest_first(origin.units);
  }

  void order_feeds() {
    for (auto* feeds : {&origins_.tile_feeds, &origins_.unit_feeds})
      for (auto& list : *feeds) greatest_first(list);
  }

 private:
  bool below_floor(const RoomSupply& s) const {
    const bool at_floor = s.rectangle.normal == RoomAxis::z && s.rectangle.position_m <= 0;
    return model_.geometry.plenum.height_m > 0 && at_floor && s.direction == RoomDirection::minus_z;
  }
  double tile_flow_m3_s(const std::string& id) const {
    for (const auto& o : result_.openings)
      if (o.name == id) return o.flow_m3_s;
    for (const auto& s : result_.supplies)
      if (s.name == id) return s.flow_m3_s;
    return 0;
  }
  void feed(std::vector<AirReach>& feeds, std::size_t rack, double share_of_rack, double flow_m3_s) const {
    if (flow_m3_s <= 0) return;
    const double share = share_of_rack * result_.racks[rack].flow_m3_s / flow_m3_s;
    if (share >= least_share) feeds.push_back({static_cast<int>(rack), share});
  }

  const RoomModel& model_;
  const RoomAirResult& result_;
  AirOrigins& origins_;
  RoomAirReach reach_;
  std::map<std::string, std::size_t> tile_of_;
  std::vector<std::set<int>> local_;  // patches of tiles before each rack
};

}  // namespace

std::string_view name_of(AirSourceKind kind) {
  switch (kind) {
    case AirSourceKind::tile:
      return "tile";
    case AirSourceKind::floor_seams:
      return "floor_seams";
    case AirSourceKind::unit:
      return "unit";
    default:
      return "exhaust";
  }
}

std::vector<AirShare> RackOrigin::suppliers(std::size_t most) const {
  std::vector<AirShare> list;
  for (const auto& s : sources)
    if (s.kind != AirSourceKind::exhaust && list.size() < most) list.push_back(s);
  return list;
}

std::string origin_words(const RackOrigin& origin) {
  std::string words;
  for (const auto& s : origin.suppliers())
    words +=
        fmt::format("{}{:.0f} % {}{}", words.empty() ? "" : ", ", 100 * s.share,
                    words.empty() ? "of its air from " : "from ",
                    s.kind == AirSourceKind::floor_seams ? "the seams of the floor"
                                                         : fmt::format("{} {}", name_of(s.kind), s.from));
  for (const auto& s : origin.sources) {
    if (s.kind != AirSourceKind::exhaust) continue;
    return words + fmt::format("{}{:.0f} % exhaust of {}", words.empty() ? "" : "; ", 100 * s.share, s.from);
  }
  return words;
}

AirOrigins air_origins(const AirflowRun& run, const AirOriginSettings& settings) {
  AirOrigins origins;
  if (!run.result.state) return origins;
  const auto stopped = [&] { return settings.stop && settings.stop(); };
  Tracing tracing(run, origins, settings.stop);
  tracing.indices();
  const auto racks = run.model.racks.size();
  origins.all_traced = settings.every_rack || static_cast<double>(run.result.cells.solid.size() * racks) <=
                                                  settings.least_cells_racks;
  if (origins.all_traced)
    for (std::size_t r = 0; r < racks && !stopped(); ++r) tracing.trace(r);
  else
    for (std::size_t n = 0; n < settings.racks.size() && !stopped(); ++n)
      tracing.trace(at(settings.racks[n]));
  tracing.order_feeds();
  return origins;
}

}  // namespace thermohall
