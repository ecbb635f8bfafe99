#include "sim/plant/rack_items.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "sim/scenario/feeds_section.h"

namespace thermohall {

RackPlace rack_place(const Scenario& scenario, const RackGroup& group, int number) {
  const auto& rack = scenario.rack_types[static_cast<std::size_t>(group.type)].rack;
  const bool along_x = group.facing == Facing::north || group.facing == Facing::south;
  const double along_m = 0.5 * rack.width_m + number * group.pitch_m;
  const double across_m = 0.5 * rack.depth_m;
  return along_x ? RackPlace{group.x_m + along_m, group.y_m + across_m}
                 : RackPlace{group.x_m + across_m, group.y_m + along_m};
}

namespace {

// Racks whose flow depends on where they hang stay alone; rows with a valve of their own are not merged with
// others.
enum class Alone { no, row, rack };
Alone stands_alone(const Scenario& scenario, std::size_t group) {
  if (scenario.airflow.couple && scenario.racks[group].placed) return Alone::rack;  // each has its own inlet
  const auto& liquid = scenario.racks[group].liquid;
  const auto shares_out = [&](const auto& source) { return source.id == liquid && source.hydraulics; };
  const int door = scenario.racks[group].door;
  const auto serves_door = [&](const LoopSpec& loop) {
    return door >= 0 && loop.hydraulics && loop.id == scenario.doors[static_cast<std::size_t>(door)].source;
  };
  const auto names = [&](EventTarget target) {
    return std::ranges::any_of(scenario.events,
                               [&](const EventSpec& e) { return e.target == target && e.index == group; });
  };
  if (std::any_of(scenario.cdus.begin(), scenario.cdus.end(), shares_out)) return Alone::rack;
  if (names(EventTarget::doors)) return Alone::rack;  // one may lose its door
  if (std::any_of(scenario.loops.begin(), scenario.loops.end(), shares_out) ||
      std::any_of(scenario.loops.begin(), scenario.loops.end(), serves_door))
    return Alone::row;
  return names(EventTarget::racks) ? Alone::row : Alone::no;
}

}  // namespace

bool is_dark(int unit, int count, int feeds, int out) {
  const int of_feed = count / feeds;
  return unit >= 0 && unit < (feeds > 1 ? out - of_feed : out);
}

namespace {

// Which units of a stage the racks hang on, when an event takes some of them.
class Circuits {
 public:
  template <class Stage>
  Circuits(const Scenario& s, EventTarget target, const Stage& stage) {
    const bool asked = std::ranges::any_of(s.events, [&](const EventSpec& e) { return e.target == target; });
    if (!asked || !stage) return;
    const auto feeds =
        s.power.named_feeds ? static_cast<int>(s.power.named_feeds->feeds.size()) : s.power.feeds;
    units_ = std::max(1, stage->equipment.count / feeds);
    for (const auto& group : s.racks) racks_ += group.count;
  }
  int of(int rack) const { return units_ > 0 ? rack * units_ / std::max(1, racks_) : -1; }

 private:
  int units_ = 0, racks_ = 0;
};

}  // namespace

std::uint32_t feed_bits(const Scenario& scenario, const RackGroup& group) {
  if (!scenario.power.named_feeds) return 1;
  std::uint32_t bits = 0;
  for (const auto feed : group.feeds) bits |= 1u << feed;
  return bits > 0 ? bits : (1u << scenario.power.named_feeds->feeds.size()) - 1;
}

RackItems expand_racks(const Scenario& scenario) {
  RackItems items;
  const Circuits pdus(scenario, EventTarget::pdus, scenario.power.pdus);
  const Circuits busways(scenario, EventTarget::busways, scenario.power.busways);
  using Key =
      std::tuple<int, int, int, std::string, std::string, double, std::size_t, int, int, std::uint32_t>;
  std::map<Key, std::uint32_t> known;
  ItemAttribute row{.key = "row", .unit = "", .long_name = "row or rack group", .texts = {}, .numbers = {}};
  ItemAttribute zone{.key = "zone", .unit = "", .long_name = "air zone", .texts = {}, .numbers = {}};
  ItemAttribute type{.key = "type", .unit = "", .long_name = "rack type", .texts = {}, .numbers = {}};
  ItemAttribute x{
      .key = "x", .unit = "m", .long_name = "centre of the rack along the hall", .texts = {}, .numbers = {}};
  ItemAttribute y{
      .key = "y", .unit = "m", .long_name = "centre of the rack across the hall", .texts = {}, .numbers = {}};
  for (std::size_t g = 0; g < scenario.racks.size(); ++g) {
    const auto& group = scenario.racks[g];
    std::string door;
    if (group.door >= 0) {
      const auto& d = scenario.doors[static_cast<std::size_t>(group.door)];
      // A door with values of its own is shared by the racks of its row only.
      const bool own =
          d.door.origin.type_id.empty() || d.door.origin.note.find("overridden") != std::string::npos;
      door = fmt::format("{}|{}|{}|{}", d.door.origin.type_id, own ? group.door : -1, d.source,
                         d.leaving_air_setpoint_K);
    }
    const auto alone = stands_alone(scenario, g);
    const std::uint32_t feeds = feed_bits(scenario, group);
    for (int n = 0; n < group.count; ++n) {
      const auto recirculation = group.recirculation;
      const std::size_t own = alone == Alone::no    ? 0
                              : alone == Alone::row ? 1 + g
                                                    : 1000000 + items.ids.size();
      const int rack = static_cast<int>(items.ids.size());
      const int pdu = pdus.of(rack), busway = busways.of(rack);
      const Key key{group.type, group.zone, group.load, group.liquid, door, recirculation.value_or(-1),
                    own,        pdu,        busway,     feeds};
      std::uint32_t cohort = 0;
      const auto found = scenario.run.use_cohorts ? known.find(key) : known.end();
      if (found != known.end()) {
        cohort = found->second;
        items.cohorts[cohort].weight += 1;
      } else {
        cohort = static_cast<std::uint32_t>(items.cohorts.size());
        items.cohorts.push_back({g, 1, recirculation, pdu, busway, feeds, n});
        if (scenario.run.use_cohorts) known.emplace(key, cohort);
      }
      items.cohort_of_item.push_back(cohort);
      items.ids.push_back(group.count == 1 ? group.id : fmt::format("{}-{:02}", group.id, n + 1));
      row.texts.push_back(group.id);
      zone.texts.push_back(scenario.hall.zones[static_cast<std::size_t>(group.zone)].id);
      type.texts.push_back(scenario.rack_types[static_cast<std::size_t>(group.type)].origin.type_id);
      const auto place = rack_place(scenario, group, n);
      const double nowhere = std::numeric_limits<double>::quiet_NaN();
      x.numbers.push_back(group.placed ? place.x_m : nowhere);
      y.numbers.push_back(group.placed ? place.y_m : nowhere);
    }
  }
  for (const auto& cohort : items.cohorts) items.weights.push_back(cohort.weight);
  items.attributes = {std::move(row), std::move(zone), std::move(type), std::move(x), std::move(y)};
  return items;
}

}  // namespace thermohall
