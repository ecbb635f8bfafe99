#include "sim/report/plot_svg.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "tests/support/html_check.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

TEST(LineChart, MissingValuesBreakTheLine) {
  const LineChart chart{.text = {"t", "d", "power [kW]"},
                        .x_axis = "time [h]",
                        .series = {{"a", {0, 1, 2, 3, 4}, {1, 2, not_computed, 3, 4}, "#000000"}}};
  const std::string svg = line_chart(chart);
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_EQ(count_of(svg, "<polyline"), 2U);
  EXPECT_FALSE(has_nonfinite_word(svg));
}

TEST(LineChart, AnIsolatedValueIsADot) {
  const LineChart chart{
      .text = {}, .x_axis = "", .series = {{"a", {0, 1, 2}, {not_computed, 2, not_computed}, ""}}};
  EXPECT_EQ(count_of(line_chart(chart), "<circle"), 1U);
}

TEST(LineChart, TheLegendStandsBelowThePlotAndLeavesOutWhatItShall) {
  LineChart chart{.text = {"t", "d", "PUE"},
                  .x_axis = "",
                  .series = {{"first", {0, 1}, {1, 2}, "#000000"},
                             {"second", {0, 1}, {2, 3}, "#111111"},
                             {"hidden", {0, 1}, {2, 3}, "#111111", true, false}},
                  .x_labels = {"Jan", "Feb"}};
  const std::string svg = line_chart(chart);
  const auto height_of = [&](const std::string& label) {
    const std::size_t text = svg.rfind("<text", svg.find(">" + label + "<"));
    return std::stod(svg.substr(svg.find(" y=\"", text) + 4));
  };
  EXPECT_GT(height_of("first"), height_of("Jan"));
  EXPECT_GT(height_of("second"), height_of("Feb"));
  EXPECT_EQ(svg.find(">hidden<"), std::string::npos);
  EXPECT_NE(svg.find("stroke-dasharray"), std::string::npos);
}

TEST(LineChart, WithoutDataItSaysSo) { EXPECT_NE(line_chart({}).find("no data"), std::string::npos); }

Histogram sample_histogram() {
  return {.text = {"Inlets", "share by kelvin", "share [%]"},
          .x_axis = "inlet temperature",
          .lower = {20, 21, 22},
          .upper = {21, 22, 23},
          .values = {10, 60, 30},
          .limits = {{27, "recommended", "#b45309"}, {22.5, "inside", "#b3261e"}},
          .x_range = {18, 36},
          .y_range = {0, 80}};
}

TEST(HistogramChart, LimitsAreLabelledAboveThePlot) {
  const std::string svg = histogram_chart(sample_histogram());
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_NE(svg.find(">recommended<"), std::string::npos);
  const std::size_t label = svg.rfind("<text", svg.find(">inside<"));
  const double label_y = std::stod(svg.substr(svg.find(" y=\"", label) + 4));
  const std::size_t bar = svg.rfind("<rect", svg.find("<title>21.00 to 22.00"));
  const double tallest_y = std::stod(svg.substr(svg.find(" y=\"", bar) + 4));
  EXPECT_LT(label_y, tallest_y);
}

TEST(HistogramChart, LimitsOutsideTheAxisAreNotDrawn) {
  Histogram chart = sample_histogram();
  chart.limits = {{90, "far away", "#b3261e"}};
  EXPECT_EQ(histogram_chart(chart).find("far away"), std::string::npos);
}

TEST(HistogramChart, WithEqualRangesTheAxesOfTwoDesignsAreEqual) {
  Histogram a = sample_histogram(), b = sample_histogram();
  b.values = {1, 2, 3};
  const auto labels = [](const std::string& svg) {
    std::vector<std::string> list;
    for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1))
      list.push_back(svg.substr(at, svg.find("</text>", at) - at));
    return list;
  };
  EXPECT_EQ(labels(histogram_chart(a)), labels(histogram_chart(b)));
}

TEST(LoadDuration, IsSortedDownwardsAgainstTheTimeReached) {
  const double values[] = {1, 3, 2}, hours[] = {10, 1, 5};
  const PlotSeries series = load_duration_series(values, hours);
  EXPECT_EQ(series.x, (std::vector<double>{0, 1, 6, 16}));
  EXPECT_EQ(series.y, (std::vector<double>{3, 3, 2, 1}));
}

TEST(LoadDuration, ThinningKeepsBothEndsAndMissingHoursAreLeftOut) {
  std::vector<double> values(8760), hours(8760, 1.0);
  std::iota(values.begin(), values.end(), 0.0);
  values[100] = not_computed;
  const PlotSeries series = load_duration_series(values, hours, 100);
  EXPECT_LE(series.x.size(), 103U);
  EXPECT_EQ(series.y.front(), 8759);
  EXPECT_EQ(series.y.back(), 0);
  EXPECT_EQ(series.x.back(), 8759);  // one hour was not computed
  EXPECT_TRUE(std::is_sorted(series.y.rbegin(), series.y.rend()));
  EXPECT_THROW(load_duration_series(values, std::span(hours).first(3)), std::invalid_argument);
}

TEST(ThinnedSeries, KeepsTheExtremesOfEveryStretch) {
  PlotSeries series{"p", {}, {}, "#000000"};
  for (int i = 0; i < 100000; ++i) {
    series.x.push_back(i);
    series.y.push_back(i == 54321 ? 99 : i == 777 ? -99 : i == 5 ? not_computed : 1);
  }
  const PlotSeries thin = thinned_series(series, 400);
  EXPECT_LE(thin.x.size(), 400U);
  EXPECT_NE(std::find(thin.y.begin(), thin.y.end(), 99), thin.y.end());
  EXPECT_NE(std::find(thin.y.begin(), thin.y.end(), -99), thin.y.end());
  EXPECT_TRUE(std::is_sorted(thin.x.begin(), thin.x.end()));
  EXPECT_EQ(thinned_series({"q", {1, 2}, {3, 4}, ""}).y, (std::vector<double>{3, 4}));
}

}  // namespace
}  // namespace thermohall
