#pragma once

#include <span>
#include <string_view>

namespace thermohall {

/// What a scalar of a results file means, ready for its attributes, for tables and for reports.
///
///   value in `unit` = factor * value in SI units                                                   (1)
///
/// Defined once, so that file, screen and report say the same. See docs/theory/metrics.md.
///
/// Source: each row names its own; rows that are this program's own say so.
struct MetricDefinition {
  std::string_view key;
  std::string_view unit;  ///< in which the scalar is written; USD: price level of the scenario
  double factor;          ///< of (1)
  std::string_view long_name;
  std::string_view definition;
  std::string_view source;
};

/// All scalars, in the order of a report. The row "energy_<end_use>" stands for end uses without a row.
std::span<const MetricDefinition> metric_definitions();

/// The row of a key; the row "energy_<end_use>" for any other key that begins with "energy_"; null for an
/// unknown key.
const MetricDefinition* find_metric_definition(std::string_view key);

}  // namespace thermohall
