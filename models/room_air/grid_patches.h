#pragma once

#include <array>
#include <vector>

#include "models/room_air/room_grid.h"

namespace thermohall {

using FixedFaces = std::array<std::vector<unsigned char>, 3>;  ///< of each axis: faces with a given flow

/// Lists the faces of supplies, returns and rack segments with their weights and marks them as fixed.
void add_grid_patches(const RoomGeometry&, RoomGrid&, FixedFaces&);

}  // namespace thermohall
