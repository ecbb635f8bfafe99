#include "sim/results/results_writer.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <set>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/results/table_writer.h"

namespace thermohall {
namespace {

const std::string provenance_group = "/provenance";

// Runs `action`; when it fails because of the environment, `failed` is set before the error goes on.
template <class Action>
auto noting_failure(bool& failed, Action action) {
  try {
    return action();
  } catch (const FileError&) {
    failed = true;
    throw;
  }
}

void write_input_files(Hdf5File& file, const std::vector<InputFile>& inputs) {
  std::vector<std::string> paths, hashes;
  for (const InputFile& input : inputs) {
    paths.push_back(input.path);
    hashes.push_back(input.sha256);
  }
  const std::string group = provenance_group + "/input_files";
  file.create_group(group);
  write_table_body(file, group,
                   {.name = "input_files",
                    .dimension = "input_file",
                    .columns = {{"path", "", "path as given", std::move(paths)},
                                {"sha256", "", "SHA-256 of the content", std::move(hashes)}}});
}

void write_assumptions(Hdf5File& file, const std::vector<Assumption>& assumptions) {
  std::vector<std::string> names, units, sources, confidences;
  std::vector<double> values;
  for (const Assumption& assumption : assumptions) {
    names.push_back(assumption.name);
    values.push_back(assumption.value);
    units.push_back(assumption.unit);
    sources.push_back(assumption.source);
    confidences.push_back(assumption.confidence);
  }
  const std::string group = provenance_group + "/assumptions";
  file.create_group(group);
  write_table_body(file, group,
                   {.name = "assumptions",
                    .dimension = "assumption",
                    .columns = {{"name", "", "what is assumed", std::move(names)},
                                {"value", "", "value in the unit of the same row", std::move(values)},
                                {"unit", "", "unit of the value", std::move(units)},
                                {"source", "", "where the value comes from", std::move(sources)},
                                {"confidence", "", "how far it can be trusted", std::move(confidences)}}});
}

}  // namespace

std::string creation_time() {
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  std::time_t now = fixed ? static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10)) : std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", utc);
}

std::string program_source(const std::string& version, const std::string& commit) {
  return commit.empty() ? "thermohall " + version : fmt::format("thermohall {} ({})", version, commit);
}

ResultsWriter::ResultsWriter(const std::filesystem::path& path, const RunHeader& header)
    : path_(path), partial_(path.string() + ".partial") {
  std::error_code unknown;
  if (std::filesystem::is_directory(path_, unknown)) {
    throw FileError(path_.string(), "create", "it is a directory");
  }
  const bool existed = std::filesystem::exists(partial_, unknown);
  try {
    file_ = std::make_unique<Hdf5File>(Hdf5File::create(partial_));
    write_root(header);
    file_->flush();
  } catch (const FileError&) {
    const bool created = file_ != nullptr || !existed;
    file_.reset();
    if (created) std::filesystem::remove(partial_, unknown);
    throw;
  }
}

void ResultsWriter::write_root(const RunHeader& header) {
  file_->set_attribute("/", "Conventions", "CF-1.8");
  file_->set_attribute("/", "format", std::string(results_format_name));
  file_->set_attribute("/", "format_version", results_format_version);
  file_->set_attribute("/", "title", header.title);
  file_->set_attribute("/", "source", program_source(header.version, header.commit));
  file_->set_attribute("/", "created", header.created.empty() ? creation_time() : header.created);
  file_->set_attribute("/", "status", "running");
}

ResultsWriter::~ResultsWriter() {
  if (!file_ || failed_) return;
  try {
    close_with("incomplete");
  } catch (const std::exception&) {  // the file still says "running"
  }
}

void ResultsWriter::set_attribute(const std::string& name, const std::string& value) {
  noting_failure(failed_, [&] { file_->set_attribute("/", name, value); });
}

void ResultsWriter::set_attribute(const std::string& name, double value) {
  noting_failure(failed_, [&] { file_->set_attribute("/", name, value); });
}

GroupHandle ResultsWriter::add_group(GroupSpec spec) {
  return noting_failure(failed_, [&] {
    groups_.push_back(std::make_unique<GroupWriter>(*file_, std::move(spec)));
    return GroupHandle{groups_.size() - 1};
  });
}

void ResultsWriter::append(GroupHandle group, RecordInterval interval, std::span<const double> values) {
  noting_failure(failed_, [&] { groups_.at(group.index)->append(interval, values); });
}

void ResultsWriter::write_table(const TableSpec& table) {
  require_valid_name(table.name);
  noting_failure(failed_, [&] {
    file_->create_group("/" + table.name);
    write_table_body(*file_, "/" + table.name, table);
  });
}

