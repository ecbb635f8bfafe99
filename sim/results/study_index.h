#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "sim/results/results_types.h"

namespace thermohall {

/// Overview of a study: one row a variant. Kept in columns, as in the file.
struct StudyIndex {
  std::string title = {};
  std::string source = {};                 ///< program and commit; see program_source
  std::string created = {};                ///< ISO 8601
  std::vector<std::string> names = {};     ///< ids of the variants
  std::vector<std::string> statuses = {};  ///< complete, failed, cancelled
  std::vector<std::string> files = {};     ///< results files relative to the index; "" when none was kept
  std::vector<TableColumn> axes = {};      ///< what was varied: numbers with units, or texts
  std::vector<TableColumn> metrics = {};   ///< NaN where a variant did not compute it
  std::vector<TableSpec> tables = {};      ///< groups beside the overview, e.g. /bands; written only
};

/// Adds a row: metrics not seen before become columns, metrics missing here become NaN. The axes are not
/// touched: their values are set by the caller.
void add_variant(StudyIndex& index, const std::string& name, const std::string& status,
                 const std::string& file, std::span<const Metric> metrics);

/// Replaces the file as a whole (written as .partial and renamed). Variables stand in the root group, so that
/// xarray.open_dataset("index.h5", engine="h5netcdf") shows the table. An axis whose name is already that of
/// another column is stored as <name>_axis; "/" in names becomes "_". FileError; std::invalid_argument for
/// columns of unequal length.
void write_study_index(const std::filesystem::path& path, const StudyIndex& index);

StudyIndex read_study_index(const std::filesystem::path& path);

}  // namespace thermohall
