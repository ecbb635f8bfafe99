#include "models/rejection/cooling_tower.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/tower_samples.h"

namespace thermohall {
namespace {

const auto tower = sample_york_tower();

TEST(CoolingTower, RatedCellMeetsItsRatedApproach) {
  const auto y = cooling_tower_outputs(tower, tower_inputs(2e6, 298.7));
  EXPECT_NEAR(y.leaving_temperature_K, 298.7 + 3.89, 1e-9);
  EXPECT_NEAR(y.entering_temperature_K - y.leaving_temperature_K, 2e6 / (86 * 4184), 1e-9);
  EXPECT_EQ(y.fan_power_W, 30e3);
  EXPECT_EQ(y.outside_range, 0);
  EXPECT_TRUE(cooling_tower_rating_is_met(tower));
}

TEST(CoolingTower, ARatingTheCoefficientsCannotMeetIsReported) {
  auto p = tower;
  p.design_approach_K = 39;
  p.design_heat_W = 1e5;
  EXPECT_FALSE(cooling_tower_rating_is_met(p));
  EXPECT_EQ(design_flow_factor(p), 1);
}

TEST(CoolingTower, SlowedFanIsTheInverseOfTheEnteringForm) {
  for (const double heat_W : {0.8e6, 1.4e6, 2e6}) {
    const auto y = cooling_tower_outputs(tower, tower_inputs(heat_W, 288, 296));
    ASSERT_GT(y.fan_speed, tower.fan_min_speed);
    ASSERT_LT(y.fan_speed, 1);
    EXPECT_NEAR(y.leaving_temperature_K, 296, 1e-9);
    const auto back = cooling_tower_from_entering(tower, {y.entering_temperature_K, 86, 288, y.fan_speed});
    EXPECT_NEAR(back.leaving_temperature_K, 296, 1e-6);  // bisection to 1e-14 of the range, quadratic root
    EXPECT_NEAR(back.heat_W, heat_W, 1);
    EXPECT_NEAR(back.fan_power_W, y.fan_power_W, 1e-9);
  }
}

TEST(CoolingTower, FreeConvectionOfBothFormsAgrees) {
  // With the fan off, A_off = A(1) + R (1 - f) / f; the by-pass starts there.
  const auto full = cooling_tower_outputs(tower, tower_inputs(0.5e6, 288));
  const double range_K = 0.5e6 / (86 * 4184);
  const double off_K = full.leaving_temperature_K - 288 + range_K * 7;  // f = 1/8
  const auto y = cooling_tower_outputs(tower, tower_inputs(0.5e6, 288, 288 + off_K + 1e-9));
  EXPECT_EQ(y.fan_power_W, 0);
  const auto back = cooling_tower_from_entering(tower, {288 + off_K + range_K, 86, 288, 0});
  EXPECT_NEAR(back.leaving_temperature_K, 288 + off_K, 1e-6);
  EXPECT_EQ(back.fan_power_W, 0);
}

TEST(CoolingTower, NothingJumpsWhileTheHeatRises) {
  auto last = cooling_tower_outputs(tower, tower_inputs(1e3, 285, 296));
  for (double heat_W = 1e3; heat_W < 4e6; heat_W += 1e3) {
    const auto y = cooling_tower_outputs(tower, tower_inputs(heat_W, 285, 296));
    EXPECT_NEAR(y.leaving_temperature_K, last.leaving_temperature_K, 0.02) << heat_W;  // < 10 K/MW
    EXPECT_NEAR(y.fan_power_W, last.fan_power_W, 60) << heat_W;                        // < 60 W/kW
    EXPECT_NEAR(y.evaporation_kg_s, last.evaporation_kg_s, 2e-3) << heat_W;
    EXPECT_GE(y.evaporation_kg_s, last.evaporation_kg_s - 1e-4) << heat_W;
    EXPECT_GE(y.fan_power_W, last.fan_power_W - 1e-6) << heat_W;
    last = y;
  }
  EXPECT_EQ(last.fan_speed, 1);
}

TEST(CoolingTower, WarmerWetBulbNeverCoolsTheWater) {
  for (const double heat_W : {0.4e6, 1e6, 2e6, 3e6}) {
    double last_K = 0;
    for (double wet_bulb_K = 265; wet_bulb_K < 305; wet_bulb_K += 0.1) {
      const double leaving_K =
          cooling_tower_outputs(tower, tower_inputs(heat_W, wet_bulb_K)).leaving_temperature_K;
      EXPECT_GE(leaving_K, last_K) << heat_W << " W, " << wet_bulb_K << " K";
      last_K = leaving_K;
    }
  }
}

TEST(CoolingTower, NoInputGivesWaterBelowTheWetBulbOrAnUnboundedAnswer) {
  for (const double heat_W : {-1e6, 0.0, 1.0, 1e6, 1e12}) {
    for (const double wet_bulb_K : {0.0, 230.0, 298.0, 320.0, 1e4}) {
      for (const double flow_kg_s : {-1.0, 0.0, 1e-6, 86.0, 1e6}) {
        for (const double setpoint_K : {0.0, 296.0, 1e6}) {
          auto u = tower_inputs(heat_W, wet_bulb_K, setpoint_K);
          u.water_flow_kg_s = flow_kg_s;
          const auto y = cooling_tower_outputs(tower, u);
          EXPECT_GE(y.leaving_temperature_K, wet_bulb_K);
          EXPECT_TRUE(std::isfinite(y.entering_temperature_K) && std::isfinite(y.fan_power_W) &&
                      std::isfinite(y.makeup_kg_s));
          EXPECT_LE(y.fan_speed, 1);
        }
      }
    }
  }
}

TEST(CoolingTower, OperationOutsideTheFitIsFlagged) {
  EXPECT_EQ(cooling_tower_outputs(tower, tower_inputs(2e6, 305)).outside_range, 1);    // wet bulb
  EXPECT_EQ(cooling_tower_outputs(tower, tower_inputs(0.1e6, 290)).outside_range, 1);  // range
  auto u = tower_inputs(2e6, 290);
  u.water_flow_kg_s = 40;
  EXPECT_EQ(cooling_tower_outputs(tower, u).outside_range, 1);  // water flow
}

TEST(CoolingTower, MoreWaterThanFittedIsNotFlattered) {
  auto u = tower_inputs(2e6, 295);
  u.water_flow_kg_s = 86 * 1.25 / design_flow_factor(tower);
  const auto limit = cooling_tower_outputs(tower, u);
  u.water_flow_kg_s *= 1.6;  // the same range needs 1.6 times the heat
  u.heat_W *= 1.6;
  EXPECT_GT(cooling_tower_outputs(tower, u).leaving_temperature_K, limit.leaving_temperature_K + 1);
}

TEST(CoolingTower, IdleCellRestsAtTheSetPointWithoutFans) {
  const auto y = cooling_tower_outputs(tower, tower_inputs(0, 288, 296));
  EXPECT_EQ(y.leaving_temperature_K, 296);
  EXPECT_EQ(y.fan_power_W, 0);
  EXPECT_EQ(y.makeup_kg_s, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(CoolingTower, EveryParameterIsInTheTable) {
  // 27 coefficients are one row, the fan curve another; the rest are doubles.
  const std::size_t doubles = (sizeof(CoolingTowerParameters) - sizeof(Curve)) / sizeof(double);
  EXPECT_EQ(parameter_table(static_cast<CoolingTowerParameters*>(nullptr)).size(), doubles - 27 + 1 + 1);
}

}  // namespace
}  // namespace thermohall
