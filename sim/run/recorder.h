#pragma once

#include <array>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/plant/channels.h"
#include "sim/plant/facility.h"

namespace thermohall {

class ResultsWriter;

/// Sums of the whole run and of its months, from which all metrics follow.
struct RunTotals {
  double duration_s = 0;
  std::array<double, meter_count> integral{};                 ///< rate x seconds
  std::array<std::array<double, meter_count>, 12> monthly{};  ///< the same by month
  std::array<double, 12> month_duration_s{};
  double second_law_excess_K = 0;                  ///< worst of the run
  double peak_power_W = 0, peak_power_time_s = 0;  ///< highest mean over an output interval
  double peak_water_kg_s = 0;
  double above_limit_s = 0;  ///< time with at least one rack inlet above its limit

  double total_energy_J() const;
  double group_energy_J(EndUseGroup group) const;
  double operator[](Meter meter) const { return integral[static_cast<std::size_t>(meter)]; }
  double operator[](EndUse use) const { return integral[static_cast<std::size_t>(use)]; }
};

/// Figures of one rack over the run, always written, whatever the size of the fleet.
struct RackSummary {
  double inlet_max_K = 0, chip_max_K = 0;
  double seconds_above_limit = 0, throttled_s = 0;
  double energy_J = 0, inlet_mean_K = 0;

  // From the first event of the run on; without end when it does not happen.
  static constexpr double never_s = std::numeric_limits<double>::infinity();
  double to_recommended_s = never_s, to_allowable_s = never_s, to_throttle_s = never_s, to_off_s = never_s;
  double above_allowable_Ks = 0;  ///< kelvin-seconds of the inlet above the allowable limit
  double unserved_s = 0;          ///< without power or switched off
};

/// Time that a component spent in a state the user must hear about.
struct FlagTime {
  std::string group, id, flag;
  double seconds = 0;
};

struct RecorderSettings {
  double output_interval_s = 3600;
  double rack_interval_s = 3600;
  bool record_racks = true;
  std::vector<double> rack_inlet_limit_K;  ///< one a computed rack entry
  std::vector<double> rack_weight;         ///< racks one entry stands for
  double first_event_s = std::numeric_limits<double>::infinity();
  double recommended_K = 300.15, allowable_K = 305.15;
};

/// Condenses what the plant shows at every step to output intervals, hands full records to the writer and
/// keeps the sums. Memory does not grow with the length of the run.
class Recorder {
 public:
  /// `writer` may be null: then only the sums are kept. Group order: facility first, then `groups`.
  Recorder(std::vector<ChannelGroup> groups, RecorderSettings settings, ResultsWriter* writer,
           double start_s);

  /// The plant's channels and `meters` hold for the next `duration_s` seconds.
  void add(double duration_s, const FacilityMeters& meters);
  /// Writes the last, possibly shorter, interval.
  void finish();

  const RunTotals& totals() const { return totals_; }
  const std::vector<RackSummary>& racks() const { return racks_; }
  bool watches_events() const { return settings_.first_event_s < RackSummary::never_s; }
  /// Time from the first event to the end of what was recorded.
  double after_event_s() const { return time_s_ - settings_.first_event_s; }
  const std::vector<double>& rack_weights() const { return settings_.rack_weight; }
  const std::vector<double>& inlet_limits_K() const { return settings_.rack_inlet_limit_K; }
  /// Weighted hours of rack inlets by kelvin from 5 to 65 degC; the ends collect what lies beyond.
  const std::vector<double>& inlet_histogram_h() const { return inlet_histogram_h_; }
  static constexpr double histogram_first_K = 278.15;
  std::vector<FlagTime> flags() const;

  /// A recorded group; its records hold what the newest step showed. Null when there is none.
  const ChannelGroup* newest(std::string_view group) const;
  const FacilityMeters& newest_meters() const { return newest_meters_; }
  /// End of the newest step.
  double time_s() const { return time_s_; }

 private:
  struct Track {
    ChannelGroup group;
    std::size_t handle = 0;
    bool written = false;
    double interval_s = 0, elapsed_s = 0, begin_s = 0;
    std::vector<double> sum;   ///< entry after entry, as the records lie
    std::vector<double> held;  ///< of the columns that are not means
    std::vector<std::size_t> held_columns;
    std::vector<double> flag_seconds;
    std::vector<std::size_t> flag_columns;
  };
  /// Where the rack track has what is watched.
  struct RackColumns {
    std::size_t inlet = 0, chip = 0, power = 0, delivered = 0, air = 0;
  };
  void accumulate(Track& track, double duration_s);
  void flush(Track& track);
  void close_interval();  ///< of the facility
  void watch_racks(const Track& track, double duration_s);
  void watch_limits(RackSummary& rack, double inlet_K, double delivered, double duration_s) const;

  RecorderSettings settings_;
  ResultsWriter* writer_;
  double time_s_, start_s_;
  std::vector<Track> tracks_;
  RackColumns rack_columns_;
  std::size_t rack_track_ = static_cast<std::size_t>(-1);
  std::size_t month_ = 0;
  double day_end_s_ = std::numeric_limits<double>::lowest();  ///< until then it is `month_`
  FacilityMeters interval_sum_, newest_meters_;
  double interval_elapsed_s_ = 0, interval_begin_s_ = 0;
  std::size_t facility_handle_ = 0;
  RunTotals totals_;
  std::vector<RackSummary> racks_;
  std::vector<bool> has_air_;  ///< a bath has no air inlet
  std::vector<double> inlet_histogram_h_;
  std::vector<double> flushed_;  ///< one interval of a track, column after column
};

}  // namespace thermohall
