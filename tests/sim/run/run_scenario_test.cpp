#include "sim/run/run_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/results/results_reader.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

constexpr double hour_s = 3600, day_s = 86400;

class RunScenarioTest : public testing::Test {
 protected:
  RunScenarioTest() {
    scenario_.run.start_s = 200 * day_s;
    scenario_.run.duration_s = 2 * day_s;
    options_.output_path = path_.string();
    options_.library_directory = default_library_directory();
    options_.version = "1.2.3";
    options_.commit = "abc";
  }
  // All racks lose their load's numbers after some hours.
  void break_load_after(double hours) {
    LoadSpec& load = scenario_.loads.front();
    load.kind = LoadKind::utilisation_trace;
    load.time_s = {0, scenario_.run.start_s + hours * hour_s};
    load.value = {0.5, std::numeric_limits<double>::quiet_NaN()};
  }
  TemporaryFolder folder_;
  std::filesystem::path path_ = folder_ / "run.h5";
  Scenario scenario_ = read_scenario_text(small_halls::free_cooling);
  RunOptions options_;
};

TEST_F(RunScenarioTest, WritesACompleteFileThatAgreesWithTheOutcome) {
  for (const auto mode : {RunMode::quasi_steady, RunMode::dynamic}) {
    scenario_.run.mode = mode;
    double share = 0;
    options_.progress = [&](const Progress& p) {
      EXPECT_GT(p.share, share);
      share = p.share;
    };
    const auto outcome = run_scenario(scenario_, options_);
    EXPECT_EQ(outcome.status, "complete") << outcome.message;
    EXPECT_TRUE(outcome.message.empty());
    EXPECT_NEAR(share, 1, 1e-9);
    EXPECT_LE(outcome.audit.site, 1e-6);
    EXPECT_LE(outcome.audit.components, 1e-6);
    EXPECT_LE(outcome.second_law_excess_K, second_law_tolerance_K);

    const ResultsFile file(path_);
    EXPECT_EQ(file.status(), "complete");
    EXPECT_EQ(file.title(), scenario_.name);
    EXPECT_EQ(file.attribute("mode"), mode == RunMode::dynamic ? "dynamic" : "quasi_steady");
    EXPECT_NE(file.attribute("source").find("1.2.3 (abc)"), std::string::npos);
    EXPECT_EQ(file.times("facility").size(), 48u);
    EXPECT_EQ(file.warnings(), outcome.warnings);
    std::size_t stored = 0;
    const auto metrics = file.metrics();
    for (const auto& m : outcome.metrics) {
      if (!std::isfinite(m.value)) continue;
      ++stored;
      const auto same = [&](const Metric& other) { return other.key == m.key && other.value == m.value; };
      EXPECT_TRUE(std::any_of(metrics.begin(), metrics.end(), same)) << m.key;
    }
    EXPECT_GT(stored, 30u);
  }
}

TEST_F(RunScenarioTest, GivesTheSameMetricsWithoutAFile) {
  const auto with_file = run_scenario(scenario_, options_);
  options_.output_path.clear();
  std::filesystem::remove(path_);
  const auto without = run_scenario(scenario_, options_);
  EXPECT_FALSE(std::filesystem::exists(path_));
  ASSERT_EQ(without.metrics.size(), with_file.metrics.size());
  for (std::size_t i = 0; i < without.metrics.size(); ++i) {
    if (!std::isfinite(without.metrics[i].value)) continue;
    EXPECT_EQ(without.metrics[i].value, with_file.metrics[i].value) << without.metrics[i].key;
  }
}

TEST_F(RunScenarioTest, AFailedRunKeepsWhatItHasAndSaysWhy) {
  break_load_after(5);
  const auto outcome = run_scenario(scenario_, options_);
  EXPECT_EQ(outcome.status, "failed");
  EXPECT_FALSE(outcome.message.empty());
  const ResultsFile file(path_);
  EXPECT_EQ(file.status(), "failed");
  EXPECT_EQ(file.attribute("message"), outcome.message);
  ASSERT_EQ(file.times("facility").size(), 5u);
  for (const double pue : file.series("facility", "pue")) EXPECT_GT(pue, 1);
}

TEST_F(RunScenarioTest, ARunThatFailsAtItsBeginningStillLeavesAReadableFile) {
  break_load_after(0);
  for (const auto mode : {RunMode::quasi_steady, RunMode::dynamic}) {
    scenario_.run.mode = mode;
    EXPECT_EQ(run_scenario(scenario_, options_).status, "failed");
    EXPECT_EQ(ResultsFile(path_).status(), "failed");
  }
}

TEST_F(RunScenarioTest, ACancelledRunKeepsItsIntervals) {
  std::stop_source stop;
  int calls = 0;
  options_.stop = stop.get_token();
  options_.progress = [&](const Progress&) {
    if (++calls == 7) stop.request_stop();
  };
  EXPECT_EQ(run_scenario(scenario_, options_).status, "cancelled");
  const ResultsFile file(path_);
  EXPECT_EQ(file.status(), "cancelled");
  EXPECT_EQ(file.times("facility").size(), 7u);
}

TEST_F(RunScenarioTest, EnvironmentFaultsAreThrown) {
  options_.output_path = (folder_ / "missing" / "run.h5").string();
  EXPECT_THROW(run_scenario(scenario_, options_), FileError);
  options_.output_path = path_.string();
  scenario_.site.climate = "atlantis";
  EXPECT_THROW(run_scenario(scenario_, options_), ScenarioError);
  EXPECT_FALSE(std::filesystem::exists(path_));
}

}  // namespace
}  // namespace thermohall
