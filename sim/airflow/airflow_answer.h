#pragma once

#include <string>
#include <vector>

#include "models/room_air/room_air_metrics.h"
#include "sim/airflow/room_model.h"

namespace thermohall {

/// What a planner asks of one rack.
struct RackAnswer {
  std::string id, key;
  double inlet_low_K = 0, inlet_mid_K = 0, inlet_top_K = 0;  ///< lowest, middle and highest band
  double inlet_mean_K = 0, inlet_max_K = 0, exhaust_K = 0;
  double limit_K = 0;
  double power_W = 0, flow_m3_s = 0;
  double tile_flow_m3_s = 0;       ///< air of the tiles before it, its share; 0 without tiles
  double supply_deficit_m3_s = 0;  ///< what it draws beyond that; 0 without tiles before it
  double warm_share = 0;           ///< (T_in - T_supply) / (T_out - T_supply)
  bool above_limit() const { return inlet_mean_K > limit_K; }
};

/// A figure of the whole hall with its meaning.
struct AirflowMetric {
  std::string key;
  double value = 0;
  std::string unit, meaning;
};

struct TileAnswer {
  std::string id;
  double x_m = 0, y_m = 0, length_m = 0, width_m = 0;
  double flow_m3_s = 0, temperature_K = 0;
};

struct AirflowAnswer {
  std::vector<RackAnswer> racks;
  std::vector<TileAnswer> tiles;
  std::vector<AirflowMetric> metrics;
  double supply_K = 0;
  bool converged = false;
  std::string convergence;                    ///< one sentence
  double metric(std::string_view key) const;  ///< 0 when unknown
};

/// Racks, tiles and figures of a solved room. Tile air is shared among the racks that look at it from at most
/// 2.5 m, by how much of the tile lies before each and by their air.
AirflowAnswer airflow_answer(const RoomModel&, const RoomAirResult&);

}  // namespace thermohall
