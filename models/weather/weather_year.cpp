#include "models/weather/weather_year.h"

#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

constexpr double seconds_per_hour = 3600.0;

struct HourPosition {
  std::size_t before, after;
  double weight_after;
};

// `hours` counts from the instant of value 0.
HourPosition position_in_year(double hours) {
  double wrapped = std::fmod(hours, hours_per_year);
  if (!(wrapped >= 0.0)) wrapped = wrapped < 0.0 ? wrapped + hours_per_year : 0.0;
  if (wrapped >= hours_per_year) wrapped = 0.0;
  const auto before = static_cast<std::size_t>(wrapped);
  return {before, (before + 1) % hours_per_year, wrapped - static_cast<double>(before)};
}

double between(const std::vector<double>& values, const HourPosition& position) {
  const double first = values[position.before];
  return first + position.weight_after * (values[position.after] - first);
}

}  // namespace

WeatherSample weather_at(const WeatherYear& year, double time_s) {
  const double hours = time_s / seconds_per_hour;
  const HourPosition instant = position_in_year(hours - 1.0);
  return {.dry_bulb_temperature_K = between(year.dry_bulb_temperature_K, instant),
          .humidity_ratio = between(year.humidity_ratio, instant),
          .wet_bulb_temperature_K = between(year.wet_bulb_temperature_K, instant),
          .pressure_Pa = between(year.pressure_Pa, instant),
          .wind_speed_m_s = between(year.wind_speed_m_s, instant),
          .global_horizontal_W_m2 = between(year.global_horizontal_W_m2, position_in_year(hours - 0.5))};
}

}  // namespace thermohall
