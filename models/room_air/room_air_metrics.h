#pragma once

#include <vector>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Air management figures of a room. V: flow of a rack segment, T_s: flow-weighted mean supply temperature.
///   SHI = sum V (T_in - T_s) / sum V (T_out - T_s),   RHI = 1 - SHI                          (1)
///   RTI = (T_return - T_s) / (mean rise of the racks); above 1: recirculation, below: bypass (2)
///   RCI_HI = 1 - sum (T_in - T_rec,max)+ / (n (T_all,max - T_rec,max))                       (3)
///   RCI_LO = 1 - sum (T_rec,min - T_in)+ / (n (T_rec,min - T_all,min))                       (4)
/// (3) and (4) over the n segments that draw air; 1 is best, they may be negative. All are ratios, not
/// percent. Limits: ASHRAE TC 9.9.
/// Source: R. K. Sharma, C. E. Bash and C. D. Patel, AIAA-2002-3091, for (1);
/// M. K. Herrlin, ASHRAE Transactions 114 (2008), for (2); M. K. Herrlin, ASHRAE Transactions 111 (2005), for
/// (3) and (4).
struct RoomInletLimits {
  double recommended_low_K = 291.15, recommended_high_K = 300.15;
  double allowable_low_K = 288.15, allowable_high_K = 305.15;  ///< class A1
};

struct RoomAirMetrics {
  double supply_heat_index = 0, return_heat_index = 1;
  double return_temperature_index = 1;
  double rack_cooling_index_high = 1, rack_cooling_index_low = 1;
  double hottest_inlet_K = 0, coldest_inlet_K = 0;  ///< segment means
  int segments = 0, above_recommended = 0, above_allowable = 0, below_recommended = 0;
};

/// All values stay at their best when no rack draws air.
RoomAirMetrics room_air_metrics(const RoomAirResult&, const RoomInletLimits& = {});

}  // namespace thermohall
