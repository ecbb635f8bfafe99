#include "sim/run/next_minutes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

Scenario outage() {
  Scenario s = read_scenario_text(small_halls::chiller);
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = 1800;
  s.run.step_s = 1;
  s.run.control_interval_s = 5;
  s.run.output_interval_s = s.run.rack_interval_s = 300;
  s.loads.front().kind = LoadKind::utilisation;
  s.loads.front().level = 1;
  s.power.autonomy_s = 3600;
  EventSpec loss;
  loss.id = "outage";
  loss.at_s = 300;
  loss.action = EventAction::utility_loss;
  s.events.push_back(loss);
  return s;
}

TEST(NextMinutes, FansAndPumpsOnTheUpsBuyTimeAndCostMoney) {
  RunOptions options;
  options.library_directory = default_library_directory();
  const auto results = next_minutes(outage(), options, 2);
  ASSERT_GT(results.size(), 4u);
  EXPECT_EQ(results.front().name, "as designed");
  EXPECT_EQ(results.front().gained_s, 0);
  const auto both = std::ranges::find(results, "room fans and pumps on the UPS", &RemedyResult::name);
  ASSERT_NE(both, results.end());
  EXPECT_GT(both->gained_s, 30);
  EXPECT_GT(both->cost_USD, 0);
  for (std::size_t i = 1; i + 1 < results.size(); ++i)
    EXPECT_GE(results[i].gained_s, results[i + 1].gained_s);
  const auto colder = std::ranges::find(results, "supply 3 K colder", &RemedyResult::name);
  ASSERT_NE(colder, results.end());
  EXPECT_GT(colder->gained_s, 0);
}

TEST(NextMinutes, WhatTheDesignHasIsNotOffered) {
  Scenario s = outage();
  s.power.air_on_ups = s.power.pumps_on_ups = true;
  for (const auto& r : remedies_of(s, default_library_directory()))
    EXPECT_EQ(r.name.find("on the UPS"), std::string::npos) << r.name;
}

}  // namespace
}  // namespace thermohall
