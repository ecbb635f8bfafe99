#include "models/rejection/fan_control.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// A device whose excess is 2 / speed kelvin: 2 at full speed, 10 at the lowest speed 0.2, 20 with fans off.
FanDuty duty_for(double target_K) {
  return fan_duty(
      target_K, 0.2, [] { return 2.0; }, [] { return 10.0; }, [] { return 20.0; },
      [&] { return 2 / target_K; });
}

TEST(FanControl, FullSpeedWhenTheTargetIsOutOfReach) {
  const auto duty = duty_for(1.5);
  EXPECT_EQ(duty.excess_K, 2);
  EXPECT_EQ(duty.speed, 1);
  EXPECT_EQ(duty.running_share, 1);
}

TEST(FanControl, SpeedIsFoundBetweenFullAndLowest) {
  const auto duty = duty_for(4);
  EXPECT_EQ(duty.excess_K, 4);
  EXPECT_DOUBLE_EQ(duty.speed, 0.5);
}

TEST(FanControl, CyclesBetweenLowestSpeedAndOff) {
  const auto duty = duty_for(15);  // (20 - 15) / (20 - 10)
  EXPECT_EQ(duty.speed, 0.2);
  EXPECT_DOUBLE_EQ(duty.running_share, 0.5);
}

TEST(FanControl, ByPassHoldsATargetThatFansOffWouldUndercut) {
  const auto duty = duty_for(40);
  EXPECT_EQ(duty.excess_K, 40);
  EXPECT_EQ(duty.running_share, 0);
  EXPECT_DOUBLE_EQ(duty.active_share, 0.5);
}

TEST(FanControl, AirAndFansAreContinuousInTheTarget) {
  double air = mean_air_share(duty_for(0.1), 0.1), running = 1;
  for (double target_K = 0.1; target_K < 60; target_K += 0.01) {
    const auto duty = duty_for(target_K);
    EXPECT_NEAR(mean_air_share(duty, 0.1), air, 0.006) << target_K;  // steepest slope 0.5 / K
    EXPECT_NEAR(duty.running_share, running, 0.0011) << target_K;    // 0.1 / K
    air = mean_air_share(duty, 0.1), running = duty.running_share;
  }
}

TEST(FanControl, ADeviceBetterWithFansOffThanAtLowestSpeedIsSwitchedOff) {
  const auto duty = fan_duty(
      12, 0.2, [] { return 2.0; }, [] { return 10.0; }, [] { return 8.0; }, [] { return 1.0; });
  EXPECT_EQ(duty.running_share, 0);
  EXPECT_LE(duty.active_share, 1);
}

TEST(FanControl, PowerFollowsTheCubeUnlessPointsAreGiven) {
  EXPECT_DOUBLE_EQ(fan_power_share({}, 0.5), 0.125);
  EXPECT_DOUBLE_EQ(fan_power_share({{0, 1}, {0.1, 1}}, 0.5), 0.55);
}

}  // namespace
}  // namespace thermohall
