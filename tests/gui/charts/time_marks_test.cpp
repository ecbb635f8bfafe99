#include "gui/charts/time_marks.h"

#include <gtest/gtest.h>

#include <cmath>

#include "gui/charts/plot_library.h"
#include "gui/charts/time_plot.h"

namespace thermohall::gui {
namespace {

TimeLine ramp(double from_K, double to_K) {
  auto times = std::make_shared<std::vector<double>>();
  std::vector<float> values;
  for (int i = 0; i <= 100; ++i) {
    times->push_back(1e9 + 36 * i);
    values.push_back(static_cast<float>(from_K + (to_K - from_K) * i / 100));
  }
  return {QStringLiteral("inlet"),
          {},
          QStringLiteral("K"),
          Qt::blue,
          std::make_shared<SeriesPyramid>(times, std::move(values))};
}

TEST(TimeMarks, AStripComesWithEventsAndGoesWithThem) {
  TimePlot plot;
  plot.setLines({ramp(293, 300)});
  EXPECT_FALSE(plot.marks().strip());
  plot.setEvents({{1e9 + 600, 1e9 + 1800, QStringLiteral("utility lost")}},
                 {{1e9 + 700, QStringLiteral("a rack off"), MarkTone::broken}});
  ASSERT_TRUE(plot.marks().strip());
  EXPECT_TRUE(plot.axisRects().contains(plot.marks().strip()));
  plot.setLines({ramp(293, 301), ramp(290, 291)});  // drawn anew, with the strip still above
  ASSERT_TRUE(plot.marks().strip());
  EXPECT_EQ(plot.axisRects().size(), 2);
  plot.setEvents({});
  EXPECT_FALSE(plot.marks().strip());
  EXPECT_EQ(plot.axisRects().size(), 1);
}

TEST(TimeMarks, StripAndPlotsShowTheSameWindow) {
  TimePlot plot;
  plot.setLines({ramp(293, 300)});
  plot.setEvents({{1e9 + 600, std::nan(""), QStringLiteral("pump off")}});
  plot.setWindow(1e9 + 500, 1e9 + 1500);
  const QCPRange strip = plot.marks().strip()->axis(QCPAxis::atBottom)->range();
  EXPECT_DOUBLE_EQ(strip.lower, 1e9 + 500);
  EXPECT_DOUBLE_EQ(strip.upper, 1e9 + 1500);
  plot.marks().strip()->axis(QCPAxis::atBottom)->setRange(1e9 + 800, 1e9 + 1000);  // dragged there
  EXPECT_DOUBLE_EQ(plot.window().lower, 1e9 + 800);
}

TEST(TimeMarks, ALevelNearTheLinesIsBroughtIntoSightAFarOneNot) {
  TimePlot plot;
  plot.resize(800, 400);
  plot.setLevels({{QStringLiteral("K"), 300.15, QStringLiteral("recommended"), MarkTone::thin},
                  {QStringLiteral("K"), 328.15, QStringLiteral("shutdown"), MarkTone::broken},
                  {QStringLiteral("W"), 25, QStringLiteral("of another unit"), MarkTone::broken}});
  plot.setLines({ramp(293.15, 297.15)});  // 20 to 24 degC
  const QCPRange shown = plot.axisRect()->axis(QCPAxis::atLeft)->range();
  EXPECT_GE(shown.upper, 27);
  EXPECT_LT(shown.upper, 30);
  EXPECT_LE(shown.lower, 20);
}

}  // namespace
}  // namespace thermohall::gui
