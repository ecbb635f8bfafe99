#include "sim/run/field_influence.h"

#include <algorithm>
#include <cmath>

#include "models/room_air/room_air_influence.h"

namespace thermohall {
namespace {

constexpr std::size_t most_sources = 32;
constexpr double tracer_tolerance = 1e-6;
constexpr int most_passes = 500;
constexpr double settled_K = 1e-4;

// Supply temperature of each zone, by flow.
std::vector<double> zone_supplies_K(const Scenario& scenario, const AirOperatingPoint& point) {
  std::vector<double> flow(scenario.hall.zones.size()), sum(flow.size());
  for (std::size_t b = 0; b < scenario.air_units.size(); ++b) {
    const auto z = static_cast<std::size_t>(scenario.air_units[b].zone);
    flow[z] += point.banks[b].flow_m3_s;
    sum[z] += point.banks[b].flow_m3_s * point.banks[b].supply_K;
  }
  double all = 0, all_sum = 0;
  for (std::size_t z = 0; z < flow.size(); ++z) all += flow[z], all_sum += sum[z];
  for (std::size_t z = 0; z < flow.size(); ++z)
    sum[z] = flow[z] > 0 ? sum[z] / flow[z] : all > 0 ? all_sum / all : 0;  // without units: that of the hall
  return sum;
}

// Neighbours of a row, so many together that few enough sources remain.
std::vector<std::vector<int>> source_groups(const std::vector<RoomRackPlace>& racks) {
  std::vector<std::vector<int>> groups;
  for (std::size_t together = 1;; together *= 2) {
    groups.clear();
    for (std::size_t r = 0; r < racks.size(); ++r) {
      const bool fresh = groups.empty() || groups.back().size() >= together ||
                         racks[static_cast<std::size_t>(groups.back().front())].group != racks[r].group;
      if (fresh) groups.emplace_back();
      groups.back().push_back(static_cast<int>(r));
    }
    if (groups.size() <= most_sources || together >= racks.size()) return groups;
  }
}

// First item of every group in the list of all racks of the scenario.
std::vector<std::size_t> first_items(const Scenario& scenario) {
  std::vector<std::size_t> first;
  std::size_t at = 0;
  for (const auto& group : scenario.racks) {
    first.push_back(at);
    at += static_cast<std::size_t>(group.count);
  }
  return first;
}

std::size_t entry_of(const RoomRackPlace& rack, const std::vector<std::size_t>& first,
                     const std::vector<std::size_t>& entries) {
  return entries[first[static_cast<std::size_t>(rack.group)] + static_cast<std::size_t>(rack.member)];
}

// Mean exhaust of each source by flow; `rack_of_entry` -1 for racks that are not in the field.
std::vector<double> source_means(const AirInfluence& influence, const std::vector<int>& rack_of_entry,
                                 const std::vector<double>& exhaust_K, const std::vector<double>& flow_m3_s) {
  std::vector<double> means;
  for (const auto& members : influence.sources) {
    double flow = 0, sum = 0;
    for (const auto entry : members) {
      if (rack_of_entry[entry] < 0) continue;
      const auto r = static_cast<std::size_t>(rack_of_entry[entry]);
      flow += flow_m3_s[r];
      sum += flow_m3_s[r] * exhaust_K[r];
    }
    means.push_back(flow > 0 ? sum / flow : 0);
  }
  return means;
}

}  // namespace

AirInfluence field_influence(const Scenario& scenario, const AirOperatingPoint& point, const AirflowRun& run,
                             const std::vector<std::size_t>& entries, std::size_t entry_count,
                             const std::function<bool()>& stop) {
  AirInfluence influence;
  influence.racks.resize(entry_count);
  const auto& racks = run.model.racks;
  const auto groups = source_groups(racks);
  const auto first = first_items(scenario);
  RoomGeometry geometry = run.model.geometry;
  geometry.heat_sources.clear();  // their effect stands in the rises
  const RoomInfluence field = room_air_influence(
      geometry, run.result,
      {.supply_groups = {{}}, .exhaust_groups = groups, .tolerance = tracer_tolerance, .stop = stop});
  const auto supply_K = zone_supplies_K(scenario, point);

  std::vector<double> source_K;
  for (const auto& group : groups) {
    influence.sources.emplace_back();
    double flow = 0, sum = 0;
    for (const int r : group) {
      const auto& rack = run.result.racks[static_cast<std::size_t>(r)];
      influence.sources.back().push_back(entry_of(racks[static_cast<std::size_t>(r)], first, entries));
      flow += rack.flow_m3_s, sum += rack.flow_m3_s * rack.exhaust_K;
    }
    source_K.push_back(flow > 0 ? sum / flow : 0);
  }
  int row = 0;
  for (std::size_t r = 0; r < racks.size(); ++r) {
    const auto& rack = run.result.racks[r];
    const double zone_K = supply_K[static_cast<std::size_t>(racks[r].zone)];
    auto& bands = influence.racks[entry_of(racks[r], first, entries)];
    bands.clear();
    for (const auto& segment : rack.segments) {
      AirInfluence::Band band;
      band.flow_share = rack.flow_m3_s > 0 ? segment.flow_m3_s / rack.flow_m3_s : 0;
      band.rise_K = segment.inlet_mean_K - zone_K;
      for (std::size_t g = 0; g < groups.size(); ++g) {
        band.share.push_back(field.segments > 0 ? field.exhaust(row, static_cast<int>(g)) : 0);
        band.rise_K -= band.share.back() * (source_K[g] - zone_K);
      }
      bands.push_back(std::move(band));
      ++row;
    }
  }
  return influence;
}

std::vector<double> predicted_inlets_K(const Scenario& scenario, const AirOperatingPoint& point,
                                       const AirflowRun& run, const AirInfluence& influence,
                                       const std::vector<std::size_t>& entries) {
  const auto& racks = run.model.racks;
  const auto first = first_items(scenario);
  const auto supply_K = zone_supplies_K(scenario, point);
  std::vector<int> rack_of_entry(influence.racks.size(), -1);
  std::vector<double> inlet_K, exhaust_K, flow_m3_s, rise_K;
  for (std::size_t r = 0; r < racks.size(); ++r) {
    rack_of_entry[entry_of(racks[r], first, entries)] = static_cast<int>(r);
    const auto& rack = run.result.racks[r];
    inlet_K.push_back(rack.inlet_mean_K);
    exhaust_K.push_back(rack.exhaust_K);
    flow_m3_s.push_back(rack.flow_m3_s);
    rise_K.push_back(rack.exhaust_K - rack.inlet_mean_K);
  }
  for (int pass = 0; pass < most_passes; ++pass) {
    const auto source_K = source_means(influence, rack_of_entry, exhaust_K, flow_m3_s);
    double change_K = 0;
    for (std::size_t r = 0; r < racks.size(); ++r) {
      const auto& bands = influence.racks[entry_of(racks[r], first, entries)];
      if (bands.empty()) continue;
      const double zone_K = supply_K[static_cast<std::size_t>(racks[r].zone)];
      double next_K = zone_K;
      for (const auto& band : bands) {
        double band_K = band.rise_K;
        for (std::size_t g = 0; g < source_K.size(); ++g)
          if (source_K[g] > 0) band_K += band.share[g] * (source_K[g] - zone_K);
        next_K += band.flow_share * band_K;
      }
      change_K = std::max(change_K, std::abs(next_K - inlet_K[r]));
      inlet_K[r] = next_K;
      exhaust_K[r] = next_K + rise_K[r];
    }
    if (change_K < settled_K) break;
  }
  return inlet_K;
}

double prediction_error_K(const Scenario& scenario, const AirOperatingPoint& point, const AirflowRun& run,
                          const AirInfluence& influence, const std::vector<std::size_t>& entries) {
  const auto predicted_K = predicted_inlets_K(scenario, point, run, influence, entries);
  double error_K = 0;
  for (std::size_t r = 0; r < predicted_K.size(); ++r)
    error_K = std::max(error_K, std::abs(predicted_K[r] - run.result.racks[r].inlet_mean_K));
  return error_K;
}

}  // namespace thermohall
