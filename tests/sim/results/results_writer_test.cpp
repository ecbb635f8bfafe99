#include "sim/results/results_writer.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/results/results_reader.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

const RunHeader header{"a run", "0.1.0", "abc1234", "2025-01-01T00:00:00Z"};

GroupSpec facility() {
  return {.name = "facility", .dimension = "", .columns = {{"power", "W", "total power", "time: mean"}}};
}

GroupSpec racks(std::size_t count) {
  GroupSpec spec{
      .name = "rack", .dimension = "rack", .columns = {{"power", "W", "rack power", "time: mean"}}};
  for (std::size_t i = 0; i < count; ++i) spec.ids.push_back("R" + std::to_string(i));
  return spec;
}

void append_hours(ResultsWriter& writer, GroupHandle group, std::size_t width, int first, int count) {
  for (int hour = first; hour < first + count; ++hour) {
    writer.append(group, {3600.0 * hour, 3600.0 * (hour + 1)}, Numbers(width, std::sin(hour) * 1000.0));
  }
}

std::string content(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST(ResultsWriter, AFinishedRunHasItsNameAndItsStatus) {
  const TemporaryFolder folder;
  ResultsWriter writer(folder / "run.h5", header);
  EXPECT_EQ(writer.partial_path(), folder / "run.h5.partial");
  EXPECT_TRUE(std::filesystem::exists(folder / "run.h5.partial"));
  writer.set_attribute("site_utc_offset", "+01:00");
  writer.finish("complete");
  EXPECT_FALSE(std::filesystem::exists(folder / "run.h5.partial"));
  const ResultsFile file(folder / "run.h5");
  EXPECT_EQ(file.status(), "complete");
  EXPECT_EQ(file.title(), "a run");
  EXPECT_EQ(file.attribute("source"), "thermohall 0.1.0 (abc1234)");
  EXPECT_EQ(file.attribute("created"), "2025-01-01T00:00:00Z");
  EXPECT_EQ(file.attribute("Conventions"), "CF-1.8");
  EXPECT_EQ(file.attribute("site_utc_offset"), "+01:00");
}

TEST(ResultsWriter, AFailedRunKeepsWhatWasComputed) {
  const TemporaryFolder folder;
  ResultsWriter writer(folder / "run.h5", header);
  const GroupHandle group = writer.add_group(facility());
  append_hours(writer, group, 1, 0, 10);
  EXPECT_THROW(writer.append(group, {36000, 39600}, Numbers{std::numeric_limits<double>::infinity()}),
               SimulationError);
  writer.finish("failed");
  const ResultsFile file(folder / "run.h5");
  EXPECT_EQ(file.status(), "failed");
  EXPECT_EQ(file.column("facility", "power").size(), 10U);
}

TEST(ResultsWriter, AWriterThatIsAbandonedLeavesAMarkedPartialFile) {
  const TemporaryFolder folder;
  {
    ResultsWriter writer(folder / "run.h5", header);
    append_hours(writer, writer.add_group(facility()), 1, 0, 10);
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
  const ResultsFile file(folder / "run.h5.partial");
  EXPECT_EQ(file.status(), "incomplete");
  EXPECT_EQ(file.column("facility", "power").size(), 10U);
}

TEST(ResultsWriter, ARunningFileCanBeReadUpToTheLastCheckpoint) {
  const TemporaryFolder folder;
  ResultsWriter writer(folder / "run.h5", header);
  const GroupHandle group = writer.add_group(facility());
  append_hours(writer, group, 1, 0, 10);
  writer.checkpoint();
  append_hours(writer, group, 1, 10, 100);
  // The library would share its memory within one process: a copy shows what others see.
  std::filesystem::copy_file(folder / "run.h5.partial", folder / "seen.h5");
  const ResultsFile file(folder / "seen.h5");
  EXPECT_EQ(file.status(), "running");
  EXPECT_EQ(file.times("facility").size(), 10U);
  EXPECT_EQ(file.column("facility", "power").at(9),
            static_cast<double>(static_cast<float>(std::sin(9) * 1000)));
}

// A child process is killed at a place in the middle of writing; what it had checkpointed must be readable.
void expect_readable_after_kill(int checkpoint_every, int killed_after) {
  const TemporaryFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    ResultsWriter writer(folder / "run.h5", header);
    const GroupHandle one = writer.add_group(facility()), many = writer.add_group(racks(300));
    for (int hour = 0;; ++hour) {
      append_hours(writer, one, 1, hour, 1);
      append_hours(writer, many, 300, hour, 1);
      if (hour % checkpoint_every == checkpoint_every - 1) writer.checkpoint();
      if (hour == killed_after) std::raise(SIGKILL);
    }
  }
  ASSERT_GT(child, 0);
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  const ResultsFile file(folder / "run.h5.partial");
  EXPECT_EQ(file.status(), "running");
  const auto hours = static_cast<std::size_t>((killed_after + 1) / checkpoint_every * checkpoint_every);
  const Numbers power = file.column("facility", "power"), rack_power = file.column("rack", "power");
  ASSERT_GE(power.size(), hours);
  ASSERT_GE(rack_power.size(), hours / 168 * 168 * 300) << "of groups above 256 items the full chunks";
  EXPECT_EQ(file.times("facility").size(), power.size());
  for (std::size_t hour = 0; hour < power.size(); ++hour) {
    const auto expected = static_cast<float>(std::sin(static_cast<double>(hour)) * 1000.0);
    ASSERT_EQ(power[hour], static_cast<double>(expected)) << hour;
    if (300 * hour < rack_power.size()) {
      ASSERT_EQ(rack_power[300 * hour + 299], static_cast<double>(expected)) << hour;
    }
  }
}

TEST(ResultsWriter, AKilledRunLeavesWhatWasCheckpointed) {
  for (const int killed_after : {60, 167, 168, 340, 1000}) expect_readable_after_kill(50, killed_after);
  expect_readable_after_kill(1, 400);
  expect_readable_after_kill(168, 500);
}

TEST(ResultsWriter, WithoutACheckpointAKilledRunStillOpens) {
  const TemporaryFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    ResultsWriter writer(folder / "run.h5", header);
    append_hours(writer, writer.add_group(facility()), 1, 0, 3000);
    std::raise(SIGKILL);
  }
  waitpid(child, nullptr, 0);
  EXPECT_EQ(ResultsFile(folder / "run.h5.partial").status(), "running");
}

