#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace thermohall {

/// Version of docs/formats/results.md. Minor: something was added. Major: a meaning changed.
inline constexpr std::int32_t results_format_version[2] = {1, 0};
inline constexpr std::string_view results_format_name = "thermohall-results";
inline constexpr std::string_view study_index_format_name = "thermohall-study-index";
/// All times in files count from here, in local standard time of the site (root attribute utc_offset_h).
inline constexpr std::string_view results_time_units = "seconds since 2025-01-01 00:00:00";

/// One recorded quantity of a group with time.
struct ColumnSpec {
  std::string name;          ///< lower_snake_case, e.g. inlet_temperature
  std::string unit;          ///< UDUNITS spelling; "1" when dimensionless
  std::string long_name;     ///< one line
  std::string cell_methods;  ///< "time: mean", "time: point", "time: maximum"
  double resolution =
      0.0;              ///< > 0: samples are rounded to a power of two not above this, in the column's unit
  bool float32 = true;  ///< false for totals, where single precision would lose joules
};

/// One column of a table without time: numbers (float64) or texts.
struct TableColumn {
  std::string name;
  std::string unit;  ///< empty for text
  std::string long_name;
  std::variant<std::vector<double>, std::vector<std::string>> values;

  std::size_t size() const {
    return std::visit([](const auto& list) { return list.size(); }, values);
  }
};

/// A group with its own time axis: one value a column and instant, or one for each item.
struct GroupSpec {
  std::string name;       ///< e.g. "rack"
  std::string dimension;  ///< name of the item dimension, e.g. "rack"; empty: one value an instant
  std::vector<std::string> ids = {};
  std::vector<ColumnSpec> columns = {};
  std::vector<TableColumn> item_columns = {};      ///< fixed facts of the items: row, hall, type, x, y
  std::vector<std::uint32_t> cohort_of_item = {};  ///< items that share values; empty: each has its own
};

/// A table without time. Without ids the rows are numbered from 1.
struct TableSpec {
  std::string name;       ///< group
  std::string dimension;  ///< e.g. "rack", "event"
  std::vector<std::string> ids = {};
  std::vector<TableColumn> columns = {};
};

/// A field on a rectilinear grid: axes from the slowest to the fastest, e.g. z, y, x.
struct GridAxis {
  std::string name, unit, long_name;
  std::vector<double> values;
};
struct GridField {
  std::string name, unit, long_name;
  std::vector<float> values;
};
struct GridSpec {
  std::string name;  ///< group
  std::vector<GridAxis> axes;
  std::vector<GridField> fields;
};

/// A scalar result of a whole run.
struct Metric {
  std::string key;
  double value = 0.0;  ///< NaN: not computed
  std::string unit, long_name, definition, source;
};

struct InputFile {
  std::string path, sha256;
};

/// A number that entered the run without being measured or stated by the user.
struct Assumption {
  std::string name;
  double value = 0.0;
  std::string unit, source, confidence;
};

struct Provenance {
  std::string scenario = {};           ///< text as read
  std::string resolved_scenario = {};  ///< complete, SI, with every default
  std::vector<InputFile> input_files = {};
  std::vector<Assumption> assumptions = {};
};

}  // namespace thermohall
