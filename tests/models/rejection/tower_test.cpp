#include "models/rejection/tower.h"

#include <gtest/gtest.h>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

const Curve no_points{};
const TowerEquipment equipment{.drift_fraction = 1e-4,
                               .cycles_of_concentration = 4,
                               .basin_heater_W_K = 500,
                               .basin_heater_setpoint_K = 275,
                               .design_air_flow_kg_s = 70,
                               .fan_rated_power_W = 30e3,
                               .free_convection_fraction = 0.125,
                               .fan_power_points = no_points};
const CoolingTowerInputs inputs{.heat_W = 2e6,
                                .water_flow_kg_s = 86,
                                .wet_bulb_temperature_K = 297.15,
                                .dry_bulb_temperature_K = 303.15,
                                .humidity_ratio = 0.0164,
                                .pressure_Pa = 101325,
                                .leaving_setpoint_K = 300};

TEST(Tower, RangeIsHeatOverWaterCapacityRate) {
  EXPECT_NEAR(tower_range_K(4184 * 86 * 5.0, 86), 5, 1e-12);
  EXPECT_EQ(tower_range_K(0, 86), 0);
  EXPECT_EQ(tower_range_K(1e6, 0), 0);
  EXPECT_EQ(tower_range_K(-1e6, 86), 0);
}

TEST(Tower, BlowDownKeepsTheCyclesOfConcentration) {
  const auto y = tower_running(equipment, inputs, {4, 1, 1, 1}, 5.56);
  EXPECT_NEAR(y.drift_kg_s, 0.0086, 1e-12);  // 1e-4 * 86
  // Salt: make-up brings 1, drift and blow-down carry COC: M = COC (D + B).
  EXPECT_NEAR(y.makeup_kg_s, 4 * (y.drift_kg_s + y.blowdown_kg_s), 1e-9);
  EXPECT_NEAR(y.makeup_kg_s, y.evaporation_kg_s + y.drift_kg_s + y.blowdown_kg_s, 1e-12);
}

TEST(Tower, EvaporationOfAWarmDayIsAboutOneAndAHalfLitresAKilowattHour) {
  const auto y = tower_running(equipment, inputs, {4, 1, 1, 1}, 5.56);
  // All heat latent at 2430 kJ/kg would be 1.48 kg/kWh; part of the heat warms the air, dry air takes more.
  EXPECT_NEAR(y.evaporation_kg_s * 3.6e6 / 2e6, 1.48, 0.15);
}

TEST(Tower, FanPowerIsThatOfTheRunningTime) {
  const auto y = tower_running(equipment, inputs, {8, 0.5, 0.4, 1}, 5.56);
  EXPECT_NEAR(y.fan_power_W, 30e3 * 0.4 * 0.125, 1e-9);
  EXPECT_NEAR(y.fan_speed, 0.2, 1e-12);
}

TEST(Tower, BasinIsHeatedOnlyWhileNoWaterCirculates) {
  auto frost = inputs;
  frost.heat_W = 0, frost.dry_bulb_temperature_K = 265;
  EXPECT_EQ(tower_at_rest(equipment, frost).basin_heater_power_W, 0);
  frost.water_flow_kg_s = 0;
  EXPECT_NEAR(tower_at_rest(equipment, frost).basin_heater_power_W, 5000, 1e-9);  // 500 W/K * 10 K
  frost.dry_bulb_temperature_K = 280;
  EXPECT_EQ(tower_at_rest(equipment, frost).basin_heater_power_W, 0);
}

TEST(Tower, HeatWithoutWaterIsFlagged) {
  auto dry = inputs;
  dry.water_flow_kg_s = 0;
  EXPECT_EQ(tower_at_rest(equipment, dry).outside_range, 1);
}

TEST(Tower, EveryInputAndOutputIsInItsTable) {
  EXPECT_EQ(input_table(static_cast<CoolingTowerInputs*>(nullptr)).size() * sizeof(double),
            sizeof(CoolingTowerInputs));
  EXPECT_EQ(output_table(static_cast<CoolingTowerOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(CoolingTowerOutputs));
}

}  // namespace
}  // namespace thermohall
