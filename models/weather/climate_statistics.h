#pragma once

#include <array>
#include <string>
#include <vector>

namespace thermohall {

/// Statistics of one calendar month of an hourly typical year.
struct MonthStatistics {
  double dry_bulb_mean_K;             ///< mean of all hours
  double daily_range_mean_K;          ///< mean over the days of (warmest - coldest hour), a difference
  double hour_of_max;                 ///< hour (1 to 24, ending at that clock time) of the warmest mean hour
  double daily_mean_std_K;            ///< sample standard deviation of the daily means, a difference
  double daily_mean_autocorrelation;  ///< of the daily means at a lag of one day
  double dry_bulb_min_K;              ///< coldest hour
  double dry_bulb_max_K;              ///< warmest hour
  double humidity_ratio_mean;         ///< kg of water per kg of dry air
  double humidity_ratio_daily_std;    ///< standard deviation of its daily means
  double temperature_humidity_correlation;  ///< of the daily means of dry bulb and humidity ratio
  double wet_bulb_mean_K;
  double wet_bulb_max_K;
  double wind_speed_mean_m_s;
  double global_horizontal_mean_W_m2;  ///< irradiance averaged over all 24 hours of the day
};

/// A point of the annual distribution: in `hours_below` of 8760 hours the value is below `temperature_K`.
struct DistributionPoint {
  double temperature_K;
  double hours_below;  ///< 8760 for the highest value of the year
};

/// What a synthetic typical year is made from; the figures of a built-in climate.
struct ClimateStatistics {
  std::string id;  ///< also the seed of the random sequences
  std::string label, station, country, data_set, source, confidence;
  double latitude_deg = 0.0;   ///< north positive
  double longitude_deg = 0.0;  ///< east positive
  double utc_offset_h = 0.0;   ///< local standard time minus UTC
  double elevation_m = 0.0;
  double pressure_mean_Pa = 101325.0;
  double dry_bulb_mean_K = 0.0;                          ///< annual mean
  std::array<MonthStatistics, 12> months{};              ///< January first
  std::vector<DistributionPoint> dry_bulb_distribution;  ///< any order; may be empty
  std::vector<DistributionPoint> wet_bulb_distribution;  ///< any order; may be empty
};

}  // namespace thermohall
