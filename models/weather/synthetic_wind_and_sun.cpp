#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/weather/random_sequence.h"
#include "models/weather/solar_geometry.h"
#include "models/weather/synthetic_series.h"
#include "models/weather/weather_year.h"
#include "models/weather/year_calendar.h"

namespace thermohall {
namespace {

constexpr double wind_autocorrelation = 0.9;
constexpr double irradiance_variation = 0.35;  // per unit of clarity

// Multiplies each month so that its mean is the target; a month of zeros stays zero.
template <class Target>
void scale_months(std::vector<double>& hours, const ClimateStatistics& climate, Target target) {
  for (std::size_t m = 0; m < 12; ++m) {
    const auto first = static_cast<std::size_t>(month_start_day[m] * hours_per_day);
    const auto last = static_cast<std::size_t>(month_start_day[m + 1] * hours_per_day);
    double sum = 0.0;
    for (std::size_t i = first; i < last; ++i) sum += hours[i];
    const double scale =
        sum > 0.0 ? target(climate.months[m]) * static_cast<double>(last - first) / sum : 0.0;
    for (std::size_t i = first; i < last; ++i) hours[i] *= scale;
  }
}

}  // namespace

std::vector<double> synthetic_wind_speed_m_s(const ClimateStatistics& climate, std::uint64_t seed) {
  // The length of a vector of two independent normal components is Rayleigh distributed.
  const std::vector<double> phi(hours_per_year, wind_autocorrelation);
  std::vector<double> wind = periodic_autoregression(phi, seed);
  const std::vector<double> across = periodic_autoregression(phi, seed + 1);
  for (std::size_t i = 0; i < wind.size(); ++i) wind[i] = std::hypot(wind[i], across[i]);
  scale_months(wind, climate, [](const MonthStatistics& month) { return month.wind_speed_mean_m_s; });
  return wind;
}

std::vector<double> synthetic_global_horizontal_W_m2(const ClimateStatistics& climate,
                                                     const DailyWeather& weather) {
  std::vector<double> irradiance;
  irradiance.reserve(hours_per_year);
  for (int d = 0; d < days_per_year; ++d) {
    const SolarDay day = solar_day(climate, d);
    const double clarity =
        std::clamp(1.0 + irradiance_variation * weather.clarity[static_cast<std::size_t>(d)], 0.15, 1.5);
    for (int hour = 0; hour < hours_per_day; ++hour) {
      irradiance.push_back(clarity * std::max(0.0, sine_of_altitude(day, hour + 0.5)));
    }
  }
  scale_months(irradiance, climate,
               [](const MonthStatistics& month) { return month.global_horizontal_mean_W_m2; });
  return irradiance;
}

}  // namespace thermohall
