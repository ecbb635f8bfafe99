#include "sim/plant/records.h"

namespace thermohall {

std::span<const RecordColumn<WeatherRecord>> record_columns(const WeatherRecord*) {
  using R = WeatherRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::dry_bulb_K, {"dry_bulb_temperature", "K", "outdoor dry bulb", mean, 0.01}},
      {&R::wet_bulb_K, {"wet_bulb_temperature", "K", "outdoor wet bulb", mean, 0.01}},
      {&R::humidity_ratio, {"humidity_ratio", "kg/kg", "outdoor humidity ratio", mean, 0}},
      {&R::pressure_Pa, {"pressure", "Pa", "station pressure", mean, 1}},
  };
  return rows;
}

std::span<const RecordColumn<RackRecord>> record_columns(const RackRecord*) {
  using R = RackRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::it_power_W, {"it_power", "W", "electric power at the rack input", mean, 0.1}},
      {&R::fan_power_W, {"fan_power", "W", "server fans", mean, 0.1}},
      {&R::psu_loss_W, {"psu_loss", "W", "server power supplies", mean, 0.1}},
      {&R::heat_to_air_W, {"heat_to_air", "W", "heat to the air", mean, 0.1}},
      {&R::heat_to_liquid_W, {"heat_to_liquid", "W", "heat to plates or bath", mean, 0.1}},
      {&R::door_heat_W, {"door_heat", "W", "heat taken by the rear door", mean, 0.1}},
      {&R::inlet_temperature_K, {"inlet_temperature", "K", "air at the rack inlet", maximum, 0.005}},
      {&R::outlet_temperature_K, {"outlet_temperature", "K", "air leaving rack and door", mean, 0.005}},
      {&R::chip_temperature_K, {"chip_temperature", "K", "hottest chip class", maximum, 0.005}},
      {&R::air_flow_m3_s, {"air_flow", "m3/s", "air through the rack", mean, 0}},
      {&R::coolant_flow_m3_s, {"coolant_flow", "m3/s", "coolant through the rack", mean, 0}},
      {&R::coolant_return_temperature_K,
       {"coolant_return_temperature", "K", "coolant leaving the rack", mean, 0.005}},
      {&R::delivered_share, {"delivered_share", "1", "work done over work asked", mean, 0}},
      {&R::limited, {"limited", "1", "1 when coolant flow or return limit is reached", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when power supplies are overloaded", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<ZoneRecord>> record_columns(const ZoneRecord*) {
  using R = ZoneRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::supply_temperature_K, {"supply_temperature", "K", "air supplied to the cold side", mean, 0.005}},
      {&R::hot_temperature_K, {"hot_temperature", "K", "air on the hot side", mean, 0.005}},
      {&R::return_temperature_K, {"return_temperature", "K", "air returning to the units", mean, 0.005}},
      {&R::dew_point_K, {"dew_point_temperature", "K", "dew point of the room air", mean, 0.005}},
      {&R::air_demand_m3_s, {"air_demand", "m3/s", "air drawn by the racks", mean, 0}},
      {&R::air_supply_m3_s, {"air_supply", "m3/s", "air moved by the units", mean, 0}},
      {&R::recirculation, {"recirculation", "1", "mean share of exhaust in rack inlets", mean, 0}},
      {&R::bypass, {"bypass", "1", "share of unit air that passes no rack", mean, 0}},
      {&R::heat_W, {"heat", "W", "heat to the air units", mean, 0}},
      {&R::humidifier_power_W, {"humidifier_power", "W", "electricity for humidification", mean, 0}},
      {&R::limited, {"limited", "1", "1 when the supply set-point is missed", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<AirUnitRecord>> record_columns(const AirUnitRecord*) {
  using R = AirUnitRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::heat_W, {"heat", "W", "sensible heat taken from the air", mean, 0}},
      {&R::latent_heat_W, {"latent_heat", "W", "latent heat of condensate", mean, 0}},
      {&R::free_cooling_W, {"free_cooling", "W", "heat taken by outdoor air", mean, 0}},
      {&R::air_flow_m3_s, {"air_flow", "m3/s", "air moved", mean, 0}},
      {&R::fan_power_W, {"fan_power", "W", "supply fans", mean, 0}},
      {&R::compressor_power_W, {"compressor_power", "W", "direct expansion, condenser included", mean, 0}},
      {&R::auxiliary_power_W, {"auxiliary_power", "W", "secondary fans, spray pumps", mean, 0}},
      {&R::water_flow_m3_s, {"water_flow", "m3/s", "chilled water through the coils", mean, 0}},
      {&R::water_return_temperature_K,
       {"water_return_temperature", "K", "chilled water leaving the coils", mean, 0.005}},
      {&R::water_use_kg_s, {"water_use", "kg/s", "water evaporated or bled", mean, 0}},
      {&R::limited, {"limited", "1", "1 when the coils are at full valve", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when outside the fitted range", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<CduRecord>> record_columns(const CduRecord*) {
  using R = CduRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::heat_W, {"heat", "W", "heat given to the facility water or the room", mean, 0}},
      {&R::supply_temperature_K, {"supply_temperature", "K", "technology cooling supply", last, 0.005}},
      {&R::return_temperature_K, {"return_temperature", "K", "technology cooling return", mean, 0.005}},
      {&R::flow_m3_s, {"flow", "m3/s", "technology cooling flow", mean, 0}},
      {&R::facility_flow_m3_s, {"facility_flow", "m3/s", "facility water flow", mean, 0}},
      {&R::facility_return_temperature_K,
       {"facility_return_temperature", "K", "facility water leaving", mean, 0.005}},
      {&R::pump_power_W, {"pump_power", "W", "pumps and fans of the units", mean, 0}},
      {&R::limited, {"limited", "1", "1 when the supply set-point is out of reach", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when outside the rated range", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<LoopRecord>> record_columns(const LoopRecord*) {
  using R = LoopRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::heat_W, {"heat", "W", "heat carried by the loop", mean, 0}},
      {&R::supply_temperature_K, {"supply_temperature", "K", "water supplied", last, 0.005}},
      {&R::return_temperature_K, {"return_temperature", "K", "water returning", mean, 0.005}},
      {&R::flow_m3_s, {"flow", "m3/s", "water flow", mean, 0}},
      {&R::pump_power_W, {"pump_power", "W", "loop pumps", mean, 0}},
      {&R::free_cooling_W, {"free_cooling", "W", "heat rejected without compressors", mean, 0}},
      {&R::mechanical_cooling_W, {"mechanical_cooling", "W", "heat taken by chillers", mean, 0}},
      {&R::reused_W, {"reused", "W", "heat exported for use", mean, 0}},
      {&R::limited, {"limited", "1", "1 when the supply set-point is out of reach", mean, 0}},
      {&R::outside_range,
       {"outside_range", "1", "1 when pumps or exchanger are outside their range", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<ChillerRecord>> record_columns(const ChillerRecord*) {
  using R = ChillerRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::running, {"running", "1", "machines running", mean, 0}},
      {&R::cooling_W, {"cooling", "W", "cooling delivered", mean, 0}},
      {&R::power_W, {"power", "W", "electric power", mean, 0}},
      {&R::cop, {"cop", "1", "coefficient of performance", mean, 0}},
      {&R::part_load_ratio, {"part_load_ratio", "1", "load over capacity of running machines", mean, 0}},
      {&R::condenser_temperature_K,
       {"condenser_entering_temperature", "K", "water or air entering the condenser", mean, 0.005}},
      {&R::limited, {"limited", "1", "1 when all machines are at capacity", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when outside the fitted range", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<TowerRecord>> record_columns(const TowerRecord*) {
  using R = TowerRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::heat_W, {"heat", "W", "heat rejected", mean, 0}},
      {&R::leaving_temperature_K, {"leaving_temperature", "K", "water leaving", mean, 0.005}},
      {&R::fan_speed, {"fan_speed", "1", "share of full speed", mean, 0}},
      {&R::fan_power_W, {"fan_power", "W", "fans and basin heaters", mean, 0}},
      {&R::makeup_kg_s, {"makeup", "kg/s", "make-up water", mean, 0}},
      {&R::evaporation_kg_s, {"evaporation", "kg/s", "water evaporated", mean, 0}},
      {&R::blowdown_kg_s, {"blowdown", "kg/s", "water bled", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when outside the fitted range", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<DryCoolerRecord>> record_columns(const DryCoolerRecord*) {
  using R = DryCoolerRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::heat_W, {"heat", "W", "heat rejected", mean, 0}},
      {&R::leaving_temperature_K, {"leaving_temperature", "K", "coolant leaving", mean, 0.005}},
      {&R::fan_speed, {"fan_speed", "1", "share of full speed", mean, 0}},
      {&R::fan_power_W, {"fan_power", "W", "fans", mean, 0}},
      {&R::water_kg_s, {"water_use", "kg/s", "water of the adiabatic pads", mean, 0}},
      {&R::adiabatic_share, {"adiabatic_share", "1", "share of time with wet pads", mean, 0}},
      {&R::outside_range, {"outside_range", "1", "1 when outside the rated range", mean, 0}},
  };
  return rows;
}

std::span<const RecordColumn<PowerStageRecord>> record_columns(const PowerStageRecord*) {
  using R = PowerStageRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::output_power_W, {"output_power", "W", "power delivered", mean, 0}},
      {&R::loss_W, {"loss", "W", "losses", mean, 0}},
      {&R::load_fraction, {"load_fraction", "1", "load over rating of running units", mean, 0}},
      {&R::efficiency, {"efficiency", "1", "output over input", mean, 0}},
      {&R::overload, {"overload", "1", "1 when above the limit", mean, 0}},
  };
  return rows;
}

}  // namespace thermohall
