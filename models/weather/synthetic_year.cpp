#include "models/weather/synthetic_year.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "models/properties/moist_air.h"
#include "models/weather/distribution_fit.h"
#include "models/weather/random_sequence.h"
#include "models/weather/synthetic_series.h"

namespace thermohall {
namespace {

constexpr int draft_passes = 2, fit_passes = 5;
constexpr double least_relative_humidity = 0.02;  // of the saturation humidity ratio
constexpr double widest_ambiguity_K = 2.0;        // for a depression of 30 K

template <class Function>
MonthlyValues of_months(const ClimateStatistics& climate, Function value) {
  MonthlyValues values{};
  for (std::size_t m = 0; m < 12; ++m) values[m] = value(climate.months[m]);
  return values;
}

TemperatureTargets dry_bulb_targets(const ClimateStatistics& climate) {
  TemperatureTargets targets;
  targets.mean_K = of_months(climate, [](const MonthStatistics& m) { return m.dry_bulb_mean_K; });
  targets.min_K = of_months(climate, [](const MonthStatistics& m) { return m.dry_bulb_min_K; });
  targets.max_K = of_months(climate, [](const MonthStatistics& m) { return m.dry_bulb_max_K; });
  targets.distribution = climate.dry_bulb_distribution;
  targets.distribution.push_back({*std::min_element(targets.min_K->begin(), targets.min_K->end()), 0.0});
  return targets;
}

TemperatureTargets wet_bulb_targets(const ClimateStatistics& climate) {
  TemperatureTargets targets;
  targets.mean_K = of_months(climate, [](const MonthStatistics& m) { return m.wet_bulb_mean_K; });
  targets.max_K = of_months(climate, [](const MonthStatistics& m) { return m.wet_bulb_max_K; });
  targets.distribution = climate.wet_bulb_distribution;
  std::erase_if(targets.distribution, [](const DistributionPoint& p) { return p.hours_below <= 0.0; });
  return targets;
}

std::vector<double> fitted_dry_bulb(const ClimateStatistics& climate, const DailyWeather& weather,
                                    std::uint64_t seed) {
  const TemperatureTargets targets = dry_bulb_targets(climate);
  const MonthlyValues wanted =
      of_months(climate, [](const MonthStatistics& m) { return m.daily_range_mean_K; });
  const DryBulbDraft draft = synthetic_dry_bulb_draft(climate, weather, seed);
  std::vector<double> dry_bulb = compose_dry_bulb_K(draft, wanted);
  fit_to_targets(dry_bulb, targets, {}, draft_passes);

  // Bending the distribution has changed the daily ranges: start again with what it will make right.
  MonthlyValues ranges = mean_daily_ranges(dry_bulb);
  for (std::size_t m = 0; m < 12; ++m) {
    ranges[m] = wanted[m] * std::clamp(wanted[m] / std::max(ranges[m], 0.1), 0.6, 1.6);
  }
  dry_bulb = compose_dry_bulb_K(draft, ranges);
  fit_to_targets(dry_bulb, targets, {}, fit_passes);
  return dry_bulb;
}

}  // namespace

WeatherYear synthetic_year(const ClimateStatistics& climate) {
  // Sequences are a fixed distance apart, so that a change in one series leaves the others as they are.
  const std::uint64_t seed = seed_of(climate.id);
  const DailyWeather weather = synthetic_daily_weather(climate, seed);

  std::vector<double> dry_bulb = fitted_dry_bulb(climate, weather, seed + 10);

  const double pressure = climate.pressure_mean_Pa;
  std::vector<double> humidity = synthetic_humidity_ratio(climate, weather);
  std::vector<double> wet_bulb(dry_bulb.size());
  for (std::size_t i = 0; i < dry_bulb.size(); ++i) {
    wet_bulb[i] = wet_bulb_temperature_K(dry_bulb[i], humidity[i], pressure);
  }
  fit_to_targets(wet_bulb, wet_bulb_targets(climate), dry_bulb, fit_passes);
  for (std::size_t i = 0; i < dry_bulb.size(); ++i) {
    const double saturated = humidity_ratio_from_relative_humidity(dry_bulb[i], 1.0, pressure);
    const double driest = least_relative_humidity * saturated;
    humidity[i] = std::min(humidity_ratio_from_wet_bulb(dry_bulb[i], wet_bulb[i], pressure), saturated);
    // Just below freezing a humidity ratio belongs to two wet bulbs, with a wet and with an iced wick.
    const double below_freezing_K = zero_celsius_K - wet_bulb[i];
    const bool ambiguous = below_freezing_K > 0.0 && below_freezing_K < widest_ambiguity_K;
    if (humidity[i] < driest || ambiguous) {
      humidity[i] = std::max(humidity[i], driest);
      wet_bulb[i] = wet_bulb_temperature_K(dry_bulb[i], humidity[i], pressure);
    }
  }

  WeatherYear year;
  year.name = climate.label;
  year.latitude_deg = climate.latitude_deg;
  year.longitude_deg = climate.longitude_deg;
  year.utc_offset_h = climate.utc_offset_h;
  year.elevation_m = climate.elevation_m;
  year.dry_bulb_temperature_K = std::move(dry_bulb);
  year.humidity_ratio = std::move(humidity);
  year.wet_bulb_temperature_K = std::move(wet_bulb);
  year.pressure_Pa.assign(hours_per_year, pressure);
  year.wind_speed_m_s = synthetic_wind_speed_m_s(climate, seed + 20);
  year.global_horizontal_W_m2 = synthetic_global_horizontal_W_m2(climate, weather);
  return year;
}

}  // namespace thermohall
