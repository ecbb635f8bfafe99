#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <regex>

#include "sim/report/plot_svg.h"
#include "tests/support/html_check.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

StackedBars sample_bars() {
  return {.text = {"Energy", "by end use", "energy [GWh]"},
          .bars = {"air", "liquid"},
          .parts = {"IT", "cooling"},
          .values = {{8, 8}, {3, 1}}};
}

// Widths of the rectangles whose tool tip begins with `name`.
std::vector<double> widths_of(const std::string& svg, const std::string& name) {
  std::vector<double> widths;
  const std::regex pattern("width=\"([0-9.]+)\" height=\"[0-9.]+\" fill=\"[^\"]*\"><title>" + name);
  for (std::sregex_iterator it(svg.begin(), svg.end(), pattern), end; it != end; ++it)
    widths.push_back(std::stod((*it)[1]));
  return widths;
}

TEST(StackedBars, PartsHaveWidthsInProportionAndBarsTheirSum) {
  const std::string svg = stacked_bar_chart(sample_bars());
  EXPECT_EQ(html_fault(svg), "");
  const double it = widths_of(svg, "air, IT").at(0), cooling = widths_of(svg, "air, cooling").at(0);
  // Both lose the same gap of 1.5 px to their neighbours.
  EXPECT_NEAR((it + 1.5) / (cooling + 1.5), 8.0 / 3.0, 0.01);
  EXPECT_NE(svg.find(">11.00<"), std::string::npos);
  EXPECT_NE(svg.find(">9.000<"), std::string::npos);
  EXPECT_NE(svg.find("energy [GWh]"), std::string::npos);
}

TEST(StackedBars, AGivenRangeMakesChartsOfDifferentDesignsComparable) {
  StackedBars small = sample_bars(), large = sample_bars();
  small.values = {{1, 1}, {1, 1}};
  small.range = large.range = {0, 20};
  const double one = widths_of(stacked_bar_chart(small), "air, IT").at(0);
  const double eight = widths_of(stacked_bar_chart(large), "air, IT").at(0);
  // Room for the printed sums ("2.000", "11.00") is equal, so that the plots are equally wide.
  EXPECT_NEAR((eight + 1.5) / (one + 1.5), 8.0, 0.05);
}

TEST(StackedBars, NegativePartsAndMissingDesignsAreDrawnAsSuch) {
  StackedBars chart = sample_bars();
  chart.values = {{8, not_computed}, {-1, not_computed}};
  const std::string svg = stacked_bar_chart(chart);
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_FALSE(has_nonfinite_word(svg));
  EXPECT_NE(svg.find(">7.000<"), std::string::npos);
  EXPECT_NE(svg.find("not computed"), std::string::npos);
}

TEST(StackedBars, WithoutDataItSaysSo) {
  StackedBars chart = sample_bars();
  chart.values = {{not_computed, not_computed}, {not_computed, INFINITY}};
  EXPECT_NE(stacked_bar_chart(chart).find("no data"), std::string::npos);
  EXPECT_NE(stacked_bar_chart({}).find("no data"), std::string::npos);
}

TEST(StackedBars, LongNamesTakeTwoLinesAndHostileOnesAreEscaped) {
  StackedBars chart = sample_bars();
  chart.bars = {"a very long name of a design that does not fit in one line", "<script>"};
  const std::string svg = stacked_bar_chart(chart);
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_EQ(count_of(svg, "text-anchor=\"end\""), 3U);  // two lines and one
}

TEST(GroupedBars, EveryCategoryHasABarForEachDesign) {
  const GroupedBars chart{.text = {"Water", "by month", "water [m3]"},
                          .categories = {"Jan", "Feb", "Mar"},
                          .names = {"air", "liquid"},
                          .values = {{1, 2, 3}, {1, not_computed, 0.5}}};
  const std::string svg = grouped_bar_chart(chart);
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_EQ(count_of(svg, "<title>air, "), 3U);
  EXPECT_EQ(count_of(svg, "<title>liquid, "), 2U);
  EXPECT_FALSE(has_nonfinite_word(svg));
  EXPECT_NE(grouped_bar_chart({}).find("no data"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
