#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "models/room_air/room_geometry.h"

namespace thermohall {

/// Uniform staggered grid with one ghost layer. Cells and faces share one numbering: index(i, j, k), i = 1..n
/// along each axis; face q of axis a is the low side of cell q. Outer and solid boundaries are closed faces.
///
/// Snapping: outer bounds lie on grid lines (the spacing is length / count); boxes and planes move to the
/// nearest line. Supplies, returns and rack segments take every face they overlap with the overlapped share
/// as weight, so a flow V gives face velocities V w_f / A with sum w_f = 1: flows are exact whatever the
/// grid. A thin wall that covers a face in part leaves a gap of area ratio s with the loss of a sharp-edged
/// orifice,
///   K = (1 + 0.707 sqrt(1 - s) - s)^2 / s^2 (1)
/// and openings in parallel on one face add as sum f_i / sqrt(K_i).
/// Source: Idelchik, Handbook of Hydraulic Resistance (1986).
enum class RoomPatchKind { supply, exhaust, rack_front, rack_rear };

struct RoomPatch {
  RoomPatchKind kind = RoomPatchKind::supply;
  int owner = 0, segment = 0;  ///< index of the supply, return or rack; segment of the rack
  int axis = 0, sign = 1;      ///< the way the air moves
  double area_ratio = 1;       ///< area on the grid over that of the drawing
  double area_m2 = 0;
  std::vector<int> faces, cells;  ///< cells: the air side
  std::vector<double> weights;    ///< sum 1

  bool blows_in() const { return kind == RoomPatchKind::supply || kind == RoomPatchKind::rack_rear; }
};

struct ResistiveFace {
  int face = 0;
  double loss = 0;           ///< K
  int opening = -1;          ///< index into RoomGeometry::openings; -1: a wall's gaps; -2: floor leakage
  double opening_share = 1;  ///< of the flow of this face that belongs to the opening; the rest is leakage
};

struct SurfaceFace {
  int cell = 0, surface = 0;
  double area_m2 = 0;
};

struct RoomGrid {
  std::array<int, 3> n{}, stride{};
  std::array<double, 3> h{}, area{}, origin{};  ///< spacing, face area across each axis, low corner of cell 1
  double volume = 0;                            ///< of a cell
  int total = 0;                                ///< size of every array
  int plenum_cells = 0;                         ///< layers below z = 0

  std::vector<unsigned char> fluid;
  std::array<std::vector<float>, 3> open;  ///< 1 on faces with an unknown velocity (open and resistive)
  std::array<std::array<std::vector<float>, 3>, 3>
      edge_open;                                 ///< [a][d]: share of a face's low d side that is open
  std::array<std::vector<float>, 3> shear_area;  ///< wall area along a face's control volume, m2
  std::array<std::vector<float>, 3> conducting;  ///< share of a face heat diffuses through: 1, or 1/sqrt K
  std::vector<float> wall_distance_m;            ///< 0 in solids
  std::array<std::vector<ResistiveFace>, 3> resistive;
  std::vector<RoomPatch> patches;
  std::vector<int> region;  ///< connected part of the air of each cell, -1 in solids
  int regions = 0;
  std::vector<std::vector<int>> source_cells;  ///< of each heat source, then of each rack (around it)
  std::vector<SurfaceFace> surface_faces;
  std::vector<std::string> messages, faults;

  int index(int i, int j, int k) const { return i + stride[1] * j + stride[2] * k; }
  std::size_t size() const { return static_cast<std::size_t>(total); }
  int air_cells() const;
};

/// Builds the grid with cells near `cell_m`. `search`: vary each count by up to 15 % so that racks, solids
/// and walls meet grid lines.
RoomGrid make_room_grid(const RoomGeometry&, double cell_m, bool search);

/// The wall distance of every air cell: half a cell beside closed or resistive faces, elsewhere propagated
/// over the 26 neighbours in two passes.
void set_wall_distance(RoomGrid&);

/// Derived masks: edge_open, shear_area, region. Pockets that no air enters are made solid.
void finish_room_grid(RoomGrid&, const std::array<std::vector<unsigned char>, 3>& fixed);

}  // namespace thermohall
