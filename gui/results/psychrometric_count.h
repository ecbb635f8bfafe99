#pragma once

#include <array>
#include <vector>

namespace thermohall::gui {

/// A field of the psychrometric chart: dry bulb between two values, dew point between two and relative
/// humidity below one and above another.
///
/// Source: ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments: recommended range of the 4th
/// and 5th ed. (2015, 2021) without the allowance for very clean air, allowable classes A1 to A4 of the 3rd
/// ed. (2012), which later editions widened at the dry end only.
struct AirEnvelope {
  const char* name;
  double coldest_K, hottest_K;
  double least_dew_point_K, most_dew_point_K;
  double least_humidity, most_humidity;  ///< relative, 0..1

  bool contains(double dry_bulb_K, double humidity_ratio, double pressure_Pa) const;
  /// Bounds of the humidity ratio at a dry bulb of the envelope; the lower may exceed the upper where nothing
  /// is left.
  std::array<double, 2> humidity_ratios(double dry_bulb_K, double pressure_Pa) const;
};

inline constexpr int envelope_count = 5;
/// Recommended, A1, A2, A3, A4.
const std::array<AirEnvelope, envelope_count>& air_envelopes();

/// Hours of weather and of economising over a run.
struct PsychrometricCount {
  double hours = 0;
  std::array<double, envelope_count> outdoors_within_h{};  ///< weather within each envelope
  double free_only_h = 0, mixed_h = 0, mechanical_h = 0;   ///< cooling without, with some, with only machines
  bool cooling_known = false;
};

struct WeatherSeries {
  std::vector<double> dry_bulb_K, humidity_ratio, pressure_Pa;
  std::vector<double> interval_s;
  std::vector<double> free_cooling_W, mechanical_cooling_W;  ///< empty when not in the file
};

/// What cooled an interval: told apart at one percent of the sum.
enum class CoolingMode { none, free, mixed, mechanical };
CoolingMode cooling_mode(double free_W, double mechanical_W);

PsychrometricCount count_psychrometric(const WeatherSeries& weather);

}  // namespace thermohall::gui
