#pragma once

#include "sim/airflow/room_model.h"

namespace thermohall {

/// The steps of room_from_scenario. Internal to sim/airflow.
struct RoomBuilder {
  const Scenario& scenario;
  const AirOperatingPoint& point;
  const RoomModelOptions& options;
  RoomModel& model;

  double density_heat_J_m3K = 0;  ///< rho cp of the run

  void set_room();       ///< size, obstacles, properties of the air, cell sizes
  void add_racks();      ///< with tanks and fanless racks as heat sources
  void add_air_units();  ///< their boxes, openings and controls
  void add_floor();      ///< void and tiles
  void add_cutouts();
  void add_obstacle(const PlacedObject&);  ///< with the doors in it
  /// Without a computed floor void: its air to the tiles, as if all saw the same pressure.
  void share_among_tiles(double flow_m3_s, double supply_K);
  double open_area(const RoomTileStrip&) const;
  void add_ceiling();  ///< void, grilles and chimneys
  void add_containments();
  void add_other_heat();
  void check_capacity();
};

inline RoomDirection room_direction(Facing facing) {
  switch (facing) {
    case Facing::north:
      return RoomDirection::minus_y;
    case Facing::south:
      return RoomDirection::plus_y;
    case Facing::east:
      return RoomDirection::plus_x;
    default:
      return RoomDirection::minus_x;
  }
}
inline RoomDirection opposite(RoomDirection d) { return static_cast<RoomDirection>(static_cast<int>(d) ^ 1); }

inline RoomBox box_of(const PlacedObject& o) {
  return {o.x_m, o.x_m + o.length_m, o.y_m, o.y_m + o.width_m, o.bottom_m, o.top_m};
}

/// The face of a box that looks into a direction, between two heights for vertical faces.
RoomRectangle face_of(const RoomBox& box, RoomDirection looks);

/// A horizontal rectangle.
inline RoomRectangle level(double z_m, double x_m, double y_m, double length_m, double width_m) {
  return {RoomAxis::z, z_m, x_m, x_m + length_m, y_m, y_m + width_m};
}

}  // namespace thermohall
