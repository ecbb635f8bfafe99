#pragma once

#include "models/room_air/room_air_solver.h"
#include "models/room_air/room_couplings.h"
#include "models/room_air/room_state.h"

namespace thermohall {

/// Fills racks, supplies, returns, units, openings, means, balance and cell fields of a result from the
/// state.
void report_room_air(const RoomGeometry&, const RoomAirState&, const RoomCouplings&, RoomAirResult&);

/// Mean inlet of every rack segment in the order of the couplings.
std::vector<double> segment_inlets_K(const RoomAirState&, const RoomCouplings&);

/// Heat that leaves with the air and into surfaces, W.
double heat_carried_W(const RoomAirState&, const RoomCouplings&);

}  // namespace thermohall