TEST(ResultsWriter, EqualRunsGiveEqualBytes) {
  const TemporaryFolder folder;
  for (const char* name : {"a.h5", "b.h5"}) {
    ResultsWriter writer(folder / name, header);
    writer.write_provenance({.scenario = "x", .resolved_scenario = "y", .input_files = {{"f", "00"}}});
    append_hours(writer, writer.add_group(racks(20)), 20, 0, 200);
    const Metric pue{"pue", 1.2, "1", "", "", ""};
    writer.write_metrics(std::span(&pue, 1));
    writer.write_warnings({"one"});
    writer.finish("complete");
  }
  EXPECT_TRUE(content(folder / "a.h5") == content(folder / "b.h5"));
}

TEST(ResultsWriter, TheDateCanBeFixedByTheEnvironment) {
  setenv("SOURCE_DATE_EPOCH", "1735689600", 1);
  EXPECT_EQ(creation_time(), "2025-01-01T00:00:00Z");
  unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_GT(creation_time(), "2025-01-01T00:00:00Z");
}

TEST(ResultsWriter, AFolderThatCannotBeWrittenIsAFileErrorAndLeavesNothing) {
  const TemporaryFolder folder;
  try {
    ResultsWriter writer(folder / "absent" / "run.h5", header);
    FAIL() << "nothing was thrown";
  } catch (const FileError& error) {
    EXPECT_EQ(error.cause(), "No such file or directory");
  }
  EXPECT_THROW(ResultsWriter(folder.path(), header), FileError) << "a directory is in the way";
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ResultsWriter, ADiskThatIsFullFromTheStartLeavesNothing) {
  const TemporaryFolder folder;
  const FileSizeLimit limit(100);
  EXPECT_THROW(ResultsWriter(folder / "run.h5", header), FileError);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ResultsWriter, ADiskThatBecomesFullIsAFileErrorWithTheSystemsCause) {
  const TemporaryFolder folder;
  std::string cause;
  {
    ResultsWriter writer(folder / "run.h5", header);
    const GroupHandle group = writer.add_group(racks(300));
    append_hours(writer, group, 300, 0, 168);
    writer.checkpoint();
    const FileSizeLimit limit(std::filesystem::file_size(writer.partial_path()) + 1000);
    try {
      for (int hour = 168; hour < 168 * 50; ++hour) {
        Numbers values(300);
        for (std::size_t i = 0; i < values.size(); ++i)
          values[i] = std::sin(hour * 1000.0 + static_cast<double>(i));
        writer.append(group, {3600.0 * hour, 3600.0 * (hour + 1)}, values);
      }
    } catch (const FileError& error) {
      cause = error.cause();
    }
  }
  EXPECT_EQ(cause, "File too large");
  EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
  const ResultsFile file(folder / "run.h5.partial");
  EXPECT_EQ(file.status(), "running");
  EXPECT_GE(file.column("rack", "power").size(), 168U * 300U);
}

TEST(ResultsWriter, AGridIsReadSliceBySlice) {
  const TemporaryFolder folder;
  ResultsWriter writer(folder / "run.h5", header);
  GridSpec grid{
      .name = "airflow",
      .axes = {{"z", "m", "height", {0.5, 1.5}}, {"y", "m", "depth", {1, 2, 3}}, {"x", "m", "width", {4}}},
      .fields = {{"temperature", "K", "air temperature", {1, 2, 3, 4, 5, 6}}}};
  writer.write_grid(grid);
  grid.name = "bad";
  grid.fields[0].values.pop_back();
  EXPECT_THROW(writer.write_grid(grid), std::invalid_argument);
  writer.finish("complete");
  const ResultsFile file(folder / "run.h5");
  EXPECT_EQ(file.groups(), Texts{"airflow"});
  EXPECT_EQ(file.column_info("airflow", "temperature").dimensions, (Texts{"z", "y", "x"}));
  EXPECT_EQ(file.rows("airflow", "temperature", 1, 1), (Numbers{4, 5, 6}));
  EXPECT_EQ(file.column("airflow", "y"), (Numbers{1, 2, 3}));
}

TEST(ResultsWriter, InfiniteOrRepeatedMetricsAreRefusedBeforeAnythingIsWritten) {
  const TemporaryFolder folder;
  ResultsWriter writer(folder / "run.h5", header);
  std::vector<Metric> metrics{{"pue", 1.2, "1", "", "", ""},
                              {"tue", std::numeric_limits<double>::infinity(), "1", "", "", ""}};
  EXPECT_THROW(writer.write_metrics(metrics), std::range_error);
  metrics[1] = metrics[0];
  EXPECT_THROW(writer.write_metrics(metrics), std::invalid_argument);
  metrics.pop_back();
  writer.write_metrics(metrics);
  writer.finish("complete");
  EXPECT_EQ(ResultsFile(folder / "run.h5").metrics().size(), 1U);
}

}  // namespace
}  // namespace thermohall
