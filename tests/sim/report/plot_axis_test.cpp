#include "sim/report/plot_axis.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

namespace thermohall {
namespace {

TEST(PlotAxis, TicksAreRoundAndCoverTheRange) {
  const AxisTicks ticks = nice_ticks({0, 11.34});  // raw step 2.268: next nice one 2.5
  EXPECT_EQ(ticks.labels, (std::vector<std::string>{"0", "2.5", "5.0", "7.5", "10.0", "12.5"}));
  EXPECT_EQ(ticks.lowest, 0);
  EXPECT_EQ(ticks.highest, 12.5);
}

TEST(PlotAxis, AnyRangeIsCoveredByAFewDistinctLabels) {
  for (const double size : {1e-9, 0.003, 0.7, 1.0, 42.0, 1e5, 3e9, 1e15}) {
    for (const double offset : {0.0, -0.4, 3.0}) {
      const PlotRange range{offset * size, (offset + 1) * size};
      const AxisTicks ticks = nice_ticks(range);
      EXPECT_LE(ticks.lowest, range.lowest + 1e-9 * size);
      EXPECT_GE(ticks.highest, range.highest - 1e-9 * size);
      EXPECT_GE(ticks.values.size(), 3U);
      EXPECT_LE(ticks.values.size(), 9U);
      EXPECT_EQ(std::set<std::string>(ticks.labels.begin(), ticks.labels.end()).size(), ticks.labels.size())
          << size << " " << offset;
    }
  }
}

TEST(PlotAxis, NegativeValuesKeepZeroOnATick) {
  const AxisTicks ticks = nice_ticks({-1.1, 27});
  EXPECT_NE(std::find(ticks.values.begin(), ticks.values.end(), 0.0), ticks.values.end());
}

TEST(PlotAxis, ASingleValueGetsRoomAndNothingGivesZeroToOne) {
  const AxisTicks constant = nice_ticks({5, 5});
  EXPECT_LT(constant.lowest, 5);
  EXPECT_GT(constant.highest, 5);
  EXPECT_EQ(nice_ticks({}).lowest, 0);
  EXPECT_EQ(nice_ticks({}).highest, 1);
}

TEST(PlotAxis, InnerTicksStayInsideAndKeepTheEnds) {
  const AxisTicks ticks = inner_ticks({16, 37});
  EXPECT_EQ(ticks.lowest, 16);
  EXPECT_EQ(ticks.highest, 37);
  EXPECT_GE(ticks.values.front(), 16);
  EXPECT_LE(ticks.values.back(), 37);
}

TEST(PlotAxis, RangesIgnoreWhatIsNotFinite) {
  PlotRange range;
  range.include(std::numeric_limits<double>::quiet_NaN());
  range.include(std::numeric_limits<double>::infinity());
  EXPECT_TRUE(range.empty());
  range.include(2.0);
  EXPECT_FALSE(range.empty());
  EXPECT_EQ(range.highest, 2.0);
}

}  // namespace
}  // namespace thermohall
