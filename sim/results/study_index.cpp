#include "sim/results/study_index.h"

#include <algorithm>
#include <limits>
#include <set>
#include <system_error>

#include "sim/base/diagnostic.h"
#include "sim/results/results_reader.h"
#include "sim/results/table_writer.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();
const std::string dimension = "variant";

std::vector<double>& numbers(TableColumn& column) { return std::get<std::vector<double>>(column.values); }

// Variants mostly have the same metrics in the same order, so the expected place is tried first.
std::size_t place_of(const StudyIndex& index, const std::string& key, std::size_t expected) {
  const auto& list = index.metrics;
  if (expected < list.size() && list[expected].name == key) return expected;
  return static_cast<std::size_t>(
      std::find_if(list.begin(), list.end(), [&](const TableColumn& column) { return column.name == key; }) -
      list.begin());
}

std::string free_name(std::string name, std::set<std::string>& used) {
  std::replace(name.begin(), name.end(), '/', '_');
  while (!used.insert(name).second) name += "_axis";
  return name;
}

TableSpec to_table(const StudyIndex& index) {
  TableSpec table{.name = "", .dimension = dimension, .ids = index.names, .columns = {}};
  table.columns.push_back({"status", "", "how the run ended", index.statuses});
  table.columns.push_back({"file", "", "results file, relative to this file", index.files});
  std::set<std::string> used{dimension, "status", "file"};
  for (const TableColumn& metric : index.metrics) used.insert(metric.name);
  for (TableColumn axis : index.axes) {
    axis.name = free_name(axis.name, used);
    table.columns.push_back(std::move(axis));
  }
  table.columns.insert(table.columns.end(), index.metrics.begin(), index.metrics.end());
  return table;
}

void write_index_file(const std::filesystem::path& path, const StudyIndex& index) {
  Hdf5File file = Hdf5File::create(path);
  file.set_attribute("/", "Conventions", "CF-1.8");
  file.set_attribute("/", "format", std::string(study_index_format_name));
  file.set_attribute("/", "format_version", results_format_version);
  file.set_attribute("/", "title", index.title);
  file.set_attribute("/", "source", index.source);
  file.set_attribute("/", "created", index.created);
  const TableSpec table = to_table(index);
  write_table_body(file, "", table);
  const std::size_t first_axis = 2, first_metric = first_axis + index.axes.size();
  for (std::size_t i = first_axis; i < table.columns.size(); ++i) {
    file.set_attribute("/" + table.columns[i].name, "role", i < first_metric ? "axis" : "metric");
  }
  for (const TableSpec& extra : index.tables) {
    require_valid_name(extra.name);
    file.create_group("/" + extra.name);
    write_table_body(file, "/" + extra.name, extra);
  }
  file.close();
}

}  // namespace

void add_variant(StudyIndex& index, const std::string& name, const std::string& status,
                 const std::string& file, std::span<const Metric> metrics) {
  const std::size_t row = index.names.size();
  index.names.push_back(name);
  index.statuses.push_back(status);
  index.files.push_back(file);
  for (TableColumn& column : index.metrics) numbers(column).push_back(not_computed);
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    const std::size_t place = place_of(index, metrics[i].key, i);
    if (place == index.metrics.size()) {
      index.metrics.push_back({metrics[i].key, metrics[i].unit, metrics[i].long_name,
                               std::vector<double>(row + 1, not_computed)});
    }
    numbers(index.metrics[place])[row] = metrics[i].value;
  }
}

void write_study_index(const std::filesystem::path& path, const StudyIndex& index) {
  const std::filesystem::path partial = path.string() + ".partial";
  std::error_code error;
  try {
    write_index_file(partial, index);
  } catch (...) {
    std::filesystem::remove(partial, error);
    throw;
  }
  std::filesystem::rename(partial, path, error);
  if (error) throw FileError(path.string(), "write", error.message());
}

StudyIndex read_study_index(const std::filesystem::path& path) {
  const Hdf5File file = open_versioned_file(path, study_index_format_name);
  StudyIndex index;
  index.title = file.text_attribute("/", "title").value_or("");
  index.source = file.text_attribute("/", "source").value_or("");
  index.created = file.text_attribute("/", "created").value_or("");
  for (const std::string& name : file.datasets("/")) {
    TableColumn column = read_table_column(file, "/" + name);
    const std::string role = file.text_attribute("/" + name, "role").value_or("");
    if (role == "axis") index.axes.push_back(std::move(column));
    if (role == "metric") index.metrics.push_back(std::move(column));
  }
  if (!file.exists("/" + dimension)) throw FileError(path.string(), "read", "it has no variants");
  const Hdf5Dataset names = file.open_dataset("/" + dimension);
  if (names.type() == Hdf5Type::text)
    index.names = names.read_text();  // an empty index counts its rows: none
  index.statuses = file.open_dataset("/status").read_text();
  index.files = file.open_dataset("/file").read_text();
  return index;
}

}  // namespace thermohall
