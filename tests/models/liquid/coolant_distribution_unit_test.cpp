#include "models/liquid/coolant_distribution_unit.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// 800 kW at 4 K approach, 80 kW/K on both sides: balanced, so eps = N / (1 + N). Inlet difference 4 + 10 K,
// eps = 800 / (80 * 14) = 5/7, N = 2.5, UA = 200 kW/K.
constexpr CduParameters unit{.rated_heat_W = 800e3,
                             .rated_approach_temperature_difference_K = 4,
                             .design_tcs_flow_m3_s = 0.02,
                             .design_fws_flow_m3_s = 0.0192,
                             .tcs_volumetric_heat_capacity_J_m3K = 4.0e6,
                             .fws_volumetric_heat_capacity_J_m3K = 80e3 / 0.0192,
                             .film_conductance_ratio = 1,
                             .film_exponent = 0.8,
                             .rated_pump_power_W = 8e3,
                             .rated_pump_flow_m3_s = 0.02,
                             .pump_exponent = 3,
                             .lowest_pump_speed = 0.3};
constexpr CduInputs rated{.heat_W = 792e3,  // with 8 kW of pump heat 800 kW pass the exchanger
                          .tcs_flow_m3_s = 0.02,
                          .tcs_capacity_rate_W_K = 80e3,
                          .fws_supply_temperature_K = 303.15,
                          .maximum_fws_capacity_rate_W_K = 80e3,
                          .supply_setpoint_temperature_K = 290};
const ValvedExchanger exchanger = cdu_exchanger(unit);

TEST(CoolantDistributionUnit, RatingGivesTheHandComputedConductance) {
  EXPECT_NEAR(exchanger.conductance_W_K, 200e3, 1e-4);
  EXPECT_TRUE(exchanger.possible);
}

TEST(CoolantDistributionUnit, HoldsItsApproachAtTheRating) {
  const auto y = cdu_outputs(unit, exchanger, rated);
  // The exchanger leaves 4 K above the facility supply; the pump adds 8 / 80 = 0.1 K.
  EXPECT_NEAR(y.lowest_supply_temperature_K, 303.15 + 4.1, 1e-9);
  EXPECT_NEAR(y.supply_temperature_K, 303.15 + 4.1, 1e-9);
  EXPECT_NEAR(y.return_temperature_K, 303.15 + 14, 1e-9);
  EXPECT_NEAR(y.fws_return_temperature_K, 313.15, 1e-9);
  EXPECT_NEAR(y.heat_to_fws_W, 800e3, 1e-6);
  EXPECT_EQ(y.limited, 1);  // the set-point of 290 K is below the facility water
  EXPECT_EQ(y.outside_range, 0);
}

TEST(CoolantDistributionUnit, FilmConductancesFollowTheirFlowsInTheGivenRatio) {
  auto p = unit;
  p.film_conductance_ratio = 3;  // TCS films hold 3/4 of the resistance
  auto u = rated;
  u.tcs_capacity_rate_W_K = 40e3;
  u.tcs_flow_m3_s = 0.01;
  // 1/UA = (0.75 * 2^0.8 + 0.25) / 200e3; Z = 0.5.
  const double ntu = 200e3 / (0.75 * std::pow(2, 0.8) + 0.25) / 40e3;
  const double e = std::exp(-0.5 * ntu);
  const double slope = 40e3 * (1 - e) / (1 - 0.5 * e);
  const auto y = cdu_outputs(p, u);
  EXPECT_NEAR(y.return_temperature_K, 303.15 + (792e3 + 1e3) / slope, 1e-6);
}

TEST(CoolantDistributionUnit, ValveHoldsTheSetPointWithLessFacilityWater) {
  auto u = rated;
  u.heat_W = 400e3;
  u.supply_setpoint_temperature_K = 308.15;
  const auto y = cdu_outputs(unit, exchanger, u);
  EXPECT_EQ(y.limited, 0);
  EXPECT_DOUBLE_EQ(y.supply_temperature_K, 308.15);
  // More than a perfect exchanger would need, 408 kW over 10 K, and well below full flow.
  EXPECT_GT(y.fws_capacity_rate_W_K, 40.8e3);
  EXPECT_LT(y.fws_capacity_rate_W_K, 60e3);
  // With just that water the unit can just hold the set-point: forward and inverse agree.
  u.maximum_fws_capacity_rate_W_K = y.fws_capacity_rate_W_K;
  EXPECT_NEAR(cdu_outputs(unit, exchanger, u).lowest_supply_temperature_K, 308.15, 1e-5);
  EXPECT_NEAR(y.fws_capacity_rate_W_K * (y.fws_return_temperature_K - 303.15), y.heat_to_fws_W, 1e-6);
}

