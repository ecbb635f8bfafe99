#pragma once

#include "models/properties/moist_air.h"
#include "models/rejection/cooling_tower.h"
#include "models/rejection/merkel_tower.h"

namespace thermohall {

/// A 2 MW cell with the YorkCalc coefficients of EnergyPlus (datasets, 2020), rated 35.0 / 29.44 degC at
/// 25.55 degC wet bulb.
inline CoolingTowerParameters sample_york_tower() {
  return {.coefficients = {-0.359741205,     -0.055053608,     0.0023850432,        0.173926877,
                           -0.0248473764,    0.00048430224,    -0.005589849456,     0.0005770079712,
                           -1.342427256e-05, 2.84765801111111, -0.121765149,        0.0014599242,
                           1.680428651,      -0.0166920786,    -0.0007190532,       -0.025485194448,
                           4.87491696e-05,   2.719234152e-05,  -0.0653766255555556, -0.002278167,
                           0.0002500254,     -0.0910565458,    0.00318176316,       3.8621772e-05,
                           -0.0034285382352, 8.56589904e-06,   -1.516821552e-06},
          .wet_bulb_min_K = 238.75,
          .wet_bulb_max_K = 299.8167,
          .range_min_K = 1.1111,
          .range_max_K = 22.2222,
          .approach_min_K = 1.1111,
          .approach_max_K = 40,
          .water_share_min = 0.75,
          .water_share_max = 1.25,
          .liquid_to_gas_max = 8,
          .design_heat_W = 2e6,
          .design_water_flow_kg_s = 86,
          .design_approach_K = 3.89,
          .design_wet_bulb_K = 298.7,
          .design_water_to_air_ratio = 1.2,
          .fan_rated_power_W = 30e3,
          .fan_min_speed = 0.3,
          .free_convection_fraction = 0.125,
          .drift_fraction = 5e-5,
          .cycles_of_concentration = 4,
          .basin_heater_W_K = 500,
          .basin_heater_setpoint_K = 275.15};
}

/// The same cell for the Merkel form, factors of EnergyPlus' example (2020).
inline MerkelTowerParameters sample_merkel_tower() {
  return {.wet_bulb_factor = {1, 0.0081, 0},
          .air_factor = {0, 1.3, -0.3},
          .water_factor = {0.1082, 1.667, -0.7713},
          .wet_bulb_drop_min_K = -10,
          .wet_bulb_drop_max_K = 25,
          .air_share_min = 0.2,
          .air_share_max = 1,
          .water_share_min = 0.3,
          .water_share_max = 1,
          .design_heat_W = 2e6,
          .design_water_flow_kg_s = 86,
          .design_approach_K = 3.89,
          .design_wet_bulb_K = 298.7,
          .design_pressure_Pa = 101325,
          .design_water_to_air_ratio = 1.2,
          .fan_rated_power_W = 30e3,
          .fan_min_speed = 0.3,
          .free_convection_fraction = 0.125,
          .drift_fraction = 5e-5,
          .cycles_of_concentration = 4,
          .basin_heater_W_K = 500,
          .basin_heater_setpoint_K = 275.15};
}

/// Outdoor air 5 K warmer than its wet bulb; the set-point is out of reach unless given.
inline CoolingTowerInputs tower_inputs(double heat_W, double wet_bulb_K, double setpoint_K = 200) {
  return {.heat_W = heat_W,
          .water_flow_kg_s = 86,
          .wet_bulb_temperature_K = wet_bulb_K,
          .dry_bulb_temperature_K = wet_bulb_K + 5,
          .humidity_ratio = humidity_ratio_from_wet_bulb(wet_bulb_K + 5, wet_bulb_K, 101325),
          .pressure_Pa = 101325,
          .leaving_setpoint_K = setpoint_K};
}

}  // namespace thermohall
