#include "sim/run/acceptance_transient.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/scenario/weather_source.h"
#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

// The small hall with batteries, and generators that take fans, pumps and chillers after a few seconds.
const std::string backed_hall = replaced(air_hall, "power:\n",
                                         "power:\n  batteries: {type: lithium-500kw-5min, count: 1}\n"
                                         "  generators: {type: diesel-2500kw, count: 1}\n");

AcceptanceTransient lose_utility(const std::string& text, double outage_s = 120, double allowed_s = 295) {
  Scenario scenario = read_scenario_text(text);
  scenario.airflow.acceptance.outage_s = outage_s;
  scenario.airflow.acceptance.allowed_above_s = allowed_s;
  return acceptance_transient(scenario, default_library_directory());
}

TEST(AcceptanceTransient, InletsRiseWhileFansAndChillersAreAwayAndComeBack) {
  const auto t = lose_utility(backed_hall);
  ASSERT_TRUE(t.computed) << t.message;
  EXPECT_EQ(t.racks.size(), 12U);
  EXPECT_EQ(t.racks_off, 0);
  ASSERT_FALSE(t.time_s.empty());
  const double peak_K = *std::max_element(t.hottest_K.begin(), t.hottest_K.end());
  EXPECT_GT(peak_K, t.hottest_K.front() + 1);
  EXPECT_LT(t.hottest_K.back(), peak_K - 0.5);
  EXPECT_NEAR(t.hottest_inlet_K, peak_K, 1e-9);
  EXPECT_EQ(t.passed, t.above_s <= 295);
}

TEST(AcceptanceTransient, TheTimeAllowedDecides) {
  Scenario scenario = read_scenario_text(backed_hall);
  scenario.airflow.acceptance.outage_s = 60;
  scenario.airflow.acceptance.inlet_limit_K = 280;  // every rack is above it all the time
  const auto t = acceptance_transient(scenario, default_library_directory());
  ASSERT_TRUE(t.computed) << t.message;
  EXPECT_EQ(t.racks_above, 12);
  EXPECT_NEAR(t.above_s, t.watched_s, 5);
  EXPECT_FALSE(t.passed);
  EXPECT_FALSE(t.worst_rack.empty());
}

TEST(AcceptanceTransient, RacksWithoutPowerDoNotPass) {
  const auto t = lose_utility(replaced(air_hall, "power:\n", "power:\n  autonomy: 1 min\n"), 600);
  ASSERT_TRUE(t.computed) << t.message;
  EXPECT_EQ(t.racks_off, 12);
  EXPECT_FALSE(t.passed);
}

TEST(AcceptanceTransient, TheMassesOfTheRulesReplaceThoseOfTheType) {
  RackType type;
  type.rack.height_m = 2.2;
  type.rack.air_heat_capacity_J_K = 210e3;
  AcceptanceRules rules;
  EXPECT_DOUBLE_EQ(acceptance_rack_mass_J_K(rules, type), 210e3);
  rules.servers = 14;
  EXPECT_DOUBLE_EQ(acceptance_rack_mass_J_K(rules, type), (5.0 * 49 + 15.0 * 14) * 500);
}

}  // namespace
}  // namespace thermohall
