#pragma once

#include <span>
#include <string>
#include <vector>

namespace thermohall {

/// Limits of an axis. Empty when highest < lowest.
struct PlotRange {
  double lowest = 1, highest = 0;

  bool empty() const { return !(lowest <= highest); }
  void include(double value);  ///< ignores what is not finite
  void include(std::span<const double> values);
};

/// Marks of an axis at round numbers: steps of 1, 2, 2.5 or 5 times a power of ten.
struct AxisTicks {
  double lowest = 0, highest = 1;  ///< ends of the axis: first and last tick
  std::vector<double> values;
  std::vector<std::string> labels;
};

/// Ticks that cover the range, about `count` of them. An empty range gives 0 to 1, a single value some room.
AxisTicks nice_ticks(PlotRange range, int count = 6);

/// Ticks inside the range, whose ends stay as they are.
AxisTicks inner_ticks(PlotRange range, int count = 8);

}  // namespace thermohall