TEST(CoolantDistributionUnit, PumpHeatReachesTheFacilityWater) {
  auto u = rated;
  u.heat_W = 0;
  u.supply_setpoint_temperature_K = 308.15;
  const auto y = cdu_outputs(unit, exchanger, u);
  EXPECT_DOUBLE_EQ(y.heat_to_fws_W, 8e3);
  EXPECT_DOUBLE_EQ(y.pump_power_W, 8e3);
  EXPECT_DOUBLE_EQ(y.supply_temperature_K, y.return_temperature_K);
}

TEST(CoolantDistributionUnit, PumpFollowsItsExponentDownToTheLowestSpeed) {
  EXPECT_NEAR(cdu_pump_power_W(unit, 0.01), 1e3, 1e-9);
  EXPECT_NEAR(cdu_pump_power_W(unit, 0.001), 8e3 * 0.027, 1e-9);
  EXPECT_EQ(cdu_pump_power_W(unit, 0), 0);
}

TEST(CoolantDistributionUnit, LowestSupplyIsContinuousThroughTheBalancedCase) {
  auto u = rated;
  double last = 0;
  for (double rate = 79e3; rate < 81e3; rate += 1) {
    u.maximum_fws_capacity_rate_W_K = rate;
    const double lowest = cdu_outputs(unit, exchanger, u).lowest_supply_temperature_K;
    // The slope is about -1e-4 K per W/K.
    if (last > 0) {
      ASSERT_NEAR(lowest, last, 3e-4);
    }
    last = lowest;
  }
}

TEST(CoolantDistributionUnit, SupplyNeverFallsBelowTheFacilityWater) {
  for (const double heat : {0.0, 1e3, 100e3, 800e3, 2e6}) {
    for (const double flow : {0.002, 0.01, 0.02, 0.03}) {
      auto u = rated;
      u.heat_W = heat;
      u.tcs_flow_m3_s = flow;
      u.tcs_capacity_rate_W_K = flow * 4e6;
      const auto y = cdu_outputs(unit, exchanger, u);
      EXPECT_GE(y.supply_temperature_K, u.fws_supply_temperature_K);
      EXPECT_LE(y.fws_return_temperature_K, y.return_temperature_K + 1e-9);
    }
  }
}

TEST(CoolantDistributionUnit, WithoutTcsFlowNothingMovesAndItSaysSo) {
  auto u = rated;
  u.tcs_flow_m3_s = 0;
  u.tcs_capacity_rate_W_K = 0;
  const auto y = cdu_outputs(unit, exchanger, u);
  EXPECT_EQ(y.heat_to_fws_W, 0);
  EXPECT_EQ(y.pump_power_W, 0);
  EXPECT_EQ(y.limited, 1);
}

TEST(CoolantDistributionUnit, WithoutFacilityFlowTheTemperatureIsHeldAndFlagged) {
  auto u = rated;
  u.maximum_fws_capacity_rate_W_K = 0;
  const auto y = cdu_outputs(unit, exchanger, u);
  EXPECT_EQ(y.heat_to_fws_W, 0);
  EXPECT_EQ(y.limited, 1);
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_TRUE(std::isfinite(y.supply_temperature_K));
}

TEST(CoolantDistributionUnit, ImpossibleRatingIsFlagged) {
  auto p = unit;
  p.rated_approach_temperature_difference_K = -1;
  EXPECT_EQ(cdu_outputs(p, rated).outside_range, 1);
}

TEST(CoolantDistributionUnit, FlowBeyondThePumpCatalogueIsFlagged) {
  auto u = rated;
  u.tcs_flow_m3_s = 0.021;
  EXPECT_EQ(cdu_outputs(unit, exchanger, u).outside_range, 1);
}

TEST(CoolantDistributionUnit, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<CduParameters*>(nullptr)).size(), 12u);
  EXPECT_EQ(input_table(static_cast<CduInputs*>(nullptr)).size(), 6u);
  EXPECT_EQ(output_table(static_cast<CduOutputs*>(nullptr)).size(), 9u);
}

}  // namespace
}  // namespace thermohall
