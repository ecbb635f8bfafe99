#include "sim/report/plot_spans.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

TEST(SpanChart, DrawsWhatIsFiniteAndSaysWhenThereIsNothing) {
  SpanChart chart;
  EXPECT_NE(span_chart(chart).find("no data"), std::string::npos);
  chart.rows = {{"first", 1, 2, 3}, {"lost", NAN, 2, 3}};
  const std::string svg = span_chart(chart);
  EXPECT_NE(svg.find("first: "), std::string::npos);
  EXPECT_EQ(svg.find("lost: "), std::string::npos);
  EXPECT_EQ(svg.find("nan"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
