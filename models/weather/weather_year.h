#pragma once

#include <string>
#include <vector>

namespace thermohall {

inline constexpr int hours_per_year = 8760;

/// Hourly weather of one year without a 29 February, in local standard time.
///
/// Every series has 8760 values. Value i belongs to the instant (i + 1) hours after 1 January 00:00, the end
/// of the hour that a weather file numbers i + 1; only global_horizontal_W_m2 is a mean over that hour. The
/// year is periodic: the value at 1 January 00:00 is the last one.
struct WeatherYear {
  std::string name;
  double latitude_deg = 0.0;   ///< north positive
  double longitude_deg = 0.0;  ///< east positive
  double utc_offset_h = 0.0;   ///< local standard time minus UTC
  double elevation_m = 0.0;
  std::vector<double> dry_bulb_temperature_K;
  std::vector<double> humidity_ratio;  ///< kg of water per kg of dry air
  std::vector<double> wet_bulb_temperature_K;
  std::vector<double> pressure_Pa;
  std::vector<double> wind_speed_m_s;
  std::vector<double> global_horizontal_W_m2;  ///< mean over the hour that ends at the instant
};

/// The weather at one instant.
struct WeatherSample {
  double dry_bulb_temperature_K;
  double humidity_ratio;
  double wet_bulb_temperature_K;
  double pressure_Pa;
  double wind_speed_m_s;
  double global_horizontal_W_m2;
};

/// Straight lines between the hourly values; irradiance between the middles of its hours.
/// @param time_s  seconds since 1 January 00:00 local standard time; the year repeats in both directions.
/// @pre every series has 8760 values.
/// The humidity ratio of a sample may exceed saturation by up to about 1 %, because the saturation curve
/// bends below the straight line; the wet bulb never exceeds the dry bulb when the hourly values do not.
WeatherSample weather_at(const WeatherYear& year, double time_s);

}  // namespace thermohall
