#include <array>
#include <bit>
#include <numeric>
#include <stdexcept>
#include <type_traits>

#include "sim/plant/plant_parts.h"

namespace thermohall {
namespace {

// Recorder and files take a record as the row of its columns, so the table must list every member in order.
template <class Record>
void require_a_column_for_each_member(std::span<const RecordColumn<Record>> columns) {
  constexpr std::size_t members = sizeof(Record) / sizeof(double);
  std::array<double, members> place;
  std::iota(place.begin(), place.end(), 0.0);
  const auto numbered = std::bit_cast<Record>(place);
  bool in_order = columns.size() == members;
  for (std::size_t c = 0; in_order && c < members; ++c)
    in_order = numbered.*(columns[c].member) == static_cast<double>(c);
  if (!in_order) throw std::logic_error("record columns differ from the members of their record");
}

/// A group whose values are the records that `get` gives.
template <class Record, class Get>
ChannelGroup channel_group(std::string name, std::string dimension, std::vector<std::string> ids,
                           std::size_t count, Get get) {
  ChannelGroup group;
  group.name = std::move(name);
  group.dimension = std::move(dimension);
  group.ids = std::move(ids);
  group.computed_count = count;
  const auto columns = record_columns(static_cast<const Record*>(nullptr));
  require_a_column_for_each_member(columns);
  for (const auto& c : columns) group.columns.push_back(c.column);
  for (std::size_t i = 0; i < count; ++i) {
    const Record& record = get(i);
    group.records.push_back(reinterpret_cast<const double*>(&record));
  }
  return group;
}

template <class Record, class Models>
ChannelGroup bank_group(const std::string& name, Models& models) {
  std::vector<std::string> ids;
  for (const auto& m : models) ids.push_back(m.spec().id);
  return channel_group<Record>(name, name, ids, models.size(),
                               [&models](std::size_t i) -> const Record& { return models[i].record; });
}

void add_loop_networks(const std::vector<LoopNetwork>& networks, std::vector<ChannelGroup>& groups) {
  if (networks.empty()) return;
  std::vector<std::string> ids;
  for (const auto& network : networks) ids.push_back(network.id());
  auto loops = channel_group<LoopNetworkRecord>(
      "loop_network", "loop_network", ids, networks.size(),
      [&networks](std::size_t i) -> const LoopNetworkRecord& { return networks[i].record; });
  std::vector<const LoopBranchRecord*> records;
  std::vector<std::string> branch_ids;
  for (const auto& network : networks)
    for (std::size_t b = 0; b < network.consumers().size(); ++b) {
      records.push_back(&network.branches[b]);
      branch_ids.push_back(network.id() + '/' + network.consumers()[b].id);
    }
  auto branches = channel_group<LoopBranchRecord>(
      "loop_branch", "loop_branch", branch_ids, records.size(),
      [&records](std::size_t i) -> const LoopBranchRecord& { return *records[i]; });
  loops.attributes = network_facts(networks);
  branches.attributes = branch_facts(networks);
  groups.push_back(std::move(loops));
  groups.push_back(std::move(branches));
}

}  // namespace

// Set-points (inputs) beside what comes of them (outcomes), of the controls that a scenario describes.
void Plant::Parts::add_control_groups(std::vector<ChannelGroup>& groups) {
  std::vector<std::string> ids;
  std::vector<const TemperatureControlRecord*> temperatures;
  std::vector<const PressureControlRecord*> pressures;
  std::vector<const SetPointRecord*> set_points;
  const auto add = [&](auto& list, const std::string& name, const std::vector<std::string>& item_ids) {
    using Record = std::remove_cvref_t<decltype(*list.front())>;
    if (!list.empty())
      groups.push_back(channel_group<Record>(name, name, item_ids, list.size(),
                                             [&list](std::size_t i) -> const Record& { return *list[i]; }));
  };
  for (const auto* valves : {&sampled.cdu_valves, &sampled.coil_valves})
    for (const auto& valve : *valves) {
      temperatures.push_back(&valve.record);
      ids.push_back(valve.id);
    }
  for (const auto& control : controls)
    if (control.has_pi()) {
      temperatures.push_back(&control.pi_record);
      ids.push_back(control.id() + " machines");
    }
  std::vector<std::string> pressure_ids;
  for (const auto& fans : sampled.fans)
    if (fans.spec.measured == FanControl::pressure) {
      pressures.push_back(&fans.pressure);
      pressure_ids.push_back(fans.id);
    } else {
      temperatures.push_back(&fans.temperature);
      ids.push_back(fans.id);
    }
  add(temperatures, "temperature_control", ids);
  add(pressures, "pressure_control", pressure_ids);
  std::vector<const PumpPressureRecord*> pumps;
  std::vector<std::string> pump_ids;
  for (const auto& pump : sampled.pressures) {
    pumps.push_back(&pump.record);
    pump_ids.push_back(pump.id);
  }
  add(pumps, "pump_pressure", pump_ids);
  std::vector<std::string> reset_ids;
  for (const auto& reset : sampled.supply_resets) {
    set_points.push_back(&reset.record);
    reset_ids.push_back(reset.id);
  }
  for (const auto& control : controls)
    if (control.has_reset()) {
      set_points.push_back(&control.set_point);
      reset_ids.push_back(control.id());
    }
  add(set_points, "set_point_reset", reset_ids);
  std::vector<const StagingRecord*> staging;
  std::vector<std::string> staged_ids;
  for (const auto& bank : sampled.staged) {
    staging.push_back(&bank.bank.record);
    staged_ids.push_back(bank.id);
  }
  add(staging, "staging", staged_ids);
  std::vector<const ChangeoverRecord*> switches;
  std::vector<std::string> switch_ids;
  for (const auto& free : sampled.switches) {
    switches.push_back(&free.record);
    switch_ids.push_back(free.id);
  }
  add(switches, "changeover", switch_ids);
  std::vector<const FeedRecord*> feeds;
  std::vector<std::string> feed_ids;
  for (std::size_t f = 0; power->has_names() && f < power->feeds(); ++f) {
    feeds.push_back(&power->feed_record(f));
    feed_ids.push_back(power->feed_name(f));
  }
  add(feeds, "feed", feed_ids);
}

std::vector<ChannelGroup> Plant::channels() {
  auto& p = *parts_;
  std::vector<ChannelGroup> groups;
  groups.push_back(channel_group<WeatherRecord>(
      "weather", "", {}, 1, [&p](std::size_t) -> const WeatherRecord& { return p.weather_record; }));
  auto racks =
      channel_group<RackRecord>("rack", "rack", p.items.ids, p.racks.size(),
                                [&p](std::size_t i) -> const RackRecord& { return p.racks[i].record; });
  racks.attributes = p.items.attributes;
  racks.cohort_of_item = p.items.cohort_of_item;
  groups.push_back(std::move(racks));
  std::vector<std::string> zone_ids;
  for (const auto& zone : p.zones) zone_ids.push_back(zone.spec->id);
  groups.push_back(
      channel_group<ZoneRecord>("zone", "zone", zone_ids, p.zones.size(),
                                [&p](std::size_t i) -> const ZoneRecord& { return p.zones[i].record; }));
  if (!p.units.empty()) groups.push_back(bank_group<AirUnitRecord>("air_unit", p.units));
  if (!p.cdus.empty()) groups.push_back(bank_group<CduRecord>("cdu", p.cdus));
  if (!p.loops.empty()) groups.push_back(bank_group<LoopRecord>("loop", p.loops));
  if (!p.tanks.empty()) groups.push_back(bank_group<TankRecord>("tank", p.tanks));
  if (!p.pipes.empty()) groups.push_back(bank_group<PipeRecord>("pipe", p.pipes));
  if (!p.networks.empty()) groups.push_back(bank_group<HydraulicRecord>("hydraulics", p.networks));
  add_loop_networks(p.loop_networks, groups);
  if (!p.chillers.empty()) groups.push_back(bank_group<ChillerRecord>("chiller", p.chillers));
  if (!p.towers.empty()) groups.push_back(bank_group<TowerRecord>("tower", p.towers));
  if (!p.dry_coolers.empty()) groups.push_back(bank_group<DryCoolerRecord>("dry_cooler", p.dry_coolers));
  p.add_control_groups(groups);
  const auto& stages = p.power->stages();
  for (std::size_t k = 0; k < stages.size(); ++k)
    groups.push_back(channel_group<PowerStageRecord>(
        stages[k].name, "", {}, 1,
        [&stages, k](std::size_t) -> const PowerStageRecord& { return stages[k].record; }));
  return groups;
}

std::span<const double> Plant::rack_weights() const { return parts_->items.weights; }
std::vector<double> Plant::rack_inlet_limits_K() const {
  std::vector<double> limits;
  for (const auto& rack : parts_->racks) limits.push_back(parts_->zones[rack.zone].spec->inlet_limit_K);
  return limits;
}

}  // namespace thermohall
