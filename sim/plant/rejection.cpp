#include "sim/plant/rejection.h"

#include <algorithm>

namespace thermohall {

TowerBankModel::TowerBankModel(const TowerBank& spec) : spec_(spec), cells_(running_units(spec)) {
  if (const auto* merkel = std::get_if<MerkelTowerParameters>(&spec_.model))
    merkel_conductance_W_K_ = merkel_rated_conductance_W_K(*merkel);
  else
    york_flow_factor_ = design_flow_factor(std::get<CoolingTowerParameters>(spec_.model));
  if (spec_.pumps) {
    const double pumps = spec_.pumps->count - spec_.pumps->standby;
    const auto& p = spec_.pumps->parameters;
    pump_power_W_ = pumps * variable_speed_mover_outputs(p, {.flow_m3_s = p.design_flow_m3_s}).power_W;
  }
}

double TowerBankModel::design_capacity_rate_W_K() const {
  return cells_ * spec_.design_water_flow_kg_s * tower_water_specific_heat_J_kgK;
}

CoolingTowerInputs TowerBankModel::inputs(double heat_W, double setpoint_K,
                                          const WeatherSample& weather) const {
  return {.heat_W = heat_W / cells_,
          .water_flow_kg_s = spec_.design_water_flow_kg_s,
          .wet_bulb_temperature_K = weather.wet_bulb_temperature_K,
          .dry_bulb_temperature_K = weather.dry_bulb_temperature_K,
          .humidity_ratio = weather.humidity_ratio,
          .pressure_Pa = weather.pressure_Pa,
          .leaving_setpoint_K = setpoint_K};
}

double TowerBankModel::leaving_K(double heat_W, double setpoint_K, const WeatherSample& weather) const {
  const auto* york = std::get_if<CoolingTowerParameters>(&spec_.model);
  if (!york) return answer(heat_W, setpoint_K, weather, TowerWater::not_counted).leaving_K;
  if (weather.wet_bulb_temperature_K != york_wet_bulb_K_) {
    york_wet_bulb_K_ = weather.wet_bulb_temperature_K;
    york_ = york_at_wet_bulb(*york, york_wet_bulb_K_);
  }
  return cooling_tower_leaving_K(*york, york_flow_factor_, york_, inputs(heat_W, setpoint_K, weather));
}

RejectionAnswer TowerBankModel::answer(double heat_W, double setpoint_K, const WeatherSample& weather,
                                       TowerWater water) const {
  const CoolingTowerInputs u = inputs(heat_W, setpoint_K, weather);
  const auto y =
      std::holds_alternative<CoolingTowerParameters>(spec_.model)
          ? cooling_tower_outputs(std::get<CoolingTowerParameters>(spec_.model), york_flow_factor_, u, water)
          : merkel_tower_outputs(std::get<MerkelTowerParameters>(spec_.model), merkel_conductance_W_K_, u,
                                 water);
  return {.leaving_K = y.leaving_temperature_K,
          .entering_K = y.entering_temperature_K,
          .cold_K = weather.wet_bulb_temperature_K,
          .fan_power_W = cells_ * (y.fan_power_W + y.basin_heater_power_W),
          .fan_speed = y.fan_speed,
          .water_kg_s = cells_ * y.makeup_kg_s,
          .evaporation_kg_s = cells_ * y.evaporation_kg_s,
          .blowdown_kg_s = cells_ * y.blowdown_kg_s,
          .adiabatic_share = 0,
          .outside_range = y.outside_range};
}

void TowerBankModel::book(double heat_W, double setpoint_K, const WeatherSample& weather,
                          FacilityMeters& meters, double& electric_W) {
  record = {};
  record.leaving_temperature_K = weather.dry_bulb_temperature_K;
  if (!able()) return;
  const double pumps_W = heat_W > 0 ? pump_power_W_ : 0;
  const auto y = answer(heat_W + pumps_W, setpoint_K, weather);  // pump power warms the condenser water
  meters.book(EndUse::tower_fans, y.fan_power_W);
  meters.book(EndUse::condenser_pumps, pumps_W);
  meters.add(Meter::water, y.water_kg_s);
  meters.add(Meter::heat_rejected, heat_W + y.fan_power_W + pumps_W);
  electric_W += y.fan_power_W + pumps_W;
  record = {.heat_W = heat_W,
            .leaving_temperature_K = y.leaving_K,
            .fan_speed = y.fan_speed,
            .fan_power_W = y.fan_power_W,
            .makeup_kg_s = y.water_kg_s,
            .evaporation_kg_s = y.evaporation_kg_s,
            .blowdown_kg_s = y.blowdown_kg_s,
            .outside_range = y.outside_range};
}

DryCoolerBankModel::DryCoolerBankModel(const DryCoolerBank& spec)
    : spec_(spec),
      units_(running_units(spec)),
      conductance_W_K_(dry_cooler_rated_conductance_W_K(spec.parameters)) {
  const auto& p = spec.parameters;
  rated_capacity_rate_W_K_ =
      p.rated_heat_W / (p.rated_entering_temperature_K - p.rated_leaving_temperature_K);
}

RejectionAnswer DryCoolerBankModel::answer(double heat_W, double capacity_rate_W_K, double setpoint_K,
                                           const WeatherSample& weather) const {
  const double unit_W_K = capacity_rate_W_K / units_;
  const auto y = dry_cooler_outputs(spec_.parameters, conductance_W_K_,
                                    {.heat_W = heat_W / units_,
                                     .coolant_capacity_rate_W_K = unit_W_K,
                                     .coolant_flow_share = unit_W_K / rated_capacity_rate_W_K_,
                                     .dry_bulb_temperature_K = weather.dry_bulb_temperature_K,
                                     .wet_bulb_temperature_K = weather.wet_bulb_temperature_K,
                                     .pressure_Pa = weather.pressure_Pa,
                                     .leaving_setpoint_K = setpoint_K});
  return {.leaving_K = y.leaving_temperature_K,
          .entering_K = y.entering_temperature_K,
          .cold_K = y.coil_air_temperature_K,
          .fan_power_W = units_ * y.fan_power_W,
          .fan_speed = y.fan_speed,
          .water_kg_s = units_ * y.water_kg_s,
          .evaporation_kg_s = units_ * y.water_kg_s,
          .blowdown_kg_s = 0,
          .adiabatic_share = y.adiabatic_share,
          .outside_range = y.outside_range};
}

void DryCoolerBankModel::book(double heat_W, const RejectionAnswer& y, FacilityMeters& meters,
                              double& electric_W) {
  record = {};
  record.leaving_temperature_K = y.leaving_K;
  if (!able()) return;
  meters.book(EndUse::dry_cooler_fans, y.fan_power_W);
  meters.add(Meter::water, y.water_kg_s);
  meters.add(Meter::heat_rejected, heat_W + y.fan_power_W);
  electric_W += y.fan_power_W;
  record = {.heat_W = heat_W,
            .leaving_temperature_K = y.leaving_K,
            .fan_speed = y.fan_speed,
            .fan_power_W = y.fan_power_W,
            .water_kg_s = y.water_kg_s,
            .adiabatic_share = y.adiabatic_share,
            .outside_range = y.outside_range};
}

}  // namespace thermohall
