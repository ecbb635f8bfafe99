#pragma once

#include "models/room_air/room_grid.h"

namespace thermohall {

/// Closes or resists the open faces that the floor, thin walls and openings cover, by the resistance that
/// room_grid.h states.
void cover_grid_faces(const RoomGeometry&, RoomGrid&);

}  // namespace thermohall
