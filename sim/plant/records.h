#pragma once

#include <span>
#include <string_view>

#include "sim/plant/channels.h"

namespace thermohall {

/// What is recorded of each kind of component. One struct a kind, one row a column.
template <class Record>
struct RecordColumn {
  double Record::*member;
  ChannelColumn column;
};

struct WeatherRecord {
  double dry_bulb_K, wet_bulb_K, humidity_ratio, pressure_Pa;
};

struct RackRecord {
  double it_power_W, fan_power_W, psu_loss_W, heat_to_air_W, heat_to_liquid_W, door_heat_W;
  double inlet_temperature_K, outlet_temperature_K, chip_temperature_K;
  double air_flow_m3_s, coolant_flow_m3_s, coolant_return_temperature_K;
  double delivered_share, limited, outside_range;
};

struct ZoneRecord {
  double supply_temperature_K, hot_temperature_K, return_temperature_K, dew_point_K;
  double air_demand_m3_s, air_supply_m3_s, recirculation, bypass, heat_W, humidifier_power_W, limited;
};

struct AirUnitRecord {
  double heat_W, latent_heat_W, free_cooling_W, air_flow_m3_s, fan_power_W, compressor_power_W,
      auxiliary_power_W;
  double water_flow_m3_s, water_return_temperature_K, water_use_kg_s, limited, outside_range;
};

struct CduRecord {
  double heat_W, supply_temperature_K, return_temperature_K, flow_m3_s, facility_flow_m3_s;
  double facility_return_temperature_K, pump_power_W, limited, outside_range;
};

struct LoopRecord {
  double heat_W, supply_temperature_K, return_temperature_K, flow_m3_s, pump_power_W;
  double free_cooling_W, mechanical_cooling_W, reused_W, limited, outside_range;
};

struct ChillerRecord {
  double running, cooling_W, power_W, cop, part_load_ratio, condenser_temperature_K, limited, outside_range;
};

struct TowerRecord {
  double heat_W, leaving_temperature_K, fan_speed, fan_power_W, makeup_kg_s, evaporation_kg_s, blowdown_kg_s;
  double outside_range;
};

struct DryCoolerRecord {
  double heat_W, leaving_temperature_K, fan_speed, fan_power_W, water_kg_s, adiabatic_share, outside_range;
};

struct PowerStageRecord {
  double output_power_W, loss_W, load_fraction, efficiency, overload;
};

std::span<const RecordColumn<WeatherRecord>> record_columns(const WeatherRecord*);
std::span<const RecordColumn<RackRecord>> record_columns(const RackRecord*);
std::span<const RecordColumn<ZoneRecord>> record_columns(const ZoneRecord*);
std::span<const RecordColumn<AirUnitRecord>> record_columns(const AirUnitRecord*);
std::span<const RecordColumn<CduRecord>> record_columns(const CduRecord*);
std::span<const RecordColumn<LoopRecord>> record_columns(const LoopRecord*);
std::span<const RecordColumn<ChillerRecord>> record_columns(const ChillerRecord*);
std::span<const RecordColumn<TowerRecord>> record_columns(const TowerRecord*);
std::span<const RecordColumn<DryCoolerRecord>> record_columns(const DryCoolerRecord*);
std::span<const RecordColumn<PowerStageRecord>> record_columns(const PowerStageRecord*);

}  // namespace thermohall
