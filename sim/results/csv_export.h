#pragma once

#include <filesystem>
#include <vector>

#include "sim/results/comparison.h"
#include "sim/results/results_reader.h"
#include "sim/results/study_index.h"

namespace thermohall {

/// Writes every group as <folder>/<group>.csv, one line for each instant and item (time, id, values …), the
/// facts of items as <group>_per_<dimension>.csv, and metrics.csv. Units stand in the headers:
/// "power [W]". Times are local standard time, "2025-01-01 01:00:00", ends of intervals. What was not computed is empty.
/// Creates the folder; returns the files written. FileError.
std::vector<std::filesystem::path> export_csv(const ResultsFile& results,
                                              const std::filesystem::path& folder);

/// metric, unit, one column a design, then change and relative change of each design but the first.
void write_comparison_csv(const Comparison& comparison, const std::filesystem::path& path);

/// One line a variant.
void write_study_index_csv(const StudyIndex& index, const std::filesystem::path& path);

}  // namespace thermohall
