#include "sim/results/csv_export.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <system_error>

#include "sim/base/diagnostic.h"
#include "sim/results/csv_file.h"

namespace thermohall {
namespace {

std::string header(const std::string& name, const std::string& unit) {
  if (unit == results_time_units) return name + " [local standard time]";
  return unit.empty() ? name : fmt::format("{} [{}]", name, unit);
}

std::string calendar_time(double seconds_since_2025) {
  constexpr std::time_t epoch_2025 = 1735689600;
  if (!std::isfinite(seconds_since_2025) || std::abs(seconds_since_2025) > 1e11) return "";
  const auto time = epoch_2025 + static_cast<std::time_t>(std::llround(seconds_since_2025));
  std::tm utc{};
  gmtime_r(&time, &utc);
  return fmt::format("{:%Y-%m-%d %H:%M:%S}", utc);
}

std::vector<std::string> labels(const ResultsFile& results, const std::string& group, const std::string& name,
                                std::size_t count) {
  std::vector<std::string> list(count);
  if (!results.has_column(group, name)) {
    for (std::size_t i = 0; i < count; ++i) list[i] = fmt::format("{}", i + 1);
    return list;
  }
  const ColumnInfo info = results.column_info(group, name);
  if (info.type == Hdf5Type::text) {
    list = results.text_column(group, name);
    std::transform(list.begin(), list.end(), list.begin(), csv_field);
  } else {
    const std::vector<double> values = results.column(group, name);
    const bool is_time = info.unit == results_time_units;
    std::transform(values.begin(), values.end(), list.begin(), [is_time](double value) {
      return is_time ? calendar_time(value) : fmt::format("{}", value);
    });
  }
  if (list.size() != count) {
    throw FileError(results.path().string(), "read " + group + " of",
                    name + " has another length than the data");
  }
  return list;
}

// Columns over the same dimensions, one line an element, in blocks of the first dimension.
class TableExport {
 public:
  TableExport(const ResultsFile& results, const std::string& group, const std::vector<ColumnInfo>& columns)
      : results_(results), group_(group), columns_(columns) {
    const ColumnInfo& first = columns.front();
    for (std::size_t i = 0; i < first.shape.size(); ++i) {
      labels_.push_back(labels(results, group, first.dimensions[i], first.shape[i]));
    }
    for (const ColumnInfo& column : columns) {
      texts_.push_back(column.type == Hdf5Type::text ? results.text_column(group, column.name)
                                                     : std::vector<std::string>{});
    }
  }

  void write(CsvFile& file) const {
    for (const std::string& name : columns_.front().dimensions) {
      file.text(results_.has_column(group_, name) ? header(name, results_.column_info(group_, name).unit)
                                                  : name);
    }
    for (const ColumnInfo& column : columns_) file.text(header(column.name, column.unit));
    file.end_line();
    std::size_t row_size = 1, rows = labels_.empty() ? 1 : labels_.front().size();
    for (std::size_t i = 1; i < labels_.size(); ++i) row_size *= labels_[i].size();
    if (row_size == 0) return;
    const std::size_t block = std::max<std::size_t>(1, (1U << 18U) / row_size);
    for (std::size_t row = 0; row < rows; row += block) {
      write_block(file, row * row_size, row, std::min(block, rows - row), row_size);
    }
  }

 private:
  void write_block(CsvFile& file, std::size_t offset, std::size_t first_row, std::size_t rows,
                   std::size_t row_size) const {
    std::vector<std::vector<double>> values;
    for (const ColumnInfo& column : columns_) {
      values.push_back(column.type == Hdf5Type::text ? std::vector<double>{}
                       : column.shape.empty()        ? results_.column(group_, column.name)
                                                     : results_.rows(group_, column.name, first_row, rows));
    }
    for (std::size_t i = 0; i < rows * row_size; ++i) {
      std::size_t stride = row_size, rest = offset + i;
      for (std::size_t axis = 0; axis < labels_.size(); ++axis) {
        if (axis > 0) stride /= labels_[axis].size();
        file.raw(labels_[axis][rest / stride]);
        rest %= stride;
      }
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        if (columns_[c].type == Hdf5Type::text) {
          file.text(texts_[c].at(offset + i));
        } else if (columns_[c].unit == results_time_units) {
          file.raw(calendar_time(values[c][i]));
        } else {
          file.number(values[c][i], columns_[c].type == Hdf5Type::float32);
        }
      }
      file.end_line();
    }
  }

