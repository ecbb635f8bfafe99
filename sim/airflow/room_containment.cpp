#include <algorithm>
#include <array>
#include <cmath>

#include "sim/airflow/room_builder.h"

namespace thermohall {
namespace {

constexpr double reach_m = 0.35;        // a curtain drawn this near to a row of racks meets it
constexpr double row_share = 0.3;       // a side with this share of its length along racks is no door
constexpr double usual_height_m = 2.2;  // without racks beside it

// One vertical side of a containment.
struct Side {
  RoomDirection looks;
  double position_m, low_m, high_m;  // plane, and extent along it
  bool row = false;                  // racks or units stand along it
};

// Objects beside a side move its plane onto their near face; gives their share of its length and height.
struct Beside {
  double length_m = 0, top_m = 0;
};
Beside meet_row(Side& side, const std::vector<PlacedObject>& objects) {
  Beside beside;
  double nearest_m = reach_m, plane_m = side.position_m;
  const bool x = axis_of(side.looks) == RoomAxis::x;
  for (const auto& o : objects) {
    if (o.kind == PlacedKind::obstacle && o.bottom_m > 0.5) continue;
    const double near_m =
        sign_of(side.looks) > 0 ? (x ? o.x_m : o.y_m) : (x ? o.x_m + o.length_m : o.y_m + o.width_m);
    const double from_m = x ? o.y_m : o.x_m, to_m = from_m + (x ? o.width_m : o.length_m);
    const double common_m = std::min(to_m, side.high_m) - std::max(from_m, side.low_m);
    if (std::abs(near_m - side.position_m) > reach_m || common_m <= 0) continue;
    beside.length_m += common_m;
    if (o.kind == PlacedKind::rack) beside.top_m = std::max(beside.top_m, o.top_m);
    if (std::abs(near_m - side.position_m) < nearest_m && o.kind == PlacedKind::rack)
      nearest_m = std::abs(near_m - side.position_m), plane_m = near_m;
  }
  side.row = beside.length_m > row_share * (side.high_m - side.low_m);
  if (side.row) side.position_m = plane_m;
  return beside;
}

}  // namespace

void RoomBuilder::add_containments() {
  for (const auto& box : scenario.hall.layout.containments) {
    const double x1_m = box.x_m + box.length_m, y1_m = box.y_m + box.width_m;
    std::array<Side, 4> sides{{{RoomDirection::minus_x, box.x_m, box.y_m, y1_m},
                               {RoomDirection::plus_x, x1_m, box.y_m, y1_m},
                               {RoomDirection::minus_y, box.y_m, box.x_m, x1_m},
                               {RoomDirection::plus_y, y1_m, box.x_m, x1_m}}};
    double top_m = 0;
    for (auto& side : sides) top_m = std::max(top_m, meet_row(side, model.objects).top_m);
    if (box.height_m > 0) top_m = box.height_m;
    if (top_m <= 0) top_m = usual_height_m;
    if (box.to_ceiling_void) top_m = model.ceiling_m;
    top_m = std::min(top_m, model.ceiling_m);
    const double x0 = sides[0].position_m, x1 = sides[1].position_m, y0 = sides[2].position_m,
                 y1 = sides[3].position_m;
    const auto add_wall = [&](const RoomRectangle& rectangle) {
      model.geometry.thin_walls.push_back(
          {.name = box.id, .rectangle = rectangle, .open_fraction = box.leakage_open_area});
    };
    const RoomBox bounds{x0, x1, y0, y1, 0, top_m};
    for (const auto& side : sides)
      if (side.row || box.doors) add_wall(face_of(bounds, side.looks));
    if (box.lid && !box.to_ceiling_void && top_m < model.ceiling_m - 0.05)
      add_wall(face_of(bounds, RoomDirection::plus_z));
  }
}

}  // namespace thermohall
