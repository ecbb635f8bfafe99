#include "sim/study/growth_plan.h"

#include <gtest/gtest.h>

#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

TEST(GrowthPlan, ReadsBranchesAndExpectsTheMiddleOne) {
  const ScenarioFiles files;
  files.write("hall.yaml", small_hall);
  const Study study = read_study(
      files.write(
          "study.yaml",
          "format: thermohall-study 1\nbase: hall.yaml\ngrowth:\n  years: 5\n  base_accelerators: 100\n"
          "  discount_rate: 8 %\n  price: {gpu_hour: 3 USD/h, scarcity_until: 2030}\n"
          "  demand: {low: [{growth: 10 %}], mid: [{until: 2027, growth: 50 %}, {growth: 25 %}]}\n"),
      {});
  ASSERT_TRUE(study.growth.has_value());
  EXPECT_EQ(study.growth->expected, 1U);
  EXPECT_EQ(study.growth->parameters.scarcity_years, 5);
  EXPECT_DOUBLE_EQ(study.growth->price_USD_h, 3);
  EXPECT_EQ(study.growth->branches[1].segments[0].until_year, 2027);
  EXPECT_FALSE(study.service.has_value());
}

}  // namespace
}  // namespace thermohall
