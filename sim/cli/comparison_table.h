#pragma once

#include <string>
#include <vector>

#include "sim/results/comparison.h"

namespace thermohall {

/// Which rows a comparison prints.
enum class ComparisonRows { headline, all };

/// Metrics as rows, designs as columns, the first the baseline; the others with their change in per cent of
/// it (in K for temperatures, in the unit when the baseline is zero). The metrics that decide come first, TUE
/// always next to PUE. std::invalid_argument when a metric has different units in different designs.
std::string comparison_table(const std::vector<NamedMetrics>& designs,
                             ComparisonRows rows = ComparisonRows::all);

/// The metrics of results files under the titles of the runs, or the names of the files where titles repeat.
/// `warnings` takes what is to be known, e.g. a run that did not complete. FileError.
std::vector<NamedMetrics> read_named_metrics(const std::vector<std::string>& paths,
                                             std::vector<std::string>& warnings);

}  // namespace thermohall
