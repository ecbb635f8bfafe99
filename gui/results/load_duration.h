#pragma once

#include <utility>
#include <vector>

namespace thermohall::gui {

/// One point of a load-duration curve: the value is reached or exceeded during this share of the time.
struct DurationPoint {
  double hours, value;
};

/// Values sorted from the largest with the hours they cover; `interval_s` one length for each value. NaN are
/// left out. At most `most` points, first and last kept.
std::vector<DurationPoint> load_duration(const std::vector<double>& values,
                                         const std::vector<double>& interval_s, std::size_t most = 2000);

/// Lengths of intervals from begin and end of each, interleaved.
std::vector<double> interval_lengths_s(const std::vector<double>& time_bounds_s);

}  // namespace thermohall::gui
