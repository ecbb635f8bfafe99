#include <array>
#include <bit>
#include <numeric>
#include <stdexcept>

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

}  // namespace

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
  if (!p.chillers.empty()) groups.push_back(bank_group<ChillerRecord>("chiller", p.chillers));
  if (!p.towers.empty()) groups.push_back(bank_group<TowerRecord>("tower", p.towers));
  if (!p.dry_coolers.empty()) groups.push_back(bank_group<DryCoolerRecord>("dry_cooler", p.dry_coolers));
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
