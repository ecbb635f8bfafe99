#include "sim/report/plot_frame.h"

#include <gtest/gtest.h>

#include "tests/support/html_check.h"

namespace thermohall {
namespace {

TEST(PlotFrame, DataMapToTheCornersOfTheFrame) {
  const PlotFrame frame{50, 10, 400, 200, nice_ticks({0, 10}), nice_ticks({0, 5})};
  EXPECT_DOUBLE_EQ(frame.x_at(0), 50);
  EXPECT_DOUBLE_EQ(frame.x_at(10), 450);
  EXPECT_DOUBLE_EQ(frame.y_at(0), 210);
  EXPECT_DOUBLE_EQ(frame.y_at(5), 10);
}

TEST(PlotFrame, TheLegendBreaksIntoRowsAndItsHeightGrowsWithThem) {
  const std::vector<LegendEntry> few{{"a", "#000000"}, {"b", "#111111"}};
  const std::vector<LegendEntry> many(12, {"a rather long name of a design", "#000000"});
  EXPECT_EQ(legend_height({}, 400), 0);
  EXPECT_GT(legend_height(many, 400), 5 * legend_height(few, 400));
  SvgCanvas canvas(400, 500, "", "");
  draw_legend(canvas, many, 400, 10);
  const std::string svg = std::move(canvas).finish();
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_EQ(count_of(svg, "<text"), 12U);
}

}  // namespace
}  // namespace thermohall
