#include "sim/run/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/calendar.h"
#include "sim/results/results_writer.h"

namespace thermohall {
namespace {

constexpr double nearly_zero_s = 1e-6;
constexpr int histogram_bins = 60;

std::string cell_methods(Aggregate aggregate) {
  switch (aggregate) {
    case Aggregate::last:
      return "time: point";
    case Aggregate::maximum:
      return "time: maximum";
    case Aggregate::mean:
      break;
  }
  return "time: mean";
}

GroupSpec facility_spec() {
  GroupSpec spec{.name = "facility", .dimension = ""};
  for (std::size_t m = 0; m < meter_count; ++m) {
    const auto info = meter_info(m);
    std::string name(info.key);
    if (m < end_use_count) name += "_power";
    spec.columns.push_back({.name = name,
                            .unit = std::string(info.unit),
                            .long_name = std::string(info.long_name),
                            .cell_methods = "time: mean",
                            .float32 = false});
  }
  const auto add = [&](const char* name, const char* unit, const char* text) {
    spec.columns.push_back(
        {.name = name, .unit = unit, .long_name = text, .cell_methods = "time: mean", .float32 = false});
  };
  add("total_power", "W", "electric power of the site");
  add("cooling_power", "W", "electric power of all cooling equipment");
  add("pue", "1", "power usage effectiveness of the interval");
  return spec;
}

GroupSpec group_spec(const ChannelGroup& group) {
  GroupSpec spec{.name = group.name, .dimension = group.dimension, .ids = group.ids};
  for (const auto& c : group.columns)
    spec.columns.push_back({.name = std::string(c.key),
                            .unit = std::string(c.unit),
                            .long_name = std::string(c.long_name),
                            .cell_methods = cell_methods(c.aggregate),
                            .resolution = c.resolution});
  for (const auto& a : group.attributes) {
    TableColumn column{.name = a.key, .unit = a.unit, .long_name = a.long_name, .values = {}};
    if (a.texts.empty()) {
      column.values = a.numbers;
    } else {
      column.values = a.texts;
    }
    spec.item_columns.push_back(std::move(column));
  }
  spec.cohort_of_item = group.cohort_of_item;
  return spec;
}

std::size_t column_index(const ChannelGroup& group, std::string_view key) {
  for (std::size_t c = 0; c < group.columns.size(); ++c)
    if (group.columns[c].key == key) return c;
  return group.columns.size();
}

}  // namespace

double RunTotals::total_energy_J() const {
  double sum_J = 0;
  for (std::size_t i = 0; i < end_use_count; ++i) sum_J += integral[i];
  return sum_J;
}

double RunTotals::group_energy_J(EndUseGroup group) const {
  double sum_J = 0;
  for (std::size_t i = 0; i < end_use_count; ++i)
    if (end_uses[i].group == group) sum_J += integral[i];
  return sum_J;
}

Recorder::Recorder(std::vector<ChannelGroup> groups, RecorderSettings settings, ResultsWriter* writer,
                   double start_s)
    : settings_(std::move(settings)),
      writer_(writer),
      time_s_(start_s),
      start_s_(start_s),
      interval_begin_s_(start_s),
      inlet_histogram_h_(histogram_bins, 0) {
  if (writer_) facility_handle_ = writer_->add_group(facility_spec()).index;
  for (auto& group : groups) {
    Track track;
    const bool is_rack = group.name == "rack";
    if (is_rack) {
      rack_track_ = tracks_.size();
      racks_.resize(group.computed_count);
      rack_columns_ = {column_index(group, "inlet_temperature"), column_index(group, "chip_temperature"),
                       column_index(group, "it_power"), column_index(group, "delivered_share"),
                       column_index(group, "air_flow")};
    }
    track.interval_s = is_rack ? settings_.rack_interval_s : settings_.output_interval_s;
    track.begin_s = start_s;
    const std::size_t size = group.columns.size() * group.computed_count;
    track.sum.assign(size, 0);
    for (std::size_t c = 0; c < group.columns.size(); ++c)
      if (group.columns[c].key == "limited" || group.columns[c].key == "outside_range" ||
          group.columns[c].key == "overload")
        track.flag_columns.push_back(c);
    for (std::size_t c = 0; c < group.columns.size(); ++c)
      if (group.columns[c].aggregate != Aggregate::mean) track.held_columns.push_back(c);
    track.held.assign(track.held_columns.size() * group.computed_count, 0);
    track.flag_seconds.assign(track.flag_columns.size() * group.computed_count, 0);
    track.written = writer_ && (!is_rack || settings_.record_racks);
    if (track.written) track.handle = writer_->add_group(group_spec(group)).index;
    track.group = std::move(group);
    tracks_.push_back(std::move(track));
  }
}

void Recorder::accumulate(Track& track, double duration_s) {
  const std::vector<const double*>& records = track.group.records;
  const std::size_t n = records.size(), width = track.group.columns.size();
  if (track.written) {
    // One loop over all columns; of those that are not means the sum has no meaning and is not used.
    double* sum = track.sum.data();
    for (std::size_t i = 0; i < n; ++i, sum += width) {
      const double* now = records[i];
      for (std::size_t c = 0; c < width; ++c) sum[c] += duration_s * now[c];
    }
    for (std::size_t h = 0; h < track.held_columns.size(); ++h) {
      const std::size_t c = track.held_columns[h];
      const bool newest = track.elapsed_s <= 0 || track.group.columns[c].aggregate == Aggregate::last;
      for (std::size_t i = 0; i < n; ++i) {
        double& value = track.held[h * n + i];
        value = newest ? records[i][c] : std::max(value, records[i][c]);
      }
    }
  }
  for (std::size_t k = 0; k < track.flag_columns.size(); ++k)
    for (std::size_t i = 0; i < n; ++i)
      track.flag_seconds[k * n + i] += duration_s * records[i][track.flag_columns[k]];
  track.elapsed_s += duration_s;
}

void Recorder::flush(Track& track) {
  if (track.elapsed_s <= 0) return;
  const std::size_t n = track.group.computed_count, width = track.group.columns.size();
  if (track.written) {
    flushed_.resize(n * width);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t c = 0; c < width; ++c)
        flushed_[c * n + i] = track.sum[i * width + c] / track.elapsed_s;
    for (std::size_t h = 0; h < track.held_columns.size(); ++h)
      std::copy_n(track.held.data() + h * n, n, flushed_.data() + track.held_columns[h] * n);
    writer_->append({track.handle}, {track.begin_s, time_s_}, flushed_);
    std::fill(track.sum.begin(), track.sum.end(), 0);
  }
  track.begin_s = time_s_;
  track.elapsed_s = 0;
}

