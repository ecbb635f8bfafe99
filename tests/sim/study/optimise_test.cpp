#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "sim/study/optimise_run.h"
#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class Optimise : public testing::Test {
 protected:
  Optimise() {
    files_.write("hall.yaml", replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n"));
  }
  Study read(const std::string& section) const {
    files_.write("study.yaml",
                 "format: thermohall-study 1\nname: Search\nbase: hall.yaml\nresults: index\n" + section);
    return read_study(files_.path("study.yaml"), {});
  }
  StudyOptions options() const {
    StudyOptions result;
    result.output_directory = files_.path("out");
    return result;
  }
  OptimiseResult search(Study& study) const {
    auto results = run_study(study, options());
    auto found = optimise_study(study, options(), results);
    EXPECT_EQ(results.size(), study.variants.size());
    return found;
  }
  ScenarioFiles files_;
};

TEST_F(Optimise, ThePriceThatIsSearchedEndsAtItsCheapEnd) {
  auto study = read(
      "optimise:\n  minimise: cost_of_ownership\n  evaluations: 64\n  seed: 3\n  variables:\n"
      "    cost.tariff.energy: {from: 0.05 USD/kWh, to: 0.15 USD/kWh}\n");
  const auto found = search(study);
  ASSERT_EQ(found.outcomes.size(), 1u);
  EXPECT_LT(found.outcomes[0].best, found.outcomes[0].nominal);
  EXPECT_NEAR(std::stod(found.outcomes[0].values[0]), 0.05, 1e-3);
  EXPECT_TRUE(std::filesystem::exists(files_.path("out/hall-best.h5")));
}

TEST_F(Optimise, AConstraintHoldsTheSearchBack) {
  // Warmer supply air is cheaper; the rack inlets may not follow it.
  const std::string section =
      "optimise:\n  minimise: total_energy\n  evaluations: 48\n  variables:\n"
      "    hall.zones.main.supply_setpoint: {from: 18 degC, to: 32 degC}\n"
      "  constraints: {rack_inlet_max: {max: 25 degC}}\n";
  auto study = read(section);
  const auto found = search(study);
  EXPECT_DOUBLE_EQ(found.outcomes.at(0).violation, 0);
  EXPECT_LT(std::stod(found.outcomes[0].values[0]), 25);
  auto again = read(section);
  EXPECT_EQ(search(again).outcomes[0].values, found.outcomes[0].values) << "the seed decides";
}

TEST_F(Optimise, WholeNumbersAreRunOnceAndTheBestScenarioCanBeRead) {
  auto study = read(
      "optimise:\n  minimise: capex\n  evaluations: 40\n  variables:\n"
      "    cooling.air.crah.count: {from: 2, to: 4, whole: true}\n");
  const auto found = search(study);
  EXPECT_EQ(found.outcomes.at(0).values[0], "2");
  EXPECT_LE(found.outcomes[0].runs, 3u);
  EXPECT_GE(found.outcomes[0].evaluations, 40u);
  EXPECT_NO_THROW(read_scenario(found.outcomes[0].best_scenario, {}));
}

TEST_F(Optimise, FaultsAreFoundBeforeAnythingRuns) {
  const auto fault = [&](const std::string& section) { return faults_of([&] { read(section); }); };
  EXPECT_TRUE(contains(fault("optimise: {variables: {a: {from: 1, to: 2}}}\n"), "exactly one"));
  EXPECT_TRUE(contains(fault("optimise: {minimise: pue}\n"), "variables"));
  EXPECT_TRUE(contains(fault("optimise: {minimise: pue, variables: {hall.zones.main.suply_setpoint: {from: "
                             "18 degC, to: 20 degC}}}\n"),
                       "supply_setpoint"));
  EXPECT_TRUE(contains(fault("optimise: {minimise: pue, variables: {hall.zones.main.supply_setpoint: {from: "
                             "18 degC, to: 200 degC}}}\n"),
                       "supply_setpoint"));
  EXPECT_TRUE(
      contains(fault("optimise: {minimise: pue, variables: {cost.water: {from: 2 USD/m3, to: 1 USD/m3}}}\n"),
               "above"));
}

TEST_F(Optimise, ForceRunsWhatIsUpToDate) {
  files_.write("plain.yaml", "format: thermohall-study 1\nbase: hall.yaml\n");
  const Study study = read_study(files_.path("plain.yaml"), {});
  auto with = options();
  run_study(study, with);
  EXPECT_TRUE(run_study(study, with).at(0).reused);
  with.force = true;
  EXPECT_FALSE(run_study(study, with).at(0).reused);
}

}  // namespace
}  // namespace thermohall
