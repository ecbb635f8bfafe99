#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/small_run.h"

namespace thermohall {
namespace {

class DynamicsOfEveryHall : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, DynamicsOfEveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

// Stores shift heat by minutes and fans are cubic in a swinging load: over a week both modes must agree on
// every end use that matters (above 0.2 % of the total) within 2 %.
TEST_P(DynamicsOfEveryHall, PlanningModeAgreesWithDynamicsOverAWeek) {
  const auto scenario = read_scenario_text(GetParam().text);
  for (const double first_day : {17.0, 190.0}) {
    const SmallRun fast(over_days(scenario, RunMode::quasi_steady, first_day, 7), climate_year());
    const SmallRun slow(over_days(scenario, RunMode::dynamic, first_day, 7), climate_year());
    ASSERT_EQ(fast.report.status, "complete");
    ASSERT_EQ(slow.report.status, "complete") << slow.report.message;
    EXPECT_EQ(fast.report.unsettled_intervals, 0);
    const double all_J = slow.totals.total_energy_J();
    EXPECT_NEAR(fast.totals.total_energy_J(), all_J, 0.005 * all_J);
    for (std::size_t i = 0; i < end_use_count; ++i)
      EXPECT_NEAR(fast.totals.integral[i], slow.totals.integral[i],
                  0.02 * slow.totals.integral[i] + 0.002 * all_J)
          << end_uses[i].key << " from day " << first_day;
    EXPECT_NEAR(fast.totals[Meter::water], slow.totals[Meter::water], 0.02 * slow.totals[Meter::water] + 1);
  }
}

TEST_P(DynamicsOfEveryHall, BooksCloseOverAWholeRun) {
  const SmallRun run(over_days(read_scenario_text(GetParam().text), RunMode::dynamic, 100, 2),
                     climate_year());
  EXPECT_LT(run.totals[Meter::balance_error], 1e-9 * run.totals[Meter::it_power]);
  EXPECT_LT(run.totals[Meter::component_balance_error], 1e-9 * run.totals[Meter::it_power]);
  const double in_J = run.totals.total_energy_J() + run.totals[Meter::moisture_heat];
  const double out_J =
      run.totals[Meter::heat_rejected] + run.totals[Meter::heat_reused] + run.totals[Meter::storage];
  EXPECT_NEAR(in_J, out_J, 1e-9 * in_J);
}

// A control loop that swings shows as power that jumps up and down from sample to sample.
TEST_P(DynamicsOfEveryHall, ComesToRestUnderSteadyInputs) {
  auto scenario = over_days(read_scenario_text(GetParam().text), RunMode::dynamic, 0, 0.5);
  scenario.loads.front().kind = LoadKind::utilisation;
  scenario.loads.front().level = 0.7;
  for (const auto& weather : {still_weather(276, 274), still_weather(303, 295)}) {
    RunningPlant hall(scenario, weather);
    for (double& t : hall.state_K) t += 3;
    Integrator integrator(hall.plant, {});
    FacilityMeters last;
    for (int minute = 0; minute < 720; ++minute) {
      last = integrator.advance(60.0 * minute, 60.0 * (minute + 1), hall.state_K);
      hall.plant.sample_controls(60);
    }
    // The building mass is still warming: nothing may move by more than a part in a thousand a minute.
    const auto next = integrator.advance(43200, 43260, hall.state_K);
    for (std::size_t i = 0; i < end_use_count; ++i)
      EXPECT_NEAR(next.rate[i], last.rate[i], 1e-3 * last.rate[i] + 1e-4 * last.total_power_W())
          << end_uses[i].key;
  }
}

}  // namespace
}  // namespace thermohall
