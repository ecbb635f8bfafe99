#include "sim/scenario/gap_filling.h"

#include <algorithm>

namespace thermohall {

FilledSeries fill_gaps(const std::vector<std::optional<double>>& values) {
  const std::size_t size = values.size();
  const auto is_known = [](const std::optional<double>& value) { return value.has_value(); };
  const auto first_known = std::find_if(values.begin(), values.end(), is_known);
  FilledSeries result;
  if (first_known == values.end()) {
    result.missing_count = result.longest_gap = size;
    return result;
  }
  const auto first = static_cast<std::size_t>(first_known - values.begin());
  result.values.resize(size);
  // Once around from the first known value back to itself; `before` is the last known place.
  std::size_t before = first;
  for (std::size_t place = first + 1; place <= first + size; ++place) {
    if (!values[place % size]) continue;
    const double start = *values[before % size], end = *values[place % size];
    const std::size_t distance = place - before;
    for (std::size_t k = 0; k < distance; ++k) {
      const double part = static_cast<double>(k) / static_cast<double>(distance);
      result.values[(before + k) % size] = start + (end - start) * part;
    }
    result.missing_count += distance - 1;
    result.longest_gap = std::max(result.longest_gap, distance - 1);
    before = place;
  }
  return result;
}

}  // namespace thermohall
