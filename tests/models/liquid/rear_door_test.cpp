#include "models/liquid/rear_door.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr RearDoorParameters passive{.rated_heat_W = 25e3,
                                     .rated_air_inlet_temperature_K = 313.15,
                                     .rated_water_inlet_temperature_K = 291.15,
                                     .rated_air_flow_m3_s = 1.6,
                                     .rated_water_flow_m3_s = 0.8e-3,
                                     .air_resistance_share = 0.75,
                                     .air_exponent = 0.6,
                                     .water_exponent = 0.8,
                                     .rated_fan_power_W = 0,
                                     .fan_exponent = 3,
                                     .lowest_fan_speed = 0,
                                     .dew_point_margin_temperature_difference_K = 2};
RearDoorParameters active() {
  auto p = passive;
  p.rated_fan_power_W = 800;
  p.lowest_fan_speed = 0.3;
  return p;
}
const ValvedExchanger coil = rear_door_coil(passive);
const double rated_air_W_K = coil.design_process_capacity_rate_W_K;
const RearDoorInputs rated{.air_inlet_temperature_K = 313.15,
                           .air_capacity_rate_W_K = rated_air_W_K,
                           .water_inlet_temperature_K = 291.15,
                           .maximum_water_capacity_rate_W_K = coil.design_service_capacity_rate_W_K,
                           .leaving_air_setpoint_temperature_K = 280,
                           .dew_point_temperature_K = 285.15};

TEST(RearDoor, ReproducesItsRating) {
  ASSERT_TRUE(coil.possible);
  // Dry air at 40 degC and sea level: 101325 / (287.042 * 313.15) * 1.6 * 1006 = 1814.4 W/K.
  EXPECT_NEAR(rated_air_W_K, 1814.4, 0.1);
  const auto y = rear_door_outputs(passive, coil, rated);
  EXPECT_NEAR(y.heat_W, 25e3, 1e-3);
  EXPECT_NEAR(y.full_effectiveness_air, 25e3 / (22 * rated_air_W_K), 1e-6);
  EXPECT_NEAR(y.leaving_air_temperature_K, 313.15 - 25e3 / rated_air_W_K, 1e-6);
  EXPECT_EQ(y.limited, 1);
  EXPECT_EQ(y.outside_range, 0);
  EXPECT_EQ(y.fan_power_W, 0);
}

TEST(RearDoor, HeatIsEffectivenessTimesInletDifference) {
  auto u = rated;
  u.air_inlet_temperature_K = 323.15;
  u.water_inlet_temperature_K = 293.15;
  const auto y = rear_door_outputs(passive, coil, u);
  EXPECT_NEAR(y.heat_W, y.full_effectiveness_air * u.air_capacity_rate_W_K * 30, 1e-6);
  EXPECT_DOUBLE_EQ(y.full_effectiveness_air, rear_door_outputs(passive, coil, rated).full_effectiveness_air);
}

TEST(RearDoor, ValveHoldsTheLeavingAirWithLessWater) {
  auto u = rated;
  u.leaving_air_setpoint_temperature_K = 303.15;
  for (const auto& p : {passive, active()}) {
    const auto y = rear_door_outputs(p, coil, u);
    EXPECT_NEAR(y.leaving_air_temperature_K, 303.15, 1e-9);
    EXPECT_EQ(y.limited, 0);
    EXPECT_LT(y.water_capacity_rate_W_K, u.maximum_water_capacity_rate_W_K);
    EXPECT_LT(y.effectiveness_air, y.full_effectiveness_air);
    EXPECT_NEAR(y.water_capacity_rate_W_K * (y.leaving_water_temperature_K - 291.15), y.heat_W, 1e-6);
    // With only that water the door reaches just the set-point.
    auto v = u;
    v.maximum_water_capacity_rate_W_K = y.water_capacity_rate_W_K;
    EXPECT_NEAR(rear_door_outputs(p, coil, v).lowest_leaving_air_temperature_K, 303.15, 1e-5);
  }
}

