#include "models/weather/distribution_fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

// A year between -10 and 30 degC with a daily wave, all values different.
std::vector<double> wavy_year() {
  std::vector<double> hours;
  for (int i = 0; i < 8760; ++i) {
    hours.push_back(283.15 - 14.0 * std::cos(2 * M_PI * i / 8760.0) - 6.0 * std::cos(2 * M_PI * i / 24.0));
  }
  return hours;
}

double hours_below(const std::vector<double>& hours, double temperature_K) {
  return static_cast<double>(
      std::count_if(hours.begin(), hours.end(), [&](double x) { return x < temperature_K; }));
}

TEST(DistributionMap, TakesTheGivenNumberOfHoursBelowEachTemperature) {
  std::vector<double> hours = wavy_year();
  const std::vector<DistributionPoint> points{{265.0, 100}, {283.0, 4000}, {291.0, 6000}, {300.0, 8672}};
  const MonotoneMap map = distribution_map(hours, points);
  for (double& value : hours) value = map(value);
  for (const DistributionPoint& point : points) {
    EXPECT_NEAR(hours_below(hours, point.temperature_K), point.hours_below, 2.0);  // ties of the wave
  }
}

TEST(DistributionMap, MovesTheExtremesToTheirTemperatures) {
  std::vector<double> hours = wavy_year();
  const MonotoneMap map = distribution_map(hours, {{260.0, 0}, {310.0, 8760}});
  for (double& value : hours) value = map(value);
  EXPECT_NEAR(*std::min_element(hours.begin(), hours.end()), 260.0, 1e-9);
  EXPECT_NEAR(*std::max_element(hours.begin(), hours.end()), 310.0, 1e-9);
}

TEST(DistributionMap, IsStrictlyIncreasingAndContinuous) {
  const MonotoneMap map =
      distribution_map(wavy_year(), {{262.0, 0}, {270.0, 800}, {285.0, 4100}, {309.0, 8760}});
  double last = map(230.0);
  for (double x = 230.05; x < 340.0; x += 0.05) {
    EXPECT_GT(map(x), last);
    EXPECT_LT(map(x) - last, 0.5);  // no jump: slopes stay below ten
    last = map(x);
  }
}

TEST(DistributionMap, LeavesTheMiddleOfAWideGapWhereItIs) {
  const std::vector<double> hours = wavy_year();
  std::vector<double> sorted = hours;
  std::sort(sorted.begin(), sorted.end());
  // Only the coldest hours are moved, by -5 K, and the upper point is where it was.
  const MonotoneMap map =
      distribution_map(hours, {{sorted.front() - 5.0, 0}, {sorted[7999] * 0.5 + sorted[8000] * 0.5, 8000}});
  EXPECT_NEAR(map(sorted[4000]), sorted[4000], 1e-9);
}

TEST(DistributionMap, WithoutUsablePointsChangesNothing) {
  EXPECT_DOUBLE_EQ(distribution_map(wavy_year(), {})(280.0), 280.0);
  const DistributionPoint impossible[] = {{280.0, -1.0}, {280.0, 9000.0}, {std::nan(""), 10.0}};
  EXPECT_DOUBLE_EQ(distribution_map(wavy_year(), {std::begin(impossible), std::end(impossible)})(280.0),
                   280.0);
}

TEST(FitToTargets, MeetsMonthlyMeansWithoutADistribution) {
  std::vector<double> hours = wavy_year();
  TemperatureTargets targets;
  for (std::size_t m = 0; m < 12; ++m) targets.mean_K[m] = 283.15 + static_cast<double>(m % 5);
  fit_to_targets(hours, targets, {}, 3);
  for (std::size_t m = 0; m < 12; ++m) {
    double sum = 0.0;
    const auto first = static_cast<std::size_t>(month_start_day[m] * 24);
    const auto last = static_cast<std::size_t>(month_start_day[m + 1] * 24);
    for (std::size_t i = first; i < last; ++i) sum += hours[i];
    EXPECT_NEAR(sum / static_cast<double>(last - first), targets.mean_K[m], 1e-6);
  }
}

TEST(FitToTargets, NeverExceedsTheCeiling) {
  std::vector<double> hours = wavy_year();
  std::vector<double> ceiling(hours.size(), 290.0);
  TemperatureTargets targets;
  targets.mean_K.fill(283.15);
  targets.distribution = {{295.0, 6000}};
  fit_to_targets(hours, targets, ceiling, 3);
  EXPECT_LE(*std::max_element(hours.begin(), hours.end()), 290.0);
}

}  // namespace
}  // namespace thermohall
