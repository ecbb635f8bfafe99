#include "gui/view3d/hall_boxes.h"

#include <algorithm>

#include "gui/document/plan_entry.h"
#include "gui/document/scenario_document.h"
#include "gui/plan/plan_figures.h"
#include "gui/plan/rack_colors.h"
#include "gui/plan/unit_item.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

// Racks in a row touch, and so do racks and films: a joint keeps them apart for the eye.
constexpr double joint_m = 0.02, plate_m = 0.02, wall_m = 0.1, tile_m = 0.02;
constexpr double low_m = 0.05;  // what has no known height

HallBox box_of(const QString& id, const QString& key, double x_m, double y_m, double length_m, double width_m,
               double bottom_m, double top_m, const QColor& color) {
  const double height_m = std::max(top_m - bottom_m, low_m);
  return {id, key,
          QVector3D(static_cast<float>(x_m + length_m / 2), static_cast<float>(bottom_m + height_m / 2),
                    static_cast<float>(y_m + width_m / 2)),
          QVector3D(static_cast<float>(length_m), static_cast<float>(height_m), static_cast<float>(width_m)),
          color};
}

QVector3D facing_vector(Facing facing) {
  switch (facing) {
    case Facing::north:
      return {0, 0, -1};
    case Facing::south:
      return {0, 0, 1};
    case Facing::east:
      return {1, 0, 0};
    case Facing::west:
      return {-1, 0, 0};
  }
  return {};
}

HallBox front_of(const HallBox& rack, Facing facing) {
  HallBox plate = rack;
  const QVector3D out = facing_vector(facing);
  const auto thin = static_cast<float>(plate_m), inset = static_cast<float>(0.1);
  const bool along_x = out.x() == 0;
  plate.size = QVector3D(along_x ? rack.size.x() - inset : thin, rack.size.y() - inset,
                         along_x ? thin : rack.size.z() - inset);
  plate.center += out * ((along_x ? rack.size.z() : rack.size.x()) / 2);
  return plate;
}

void add_walls(HallBoxes& boxes, const HallSpec& hall, const QColor& color) {
  const double l = hall.length_m, w = hall.width_m, h = hall.height_m;
  boxes.walls = {box_of({}, {}, 0, -wall_m, l, wall_m, 0, h, color),
                 box_of({}, {}, 0, w, l, wall_m, 0, h, color),
                 box_of({}, {}, -wall_m, -wall_m, wall_m, w + 2 * wall_m, 0, h, color),
                 box_of({}, {}, l, -wall_m, wall_m, w + 2 * wall_m, 0, h, color)};
}

void add_entry(HallBoxes& boxes, const PlanEntry& e, double hall_height_m) {
  const bool dark = theme().dark;
  switch (e.kind) {
    case EntryKind::tile:
      boxes.tiles.push_back(box_of(e.name, e.key, e.x_m, e.y_m, e.length_m, e.width_m, 0, tile_m,
                                   dark ? QColor("#3f6f86") : QColor("#a9cfe0")));
      break;
    case EntryKind::grille:
      boxes.tiles.push_back(box_of(e.name, e.key, e.x_m, e.y_m, e.length_m, e.width_m, hall_height_m - tile_m,
                                   hall_height_m, dark ? QColor("#8a6b52") : QColor("#e6c9b0")));
      break;
    case EntryKind::containment: {
      QColor film = dark ? QColor("#b79cff") : QColor("#7a4fd0");
      film.setAlphaF(0.18F);
      const double top_m = e.top_m > 0 ? e.top_m : 2.2;
      boxes.clear.push_back(box_of(e.name, e.key, e.x_m + joint_m, e.y_m + joint_m, e.length_m - 2 * joint_m,
                                   e.width_m - 2 * joint_m, e.bottom_m, top_m, film));
      break;
    }
    case EntryKind::obstacle:
      boxes.units.push_back(box_of(e.name, e.key, e.x_m, e.y_m, e.length_m, e.width_m, e.bottom_m, e.top_m,
                                   dark ? QColor("#4a5561") : QColor("#c9d0d7")));
      break;
    default:
      break;
  }
  if (e.isUnit())
    boxes.units.push_back(
        box_of(e.name, e.key, e.x_m, e.y_m, e.length_m, e.width_m, e.bottom_m, e.top_m, unit_color(e.kind)));
}

}  // namespace

const HallBox* HallBoxes::find(const QString& id) const {
  for (const auto* list : {&racks, &units})
    for (const HallBox& box : *list)
      if (box.id == id) return &box;
  return nullptr;
}

HallBoxes hall_boxes(const ScenarioDocument& document, const PlanFigures& figures, ColorBy by) {
  const Scenario& scenario = document.scenario();
  const HallSpec& hall = scenario.hall;
  HallBoxes boxes;
  boxes.hall_size = QVector3D(static_cast<float>(hall.length_m), static_cast<float>(hall.height_m),
                              static_cast<float>(hall.width_m));
  const Theme& t = theme();
  boxes.floor = box_of({}, {}, 0, 0, hall.length_m, hall.width_m, -0.1, 0,
                       t.dark ? QColor("#2c343c") : QColor("#eef0f3"));
  boxes.floor.size.setY(0.1F);
  boxes.floor.center.setY(-0.05F);
  QColor wall = t.dark ? QColor("#8795a3") : QColor("#93a1af");
  wall.setAlphaF(0.16F);
  add_walls(boxes, hall, wall);
  for (const PlacedObject& object : document.objects()) {
    if (object.kind != PlacedKind::rack) continue;
    boxes.racks.push_back(box_of(QString::fromStdString(object.id), QString::fromStdString(object.key),
                                 object.x_m, object.y_m, object.length_m, object.width_m, object.bottom_m,
                                 object.top_m, {}));
    HallBox& rack = boxes.racks.back();
    boxes.fronts.push_back(front_of(rack, object.facing));
    const bool along_x = object.facing == Facing::north || object.facing == Facing::south;
    const auto joint = static_cast<float>(joint_m);
    if (along_x)
      rack.size.setX(rack.size.x() - joint);
    else
      rack.size.setZ(rack.size.z() - joint);
  }
  for (const PlanEntry& entry : plan_entries(scenario)) add_entry(boxes, entry, hall.height_m);
  color_racks(boxes, document, figures, by);
  return boxes;
}

void color_racks(HallBoxes& boxes, const ScenarioDocument& document, const PlanFigures& figures, ColorBy by) {
  const Scenario& scenario = document.scenario();
  const double scale_W = power_scale_W(figures.highestPower_W());
  std::size_t next = 0, member = 0;
  int group_at = -1;
  std::vector<RackLook> looks;
  for (const PlacedObject& object : document.objects()) {
    if (object.kind != PlacedKind::rack || next >= boxes.racks.size()) continue;
    HallBox& rack = boxes.racks[next];
    if (object.group != group_at) {  // the racks of a row stand together
      group_at = object.group;
      member = 0;
      looks = rack_looks(by, scenario, scenario.racks[static_cast<std::size_t>(group_at)], figures, scale_W);
    }
    rack.color = member < looks.size() ? looks[member].fill : neutral_color();
    ++member;
    boxes.fronts[next].color = rack.color.darker(125);
    ++next;
  }
}

}  // namespace thermohall::gui
