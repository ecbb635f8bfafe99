#include "models/weather/synthetic_year.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <numeric>
#include <span>

#include "models/properties/moist_air.h"
#include "models/weather/year_calendar.h"

namespace thermohall {
namespace {

// An invented continental climate: -2 to 24 degC, dry winters and humid summers.
ClimateStatistics continental() {
  ClimateStatistics climate;
  climate.id = "continental";
  climate.label = "Continental";
  climate.latitude_deg = 45.0;
  climate.longitude_deg = -90.0;
  climate.utc_offset_h = -6.0;
  climate.pressure_mean_Pa = 99000.0;
  for (std::size_t m = 0; m < 12; ++m) {
    const double summer = 0.5 - 0.5 * std::cos(2 * M_PI * (static_cast<double>(m) - 0.5) / 12.0);  // 0 to 1
    const double mean = 271.15 + 26.0 * summer;
    climate.months[m] = {.dry_bulb_mean_K = mean,
                         .daily_range_mean_K = 8.0 + 4.0 * summer,
                         .hour_of_max = 15.0,
                         .daily_mean_std_K = 6.0 - 3.0 * summer,
                         .daily_mean_autocorrelation = 0.65,
                         .dry_bulb_min_K = mean - 20.0 + 8.0 * summer,
                         .dry_bulb_max_K = mean + 15.0 - 4.0 * summer,
                         .humidity_ratio_mean = 0.0022 + 0.0095 * summer,
                         .humidity_ratio_daily_std = 0.0010 + 0.0013 * summer,
                         .temperature_humidity_correlation = 0.8,
                         .wet_bulb_mean_K = mean - 1.5 - 3.0 * summer,
                         .wet_bulb_max_K = mean + 10.0 - 6.0 * summer,
                         .wind_speed_mean_m_s = 4.0,
                         .global_horizontal_mean_W_m2 = 70.0 + 190.0 * summer};
    climate.dry_bulb_mean_K += mean * days_in_month[m] / 365.0;
  }
  climate.dry_bulb_distribution = {
      {255.15, 35}, {283.15, 4200}, {295.15, 7300}, {303.15, 8600}, {308.0, 8760}};
  climate.wet_bulb_distribution = {{278.15, 4100}, {291.15, 7600}, {296.15, 8720}, {298.0, 8760}};
  return climate;
}

std::span<const double> hours_of(const std::vector<double>& series, std::size_t month) {
  return {series.data() + month_start_day[month] * 24, static_cast<std::size_t>(days_in_month[month] * 24)};
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<double> daily_means(std::span<const double> hours) {
  std::vector<double> days;
  for (std::size_t i = 0; i < hours.size(); i += 24) days.push_back(mean_of(hours.subspan(i, 24)));
  return days;
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

TEST(SyntheticYear, IsTheSameBitForBitEveryTime) {
  const WeatherYear a = synthetic_year(continental()), b = synthetic_year(continental());
  EXPECT_TRUE(same_bits(a.dry_bulb_temperature_K, b.dry_bulb_temperature_K));
  EXPECT_TRUE(same_bits(a.humidity_ratio, b.humidity_ratio));
  EXPECT_TRUE(same_bits(a.wet_bulb_temperature_K, b.wet_bulb_temperature_K));
  EXPECT_TRUE(same_bits(a.wind_speed_m_s, b.wind_speed_m_s));
  EXPECT_TRUE(same_bits(a.global_horizontal_W_m2, b.global_horizontal_W_m2));
}

TEST(SyntheticYear, AnotherNameGivesAnotherCourseWithTheSameMean) {
  ClimateStatistics renamed = continental();
  renamed.id = "elsewhere";
  const WeatherYear a = synthetic_year(continental()), b = synthetic_year(renamed);
  EXPECT_FALSE(same_bits(a.dry_bulb_temperature_K, b.dry_bulb_temperature_K));
  EXPECT_NEAR(mean_of(a.dry_bulb_temperature_K), mean_of(b.dry_bulb_temperature_K), 0.6);
}

TEST(SyntheticYear, MeetsTheAnnualDistribution) {
  const ClimateStatistics climate = continental();
  const WeatherYear year = synthetic_year(climate);
  const auto check = [](const std::vector<double>& series, const std::vector<DistributionPoint>& points,
                        double tolerance_h) {
    for (const DistributionPoint& point : points) {
      const auto below = std::count_if(series.begin(), series.end(), [&](double x) {
        return x <= point.temperature_K + 1e-9;  // the highest value of the year is reached, not exceeded
      });
      EXPECT_NEAR(static_cast<double>(below), point.hours_below, tolerance_h) << point.temperature_K;
    }
  };
  check(year.dry_bulb_temperature_K, climate.dry_bulb_distribution, 2.0);   // exact but for ties
  check(year.wet_bulb_temperature_K, climate.wet_bulb_distribution, 40.0);  // the dry bulb may hold it back
}

TEST(SyntheticYear, KeepsTheMonthlyStatistics) {
  // The invented annual distribution and the invented months contradict each other by up to about half a
  // kelvin, which sets the tolerances.
  const ClimateStatistics climate = continental();
  const WeatherYear year = synthetic_year(climate);
  double deviation_error = 0.0, range_error = 0.0, memory_error = 0.0;
  for (std::size_t m = 0; m < 12; ++m) {
    const MonthStatistics& wanted = climate.months[m];
    const auto hours = hours_of(year.dry_bulb_temperature_K, m);
    const double mean = mean_of(hours);
    EXPECT_NEAR(mean, wanted.dry_bulb_mean_K, 1.0) << "month " << m + 1;
    EXPECT_NEAR(mean_of(hours_of(year.wet_bulb_temperature_K, m)), wanted.wet_bulb_mean_K, 1.0);
    const std::vector<double> days = daily_means(hours);
    double squares = 0.0, products = 0.0, range = 0.0;
    for (std::size_t d = 0; d < days.size(); ++d) {
      squares += (days[d] - mean) * (days[d] - mean);
      if (d > 0) products += (days[d] - mean) * (days[d - 1] - mean);
      const auto [low, high] = std::minmax_element(hours.begin() + static_cast<std::ptrdiff_t>(24 * d),
                                                   hours.begin() + static_cast<std::ptrdiff_t>(24 * d + 24));
      range += (*high - *low) / static_cast<double>(days.size());
    }
    const double deviation = std::sqrt(squares / static_cast<double>(days.size() - 1));
    deviation_error += std::abs(deviation / wanted.daily_mean_std_K - 1.0) / 12.0;
    range_error += std::abs(range / wanted.daily_range_mean_K - 1.0) / 12.0;
    memory_error += (products / squares - wanted.daily_mean_autocorrelation) / 12.0;
  }
  EXPECT_LT(deviation_error, 0.20);
  EXPECT_LT(range_error, 0.15);
  EXPECT_LT(std::abs(memory_error), 0.15);  // thirty days estimate 0.65 with a standard error of 0.14
}

TEST(SyntheticYear, AirIsNeverSupersaturatedAndItsWetBulbBelongsToIt) {
  const WeatherYear year = synthetic_year(continental());
  for (std::size_t i = 0; i < year.humidity_ratio.size(); ++i) {
    const double T = year.dry_bulb_temperature_K[i], w = year.humidity_ratio[i], p = year.pressure_Pa[i];
    ASSERT_LE(relative_humidity(T, w, p), 1.0 + 1e-9);
    ASSERT_GT(w, 0.0);
    ASSERT_LE(year.wet_bulb_temperature_K[i], T + 1e-9);
    ASSERT_NEAR(year.wet_bulb_temperature_K[i], wet_bulb_temperature_K(T, w, p), 1e-3) << i;
  }
}

TEST(SyntheticYear, IsContinuousAlsoThroughMidnightAndTheTurnOfTheYear) {
  // Measured typical years step by up to 10 K an hour and by about 1 K on average.
  const std::vector<double> T = synthetic_year(continental()).dry_bulb_temperature_K;
  double all = 0.0, midnight = 0.0;
  for (std::size_t i = 0; i < T.size(); ++i) {
    const double step = std::abs(T[(i + 1) % T.size()] - T[i]);
    EXPECT_LT(step, 8.0) << i;
    all += step / 8760.0;
    if (i % 24 == 23) midnight += step / 365.0;
  }
  EXPECT_LT(all, 1.5);
  EXPECT_LT(midnight, 1.5 * all);
}

TEST(SyntheticYear, AfternoonsAreWarmest) {
  const std::vector<double> T = synthetic_year(continental()).dry_bulb_temperature_K;
  std::vector<double> profile(24, 0.0);
  for (std::size_t i = 0; i < T.size(); ++i) profile[i % 24] += T[i];
  const auto warmest = std::max_element(profile.begin(), profile.end()) - profile.begin() + 1;
  EXPECT_GE(warmest, 14);
  EXPECT_LE(warmest, 16);
}

TEST(SyntheticYear, WindAndSunHaveTheirMonthlyMeansAndNightsAreDark) {
  const ClimateStatistics climate = continental();
  const WeatherYear year = synthetic_year(climate);
  for (std::size_t m = 0; m < 12; ++m) {
    EXPECT_NEAR(mean_of(hours_of(year.wind_speed_m_s, m)), 4.0, 1e-9);
    EXPECT_NEAR(mean_of(hours_of(year.global_horizontal_W_m2, m)),
                climate.months[m].global_horizontal_mean_W_m2, 1e-9);
  }
  for (std::size_t i = 0; i < 8760; i += 24) {
    EXPECT_EQ(year.global_horizontal_W_m2[i], 0.0);  // first hour after midnight, the sun is at its lowest
    EXPECT_GT(year.global_horizontal_W_m2[i + 12],
              0.0);  // hour after noon; longitude -90 is on the zone's meridian
  }
  EXPECT_LT(*std::max_element(year.global_horizontal_W_m2.begin(), year.global_horizontal_W_m2.end()),
            1300.0);
}

TEST(SyntheticYear, DegenerateStatisticsGiveFiniteWeather) {
  ClimateStatistics flat = continental();
  flat.latitude_deg = 90.0;
  flat.dry_bulb_distribution.clear();
  flat.wet_bulb_distribution.clear();
  for (MonthStatistics& month : flat.months) {
    month.daily_range_mean_K = month.daily_mean_std_K = month.hour_of_max = 0.0;
    month.daily_mean_autocorrelation = month.temperature_humidity_correlation = 1.0;
    month.humidity_ratio_mean = month.humidity_ratio_daily_std = 0.0;
    month.wind_speed_mean_m_s = month.global_horizontal_mean_W_m2 = 0.0;
    month.dry_bulb_mean_K = month.dry_bulb_min_K = month.dry_bulb_max_K = 293.15;
  }
  const WeatherYear year = synthetic_year(flat);
  for (std::size_t i = 0; i < 8760; ++i) {
    ASSERT_NEAR(year.dry_bulb_temperature_K[i], 293.15, 1e-6);
    ASSERT_TRUE(std::isfinite(year.humidity_ratio[i]) && std::isfinite(year.wet_bulb_temperature_K[i]));
    ASSERT_EQ(year.wind_speed_m_s[i], 0.0);
    ASSERT_EQ(year.global_horizontal_W_m2[i], 0.0);
  }
}

}  // namespace
}  // namespace thermohall
