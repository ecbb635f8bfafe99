#include "models/movers/affinity.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// A straight pressure line and a straight power line, so that results can be had by hand.
const Curve pressure{{0, 1, 2}, {400, 300, 0}};
const Curve power{{0, 1, 2}, {100, 500, 700}};
const MoverCurves curves{pressure, power};
constexpr MoverLimits limits{0.2, 1.0};

TEST(Affinity, HalfSpeedGivesAQuarterOfPressureAndAnEighthOfPower) {
  // V/r = 1 at half the flow and half the speed: H = 300, P = 500.
  const MoverOperation y = mover_at_speed(curves, 0.5, 0.5, 1);
  EXPECT_DOUBLE_EQ(y.pressure_rise_Pa, 75);
  EXPECT_DOUBLE_EQ(y.power_W, 62.5);
  EXPECT_FALSE(y.outside_range);
}

TEST(Affinity, PressureAndPowerAreProportionalToDensity) {
  const MoverOperation y = mover_at_speed(curves, 1, 1, 0.8);
  EXPECT_DOUBLE_EQ(y.pressure_rise_Pa, 240);
  EXPECT_DOUBLE_EQ(y.power_W, 400);
}

TEST(Affinity, OneSpeedFoundByHand) {
  // V = 0.6, dp = 108: k = 300, H = 600 - 300 v on the second segment: v^2 + v - 2 = 0, v = 1, r = 0.6.
  const MoverOperation y = mover_at_pressure(curves, limits, 0.6, 108, 1);
  EXPECT_NEAR(y.relative_speed, 0.6, 1e-12);
  EXPECT_NEAR(y.power_W, 0.216 * 500, 1e-9);
}

TEST(Affinity, TheSpeedFoundReproducesThePressureAsked) {
  for (double flow = 0.05; flow < 1.5; flow += 0.05) {
    for (double pressure_Pa = 20; pressure_Pa < 380; pressure_Pa += 20) {
      const MoverOperation y = mover_at_pressure(curves, {0, 10}, flow, pressure_Pa, 1.1);
      if (y.outside_range) continue;
      EXPECT_NEAR(y.pressure_rise_Pa, pressure_Pa, 1e-9 * pressure_Pa);
      EXPECT_NEAR(mover_at_speed(curves, flow, y.relative_speed, 1.1).power_W, y.power_W, 1e-12);
    }
  }
}

TEST(Affinity, SpeedAndPowerAreContinuousAcrossACornerOfTheCurve) {
  // The parabola through the corner (1, 300): dp = 300 V^2.
  const MoverOperation a = mover_at_pressure(curves, limits, 0.7, 147 * (1 - 1e-9), 1);
  const MoverOperation b = mover_at_pressure(curves, limits, 0.7, 147 * (1 + 1e-9), 1);
  EXPECT_NEAR(a.relative_speed, b.relative_speed, 1e-8);
  EXPECT_NEAR(a.power_W, b.power_W, 1e-5);
}

TEST(Affinity, AtTheLowestSpeedTheExcessIsThrottled) {
  const MoverOperation y = mover_at_pressure(curves, limits, 0.1, 1, 1);
  EXPECT_DOUBLE_EQ(y.relative_speed, 0.2);
  EXPECT_GT(y.pressure_rise_Pa, 1);
  EXPECT_FALSE(y.outside_range);
}

TEST(Affinity, AboveFullSpeedThePressureFallsShortAndIsFlagged) {
  const MoverOperation y = mover_at_pressure(curves, limits, 1.5, 300, 1);
  EXPECT_DOUBLE_EQ(y.relative_speed, 1);
  EXPECT_DOUBLE_EQ(y.pressure_rise_Pa, 150);
  EXPECT_TRUE(y.outside_range);
}

TEST(Affinity, NothingAskedIsOffAndPressureWithoutFlowIsShutOff) {
  EXPECT_EQ(mover_at_pressure(curves, limits, 0, 0, 1).power_W, 0);
  // H(0) = 400: 100 Pa need half speed, 100 W / 8.
  const MoverOperation y = mover_at_pressure(curves, limits, 0, 100, 1);
  EXPECT_DOUBLE_EQ(y.relative_speed, 0.5);
  EXPECT_DOUBLE_EQ(y.power_W, 12.5);
  const MoverOperation trickle = mover_at_pressure(curves, limits, 1e-12, 100, 1);
  EXPECT_NEAR(trickle.relative_speed, 0.5, 1e-9);
}

TEST(Affinity, FlowWithoutPressureRunsAtTheEndOfTheCurve) {
  const MoverOperation y = mover_at_pressure(curves, limits, 1, 0, 1);
  EXPECT_DOUBLE_EQ(y.relative_speed, 0.5);
  EXPECT_NEAR(y.pressure_rise_Pa, 0, 1e-9);
  EXPECT_FALSE(y.outside_range);
}

TEST(Affinity, AHumpInTheCurveIsPassedOnTheStableSide) {
  const Curve hump{{0.0, 0.5, 1.0, 2.0}, {200, 380, 300, 0}};
  const MoverOperation y = mover_at_pressure({hump, power}, limits, 0.6, 108, 1);
  EXPECT_NEAR(y.relative_speed, 0.6, 1e-12);
}

TEST(Affinity, LeftOfAMeasuredRangeTheCurveIsHeldAndFlagged) {
  const Curve high{{1, 2}, {300, 0}};
  const MoverOperation y = mover_at_pressure({high, power}, limits, 0.3, 75, 1);
  EXPECT_NEAR(y.relative_speed, 0.5, 1e-12);
  EXPECT_TRUE(y.outside_range);
}

TEST(Affinity, NeverNotANumber) {
  for (const double flow : {-1.0, 0.0, 1e-320, 1e-200, 1e-3, 1.0, 1e9, 1e200}) {
    for (const double pressure_Pa : {-1.0, 0.0, 1e-300, 1.0, 1e6, 1e200}) {
      const MoverOperation y = mover_at_pressure(curves, limits, flow, pressure_Pa, 1);
      EXPECT_TRUE(std::isfinite(y.relative_speed) && std::isfinite(y.power_W)) << flow << ' ' << pressure_Pa;
      EXPECT_TRUE(std::isfinite(y.pressure_rise_Pa));
    }
  }
  EXPECT_EQ(mover_at_speed(curves, 1, 0, 1).power_W, 0);
  EXPECT_TRUE(mover_at_speed(curves, 1, 0, 1).outside_range);
}

}  // namespace
}  // namespace thermohall
