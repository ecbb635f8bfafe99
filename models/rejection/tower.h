#pragma once

#include <span>

#include "models/parameter.h"
#include "models/rejection/fan_control.h"

namespace thermohall {

/// What every cooling-tower cell is asked and answers, whatever correlation it uses, so that the York type
/// (cooling_tower.h) and the Merkel type (merkel_tower.h) can replace each other.
struct CoolingTowerInputs {
  double heat_W;           ///< to be rejected by this cell
  double water_flow_kg_s;  ///< through this cell
  double wet_bulb_temperature_K, dry_bulb_temperature_K;
  double humidity_ratio;  ///< of the outdoor air, kg/kg dry air
  double pressure_Pa;
  double leaving_setpoint_K;
};

struct CoolingTowerOutputs {
  double leaving_temperature_K, entering_temperature_K;
  double fan_speed;  ///< mean over the time, share of full speed
  double fan_power_W;
  double evaporation_kg_s, drift_kg_s, blowdown_kg_s, makeup_kg_s;
  double basin_heater_power_W;
  double outside_range;  ///< 1: clamped to the fitted or rated range
};

/// Whether evaporation, drift, blow-down and make-up are worked out, which is most of the effort, or left at
/// zero: a plant asks a tower several times a step how cold its water gets, and once what it evaporates.
enum class TowerWater { counted, not_counted };

/// Specific heat of the tower water; within 0.3 % of the tabulated value from 10 to 45 degC (IAPWS-IF97).
inline constexpr double tower_water_specific_heat_J_kgK = 4184;

/// Range of the water at a heat and flow: R = Q / (m c).                                          (1)
/// Zero without flow or heat.
double tower_range_K(double heat_W, double water_flow_kg_s);

/// Water chemistry, basin and fan of a cell.
struct TowerEquipment {
  double drift_fraction;           ///< of the circulating water, carried out as droplets
  double cycles_of_concentration;  ///< dissolved solids in the basin over those of the make-up water
  double basin_heater_W_K, basin_heater_setpoint_K;
  double design_air_flow_kg_s;  ///< dry air
  double fan_rated_power_W, free_convection_fraction;
  const Curve& fan_power_points;
};

/// Water at the set-point (not below the wet bulb), fans off, basin heated:
///   basin heater = UA (T_setpoint - T_dry_bulb) while no water circulates, else 0                 (2)
CoolingTowerOutputs tower_at_rest(const TowerEquipment&, const CoolingTowerInputs&);

/// All outputs for a fan duty found by a correlation. The evaporation E is that of saturated leaving air
/// (models/properties/saturated_air.h); drift D carries salt out of the basin too:
///   D = drift fraction x m,   B = max(0, E / (COC - 1) - D),   M = E + D + B                     (3)
/// Source of (2), (3): EnergyPlus Engineering Reference (2020), cooling towers, make-up water and basin
/// heater.
CoolingTowerOutputs tower_running(const TowerEquipment&, const CoolingTowerInputs&, const FanDuty&,
                                  double range_K, TowerWater water = TowerWater::counted);

std::span<const Parameter<CoolingTowerInputs>> input_table(const CoolingTowerInputs*);
std::span<const Output<CoolingTowerOutputs>> output_table(const CoolingTowerOutputs*);

}  // namespace thermohall
