#pragma once

#include <span>

#include "sim/plant/records.h"

namespace thermohall {

struct LoopNetworkRecord {
  double flow_m3_s, bypass_m3_s, bypass_opening;
  double pumps, pump_flow_m3_s, pump_speed, pump_pressure_Pa, pump_efficiency, pump_power_W;
  double plant_Pa, sensor_Pa, sensor_setpoint_Pa;
  double npsh_available_m, npsh_margin_m;
  double least_flow_ratio, highest_velocity_m_s, least_authority;
  double limited;        ///< 1: a branch gets less than it asks for
  double outside_range;  ///< 1: cavitation, a pump beyond its curve, or no solution
};
std::span<const RecordColumn<LoopNetworkRecord>> record_columns(const LoopNetworkRecord*);

struct LoopBranchRecord {
  double flow_m3_s, wanted_m3_s, available_m3_s, flow_ratio;
  double difference_Pa, pipe_Pa, coil_Pa, balancing_Pa, valve_Pa;
  double valve_opening, valve_authority;
  double velocity_m_s, main_velocity_m_s;
  double limited;
};
std::span<const RecordColumn<LoopBranchRecord>> record_columns(const LoopBranchRecord*);

}  // namespace thermohall
