#include "sim/results/results_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

const std::string provenance_group = "/provenance";

// Variables that carry a dimension or its bounds, not a result.
bool is_axis(const ColumnInfo& info) {
  return info.name == "time_bounds" || info.name == "nv" ||
         (info.dimensions.size() == 1 && info.dimensions.front() == info.name);
}

ColumnInfo describe(const Hdf5File& file, const std::string& group, const std::string& name) {
  const std::string object = "/" + group + "/" + name;
  const Hdf5Dataset dataset = file.open_dataset(object);
  ColumnInfo info{.name = name,
                  .unit = file.text_attribute(object, "units").value_or(""),
                  .long_name = file.text_attribute(object, "long_name").value_or(""),
                  .cell_methods = file.text_attribute(object, "cell_methods").value_or(""),
                  .dimensions = file.dimension_names(object),
                  .shape = {},
                  .type = dataset.type()};
  for (const std::uint64_t extent : dataset.shape()) info.shape.push_back(extent);
  return info;
}

std::vector<std::string> read_texts(const Hdf5File& file, const std::string& name) {
  return file.exists(name) ? file.open_dataset(name).read_text() : std::vector<std::string>{};
}

std::string read_one_text(const Hdf5File& file, const std::string& name) {
  std::vector<std::string> texts = read_texts(file, name);
  return texts.empty() ? std::string() : std::move(texts.front());
}

void require_equal_lengths(bool equal, const Hdf5File& file, const std::string& name) {
  if (!equal) throw FileError(file.path().string(), "read " + name + " of", "its columns differ in length");
}

}  // namespace

Hdf5File open_versioned_file(const std::filesystem::path& path, std::string_view format) {
  Hdf5File file = Hdf5File::open(path);
  const auto found = file.text_attribute("/", "format");
  if (found != format) {
    throw FileError(path.string(), "read",
                    found ? fmt::format("its format is {}, not {}", quote(*found), format)
                          : fmt::format("it is an HDF5 file but not a {} file", format));
  }
  const std::vector<double> version = file.number_attribute("/", "format_version");
  if (version.size() != 2) throw FileError(path.string(), "read", "its format version is missing");
  if (version[0] > results_format_version[0]) {
    throw FileError(path.string(), "read",
                    fmt::format("it has format version {}.{} and this program reads up to {}.x; a newer "
                                "program has written it",
                                version[0], version[1], results_format_version[0]));
  }
  return file;
}

ResultsFile::ResultsFile(const std::filesystem::path& path)
    : file_(open_versioned_file(path, results_format_name)) {
  for (const std::string& group : file_.groups("/")) {
    if (group == "metrics" || group == "provenance") continue;
    std::vector<ColumnInfo>& list = variables_[group];
    for (const std::string& name : file_.datasets("/" + group)) list.push_back(describe(file_, group, name));
    group_names_.push_back(group);
  }
}

std::string ResultsFile::attribute(const std::string& name) const {
  return file_.text_attribute("/", name).value_or("");
}

std::optional<double> ResultsFile::number_attribute(const std::string& name) const {
  const std::vector<double> values = file_.number_attribute("/", name);
  return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
}

const std::vector<ColumnInfo>& ResultsFile::variables(const std::string& group) const {
  const auto found = variables_.find(group);
  if (found == variables_.end()) {
    throw std::out_of_range(fmt::format("{} has no group {}", path().string(), quote(group)));
  }
  return found->second;
}

const ColumnInfo& ResultsFile::find(const std::string& group, const std::string& column) const {
  for (const ColumnInfo& info : variables(group)) {
    if (info.name == column) return info;
  }
  throw std::out_of_range(fmt::format("{} has no {} in group {}", path().string(), quote(column), group));
}

bool ResultsFile::has_group(const std::string& group) const { return variables_.contains(group); }

bool ResultsFile::has_column(const std::string& group, const std::string& column) const {
  const auto found = variables_.find(group);
  return found != variables_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const ColumnInfo& info) { return info.name == column; });
}

std::vector<ColumnInfo> ResultsFile::columns(const std::string& group) const {
  std::vector<ColumnInfo> list = variables(group);
  std::erase_if(list, is_axis);
  return list;
}

ColumnInfo ResultsFile::column_info(const std::string& group, const std::string& column) const {
  return find(group, column);
}

std::vector<std::string> ResultsFile::ids(const std::string& group) const {
  for (const ColumnInfo& info : variables(group)) {
    if (is_axis(info) && info.type == Hdf5Type::text) return text_column(group, info.name);
  }
  return {};
}

bool ResultsFile::has_time(const std::string& group) const { return has_column(group, "time_bounds"); }

