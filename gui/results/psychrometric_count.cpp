#include "gui/results/psychrometric_count.h"

#include <algorithm>
#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall::gui {
namespace {

constexpr double kelvin(double celsius) { return celsius + zero_celsius_K; }
constexpr double least_share = 0.01;

}  // namespace

const std::array<AirEnvelope, envelope_count>& air_envelopes() {
  static const std::array<AirEnvelope, envelope_count> envelopes{{
      {"recommended", kelvin(18), kelvin(27), kelvin(-9), kelvin(15), 0, 0.60},
      {"A1", kelvin(15), kelvin(32), kelvin(-60), kelvin(17), 0.20, 0.80},
      {"A2", kelvin(10), kelvin(35), kelvin(-60), kelvin(21), 0.20, 0.80},
      {"A3", kelvin(5), kelvin(40), kelvin(-12), kelvin(24), 0.08, 0.85},
      {"A4", kelvin(5), kelvin(45), kelvin(-12), kelvin(24), 0.08, 0.90},
  }};
  return envelopes;
}

std::array<double, 2> AirEnvelope::humidity_ratios(double dry_bulb_K, double pressure_Pa) const {
  // The dew point cannot lie above the dry bulb; the relative humidity sees to that.
  const double low = std::max(humidity_ratio_from_dew_point(least_dew_point_K, pressure_Pa),
                              humidity_ratio_from_relative_humidity(dry_bulb_K, least_humidity, pressure_Pa));
  const double high = std::min(humidity_ratio_from_dew_point(most_dew_point_K, pressure_Pa),
                               humidity_ratio_from_relative_humidity(dry_bulb_K, most_humidity, pressure_Pa));
  return {low, high};
}

bool AirEnvelope::contains(double dry_bulb_K, double humidity_ratio, double pressure_Pa) const {
  if (!(dry_bulb_K >= coldest_K && dry_bulb_K <= hottest_K)) return false;
  const auto [low, high] = humidity_ratios(dry_bulb_K, pressure_Pa);
  return humidity_ratio >= low && humidity_ratio <= high;
}

CoolingMode cooling_mode(double free_W, double mechanical_W) {
  const double sum = free_W + mechanical_W;
  if (!(sum > 0)) return CoolingMode::none;
  if (mechanical_W <= least_share * sum) return CoolingMode::free;
  return free_W <= least_share * sum ? CoolingMode::mechanical : CoolingMode::mixed;
}

PsychrometricCount count_psychrometric(const WeatherSeries& weather) {
  PsychrometricCount count;
  const std::size_t n = std::min({weather.dry_bulb_K.size(), weather.humidity_ratio.size(),
                                  weather.pressure_Pa.size(), weather.interval_s.size()});
  count.cooling_known =
      weather.free_cooling_W.size() >= n && weather.mechanical_cooling_W.size() >= n && n > 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double hours = weather.interval_s[i] / 3600;
    count.hours += hours;
    for (std::size_t e = 0; e < envelope_count; ++e)
      if (air_envelopes()[e].contains(weather.dry_bulb_K[i], weather.humidity_ratio[i],
                                      weather.pressure_Pa[i]))
        count.outdoors_within_h[e] += hours;
    if (!count.cooling_known) continue;
    switch (cooling_mode(weather.free_cooling_W[i], weather.mechanical_cooling_W[i])) {
      case CoolingMode::free:
        count.free_only_h += hours;
        break;
      case CoolingMode::mixed:
        count.mixed_h += hours;
        break;
      case CoolingMode::mechanical:
        count.mechanical_h += hours;
        break;
      case CoolingMode::none:
        break;
    }
  }
  return count;
}

}  // namespace thermohall::gui
