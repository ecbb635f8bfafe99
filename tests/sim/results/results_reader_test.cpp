#include "sim/results/results_reader.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/results/results_writer.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

constexpr std::size_t rack_count = 300, hour_count = 200;

double inlet(std::size_t hour, std::size_t rack) { return static_cast<double>(1000 * hour + rack); }

void write_run(const std::filesystem::path& path) {
  ResultsWriter writer(path, {"a run", "0.1.0", "", "2025-01-01T00:00:00Z"});
  writer.write_provenance({.scenario = "name: größer\n",
                           .resolved_scenario = "name: größer\nrun: {}\n",
                           .input_files = {{"weather.epw", "ab"}, {"load.csv", "cd"}},
                           .assumptions = {{"fan_efficiency", 0.6, "1", "engineering default", "low"}}});
  GroupSpec racks{
      .name = "rack", .dimension = "rack", .columns = {{"inlet_temperature", "K", "inlet", "time: maximum"}}};
  Numbers x;
  for (std::size_t i = 0; i < rack_count; ++i) {
    racks.ids.push_back("R" + std::to_string(i));
    x.push_back(0.6 * static_cast<double>(i));
  }
  racks.item_columns = {{"row", "", "row", Texts(rack_count, "A")}, {"x", "m", "position", x}};
  const GroupHandle rack = writer.add_group(racks);
  const GroupHandle facility = writer.add_group(
      {.name = "facility", .dimension = "", .columns = {{"power", "W", "total power", "time: mean"}}});
  for (std::size_t hour = 0; hour < hour_count; ++hour) {
    Numbers values;
    for (std::size_t i = 0; i < rack_count; ++i) values.push_back(inlet(hour, i));
    const double begin_s = 3600.0 * static_cast<double>(hour);
    writer.append(rack, {begin_s, begin_s + 3600}, values);
    writer.append(facility, {begin_s, begin_s + 3600}, Numbers{static_cast<double>(hour)});
  }
  writer.write_table({.name = "events",
                      .dimension = "event",
                      .columns = {{"time", std::string(results_time_units), "when", Numbers{60}},
                                  {"what", "", "what happened", Texts{"CRAH-1 stopped"}}}});
  const Metric metrics[] = {
      {"pue", 1.25, "1", "power usage effectiveness", "total energy over IT energy", "ISO/IEC 30134-2"},
      {"tue", std::numeric_limits<double>::quiet_NaN(), "1", "", "", ""}};
  writer.write_metrics(metrics);
  writer.write_warnings({"first", "second, with 'quotes'"});
  const std::pair<std::string, double> statistics[] = {{"steps", 8760.0}, {"seconds", 1.5}};
  writer.write_solver_statistics(statistics);
  writer.finish("complete");
}

class ResultsReader : public testing::Test {
 protected:
  void SetUp() override { write_run(folder / "run.h5"); }
  const TemporaryFolder folder;
};

TEST_F(ResultsReader, TellsWhatIsInTheFile) {
  const ResultsFile file(folder / "run.h5");
  EXPECT_EQ(file.groups(), (Texts{"rack", "facility", "events"}));
  EXPECT_TRUE(file.has_time("rack"));
  EXPECT_FALSE(file.has_time("events")) << "its time is a column, not an axis";
  const std::vector<ColumnInfo> columns = file.columns("rack");
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[0].name, "row");
  EXPECT_EQ(columns[0].type, Hdf5Type::text);
  EXPECT_EQ(columns[0].dimensions, Texts{"rack"});
  EXPECT_EQ(columns[1].unit, "m");
  EXPECT_EQ(columns[2].name, "inlet_temperature");
  EXPECT_EQ(columns[2].unit, "K");
  EXPECT_EQ(columns[2].long_name, "inlet");
  EXPECT_EQ(columns[2].cell_methods, "time: maximum");
  EXPECT_EQ(columns[2].dimensions, (Texts{"time", "rack"}));
  EXPECT_EQ(columns[2].shape, (std::vector<std::size_t>{hour_count, rack_count}));
  EXPECT_EQ(columns[2].type, Hdf5Type::float32);
}

TEST_F(ResultsReader, ColumnsSeriesAndInstantsAgree) {
  const ResultsFile file(folder / "run.h5");
  const Numbers all = file.column("rack", "inlet_temperature");
  ASSERT_EQ(all.size(), hour_count * rack_count);
  EXPECT_EQ(all[150 * rack_count + 280], inlet(150, 280));
  const Numbers series = file.series("rack", "inlet_temperature", 280);
  ASSERT_EQ(series.size(), hour_count);
  EXPECT_EQ(series[150], inlet(150, 280));
  const Numbers instant = file.instant("rack", "inlet_temperature", 150);
  ASSERT_EQ(instant.size(), rack_count);
  EXPECT_EQ(instant[280], inlet(150, 280));
  EXPECT_EQ(file.rows("rack", "inlet_temperature", 160, 20).at(280), inlet(160, 280));
  EXPECT_EQ(file.series("facility", "power").at(7), 7.0);
  EXPECT_EQ(file.ids("rack").at(280), "R280");
  EXPECT_TRUE(file.ids("facility").empty());
  EXPECT_EQ(file.text_column("rack", "row").at(5), "A");
  EXPECT_EQ(file.times("rack").at(0), 3600.0);
  EXPECT_EQ(file.time_bounds("rack").at(2), 3600.0);
}

