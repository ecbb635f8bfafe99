#include "models/weather/weather_year.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// Value i of every series is i plus a constant of the series.
WeatherYear rising_year() {
  WeatherYear year;
  for (int i = 0; i < hours_per_year; ++i) {
    year.dry_bulb_temperature_K.push_back(i);
    year.humidity_ratio.push_back(i + 1.0);
    year.wet_bulb_temperature_K.push_back(i + 2.0);
    year.pressure_Pa.push_back(i + 3.0);
    year.wind_speed_m_s.push_back(i + 4.0);
    year.global_horizontal_W_m2.push_back(i + 5.0);
  }
  return year;
}

TEST(WeatherYear, AValueBelongsToTheEndOfItsHour) {
  const WeatherSample one_o_clock = weather_at(rising_year(), 3600.0);
  EXPECT_DOUBLE_EQ(one_o_clock.dry_bulb_temperature_K, 0.0);
  EXPECT_DOUBLE_EQ(one_o_clock.humidity_ratio, 1.0);
  EXPECT_DOUBLE_EQ(one_o_clock.wet_bulb_temperature_K, 2.0);
  EXPECT_DOUBLE_EQ(one_o_clock.pressure_Pa, 3.0);
  EXPECT_DOUBLE_EQ(one_o_clock.wind_speed_m_s, 4.0);
}

TEST(WeatherYear, LinesAreStraightBetweenHours) {
  // 100 h and 15 minutes: a quarter of the way from value 99 to value 100.
  EXPECT_DOUBLE_EQ(weather_at(rising_year(), 100.25 * 3600.0).dry_bulb_temperature_K, 99.25);
}

TEST(WeatherYear, IrradianceIsPlacedAtTheMiddleOfItsHour) {
  // 12:30 of 1 January is the middle of hour 13, which is value 12.
  EXPECT_DOUBLE_EQ(weather_at(rising_year(), 12.5 * 3600.0).global_horizontal_W_m2, 17.0);
}

TEST(WeatherYear, TheYearRepeatsInBothDirections) {
  const WeatherYear year = rising_year();
  EXPECT_DOUBLE_EQ(weather_at(year, 0.0).dry_bulb_temperature_K, 8759.0);
  EXPECT_DOUBLE_EQ(weather_at(year, 0.5 * 3600.0).dry_bulb_temperature_K, 8759.0 / 2);
  EXPECT_DOUBLE_EQ(weather_at(year, 8761.0 * 3600.0).dry_bulb_temperature_K, 0.0);
  EXPECT_DOUBLE_EQ(weather_at(year, -3600.0).dry_bulb_temperature_K, 8758.0);
  EXPECT_DOUBLE_EQ(weather_at(year, 3600.0 * (3.0 * 8760.0 + 10.0)).dry_bulb_temperature_K, 9.0);
}

}  // namespace
}  // namespace thermohall
