#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/weather/climate_statistics.h"
#include "models/weather/year_calendar.h"

namespace thermohall {

/// The day-to-day weather behind all series of a synthetic year: standard normal, autoregressive, periodic.
struct DailyWeather {
  std::vector<double> warmth;   ///< of the daily mean temperature; mean 0, variance 1 in each month
  std::vector<double> wetness;  ///< independent part of the humidity ratio; mean 0, variance 1 in each month
  std::vector<double> clarity;  ///< clear (positive) or overcast (negative) days
};

DailyWeather synthetic_daily_weather(const ClimateStatistics& climate, std::uint64_t seed);

/// Hourly dry bulb before its distribution is adjusted: course + scale(month) * wave.
struct DryBulbDraft {
  std::vector<double>
      course_K;              ///< daily means with the monthly mean and deviation, joined by straight lines
  std::vector<double> wave;  ///< diurnal wave and hourly noise; mean daily range about one
};

DryBulbDraft synthetic_dry_bulb_draft(const ClimateStatistics& climate, const DailyWeather& weather,
                                      std::uint64_t seed);

/// The draft with the given mean daily ranges.
std::vector<double> compose_dry_bulb_K(const DryBulbDraft& draft, const MonthlyValues& daily_range_K);

/// Monthly means of the difference between the warmest and the coldest hour of the day.
MonthlyValues mean_daily_ranges(std::span<const double> hourly);

/// Hourly humidity ratio before it is limited: lognormal daily means joined by straight lines.
std::vector<double> synthetic_humidity_ratio(const ClimateStatistics& climate, const DailyWeather& weather);

/// Hourly wind speed, Rayleigh distributed, with the monthly means.
std::vector<double> synthetic_wind_speed_m_s(const ClimateStatistics& climate, std::uint64_t seed);

/// Hourly global horizontal irradiance with the monthly means: the sine of the solar altitude at the middle
/// of each hour times the clarity of the day.
std::vector<double> synthetic_global_horizontal_W_m2(const ClimateStatistics& climate,
                                                     const DailyWeather& weather);

/// x(k) = phi(k) x(k-1) + sqrt(1 - phi(k)^2) e(k) with normal e from the seed; periodic in the length of phi.
std::vector<double> periodic_autoregression(std::span<const double> phi, std::uint64_t seed);

}  // namespace thermohall
