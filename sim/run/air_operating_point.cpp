#include "sim/run/air_operating_point.h"

#include <algorithm>

#include "sim/plant/records.h"
#include "sim/run/costing.h"

namespace thermohall {
namespace {

struct GroupValues {
  const ChannelGroup* group;
  std::vector<double> values;
};

// Records of one group, one an item.
template <class Record>
std::vector<Record> records(const std::vector<GroupValues>& groups, std::string_view name,
                            const std::vector<std::string>** ids = nullptr) {
  for (const auto& g : groups) {
    if (g.group->name != name) continue;
    const auto columns = record_columns(static_cast<const Record*>(nullptr));
    const std::size_t n = g.group->computed_count, items = std::max(n, g.group->cohort_of_item.size());
    std::vector<Record> list(items);
    for (std::size_t i = 0; i < items; ++i) {
      const std::size_t at = g.group->cohort_of_item.empty() ? i : g.group->cohort_of_item[i];
      for (std::size_t c = 0; c < columns.size(); ++c) list[i].*(columns[c].member) = g.values[c * n + at];
    }
    if (ids) *ids = &g.group->ids;
    return list;
  }
  return {};
}

// Rated air, and what a coil can take from the room with return air and water as they are.
struct UnitRating {
  double flow_m3_s, capability_W;
};
UnitRating rating(const AirUnitBank& bank, const std::vector<LoopSpec>& loops, double return_K) {
  if (const auto* dx = std::get_if<DxCracParameters>(&bank.model))
    return {dx->rated_flow_m3_s, dx->capacity_W};
  const auto& crah = std::get<CrahParameters>(bank.model);
  double water_K = crah.rated_water_inlet_temperature_K;
  for (const auto& loop : loops)
    if (loop.id == bank.loop) water_K = loop.supply_setpoint_K;
  const double rated_K = crah.rated_return_temperature_K - crah.rated_water_inlet_temperature_K;
  return {crah.rated_air_flow_m3_s, crah.rated_net_heat_W * std::max(0.0, return_K - water_K) / rated_K};
}

AirOperatingPoint from_groups(const Scenario& scenario, const std::vector<GroupValues>& groups,
                              double pressure_Pa) {
  AirOperatingPoint point;
  point.pressure_Pa = pressure_Pa;
  const auto zones = records<ZoneRecord>(groups, "zone");
  const auto units = records<AirUnitRecord>(groups, "air_unit");
  const std::vector<std::string>* rack_ids = nullptr;
  const auto racks = records<RackRecord>(groups, "rack", &rack_ids);

  point.zones.resize(scenario.hall.zones.size());
  for (std::size_t z = 0; z < point.zones.size(); ++z) {
    const ZoneSpec& zone = scenario.hall.zones[z];
    point.zones[z].lighting_W = zone.lighting_W_m2 * zone.area_m2;
  }
  for (std::size_t b = 0; b < scenario.air_units.size(); ++b) {
    const AirUnitBank& bank = scenario.air_units[b];
    const auto zone = static_cast<std::size_t>(bank.zone);
    const UnitRating rated = rating(bank, scenario.loops, zones[zone].return_temperature_K);
    point.banks.push_back({.flow_m3_s = units[b].air_flow_m3_s,
                           .supply_K = zones[zone].supply_temperature_K,
                           .rated_flow_m3_s = rated.flow_m3_s,
                           .capability_W = rated.capability_W});
    point.zones[zone].other_heat_W += units[b].heat_W - units[b].fan_power_W;
  }
  std::size_t at = 0;
  for (const auto& group : scenario.racks)
    for (int n = 0; n < group.count; ++n, ++at) {
      const RackRecord& r = racks[at];
      const double heat_W = r.heat_to_air_W - r.door_heat_W;
      const double rated_W = rack_design_power_W(scenario.rack_types[static_cast<std::size_t>(group.type)]);
      const double full_load = r.it_power_W > 0 ? std::max(1.0, rated_W / r.it_power_W) : 1;
      point.racks.push_back({(*rack_ids)[at], heat_W, r.air_flow_m3_s, r.inlet_temperature_K, full_load});
      point.zones[static_cast<std::size_t>(group.zone)].other_heat_W -= heat_W;
    }
  return point;
}

}  // namespace

AirOperatingPoint air_operating_point(const Scenario& scenario, const DesignPoint& design) {
  std::vector<GroupValues> groups;
  for (const auto& g : design.groups) groups.push_back({&g.group, g.values});
  return from_groups(scenario, groups, design.weather.pressure_Pa);
}

AirOperatingPoint present_air(const Scenario& scenario, const std::vector<ChannelGroup>& present) {
  std::vector<GroupValues> groups;
  for (const auto& g : present) {
    if (g.name != "weather" && g.name != "zone" && g.name != "air_unit" && g.name != "rack") continue;
    groups.push_back({&g, std::vector<double>(g.columns.size() * g.computed_count)});
    g.read(groups.back().values);
  }
  const auto weather = records<WeatherRecord>(groups, "weather");
  return from_groups(scenario, groups, weather.empty() ? 101325 : weather.front().pressure_Pa);
}

}  // namespace thermohall
