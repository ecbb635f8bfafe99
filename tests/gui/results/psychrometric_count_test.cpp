#include "gui/results/psychrometric_count.h"

#include <gtest/gtest.h>

#include "models/properties/moist_air.h"

namespace thermohall::gui {
namespace {

constexpr double pressure_Pa = 101325;

WeatherSeries hours_of(std::initializer_list<std::pair<double, double>> celsius_and_humidity) {
  WeatherSeries weather;
  for (const auto& [celsius, humidity] : celsius_and_humidity) {
    const double dry_bulb_K = celsius + zero_celsius_K;
    weather.dry_bulb_K.push_back(dry_bulb_K);
    weather.humidity_ratio.push_back(
        humidity_ratio_from_relative_humidity(dry_bulb_K, humidity, pressure_Pa));
    weather.pressure_Pa.push_back(pressure_Pa);
    weather.interval_s.push_back(3600);
  }
  return weather;
}

TEST(PsychrometricCount, AirIsCountedInEveryEnvelopeThatHoldsIt) {
  // 22 degC at 50 %: in all; 30 degC at 40 % (dew point 14.9 degC): not in the recommended one; 38 degC at
  // 20 %: from A3 on; 22 degC at 90 %: too damp but for A4; -5 degC: in none.
  const auto count = count_psychrometric(hours_of({{22, 0.5}, {30, 0.4}, {38, 0.2}, {22, 0.895}, {-5, 0.5}}));
  EXPECT_DOUBLE_EQ(count.hours, 5);
  EXPECT_DOUBLE_EQ(count.outdoors_within_h[0], 1);
  EXPECT_DOUBLE_EQ(count.outdoors_within_h[1], 2);
  EXPECT_DOUBLE_EQ(count.outdoors_within_h[2], 2);
  EXPECT_DOUBLE_EQ(count.outdoors_within_h[3], 3);
  EXPECT_DOUBLE_EQ(count.outdoors_within_h[4], 4);
  EXPECT_FALSE(count.cooling_known);
}

TEST(PsychrometricCount, TheDewPointBoundsTheRecommendedRange) {
  const AirEnvelope& recommended = air_envelopes()[0];
  const double warm_K = 26 + zero_celsius_K;
  const auto at_dew_point = [&](double celsius) {
    return recommended.contains(warm_K, humidity_ratio_from_dew_point(celsius + zero_celsius_K, pressure_Pa),
                                pressure_Pa);
  };
  EXPECT_TRUE(at_dew_point(14.9));
  EXPECT_FALSE(at_dew_point(15.1));
  EXPECT_TRUE(at_dew_point(-8.9));
  EXPECT_FALSE(at_dew_point(-9.1));
}

TEST(PsychrometricCount, HoursFollowTheLengthOfTheIntervals) {
  auto weather = hours_of({{22, 0.5}, {22, 0.5}});
  weather.interval_s = {60, 540};
  EXPECT_DOUBLE_EQ(count_psychrometric(weather).outdoors_within_h[0], 1.0 / 6);
}

TEST(PsychrometricCount, EconomiserHoursAreToldApart) {
  auto weather = hours_of({{0, 0.5}, {10, 0.5}, {20, 0.5}, {30, 0.5}, {30, 0.5}});
  weather.free_cooling_W = {100, 50, 0, 0.5, 0};
  weather.mechanical_cooling_W = {0, 50, 100, 99.5, 0};
  const auto count = count_psychrometric(weather);
  ASSERT_TRUE(count.cooling_known);
  EXPECT_DOUBLE_EQ(count.free_only_h, 1);
  EXPECT_DOUBLE_EQ(count.mixed_h, 1);
  EXPECT_DOUBLE_EQ(count.mechanical_h, 2);  // half a percent of free cooling is none
}

}  // namespace
}  // namespace thermohall::gui
