#include "models/weather/year_calendar.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

TEST(YearCalendar, MonthsFillTheYear) {
  for (std::size_t m = 0; m < 12; ++m) {
    EXPECT_EQ(month_start_day[m + 1] - month_start_day[m], days_in_month[m]);
  }
  EXPECT_EQ(month_start_day[12], days_per_year);
}

TEST(YearCalendar, InterpolationBetweenMonthsIsContinuousThroughTheTurnOfTheYear) {
  const MonthlyValues values{0, 3, 6, 9, 12, 15, 18, 15, 12, 9, 6, 3};
  const std::vector<double> days = daily_from_monthly(values);
  for (std::size_t d = 0; d < days.size(); ++d) {
    // Three a month of at least 28 days between mid-months 29.5 days apart: at most 0.102 a day.
    EXPECT_LE(std::abs(days[(d + 1) % days.size()] - days[d]), 0.103);
  }
}

TEST(YearCalendar, NodesReproduceTheMonthlyMeans) {
  const MonthlyValues means{-4.65, -2.52, 3.82, 9.95, 15.31, 21.11, 24.13, 21.77, 18.13, 10.98, 4.73, -3.69};
  const std::vector<double> days = daily_from_monthly(mean_preserving_nodes(means));
  for (std::size_t m = 0; m < 12; ++m) {
    double sum = 0.0;
    for (int d = month_start_day[m]; d < month_start_day[m + 1]; ++d)
      sum += days[static_cast<std::size_t>(d)];
    EXPECT_NEAR(sum / days_in_month[m], means[m], 1e-6);  // the iteration halves the error 30 times
  }
}

TEST(YearCalendar, HourlyLinesReproduceTheDailyMeans) {
  std::vector<double> means;
  for (int d = 0; d < days_per_year; ++d) means.push_back(d % 2 == 0 ? 1.0 : -1.0 + 0.01 * d);
  const std::vector<double> hours = hourly_from_daily_means(means);
  ASSERT_EQ(hours.size(), 8760U);
  for (std::size_t d = 0; d < means.size(); ++d) {
    double sum = 0.0;
    for (std::size_t h = 0; h < 24; ++h) sum += hours[24 * d + h];
    EXPECT_NEAR(sum / 24.0, means[d], 1e-9);  // rounding; the sweeps gain a factor of nine each
  }
}

}  // namespace
}  // namespace thermohall