void ResultsWriter::write_grid(const GridSpec& grid) {
  require_valid_name(grid.name);
  const std::string group = "/" + grid.name;
  Hdf5Layout layout{.type = Hdf5Type::float32, .nan_fill = true};
  std::size_t cells = 1;
  for (const GridAxis& axis : grid.axes) {
    layout.shape.push_back(axis.values.size());
    cells *= axis.values.size();
  }
  for (const GridField& field : grid.fields) {
    require_valid_name(field.name);
    if (field.values.size() != cells) throw std::invalid_argument(field.name + ": wrong number of cells");
    if (std::any_of(field.values.begin(), field.values.end(),
                    [](float value) { return std::isinf(value); })) {
      throw std::range_error(group + "/" + field.name + " is infinite: only finite numbers are stored");
    }
  }
  if (cells > 0 && !grid.axes.empty()) {
    layout.chunk = layout.shape;
    layout.chunk.front() = 1;  // one slice
  }
  noting_failure(failed_, [&] {
    file_->create_group(group);
    for (const GridAxis& axis : grid.axes) {
      require_valid_name(axis.name);
      const std::string object = group + "/" + axis.name;
      file_->create_dataset(object, {.type = Hdf5Type::float64, .shape = {axis.values.size()}})
          .write(axis.values);
      file_->make_scale(object, axis.name);
      describe_dataset(*file_, object, axis.unit, axis.long_name);
    }
    const std::vector<std::uint64_t> origin(layout.shape.size(), 0);
    for (const GridField& field : grid.fields) {
      const std::string object = group + "/" + field.name;
      file_->create_dataset(object, layout).write_block(origin, layout.shape, field.values);
      for (unsigned i = 0; i < grid.axes.size(); ++i) {
        file_->attach_scale(object, i, group + "/" + grid.axes[i].name);
      }
      describe_dataset(*file_, object, field.unit, field.long_name);
    }
  });
}

void ResultsWriter::write_metrics(std::span<const Metric> metrics) {
  std::set<std::string> keys;
  for (const Metric& metric : metrics) {
    require_valid_name(metric.key);
    if (!keys.insert(metric.key).second)
      throw std::invalid_argument("metric " + metric.key + " is given twice");
    if (std::isinf(metric.value)) {
      throw std::range_error("metric " + metric.key + " is infinite: only finite numbers are stored");
    }
  }
  noting_failure(failed_, [&] {
    file_->create_group("/metrics");
    for (const Metric& metric : metrics) {
      const std::string object = "/metrics/" + metric.key;
      const Hdf5Layout scalar{.type = Hdf5Type::float64, .nan_fill = true};
      file_->create_dataset(object, scalar).write(std::span(&metric.value, 1));
      describe_dataset(*file_, object, metric.unit, metric.long_name);
      if (!metric.definition.empty()) file_->set_attribute(object, "definition", metric.definition);
      if (!metric.source.empty()) file_->set_attribute(object, "source", metric.source);
    }
  });
}

void ResultsWriter::require_provenance_group() {
  if (!file_->exists(provenance_group)) file_->create_group(provenance_group);
}

void ResultsWriter::write_provenance(const Provenance& provenance) {
  noting_failure(failed_, [&] {
    require_provenance_group();
    file_->write_text(provenance_group + "/scenario", provenance.scenario);
    file_->write_text(provenance_group + "/resolved_scenario", provenance.resolved_scenario);
    write_input_files(*file_, provenance.input_files);
    write_assumptions(*file_, provenance.assumptions);
  });
}

void ResultsWriter::write_warnings(const std::vector<std::string>& warnings) {
  noting_failure(failed_, [&] {
    require_provenance_group();
    write_table_body(*file_, provenance_group,
                     {.name = "provenance",
                      .dimension = "warning",
                      .columns = {{"warnings", "", "warnings of the run, in order", warnings}}});
  });
}

void ResultsWriter::write_solver_statistics(std::span<const std::pair<std::string, double>> statistics) {
  noting_failure(failed_, [&] {
    require_provenance_group();
    const std::string group = provenance_group + "/solver_statistics";
    file_->create_group(group);
    for (const auto& [name, value] : statistics) {
      if (std::isfinite(value)) file_->set_attribute(group, name, value);
    }
  });
}

void ResultsWriter::checkpoint() {
  noting_failure(failed_, [&] {
    for (const auto& group : groups_) group->checkpoint();
    file_->flush();
  });
}

void ResultsWriter::close_with(const std::string& status) {
  for (const auto& group : groups_) group->finish();
  file_->set_attribute("/", "status", status);
  groups_.clear();
  file_->close();
}

void ResultsWriter::finish(const std::string& status) {
  noting_failure(failed_, [&] { close_with(status); });
  file_.reset();
  std::error_code error;
  std::filesystem::rename(partial_, path_, error);
  if (error)
    throw FileError(path_.string(), "rename " + partial_.filename().string() + " to", error.message());
}

}  // namespace thermohall
