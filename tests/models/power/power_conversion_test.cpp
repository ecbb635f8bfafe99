#include "models/power/power_conversion.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

const LossCoefficients polynomial{0.01, 0.02, 0.03};
const Curve no_curve;
const LossForm form{polynomial, no_curve};
constexpr double rated_W = 100e3;

TEST(PowerConversion, TwoUnitsShareTheLoadByHand) {
  // x = 80 / (2 * 100) = 0.4; l = 0.01 + 0.008 + 0.0048 = 0.0228; loss = 2 * 100 kW * 0.0228 = 4.56 kW
  const auto y = conversion_outputs(rated_W, form, {.output_power_W = 80e3, .unit_count = 2});
  EXPECT_NEAR(y.load_fraction, 0.4, 1e-15);
  EXPECT_NEAR(y.loss_W, 4560, 1e-9);
  EXPECT_NEAR(y.input_power_W, 84560, 1e-9);
  EXPECT_NEAR(y.efficiency, 80.0 / 84.56, 1e-14);
  EXPECT_EQ(y.overload, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(PowerConversion, InputIsOutputPlusLossForAnyLoadAndCount) {
  for (double count : {0.0, 1.0, 3.0}) {
    for (double output_W : {0.0, 1.0, 50e3, 100e3, 500e3}) {
      const auto y = conversion_outputs(rated_W, form, {output_W, count});
      EXPECT_DOUBLE_EQ(y.input_power_W, output_W + y.loss_W);
    }
  }
}

TEST(PowerConversion, WithoutLoadRunningUnitsDrawTheirNoLoadLoss) {
  const auto y = conversion_outputs(rated_W, form, {.output_power_W = 0, .unit_count = 3});
  EXPECT_NEAR(y.input_power_W, 3000, 1e-9);
  EXPECT_EQ(y.efficiency, 0);
}

TEST(PowerConversion, NothingRunningAndNoLoadIsAllZero) {
  const auto y = conversion_outputs(rated_W, form, {.output_power_W = 0, .unit_count = 0});
  EXPECT_EQ(y.input_power_W, 0);
  EXPECT_EQ(y.loss_W, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(PowerConversion, LoadWithoutARunningUnitIsComputedForOneAndFlagged) {
  const auto y = conversion_outputs(rated_W, form, {.output_power_W = 50e3, .unit_count = 0});
  const auto one = conversion_outputs(rated_W, form, {.output_power_W = 50e3, .unit_count = 1});
  EXPECT_EQ(y.input_power_W, one.input_power_W);
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_EQ(one.outside_range, 0);
}

TEST(PowerConversion, NegativeLoadCountsAsZeroAndIsFlagged) {
  const auto y = conversion_outputs(rated_W, form, {.output_power_W = -5e3, .unit_count = 1});
  EXPECT_NEAR(y.input_power_W, 1000, 1e-9);
  EXPECT_EQ(y.outside_range, 1);
}

TEST(PowerConversion, OverloadIsSetAboveTheLimitOnly) {
  EXPECT_EQ(conversion_outputs(rated_W, form, {100e3, 1}).overload, 0);
  EXPECT_EQ(conversion_outputs(rated_W, form, {100.1e3, 1}).overload, 1);
  EXPECT_EQ(conversion_outputs(rated_W, form, {81e3, 1}, 0.8).overload, 1);
  EXPECT_EQ(conversion_outputs(rated_W, form, {81e3, 1}, 0.8).outside_range, 0);
  EXPECT_EQ(conversion_outputs(rated_W, form, {100.1e3, 1}).outside_range, 1);
}

TEST(PowerConversion, LoadBeyondTheLastMeasuredPointIsFlagged) {
  const Curve half{{0.1, 0.5}, {0.9, 0.95}};
  EXPECT_EQ(conversion_outputs(rated_W, {polynomial, half}, {60e3, 1}).outside_range, 1);
  EXPECT_EQ(conversion_outputs(rated_W, {polynomial, half}, {50e3, 1}).outside_range, 0);
}

TEST(PowerConversion, OutputIsRecoveredFromInput) {
  const auto y = conversion_outputs(rated_W, form, {.output_power_W = 150e3, .unit_count = 2});
  EXPECT_NEAR(conversion_output_power_W(rated_W, form, y.input_power_W, 2), 150e3, 1e-7);
  EXPECT_EQ(conversion_output_power_W(rated_W, form, 1000, 0), 0);
}

TEST(PowerConversion, TablesNameEveryMember) {
  EXPECT_EQ(input_table(static_cast<const ConversionInputs*>(nullptr)).size(), 2u);
  EXPECT_EQ(output_table(static_cast<const ConversionOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(ConversionOutputs));
}

}  // namespace
}  // namespace thermohall
