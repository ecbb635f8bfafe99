#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/results/group_writer.h"
#include "sim/results/results_types.h"

namespace thermohall {

struct RunHeader {
  std::string title;
  std::string version;       ///< of the program
  std::string commit;        ///< may be empty
  std::string created = {};  ///< ISO 8601; empty: SOURCE_DATE_EPOCH if set, else now
};

/// A group of the file being written.
struct GroupHandle {
  std::size_t index = 0;
};

/// Now, or SOURCE_DATE_EPOCH when that is set, as 2025-01-31T12:00:00Z.
std::string creation_time();

/// Text for the attribute `source`: "thermohall 0.3.0 (4f2a9c1)".
std::string program_source(const std::string& version, const std::string& commit);

/// Writes one run to docs/formats/results.md. The file is `<path>.partial` until finish() closes and renames
/// it. Its attribute `status` reads "running" meanwhile; a writer that is destroyed without finish() stores
/// what it holds and leaves "incomplete". Environment faults are FileErrors; misuse is std::invalid_argument;
/// infinite numbers are SimulationError (records) or std::range_error (tables, metrics).
class ResultsWriter {
 public:
  /// Fails without leaving a file behind. The folder must exist; an old .partial is replaced.
  ResultsWriter(const std::filesystem::path& path, const RunHeader& header);
  ResultsWriter(const ResultsWriter&) = delete;
  ResultsWriter& operator=(const ResultsWriter&) = delete;
  ~ResultsWriter();

  void set_attribute(const std::string& name, const std::string& value);  ///< of the root
  void set_attribute(const std::string& name, double value);

  GroupHandle add_group(GroupSpec spec);
  /// values[column * width + k]; see GroupWriter::append.
  void append(GroupHandle group, RecordInterval interval, std::span<const double> values);

  void write_table(const TableSpec& table);
  void write_grid(const GridSpec& grid);
  void write_metrics(std::span<const Metric> metrics);

  void write_provenance(const Provenance& provenance);
  void write_warnings(const std::vector<std::string>& warnings);
  void write_solver_statistics(std::span<const std::pair<std::string, double>> statistics);

  /// Makes what was recorded readable by other processes and safe from a kill; see GroupWriter::checkpoint.
  void checkpoint();

  /// Stores, sets status ("complete", "failed", "cancelled"), closes and renames. Nothing may follow.
  void finish(const std::string& status);

  const std::filesystem::path& path() const { return path_; }
  const std::filesystem::path& partial_path() const { return partial_; }

 private:
  void write_root(const RunHeader& header);
  void require_provenance_group();
  void close_with(const std::string& status);

  std::filesystem::path path_, partial_;
  std::unique_ptr<Hdf5File> file_;  // null after finish
  std::vector<std::unique_ptr<GroupWriter>> groups_;
  bool failed_ = false;  // a write failed: the destructor does not try again
};

}  // namespace thermohall
