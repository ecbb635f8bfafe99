#include "models/weather/distribution_fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thermohall {
namespace {

struct Extreme {
  double value;
  std::size_t day;
};

struct MonthSummary {
  double mean;
  Extreme min, max;
};

MonthSummary summarise(std::span<const double> hourly, std::size_t month) {
  const auto first = static_cast<std::size_t>(month_start_day[month] * hours_per_day);
  const auto last = static_cast<std::size_t>(month_start_day[month + 1] * hours_per_day);
  std::size_t lowest = first, highest = first;
  double sum = 0.0;
  for (std::size_t i = first; i < last; ++i) {
    sum += hourly[i];
    if (hourly[i] < hourly[lowest]) lowest = i;
    if (hourly[i] > hourly[highest]) highest = i;
  }
  return {sum / static_cast<double>(last - first),
          {hourly[lowest], lowest / hours_per_day},
          {hourly[highest], highest / hours_per_day}};
}

// Coefficient k of T + k u^2 which moves the extreme to its target; the slope 1 + 2 k u stays within
// 0.4..2.2.
double stretch_coefficient(const Extreme& extreme, double target, const std::vector<double>& seasonal_mean) {
  constexpr double smallest_distance_K = 0.5;
  const double u = extreme.value - seasonal_mean[extreme.day];
  if (std::abs(u) < smallest_distance_K) return 0.0;
  const double relative = std::clamp((target - extreme.value) / u, -0.3, 0.6);
  return relative / u;
}

// The month's value on each of its days, with the steps between months spread over nine days.
std::vector<double> softened_steps(const MonthlyValues& months) {
  constexpr int half_width = 4;
  std::vector<double> steps, days;
  for (std::size_t m = 0; m < 12; ++m) {
    steps.insert(steps.end(), static_cast<std::size_t>(days_in_month[m]), months[m]);
  }
  for (int day = 0; day < days_per_year; ++day) {
    double sum = 0.0;
    for (int near = day - half_width; near <= day + half_width; ++near) {
      sum += steps[static_cast<std::size_t>((near + days_per_year) % days_per_year)];
    }
    days.push_back(sum / (2 * half_width + 1));
  }
  return days;
}

void stretch_extremes(std::span<double> hourly, const TemperatureTargets& targets,
                      const std::vector<double>& seasonal_mean) {
  MonthlyValues above{}, below{};
  for (std::size_t m = 0; m < 12; ++m) {
    const MonthSummary month = summarise(hourly, m);
    if (targets.max_K) above[m] = stretch_coefficient(month.max, (*targets.max_K)[m], seasonal_mean);
    if (targets.min_K) below[m] = stretch_coefficient(month.min, (*targets.min_K)[m], seasonal_mean);
  }
  const std::vector<double> daily_above = softened_steps(above), daily_below = softened_steps(below);
  for (std::size_t i = 0; i < hourly.size(); ++i) {
    const std::size_t day = i / hours_per_day;
    const double u = hourly[i] - seasonal_mean[day];
    hourly[i] += (u > 0.0 ? daily_above[day] : daily_below[day]) * u * u;
  }
}

void shift_monthly_means(std::span<double> hourly, const MonthlyValues& targets) {
  MonthlyValues missing{};
  for (std::size_t m = 0; m < 12; ++m) missing[m] = targets[m] - summarise(hourly, m).mean;
  const std::vector<double> shift = daily_from_monthly(mean_preserving_nodes(missing));
  for (std::size_t i = 0; i < hourly.size(); ++i) hourly[i] += shift[i / hours_per_day];
}

// Between points further apart than this the map has two free points, which it leaves where they are, so that
// a correction of one tail does not move the bulk of the year.
constexpr double widest_gap_h = 1500.0;
struct FreePoint {
  double part;         // of the hours of the gap
  double least, most;  // bounds of its temperature as parts of the gap
};
constexpr FreePoint free_points[] = {{0.3, 0.1, 0.5}, {0.7, 0.5, 0.9}};

constexpr double least_temperature_step_K = 0.05, least_hours_step = 1.0, least_room_K = 0.5;

// Keeps points that a strictly increasing map can pass through, in order.
void keep_usable(std::vector<DistributionPoint>& points, double hours) {
  std::erase_if(points, [&](const DistributionPoint& p) {
    return !(p.hours_below >= 0.0 && p.hours_below <= hours) || !std::isfinite(p.temperature_K);
  });
  std::sort(points.begin(), points.end(), [](const DistributionPoint& a, const DistributionPoint& b) {
    return a.hours_below != b.hours_below ? a.hours_below < b.hours_below : a.temperature_K < b.temperature_K;
  });
  std::vector<DistributionPoint> kept;
  for (const DistributionPoint& point : points) {
    // Of several temperatures without an hour below, the highest says most; of several with every hour below,
    // the lowest.
    if (!kept.empty() && kept.back().hours_below == 0.0 && point.hours_below == 0.0) kept.pop_back();
    if (kept.empty() || (point.hours_below >= kept.back().hours_below + least_hours_step &&
                         point.temperature_K >= kept.back().temperature_K + least_temperature_step_K)) {
      kept.push_back(point);
    }
  }
  points = std::move(kept);
}

// The value that has `rank` of the values below it: between two values, or the first or the last. Values of
// ranks below `sorted` must not be larger than the others; ranks are asked for in rising order.
double value_at_rank(std::vector<double>& values, std::ptrdiff_t& sorted, std::ptrdiff_t rank) {
  const auto unsorted = values.begin() + sorted;
  if (rank <= 0) return *std::min_element(values.begin(), values.end());
  if (rank >= std::ssize(values)) return *std::max_element(unsorted, values.end());
  const auto boundary = values.begin() + rank;
  if (rank > sorted) std::nth_element(unsorted, boundary, values.end());
  const double below = *std::max_element(rank > sorted ? unsorted : values.begin(), boundary);
  sorted = rank;
  return 0.5 * (*boundary + below);
}

}  // namespace

