#pragma once

#include <span>

#include "sim/plant/records.h"

namespace thermohall {

struct HydraulicRecord {
  double flow_m3_s;
  double pump_pressure_Pa, pump_speed, pump_power_W;
  double least_flow_ratio, greatest_flow_ratio;  ///< of a rack over the mean
  double maldistribution;                        ///< their difference
  double least_tray_ratio;
  double npsh_margin_m;
  double limited;        ///< 1: less flows than is asked for
  double outside_range;  ///< 1: cavitation, or a pump beyond its curve
};
std::span<const RecordColumn<HydraulicRecord>> record_columns(const HydraulicRecord*);

}  // namespace thermohall
