#include "sim/run/steady_state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

constexpr double summer_s = 4600 * 3600.0;

class SteadyState : public testing::TestWithParam<small_halls::Named> {
 protected:
  Scenario scenario_ = read_scenario_text(GetParam().text);
  RunningPlant running_{scenario_, climate_year()};
};
INSTANTIATE_TEST_SUITE_P(Small, SteadyState, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

TEST_P(SteadyState, SettlesStaysAtRestAndBalances) {
  const auto result = solve_steady(running_.plant, summer_s, 0, running_.state_K);
  EXPECT_TRUE(result.converged) << "left: " << result.change_K << " K after " << result.passes;
  EXPECT_LE(result.change_K, 1e-6);
  const auto& m = running_.plant.meters();
  EXPECT_LE(m[Meter::balance_error], 1e-9 * m[Meter::it_power]);
  EXPECT_LE(m[Meter::component_balance_error], 1e-9 * m[Meter::it_power]);
  EXPECT_NEAR(m[Meter::storage], 0, 1e-9 * m[Meter::it_power]);

  // At rest, the rates of the dynamic plant are nil: the fastest stores, of some kJ/K, drift by less than
  // a millikelvin a minute.
  running_.plant.evaluate(summer_s, 0, running_.state_K);
  for (std::size_t i = 0; i < running_.state_K.size(); ++i)
    EXPECT_LT(std::abs(running_.plant.mean_rate_K_s()[i]) * 60, 1e-3) << running_.plant.state_name(i);
}

TEST_P(SteadyState, DoesNotDependOnWhereItBegins) {
  solve_steady(running_.plant, summer_s, 0, running_.state_K);
  const double power_W = running_.plant.meters().total_power_W();
  RunningPlant other(scenario_, climate_year());
  for (double& t : other.state_K) t += 15;
  solve_steady(other.plant, summer_s, 0, other.state_K);
  EXPECT_NEAR(other.plant.meters().total_power_W(), power_W, 1e-4 * power_W);
}

TEST(SteadyStateTest, GivesUpAfterThePassesItMayTake) {
  RunningPlant running(read_scenario_text(small_halls::chiller), climate_year());
  const auto result = solve_steady(running.plant, summer_s, 0, running.state_K, 1e-6, 2);
  EXPECT_FALSE(result.converged);
  EXPECT_EQ(result.passes, 2);
  EXPECT_GT(result.change_K, 1e-6);
}

TEST(SteadyStateTest, StopsAtOnceWithoutAFiniteEquilibrium) {
  RunningPlant running(read_scenario_text(small_halls::chiller), climate_year());
  for (double& t : running.state_K) t = std::numeric_limits<double>::quiet_NaN();
  const auto result = solve_steady(running.plant, summer_s, 0, running.state_K);
  EXPECT_FALSE(result.converged);
  EXPECT_FALSE(std::isfinite(result.change_K));
  EXPECT_EQ(result.passes, 1);
}

}  // namespace
}  // namespace thermohall
