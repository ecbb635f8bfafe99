#include "models/curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

const Curve fan_curve{{0.2, 0.6, 1.0}, {10, 50, 30}};

TEST(Curve, LiesOnTheStraightLineBetweenTwoPoints) {
  // x = 0.3: share (0.3 - 0.2) / 0.4 = 1/4, y = 10 + 40/4 = 20; x = 0.9: share 3/4, y = 50 - 20 * 3/4 = 35
  EXPECT_NEAR(interpolate(fan_curve, 0.3).y, 20, 1e-13);
  EXPECT_NEAR(interpolate(fan_curve, 0.9).y, 35, 1e-13);
  EXPECT_FALSE(interpolate(fan_curve, 0.3).outside_range);
}

TEST(Curve, PassesThroughItsPointsWithoutFlag) {
  for (std::size_t i = 0; i < fan_curve.x.size(); ++i) {
    const CurveValue value = interpolate(fan_curve, fan_curve.x[i]);
    EXPECT_EQ(value.y, fan_curve.y[i]);
    EXPECT_FALSE(value.outside_range);
  }
}

TEST(Curve, HoldsTheEndValuesOutsideAndSaysSo) {
  EXPECT_EQ(interpolate(fan_curve, 0.1).y, 10);
  EXPECT_TRUE(interpolate(fan_curve, 0.1).outside_range);
  EXPECT_EQ(interpolate(fan_curve, 1e300).y, 30);
  EXPECT_TRUE(interpolate(fan_curve, 1e300).outside_range);
}

TEST(Curve, IsContinuousAtEveryPoint) {
  // the steepest piece rises 100 per unit of x: a step of 1e-9 changes y by 1e-7 at most
  for (const double x : fan_curve.x) {
    EXPECT_NEAR(interpolate(fan_curve, x - 1e-9).y, interpolate(fan_curve, x + 1e-9).y, 3e-7);
  }
}

TEST(Curve, OfASinglePointIsConstant) {
  const Curve constant{{0.5}, {7}};
  EXPECT_EQ(interpolate(constant, 0.5).y, 7);
  EXPECT_FALSE(interpolate(constant, 0.5).outside_range);
  EXPECT_EQ(interpolate(constant, 0).y, 7);
  EXPECT_TRUE(interpolate(constant, 0).outside_range);
}

TEST(Curve, ValidityNeedsEqualLengthsARisingAbscissaAndFiniteNumbers) {
  EXPECT_TRUE(is_valid(fan_curve));
  EXPECT_TRUE(is_valid({{1}, {1}}));
  EXPECT_FALSE(is_valid({}));
  EXPECT_FALSE(is_valid({{1, 2}, {1}}));
  EXPECT_FALSE(is_valid({{1, 1}, {1, 2}}));
  EXPECT_FALSE(is_valid({{2, 1}, {1, 2}}));
  EXPECT_FALSE(is_valid({{1, 2}, {1, std::nan("")}}));
  EXPECT_FALSE(is_valid({{1, std::numeric_limits<double>::infinity()}, {1, 2}}));
}

}  // namespace
}  // namespace thermohall
