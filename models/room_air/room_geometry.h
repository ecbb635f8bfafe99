#pragma once

#include <limits>
#include <string>
#include <vector>

namespace thermohall {

/// The description of a room for the air solver: plain values in metres and SI units, filled by the caller.
/// Axes are x, y (plan) and z (up); z = 0 is the floor the racks stand on. With an under-floor plenum the
/// region -plenum.height_m <= z < 0 belongs to the same domain. Positions are those of the drawing; the grid
/// snaps them and keeps every flow exact (room_grid.h).
enum class RoomAxis { x = 0, y = 1, z = 2 };
enum class RoomDirection { minus_x, plus_x, minus_y, plus_y, minus_z, plus_z };

inline RoomAxis axis_of(RoomDirection d) { return static_cast<RoomAxis>(static_cast<int>(d) / 2); }
inline int sign_of(RoomDirection d) { return static_cast<int>(d) % 2 == 0 ? -1 : 1; }

/// A box with faces along the axes; a low bound stands below its high bound.
struct RoomBox {
  double x0_m = 0, x1_m = 0, y0_m = 0, y1_m = 0, z0_m = 0, z1_m = 0;
};

/// A rectangle on the plane `normal` = position_m. a and b are the two other axes in the order x, y, z.
struct RoomRectangle {
  RoomAxis normal = RoomAxis::z;
  double position_m = 0;
  double a0_m = 0, a1_m = 0, b0_m = 0, b1_m = 0;
};

/// A thin wall, door, roof or panel. Closed by default; with `open_fraction` > 0 its gaps leak, with
/// `resistance` > 0 it is a screen of that loss coefficient over its whole face (see tile_loss_coefficient).
struct RoomThinWall {
  std::string name;
  RoomRectangle rectangle;
  double open_fraction = 0;  ///< 0..1, area of the gaps over area of the wall
  double resistance = 0;     ///< K of  dp = K rho/2 u|u|, u = flow / face area; 0: from open_fraction
};

/// A height band of a rack. `flow_m3_s` is what its servers draw.
struct RoomRackSegment {
  double bottom_m = 0, top_m = 0;  ///< z in the room
  double power_W = 0;
  double flow_m3_s = 0;
  bool blanked = false;          ///< closed by panels: no flow; power must be 0
  double heat_capacity_J_K = 0;  ///< thermal mass, transients only
  double air_effectiveness = 1;  ///< of the mass against its air, transients only
};

/// A black box with a front (air in) and a rear (air out) face. Any number of segments from 1; three or more
/// give a useful profile.
struct RoomRack {
  std::string name;
  RoomBox box;
  RoomDirection front = RoomDirection::minus_y;  ///< the way the front looks, +-x or +-y
  double internal_recirculation = 0;      ///< 0..<1, share of the servers' air that is their own exhaust
  std::vector<RoomRackSegment> segments;  ///< from low to high
};

/// Air blown into the domain: a floor tile or diffuser of known flow, a fan wall, the discharge of a unit.
struct RoomSupply {
  std::string name;
  RoomRectangle rectangle;
  RoomDirection direction = RoomDirection::plus_z;  ///< the way the air moves
  double flow_m3_s = 0;
  double temperature_K = 291.15;  ///< unless `unit` decides
  double open_area_ratio = 1;     ///< free area over face area; only with momentum_source
  bool momentum_source = false;   ///< raise the jet momentum to rho V^2 / (open_area_ratio A)
  int unit = -1;                  ///< index into RoomGeometry::units
};

/// Air taken out of the domain. Returns are scaled together so that what enters leaves.
struct RoomReturn {
  std::string name;
  RoomRectangle rectangle;
  RoomDirection direction = RoomDirection::plus_z;  ///< the way the air moves
  double flow_m3_s = 0;                             ///< 0: shares the rest with the others by area
  int unit = -1;  ///< index into RoomGeometry::units; -1: belongs to all units
};

enum class RoomUnitControl {
  supply_temperature,  ///< holds supply_temperature_K while the capacity allows
  given_heat           ///< removes heat_W whatever the air
};

/// A cooling unit: its supplies leave at
///   T_s = max(supply_temperature_K, T_return - capacity_W / (rho cp V))   or   T_return - heat_W / (rho cp
///   V)
struct RoomCoolingUnit {
  std::string name;
  RoomUnitControl control = RoomUnitControl::supply_temperature;
  double supply_temperature_K = 291.15;
  double capacity_W = std::numeric_limits<double>::infinity();
  double heat_W = 0;
  double heat_capacity_J_K = 0;  ///< coil and water, transients only
};

/// Heat given to the air in or, if the box is solid, around a box (lights, a transformer, an occupied desk).
struct RoomHeatSource {
  std::string name;
  RoomBox box;
  double power_W = 0;
};

/// A flat opening that resists: a perforated tile over a plenum, a cable cut-out, a ceiling grille, a door
/// grille.
struct RoomResistiveOpening {
  std::string name;
  RoomRectangle rectangle;
  double open_area_ratio = 0.25;  ///< sigma, 0..1
  double resistance = 0;          ///< K; 0: tile_loss_coefficient(open_area_ratio)
  bool momentum_source = false;   ///< jets: momentum of the free area, as for RoomSupply
};

/// An under-floor plenum, solved in the same grid. Units blow into it through supplies below z = 0 or on z =
/// 0 with direction minus_z. The floor is closed but for `RoomGeometry::openings` on z = 0 and its leakage.
struct RoomPlenum {
  double height_m = 0;             ///< 0: no plenum
  double floor_leakage_ratio = 0;  ///< open area of seams over floor area, e.g. 0.0035
};

/// Surfaces of the room with a store of heat or a fixed temperature behind a film.
struct RoomSurface {
  std::string name;
  bool floor = true, ceiling = true, walls = true;  ///< which outer faces
  double film_coefficient_W_m2K = 5;
  double heat_capacity_J_m2K =
      0;  ///< 0: held at temperature_K; otherwise a store, adiabatic in the steady state
  double temperature_K = 293.15;  ///< held, or at the start of a transient
};

struct RoomGeometry {
  RoomBox room;                 ///< outer bounds, z0_m = 0
  std::vector<RoomBox> parts;   ///< of a rectilinear plan: air is where any part is; empty: all of the room
  std::vector<RoomBox> solids;  ///< columns, cabinets, units
  std::vector<RoomThinWall> thin_walls;
  std::vector<RoomResistiveOpening> openings;
  std::vector<RoomRack> racks;
  std::vector<RoomSupply> supplies;
  std::vector<RoomReturn> returns;
  std::vector<RoomCoolingUnit> units;
  std::vector<RoomHeatSource> heat_sources;
  std::vector<RoomSurface> surfaces;
  RoomPlenum plenum;
};

/// Loss coefficient of a perforated plate by its face velocity, sigma = open area ratio in (0, 1]:
///   K = [1 + 0.5 (1 - sigma)^0.75 + 1.414 (1 - sigma)^0.375] / sigma^2                                  (1)
/// 42.8 at 0.25; sigma is held at 1e-4 from below. Source: Fried and Idelchik, Flow Resistance (1989), as
/// used by Karki, Radmehr and Patankar, HVAC&R Research 9(2), 2003. Check against the maker's curve.
double tile_loss_coefficient(double open_area_ratio);

/// The flow of each opening when all see the same pressure difference: V_i = V_total (A_i / sqrt K_i) / sum.
/// The fast estimate for a plenum, and the limit of the solved one for a deep plenum.
std::vector<double> uniform_pressure_flows_m3_s(const std::vector<double>& area_m2,
                                                const std::vector<double>& loss_coefficient,
                                                double total_flow_m3_s);

/// What makes the description unusable, in words ("rack A1: front must look along x or y"); empty when sound.
std::vector<std::string> room_geometry_faults(const RoomGeometry&);

}  // namespace thermohall
