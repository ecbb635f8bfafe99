#include "sim/run/air_coupling.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/run/run_scenario.h"
#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

const std::string coupled_hall = replaced(air_hall, "mode: preview,", "mode: preview, couple: true,");

TEST(AirCoupling, TheZoneModelGivesTheInletsOfTheField) {
  const Scenario scenario = read_scenario_text(air_hall);
  const AirOperatingPoint point = hall_point(scenario);
  const AirflowRun run = run_airflow(scenario, point);
  ASSERT_TRUE(run.possible());
  const auto shares = field_recirculation(scenario, point, run);
  ASSERT_EQ(shares.size(), 12U);
  double hot_K = 0;
  for (const auto& r : run.answer.racks) hot_K += r.exhaust_K / 12;  // all draw the same air
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double inlet_K = 291.15 + shares[i] * (hot_K - 291.15);
    EXPECT_NEAR(inlet_K, run.answer.racks[i].inlet_mean_K, 0.5 * 0.005 * (hot_K - 291.15) + 1e-9)
        << "rounding";
  }
}

TEST(AirCoupling, EveryPlacedRackGetsItsShareAndTheRunSaysSo) {
  Scenario scenario = read_scenario_text(coupled_hall);
  const AirCoupling coupling = couple_air(scenario, climate_year());
  ASSERT_FALSE(coupling.notes.empty());
  EXPECT_NE(coupling.notes[0].find("12 racks take their recirculation"), std::string::npos)
      << coupling.notes[0];
  EXPECT_GE(coupling.reuse_error_K, 0);
  EXPECT_LT(coupling.reuse_error_K, 10);
  for (const auto& group : scenario.racks) {
    ASSERT_EQ(group.member_recirculation.size(), 6U);
    for (const double r : group.member_recirculation) EXPECT_TRUE(r >= 0 && r <= 0.95) << r;
  }
}

TEST(AirCoupling, AHallWithoutPlacesKeepsItsFractionsAndSaysWhy) {
  Scenario scenario = read_scenario_text(small_halls::chiller);
  const AirCoupling coupling = couple_air(scenario, climate_year());
  ASSERT_EQ(coupling.notes.size(), 1U);
  EXPECT_NE(coupling.notes[0].find("zone fractions are used"), std::string::npos) << coupling.notes[0];
  EXPECT_TRUE(scenario.racks[0].member_recirculation.empty());
}

TEST(AirCoupling, ACoupledRunClosesItsBalancesAndNotesTheField) {
  Scenario scenario = read_scenario_text(coupled_hall);
  scenario.run.duration_s = 86400;
  RunOptions options;
  options.library_directory = default_library_directory();
  const RunOutcome outcome = run_scenario(scenario, options);
  EXPECT_EQ(outcome.status, "complete") << outcome.message;
  EXPECT_TRUE(std::any_of(outcome.warnings.begin(), outcome.warnings.end(),
                          [](const std::string& w) { return w.starts_with("airflow.couple: 12 racks"); }));
}

TEST(AirCoupling, RacksWithEqualSharesStayOneTrajectory) {
  Scenario scenario = read_scenario_text(air_hall);
  for (auto& group : scenario.racks) group.member_recirculation = {0.1, 0.1, 0.2, 0.2, 0.1, 0.1};
  const RunningPlant running(scenario, climate_year());
  EXPECT_EQ(running.plant.rack_weights().size(), 2U);
  EXPECT_DOUBLE_EQ(running.plant.rack_weights()[0] + running.plant.rack_weights()[1], 12);
}

}  // namespace
}  // namespace thermohall
