#include "sim/plant/load_profile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "sim/base/calendar.h"

namespace thermohall {
namespace {

bool is_trace(const LoadSpec& load) {
  return load.kind == LoadKind::utilisation_trace || load.kind == LoadKind::power_trace;
}

// Time within one repetition of the trace, and the beginning of that repetition.
struct TracePlace {
  double in_trace_s, repetition_begin_s;
};
TracePlace trace_place(const LoadSpec& load, double time_s) {
  const double first_s = load.time_s.front();
  if (load.repeat_s <= 0) return {time_s, 0};
  const double begin_s = std::floor((time_s - first_s) / load.repeat_s) * load.repeat_s;
  return {time_s - begin_s, begin_s};
}

double trace_value(const LoadSpec& load, double in_trace_s) {
  const auto after = std::upper_bound(load.time_s.begin(), load.time_s.end(), in_trace_s);
  if (after == load.time_s.begin()) return load.value.front();
  return load.value[static_cast<std::size_t>(after - load.time_s.begin()) - 1];
}

double diurnal(const LoadSpec& load, int weekday, double time_of_day_s) {
  const double phase = 2 * std::numbers::pi * (time_of_day_s - load.peak_hour_s) / 86400;
  const double day = weekday >= 5 ? load.weekend_factor : 1;
  return std::clamp(day * (load.level + load.amplitude * std::cos(phase)), 0.0, 1.0);
}

// Simpson's rule in pieces of an hour or less that do not cross midnight, where weekends begin and end; the
// error of an hour of a cosine is 2e-6 of its amplitude.
double mean_diurnal(const LoadSpec& load, double begin_s, double end_s) {
  constexpr double day_s = 86400, longest_s = 3600;
  double sum = 0, at_s = begin_s;
  while (at_s < end_s) {
    const auto place = calendar_at(at_s);
    const double day_begin_s = at_s - place.time_of_day_s, midnight_s = day_begin_s + day_s;
    const double next_s =
        std::max(std::min({end_s, at_s + longest_s, midnight_s}), std::nextafter(at_s, end_s));
    const auto value = [&](double time_s) { return diurnal(load, place.weekday, time_s - day_begin_s); };
    sum += (value(at_s) + 4 * value(0.5 * (at_s + next_s)) + value(next_s)) * (next_s - at_s) / 6;
    at_s = next_s;
  }
  return sum / (end_s - begin_s);
}

}  // namespace

double load_at(const LoadSpec& load, double time_s) {
  if (is_trace(load)) return trace_value(load, trace_place(load, time_s).in_trace_s);
  if (load.kind != LoadKind::diurnal) return load.level;
  const auto place = calendar_at(time_s);
  return diurnal(load, place.weekday, place.time_of_day_s);
}

double mean_load(const LoadSpec& load, double begin_s, double duration_s) {
  const double end_s = begin_s + duration_s;
  if (end_s <= begin_s) return load_at(load, begin_s);
  if (load.kind == LoadKind::diurnal) return mean_diurnal(load, begin_s, end_s);
  if (!is_trace(load)) return load.level;
  double sum = 0, at_s = begin_s;
  while (at_s < end_s) {
    const double next_s = std::min(end_s, next_load_step_s(load, at_s));
    sum += load_at(load, at_s) * (next_s - at_s);
    at_s = next_s;
  }
  return sum / (end_s - begin_s);
}

double next_load_step_s(const LoadSpec& load, double time_s) {
  if (!is_trace(load)) return std::numeric_limits<double>::infinity();
  const auto [in_trace_s, begin_s] = trace_place(load, time_s);
  const auto after = std::upper_bound(load.time_s.begin(), load.time_s.end(), in_trace_s);
  if (after != load.time_s.end()) return std::max(begin_s + *after, std::nextafter(time_s, 1e300));
  if (load.repeat_s <= 0) return std::numeric_limits<double>::infinity();
  return std::max(begin_s + load.time_s.front() + load.repeat_s, std::nextafter(time_s, 1e300));
}

}  // namespace thermohall
