#include "gui/document/add_door_command.h"

#include <algorithm>

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"

namespace thermohall::gui {

PlanEntry door_in_wall(const HallSpec& hall, QPointF near_m, double width_m) {
  PlanEntry door;
  door.kind = EntryKind::door;
  const double to_west = std::abs(near_m.x()), to_east = std::abs(hall.length_m - near_m.x());
  const double to_north = std::abs(near_m.y()), to_south = std::abs(hall.width_m - near_m.y());
  const double least = std::min({to_west, to_east, to_north, to_south});
  const auto within = [width_m](double at, double wall_m) {
    return std::clamp(at - width_m / 2, 0.0, std::max(0.0, wall_m - width_m));
  };
  if (least == to_north || least == to_south) {
    door.facing = least == to_north ? Facing::north : Facing::south;
    door.x_m = within(near_m.x(), hall.length_m);
    door.y_m = least == to_north ? 0 : hall.width_m;
    door.length_m = width_m;
  } else {
    door.facing = least == to_west ? Facing::west : Facing::east;
    door.y_m = within(near_m.y(), hall.width_m);
    door.x_m = least == to_west ? 0 : hall.length_m;
    door.width_m = width_m;
  }
  return door;
}

AddDoorCommand::AddDoorCommand(ScenarioDocument& document, QPointF near_m, double width_m)
    : EditCommand(document, QObject::tr("add door")), near_m_(near_m), width_m_(width_m) {}

void AddDoorCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const PlanEntry door = door_in_wall(document().scenario().hall, near_m_, width_m_);
  YamlNode node;
  set_entry(node, "x", length_text(door.x_m));
  set_entry(node, "y", length_text(door.y_m));
  set_entry(node, "width", length_text(width_m_));
  set_entry(node, "facing", facing_word(door.facing));
  EntryWriter writer(document(), editor, patches);
  created_ = writer.add({"hall", "doors"}, "door-1", node);
}

}  // namespace thermohall::gui
