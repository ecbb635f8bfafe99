#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportEndUses, EveryEndUseIsInAPartAndInTheTable) {
  ReportRun run = given_run("a");
  run.end_uses = {{"it_components", "IT components", 8e12},
                  {"chillers", "chillers", 1e12},
                  {"unheard_of", "a new end use", 0.5e12}};
  const std::string html = html_of(end_use_charts({run}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find(">a new end use<"), std::string::npos);
  // 9.5e12 J are 2639 MWh; without the IT components 1.5e12 J are 416.7 MWh.
  EXPECT_NE(html.find(">2,639<"), std::string::npos);
  EXPECT_NE(html.find(">416.7<"), std::string::npos);
}

TEST(ReportEndUses, WithoutEndUsesThereIsNoChart) {
  EXPECT_EQ(html_of(end_use_charts({given_run("a")})), "");
}

}  // namespace
}  // namespace thermohall
