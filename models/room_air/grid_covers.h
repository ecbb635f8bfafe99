#pragma once

#include "models/room_air/room_grid.h"

namespace thermohall {

/// Closes or resists the open faces that the floor, thin walls and openings cover (room_grid.h, equation
/// (1)).
void cover_grid_faces(const RoomGeometry&, RoomGrid&);

}  // namespace thermohall
