#include "models/weather/synthetic_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "models/weather/random_sequence.h"
#include "models/weather/solar_geometry.h"
#include "models/weather/weather_year.h"
#include "models/weather/year_calendar.h"

namespace thermohall {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double highest_autocorrelation = 0.95;
constexpr double clarity_autocorrelation = 0.5;
constexpr double hourly_noise_autocorrelation = 0.85;
constexpr double range_variation = 0.3;       // of the diurnal wave, per unit of clarity
constexpr double noise_part_of_range = 0.12;  // standard deviation of the hourly noise over the daily range

template <class Function>
MonthlyValues monthly(const ClimateStatistics& climate, Function value) {
  MonthlyValues values{};
  for (std::size_t m = 0; m < 12; ++m) values[m] = value(climate.months[m]);
  return values;
}

std::size_t first_day(std::size_t month) { return static_cast<std::size_t>(month_start_day[month]); }

void standardise_by_month(std::vector<double>& days) {
  for (std::size_t m = 0; m < 12; ++m) {
    const std::span<double> month(days.data() + first_day(m), static_cast<std::size_t>(days_in_month[m]));
    double sum = 0.0, squares = 0.0;
    for (const double x : month) sum += x;
    const double mean = sum / static_cast<double>(month.size());
    for (const double x : month) squares += (x - mean) * (x - mean);
    const double scale = std::sqrt(static_cast<double>(month.size() - 1) / std::max(squares, 1e-12));
    for (double& x : month) x = (x - mean) * scale;
  }
}

std::vector<double> standard_daily(const MonthlyValues& autocorrelation, std::uint64_t seed) {
  std::vector<double> phi(days_per_year);
  for (std::size_t m = 0; m < 12; ++m) {
    const double value = std::clamp(autocorrelation[m], 0.0, highest_autocorrelation);
    std::fill_n(phi.begin() + month_start_day[m], days_in_month[m], value);
  }
  std::vector<double> days = periodic_autoregression(phi, seed);
  standardise_by_month(days);
  return days;
}

// Daily means: the seasonal course plus noise, scaled so that both together have the monthly deviation.
std::vector<double> daily_mean_temperatures(const ClimateStatistics& climate, const DailyWeather& weather) {
  const MonthlyValues means = monthly(climate, [](const MonthStatistics& s) { return s.dry_bulb_mean_K; });
  std::vector<double> days = daily_from_monthly(mean_preserving_nodes(means));
  for (std::size_t m = 0; m < 12; ++m) {
    const double target = climate.months[m].daily_mean_std_K;
    const double degrees = days_in_month[m] - 1.0;
    double trend_variance = 0.0, covariance = 0.0;
    for (std::size_t d = first_day(m); d < first_day(m + 1); ++d) {
      const double trend = days[d] - means[m];
      trend_variance += trend * trend / degrees;
      covariance += trend * weather.warmth[d] / degrees;
    }
    const double root = covariance * covariance + target * target - trend_variance;
    constexpr double least_noise = 0.25;  // of the target, where the seasonal course alone exceeds it
    const double scale = std::max(std::sqrt(std::max(root, 0.0)) - covariance, least_noise * target);
    for (std::size_t d = first_day(m); d < first_day(m + 1); ++d) days[d] += scale * weather.warmth[d];
  }
  return days;
}

// Zero mean and a range of one: a cosine from the coldest hour near sunrise up to the warmest hour, then a
// faster and later slower fall.
std::array<double, hours_per_day> diurnal_shape(double coldest_hour, double warmest_hour) {
  constexpr double fall_exponent = 0.75;
  const double rise = std::clamp(warmest_hour - coldest_hour, 6.0, 12.0);
  std::array<double, hours_per_day> shape{};
  double sum = 0.0;
  for (int hour = 1; hour <= hours_per_day; ++hour) {
    const double after_warmest = std::fmod(hour - warmest_hour + 48.0, 24.0);
    const double fall = 24.0 - rise;
    const double value = after_warmest < fall
                             ? 0.5 * (1.0 + std::cos(pi * std::pow(after_warmest / fall, fall_exponent)))
                             : 0.5 * (1.0 - std::cos(pi * (after_warmest - fall) / rise));
    shape[static_cast<std::size_t>(hour - 1)] = value;
    sum += value;
  }
  for (double& value : shape) value -= sum / hours_per_day;
  return shape;
}

// A wave of unit mean range and noise in proportion, to be scaled day by day.
std::vector<double> diurnal_wave(const ClimateStatistics& climate, const DailyWeather& weather,
                                 std::uint64_t seed) {
  std::array<std::array<double, hours_per_day>, 12> shapes{};
  for (std::size_t m = 0; m < 12; ++m) {
    const int middle = static_cast<int>(first_day(m)) + days_in_month[m] / 2;
    shapes[m] = diurnal_shape(sunrise_hour(climate, middle), climate.months[m].hour_of_max);
  }
  std::vector<double> ranges(days_per_year);
  for (std::size_t d = 0; d < days_per_year; ++d) {
    ranges[d] = std::clamp(1.0 + range_variation * weather.clarity[d], 0.35, 1.65);
  }
  const std::vector<double> hourly_range = hourly_from_daily_means(ranges);
  const std::vector<double> phi(hours_per_year, hourly_noise_autocorrelation);
  const std::vector<double> noise = periodic_autoregression(phi, seed);
  std::vector<double> wave(hours_per_year);
  for (std::size_t i = 0; i < hours_per_year; ++i) {
    const MonthBlend& blend = month_blends()[i / hours_per_day];
    const std::size_t hour = i % hours_per_day;
    const double first = shapes[static_cast<std::size_t>(blend.first)][hour];
    const double second = shapes[static_cast<std::size_t>(blend.second)][hour];
    wave[i] =
        hourly_range[i] * (first + blend.second_weight * (second - first)) + noise_part_of_range * noise[i];
  }
  return wave;
}

// Mean over the days of the month of the range of course + scale * wave.
double mean_daily_range(std::span<const double> course, std::span<const double> wave, double scale,
                        std::size_t month) {
  double sum = 0.0;
  for (std::size_t d = first_day(month); d < first_day(month + 1); ++d) {
    double lowest = course[d * hours_per_day] + scale * wave[d * hours_per_day], highest = lowest;
    for (std::size_t i = d * hours_per_day + 1; i < (d + 1) * hours_per_day; ++i) {
      const double value = course[i] + scale * wave[i];
      lowest = std::min(lowest, value);
      highest = std::max(highest, value);
    }
    sum += highest - lowest;
  }
  return sum / days_in_month[month];
}

// Scale of the wave with which the month has the mean daily range, by bisection.
double wave_scale(const DryBulbDraft& draft, double range, std::size_t month) {
  constexpr double smallest_range_of_wave = 0.5;
  double low = 0.0, high = range / smallest_range_of_wave;
  for (int iteration = 0; iteration < 8; ++iteration) {
    const double middle = 0.5 * (low + high);
    (mean_daily_range(draft.course_K, draft.wave, middle, month) < range ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace

std::vector<double> periodic_autoregression(std::span<const double> phi, std::uint64_t seed) {
  RandomSequence random(seed);
  std::vector<double> values(phi.size());
  for (double& value : values) value = random.normal();
  double last = 0.0;
  // The first round only finds the state at the turn of the year.
  const std::vector<double> innovations = values;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t k = 0; k < phi.size(); ++k) {
      last = phi[k] * last + std::sqrt(1.0 - phi[k] * phi[k]) * innovations[k];
      values[k] = last;
    }
  }
  return values;
}

DailyWeather synthetic_daily_weather(const ClimateStatistics& climate, std::uint64_t seed) {
  const MonthlyValues phi =
      monthly(climate, [](const MonthStatistics& s) { return s.daily_mean_autocorrelation; });
  MonthlyValues clarity_phi{};
  clarity_phi.fill(clarity_autocorrelation);
  return {.warmth = standard_daily(phi, seed),
          .wetness = standard_daily(phi, seed + 1),
          .clarity = standard_daily(clarity_phi, seed + 2)};
}

DryBulbDraft synthetic_dry_bulb_draft(const ClimateStatistics& climate, const DailyWeather& weather,
                                      std::uint64_t seed) {
  return {.course_K = hourly_from_daily_means(daily_mean_temperatures(climate, weather)),
          .wave = diurnal_wave(climate, weather, seed)};
}

std::vector<double> compose_dry_bulb_K(const DryBulbDraft& draft, const MonthlyValues& daily_range_K) {
  MonthlyValues scale{};
  for (std::size_t m = 0; m < 12; ++m) scale[m] = wave_scale(draft, daily_range_K[m], m);
  const std::vector<double> daily_scale = daily_from_monthly(scale);
  std::vector<double> hours = draft.course_K;
  for (std::size_t i = 0; i < hours.size(); ++i) hours[i] += daily_scale[i / hours_per_day] * draft.wave[i];
  return hours;
}

MonthlyValues mean_daily_ranges(std::span<const double> hourly) {
  MonthlyValues ranges{};
  for (std::size_t m = 0; m < 12; ++m) ranges[m] = mean_daily_range(hourly, hourly, 0.0, m);
  return ranges;
}

std::vector<double> synthetic_humidity_ratio(const ClimateStatistics& climate, const DailyWeather& weather) {
  const std::vector<double> mean = daily_from_monthly(mean_preserving_nodes(
      monthly(climate, [](const MonthStatistics& s) { return s.humidity_ratio_mean; })));
  std::vector<double> days(days_per_year);
  for (std::size_t m = 0; m < 12; ++m) {
    const MonthStatistics& month = climate.months[m];
    const double r = std::clamp(month.temperature_humidity_correlation, -1.0, 1.0);
    const double relative = month.humidity_ratio_daily_std / std::max(month.humidity_ratio_mean, 1e-6);
    const double variance = std::log1p(relative * relative);
    for (std::size_t d = first_day(m); d < first_day(m + 1); ++d) {
      const double z = r * weather.warmth[d] + std::sqrt(1.0 - r * r) * weather.wetness[d];
      days[d] = mean[d] * std::exp(std::sqrt(variance) * z - 0.5 * variance);
    }
  }
  return hourly_from_daily_means(days);
}

}  // namespace thermohall
