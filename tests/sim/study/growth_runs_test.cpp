#include "sim/study/growth_runs.h"

#include <gtest/gtest.h>

#include "sim/results/hdf5_file.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class GrowthRuns : public testing::Test {
 protected:
  GrowthRuns() {
    files_.write("hall.yaml", replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n"));
  }
  Study read(const std::string& more) const {
    return read_study(files_.write("study.yaml", "format: thermohall-study 1\nbase: hall.yaml\n" + more), {});
  }
  std::string faults(const std::string& more) const {
    return faults_of([&] { read(more); });
  }
  ScenarioFiles files_;
  const std::string growth_ =
      "growth:\n  years: 5\n  base_power: 3 MW\n  discount_rate: 8 %\n  efficiency: 20 %\n"
      "  demand: {low: [{growth: 10 %}], mid: [{until: 2027, growth: 50 %}, {growth: 25 %}]}\n";
  const std::string service_ = "service: {rent: 3 USD/h, colocation: 150 USD/kW, discount_rate: 8 %}\n";
};

TEST_F(GrowthRuns, EveryBranchIsGrownUnderBothPlansAndWritten) {
  const Study study = read(growth_ + service_);
  StudyOptions options;
  options.output_directory = files_.path("out");
  options.version = "1";
  const auto results = run_study(study, options);
  const GrowthSummary summary = grow_designs(study, results);
  ASSERT_EQ(summary.growth.size(), 4U);
  EXPECT_EQ(summary.growth[0].branch, "low");
  EXPECT_EQ(summary.growth[0].years.front(), 2025);
  EXPECT_LT(summary.growth[0].last_energy_kWh, summary.growth[2].last_energy_kWh);
  EXPECT_FALSE(summary.growth[0].sells);
  ASSERT_EQ(summary.service.size(), 1U);
  EXPECT_GT(summary.service[0].own.front(), summary.service[0].own.back());
  const Hdf5File file = Hdf5File::open(files_.path("out/index.h5"));
  for (const char* name :
       {"/growth/hall_power", "/growth_summary/cost", "/service/own", "/service_summary/own_break_even"})
    EXPECT_TRUE(file.exists(name)) << name;
}

TEST_F(GrowthRuns, FaultsAreNamed) {
  EXPECT_TRUE(
      contains(faults("growth: {years: 5, base_power: 3 MW, discount_rate: 8 %}\n"), "growth.demand"));
  EXPECT_TRUE(contains(faults("growth: {years: 5, base_power: 3 MW, discount_rate: 8 %, demand: {mid: 3}}\n"),
                       "needs a list of segments"));
  EXPECT_TRUE(contains(faults(growth_ + "  expected: hgih\n"), "hgih"));
  EXPECT_TRUE(contains(faults(growth_ + "  elasticities: [1, 99]\n"), "outside its range"));
  EXPECT_TRUE(contains(faults("service: {rent: 3 USD/h}\n"), "discount_rate"));
}

}  // namespace
}  // namespace thermohall
