#include "models/liquid/liquid_to_air_cdu.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// A 70 kW unit: air 25 degC, supply 42 degC. Flows, fans and pump are plausible values for the test.
constexpr LiquidToAirCduParameters unit{.rated_heat_W = 70e3,
                                        .rated_air_inlet_temperature_K = 298.15,
                                        .rated_supply_temperature_K = 315.15,
                                        .rated_tcs_flow_m3_s = 1.5e-3,
                                        .tcs_volumetric_heat_capacity_J_m3K = 4.0e6,
                                        .rated_air_flow_m3_s = 5,
                                        .air_resistance_share = 0.7,
                                        .air_exponent = 0.6,
                                        .liquid_exponent = 0.8,
                                        .rated_fan_power_W = 3000,
                                        .fan_exponent = 3,
                                        .lowest_fan_speed = 0.2,
                                        .rated_pump_power_W = 1000,
                                        .pump_exponent = 3,
                                        .lowest_pump_speed = 0.3};
// Dry air at 25 degC: 1.18396 kg/m3 * 1006 J/kgK.
constexpr LiquidToAirCduInputs rated{.heat_W = 69e3,
                                     .tcs_flow_m3_s = 1.5e-3,
                                     .tcs_capacity_rate_W_K = 6e3,
                                     .air_inlet_temperature_K = 298.15,
                                     .air_volumetric_heat_capacity_J_m3K = 101325 / (287.042 * 298.15) * 1006,
                                     .supply_setpoint_temperature_K = 300};
const ValvedExchanger coil = liquid_to_air_coil(unit);

TEST(LiquidToAirCdu, ReproducesItsRating) {
  ASSERT_TRUE(coil.possible);
  const auto y = liquid_to_air_cdu_outputs(unit, coil, rated);
  // The coil leaves at 42 degC with 70 kW; the pump behind it adds 1 / 6 K. The forward cross-flow relation
  // inverts its own rating to round-off of the Newton search.
  EXPECT_NEAR(y.lowest_supply_temperature_K, 315.15 + 1.0 / 6, 1e-6);
  EXPECT_NEAR(y.air_flow_m3_s, 5, 1e-9);  // round-off of the inverted rating
  EXPECT_NEAR(y.fan_power_W, 3000, 1e-6);
  EXPECT_EQ(y.limited, 1);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(LiquidToAirCdu, AllPowerEndsInTheRoomAir) {
  const auto y = liquid_to_air_cdu_outputs(unit, coil, rated);
  EXPECT_NEAR(y.heat_to_room_W, 69e3 + 1e3 + 3e3, 1e-9);
  const double air_W_K = y.air_flow_m3_s * rated.air_volumetric_heat_capacity_J_m3K;
  EXPECT_NEAR(y.leaving_air_temperature_K - 298.15, 73e3 / air_W_K, 1e-9);
}

TEST(LiquidToAirCdu, FansSlowToHoldTheSetPoint) {
  auto u = rated;
  u.heat_W = 45e3;
  u.supply_setpoint_temperature_K = 315.15;
  const auto y = liquid_to_air_cdu_outputs(unit, coil, u);
  EXPECT_DOUBLE_EQ(y.supply_temperature_K, 315.15);
  EXPECT_EQ(y.limited, 0);
  EXPECT_LT(y.air_flow_m3_s, 5);
  EXPECT_NEAR(y.fan_power_W, 3000 * std::pow(y.air_flow_m3_s / 5, 3), 1e-6);
  // A unit with just that air as its full flow could just hold the set-point.
  u.air_volumetric_heat_capacity_J_m3K *= y.air_flow_m3_s / 5;
  EXPECT_NEAR(liquid_to_air_cdu_outputs(unit, coil, u).lowest_supply_temperature_K, 315.15, 1e-4);
}

TEST(LiquidToAirCdu, FansDoNotRunBelowTheirLowestSpeed) {
  auto u = rated;
  u.heat_W = 100;
  u.supply_setpoint_temperature_K = 320;
  const auto y = liquid_to_air_cdu_outputs(unit, coil, u);
  EXPECT_DOUBLE_EQ(y.air_flow_m3_s, 1);
  EXPECT_NEAR(y.fan_power_W, 3000 * 0.008, 1e-9);
  EXPECT_DOUBLE_EQ(y.supply_temperature_K, 320);
}

TEST(LiquidToAirCdu, WarmerRoomRaisesTheLowestSupplyByTheSame) {
  auto u = rated;
  const double before = liquid_to_air_cdu_outputs(unit, coil, u).lowest_supply_temperature_K;
  u.air_inlet_temperature_K += 7;
  EXPECT_NEAR(liquid_to_air_cdu_outputs(unit, coil, u).lowest_supply_temperature_K, before + 7, 1e-9);
}

TEST(LiquidToAirCdu, WithoutCoolantFlowNothingMovesAndItSaysSo) {
  auto u = rated;
  u.tcs_flow_m3_s = 0;
  u.tcs_capacity_rate_W_K = 0;
  const auto y = liquid_to_air_cdu_outputs(unit, coil, u);
  EXPECT_EQ(y.heat_to_room_W, 0);
  EXPECT_EQ(y.pump_power_W, 0);
  EXPECT_EQ(y.limited, 1);
}

TEST(LiquidToAirCdu, ImpossibleRatingIsFlagged) {
  auto p = unit;
  p.rated_air_flow_m3_s = 1;  // 1.2 kW/K cannot take 70 kW from coolant at 54 degC
  EXPECT_EQ(liquid_to_air_cdu_outputs(p, rated).outside_range, 1);
}

TEST(LiquidToAirCdu, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<LiquidToAirCduParameters*>(nullptr)).size(), 15u);
  EXPECT_EQ(input_table(static_cast<LiquidToAirCduInputs*>(nullptr)).size(), 6u);
  EXPECT_EQ(output_table(static_cast<LiquidToAirCduOutputs*>(nullptr)).size(), 10u);
}

}  // namespace
}  // namespace thermohall
