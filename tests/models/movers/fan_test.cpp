#include "models/movers/fan.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

FanParameters fan() {
  return {.pressure_Pa = {{0, 1, 2}, {400, 300, 0}},
          .power_W = {{0, 1, 2}, {100, 500, 700}},
          .reference_density_kg_m3 = 1.2,
          .min_relative_speed = 0.2,
          .max_relative_speed = 1,
          .drive_efficiency = 0.8,
          .air_heat_share = 0.9};
}

TEST(Fan, ElectricPowerContainsTheDrive) {
  // Full speed, 1 m3/s: 300 Pa, 500 W at the shaft, 625 W electric; efficiency 300 / 625; heat 0.9 * 625.
  const FanOutputs y =
      fan_outputs_at_speed(fan(), {.flow_m3_s = 1, .relative_speed = 1, .density_kg_m3 = 1.2});
  EXPECT_DOUBLE_EQ(y.pressure_rise_Pa, 300);
  EXPECT_DOUBLE_EQ(y.power_W, 625);
  EXPECT_DOUBLE_EQ(y.efficiency, 0.48);
  EXPECT_DOUBLE_EQ(y.heat_to_air_W, 562.5);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(Fan, SpeedFollowsFromFlowAndPressure) {
  const FanOutputs y = fan_outputs(fan(), {.flow_m3_s = 0.5, .pressure_rise_Pa = 75, .density_kg_m3 = 1.2});
  EXPECT_NEAR(y.relative_speed, 0.5, 1e-12);
  EXPECT_NEAR(y.power_W, 625.0 / 8, 1e-9);
}

TEST(Fan, ThinAirNeedsMoreSpeedForTheSamePressure) {
  const double at_sea_level =
      fan_outputs(fan(), {.flow_m3_s = 0.5, .pressure_rise_Pa = 75, .density_kg_m3 = 1.2}).relative_speed;
  const double at_altitude =
      fan_outputs(fan(), {.flow_m3_s = 0.5, .pressure_rise_Pa = 75, .density_kg_m3 = 1.0}).relative_speed;
  EXPECT_GT(at_altitude, at_sea_level);
}

TEST(Fan, OffWithoutDemandAndFlaggedBeyondFullSpeed) {
  const FanOutputs off = fan_outputs(fan(), {.flow_m3_s = 0, .pressure_rise_Pa = 0, .density_kg_m3 = 1.2});
  EXPECT_EQ(off.power_W, 0);
  EXPECT_EQ(off.efficiency, 0);
  EXPECT_EQ(off.outside_range, 0);
  EXPECT_EQ(
      fan_outputs(fan(), {.flow_m3_s = 1.5, .pressure_rise_Pa = 300, .density_kg_m3 = 1.2}).outside_range, 1);
}

TEST(Fan, TablesCoverEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const FanParameters*>(nullptr)).size(), 7u);
  EXPECT_EQ(input_table(static_cast<const FanInputs*>(nullptr)).size(), 3u);
  EXPECT_EQ(input_table(static_cast<const FanSpeedInputs*>(nullptr)).size(), 3u);
  EXPECT_EQ(output_table(static_cast<const FanOutputs*>(nullptr)).size(), 6u);
}

}  // namespace
}  // namespace thermohall
