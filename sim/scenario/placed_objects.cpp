#include "sim/scenario/placed_objects.h"

#include <fmt/core.h>

#include <algorithm>

namespace thermohall {
namespace {

// Objects may touch; a millimetre of overlap is rounding.
constexpr double touch_m = 1e-3;

bool along_x(Facing facing) { return facing == Facing::north || facing == Facing::south; }

void add_units(std::vector<PlacedObject>& objects, PlacedKind kind, const std::string& key, int group,
               const InHall& bank) {
  for (std::size_t i = 0; i < bank.places.size(); ++i) {
    const UnitPlace& place = bank.places[i];
    const auto extent = plan_extent(bank.size, place.facing);
    objects.push_back({.kind = kind,
                       .id = place.id,
                       .key = key + ".places." + place.id,
                       .group = group,
                       .member = static_cast<int>(i),
                       .x_m = place.x_m,
                       .y_m = place.y_m,
                       .length_m = extent.length_m,
                       .width_m = extent.width_m,
                       .bottom_m = 0,
                       .top_m = bank.size.height_m,
                       .facing = place.facing,
                       .location = place.location});
  }
}

bool overlap(const PlacedObject& a, const PlacedObject& b) {
  return a.x_m + a.length_m > b.x_m + touch_m && b.x_m + b.length_m > a.x_m + touch_m &&
         a.y_m + a.width_m > b.y_m + touch_m && b.y_m + b.width_m > a.y_m + touch_m &&
         a.top_m > b.bottom_m + touch_m && b.top_m > a.bottom_m + touch_m;
}

}  // namespace

PlanExtent plan_extent(const Footprint& size, Facing facing) {
  return along_x(facing) ? PlanExtent{size.length_m, size.depth_m} : PlanExtent{size.depth_m, size.length_m};
}

std::string rack_id(const RackGroup& group, int member) {
  return group.count == 1 ? group.id : fmt::format("{}-{:02}", group.id, member + 1);
}

std::vector<PlacedObject> placed_objects(const Scenario& scenario) {
  std::vector<PlacedObject> objects;
  for (std::size_t g = 0; g < scenario.racks.size(); ++g) {
    const RackGroup& group = scenario.racks[g];
    if (!group.placed) continue;
    const auto& rack = scenario.rack_types[static_cast<std::size_t>(group.type)].rack;
    const auto extent = plan_extent({rack.width_m, rack.depth_m, rack.height_m}, group.facing);
    const std::string key = (group.in_row ? "rows." : "racks.") + group.id;
    for (int n = 0; n < group.count; ++n) {
      const double step_m = n * group.pitch_m;
      objects.push_back({.kind = PlacedKind::rack,
                         .id = rack_id(group, n),
                         .key = key,
                         .group = static_cast<int>(g),
                         .member = n,
                         .x_m = group.x_m + (along_x(group.facing) ? step_m : 0),
                         .y_m = group.y_m + (along_x(group.facing) ? 0 : step_m),
                         .length_m = extent.length_m,
                         .width_m = extent.width_m,
                         .bottom_m = 0,
                         .top_m = rack.height_m,
                         .facing = group.facing,
                         .location = group.location});
    }
  }
  const auto add_banks = [&](const auto& banks, PlacedKind kind, const char* section) {
    for (std::size_t i = 0; i < banks.size(); ++i)
      add_units(objects, kind, std::string(section) + banks[i].id, static_cast<int>(i), banks[i].in_hall);
  };
  add_banks(scenario.air_units, PlacedKind::air_unit, "cooling.air.");
  add_banks(scenario.cdus, PlacedKind::cdu, "cooling.liquid.");
  const auto add_stage = [&](const auto& stage, PlacedKind kind, const char* key) {
    if (stage) add_units(objects, kind, key, 0, stage->equipment.in_hall);
  };
  add_stage(scenario.power.transformers, PlacedKind::transformer, "power.transformers");
  add_stage(scenario.power.ups, PlacedKind::ups, "power.ups");
  add_stage(scenario.power.pdus, PlacedKind::pdu, "power.pdus");
  add_stage(scenario.power.busways, PlacedKind::busway, "power.busways");
  for (const auto& box : scenario.hall.layout.obstacles)
    objects.push_back({.kind = PlacedKind::obstacle,
                       .id = box.id,
                       .key = "hall.obstacles." + box.id,
                       .x_m = box.x_m,
                       .y_m = box.y_m,
                       .length_m = box.length_m,
                       .width_m = box.width_m,
                       .bottom_m = box.bottom_m,
                       .top_m = box.top_m,
                       .facing = Facing::south,
                       .location = {}});
  return objects;
}

void check_layout(const Scenario& scenario, Diagnostics& diagnostics) {
  auto objects = placed_objects(scenario);
  const HallSpec& hall = scenario.hall;
  for (const auto& o : objects) {
    if (o.x_m + o.length_m > hall.length_m + touch_m || o.y_m + o.width_m > hall.width_m + touch_m)
      diagnostics.warning(
          o.location, o.key,
          fmt::format("{} stands outside the hall of {:g} m x {:g} m", o.id, hall.length_m, hall.width_m));
    if (o.top_m > hall.height_m + touch_m)
      diagnostics.warning(o.location, o.key,
                          fmt::format("{} is {:g} m high, the hall {:g} m", o.id, o.top_m, hall.height_m));
  }
  // Sorted by x, each object needs to be held against those that begin before it ends.
  std::stable_sort(objects.begin(), objects.end(),
                   [](const auto& a, const auto& b) { return a.x_m < b.x_m; });
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const PlacedObject& a = objects[i];
    for (std::size_t j = i + 1; j < objects.size() && objects[j].x_m < a.x_m + a.length_m - touch_m; ++j)
      if (overlap(a, objects[j]))
        diagnostics.warning(objects[j].location, objects[j].key,
                            fmt::format("{} stands in the place of {}", objects[j].id, a.id));
  }
}

}  // namespace thermohall
