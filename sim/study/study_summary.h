#pragma once

#include <string_view>
#include <vector>

#include "sim/results/study_summary.h"
#include "sim/study/study.h"

namespace thermohall {

/// The metrics that bands, tornado and comparisons are made for, the ones that decide first.
std::vector<std::string_view> headline_metrics();

/// Condenses the draws of a study. Draws that did not complete, or have no value of a metric, are left out of
/// that metric. Empty for a study without samples. docs/theory/sensitivity.md.
StudySummary summarise(const Study& study, const std::vector<VariantResult>& results);

}  // namespace thermohall
