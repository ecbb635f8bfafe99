#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/diagnostic.h"

namespace thermohall {

/// What stands where in a hall: the part of a scenario that the plan, the airflow grid and the quantities
/// share.
///
/// The origin is the north-west corner of the floor; x runs east along the length, y south along the width,
/// heights count from the floor that racks stand on. The x and y of an object are its smallest coordinates.
/// Units in metres. All of it is optional: a hall without places is computed with zone fractions.

/// Direction in which the front of an object looks: the cold side of a rack, the discharge of an air unit.
enum class Facing { north, south, east, west };

/// Outer size of one unit: along its front, from front to rear, and up. Zero: not known.
struct Footprint {
  double length_m = 0, depth_m = 0, height_m = 0;
};

/// Where air leaves or enters a unit.
enum class AirOpening { front, rear, top, floor, ceiling };

/// One unit of a bank in the hall.
struct UnitPlace {
  std::string id;
  double x_m = 0, y_m = 0;
  Facing facing = Facing::south;
  SourceLocation location;
};

/// How the units of a bank stand in the hall.
struct InHall {
  Footprint size;
  std::vector<UnitPlace> places;
  AirOpening discharge = AirOpening::front;  ///< of air units
  AirOpening intake = AirOpening::rear;
};

/// A rectangle of perforated tiles in the floor, or of return grilles in the ceiling.
struct TilePatch {
  std::string id;
  double x_m, y_m, length_m, width_m;
  double open_area;  ///< share of the surface
};

enum class AisleSide { cold, hot };

/// A contained aisle: curtain walls and a lid around a rectangle between racks.
struct ContainmentBox {
  std::string id;
  AisleSide side;
  double x_m, y_m, length_m, width_m;
  double height_m;           ///< 0: up to the top of the tallest rack beside it
  bool lid, doors;           ///< closed above; closed at the ends of the aisle
  double leakage_open_area;  ///< share of its surface that is open
  bool to_ceiling_void;      ///< a hot aisle with a chimney into the ceiling void
};

/// Columns, walls, stairs, cable trays: a box that air flows around. Filling the full height of a hall
/// makes rooms of any rectilinear plan.
struct Obstacle {
  std::string id;
  double x_m, y_m, length_m, width_m, bottom_m, top_m;
};

/// A door of the building; its swing is kept clear. In an obstacle that parts the hall into rooms it is an
/// opening for air.
struct BuildingDoor {
  std::string id;
  double x_m, y_m, width_m;
  Facing facing;  ///< direction into which it opens
  double height_m = 2.1;
  double open_area = 0;  ///< share of the clear opening: grille, undercut; 1 stands open
};

struct RaisedFloor {
  double height_m;
  double leakage;  ///< open share of the floor outside the tiles: seams and cable cut-outs
};

struct CeilingVoid {
  double height_m;  ///< above the ceiling, within the height of the hall
};

/// A picture or drawing of the building to trace, shown under the plan.
struct Drawing {
  std::string file;
  double x_m, y_m, length_m;
};

struct HallLayout {
  std::optional<RaisedFloor> raised_floor;
  std::optional<CeilingVoid> ceiling_void;
  std::optional<Drawing> drawing;
  std::vector<TilePatch> tiles, grilles;
  std::vector<TilePatch> cutouts;  ///< holes for cables in the raised floor
  std::vector<ContainmentBox> containments;
  std::vector<Obstacle> obstacles;
  std::vector<BuildingDoor> doors;
};

}  // namespace thermohall
