#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Triangles on which the air has one temperature; warmer air lies behind their front side.
struct IsoSurface {
  double temperature_K = 0;
  std::vector<std::array<float, 3>> vertex_m;
  std::vector<std::array<std::uint32_t, 3>>
      triangles;  ///< indices of vertices, counter-clockwise from the cold side
};

/// Marching tetrahedra on the lattice of the cell centres, six to a cube, vertices shared and placed linearly
/// along the edges:
///   x = x_a + (T - T_a) / (T_b - T_a) (x_b - x_a)                                            (1)
/// Solid cells beside air take the mean of that air, so that a surface ends inside the body it meets; cubes
/// that touch only solids hold none. The lattice begins and ends half a cell inside the room.
/// Source: A. Doi and A. Koide, An efficient method of triangulating equi-valued surfaces by using
/// tetrahedral cells, IEICE Transactions E74 (1991).
IsoSurface iso_surface(const RoomCellFields&, double temperature_K);

}  // namespace thermohall
