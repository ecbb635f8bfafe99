#include "models/movers/pump.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// Wilo VeroLine 50/150-4/2-like figures rounded; electric power, so no separate drive efficiency.
PumpParameters pump() {
  return {.pressure_Pa = {{0, 0.005, 0.010}, {200e3, 180e3, 100e3}},
          .power_W = {{0, 0.005, 0.010}, {900, 1500, 2000}},
          .reference_density_kg_m3 = 1000,
          .min_relative_speed = 0.2,
          .max_relative_speed = 1,
          .drive_efficiency = 1,
          .fluid_heat_share = 0.85};
}

TEST(Pump, MeasuredPointIsReproduced) {
  // 0.005 m3/s * 180 kPa = 900 W useful of 1500 W: 60 %.
  const PumpOutputs y =
      pump_outputs(pump(), {.flow_m3_s = 0.005, .pressure_rise_Pa = 180e3, .density_kg_m3 = 1000});
  EXPECT_NEAR(y.relative_speed, 1, 1e-12);
  EXPECT_NEAR(y.power_W, 1500, 1e-9);
  EXPECT_NEAR(y.efficiency, 0.6, 1e-12);
  EXPECT_NEAR(y.heat_to_fluid_W, 1275, 1e-9);
}

TEST(Pump, AlongAFrictionSystemPowerFallsWithTheCubeOfFlow) {
  const PumpOutputs y =
      pump_outputs(pump(), {.flow_m3_s = 0.0025, .pressure_rise_Pa = 45e3, .density_kg_m3 = 1000});
  EXPECT_NEAR(y.relative_speed, 0.5, 1e-12);
  EXPECT_NEAR(y.power_W, 1500.0 / 8, 1e-9);
}

TEST(Pump, ADenserFluidGivesMorePressureAndTakesMorePower) {
  const PumpOutputs y =
      pump_outputs_at_speed(pump(), {.flow_m3_s = 0.005, .relative_speed = 1, .density_kg_m3 = 1050});
  EXPECT_NEAR(y.pressure_rise_Pa, 189e3, 1e-6);
  EXPECT_NEAR(y.power_W, 1575, 1e-9);
}

TEST(Pump, OffWithoutDemandAndFlaggedBeyondTheMeasuredFlow) {
  EXPECT_EQ(pump_outputs(pump(), {.flow_m3_s = 0, .pressure_rise_Pa = 0, .density_kg_m3 = 1000}).power_W, 0);
  const PumpOutputs y =
      pump_outputs(pump(), {.flow_m3_s = 0.008, .pressure_rise_Pa = 10e3, .density_kg_m3 = 1000});
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_GT(y.pressure_rise_Pa, 10e3) << "held at the last measured point, the excess is throttled";
}

TEST(Pump, TablesCoverEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const PumpParameters*>(nullptr)).size(), 7u);
  EXPECT_EQ(input_table(static_cast<const PumpInputs*>(nullptr)).size(), 3u);
  EXPECT_EQ(input_table(static_cast<const PumpSpeedInputs*>(nullptr)).size(), 3u);
  EXPECT_EQ(output_table(static_cast<const PumpOutputs*>(nullptr)).size(), 6u);
}

}  // namespace
}  // namespace thermohall
