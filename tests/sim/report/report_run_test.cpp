#include "sim/report/report_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "sim/base/diagnostic.h"
#include "tests/support/report_samples.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

TEST(ReportRun, ReadsWhatARunWrites) {
  const TemporaryFolder folder;
  const ReportRun run = read_report_run(write_sample_run(folder.path(), "air"));
  EXPECT_EQ(run.title, "Perimeter air");
  EXPECT_EQ(run.status, "complete");
  EXPECT_DOUBLE_EQ(run.hours(), 8760);
  EXPECT_EQ(run.facts.front().second, "Ashburn, Virginia");
  EXPECT_EQ(run.racks.size(), 40U);
  EXPECT_EQ(run.inlet_bins.size(), 60U);
  EXPECT_EQ(run.monthly.months.size(), 12U);
  EXPECT_EQ(run.capital.size(), 4U);
  EXPECT_EQ(run.capital.front().life, "20");
  EXPECT_EQ(run.ownership.size(), 7U);
  EXPECT_EQ(run.flags.front().item, "CDU-2");  // longest first
  EXPECT_TRUE(run.faults.empty());
  EXPECT_FALSE(metric_value(run, "ride_through"));  // not computed
  EXPECT_FALSE(metric_value(run, "no_such_metric"));
}

TEST(ReportRun, EndUsesAddUpToTheTotalAndBearTheLabelsOfTheFile) {
  const TemporaryFolder folder;
  const ReportRun run = read_report_run(write_sample_run(folder.path(), "air"));
  double sum_kWh = 0;
  for (const EndUseEnergy& use : run.end_uses) sum_kWh += use.energy_J / 3.6e6;
  EXPECT_NEAR(sum_kWh, *metric_value(run, "total_energy"), 1e-9 * sum_kWh);
  EXPECT_EQ(run.end_uses[2].label, "server power supplies");
}

TEST(ReportRun, WithoutMonthsTheEndUsesComeFromTheFacilityRecords) {
  const TemporaryFolder folder;
  const std::string path = (folder / "short.h5").string();
  ResultsWriter writer(path, {"short", "0.1.0", ""});
  const GroupHandle facility =
      writer.add_group({.name = "facility",
                        .dimension = "",
                        .columns = {{"chillers_power", "W", "chillers", "time: mean"},
                                    {"it_power", "W", "IT", "time: mean"},
                                    {"total_power", "W", "total", "time: mean"}}});
  writer.append(facility, {0, 3600}, std::vector<double>{1000, 5000, 6000});
  writer.append(facility, {3600, 5400}, std::vector<double>{2000, 5000, 7000});
  writer.finish("cancelled");
  const ReportRun run = read_report_run(path);
  ASSERT_EQ(run.end_uses.size(), 1U);
  // 1000 W for 3600 s and 2000 W for 1800 s
  EXPECT_DOUBLE_EQ(run.end_uses[0].energy_J, 7.2e6);
  EXPECT_FALSE(run.complete());
}

TEST(ReportRun, RacksWithoutAirHaveNoInletTemperature) {
  const TemporaryFolder folder;
  const std::string path = (folder / "bath.h5").string();
  ResultsWriter writer(path, {"bath", "0.1.0", ""});
  writer.write_table({.name = "rack_summary",
                      .dimension = "rack",
                      .ids = {"tank"},
                      .columns = {{"inlet_max", "K", "highest inlet", std::vector<double>{0}}}});
  writer.finish("complete");
  const ReportRun run = read_report_run(path);
  ASSERT_EQ(run.racks.size(), 1U);
  EXPECT_TRUE(std::isnan(run.racks[0].inlet_max_K));
  EXPECT_TRUE(std::isnan(run.racks[0].chip_max_K));
}

TEST(ReportRun, DesignsOfTheSameTitleGetDifferentNames) {
  const TemporaryFolder folder;
  const auto a = write_sample_run(folder.path(), "a"), b = write_sample_run(folder.path(), "b");
  const auto runs = read_report_runs({a, b, a});
  EXPECT_EQ(runs[0].name, "Perimeter air (a)");
  EXPECT_EQ(runs[1].name, "Perimeter air (b)");
  EXPECT_EQ(runs[2].name, "Perimeter air (a) #2");
}

TEST(ReportRun, WhatIsNoResultsFileIsAnError) {
  const TemporaryFolder folder;
  EXPECT_THROW(read_report_run((folder / "absent.h5").string()), FileError);
  std::ofstream(folder / "text.h5") << "not HDF5";
  EXPECT_THROW(read_report_run((folder / "text.h5").string()), FileError);
}

}  // namespace
}  // namespace thermohall
