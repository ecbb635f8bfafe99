#include "models/weather/solar_geometry.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace thermohall {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr int winter_solstice = 355;  // (355 + 10) / 365 = 1: declination -23.44 degrees

ClimateStatistics place(double latitude_deg, double longitude_deg = 0, double utc_offset_h = 0) {
  ClimateStatistics climate{};
  climate.latitude_deg = latitude_deg;
  climate.longitude_deg = longitude_deg;
  climate.utc_offset_h = utc_offset_h;
  return climate;
}

TEST(SolarGeometry, NoonAltitudeByHand) {
  // 50 degrees north at the winter solstice: altitude 90 - 50 - 23.44 = 16.56 degrees
  EXPECT_NEAR(sine_of_altitude(solar_day(place(50), winter_solstice), 12), std::sin(16.56 * degree), 1e-12);
  // half a year later, day 172.5: day 172 is half a day off, which changes the declination by 0.001 degree
  EXPECT_NEAR(sine_of_altitude(solar_day(place(50), 172), 12), std::sin(63.44 * degree), 2e-5);
}

TEST(SolarGeometry, ClockNoonFollowsLongitudeAndZone) {
  // Frankfurt, 8.6 degrees east at UTC+1: 12 + 1 - 8.6 / 15 h
  EXPECT_NEAR(solar_day(place(50, 8.6, 1), 0).noon_clock_h, 13 - 8.6 / 15, 1e-12);
}

TEST(SolarGeometry, AtTheEquatorTheSunRisesSixHoursBeforeNoon) {
  for (const int day : {0, 90, 180, 270}) EXPECT_NEAR(sunrise_hour(place(0), day), 6, 1e-12);
}

TEST(SolarGeometry, TheSunIsOnTheHorizonAtSunrise) {
  for (const double latitude_deg : {-45.0, 0.0, 30.0, 60.0}) {
    for (int day = 0; day < 365; day += 7) {
      const auto here = place(latitude_deg, 20, 2);
      EXPECT_NEAR(sine_of_altitude(solar_day(here, day), sunrise_hour(here, day)), 0, 1e-12);
    }
  }
}

TEST(SolarGeometry, PolarDayAndNightAreBounded) {
  const auto polar = place(80);
  EXPECT_NEAR(sunrise_hour(polar, 172), 0, 1e-9);               // never sets: 12 h before noon
  EXPECT_NEAR(sunrise_hour(polar, winter_solstice), 12, 1e-9);  // never rises: noon
  EXPECT_TRUE(std::isfinite(sunrise_hour(place(90), 80)));
}

TEST(SolarGeometry, HemispheresMirrorEachOtherAfterHalfAYear) {
  // 365 days halve at 182.5: the means of two neighbouring days agree to the curvature of a day
  const double north = sine_of_altitude(solar_day(place(40), 30), 12);
  const double south = 0.5 * (sine_of_altitude(solar_day(place(-40), 212), 12) +
                              sine_of_altitude(solar_day(place(-40), 213), 12));
  EXPECT_NEAR(north, south, 1e-4);
}

}  // namespace
}  // namespace thermohall