// A limit counts as reached in the middle of the first piece of time whose mean is above it.
void Recorder::watch_limits(RackSummary& rack, double inlet_K, double delivered, double duration_s) const {
  const double since_s = std::max(0.0, time_s_ + 0.5 * duration_s - settings_.first_event_s);
  const auto reached = [&](double& at_s, bool above) {
    if (above) at_s = std::min(at_s, since_s);
  };
  reached(rack.to_recommended_s, inlet_K > settings_.recommended_K);
  reached(rack.to_allowable_s, inlet_K > settings_.allowable_K);
  reached(rack.to_throttle_s, delivered < 1 && delivered > 0);
  reached(rack.to_off_s, delivered <= 0);
  if (inlet_K > settings_.allowable_K)
    rack.above_allowable_Ks += duration_s * (inlet_K - settings_.allowable_K);
  if (delivered <= 0) rack.unserved_s += duration_s;
}

void Recorder::watch_racks(const Track& track, double duration_s) {
  const std::size_t n = track.group.computed_count;
  bool above = false;
  if (has_air_.empty()) has_air_.assign(n, false);
  for (std::size_t i = 0; i < n; ++i) {
    const double* now = track.group.records[i];
    const double inlet_K = now[rack_columns_.inlet], delivered = now[rack_columns_.delivered];
    const bool draws_air = now[rack_columns_.air] > 0;
    RackSummary& rack = racks_[i];
    has_air_[i] = has_air_[i] || draws_air;
    rack.chip_max_K = std::max(rack.chip_max_K, now[rack_columns_.chip]);
    rack.energy_J += duration_s * now[rack_columns_.power];
    if (delivered < 1) rack.throttled_s += duration_s;
    if (watches_events() && time_s_ + duration_s > settings_.first_event_s)
      watch_limits(rack, has_air_[i] ? inlet_K : 0, delivered, duration_s);
    if (!draws_air || !std::isfinite(inlet_K)) continue;  // a bath has no air inlet
    rack.inlet_max_K = std::max(rack.inlet_max_K, inlet_K);
    rack.inlet_mean_K += duration_s * inlet_K;
    if (inlet_K > settings_.rack_inlet_limit_K[i]) {
      rack.seconds_above_limit += duration_s;
      above = true;
    }
    const int bin =
        std::clamp(static_cast<int>(std::floor(inlet_K - histogram_first_K)), 0, histogram_bins - 1);
    inlet_histogram_h_[static_cast<std::size_t>(bin)] += settings_.rack_weight[i] * duration_s / 3600;
  }
  if (above) totals_.above_limit_s += duration_s;
}