TEST_F(ResultsReader, MetricsProvenanceAndWarningsComeBack) {
  const ResultsFile file(folder / "run.h5");
  const std::vector<Metric> metrics = file.metrics();
  ASSERT_EQ(metrics.size(), 2U);
  EXPECT_EQ(metrics[0].key, "pue");
  EXPECT_EQ(metrics[0].value, 1.25);
  EXPECT_EQ(metrics[0].definition, "total energy over IT energy");
  EXPECT_EQ(metrics[0].source, "ISO/IEC 30134-2");
  EXPECT_TRUE(std::isnan(metrics[1].value));
  EXPECT_EQ(file.warnings(), (Texts{"first", "second, with 'quotes'"}));
  const Provenance provenance = file.provenance();
  EXPECT_EQ(provenance.scenario, "name: größer\n");
  EXPECT_EQ(provenance.resolved_scenario, "name: größer\nrun: {}\n");
  ASSERT_EQ(provenance.input_files.size(), 2U);
  EXPECT_EQ(provenance.input_files[1].path, "load.csv");
  EXPECT_EQ(provenance.input_files[1].sha256, "cd");
  ASSERT_EQ(provenance.assumptions.size(), 1U);
  EXPECT_EQ(provenance.assumptions[0].value, 0.6);
  EXPECT_EQ(provenance.assumptions[0].confidence, "low");
  const auto statistics = file.solver_statistics();
  ASSERT_EQ(statistics.size(), 2U);
  EXPECT_EQ(statistics[1], (std::pair<std::string, double>{"steps", 8760.0}));
}

TEST_F(ResultsReader, WhatIsNotThereIsOutOfRange) {
  const ResultsFile file(folder / "run.h5");
  EXPECT_THROW(file.columns("chiller"), std::out_of_range);
  EXPECT_THROW(file.column("rack", "power"), std::out_of_range);
  EXPECT_THROW(file.series("rack", "inlet_temperature", rack_count), std::out_of_range);
  EXPECT_THROW(file.series("facility", "power", 1), std::out_of_range);
  EXPECT_THROW(file.instant("rack", "inlet_temperature", hour_count), std::out_of_range);
  EXPECT_THROW(file.rows("rack", "inlet_temperature", hour_count, 1), std::out_of_range);
  EXPECT_THROW(file.rows("rack", "inlet_temperature", 1, std::numeric_limits<std::size_t>::max()),
               std::out_of_range);
  EXPECT_THROW(file.column("rack", "row"), FileError) << "text is not read as numbers";
}

std::string cause_of_opening(const std::filesystem::path& path) {
  try {
    const ResultsFile file(path);
  } catch (const FileError& error) {
    return error.cause();
  }
  return "no error";
}

TEST_F(ResultsReader, FilesThatAreNotOursAreRefusedWithTheReason) {
  std::ofstream(folder / "notes.txt") << "not HDF5\n";
  EXPECT_EQ(cause_of_opening(folder / "notes.txt"), "it is not an HDF5 file");
  EXPECT_EQ(cause_of_opening(folder / "absent.h5"), "No such file or directory");
  Hdf5File::create(folder / "foreign.h5").close();
  EXPECT_EQ(cause_of_opening(folder / "foreign.h5"), "it is an HDF5 file but not a thermohall-results file");
  {
    Hdf5File file = Hdf5File::create(folder / "other.h5");
    file.set_attribute("/", "format", "something else");
  }
  EXPECT_EQ(cause_of_opening(folder / "other.h5"), "its format is 'something else', not thermohall-results");
}

TEST_F(ResultsReader, ANewerMajorVersionIsRefusedAndANewerMinorIsRead) {
  const auto write_version = [&](std::int32_t major, std::int32_t minor) {
    Hdf5File file = Hdf5File::create(folder / "version.h5");
    file.set_attribute("/", "format", "thermohall-results");
    const std::int32_t version[] = {major, minor};
    file.set_attribute("/", "format_version", version);
  };
  write_version(1, 99);
  EXPECT_EQ(cause_of_opening(folder / "version.h5"), "no error");
  write_version(2, 0);
  EXPECT_EQ(cause_of_opening(folder / "version.h5"),
            "it has format version 2.0 and this program reads up to 1.x; a newer program has written it");
}

TEST_F(ResultsReader, ATruncatedFileIsAFileErrorAtAnyLength) {
  const auto size = std::filesystem::file_size(folder / "run.h5");
  for (std::uintmax_t part = 0; part < 20; ++part) {
    std::filesystem::copy_file(folder / "run.h5", folder / "cut.h5",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(folder / "cut.h5", size * part / 20);
    EXPECT_NE(cause_of_opening(folder / "cut.h5"), "no error") << part << "/20";
  }
}

}  // namespace
}  // namespace thermohall
