#pragma once

#include <set>

#include "sim/airflow/room_model.h"

namespace thermohall {

/// How much of a strip of tiles lies before a rack, m: the strip is at most 2.5 m from its front.
double length_before(const RoomRackPlace&, const RoomTileStrip&);

/// Patches of tiles with a strip before a rack: the tiles of its aisle.
std::set<int> patches_before(const RoomModel&, std::size_t rack);

}  // namespace thermohall