void Recorder::add(double duration_s, const FacilityMeters& meters) {
  const double middle_s = time_s_ + 0.5 * duration_s;
  if (middle_s >= day_end_s_) {
    const CalendarTime place = calendar_at(middle_s);
    month_ = static_cast<std::size_t>(place.month - 1);
    day_end_s_ = middle_s - place.time_of_day_s + 86400;
  }
  const std::size_t month = month_;
  for (std::size_t m = 0; m < meter_count; ++m) {
    const double amount = meters.rate[m] * duration_s;
    totals_.integral[m] += amount;
    totals_.monthly[month][m] += amount;
    interval_sum_.rate[m] += amount;
  }
  newest_meters_ = meters;
  totals_.duration_s += duration_s;
  totals_.second_law_excess_K = std::max(totals_.second_law_excess_K, meters[Meter::second_law_excess]);
  totals_.month_duration_s[month] += duration_s;
  interval_elapsed_s_ += duration_s;
  for (auto& track : tracks_) accumulate(track, duration_s);
  if (rack_track_ < tracks_.size()) watch_racks(tracks_[rack_track_], duration_s);
  time_s_ += duration_s;

  for (auto& track : tracks_)
    if (track.elapsed_s >= track.interval_s - nearly_zero_s) flush(track);
  if (interval_elapsed_s_ >= settings_.output_interval_s - nearly_zero_s) close_interval();
}

void Recorder::close_interval() {
  FacilityMeters mean;
  for (std::size_t m = 0; m < meter_count; ++m) mean.rate[m] = interval_sum_.rate[m] / interval_elapsed_s_;
  const double total_W = mean.total_power_W();
  if (total_W > totals_.peak_power_W) {
    totals_.peak_power_W = total_W;
    totals_.peak_power_time_s = time_s_;
  }
  totals_.peak_water_kg_s =
      std::max(totals_.peak_water_kg_s, mean[Meter::water] + mean[Meter::water_humidifier]);
  if (writer_) {
    std::vector<double> record(mean.rate.begin(), mean.rate.end());
    record.push_back(total_W);
    record.push_back(mean.group_power_W(EndUseGroup::cooling));
    const double it_W = mean[Meter::it_power];
    record.push_back(it_W > 0 ? total_W / it_W : std::numeric_limits<double>::quiet_NaN());
    writer_->append({facility_handle_}, {interval_begin_s_, time_s_}, record);
  }
  interval_sum_ = {};
  interval_elapsed_s_ = 0;
  interval_begin_s_ = time_s_;
}

void Recorder::finish() {
  if (interval_elapsed_s_ > nearly_zero_s) close_interval();
  for (auto& track : tracks_) flush(track);
}

const ChannelGroup* Recorder::newest(std::string_view group) const {
  for (const auto& track : tracks_)
    if (track.group.name == group) return &track.group;
  return nullptr;
}

std::vector<FlagTime> Recorder::flags() const {
  std::vector<FlagTime> list;
  for (const auto& track : tracks_) {
    const auto& group = track.group;
    for (std::size_t k = 0; k < track.flag_columns.size(); ++k)
      for (std::size_t i = 0; i < group.computed_count; ++i) {
        const double seconds = track.flag_seconds[k * group.computed_count + i];
        if (seconds <= 0) continue;
        std::string id = group.name;
        if (!group.ids.empty()) {
          const auto& map = group.cohort_of_item;
          const auto item =
              map.empty() ? i : static_cast<std::size_t>(std::find(map.begin(), map.end(), i) - map.begin());
          id = group.ids[item];
        }
        list.push_back({group.name, id, std::string(group.columns[track.flag_columns[k]].key), seconds});
      }
  }
  return list;
}

}  // namespace thermohall
