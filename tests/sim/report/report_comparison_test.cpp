#include <gtest/gtest.h>

#include <stdexcept>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportComparison, TueFollowsPueDirectlyAndIsMissedAloud) {
  const std::string html = html_of(comparison_section(
      {given_run("a", {{"capex", 1, "USD"}, {"pue", 1.3, "1"}, {"cue", 0.4, "kg/kWh"}, {"tue", 1.4, "1"}})}));
  EXPECT_EQ(html_fault(html), "");
  const std::size_t pue = html.find("name of pue"), tue = html.find("name of tue");
  EXPECT_EQ(html.find("<tr>", pue), html.rfind("<tr>", tue));  // no row between
  EXPECT_NE(
      html_of(comparison_section({given_run("a", {{"pue", 1.3, "1"}})})).find("not computed by this run"),
      std::string::npos);
}

TEST(ReportComparison, EveryMetricStandsInTheTable) {
  const std::string html = html_of(comparison_section({given_run("a", {{"energy_chillers", 1, "kWh"},
                                                                       {"odd_key", 2, "lm"},
                                                                       {"water_volume", 3, "m3"},
                                                                       {"energy_residual", 1e-9, "1"}})}));
  for (const char* key : {"energy_chillers", "odd_key", "water_volume", "energy_residual"})
    EXPECT_NE(html.find(std::string("name of ") + key), std::string::npos) << key;
}

TEST(ReportComparison, DesignsShareTheUnitOfARow) {
  const std::string html = html_of(
      comparison_section({given_run("a", {{"capex", 2e6, "USD"}}), given_run("b", {{"capex", 500, "USD"}})}));
  EXPECT_NE(html.find(">2.000<"), std::string::npos);
  EXPECT_NE(html.find(">5.0e-4<"), std::string::npos);
}

TEST(ReportComparison, DifferentUnitsAreAnError) {
  EXPECT_THROW(html_of(comparison_section(
                   {given_run("a", {{"capex", 1, "USD"}}), given_run("b", {{"capex", 1, "EUR"}})})),
               std::invalid_argument);
}

}  // namespace
}  // namespace thermohall
