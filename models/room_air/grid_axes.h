#pragma once

#include <array>

#include "models/room_air/room_geometry.h"

namespace thermohall {

/// Where the cells of the room lie along an axis, without those of a plenum.
struct GridAxis {
  double low_m = 0, length_m = 0;
  int cells = 0;
};

/// Counts of cells near `cell_m`; `search`: up to 10 % fewer or 15 % more, so that racks, solids and walls
/// meet grid lines.
std::array<GridAxis, 3> grid_axes(const RoomGeometry&, double cell_m, bool search);

}  // namespace thermohall
