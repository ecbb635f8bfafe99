#include <algorithm>

#include "sim/scenario/read_feeds.h"
#include "sim/scenario/reader_context.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall {
namespace {

// A part of a rack type that only some coolings need: a sub-mapping read by its own table.
template <class P>
void read_part(ReaderContext& c, Section& type, std::string_view key, bool needed, const Origin& origin,
               P& part) {
  if (!needed) {
    type.leave({key});
    return;
  }
  const YamlNode& map = type.mapping(key, true);
  if (map.entries.empty()) return;
  const std::string path = type.path_of(key);
  read_parameters(map, path, parameter_table(static_cast<const P*>(nullptr)), part, c.diagnostics);
  note_assumptions(c, path, origin, part);
}

RackType read_rack_type(ReaderContext& c, const LibraryItem& item, const std::string& path) {
  RackType type;
  type.origin = item.origin;
  type.cost = item.cost;
  if (item.cost) type.it_service_life_years = item.cost->service_life_years;
  type.known = item.parameters.is_map();
  if (!type.known) return type;
  Section s(item.parameters, path, c.diagnostics);
  s.leave({"server", "cold_plate", "flow", "tank", "boiling_tank"});
  const YamlNode own = s.rest();
  read_parameters(own, path, parameter_table(static_cast<const RackParameters*>(nullptr)), type.rack,
                  c.diagnostics);
  note_assumptions(c, path, item.origin, type.rack);
  const auto cooling = type.rack.cooling;
  read_part(c, s, "server", true, item.origin, type.server);
  read_part(c, s, "cold_plate", cooling == RackCooling::cold_plate, item.origin, type.plate);
  read_part(c, s, "flow", cooling != RackCooling::air, item.origin, type.flow);
  read_part(c, s, "tank", cooling == RackCooling::immersion, item.origin, type.tank);
  read_part(c, s, "boiling_tank", cooling == RackCooling::immersion_two_phase, item.origin,
            type.boiling_tank);
  return type;
}

// Index of a rack type; equal types (same id, no overrides) are shared.
int rack_type_index(ReaderContext& c, Section& s, bool overridden) {
  const std::string id = s.has("type") ? s.text("type") : "";
  auto& types = c.scenario.rack_types;
  if (!overridden && !id.empty())
    for (std::size_t i = 0; i < types.size(); ++i)
      if (types[i].origin.type_id == id && types[i].shared) return static_cast<int>(i);
  LibraryItem item;
  if (id.empty()) {
    s.require("type", "the id of a rack type");
  } else if (const LibraryItem* found = c.library.find("racks", id, c.diagnostics)) {
    item = *found;
    if (overridden) {
      Section o(s.mapping("rack"), s.path_of("rack"), c.diagnostics);
      item.parameters = merged(item.parameters, o.rest());
      item.origin.note += "; with values overridden in the scenario";
    }
  } else {
    s.reference("type", c.library.ids("racks", c.diagnostics), "rack type", true);
  }
  types.push_back(read_rack_type(c, item, "racks." + (id.empty() ? "?" : id)));
  types.back().shared = !overridden;
  return static_cast<int>(types.size()) - 1;
}

void read_placement(Section& s, RackGroup& group, double width_m) {
  group.placed = s.has("x") || s.has("y");
  if (group.placed) {
    group.x_m = s.quantity("x", "m", 0, 2000);
    group.y_m = s.quantity("y", "m", 0, 2000);
  } else {
    s.leave({"x", "y"});
  }
  group.facing = read_facing(s);
  group.pitch_m = s.quantity("pitch", "m", 0.1, 20, width_m > 0 ? width_m : 0.6);
}

int read_door(ReaderContext& c, Section& s, const std::vector<std::string>& sources) {
  if (!s.has("rear_door")) {
    s.leave({"rear_door"});
    return -1;
  }
  Section d(s.mapping("rear_door"), s.path_of("rear_door"), c.diagnostics);
  DoorSpec door;
  door.source = d.reference("water", sources, "loop or CDU", true);
  door.leaving_air_setpoint_K = d.quantity("leaving_air_setpoint", "K", 273.15, 333.15);
  door.door = read_equipment<RearDoorParameters>(c, "rear_doors", d, s.path() + ".rear_door");
  c.scenario.doors.push_back(std::move(door));
  return static_cast<int>(c.scenario.doors.size()) - 1;
}

void read_group(ReaderContext& c, const std::string& id, Section& s, bool row) {
  RackGroup group;
  group.id = id;
  group.in_row = row;
  group.location = s.location();
  group.count = row ? s.count("count", 1, 1000000) : 1;
  group.zone = c.zone_index(s, "zone", true);
  const auto loads = c.load_ids();
  const std::string load = s.reference("load", loads, "load", true);
  group.load = static_cast<int>(std::find(loads.begin(), loads.end(), load) - loads.begin());
  if (group.load >= static_cast<int>(loads.size())) group.load = 0;
  group.type = rack_type_index(c, s, s.has("rack"));
  s.leave({"rack"});
  const RackType& type = c.scenario.rack_types[static_cast<std::size_t>(group.type)];
  auto sources = ids_of(c.scenario.cdus);
  for (const auto& loop : c.scenario.loops) sources.push_back(loop.id);
  const bool liquid = type.rack.cooling != RackCooling::air;
  group.liquid = s.reference("liquid", sources, "CDU or loop", liquid);
  if (!liquid && !group.liquid.empty() && type.known)
    s.error("liquid", "is given, but this rack type is cooled by air; use a rear_door or another type");
  group.door = read_door(c, s, sources);
  if (group.door >= 0 && type.known && type.server.fan_rated_flow_m3_s <= 0)
    s.error("rear_door", "needs a rack whose servers move air");
  if (s.has("recirculation")) {
    group.recirculation = s.quantity("recirculation", "1", 0, 0.95);
  } else {
    s.leave({"recirculation"});
  }
  if (s.has("internal_recirculation")) {
    group.internal_recirculation = s.quantity("internal_recirculation", "1", 0, 0.5);
  } else {
    s.leave({"internal_recirculation"});
  }
  group.feeds = read_rack_feeds(c, s);
  read_placement(s, group, type.rack.width_m);
  s.finish();
  c.scenario.racks.push_back(std::move(group));
}

}  // namespace

void read_racks(ReaderContext& c, Section& root) {
  const YamlNode& rows = root.mapping("rows");
  const YamlNode& racks = root.mapping("racks");
  for_each_section(rows, "rows", c.diagnostics,
                   [&](const std::string& id, Section& s) { read_group(c, id, s, true); });
  for_each_section(racks, "racks", c.diagnostics,
                   [&](const std::string& id, Section& s) { read_group(c, id, s, false); });
  if (c.scenario.racks.empty())
    c.diagnostics.error(root.location(), "rows", "is missing; a scenario needs rows or racks");
  for (const auto& entry : racks.entries)
    if (rows.find(entry.key))
      c.diagnostics.error(entry.location(), "racks." + entry.key,
                          "is also the id of a row; ids of rows and racks must differ");
}

}  // namespace thermohall
