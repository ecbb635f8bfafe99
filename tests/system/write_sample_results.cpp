// Writes a small results file, an unfinished one and a study index into the folder given, for
// results_readable_test.py, which opens them with other software.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <limits>

#include "sim/results/results_writer.h"
#include "sim/results/study_index.h"

namespace thermohall {
namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

const RunHeader header{"sample hall", "0.1.0", "abc1234", "2025-01-01T00:00:00Z"};
constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

GroupSpec rack_group() {
  return {.name = "rack",
          .dimension = "rack",
          .ids = {"A-01", "A-02", "Süd-03"},
          .columns = {{"inlet_temperature", "K", "inlet air temperature", "time: maximum", 0.01},
                      {"power", "W", "IT power", "time: mean"}},
          .item_columns = {{"row", "", "row of the hall", Texts{"A", "A", "Süd"}},
                           {"x", "m", "position along the row", Numbers{0.0, 0.6, 1.2}}},
          .cohort_of_item = {0, 0, 1}};
}

void append_hours(ResultsWriter& writer, GroupHandle rack, GroupHandle facility, int hours) {
  for (int hour = 0; hour < hours; ++hour) {
    const RecordInterval interval{3600.0 * hour, 3600.0 * (hour + 1)};
    writer.append(rack, interval, Numbers{295.0 + hour % 24, 300.0, 40e3, hour == 1 ? not_computed : 132e3});
    writer.append(facility, interval, Numbers{1e6 + hour});
  }
}

const GroupSpec facility_group{
    .name = "facility", .dimension = "", .columns = {{"total_power", "W", "total power", "time: mean"}}};

void write_finished_run(const std::filesystem::path& path) {
  ResultsWriter writer(path, header);
  writer.write_provenance({.scenario = "name: größer\n",
                           .resolved_scenario = "name: größer\nrun: {}\n",
                           .input_files = {{"weather.epw", std::string(64, 'a')}},
                           .assumptions = {{"fan_efficiency", 0.6, "1", "engineering default", "low"}}});
  const GroupHandle rack = writer.add_group(rack_group()), facility = writer.add_group(facility_group);
  append_hours(writer, rack, facility, 200);
  writer.checkpoint();
  writer.write_table({.name = "rack_summary",
                      .dimension = "rack",
                      .ids = {"A-01", "A-02", "Süd-03"},
                      .columns = {{"energy", "J", "IT energy", Numbers{1e12 + 1, 2e12, 3e12}}}});
  writer.write_table({.name = "events",
                      .dimension = "event",
                      .columns = {{"start", std::string(results_time_units), "begin", Numbers{5400}},
                                  {"what", "", "what happened", Texts{"CRAH-1 stopped"}}}});
  writer.write_table(
      {.name = "cost", .dimension = "line", .columns = {{"amount", "USD", "amount", Numbers{}}}});
  writer.write_grid({.name = "airflow",
                     .axes = {{"z", "m", "height", {0.5, 1.5}}, {"x", "m", "width", {1, 2, 3}}},
                     .fields = {{"temperature", "K", "air temperature", {290, 291, 292, 293, 294, 295}}}});
  const Metric metrics[] = {
      {"pue", 1.25, "1", "power usage effectiveness", "total energy over IT energy", "ISO/IEC 30134-2:2016"},
      {"water_volume", not_computed, "m3", "water used", "make-up water of all towers", ""}};
  writer.write_metrics(metrics);
  writer.write_warnings({"CRAH-1: outside its range for 3 h"});
  const std::pair<std::string, double> statistics[] = {{"steps", 200.0}};
  writer.write_solver_statistics(statistics);
  writer.finish("complete");
}

void write_abandoned_run(const std::filesystem::path& path) {
  ResultsWriter writer(path, header);
  const GroupHandle rack = writer.add_group(rack_group()), facility = writer.add_group(facility_group);
  append_hours(writer, rack, facility, 10);
}

void write_index(const std::filesystem::path& path) {
  StudyIndex index{
      .title = "sample study", .source = program_source("0.1.0", "abc1234"), .created = header.created};
  const Metric pue{"pue", 1.25, "1", "power usage effectiveness", "", ""};
  add_variant(index, "v1", "complete", "v1.h5", std::span(&pue, 1));
  add_variant(index, "v2", "failed", "v2.h5", {});
  index.axes = {{"density", "W", "power of a rack", Numbers{40e3, 132e3}}};
  write_study_index(path, index);
}

}  // namespace
}  // namespace thermohall

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: write_sample_results FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  thermohall::write_finished_run(folder / "run.h5");
  thermohall::write_abandoned_run(folder / "killed.h5");
  thermohall::write_index(folder / "index.h5");
  return 0;
}
