#include "models/rejection/chiller_types.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr ChillerMachine machine{.min_part_load_ratio = 0.2,
                                 .min_unloading_ratio = 0.4,
                                 .condenser_fan_W = 500,
                                 .standby_power_W = 100,
                                 .motor_heat_fraction = 0.9,
                                 .max_carnot_share = 1};
constexpr ChillerInputs inputs{
    .load_W = 50e3, .leaving_water_temperature_K = 280, .condenser_entering_temperature_K = 300};

TEST(ChillerPartLoad, UnloadsThenCyclesBelowItsLimits) {
  // 30 kW of 100 kW: between the limits, power stays that of 40 %, no cycling.
  const ChillerPartLoad part = chiller_part_load(machine, 30e3, 100e3);
  EXPECT_DOUBLE_EQ(part.ratio, 0.3);
  EXPECT_DOUBLE_EQ(part.compressor_ratio, 0.4);
  EXPECT_DOUBLE_EQ(part.cycling, 1);
  // 5 kW: a quarter of the smallest steady load.
  EXPECT_DOUBLE_EQ(chiller_part_load(machine, 5e3, 100e3).cycling, 0.25);
}

TEST(ChillerPartLoad, LoadAboveCapacityIsNotMet) {
  const ChillerPartLoad part = chiller_part_load(machine, 150e3, 100e3);
  EXPECT_DOUBLE_EQ(part.cooling_W, 100e3);
  EXPECT_DOUBLE_EQ(part.ratio, 1);
}

TEST(ChillerPartLoad, WithoutLoadOrCapacityItRests) {
  for (const double load_W : {0.0, -10.0}) EXPECT_EQ(chiller_part_load(machine, load_W, 100e3).cycling, 0);
  EXPECT_EQ(chiller_part_load(machine, 10e3, 0).cooling_W, 0);
}

TEST(ChillerBalance, HeatsAddUpToCoolingAndPower) {
  // Running: P = 12000 + 500; to the condenser 50000 + 0.9 * 12000 + 500 = 61300; to the room 1200.
  const ChillerPartLoad part = chiller_part_load(machine, inputs.load_W, 100e3);
  const ChillerOutputs y = chiller_balance(machine, inputs, part, 100e3, 12e3, false);
  EXPECT_DOUBLE_EQ(y.power_W, 12500);
  EXPECT_DOUBLE_EQ(y.condenser_heat_W, 61300);
  EXPECT_DOUBLE_EQ(y.ambient_heat_W, 1200);
  EXPECT_DOUBLE_EQ(y.cop, 4);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(ChillerBalance, CyclingMixesRunningAndStandby) {
  // c = 0.5: half of 12000 + 500 and half of 100.
  ChillerInputs u = inputs;
  u.load_W = 10e3;
  const ChillerOutputs y =
      chiller_balance(machine, u, chiller_part_load(machine, u.load_W, 100e3), 100e3, 12e3, false);
  EXPECT_DOUBLE_EQ(y.power_W, 0.5 * 12500 + 0.5 * 100);
  EXPECT_NEAR(y.cooling_W + y.power_W, y.condenser_heat_W + y.ambient_heat_W, 1e-9);
}

TEST(ChillerBalance, PowerIsNeverBelowTheStatedShareOfCarnot) {
  // Carnot at 280 and 300 K is 14; half of it is 7: 50 kW need 50/7 kW.
  ChillerMachine half = machine;
  half.max_carnot_share = 0.5;
  const ChillerPartLoad part = chiller_part_load(half, inputs.load_W, 100e3);
  const ChillerOutputs y = chiller_balance(half, inputs, part, 100e3, 1e3, false);
  EXPECT_NEAR(y.power_W, 50e3 / 7, 1e-9);
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_NEAR(y.cooling_W + y.power_W, y.condenser_heat_W + y.ambient_heat_W, 1e-9);
}

TEST(ChillerBalance, IdleMachineDrawsStandbyOnly) {
  ChillerInputs u = inputs;
  u.load_W = 0;
  const ChillerOutputs y = chiller_balance(machine, u, {0, 0, 0, 0}, 100e3, 12e3, true);
  EXPECT_EQ(y.power_W, 100);
  EXPECT_EQ(y.ambient_heat_W, 100);
  EXPECT_EQ(y.condenser_heat_W, 0);
  EXPECT_EQ(y.outside_range, 0) << "a resting machine is not outside its range";
}

TEST(ChillerBalance, AskedWithoutCapacityIsFlagged) {
  EXPECT_EQ(chiller_balance(machine, inputs, chiller_part_load(machine, 50e3, 0), 0, 0, false).outside_range,
            1);
}

}  // namespace
}  // namespace thermohall
