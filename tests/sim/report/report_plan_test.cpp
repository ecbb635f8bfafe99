#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportPlan, RacksShowTheirWorstInletAndNamesakesOfOtherKindsDoNot) {
  ReportRun run = given_run("a");
  run.hall_length_m = 10;
  run.hall_width_m = 6;
  run.racks = {{"A-01", 304.15, 299, 305.15, 340, 0, 0, 1}};
  const auto kinds = {PlanObject::Kind::rack, PlanObject::Kind::air_unit};
  for (const auto kind : kinds)
    run.plan.push_back({.kind = kind, .id = "A-01", .x_m = 1, .y_m = 1, .length_m = 0.6, .width_m = 1.2});
  const std::string html = html_of(plan_section({run}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("rack A-01: 31.0 \u00B0C"), std::string::npos);
  EXPECT_NE(html.find("<title>air unit A-01</title>"), std::string::npos);
}

TEST(ReportPlan, WithoutPlacesThereIsNoSection) {
  EXPECT_TRUE(plan_section({given_run("a")}).blocks.empty());
}

}  // namespace
}  // namespace thermohall