TEST(RearDoor, ActiveDoorAddsItsFanHeatToTheLeavingAir) {
  const auto y = rear_door_outputs(active(), coil, rated);
  EXPECT_NEAR(y.fan_power_W, 800, 1e-9);
  EXPECT_NEAR(y.leaving_air_temperature_K, 313.15 - (y.heat_W - 800) / rated_air_W_K, 1e-9);
  auto half = rated;
  half.air_capacity_rate_W_K *= 0.5;
  EXPECT_NEAR(rear_door_outputs(active(), coil, half).fan_power_W, 100, 1e-9);
}

TEST(RearDoor, LessAirIsCooledFurther) {
  double last = 0;
  for (double share = 1; share > 0.05; share -= 0.05) {
    auto u = rated;
    u.air_capacity_rate_W_K = share * rated_air_W_K;
    const double effectiveness = rear_door_outputs(passive, coil, u).full_effectiveness_air;
    EXPECT_GT(effectiveness, last);
    EXPECT_LE(effectiveness, 1);
    last = effectiveness;
  }
}

TEST(RearDoor, WaterBelowDewPointPlusMarginIsARisk) {
  auto u = rated;
  u.dew_point_temperature_K = 289.15;  // exactly the margin of 2 K
  EXPECT_EQ(rear_door_outputs(passive, coil, u).condensation_risk, 0);
  u.dew_point_temperature_K = 289.16;
  EXPECT_EQ(rear_door_outputs(passive, coil, u).condensation_risk, 1);
}

TEST(RearDoor, CoolAirOrWarmWaterShutsTheValve) {
  auto cool = rated;
  cool.leaving_air_setpoint_temperature_K = 320;
  const auto y = rear_door_outputs(passive, coil, cool);
  EXPECT_EQ(y.heat_W, 0);
  EXPECT_EQ(y.water_capacity_rate_W_K, 0);
  EXPECT_EQ(y.limited, 0);
  auto warm = rated;
  warm.water_inlet_temperature_K = 320;
  const auto z = rear_door_outputs(passive, coil, warm);
  EXPECT_EQ(z.heat_W, 0);
  EXPECT_EQ(z.leaving_water_temperature_K, 320);
  EXPECT_EQ(z.limited, 1);
}

TEST(RearDoor, WithoutAirOrWaterNothingIsCarried) {
  auto still = rated, shut = rated;
  still.air_capacity_rate_W_K = 0;
  shut.maximum_water_capacity_rate_W_K = 0;
  for (const auto& u : {still, shut}) {
    const auto y = rear_door_outputs(passive, coil, u);
    EXPECT_EQ(y.heat_W, 0);
    EXPECT_DOUBLE_EQ(y.leaving_air_temperature_K, 313.15);
    EXPECT_DOUBLE_EQ(y.leaving_water_temperature_K, 291.15);
  }
}

TEST(RearDoor, OperationOutsideTheRatingIsFlagged) {
  auto u = rated;
  u.air_capacity_rate_W_K = 2.1 * rated_air_W_K;
  EXPECT_EQ(rear_door_outputs(passive, coil, u).outside_range, 1);
  u.air_capacity_rate_W_K = 1.1 * rated_air_W_K;
  EXPECT_EQ(rear_door_outputs(passive, coil, u).outside_range, 0);
  EXPECT_EQ(rear_door_outputs(active(), coil, u).outside_range, 1);
  auto impossible = passive;
  impossible.rated_heat_W = 60e3;  // more than 1814 W/K * 22 K
  EXPECT_EQ(rear_door_outputs(impossible, rated).outside_range, 1);
}

TEST(RearDoor, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<RearDoorParameters*>(nullptr)).size(), 12u);
  EXPECT_EQ(input_table(static_cast<RearDoorInputs*>(nullptr)).size(), 6u);
  EXPECT_EQ(output_table(static_cast<RearDoorOutputs*>(nullptr)).size(), 11u);
}

}  // namespace
}  // namespace thermohall