  const ResultsFile& results_;
  const std::string& group_;
  const std::vector<ColumnInfo>& columns_;
  std::vector<std::vector<std::string>> labels_;  // of each dimension, ready to write
  std::vector<std::vector<std::string>> texts_;   // of each column; empty for numbers
};

void export_group(const ResultsFile& results, const std::string& group, const std::filesystem::path& folder,
                  std::vector<std::filesystem::path>& written) {
  std::vector<ColumnInfo> rest = results.columns(group);
  std::stable_sort(rest.begin(), rest.end(), [](const ColumnInfo& a, const ColumnInfo& b) {
    return a.dimensions.size() > b.dimensions.size();
  });
  for (std::string file_name = group; !rest.empty();) {
    const std::vector<std::string> dimensions = rest.front().dimensions;
    if (file_name.empty()) file_name = fmt::format("{}_per_{}", group, fmt::join(dimensions, "_"));
    const auto others = std::stable_partition(
        rest.begin(), rest.end(), [&](const ColumnInfo& column) { return column.dimensions == dimensions; });
    const std::vector<ColumnInfo> table(rest.begin(), others);
    rest.erase(rest.begin(), others);
    CsvFile file(folder / (file_name + ".csv"));
    TableExport(results, group, table).write(file);
    written.push_back(file.close());
    file_name.clear();
  }
}

std::filesystem::path export_metrics(const std::vector<Metric>& metrics, const std::filesystem::path& path) {
  CsvFile file(path);
  for (const char* name : {"metric", "value", "unit", "long_name", "definition", "source"}) file.text(name);
  file.end_line();
  for (const Metric& metric : metrics) {
    file.text(metric.key);
    file.number(metric.value);
    for (const std::string& text : {metric.unit, metric.long_name, metric.definition, metric.source}) {
      file.text(text);
    }
    file.end_line();
  }
  return file.close();
}

}  // namespace

std::vector<std::filesystem::path> export_csv(const ResultsFile& results,
                                              const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw FileError(folder.string(), "create", error.message());
  std::vector<std::filesystem::path> written;
  for (const std::string& group : results.groups()) export_group(results, group, folder, written);
  written.push_back(export_metrics(results.metrics(), folder / "metrics.csv"));
  return written;
}

void write_comparison_csv(const Comparison& comparison, const std::filesystem::path& path) {
  CsvFile file(path);
  file.text("metric");
  file.text("unit");
  for (const std::string& name : comparison.names) file.text(name);
  for (std::size_t i = 1; i < comparison.names.size(); ++i) file.text("change: " + comparison.names[i]);
  for (std::size_t i = 1; i < comparison.names.size(); ++i) {
    file.text("relative change: " + comparison.names[i]);
  }
  file.text("long_name");
  file.end_line();
  for (const ComparedMetric& row : comparison.rows) {
    file.text(row.key);
    file.text(row.unit);
    for (const double value : row.values) file.number(value);
    for (std::size_t i = 1; i < row.change.size(); ++i) file.number(row.change[i]);
    for (std::size_t i = 1; i < row.relative_change.size(); ++i) file.number(row.relative_change[i]);
    file.text(row.long_name);
    file.end_line();
  }
  file.close();
}

void write_study_index_csv(const StudyIndex& index, const std::filesystem::path& path) {
  CsvFile file(path);
  for (const char* name : {"variant", "status", "file"}) file.text(name);
  std::vector<const TableColumn*> columns;
  for (const TableColumn& axis : index.axes) columns.push_back(&axis);
  for (const TableColumn& metric : index.metrics) columns.push_back(&metric);
  for (const TableColumn* column : columns) file.text(header(column->name, column->unit));
  file.end_line();
  for (std::size_t row = 0; row < index.names.size(); ++row) {
    file.text(index.names[row]);
    file.text(index.statuses.at(row));
    file.text(index.files.at(row));
    for (const TableColumn* column : columns) {
      if (const auto* numbers = std::get_if<std::vector<double>>(&column->values)) {
        file.number(numbers->at(row));
      } else {
        file.text(std::get<std::vector<std::string>>(column->values).at(row));
      }
    }
    file.end_line();
  }
  file.close();
}

}  // namespace thermohall
