#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.h"

namespace thermohall {

enum class PlacedKind { rack, air_unit, cdu, ups, pdu, transformer, busway, obstacle };

/// One box that stands on the floor of the hall.
struct PlacedObject {
  PlacedKind kind;
  std::string id;   ///< of the unit: A-01, FW-1
  std::string key;  ///< of its entry in the file: rows.A, cooling.air.fan-walls.places.FW-1
  int group = 0;    ///< index into racks, air_units, cdus of the scenario
  int member = 0;   ///< which rack of the row, which unit of the bank
  double x_m, y_m, length_m, width_m, bottom_m, top_m;  ///< extent along x, along y, up
  Facing facing;
  SourceLocation location;
};

/// Extent along x and y of a unit that faces a direction: a front that looks north or south runs along x.
struct PlanExtent {
  double length_m, width_m;
};
PlanExtent plan_extent(const Footprint& size, Facing facing);

/// Id of a rack of a group: the id of the group for a single rack, else with a number from 01.
std::string rack_id(const RackGroup& group, int member);

/// All racks, units and obstacles that have a place, in the order of the file. Racks of a row step along the
/// row by its pitch.
std::vector<PlacedObject> placed_objects(const Scenario& scenario);

/// Warnings about what cannot stand so: outside the hall, one inside another, higher than the room.
void check_layout(const Scenario& scenario, Diagnostics& diagnostics);

}  // namespace thermohall
