#pragma once

#include <set>
#include <string>
#include <vector>

#include "models/room_air/room_air_solver.h"
#include "sim/airflow/air_operating_point.h"
#include "sim/scenario/placed_objects.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// A rack of the scenario in the room; index i belongs to RoomGeometry::racks[i].
struct RoomRackPlace {
  std::string id, key;  ///< key: of its entry in the file
  int group = 0, member = 0, zone = 0;
  double limit_K = 0;  ///< inlet limit of its zone
  double x_m = 0, y_m = 0, length_m = 0, width_m = 0, top_m = 0;
  Facing facing = Facing::south;
};

/// A unit of a bank in the room; `unit` indexes RoomGeometry::units, -1 for units that rest.
struct RoomUnitPlace {
  std::string id;
  int bank = 0, place = 0, zone = 0;
  int unit = -1;
};

/// A strip of a patch of tiles; the opening (or supply, without a computed floor void) has the same name.
struct RoomTileStrip {
  std::string id;
  int patch = 0;
  double x_m = 0, y_m = 0, length_m = 0, width_m = 0;
};

struct RoomModel {
  RoomGeometry geometry;
  RoomAirSettings settings;
  std::vector<RoomRackPlace> racks;
  std::vector<RoomUnitPlace> units;
  std::vector<RoomTileStrip> tiles;
  std::vector<PlacedObject> objects;
  double ceiling_m = 0;             ///< of the room below the void
  std::vector<std::string> notes;   ///< what was assumed or could not be placed
  std::vector<std::string> faults;  ///< why the hall cannot be computed
};

struct RoomModelOptions {
  std::set<std::string> units_out;  ///< units that have failed; the others of the bank carry on with more air
  std::vector<int> running{};       ///< units of each bank that run; empty: all but those that rest
};

/// The hall as the air solver wants it: placed racks with equal height bands, running units with their
/// openings, floor void with tiles, ceiling void with grilles, containments, obstacles and heat sources.
/// Containments drawn within 0.35 m of rack faces meet them. What is not placed is left out with a note; its
/// share of air and heat goes to the placed ones of its kind. Never throws; see `faults`.
RoomModel room_from_scenario(const Scenario&, const AirOperatingPoint&, const RoomModelOptions& = {});

}  // namespace thermohall
