#pragma once

#include <span>

#include "sim/plant/records.h"

namespace thermohall {

struct TankRecord {
  double discharge_W, charge_W;  ///< heat taken from and given to the loop's water
  double flow_m3_s;              ///< positive while it charges
  double outlet_temperature_K, mean_temperature_K;
  double charge;
  double ambient_gain_W;
};

struct PipeRecord {
  double supply_temperature_K, return_temperature_K;  ///< where the pipes end: in the hall, in the plant
  double delay_s;
  double ambient_gain_W;
};

std::span<const RecordColumn<TankRecord>> record_columns(const TankRecord*);
std::span<const RecordColumn<PipeRecord>> record_columns(const PipeRecord*);

}  // namespace thermohall
