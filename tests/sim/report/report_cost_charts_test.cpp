#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportCostCharts, LinesOfACategoryAddUp) {
  ReportRun run = given_run("a");
  run.capital = {{"CH-1", "cooling", "each", "20", "list", "B", 2, 1e6, 2e6},
                 {"CRAH", "cooling", "each", "20", "list", "B", 10, 1e5, 1e6},
                 {"UPS", "power", "each", "12", "list", "B", 1, 4e6, 4e6}};
  const std::string html = html_of(cost_charts_section({run}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("<title>a, cooling: 3.000</title>"), std::string::npos);  // million
  EXPECT_NE(html.find(">7.000<"), std::string::npos);
  EXPECT_NE(html.find(">CRAH<"), std::string::npos);
}

TEST(ReportCostCharts, ManyCategoriesAreDrawnAsFewWithTheSameSum) {
  ReportRun run = given_run("a");
  for (int i = 1; i <= 20; ++i) run.ownership.push_back({"category " + std::to_string(i), 100.0 * i});
  const std::string html = html_of(cost_charts_section({run}));
  EXPECT_NE(html.find("all others"), std::string::npos);
  EXPECT_NE(html.find("<title>a, category 20: "), std::string::npos);
  EXPECT_EQ(html.find("<title>a, category 1: "), std::string::npos);
  EXPECT_NE(html.find(">21.00<"), std::string::npos);  // 100 (1 + ... + 20) = 21,000 USD
}

TEST(ReportCostCharts, CurrenciesAreNotMixedInAChart) {
  ReportRuns runs{given_run("a"), given_run("b")};
  for (ReportRun& run : runs) run.ownership = {{"energy", 5e6}};
  runs[1].currency = "EUR";
  const std::string html = html_of(cost_charts_section(runs));
  EXPECT_EQ(html.find("<svg"), std::string::npos);
  EXPECT_NE(html.find("different currencies"), std::string::npos);
}

TEST(ReportCostCharts, WithoutCostsItSaysSo) {
  EXPECT_NE(html_of(cost_charts_section({given_run("a")})).find("hold no costs"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
