#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportFindings, FlagsAreHoursAndShareOfThePeriodInWords) {
  ReportRun run = given_run("a");
  run.flags = {{"chiller", "CH-1", "outside_range", 876}};
  const std::string row = table_row_of(html_of(findings_section({run})), "chiller");
  EXPECT_NE(row.find("outside the range of its model"), std::string::npos);
  EXPECT_NE(row.find(">876<"), std::string::npos);
  EXPECT_NE(row.find(">10<"), std::string::npos);  // percent of 8760 h
}

TEST(ReportFindings, LongListsAreCutAndSayHowMuch) {
  ReportRun run = given_run("a");
  for (int i = 0; i < 1000; ++i) {
    run.flags.push_back({"rack", "r" + std::to_string(i), "limited", 1});
    run.warnings.push_back("warning " + std::to_string(i));
  }
  const std::string html = html_of(findings_section({run}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("of 1000; the others"), std::string::npos);
  EXPECT_NE(html.find("800 more stand in the results file"), std::string::npos);
}

TEST(ReportFindings, BalancesThatDoNotCloseAreMarked) {
  ReportRun run = given_run("a", {{"energy_residual", 1e-9, "1"}, {"total_energy", 100, "kWh"}});
  run.end_uses = {{"it_components", "IT", 3.6e8}};  // 100 kWh
  EXPECT_EQ(html_of(findings_section({run})).find("not closed"), std::string::npos);
  run.end_uses[0].energy_J *= 0.99;
  EXPECT_NE(html_of(findings_section({run})).find("not closed"), std::string::npos);
  run.end_uses.clear();
  run.metrics[0].value = 1e-3;
  EXPECT_NE(html_of(findings_section({run})).find("not closed"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
