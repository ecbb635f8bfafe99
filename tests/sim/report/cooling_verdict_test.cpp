#include "sim/report/cooling_verdict.h"

#include <gtest/gtest.h>

#include <limits>

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

ReportRack rack(const std::string& id, double inlet_K, double limit_K) {
  return {id, inlet_K, inlet_K - 2, limit_K, 350, 0, 0, 1e9};
}

ReportRun run_of(std::vector<ReportRack> racks) {
  ReportRun run;
  run.status = "complete";
  run.racks = std::move(racks);
  return run;
}

TEST(CoolingVerdict, TheWorstRackIsTheOneWithTheLeastMargin) {
  const auto verdict = cooling_verdict(run_of({rack("warm", 302, 310), rack("tight", 299, 303)}));
  EXPECT_EQ(verdict.worst_rack, "tight");
  EXPECT_DOUBLE_EQ(*verdict.margin_K, 4);
  EXPECT_EQ(verdict.answer, CoolingAnswer::yes);
}

TEST(CoolingVerdict, WithoutLimitsTheWarmestRackIsTheWorst) {
  const auto verdict = cooling_verdict(run_of({rack("a", 299, not_computed), rack("b", 302, not_computed)}));
  EXPECT_EQ(verdict.worst_rack, "b");
  EXPECT_FALSE(verdict.margin_K);
}

TEST(CoolingVerdict, ThinMarginsThrottlingAndBrokenLimitsAreTold) {
  EXPECT_EQ(cooling_verdict(run_of({rack("a", 299, 300)})).answer, CoolingAnswer::thin_margin);
  ReportRack throttled = rack("a", 299, 310);
  throttled.throttled_hours = 3;
  EXPECT_EQ(cooling_verdict(run_of({throttled})).answer, CoolingAnswer::throttled);
  ReportRack warm = rack("a", 311, 310);
  warm.hours_above_limit = 2;
  const auto verdict = cooling_verdict(run_of({warm, throttled}));
  EXPECT_EQ(verdict.answer, CoolingAnswer::too_warm);
  EXPECT_EQ(verdict.racks_above, 1U);
  EXPECT_EQ(*verdict.throttled_rack_hours, 3);
}

TEST(CoolingVerdict, ARunThatDidNotCompleteIsNoYes) {
  ReportRun run = run_of({rack("a", 290, 310)});
  run.status = "failed";
  EXPECT_EQ(cooling_verdict(run).answer, CoolingAnswer::run_incomplete);
}

TEST(CoolingVerdict, WithoutRackDataNothingIsClaimed) {
  EXPECT_EQ(cooling_verdict(run_of({})).answer, CoolingAnswer::unknown);
}

TEST(CoolingVerdict, AHallOfBathsHasNoInletAndStaysCool) {
  const auto verdict =
      cooling_verdict(run_of({{"tank", not_computed, not_computed, not_computed, 340, 0, 0, 1e9}}));
  EXPECT_FALSE(verdict.inlet_max_K);
  EXPECT_EQ(*verdict.chip_max_K, 340);
  EXPECT_EQ(verdict.answer, CoolingAnswer::yes);
}

}  // namespace
}  // namespace thermohall
