#include "models/rejection/chiller_lift.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace thermohall {
namespace {

constexpr double zero_K = 273.15;

// Engineering defaults for a warm-water machine with magnetic bearings; no catalogue stands behind them.
ChillerLiftParameters water_cooled() {
  return {.condenser = CondenserMedium::water,
          .capacity_W = 1e6,
          .cop = 8,
          .rating_leaving_water_temperature_K = 18 + zero_K,
          .rating_condenser_entering_temperature_K = 29 + zero_K,
          .evaporator_approach_temperature_difference_K = 2,
          .condenser_approach_temperature_difference_K = 7,
          .min_lift_temperature_difference_K = 8,
          .part_load_efficiency_curve = {0.7, 0.6, -0.3},
          .capacity_per_leaving_water_1_K = 0.025,
          .capacity_per_condenser_entering_1_K = 0.01,
          .min_capacity_ratio = 0.5,
          .max_capacity_ratio = 1.3,
          .min_leaving_water_temperature_K = 7 + zero_K,
          .max_leaving_water_temperature_K = 35 + zero_K,
          .min_condenser_entering_temperature_K = 10 + zero_K,
          .max_condenser_entering_temperature_K = 45 + zero_K,
          .min_part_load_ratio = 0.15,
          .min_unloading_ratio = 0.15,
          .condenser_fan_W_per_W = 0,
          .standby_power_W = 0,
          .motor_heat_fraction = 1,
          .max_carnot_share = 1};
}

ChillerLiftParameters air_cooled() {
  ChillerLiftParameters p = water_cooled();
  p.condenser = CondenserMedium::air;
  p.cop = 4.2;
  p.rating_condenser_entering_temperature_K = 35 + zero_K;
  p.condenser_approach_temperature_difference_K = 13;
  p.condenser_fan_W_per_W = 0.025;
  p.min_condenser_entering_temperature_K = -20 + zero_K;
  p.max_condenser_entering_temperature_K = 48 + zero_K;
  return p;
}

ChillerInputs at(double load_W, double leaving_C, double entering_C) {
  return {.load_W = load_W,
          .leaving_water_temperature_K = leaving_C + zero_K,
          .condenser_entering_temperature_K = entering_C + zero_K};
}

TEST(ChillerLift, RatingPointGivesExactlyTheRatedCapacityAndCop) {
  for (const auto& [p, entering_C] : {std::pair(water_cooled(), 29.0), std::pair(air_cooled(), 35.0)}) {
    const ChillerOutputs y = chiller_lift_outputs(p, at(p.capacity_W, 18, entering_C));
    EXPECT_NEAR(y.capacity_W / p.capacity_W, 1, 1e-12);  // rounding only
    EXPECT_NEAR(y.cop / p.cop, 1, 1e-12);
    EXPECT_EQ(y.outside_range, 0);
  }
}

TEST(ChillerLift, OneHandComputedPoint) {
  // Rating: T_E = 291.15 - 2 = 289.15, T_C = 302.15 + 7 = 309.15, L = 20: eta_r = 8 * 20 / 289.15 = 0.553346.
  // At 24/27 degC the capacity is 1e6 (1 + 0.025 * 6 + 0.01 * 2) = 1.17 MW; half of it:
  // T_E = 297.15 - 1 = 296.15, T_C = 300.15 + 3.5 = 303.65, L = 7.5 -> 8; h(0.5)/h(1) = 0.925 / 1.
  // COP = 0.553346 * 0.925 * 296.15 / 8 = 18.9479; power = 585000 / 18.9479 = 30874 W
  const ChillerOutputs y = chiller_lift_outputs(water_cooled(), at(585e3, 24, 27));
  EXPECT_NEAR(y.capacity_W, 1.17e6, 1e-3);
  EXPECT_NEAR(y.cop, 18.9479, 1e-3);
  EXPECT_NEAR(y.power_W, 30874, 2);
}

TEST(ChillerLift, ApproachesShrinkWithLoadSoThatPartLoadHelps) {
  ChillerLiftParameters p = water_cooled();
  p.part_load_efficiency_curve = {1, 0, 0};
  EXPECT_GT(chiller_lift_outputs(p, at(5e5, 18, 29)).cop, chiller_lift_outputs(p, at(1e6, 18, 29)).cop);
}

TEST(ChillerLift, BelowTheSmallestLiftCopNoLongerRises) {
  const ChillerOutputs a = chiller_lift_outputs(water_cooled(), at(2e5, 30, 20));
  const ChillerOutputs b = chiller_lift_outputs(water_cooled(), at(2e5, 30, 15));
  EXPECT_NEAR(a.cop, b.cop, 0.02 * a.cop);  // only the part-load ratio differs, through capacity
  EXPECT_LT(a.cop, 30);
}

TEST(ChillerLift, WarmerWaterAndColderCondenserSavePower) {
  for (const ChillerLiftParameters& p : {water_cooled(), air_cooled()}) {
    double last_W = 1e9;
    for (double leaving_C = 7; leaving_C <= 24; leaving_C += 1) {
      const double power_W = chiller_lift_outputs(p, at(4e5, leaving_C, 40)).power_W;
      EXPECT_LT(power_W, last_W);
      last_W = power_W;
    }
    last_W = 0;
    for (double entering_C = 28; entering_C <= 44; entering_C += 1) {
      const double power_W = chiller_lift_outputs(p, at(4e5, 18, entering_C)).power_W;
      EXPECT_GT(power_W, last_W);
      last_W = power_W;
    }
  }
}

TEST(ChillerLift, CapacityStaysWithinItsBounds) {
  ChillerLiftParameters p = water_cooled();
  EXPECT_DOUBLE_EQ(chiller_lift_outputs(p, at(1e5, 35, 20)).capacity_W, 1.3e6);
  p.capacity_per_condenser_entering_1_K = 0.1;
  EXPECT_DOUBLE_EQ(chiller_lift_outputs(p, at(1e5, 7, 45)).capacity_W, 0.5e6);
}

TEST(ChillerLift, OutsideItsLimitsItIsHeldAndFlagged) {
  const ChillerOutputs border = chiller_lift_outputs(water_cooled(), at(4e5, 35, 45));
  const ChillerOutputs beyond = chiller_lift_outputs(water_cooled(), at(4e5, 38, 50));
  EXPECT_EQ(border.outside_range, 0);
  EXPECT_EQ(beyond.outside_range, 1);
  EXPECT_DOUBLE_EQ(beyond.capacity_W, border.capacity_W);
  EXPECT_DOUBLE_EQ(beyond.power_W, border.power_W);
}

TEST(ChillerLift, ARatingBetterThanCarnotIsFlaggedAndNotDelivered) {
  ChillerLiftParameters p = water_cooled();
  p.cop = 20;  // Carnot between the refrigerant temperatures of the rating is 289.15 / 20 = 14.46
  const ChillerOutputs y = chiller_lift_outputs(p, at(1e6, 18, 29));
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_NEAR(y.cop, 14.4575, 1e-9);
}

TEST(ChillerLift, EnergyIsConservedAndPowerVanishesWithLoad) {
  for (const double load_W : {0.0, 1.0, 5e4, 4e5, 5e6}) {
    ChillerLiftParameters p = air_cooled();
    p.motor_heat_fraction = 0.95;
    const ChillerOutputs y = chiller_lift_outputs(p, at(load_W, 22, 33));
    EXPECT_NEAR(y.cooling_W + y.power_W, y.condenser_heat_W + y.ambient_heat_W, 1e-9 * (1 + y.cooling_W));
  }
  EXPECT_EQ(chiller_lift_outputs(air_cooled(), at(0, 22, 33)).power_W, 0);
}

TEST(ChillerLift, PowerIsContinuousWhereCyclingBegins) {
  const ChillerLiftParameters p = air_cooled();
  const double capacity_W = chiller_lift_outputs(p, at(1, 20, 30)).capacity_W;
  const double low_W = chiller_lift_outputs(p, at((0.15 - 1e-7) * capacity_W, 20, 30)).power_W;
  const double high_W = chiller_lift_outputs(p, at((0.15 + 1e-7) * capacity_W, 20, 30)).power_W;
  EXPECT_NEAR(low_W, high_W, 1e-5 * high_W);
}

TEST(ChillerLift, NeverBetterThanCarnotAndNeverNotANumber) {
  const ChillerLiftParameters p = air_cooled();
  for (double te = -300; te <= 300; te += 23) {
    for (double tc = -300; tc <= 400; tc += 31) {
      for (const double load_W : {-1.0, 0.0, 1e-9, 2e5, 1e300}) {
        const ChillerOutputs y = chiller_lift_outputs(p, at(load_W, te, tc));
        ASSERT_TRUE(std::isfinite(y.power_W) && std::isfinite(y.cop) && std::isfinite(y.capacity_W));
        if (te > -273 && tc > te && y.cooling_W > 0) {
          ASSERT_LE(y.cop * (tc - te), (te + zero_K) * (1 + 1e-12)) << te << ' ' << tc;
        }
      }
    }
  }
}

TEST(ChillerLift, ParameterTableCoversEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const ChillerLiftParameters*>(nullptr)).size(), 23u);
}

}  // namespace
}  // namespace thermohall
