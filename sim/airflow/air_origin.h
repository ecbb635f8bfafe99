#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/airflow/airflow_run.h"

namespace thermohall {

enum class AirSourceKind {
  tile,         ///< strip of tiles or cut-out of the floor
  floor_seams,  ///< leakage of the floor
  unit,         ///< air unit that blows into the room itself
  exhaust       ///< rear of a rack
};
std::string_view name_of(AirSourceKind);

struct AirShare {
  AirSourceKind kind = AirSourceKind::tile;
  std::string from;  ///< id; of floor seams "floor"
  double share = 0;  ///< of the air of the rack
};

/// Where the air of a rack comes from and where its exhaust goes; see models/room_air/room_air_reach.h.
struct RackOrigin {
  double capture_cold = 0;          ///< share of its air that comes straight from supplies
  double capture_cold_local = 0;    ///< of the tiles before its row; without such tiles as capture_cold
  double capture_hot = 0;           ///< share of its exhaust that returns take before a rack does
  bool traced = false;              ///< the rest is known
  std::vector<AirShare> sources{};  ///< with at least 0.1 %, greatest first
  std::vector<AirShare> units{};    ///< by the unit that cooled the air, greatest first; sum: capture_cold

  /// The greatest sources that are no exhaust.
  std::vector<AirShare> suppliers(std::size_t most = 3) const;
};

/// A rack that a tile or a unit feeds.
struct AirReach {
  int rack = 0;      ///< index into RoomModel::racks
  double share = 0;  ///< of the air of the tile or unit
};

struct AirOrigins {
  std::vector<RackOrigin> racks;                  ///< of RoomModel::racks
  std::vector<std::vector<AirReach>> tile_feeds;  ///< of RoomModel::tiles, greatest first
  std::vector<std::vector<AirReach>> unit_feeds;  ///< of RoomGeometry::units: its zone of influence
  bool all_traced = false;                        ///< otherwise the feeds name the traced racks only
};

struct AirOriginSettings {
  std::vector<int> racks;            ///< to trace besides, each at the cost of a tracer solution
  bool every_rack = false;           ///< trace all
  double least_cells_racks = 1.2e7;  ///< trace all racks of halls with a smaller product of cells and racks
  std::function<bool()> stop{};      ///< asked while tracing; true: give up, the origins are then worthless
};

/// "60 % of its air from tile BC-03, 12 % from tile BC-04; 21 % exhaust of E-07": the three greatest
/// suppliers and the greatest exhaust; empty for racks that are not traced.
std::string origin_words(const RackOrigin&);

/// Capture indices of all racks; sources of the racks that are traced. Empty when the result has no fields.
AirOrigins air_origins(const AirflowRun&, const AirOriginSettings& = {});

}  // namespace thermohall
