#include "models/rejection/tower.h"

#include <algorithm>

#include "models/properties/saturated_air.h"

namespace thermohall {

double tower_range_K(double heat_W, double water_flow_kg_s) {
  if (heat_W <= 0 || water_flow_kg_s <= 0) return 0;
  return heat_W / (water_flow_kg_s * tower_water_specific_heat_J_kgK);
}

CoolingTowerOutputs tower_at_rest(const TowerEquipment& e, const CoolingTowerInputs& u) {
  CoolingTowerOutputs y{};
  y.leaving_temperature_K = std::max(u.wet_bulb_temperature_K, u.leaving_setpoint_K);
  y.entering_temperature_K = y.leaving_temperature_K;
  const double below_setpoint_K = e.basin_heater_setpoint_K - u.dry_bulb_temperature_K;
  if (u.water_flow_kg_s <= 0) y.basin_heater_power_W = e.basin_heater_W_K * std::max(0.0, below_setpoint_K);
  y.outside_range = u.heat_W != 0 ? 1 : 0;  // heat without water, or negative
  return y;
}

CoolingTowerOutputs tower_running(const TowerEquipment& e, const CoolingTowerInputs& u, const FanDuty& duty,
                                  double range_K, TowerWater water) {
  CoolingTowerOutputs y{};
  y.leaving_temperature_K = u.wet_bulb_temperature_K + duty.excess_K;
  y.entering_temperature_K = y.leaving_temperature_K + range_K;
  y.fan_speed = duty.running_share * duty.speed;
  y.fan_power_W = e.fan_rated_power_W * duty.running_share * fan_power_share(e.fan_power_points, duty.speed);
  if (water == TowerWater::not_counted) return y;
  y.evaporation_kg_s =
      evaporation_to_saturation(
          {.dry_bulb_temperature_K = u.dry_bulb_temperature_K,
           .humidity_ratio = u.humidity_ratio,
           .pressure_Pa = u.pressure_Pa,
           .dry_air_flow_kg_s = e.design_air_flow_kg_s * mean_air_share(duty, e.free_convection_fraction),
           .heat_W = u.heat_W,
           .water_temperature_K = y.leaving_temperature_K})
          .evaporation_kg_s;
  y.drift_kg_s = e.drift_fraction * u.water_flow_kg_s;
  const double cycles_above_one = std::max(0.01, e.cycles_of_concentration - 1);
  y.blowdown_kg_s = std::max(0.0, y.evaporation_kg_s / cycles_above_one - y.drift_kg_s);
  y.makeup_kg_s = y.evaporation_kg_s + y.drift_kg_s + y.blowdown_kg_s;
  return y;
}

std::span<const Parameter<CoolingTowerInputs>> input_table(const CoolingTowerInputs*) {
  using I = CoolingTowerInputs;
  static constexpr Parameter<I> table[] = {
      {"heat", &I::heat_W, "W", 0, 1e9, "heat to be rejected by the cell"},
      {"water_flow", &I::water_flow_kg_s, "kg/s", 0, 1e5, "water flow through the cell"},
      {"wet_bulb_temperature", &I::wet_bulb_temperature_K, "K", 200, 330, "outdoor wet bulb"},
      {"dry_bulb_temperature", &I::dry_bulb_temperature_K, "K", 200, 340, "outdoor dry bulb"},
      {"humidity_ratio", &I::humidity_ratio, "1", 0, 0.1, "outdoor moisture per dry air, kg/kg"},
      {"pressure", &I::pressure_Pa, "Pa", 4e4, 1.2e5, "barometric pressure"},
      {"leaving_setpoint", &I::leaving_setpoint_K, "K", 200, 373, "leaving water to be held by the fans"},
  };
  return table;
}

std::span<const Output<CoolingTowerOutputs>> output_table(const CoolingTowerOutputs*) {
  using O = CoolingTowerOutputs;
  static constexpr Output<O> table[] = {
      {"leaving_temperature", &O::leaving_temperature_K, "K", "water leaving the tower"},
      {"entering_temperature", &O::entering_temperature_K, "K", "water entering the tower"},
      {"fan_speed", &O::fan_speed, "1", "mean fan speed, share of full speed"},
      {"fan_power", &O::fan_power_W, "W", "electric fan power"},
      {"evaporation", &O::evaporation_kg_s, "kg/s", "water evaporated"},
      {"drift", &O::drift_kg_s, "kg/s", "water lost as droplets"},
      {"blowdown", &O::blowdown_kg_s, "kg/s", "water drained to limit dissolved solids"},
      {"makeup", &O::makeup_kg_s, "kg/s", "fresh water needed"},
      {"basin_heater_power", &O::basin_heater_power_W, "W", "electric basin heater"},
      {"outside_range", &O::outside_range, "1", "1 when clamped to the fitted or rated range"},
  };
  return table;
}

}  // namespace thermohall
