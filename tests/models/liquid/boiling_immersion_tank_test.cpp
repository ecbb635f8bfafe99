#include "models/liquid/boiling_immersion_tank.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// 252 kW tank with a fluid that boils at 49 degC with 88 kJ/kg; water at 30 degC.
constexpr BoilingImmersionTankParameters tank{.saturation_temperature_K = 322.15,
                                              .latent_heat_J_kg = 88e3,
                                              .rated_heat_W = 252e3,
                                              .rated_water_inlet_temperature_K = 303.15,
                                              .rated_water_flow_m3_s = 6e-3,
                                              .vapour_resistance_share = 0.4,
                                              .water_exponent = 0.8,
                                              .surface_conductance_W_K = 30,
                                              .chip_to_bath_resistance_K_W = 0.03,
                                              .vapour_leak_kg_s = 1e-6,
                                              .auxiliary_power_W = 500};
const ValvedExchanger condenser = boiling_tank_condenser(tank);
const BoilingImmersionTankInputs rated{
    .heat_W = 251.5e3,
    .chip_heat_W = 700,
    .room_temperature_K = 322.15,  // no surface heat
    .water_inlet_temperature_K = 303.15,
    .maximum_water_capacity_rate_W_K = condenser.design_service_capacity_rate_W_K};

TEST(BoilingImmersionTank, CondensesItsRatedHeatWithJustTheRatedWater) {
  ASSERT_TRUE(condenser.possible);
  const auto y = boiling_immersion_tank_outputs(tank, condenser, rated);
  EXPECT_NEAR(y.heat_to_water_W, 252e3, 1e-3);
  EXPECT_NEAR(y.water_capacity_rate_W_K, rated.maximum_water_capacity_rate_W_K, 1e-2);
  EXPECT_NEAR(y.lowest_condensing_temperature_K, 322.15, 1e-6);
  EXPECT_DOUBLE_EQ(y.bath_temperature_K, 322.15);
  EXPECT_NEAR(y.chip_temperature_K, 322.15 + 21, 1e-9);
  EXPECT_NEAR(y.vapour_loss_kg_s, 1e-6, 1e-12);
  EXPECT_EQ(y.limited, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(BoilingImmersionTank, RatingFollowsThePhaseChangeRelation) {
  const double water_W_K = condenser.design_service_capacity_rate_W_K;
  EXPECT_NEAR(condenser.conductance_W_K, -water_W_K * std::log(1 - 252e3 / (19 * water_W_K)), 1e-3);
}

TEST(BoilingImmersionTank, LessHeatNeedsLessWaterAtTheSamePoolTemperature) {
  auto u = rated;
  u.heat_W = 120e3;
  u.room_temperature_K = 298.15;
  const auto y = boiling_immersion_tank_outputs(tank, condenser, u);
  EXPECT_DOUBLE_EQ(y.bath_temperature_K, 322.15);
  EXPECT_NEAR(y.heat_to_room_W, 30 * 24, 1e-9);
  EXPECT_NEAR(y.heat_to_water_W + y.heat_to_room_W, 120.5e3, 1e-9);
  EXPECT_LT(y.water_capacity_rate_W_K, 0.5 * rated.maximum_water_capacity_rate_W_K);
  EXPECT_LT(y.lowest_condensing_temperature_K, 322.15);
  EXPECT_NEAR(y.water_capacity_rate_W_K * (y.water_outlet_temperature_K - 303.15), y.heat_to_water_W, 1e-6);
}

TEST(BoilingImmersionTank, WarmWaterVentsVapourAndSaysSo) {
  auto u = rated;
  u.water_inlet_temperature_K = 308.15;
  const auto y = boiling_immersion_tank_outputs(tank, condenser, u);
  // The coil carries 14/19 of the rating; the rest leaves as vapour.
  EXPECT_NEAR(y.heat_to_water_W, 252e3 * 14 / 19, 1);
  EXPECT_NEAR(y.heat_vented_W, 252e3 * 5 / 19, 1);
  EXPECT_NEAR(y.vapour_loss_kg_s, 1e-6 + 252e3 * 5 / 19 / 88e3, 1e-4);
  EXPECT_EQ(y.limited, 1);
  EXPECT_NEAR(y.lowest_condensing_temperature_K, 327.15, 1e-6);
}

TEST(BoilingImmersionTank, WaterAboveTheBoilingPointCondensesNothing) {
  auto u = rated;
  u.water_inlet_temperature_K = 330;
  const auto y = boiling_immersion_tank_outputs(tank, condenser, u);
  EXPECT_EQ(y.heat_to_water_W, 0);
  EXPECT_EQ(y.water_capacity_rate_W_K, 0);
  EXPECT_EQ(y.water_outlet_temperature_K, 330);
  EXPECT_EQ(y.limited, 1);
}

TEST(BoilingImmersionTank, IdleTankStopsBoilingAndLosesNoVapour) {
  auto u = rated;
  u.heat_W = 100;
  u.room_temperature_K = 298.15;
  const auto y = boiling_immersion_tank_outputs(tank, condenser, u);
  EXPECT_NEAR(y.bath_temperature_K, 298.15 + 600.0 / 30, 1e-9);
  EXPECT_NEAR(y.heat_to_room_W, 600, 1e-9);
  EXPECT_EQ(y.vapour_loss_kg_s, 0);
  EXPECT_EQ(y.water_capacity_rate_W_K, 0);
}

TEST(BoilingImmersionTank, PoolTemperatureIsContinuousWhereBoilingStarts) {
  // 30 W/K * 24 K = 720 W, of which 500 W are auxiliary.
  auto u = rated;
  u.room_temperature_K = 298.15;
  u.heat_W = 219.999;
  const auto below = boiling_immersion_tank_outputs(tank, condenser, u);
  u.heat_W = 220.001;
  const auto above = boiling_immersion_tank_outputs(tank, condenser, u);
  EXPECT_NEAR(below.bath_temperature_K, above.bath_temperature_K, 1e-4);
  EXPECT_NEAR(above.heat_to_water_W, 0.001, 1e-6);
}

TEST(BoilingImmersionTank, WithoutWaterAllVapourIsVented) {
  auto u = rated;
  u.maximum_water_capacity_rate_W_K = 0;
  const auto y = boiling_immersion_tank_outputs(tank, condenser, u);
  EXPECT_NEAR(y.heat_vented_W, 252e3, 1e-6);
  EXPECT_TRUE(std::isfinite(y.lowest_condensing_temperature_K));
  EXPECT_EQ(y.limited, 1);
}

TEST(BoilingImmersionTank, ImpossibleRatingIsFlagged) {
  auto p = tank;
  p.rated_water_flow_m3_s = 1e-3;  // 4.2 kW/K cannot take 252 kW over 19 K
  EXPECT_EQ(boiling_immersion_tank_outputs(p, rated).outside_range, 1);
}

TEST(BoilingImmersionTank, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<BoilingImmersionTankParameters*>(nullptr)).size(), 11u);
  EXPECT_EQ(input_table(static_cast<BoilingImmersionTankInputs*>(nullptr)).size(), 5u);
  EXPECT_EQ(output_table(static_cast<BoilingImmersionTankOutputs*>(nullptr)).size(), 12u);
}

}  // namespace
}  // namespace thermohall
