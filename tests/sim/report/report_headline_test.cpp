#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportHeadline, OneRunHasSixCardsInTheirOrder) {
  const std::string html = html_of(headline_section({given_run("a")}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_EQ(count_of(html, "class=\"card\""), 6U);
  std::size_t last = 0;
  for (const char* label : {"IT power", "PUE", "Worst rack inlet", "Ride-through", "Energy", "Capital"}) {
    const std::size_t at = html.find(label);
    ASSERT_NE(at, std::string::npos) << label;
    EXPECT_GT(at, last);
    last = at;
  }
}

TEST(ReportHeadline, DesignsShareTheirUnits) {
  const std::string html = html_of(headline_section(
      {given_run("a", {{"total_energy", 11e6, "kWh"}}), given_run("b", {{"total_energy", 9e6, "kWh"}})}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("11.00\u00A0GWh"), std::string::npos);
  EXPECT_NE(html.find("9.000\u00A0GWh"), std::string::npos);
}

TEST(ReportHeadline, MeanItPowerIsEnergyOverTime) {
  const std::string html = html_of(headline_section({given_run("a", {{"it_energy", 8760e3, "kWh"}})}));
  EXPECT_NE(html.find("1,000\u00A0kW"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