double MonotoneMap::operator()(double value) const {
  if (from.empty()) return value;
  if (value <= from.front()) return value + (to.front() - from.front());
  if (value >= from.back()) return value + (to.back() - from.back());
  const auto upper =
      static_cast<std::size_t>(std::upper_bound(from.begin(), from.end(), value) - from.begin());
  const double slope = (to[upper] - to[upper - 1]) / (from[upper] - from[upper - 1]);
  return to[upper - 1] + slope * (value - from[upper - 1]);
}

MonotoneMap distribution_map(std::span<const double> hourly_K, std::vector<DistributionPoint> points) {
  keep_usable(points, static_cast<double>(hourly_K.size()));
  std::vector<double> values(hourly_K.begin(), hourly_K.end());
  std::ptrdiff_t sorted = 0;  // all ranks below are in their final order relative to those above
  MonotoneMap map;
  const auto add_point = [&map](double from, double to) {
    if (!map.from.empty() && !(from > map.from.back() && to > map.to.back())) return;  // several equal values
    map.from.push_back(from);
    map.to.push_back(to);
  };
  double last_hours = 0.0;
  for (const DistributionPoint& point : points) {
    const double gap = point.hours_below - last_hours;
    if (gap > widest_gap_h) {
      for (const FreePoint& free : free_points) {
        const double value = value_at_rank(values, sorted, std::lround(last_hours + free.part * gap));
        // Below the first point the only bound is that point itself.
        const double room =
            map.to.empty() ? least_room_K : std::max(point.temperature_K - map.to.back(), least_room_K);
        const double highest = point.temperature_K - (1.0 - free.most) * room;
        const double lowest = map.to.empty() ? value : map.to.back() + free.least * room;
        add_point(value, std::clamp(value, std::min(lowest, highest), highest));
      }
    }
    add_point(value_at_rank(values, sorted, std::lround(point.hours_below)), point.temperature_K);
    last_hours = point.hours_below;
  }
  return map;
}

void fit_to_targets(std::span<double> hourly_K, const TemperatureTargets& targets,
                    std::span<const double> ceiling, int passes) {
  const std::vector<double> seasonal_mean = daily_from_monthly(mean_preserving_nodes(targets.mean_K));
  for (int pass = 1; pass <= passes; ++pass) {
    if (pass < passes) {
      stretch_extremes(hourly_K, targets, seasonal_mean);
      shift_monthly_means(hourly_K, targets.mean_K);
    }
    const MonotoneMap map = distribution_map(hourly_K, targets.distribution);
    for (double& value : hourly_K) value = map(value);
    for (std::size_t i = 0; i < ceiling.size(); ++i) hourly_K[i] = std::min(hourly_K[i], ceiling[i]);
  }
}

}  // namespace thermohall
