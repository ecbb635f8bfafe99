#include "sim/plant/storage_records.h"

namespace thermohall {

std::span<const RecordColumn<TankRecord>> record_columns(const TankRecord*) {
  using R = TankRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::discharge_W, {"discharge", "W", "heat taken from the loop's water", mean, 0}},
      {&R::charge_W, {"charge_power", "W", "heat given to the loop's water while charging", mean, 0}},
      {&R::flow_m3_s, {"flow", "m3/s", "water through the tank; positive: charges", mean, 0}},
      {&R::outlet_temperature_K, {"outlet_temperature", "K", "water leaving the tank", mean, 0.005}},
      {&R::mean_temperature_K, {"mean_temperature", "K", "mean of the tank", last, 0.005}},
      {&R::charge, {"charge", "1", "cold stored over that of the charged tank", last, 0}},
      {&R::ambient_gain_W, {"ambient_gain", "W", "heat from the surroundings", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<PipeRecord>> record_columns(const PipeRecord*) {
  using R = PipeRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::supply_temperature_K, {"supply_temperature", "K", "water arriving in the hall", mean, 0.005}},
      {&R::return_temperature_K, {"return_temperature", "K", "water arriving at the plant", mean, 0.005}},
      {&R::delay_s, {"delay", "s", "time through one pipe at the present flow; 0 without flow", mean, 0}},
      {&R::ambient_gain_W, {"ambient_gain", "W", "heat from the surroundings to both pipes", mean, 0}},
  };
  return rows;
}

}  // namespace thermohall
