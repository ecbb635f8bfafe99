#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sim/report/html_report.h"
#include "sim/report/report_sections.h"
#include "tests/support/html_check.h"
#include "tests/support/report_runs.h"

namespace thermohall {
namespace {

TEST(ReportInletCharts, TheHistogramShowsSharesOfRackHours) {
  ReportRun run = given_run("a");
  run.inlet_bins = {{297.15, 298.15, 30}, {298.15, 299.15, 10}};
  const std::string html = html_of(inlet_charts_section({run}));
  EXPECT_EQ(html_fault(html), "");
  EXPECT_NE(html.find("<title>24.00 to 25.00: 75.00</title>"), std::string::npos);
  EXPECT_NE(html.find("27 \u00B0C recommended"), std::string::npos);
}

TEST(ReportInletCharts, WithoutAHistogramTheRacksAreCounted) {
  ReportRun run = given_run("a");
  for (const double inlet_K : {297.4, 297.6, 300.2, 301.9})
    run.racks.push_back({"r", inlet_K, inlet_K, 305, 340, 0, 0, 1});
  const std::string html = html_of(inlet_charts_section({run}));
  EXPECT_NE(html.find("share of racks [%]"), std::string::npos);
  EXPECT_NE(html.find("<title>24.00 to 25.00: 50.00</title>"), std::string::npos);
}

// All texts of a drawing with their places: ticks, names of limits.
std::vector<std::string> texts_of(const std::string& svg) {
  std::vector<std::string> list;
  for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1))
    list.push_back(svg.substr(at, svg.find("</text>", at) - at));
  return list;
}

TEST(ReportInletCharts, DesignsOfOtherTemperaturesAndSpreadShareBothScales) {
  ReportRuns runs{given_run("cool"), given_run("warm"), given_run("last")};
  runs[0].inlet_bins = {{288.15, 289.15, 50}, {289.15, 290.15, 50}};
  for (int bin = 0; bin < 12; ++bin) runs[1].inlet_bins.push_back({300.15 + bin, 301.15 + bin, 10});
  runs[2].inlet_bins = {{295.15, 296.15, 7}};  // the last drawing alone names its x axis
  const std::string html = html_of(inlet_charts_section(runs));
  const std::size_t first = html.find("<svg"), second = html.find("<svg", first + 1),
                    third = html.find("<svg", second + 1);
  const auto cool = texts_of(html.substr(first, second - first)),
             warm = texts_of(html.substr(second, third - second));
  EXPECT_GT(cool.size(), 10U);
  EXPECT_EQ(cool, warm);
}

TEST(ReportInletCharts, OnlyTheWarmestRacksOfALargeHallAreListed) {
  ReportRun run = given_run("a");
  for (int i = 0; i < 1000; ++i)
    run.racks.push_back({"rack" + std::to_string(i), 290 + 0.01 * i, 290, 305, 340, 0, 0, 1});
  const std::string html = html_of(inlet_charts_section({run}));
  EXPECT_NE(html.find(">rack999<"), std::string::npos);
  EXPECT_EQ(html.find(">rack500<"), std::string::npos);
}

TEST(ReportInletCharts, WithoutInletsItSaysSo) {
  EXPECT_NE(html_of(inlet_charts_section({given_run("a")})).find("no rack inlet temperatures"),
            std::string::npos);
}

}  // namespace
}  // namespace thermohall
