#pragma once

#include <limits>

#include "sim/plant/facility.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Carbon by the hour, water by the day and the highest IT power of a run; asks for pieces in order of time.
class SiteMeter {
 public:
  /// `footprint` may be null; what it asks about is then not counted.
  explicit SiteMeter(const FootprintSpec* footprint) : footprint_(footprint) {}

  void add(double time_s, double duration_s, const FacilityMeters& meters) {
    add(time_s, duration_s, meters, meters.total_power_W());
  }
  /// `power_W` is the total of the meters, which whoever bills has at hand.
  void add(double time_s, double duration_s, const FacilityMeters& meters, double power_W);
  void finish();  ///< closes the last day

  /// Energy-weighted mean of the hourly intensity; `fallback` without one.
  double mean_intensity_kg_J(double fallback) const;
  double peak_it_W() const { return peak_it_W_; }
  double peak_power_W() const { return peak_power_W_; }
  double peak_day_water_m3() const { return peak_day_water_m3_; }
  int days() const { return days_; }
  int days_over_limit() const { return days_over_limit_; }
  int drought_days_over() const { return drought_days_over_; }
  double drought_excess_m3() const { return drought_excess_m3_; }

 private:
  void close_day();

  const FootprintSpec* footprint_;
  double energy_J_ = 0, carbon_kg_ = 0, peak_it_W_ = 0, peak_power_W_ = 0;
  double day_ = std::numeric_limits<double>::quiet_NaN(), day_water_m3_ = 0, peak_day_water_m3_ = 0;
  double drought_excess_m3_ = 0;
  int days_ = 0, days_over_limit_ = 0, drought_days_over_ = 0;
};

}  // namespace thermohall
