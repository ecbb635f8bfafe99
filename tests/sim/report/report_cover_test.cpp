#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportCover, StatesDesignsFilesProgramAndDate) {
  ReportRun run = given_run("Hall <1>");
  run.source = "thermohall 9.9";
  run.facts = {{"site", "Oslo"}};
  const std::string html = html_of(report_cover({run}, "2025-06-01T10:20:30Z"));
  EXPECT_EQ(html_fault(html), "");
  for (const char* text : {"Hall &lt;1&gt;", "thermohall 9.9", "Oslo", "2025-06-01 10:20 UTC", "complete"})
    EXPECT_NE(html.find(text), std::string::npos) << text;
}

TEST(ReportCover, WarnsOfIncompleteRunsUnreadablePartsAndUnequalPeriods) {
  ReportRuns runs{given_run("a"), given_run("b")};
  EXPECT_EQ(count_of(html_of(report_cover(runs, "")), "class=\"warning\""), 0U);
  runs[1].status = "cancelled";
  runs[1].end_s /= 2;
  runs[1].facts = {{"message", "the pump failed"}};
  runs[0].faults = {"monthly: damaged"};
  const std::string html = html_of(report_cover(runs, ""));
  EXPECT_EQ(count_of(html, "class=\"warning\""), 3U);
  EXPECT_NE(html.find("the pump failed"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
