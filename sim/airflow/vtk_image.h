#pragma once

#include <string>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Cell fields as VTK ImageData (.vti, XML, base64): temperature in K, velocity, pressure in Pa and a flag of
/// solid cells, for ParaView and VisIt. Throws FileError.
void write_vtk_image(const std::string& path, const RoomCellFields&);

}  // namespace thermohall
