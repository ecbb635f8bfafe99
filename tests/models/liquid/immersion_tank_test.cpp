#include "models/liquid/immersion_tank.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr ImmersionTankParameters tank{.rated_heat_W = 100e3,
                                       .rated_bath_temperature_K = 323.15,
                                       .rated_water_inlet_temperature_K = 303.15,
                                       .rated_bath_flow_m3_s = 8e-3,
                                       .bath_volumetric_heat_capacity_J_m3K = 1.7e6,
                                       .rated_water_flow_m3_s = 2.5e-3,
                                       .bath_resistance_share = 0.7,
                                       .bath_exponent = 0.6,
                                       .water_exponent = 0.8,
                                       .surface_conductance_W_K = 20,
                                       .chip_to_bath_resistance_K_W = 0.05,
                                       .rated_pump_power_W = 1500,
                                       .pump_exponent = 3,
                                       .lowest_pump_speed = 0.3};
const ValvedExchanger exchanger = immersion_tank_exchanger(tank);
const ImmersionTankInputs rated{.heat_W = 98.5e3,
                                .chip_heat_W = 400,
                                .bath_flow_fraction = 1,
                                .room_temperature_K = 323.15,  // no surface heat at the rated bath
                                .water_inlet_temperature_K = 303.15,
                                .maximum_water_capacity_rate_W_K = exchanger.design_service_capacity_rate_W_K,
                                .bath_setpoint_temperature_K = 300};

TEST(ImmersionTank, ReproducesItsRating) {
  ASSERT_TRUE(exchanger.possible);
  const auto y = immersion_tank_outputs(tank, exchanger, rated);
  // 98.5 kW of servers and 1.5 kW of pump pass the exchanger; chip 323.15 + 0.05 * 400.
  EXPECT_NEAR(y.lowest_bath_temperature_K, 323.15, 1e-9);
  EXPECT_NEAR(y.bath_temperature_K, 323.15, 1e-9);
  EXPECT_NEAR(y.chip_temperature_K, 343.15, 1e-9);
  EXPECT_NEAR(y.heat_to_water_W, 100e3, 1e-6);
  EXPECT_NEAR(y.heat_to_room_W, 0, 1e-6);
  EXPECT_EQ(y.limited, 1);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(ImmersionTank, ValveHoldsTheSetPointAndEnergyBalances) {
  auto u = rated;
  u.heat_W = 60e3;
  u.room_temperature_K = 298.15;
  u.bath_setpoint_temperature_K = 325.15;
  const auto y = immersion_tank_outputs(tank, exchanger, u);
  EXPECT_DOUBLE_EQ(y.bath_temperature_K, 325.15);
  EXPECT_EQ(y.limited, 0);
  EXPECT_NEAR(y.heat_to_room_W, 20 * 27, 1e-9);
  EXPECT_NEAR(y.heat_to_water_W + y.heat_to_room_W, 60e3 + y.pump_power_W, 1e-9);
  EXPECT_NEAR(y.water_capacity_rate_W_K * (y.water_outlet_temperature_K - 303.15), y.heat_to_water_W, 1e-6);
  u.maximum_water_capacity_rate_W_K = y.water_capacity_rate_W_K;
  EXPECT_NEAR(immersion_tank_outputs(tank, exchanger, u).lowest_bath_temperature_K, 325.15, 1e-5);
}

TEST(ImmersionTank, LightlyLoadedTankCoolsThroughItsSurfaceAlone) {
  auto u = rated;
  u.heat_W = 200;
  u.bath_flow_fraction = 0;
  u.room_temperature_K = 298.15;
  u.bath_setpoint_temperature_K = 320;
  const auto y = immersion_tank_outputs(tank, exchanger, u);
  // 200 W / 20 W/K above the room; no pump, no water.
  EXPECT_NEAR(y.bath_temperature_K, 308.15, 1e-9);
  EXPECT_NEAR(y.heat_to_room_W, 200, 1e-9);
  EXPECT_EQ(y.heat_to_water_W, 0);
  EXPECT_EQ(y.water_capacity_rate_W_K, 0);
  EXPECT_EQ(y.pump_power_W, 0);
}

TEST(ImmersionTank, WaterThatWouldHeatTheBathIsShutOff) {
  auto u = rated;
  u.heat_W = 0;
  u.room_temperature_K = 293.15;
  u.water_inlet_temperature_K = 390;
  u.bath_setpoint_temperature_K = 300;
  const auto y = immersion_tank_outputs(tank, exchanger, u);
  EXPECT_EQ(y.heat_to_water_W, 0);
  EXPECT_NEAR(y.bath_temperature_K, 293.15 + 1500.0 / 20, 1e-9);
  EXPECT_EQ(y.limited, 1);
}

TEST(ImmersionTank, BathTemperatureIsContinuousAndRisesWithHeat) {
  auto u = rated;
  u.room_temperature_K = 298.15;
  u.bath_setpoint_temperature_K = 315;
  double last = 0;
  for (double heat = 0; heat < 120e3; heat += 10) {
    u.heat_W = heat;
    const double bath = immersion_tank_outputs(tank, exchanger, u).bath_temperature_K;
    if (last > 0) {
      ASSERT_GE(bath, last - 1e-12);
      ASSERT_LT(bath - last, 0.51);  // 10 W / 20 W/K where only the surface cools
    }
    last = bath;
  }
}

TEST(ImmersionTank, SlowerPumpWarmsTheBathAndSavesPower) {
  auto u = rated;
  const auto full = immersion_tank_outputs(tank, exchanger, u);
  u.bath_flow_fraction = 0.5;
  const auto half = immersion_tank_outputs(tank, exchanger, u);
  EXPECT_NEAR(half.pump_power_W, 1500.0 / 8, 1e-9);
  EXPECT_GT(half.bath_temperature_K, full.bath_temperature_K);
}

TEST(ImmersionTank, WithoutAnySinkTheBathIsHeldAndFlagged) {
  auto p = tank;
  p.surface_conductance_W_K = 0;
  auto u = rated;
  u.maximum_water_capacity_rate_W_K = 0;
  const auto y = immersion_tank_outputs(p, u);
  EXPECT_TRUE(std::isfinite(y.bath_temperature_K));
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_EQ(y.limited, 1);
}

TEST(ImmersionTank, ImpossibleRatingAndFastPumpAreFlagged) {
  auto p = tank;
  p.rated_bath_temperature_K = 304;
  EXPECT_EQ(immersion_tank_outputs(p, rated).outside_range, 1);
  auto u = rated;
  u.bath_flow_fraction = 1.2;
  EXPECT_EQ(immersion_tank_outputs(tank, exchanger, u).outside_range, 1);
}

TEST(ImmersionTank, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<ImmersionTankParameters*>(nullptr)).size(), 14u);
  EXPECT_EQ(input_table(static_cast<ImmersionTankInputs*>(nullptr)).size(), 7u);
  EXPECT_EQ(output_table(static_cast<ImmersionTankOutputs*>(nullptr)).size(), 10u);
}

}  // namespace
}  // namespace thermohall
