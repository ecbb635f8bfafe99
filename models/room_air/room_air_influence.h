#pragma once

#include <functional>
#include <string>
#include <vector>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Where the air at a rack inlet or a return comes from, on the frozen flow of a result: one tracer solve a
/// source.
///   T_inlet,i = sum_g a_ig T_supply,g + sum_r D_ir T_exhaust,r + sum_h H_ih Q_h (1)
/// Rows: the segments of all racks in order, then the returns. Without surfaces at a given temperature the
/// shares a and D of a row add to 1. Valid while the flow stands: re-solve when a rack's power moves by 5 to
/// 10 %. Capture indices of a rack (J. W. VanGilder and S. K. Shrivastava, Capture index: an airflow-based
/// rack cooling performance metric, ASHRAE Transactions 113, 2007):
///   cold aisle: share of its inlet air that comes straight from local supplies,
///   hot aisle:  share of its exhaust that local returns take before a rack draws it in.
/// Source: as named; the tracer equation is that of room_energy.h.
struct RoomInfluenceSettings {
  std::vector<std::vector<int>>
      supply_groups;        ///< indices of supplies; empty: one group a unit, the rest in one
  bool by_segment = false;  ///< exhausts segment by segment instead of rack by rack
  std::vector<std::vector<int>> exhaust_groups{};  ///< racks that count as one source; empty: each its own
  double tolerance = 1e-8;
  std::function<bool()> stop{};  ///< asked within solutions; true: give up, what then comes is worthless
};

struct RoomInfluence {
  int segments = 0, returns = 0;                ///< rows
  std::vector<std::vector<int>> supply_groups;  ///< as used
  int exhausts = 0;                             ///< racks, groups of them, or segments
  std::vector<double> supply_share;             ///< a: row * groups + group
  std::vector<double> exhaust_share;            ///< D: row * exhausts + exhaust
  std::vector<double> heat_response_K_W;        ///< H: row * heat sources + source
  std::vector<double> caught;  ///< exhaust * returns + return: share of the exhaust that it takes

  double supply(int row, int group) const {
    return supply_share[static_cast<std::size_t>(row) * supply_groups.size() +
                        static_cast<std::size_t>(group)];
  }
  double exhaust(int row, int source) const {
    return exhaust_share[static_cast<std::size_t>(row) * static_cast<std::size_t>(exhausts) +
                         static_cast<std::size_t>(source)];
  }
};

/// Empty (segments = 0) when the result holds no fields.
RoomInfluence room_air_influence(const RoomGeometry&, const RoomAirResult&,
                                 const RoomInfluenceSettings& = {});

struct RoomCaptureIndex {
  double cold_aisle = 0, hot_aisle = 0;  ///< 0..1
};

/// One a rack; local supplies and returns of a rack as indices, empty: all of the room. Needs the influence
/// of one supply group each, or groups that are wholly local or not, and exhausts rack by rack.
std::vector<RoomCaptureIndex> room_capture_indices(const RoomGeometry&, const RoomAirResult&,
                                                   const RoomInfluence&,
                                                   const std::vector<std::vector<int>>& local_supplies = {},
                                                   const std::vector<std::vector<int>>& local_returns = {});

}  // namespace thermohall
