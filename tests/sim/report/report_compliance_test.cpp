#include <gtest/gtest.h>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

bool has(const std::string& html, const std::string& part) { return html.find(part) != std::string::npos; }

TEST(ComplianceSection, IsEmptyWithoutFootprintLawAndExistingHall) {
  EXPECT_TRUE(compliance_section(ReportRuns(1)).blocks.empty());
}

TEST(ComplianceSection, SharesOfTheFootprintAddUpAndTheSumStandsBelow) {
  ReportRuns runs(1);
  runs[0].footprint.push_back({.source = "electricity", .basis = "energy by grid", .mass_kg = 3e6});
  runs[0].footprint.push_back({.source = "refrigerant", .basis = "leak by year", .mass_kg = 1e6});
  const std::string html = html_of(compliance_section(runs));
  EXPECT_TRUE(has(html, "Carbon of the period"));
  EXPECT_TRUE(has(html, ">75.0</td>")) << html;
  EXPECT_TRUE(has(html, ">25.0</td>")) << html;
  EXPECT_TRUE(has(html, "in all"));
}

TEST(ComplianceSection, ALimitThatBindsFirstAndIsPassedCountsAsExceeded) {
  ReportRuns runs(1);
  ComplianceRow row{};
  row.about = "floor load";
  row.verdict = "binds first";
  row.limit = 12, row.value = 11;
  runs[0].retrofit = {row};
  EXPECT_TRUE(has(html_of(compliance_section(runs)), "binds first"));
  runs[0].retrofit[0].value = 13;
  const std::string html = html_of(compliance_section(runs));
  EXPECT_TRUE(has(html, "exceeded"));
  EXPECT_FALSE(has(html, "binds first"));
}

TEST(ComplianceSection, ARuleWithoutThresholdShowsADash) {
  ReportRuns runs(1);
  ComplianceRow row{};
  row.about = "Regulation 2024/1364";
  row.indicator = "PUE";
  row.limit = std::numeric_limits<double>::quiet_NaN();
  row.value = 1.3;
  runs[0].regulation = {row};
  const std::string html = html_of(compliance_section(runs));
  EXPECT_TRUE(has(html, "\u2013"));
  EXPECT_TRUE(has(html, "1.3"));
  EXPECT_FALSE(has(html, "nan"));
}

}  // namespace
}  // namespace thermohall
