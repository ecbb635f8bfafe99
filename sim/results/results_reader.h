#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/results/hdf5_file.h"
#include "sim/results/results_types.h"

namespace thermohall {

/// One variable of a group, as it stands in the file.
struct ColumnInfo {
  std::string name, unit, long_name, cell_methods;
  std::vector<std::string> dimensions;  ///< e.g. {"time", "rack"}; empty: a scalar
  std::vector<std::size_t> shape;
  Hdf5Type type = Hdf5Type::float64;
};

/// Reads a results file (docs/formats/results.md), finished or `.partial`, also while another process
/// writes it: what its last checkpoint brought. Nothing is held in memory but the structure; columns are read
/// when asked for. Damaged, foreign and too new files: FileError. A group, column or index that is not there:
/// std::out_of_range.
class ResultsFile {
 public:
  explicit ResultsFile(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return file_.path(); }
  std::string attribute(const std::string& name) const;  ///< of the root; "" when absent
  std::optional<double> number_attribute(const std::string& name) const;
  std::string status() const { return attribute("status"); }
  std::string title() const { return attribute("title"); }

  /// Groups with data, in the order of writing: all but metrics and provenance.
  const std::vector<std::string>& groups() const { return group_names_; }
  bool has_group(const std::string& group) const;
  bool has_column(const std::string& group, const std::string& column) const;

  /// All but the variables of the dimensions and time_bounds; item columns (row, x …) included.
  std::vector<ColumnInfo> columns(const std::string& group) const;
  ColumnInfo column_info(const std::string& group, const std::string& column) const;

  std::vector<std::string> ids(const std::string& group) const;  ///< empty when the group has none
  bool has_time(const std::string& group) const;
  std::vector<double> times(const std::string& group) const;        ///< ends of the intervals, s since 2025
  std::vector<double> time_bounds(const std::string& group) const;  ///< begin and end of each, interleaved

  /// Any variable of the group, also an axis. Row-major: values[instant * items + item].
  std::vector<double> column(const std::string& group, const std::string& column) const;
  std::vector<std::string> text_column(const std::string& group, const std::string& column) const;
  /// Consecutive rows (first dimension) of a numeric column.
  std::vector<double> rows(const std::string& group, const std::string& column, std::size_t first,
                           std::size_t count) const;
  /// All instants of one item; item 0 for columns over time only.
  std::vector<double> series(const std::string& group, const std::string& column, std::size_t item = 0) const;
  /// All items at one instant.
  std::vector<double> instant(const std::string& group, const std::string& column,
                              std::size_t interval) const;

  std::vector<Metric> metrics() const;
  std::vector<std::string> warnings() const;
  Provenance provenance() const;  ///< parts that are not in the file are empty
  std::vector<std::pair<std::string, double>> solver_statistics() const;

 private:
  const ColumnInfo& find(const std::string& group, const std::string& column) const;
  const std::vector<ColumnInfo>& variables(const std::string& group) const;

  Hdf5File file_;
  std::vector<std::string> group_names_;
  std::map<std::string, std::vector<ColumnInfo>> variables_;  // of each group, axes included
};

/// Opens a file of this program and checks its attribute `format` and its major version; FileError.
Hdf5File open_versioned_file(const std::filesystem::path& path, std::string_view format);

}  // namespace thermohall
