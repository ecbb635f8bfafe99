#include "gui/charts/series_pyramid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace thermohall::gui {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t year_of_minutes = 525600;

SeriesPyramid::Keys minutes(std::size_t count) {
  auto keys = std::make_shared<std::vector<double>>(count);
  for (std::size_t i = 0; i < count; ++i) (*keys)[i] = 60.0 * static_cast<double>(i);
  return keys;
}

std::vector<float> noise(std::size_t count) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal;
  std::vector<float> values(count);
  for (float& value : values) value = normal(random);
  return values;
}

TEST(SeriesPyramid, EveryColumnKeepsItsExtremes) {
  const auto values = noise(year_of_minutes);
  const SeriesPyramid series(minutes(values.size()), values);
  const int columns = 937;
  const auto points = series.sample(-1, 60.0 * year_of_minutes, columns);
  EXPECT_LE(points.size(), 5U * columns);
  // Each column of the drawing has the extremes of its part of the series.
  for (std::size_t c = 0; c < static_cast<std::size_t>(columns); ++c) {
    const std::size_t begin = values.size() * c / columns, end = values.size() * (c + 1) / columns;
    const auto [low, high] = std::minmax_element(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 values.begin() + static_cast<std::ptrdiff_t>(end));
    bool has_low = false, has_high = false;
    for (const auto& point : points) {
      if (point.key < series.key(begin) || point.key > series.key(end - 1)) continue;
      has_low = has_low || point.value == static_cast<double>(*low);
      has_high = has_high || point.value == static_cast<double>(*high);
    }
    ASSERT_TRUE(has_low && has_high) << "column " << c;
  }
}

TEST(SeriesPyramid, ASingleSpikeOfAYearIsSeenAtEveryZoom) {
  std::vector<float> values(year_of_minutes, 20);
  values[333333] = 90;
  const SeriesPyramid series(minutes(values.size()), values);
  for (const double span : {1.0, 0.3, 0.01, 0.0001}) {
    const double middle = series.key(333333), half = 30.0 * year_of_minutes * span;
    const auto points = series.sample(middle - half, middle + half, 500);
    EXPECT_TRUE(std::any_of(points.begin(), points.end(), [](const auto& p) { return p.value == 90; }))
        << span;
  }
}

TEST(SeriesPyramid, FewPointsAreDrawnAsTheyAreWithOneBeyondEachEnd) {
  const SeriesPyramid series(minutes(1000), noise(1000));
  const auto points = series.sample(6000, 12000, 500);
  ASSERT_EQ(points.size(), 102U);  // 100 minutes from 6000 s, one before, one at the end
  EXPECT_DOUBLE_EQ(points.front().key, 5940);
  EXPECT_DOUBLE_EQ(points.back().key, 12000);
}

TEST(SeriesPyramid, PointsStayInTheirOrder) {
  const SeriesPyramid series(minutes(year_of_minutes), noise(year_of_minutes));
  const auto points = series.sample(0, 60.0 * year_of_minutes, 300);
  EXPECT_TRUE(std::is_sorted(points.begin(), points.end(),
                             [](const auto& a, const auto& b) { return a.key < b.key; }));
}

TEST(SeriesPyramid, GapsBreakTheLineAndAreNoValues) {
  std::vector<float> values(100000, 1);
  std::fill(values.begin() + 40000, values.begin() + 60000, none);
  const SeriesPyramid series(minutes(values.size()), values);
  const auto points = series.sample(0, 6e6, 200);
  EXPECT_TRUE(std::any_of(points.begin(), points.end(), [](const auto& p) { return std::isnan(p.value); }));
  const auto [low, high] = series.extremes(-HUGE_VAL, HUGE_VAL);
  EXPECT_EQ(low, 1);
  EXPECT_EQ(high, 1);
  EXPECT_TRUE(std::isnan(series.extremes(60.0 * 41000, 60.0 * 59000).first));
}

TEST(SeriesPyramid, ExtremesBelongToTheWindowOnly) {
  const auto values = noise(10000);
  const SeriesPyramid series(minutes(values.size()), values);
  const auto [low, high] = series.extremes(60.0 * 1234, 60.0 * 7777);
  const auto [least, most] = std::minmax_element(values.begin() + 1234, values.begin() + 7778);
  EXPECT_EQ(low, static_cast<double>(*least));
  EXPECT_EQ(high, static_cast<double>(*most));
}

TEST(SeriesPyramid, EmptyAndOutsideGiveNothing) {
  const SeriesPyramid empty(minutes(0), {});
  EXPECT_TRUE(empty.sample(0, 1, 10).empty());
  EXPECT_TRUE(std::isnan(empty.extremes(0, 1).first));
}

}  // namespace
}  // namespace thermohall::gui
