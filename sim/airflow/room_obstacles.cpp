#include <algorithm>
#include <optional>

#include "sim/airflow/room_builder.h"

namespace thermohall {
namespace {

// Obstacles thinner than this might fall between two grid lines, so a thin wall stands in them as well.
constexpr double thin_obstacle_m = 0.45;
constexpr double least_side_m = 1e-6;

// The clear opening of a door that stands in an obstacle: through its whole thickness.
std::optional<RoomBox> opening_in(const BuildingDoor& door, const RoomBox& wall) {
  const bool along_x = door.facing == Facing::north || door.facing == Facing::south;
  RoomBox hole = wall;
  hole.z1_m = std::min(wall.z1_m, door.height_m);
  if (along_x) {
    hole.x0_m = std::max(wall.x0_m, door.x_m);
    hole.x1_m = std::min(wall.x1_m, door.x_m + door.width_m);
    if (door.y_m < wall.y0_m - thin_obstacle_m || door.y_m > wall.y1_m + thin_obstacle_m) return {};
  } else {
    hole.y0_m = std::max(wall.y0_m, door.y_m);
    hole.y1_m = std::min(wall.y1_m, door.y_m + door.width_m);
    if (door.x_m < wall.x0_m - thin_obstacle_m || door.x_m > wall.x1_m + thin_obstacle_m) return {};
  }
  const bool there = hole.x1_m > hole.x0_m + least_side_m && hole.y1_m > hole.y0_m + least_side_m &&
                     hole.z0_m < least_side_m;
  return there ? std::optional(hole) : std::nullopt;
}

// A wall without its hole: beside it on both sides and above it.
std::vector<RoomBox> around(const RoomBox& wall, const RoomBox& hole, bool along_x) {
  std::vector<RoomBox> parts(3, wall);
  if (along_x) {
    parts[0].x1_m = hole.x0_m;
    parts[1].x0_m = hole.x1_m;
    parts[2].x0_m = hole.x0_m, parts[2].x1_m = hole.x1_m;
  } else {
    parts[0].y1_m = hole.y0_m;
    parts[1].y0_m = hole.y1_m;
    parts[2].y0_m = hole.y0_m, parts[2].y1_m = hole.y1_m;
  }
  parts[2].z0_m = hole.z1_m;
  std::erase_if(parts, [](const RoomBox& b) {
    return b.x1_m - b.x0_m < least_side_m || b.y1_m - b.y0_m < least_side_m || b.z1_m - b.z0_m < least_side_m;
  });
  return parts;
}

// The middle plane of a box that is thin along x or along y.
RoomRectangle middle_of(const RoomBox& b, bool thin_along_x) {
  RoomRectangle plane = face_of(b, thin_along_x ? RoomDirection::plus_x : RoomDirection::plus_y);
  plane.position_m = thin_along_x ? (b.x0_m + b.x1_m) / 2 : (b.y0_m + b.y1_m) / 2;
  return plane;
}

}  // namespace

void RoomBuilder::add_obstacle(const PlacedObject& o) {
  RoomGeometry& g = model.geometry;
  std::vector<RoomBox> boxes{box_of(o)};
  if (o.kind == PlacedKind::obstacle)
    for (const auto& door : scenario.hall.layout.doors) {
      const bool along_x = door.facing == Facing::north || door.facing == Facing::south;
      // A wall that runs the way the door opens is another one that meets the wall of the door.
      const double depth_m = along_x ? o.width_m : o.length_m, across_m = along_x ? o.length_m : o.width_m;
      if (door.open_area <= 0 || depth_m > std::max(across_m, door.width_m)) continue;
      std::vector<RoomBox> rest;
      for (const auto& box : boxes) {
        const auto hole = opening_in(door, box);
        if (!hole) {
          rest.push_back(box);
          continue;
        }
        for (const auto& part : around(box, *hole, along_x)) rest.push_back(part);
        if (door.open_area < 1)
          g.thin_walls.push_back(
              {.name = door.id, .rectangle = middle_of(*hole, !along_x), .open_fraction = door.open_area});
      }
      boxes = std::move(rest);
    }
  for (const auto& box : boxes) {
    g.solids.push_back(box);
    const double length_m = box.x1_m - box.x0_m, width_m = box.y1_m - box.y0_m;
    // Thin is the obstacle, not what a door left of it.
    const bool thin_x = o.length_m < o.width_m;
    if ((thin_x ? length_m : width_m) <= thin_obstacle_m)
      g.thin_walls.push_back({.name = o.id, .rectangle = middle_of(box, thin_x)});
  }
}

}  // namespace thermohall
