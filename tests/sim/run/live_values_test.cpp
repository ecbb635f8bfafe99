#include "sim/run/live_values.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/run/hottest_hour.h"
#include "sim/run/run_scenario.h"
#include "sim/scenario/weather_source.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

Scenario day_of(Scenario scenario) {
  scenario.run.duration_s = 86400;
  return scenario;
}

TEST(LiveValues, FollowTheRunAndEndAtItsFigures) {
  std::vector<LiveValues> told;
  RunOptions options;
  options.library_directory = default_library_directory();
  options.progress = [&](const Progress& now) {
    ASSERT_NE(now.recorder, nullptr);
    told.push_back(live_values(*now.recorder));
    EXPECT_DOUBLE_EQ(told.back().time_s, now.time_s);
  };
  const RunOutcome outcome = run_scenario(day_of(read_scenario_text(small_halls::chiller)), options);
  ASSERT_EQ(outcome.status, "complete") << outcome.message;
  ASSERT_GE(told.size(), 24U);
  double warmest_K = 0;
  for (const LiveValues& live : told) {
    EXPECT_GT(live.it_power_W, 0);
    EXPECT_GT(live.total_power_W, live.it_power_W);
    ASSERT_FALSE(live.loops.empty());
    EXPECT_GT(live.loops.front().return_K, live.loops.front().supply_K);
    warmest_K = std::max(warmest_K, live.rack_inlet_max_K);
  }
  for (const Metric& metric : outcome.metrics) {
    if (metric.key == "pue") {
      EXPECT_NEAR(told.back().pue, metric.value, 1e-12);  // the same sums
    } else if (metric.key == "rack_inlet_max") {
      EXPECT_NEAR(warmest_K, metric.value, 1e-9);
    }
  }
}

TEST(HottestHour, BeginsBehindTheHottestHourAndRunsSecondBySecond) {
  const Scenario scenario = read_scenario_text(small_halls::chiller);
  const Scenario hour = hottest_hour(scenario, default_library_directory());
  EXPECT_EQ(hour.run.mode, RunMode::dynamic);
  EXPECT_EQ(hour.run.step_s, 1);
  EXPECT_EQ(hour.run.duration_s, 3600);
  std::vector<std::string> warnings;
  const auto weather = load_weather(scenario.site, default_library_directory(), warnings);
  const auto at = static_cast<std::size_t>(hour.run.start_s / 3600) - 1;
  for (const double dry_bulb_K : weather->dry_bulb_temperature_K)
    EXPECT_LE(dry_bulb_K, weather->dry_bulb_temperature_K[at]);
}

}  // namespace
}  // namespace thermohall
