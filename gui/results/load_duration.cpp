#include "gui/results/load_duration.h"

#include <algorithm>
#include <cmath>

namespace thermohall::gui {

std::vector<DurationPoint> load_duration(const std::vector<double>& values,
                                         const std::vector<double>& interval_s, std::size_t most) {
  std::vector<DurationPoint> sorted;
  sorted.reserve(values.size());
  for (std::size_t i = 0; i < std::min(values.size(), interval_s.size()); ++i)
    if (std::isfinite(values[i])) sorted.push_back({interval_s[i] / 3600, values[i]});
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
  double hours = 0;
  for (DurationPoint& point : sorted) point.hours = hours += point.hours;
  if (sorted.size() <= most || most < 2) return sorted;
  std::vector<DurationPoint> thinned;
  for (std::size_t i = 0; i < most; ++i) thinned.push_back(sorted[i * (sorted.size() - 1) / (most - 1)]);
  return thinned;
}

std::vector<double> interval_lengths_s(const std::vector<double>& time_bounds_s) {
  std::vector<double> lengths;
  for (std::size_t i = 0; i + 1 < time_bounds_s.size(); i += 2)
    lengths.push_back(time_bounds_s[i + 1] - time_bounds_s[i]);
  return lengths;
}

}  // namespace thermohall::gui
