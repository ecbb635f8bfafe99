#include "sim/run/steady_state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

class SteadyStateOfEveryHall : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, SteadyStateOfEveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

TEST_P(SteadyStateOfEveryHall, SettlesInFewPassesFromACoolStartAndFewerFromItsNeighbour) {
  RunningPlant hall(read_scenario_text(GetParam().text), climate_year());
  const auto first = solve_steady(hall.plant, 4000 * 3600.0, 3600, hall.state_K, 1e-4, 100);
  EXPECT_TRUE(first.converged);
  EXPECT_LE(first.change_K, 1e-4);
  EXPECT_LE(first.passes, 20);
  const auto next = solve_steady(hall.plant, 4001 * 3600.0, 3600, hall.state_K, 1e-4, 100);
  EXPECT_TRUE(next.converged);
  EXPECT_LE(next.passes, first.passes);
}

TEST_P(SteadyStateOfEveryHall, DoesNotDependOnWhereItStarts) {
  const auto scenario = read_scenario_text(GetParam().text);
  RunningPlant cold(scenario, climate_year()), hot(scenario, climate_year());
  for (double& t : hot.state_K) t += 25;
  solve_steady(cold.plant, 4000 * 3600.0, 3600, cold.state_K, 1e-8);
  solve_steady(hot.plant, 4000 * 3600.0, 3600, hot.state_K, 1e-8);
  for (std::size_t i = 0; i < cold.state_K.size(); ++i)
    EXPECT_NEAR(hot.state_K[i], cold.state_K[i], 1e-5) << cold.plant.state_name(i);
}

TEST_P(SteadyStateOfEveryHall, SettlesEveryHourOfAHotYear) {
  RunningPlant hall(read_scenario_text(GetParam().text), climate_year("phoenix"));
  int unsettled = 0;
  for (int hour = 0; hour < 8760; hour += 7)
    unsettled += solve_steady(hall.plant, hour * 3600.0, 3600, hall.state_K, 1e-4, 100).converged ? 0 : 1;
  EXPECT_EQ(unsettled, 0);
}

// A room that lost half its machines: warm and throttled, but a state that can be named.
TEST(SteadyState, SettlesInARoomThatIsShortOfCooling) {
  const std::string halls[] = {replaced(small_halls::dx_room, "count: 3, standby: 1", "count: 1"),
                               replaced(small_halls::air_economiser, "count: 10", "count: 18"),
                               replaced(small_halls::chiller, "count: 4, standby: 1", "count: 2, standby: 1"),
                               replaced(small_halls::mixed, "count: 3, load", "count: 40, load")};
  for (const auto& text : halls) {
    auto scenario = read_scenario_text(text);
    scenario.loads.front().kind = LoadKind::utilisation;
    scenario.loads.front().level = 0.9;
    RunningPlant hall(scenario, still_weather(308, 296));
    const auto steady = solve_steady(hall.plant, 0, 0, hall.state_K, 1e-4, 100);
    EXPECT_TRUE(steady.converged) << text;
    EXPECT_GT(hall.column("rack", "inlet_temperature")[0], scenario.hall.zones.front().inlet_limit_K + 5);
    EXPECT_LT(hall.column("zone", "supply_temperature")[0], 380) << "no runaway";
    const auto& m = hall.plant.meters();
    EXPECT_LT(m[Meter::balance_error], 1e-9 * m[Meter::it_power]);
    EXPECT_LT(m[Meter::component_balance_error], 1e-9 * m[Meter::it_power]);
  }
}

TEST(SteadyState, ReportsThatItGaveUp) {
  RunningPlant hall(read_scenario_text(small_halls::chiller), climate_year());
  const auto steady = solve_steady(hall.plant, 0, 0, hall.state_K, 1e-9, 2);
  EXPECT_FALSE(steady.converged);
  EXPECT_EQ(steady.passes, 2);
  EXPECT_GT(steady.change_K, 1e-9);
}

TEST(SteadyState, StopsAtWhatIsNotFinite) {
  auto scenario = read_scenario_text(small_halls::chiller);
  scenario.rack_types.front().server.full_power_W = std::numeric_limits<double>::quiet_NaN();
  RunningPlant hall(scenario, climate_year());
  const auto steady = solve_steady(hall.plant, 0, 0, hall.state_K);
  EXPECT_FALSE(steady.converged);
  EXPECT_TRUE(std::isnan(steady.change_K));
  EXPECT_EQ(steady.passes, 1);
}

}  // namespace
}  // namespace thermohall
