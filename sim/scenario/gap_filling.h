#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace thermohall {

struct FilledSeries {
  std::vector<double> values;  ///< empty when no value is known
  std::size_t missing_count = 0, longest_gap = 0;
};

/// Straight lines over the gaps of a periodic series.
FilledSeries fill_gaps(const std::vector<std::optional<double>>& values);

}  // namespace thermohall
