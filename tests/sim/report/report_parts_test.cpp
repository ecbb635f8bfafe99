#include "sim/report/report_parts.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/report/html_report.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportParts, PeriodsAreNamedInTheUnitThatSuits) {
  ReportRun run = given_run("a");
  EXPECT_EQ(period_text(run), "1\u00A0year");
  run.end_s = 14 * 86400;
  EXPECT_EQ(period_text(run), "14.0\u00A0days");
  run.end_s = 600;
  EXPECT_EQ(period_text(run), "10.0\u00A0min");
  run.end_s = 0;
  EXPECT_EQ(period_text(run), "");
}

TEST(ReportParts, PeriodsOfDifferentLengthAreNotTheSame) {
  ReportRuns runs{given_run("a"), given_run("b")};
  EXPECT_TRUE(same_period(runs));
  runs[1].end_s /= 2;
  EXPECT_FALSE(same_period(runs));
}

TEST(ReportParts, AMetricOfSomeDesignsIsNotComputedInTheOthers) {
  const MetricRow row = metric_row({given_run("a"), given_run("b", {{"capex", 5, "USD"}})}, "capex");
  EXPECT_TRUE(std::isnan(row.values[0]));
  EXPECT_EQ(row.values[1], 5);
  EXPECT_EQ(row.unit, "USD");
  EXPECT_TRUE(row.computed);
}

TEST(ReportParts, TablesLeaveOutWhatNoDesignHasButNeverTue) {
  const std::string html = html_of(ReportBlocks{{metric_table(
      {given_run("a", {{"pue", 1.3, "1"}})}, {{"pue", "PUE"}, {"tue", "TUE"}, {"capex", "Capital"}})}});
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("TUE"), std::string::npos);
  EXPECT_EQ(html.find("Capital"), std::string::npos);
}

TEST(ReportParts, ChangesAreRelativeButAbsoluteForRatiosTemperaturesAndAZeroBaseline) {
  EXPECT_EQ(change_text(150, 200, shown_unit("USD", 200), "USD"), "\u221225.0\u00A0%");
  EXPECT_EQ(change_text(1.2, 1.5, shown_unit("1", 1.5), "1"), "\u22120.300");
  EXPECT_EQ(change_text(302, 300, shown_unit("K", 302, "inlet"), "K"), "+2.00\u00A0K");
  EXPECT_EQ(change_text(3, 0, shown_unit("h", 3), "h"), "+3.00\u00A0h");
  EXPECT_EQ(change_text(3, 3, shown_unit("h", 3), "h"), "=");
  EXPECT_EQ(change_text(3, std::nan(""), shown_unit("h", 3), "h"), missing_figure);
}

}  // namespace
}  // namespace thermohall
