#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

ReportRun run_with_months() {
  ReportRun run = given_run("a");
  run.monthly = {{"01", "02", "07"}, {1.2, 1.2, 1.5}, {1.3, 1.3, 1.6}, {1000, 2000, 9000}, {}};
  run.power_W = {1e6, 2e6};
  run.power_hours = {4380, 4380};
  run.power_end_s = {4380 * 3600.0, 8760 * 3600.0};
  return run;
}

TEST(ReportEnergyCharts, MonthlyRatiosWaterAndLoadDurationAreDrawn) {
  const std::string html = html_of(energy_charts_section({run_with_months()}));
  EXPECT_EQ(html_fault(html), "");
  for (const char* heading : {"Monthly PUE and TUE", "Water by month", "Load duration of total power"})
    EXPECT_NE(html.find(heading), std::string::npos) << heading;
  EXPECT_NE(html.find("<title>a, Jul: 9.000</title>"), std::string::npos);  // 9000 kg are 9 m3
  EXPECT_EQ(html.find("Total power over time"), std::string::npos);
}

TEST(ReportEnergyCharts, MonthlyPueIsNotDrawnWithoutTue) {
  ReportRun run = run_with_months();
  run.monthly.tue = {};
  EXPECT_EQ(html_of(energy_charts_section({run})).find("Monthly PUE"), std::string::npos);
}

TEST(ReportEnergyCharts, ShortRunsShowTheCourseOfPower) {
  ReportRun run = run_with_months();
  run.power_hours = {1, 1};
  run.power_end_s = {3600, 7200};
  run.end_s = 7200;
  EXPECT_NE(html_of(energy_charts_section({run})).find("Total power over time"), std::string::npos);
}

TEST(ReportEnergyCharts, WithoutRecordsItSaysSo) {
  EXPECT_NE(html_of(energy_charts_section({given_run("a")})).find("hold no records"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
