#include "sim/airflow/tiles_before.h"

#include <algorithm>

namespace thermohall {
namespace {

constexpr double aisle_reach_m = 2.5;

double common(double a0, double a1, double b0, double b1) {
  return std::max(0.0, std::min(a1, b1) - std::max(a0, b0));
}

}  // namespace

double length_before(const RoomRackPlace& r, const RoomTileStrip& t) {
  const bool along_x = r.facing == Facing::north || r.facing == Facing::south;
  const double side = along_x ? common(r.x_m, r.x_m + r.length_m, t.x_m, t.x_m + t.length_m)
                              : common(r.y_m, r.y_m + r.width_m, t.y_m, t.y_m + t.width_m);
  double reach = 0;
  switch (r.facing) {
    case Facing::north:
      reach = common(r.y_m - aisle_reach_m, r.y_m, t.y_m, t.y_m + t.width_m);
      break;
    case Facing::south:
      reach = common(r.y_m + r.width_m, r.y_m + r.width_m + aisle_reach_m, t.y_m, t.y_m + t.width_m);
      break;
    case Facing::west:
      reach = common(r.x_m - aisle_reach_m, r.x_m, t.x_m, t.x_m + t.length_m);
      break;
    case Facing::east:
      reach = common(r.x_m + r.length_m, r.x_m + r.length_m + aisle_reach_m, t.x_m, t.x_m + t.length_m);
      break;
  }
  return reach > 0 ? side : 0;
}

std::set<int> patches_before(const RoomModel& model, std::size_t rack) {
  std::set<int> patches;
  for (const auto& tile : model.tiles)
    if (length_before(model.racks[rack], tile) > 0) patches.insert(tile.patch);
  return patches;
}

}  // namespace thermohall
