#include "models/room_air/room_air_metrics.h"

#include <algorithm>

namespace thermohall {

RoomAirMetrics room_air_metrics(const RoomAirResult& result, const RoomInletLimits& limits) {
  RoomAirMetrics m;
  double in = 0, out = 0, flow = 0, rise = 0, too_hot_K = 0, too_cold_K = 0;
  for (const auto& rack : result.racks) {
    for (const auto& s : rack.segments) {
      if (s.flow_m3_s <= 0) continue;
      in += s.flow_m3_s * (s.inlet_mean_K - result.supply_mean_K);
      out += s.flow_m3_s * (s.exhaust_K - result.supply_mean_K);
      rise += s.flow_m3_s * (s.exhaust_K - s.inlet_mean_K);
      flow += s.flow_m3_s;
      too_hot_K += std::max(0.0, s.inlet_mean_K - limits.recommended_high_K);
      too_cold_K += std::max(0.0, limits.recommended_low_K - s.inlet_mean_K);
      m.above_recommended += s.inlet_mean_K > limits.recommended_high_K;
      m.above_allowable += s.inlet_mean_K > limits.allowable_high_K;
      m.below_recommended += s.inlet_mean_K < limits.recommended_low_K;
      m.hottest_inlet_K = m.segments == 0 ? s.inlet_mean_K : std::max(m.hottest_inlet_K, s.inlet_mean_K);
      m.coldest_inlet_K = m.segments == 0 ? s.inlet_mean_K : std::min(m.coldest_inlet_K, s.inlet_mean_K);
      ++m.segments;
    }
  }
  if (m.segments == 0) return m;
  if (out > 0) {
    m.supply_heat_index = in / out;
    m.return_heat_index = 1 - m.supply_heat_index;
  }
  if (rise > 0) m.return_temperature_index = (result.return_mean_K - result.supply_mean_K) * flow / rise;
  const double high_K = limits.allowable_high_K - limits.recommended_high_K,
               low_K = limits.recommended_low_K - limits.allowable_low_K;
  if (high_K > 0) m.rack_cooling_index_high = 1 - too_hot_K / (m.segments * high_K);
  if (low_K > 0) m.rack_cooling_index_low = 1 - too_cold_K / (m.segments * low_K);
  return m;
}

}  // namespace thermohall
