#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/results/results_types.h"

namespace thermohall {

/// The metrics of one design, under the name it has in tables and charts.
struct NamedMetrics {
  std::string name;
  std::vector<Metric> metrics;
};

/// One metric over all designs. NaN: not computed, or not comparable.
struct ComparedMetric {
  std::string key, unit, long_name, definition;
  std::vector<double> values;
  std::vector<double> change;           ///< value - baseline, in the unit
  std::vector<double> relative_change;  ///< (value - baseline) / |baseline|; NaN for a baseline of zero
};

/// Designs against a baseline: the first.
struct Comparison {
  std::vector<std::string> names;
  std::vector<ComparedMetric> rows;  ///< order of the baseline, then what only the others have
};

/// Throws std::invalid_argument when a metric has different units in different designs.
Comparison compare_designs(std::span<const NamedMetrics> designs);

}  // namespace thermohall