std::vector<double> ResultsFile::times(const std::string& group) const { return column(group, "time"); }

std::vector<double> ResultsFile::time_bounds(const std::string& group) const {
  return column(group, "time_bounds");
}

std::vector<double> ResultsFile::column(const std::string& group, const std::string& column) const {
  find(group, column);
  return file_.open_dataset("/" + group + "/" + column).read();
}

std::vector<std::string> ResultsFile::text_column(const std::string& group, const std::string& column) const {
  find(group, column);
  return file_.open_dataset("/" + group + "/" + column).read_text();
}

std::vector<double> ResultsFile::rows(const std::string& group, const std::string& column, std::size_t first,
                                      std::size_t count) const {
  const ColumnInfo& info = find(group, column);
  if (info.shape.empty() || first > info.shape[0] || count > info.shape[0] - first) {
    throw std::out_of_range(
        fmt::format("{} of {} has no rows {} to {}", column, group, first, first + count));
  }
  std::vector<std::uint64_t> start(info.shape.size(), 0), extent(info.shape.begin(), info.shape.end());
  start[0] = first;
  extent[0] = count;
  return file_.open_dataset("/" + group + "/" + column).read_block(start, extent);
}

std::vector<double> ResultsFile::series(const std::string& group, const std::string& column,
                                        std::size_t item) const {
  const ColumnInfo& info = find(group, column);
  const std::size_t items = info.shape.size() == 2 ? info.shape[1] : 1;
  if (info.shape.empty() || info.shape.size() > 2 || item >= items) {
    throw std::out_of_range(fmt::format("{} of {} has no series {}", column, group, item));
  }
  std::vector<std::uint64_t> start{0, item}, extent{info.shape[0], 1};
  start.resize(info.shape.size());
  extent.resize(info.shape.size());
  return file_.open_dataset("/" + group + "/" + column).read_block(start, extent);
}

std::vector<double> ResultsFile::instant(const std::string& group, const std::string& column,
                                         std::size_t interval) const {
  return rows(group, column, interval, 1);
}

std::vector<Metric> ResultsFile::metrics() const {
  std::vector<Metric> list;
  if (!file_.exists("/metrics")) return list;
  for (const std::string& key : file_.datasets("/metrics")) {
    const std::string object = "/metrics/" + key;
    const std::vector<double> values = file_.open_dataset(object).read();
    if (values.size() != 1) throw FileError(path().string(), "read " + object + " of", "it is not a scalar");
    const auto text = [&](const char* name) { return file_.text_attribute(object, name).value_or(""); };
    list.push_back({key, values[0], text("units"), text("long_name"), text("definition"), text("source")});
  }
  return list;
}

std::vector<std::string> ResultsFile::warnings() const {
  return read_texts(file_, provenance_group + "/warnings");
}

Provenance ResultsFile::provenance() const {
  Provenance result;
  result.scenario = read_one_text(file_, provenance_group + "/scenario");
  result.resolved_scenario = read_one_text(file_, provenance_group + "/resolved_scenario");
  const std::string inputs = provenance_group + "/input_files/";
  const auto paths = read_texts(file_, inputs + "path"), hashes = read_texts(file_, inputs + "sha256");
  require_equal_lengths(paths.size() == hashes.size(), file_, inputs);
  for (std::size_t i = 0; i < paths.size(); ++i) result.input_files.push_back({paths[i], hashes[i]});
  const std::string table = provenance_group + "/assumptions/";
  const auto names = read_texts(file_, table + "name"), units = read_texts(file_, table + "unit"),
             sources = read_texts(file_, table + "source"),
             confidence = read_texts(file_, table + "confidence");
  const auto values =
      file_.exists(table + "value") ? file_.open_dataset(table + "value").read() : std::vector<double>{};
  require_equal_lengths(names.size() == values.size() && names.size() == units.size() &&
                            names.size() == sources.size() && names.size() == confidence.size(),
                        file_, table);
  for (std::size_t i = 0; i < names.size(); ++i) {
    result.assumptions.push_back({names[i], values[i], units[i], sources[i], confidence[i]});
  }
  return result;
}

std::vector<std::pair<std::string, double>> ResultsFile::solver_statistics() const {
  const std::string group = provenance_group + "/solver_statistics";
  std::vector<std::pair<std::string, double>> list;
  if (!file_.exists(group)) return list;
  for (const std::string& name : file_.attribute_names(group)) {
    const std::vector<double> values = file_.number_attribute(group, name);
    if (values.size() == 1) list.emplace_back(name, values.front());
  }
  return list;
}

}  // namespace thermohall
