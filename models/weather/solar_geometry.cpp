#include "models/weather/solar_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thermohall {
namespace {

constexpr double radians_per_degree = std::numbers::pi / 180.0;
constexpr double degrees_per_hour = 15.0;

}  // namespace

SolarDay solar_day(const ClimateStatistics& climate, int day) {
  const double declination =
      -23.44 * radians_per_degree * std::cos(2.0 * std::numbers::pi * (day + 10.0) / 365.0);
  const double latitude = climate.latitude_deg * radians_per_degree;
  return {.constant = std::sin(latitude) * std::sin(declination),
          .amplitude = std::cos(latitude) * std::cos(declination),
          .noon_clock_h = 12.0 + climate.utc_offset_h - climate.longitude_deg / degrees_per_hour};
}

double sine_of_altitude(const SolarDay& day, double clock_h) {
  const double hour_angle = (clock_h - day.noon_clock_h) * degrees_per_hour * radians_per_degree;
  return day.constant + day.amplitude * std::cos(hour_angle);
}

double sunrise_hour(const ClimateStatistics& climate, int day) {
  const SolarDay sun = solar_day(climate, day);
  const double cosine = std::clamp(-sun.constant / std::max(sun.amplitude, 1e-9), -1.0, 1.0);
  return sun.noon_clock_h - std::acos(cosine) / (degrees_per_hour * radians_per_degree);
}

}  // namespace thermohall
