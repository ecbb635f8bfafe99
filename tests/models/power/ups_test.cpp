#include "models/power/ups.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

UpsParameters module() {
  return {.rated_power_W = 500e3,
          .loss_coefficients = {0.008, 0.008, 0.02},
          .efficiency_curve = {},
          .eco_loss_coefficients = {0.003, 0.004, 0.004},
          .eco_efficiency_curve = {},
          .eco_minimum_load_fraction = 0.1,
          .redundant_unit_count = 1};
}

TEST(Ups, DoubleConversionLossByHand) {
  // three modules, 900 / 1500 = 0.6: l = 0.008 + 0.0048 + 0.0072 = 0.02; loss = 1500 kW * 0.02 = 30 kW
  const auto y = ups_outputs(module(), {.output_power_W = 900e3, .unit_count = 3, .eco_share = 0});
  EXPECT_NEAR(y.load_fraction, 0.6, 1e-15);
  EXPECT_NEAR(y.loss_W, 30e3, 1e-8);
  EXPECT_NEAR(y.efficiency, 900.0 / 930.0, 1e-14);
  EXPECT_NEAR(y.degraded_load_fraction, 0.9, 1e-15);  // 900 / 1000
  EXPECT_EQ(y.redundancy_lost, 0);
}

TEST(Ups, EcoModeLossByHand) {
  // l = 0.003 + 0.0024 + 0.00144 = 0.00684; loss = 1500 kW * 0.00684 = 10.26 kW
  const auto y = ups_outputs(module(), {.output_power_W = 900e3, .unit_count = 3, .eco_share = 1});
  EXPECT_NEAR(y.loss_W, 10.26e3, 1e-8);
}

TEST(Ups, ShareOfEcoModeBlendsTheLosses) {
  const auto y = ups_outputs(module(), {.output_power_W = 900e3, .unit_count = 3, .eco_share = 0.25});
  EXPECT_NEAR(y.loss_W, 0.25 * 10.26e3 + 0.75 * 30e3, 1e-8);
  EXPECT_DOUBLE_EQ(y.input_power_W, 900e3 + y.loss_W);
}

TEST(Ups, BelowTheEcoLimitTheUnitStaysInDoubleConversion) {
  const auto y = ups_outputs(module(), {.output_power_W = 40e3, .unit_count = 1, .eco_share = 1});
  EXPECT_EQ(y.eco_share, 0);
  EXPECT_EQ(y.loss_W, ups_outputs(module(), {40e3, 1, 0}).loss_W);
}

TEST(Ups, LosingTheRedundantModuleIsReported) {
  const auto y = ups_outputs(module(), {.output_power_W = 1100e3, .unit_count = 3, .eco_share = 0});
  EXPECT_EQ(y.overload, 0);
  EXPECT_NEAR(y.degraded_load_fraction, 1.1, 1e-14);
  EXPECT_EQ(y.redundancy_lost, 1);
  EXPECT_EQ(ups_outputs(module(), {10e3, 1, 0}).redundancy_lost, 1);  // no module would remain
  EXPECT_EQ(ups_outputs(module(), {0, 1, 0}).redundancy_lost, 0);
}

TEST(Ups, OverloadOfTheRunningModulesIsReported) {
  EXPECT_EQ(ups_outputs(module(), {500e3, 1, 0}).overload, 0);
  EXPECT_EQ(ups_outputs(module(), {510e3, 1, 0}).overload, 1);
}

TEST(Ups, MoreModulesAtTheSameLowLoadLoseMore) {
  EXPECT_GT(ups_outputs(module(), {200e3, 4, 0}).loss_W, ups_outputs(module(), {200e3, 1, 0}).loss_W);
}

TEST(Ups, SwitchedOffItDrawsNothing) {
  const auto y = ups_outputs(module(), {0, 0, 1});
  EXPECT_EQ(y.input_power_W, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(Ups, AnEcoShareOutsideItsRangeIsClampedAndFlagged) {
  const auto y = ups_outputs(module(), {900e3, 3, 2});
  EXPECT_NEAR(y.loss_W, 10.26e3, 1e-8);
  EXPECT_EQ(y.outside_range, 1);
}

TEST(Ups, AnyFiniteInputGivesFiniteOutputs) {
  for (double power_W : {-1e12, 0.0, 1e300}) {
    for (double count : {-1.0, 0.0, 1.0, 1e9}) {
      const auto y = ups_outputs(module(), {power_W, count, 0.5});
      for (const auto& row : output_table(&y)) EXPECT_TRUE(std::isfinite(y.*row.member)) << row.key;
    }
  }
}

TEST(Ups, OutputTableNamesEveryMember) {
  EXPECT_EQ(output_table(static_cast<const UpsOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(UpsOutputs));
}

}  // namespace
}  // namespace thermohall
