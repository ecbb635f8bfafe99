#include "gui/document/plan_entry.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "gui/document/scenario_document.h"

namespace thermohall::gui {
namespace {

PlanEntry entry_of(EntryKind kind, const std::string& section, const std::string& id, std::size_t group) {
  PlanEntry entry;
  entry.kind = kind;
  entry.name = QString::fromStdString(id);
  entry.key = QString::fromStdString(section + '.' + id);
  entry.group = static_cast<int>(group);
  return entry;
}

void add_racks(std::vector<PlanEntry>& entries, const Scenario& scenario) {
  for (std::size_t g = 0; g < scenario.racks.size(); ++g) {
    const RackGroup& group = scenario.racks[g];
    if (!group.placed) continue;
    const auto& rack = scenario.rack_types[static_cast<std::size_t>(group.type)].rack;
    PlanEntry entry = entry_of(group.in_row ? EntryKind::row : EntryKind::rack,
                               group.in_row ? "rows" : "racks", group.id, g);
    entry.facing = group.facing;
    entry.count = group.count;
    entry.pitch_m = group.pitch_m;
    const double along_m = rack.width_m + (group.count - 1) * group.pitch_m;
    entry.x_m = group.x_m;
    entry.y_m = group.y_m;
    entry.length_m = entry.runsAlongX() ? along_m : rack.depth_m;
    entry.width_m = entry.runsAlongX() ? rack.depth_m : along_m;
    entry.top_m = rack.height_m;
    entries.push_back(std::move(entry));
  }
}

void add_units(std::vector<PlanEntry>& entries, EntryKind kind, const std::string& bank, std::size_t group,
               const InHall& in_hall) {
  for (const UnitPlace& place : in_hall.places) {
    PlanEntry entry = entry_of(kind, bank + ".places", place.id, group);
    const auto extent = plan_extent(in_hall.size, place.facing);
    entry.facing = place.facing;
    entry.x_m = place.x_m;
    entry.y_m = place.y_m;
    entry.length_m = extent.length_m;
    entry.width_m = extent.width_m;
    entry.top_m = in_hall.size.height_m;
    entries.push_back(std::move(entry));
  }
}

template <class Box>
PlanEntry& add_box(std::vector<PlanEntry>& entries, EntryKind kind, const char* section, const Box& box,
                   std::size_t group) {
  PlanEntry entry = entry_of(kind, section, box.id, group);
  entry.x_m = box.x_m;
  entry.y_m = box.y_m;
  entry.length_m = box.length_m;
  entry.width_m = box.width_m;
  entries.push_back(std::move(entry));
  return entries.back();
}

void add_layout(std::vector<PlanEntry>& entries, const HallLayout& layout) {
  for (std::size_t i = 0; i < layout.tiles.size(); ++i)
    add_box(entries, EntryKind::tile, "hall.tiles", layout.tiles[i], i);
  for (std::size_t i = 0; i < layout.grilles.size(); ++i)
    add_box(entries, EntryKind::grille, "hall.grilles", layout.grilles[i], i);
  for (std::size_t i = 0; i < layout.containments.size(); ++i)
    add_box(entries, EntryKind::containment, "hall.containments", layout.containments[i], i);
  for (std::size_t i = 0; i < layout.obstacles.size(); ++i) {
    PlanEntry& entry = add_box(entries, EntryKind::obstacle, "hall.obstacles", layout.obstacles[i], i);
    entry.bottom_m = layout.obstacles[i].bottom_m;
    entry.top_m = layout.obstacles[i].top_m;
  }
  for (std::size_t i = 0; i < layout.doors.size(); ++i) {
    const BuildingDoor& door = layout.doors[i];
    PlanEntry entry = entry_of(EntryKind::door, "hall.doors", door.id, i);
    entry.facing = door.facing;
    entry.x_m = door.x_m;
    entry.y_m = door.y_m;
    (entry.runsAlongX() ? entry.length_m : entry.width_m) = door.width_m;
    entries.push_back(std::move(entry));
  }
}

}  // namespace

YamlPath PlanEntry::path() const { return path_of_key(key.toStdString()); }

std::vector<PlanEntry> plan_entries(const Scenario& scenario) {
  std::vector<PlanEntry> entries;
  add_racks(entries, scenario);
  for (std::size_t i = 0; i < scenario.air_units.size(); ++i)
    add_units(entries, EntryKind::air_unit, "cooling.air." + scenario.air_units[i].id, i,
              scenario.air_units[i].in_hall);
  for (std::size_t i = 0; i < scenario.cdus.size(); ++i)
    add_units(entries, EntryKind::cdu, "cooling.liquid." + scenario.cdus[i].id, i, scenario.cdus[i].in_hall);
  const auto add_stage = [&](const auto& stage, EntryKind kind, const char* key) {
    if (stage) add_units(entries, kind, key, 0, stage->equipment.in_hall);
  };
  add_stage(scenario.power.transformers, EntryKind::transformer, "power.transformers");
  add_stage(scenario.power.ups, EntryKind::ups, "power.ups");
  add_stage(scenario.power.pdus, EntryKind::pdu, "power.pdus");
  add_stage(scenario.power.busways, EntryKind::busway, "power.busways");
  add_layout(entries, scenario.hall.layout);
  return entries;
}

std::vector<PlanEntry> plan_entries(const ScenarioDocument& document, const QStringList& keys) {
  std::vector<PlanEntry> entries = plan_entries(document.scenario());
  std::erase_if(entries, [&](const PlanEntry& entry) { return !keys.contains(entry.key); });
  return entries;
}

QRectF door_swing(const PlanEntry& door) {
  const double width_m = std::max(door.length_m, door.width_m);
  switch (door.facing) {
    case Facing::north:
      return {door.x_m, door.y_m - width_m, width_m, width_m};
    case Facing::south:
    case Facing::east:
      return {door.x_m, door.y_m, width_m, width_m};
    case Facing::west:
      return {door.x_m - width_m, door.y_m, width_m, width_m};
  }
  return {};
}

const char* facing_word(Facing facing) {
  switch (facing) {
    case Facing::north:
      return "north";
    case Facing::east:
      return "east";
    case Facing::west:
      return "west";
    case Facing::south:
      break;
  }
  return "south";
}

Facing turned(Facing facing) {
  switch (facing) {
    case Facing::north:
      return Facing::east;
    case Facing::east:
      return Facing::south;
    case Facing::south:
      return Facing::west;
    case Facing::west:
      break;
  }
  return Facing::north;
}

QString kind_name(EntryKind kind) {
  const auto say = [](const char* text) { return QCoreApplication::translate("PlanEntry", text); };
  switch (kind) {
    case EntryKind::row:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "row"));
    case EntryKind::rack:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "rack"));
    case EntryKind::air_unit:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "air unit"));
    case EntryKind::cdu:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "coolant distribution unit"));
    case EntryKind::ups:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "UPS"));
    case EntryKind::pdu:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "power distribution unit"));
    case EntryKind::transformer:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "transformer"));
    case EntryKind::busway:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "busway"));
    case EntryKind::tile:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "perforated tiles"));
    case EntryKind::grille:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "return grilles"));
    case EntryKind::containment:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "containment"));
    case EntryKind::obstacle:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "obstacle"));
    case EntryKind::door:
      return say(QT_TRANSLATE_NOOP("PlanEntry", "door"));
  }
  return {};
}

}  // namespace thermohall::gui
