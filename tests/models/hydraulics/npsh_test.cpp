#include "models/hydraulics/npsh.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

const NpshParameters pump{{{0, 0.05, 0.1}, {1.5, 2, 4}}, 0.5, 1};

TEST(Npsh, AvailableAndRequiredByHand) {
  // 40 degC: vapour 7384 Pa; (150000 - 7384) / (992.2 * 9.80665) = 14.6572 m; 2 m/s add 4 / 19.6133 = 0.2039
  // m
  const auto y = npsh_outputs(pump, {0.05, 1, 150e3, 313.15, 992.2, 2});
  EXPECT_NEAR(y.available_m, 14.8611, 2e-3);
  EXPECT_NEAR(y.required_m, 2, 1e-12);
  EXPECT_NEAR(y.margin_m, y.available_m - 2, 1e-12);
  EXPECT_EQ(y.cavitation, 0);
}

TEST(Npsh, RequiredHeadFollowsTheSquareOfSpeed) {
  EXPECT_NEAR(npsh_outputs(pump, {0.025, 0.5, 150e3, 313.15, 992.2, 0}).required_m, 0.5, 1e-12);
}

TEST(Npsh, HotWaterAtLowPressureCavitates) {
  EXPECT_EQ(npsh_outputs(pump, {0.1, 1, 90e3, 363.15, 965, 0}).cavitation, 1);
  EXPECT_EQ(npsh_outputs(pump, {0.1, 1, 90e3, 303.15, 996, 0}).cavitation, 0);
}

TEST(Npsh, GlycolLowersTheVapourPressure) {
  // 25 % propylene glycol: 75 / 18.015 = 4.163 mol of water beside 25 / 76.09 = 0.3286 mol: 0.9269
  EXPECT_NEAR(water_mole_fraction(0.25, 0.07609), 0.9269, 1e-4);
  EXPECT_EQ(water_mole_fraction(0, 0.07609), 1);
}

TEST(Npsh, AStoppedPumpNeedsNothingAndTheCurveIsHeldAtItsEnd) {
  EXPECT_EQ(npsh_outputs(pump, {0, 0, 150e3, 313.15, 992, 0}).required_m, 0);
  EXPECT_EQ(npsh_outputs({{}, 0.5, 1}, {0.1, 1, 150e3, 313.15, 992, 0}).required_m, 0);
  EXPECT_EQ(npsh_outputs(pump, {0.2, 1, 150e3, 313.15, 992, 0}).outside_range, 1);
}

}  // namespace
}  // namespace thermohall
