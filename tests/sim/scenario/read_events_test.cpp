#include <gtest/gtest.h>

#include <string>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

const std::string dynamic_run = "run: {mode: dynamic, duration: 1 h}\n";

Scenario with(const std::string& more) {
  return read_scenario_text(small_halls::chiller + dynamic_run + more);
}

std::string fault(const std::string& more) {
  try {
    with(more);
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "";
}

TEST(ReadEvents, EveryKindOfEventIsRead) {
  const auto s = with(R"(events:
  one: {at: 10 min, action: off, unit: air.crah, count: 2, duration: 5 min}
  two: {at: 11 min, action: degrade, unit: chillers.chillers, share: 60 %}
  three: {at: 12 min, action: utility_loss, duration: 30 s}
  four: {at: 13 min, action: setpoint, unit: loops.chilled, value: 12 degC}
  five: {at: 14 min, action: sensor_bias, unit: zones.hall, value: 2 K}
  six: {at: 15 min, action: load, unit: work, value: 95 %}
  seven: {at: 16 min, action: heat_wave, value: 8 K}
  eight: {at: 17 min, action: water_cut}
  nine: {at: 18 min, action: feed_loss}
  ten: {at: 19 min, action: valve_stuck, unit: air.crah, share: 30 %}
  eleven: {at: 20 min, action: leak, unit: loops.chilled, value: 1 L/s, reserve: 0.5 m3}
limits: {recommended: 26 degC}
restart: {chillers: {restart_delay: 3 min}}
)");
  ASSERT_EQ(s.events.size(), 11u);
  EXPECT_DOUBLE_EQ(s.events[9].share, 0.3);
  EXPECT_DOUBLE_EQ(s.events[10].reserve_m3, 0.5);
  EXPECT_DOUBLE_EQ(s.events[0].at_s, 600);
  EXPECT_DOUBLE_EQ(s.events[0].count, 2);
  EXPECT_DOUBLE_EQ(s.events[0].duration_s, 300);
  EXPECT_DOUBLE_EQ(s.events[1].share, 0.6);
  EXPECT_DOUBLE_EQ(s.events[3].value, 285.15);
  EXPECT_DOUBLE_EQ(s.events[4].value, 2);
  EXPECT_DOUBLE_EQ(s.events[5].value, 0.95);
  EXPECT_DOUBLE_EQ(s.events[8].share, 0.5) << "one of two equal feeds";
  EXPECT_DOUBLE_EQ(s.limits.recommended_K, 299.15);
  EXPECT_DOUBLE_EQ(s.limits.allowable_K, 305.15);
  EXPECT_DOUBLE_EQ(s.restart.chillers.restart_delay_s, 180);
}

TEST(ReadEvents, DoorsAndStagesOfAFeedAreUnits) {
  const auto s = read_scenario_text(
      replaced(small_halls::rear_doors, "power:\n", "power:\n  feeds: {north: {}, south: {}}\n") +
      dynamic_run + R"(events:
  one: {at: 1 min, action: 'off', unit: doors.B}
  two: {at: 2 min, action: degrade, unit: ups.south, share: 50 %}
  three: {at: 3 min, action: feed_loss, unit: south}
)");
  EXPECT_EQ(s.events[0].target, EventTarget::doors);
  EXPECT_EQ(s.racks[s.events[0].index].id, "B");
  EXPECT_EQ(s.events[1].target, EventTarget::ups);
  EXPECT_TRUE(s.events[1].of_feed);
  EXPECT_EQ(s.events[1].index, 1u);
  EXPECT_EQ(s.events[2].target, EventTarget::feeds);
  EXPECT_DOUBLE_EQ(s.events[2].share, 0.5) << "of the cooling";
  EXPECT_NE(fault("events: {x: {at: 1 min, action: feed_loss, unit: A}}\n").find("unit"), std::string::npos)
      << "without names a feed is not a unit";
  EXPECT_NE(fault("events: {x: {at: 1 min, action: degrade, unit: generators, share: 50 %}}\n").find("unit"),
            std::string::npos);
}

TEST(ReadEvents, WithoutCountTheWholeBankIsMeant) {
  const auto s = with("events: {trip: {at: 1 min, action: off, unit: air.crah}}\n");
  EXPECT_DOUBLE_EQ(s.events.at(0).count, s.air_units.at(0).count);
}

TEST(ReadEvents, FaultsNameTheKey) {
  EXPECT_NE(fault("events: {x: {at: 1 min, action: off, unit: air.crha}}\n").find("events.x.unit"),
            std::string::npos);
  EXPECT_NE(fault("events: {x: {at: 1 min, action: explode}}\n").find("events.x.action"), std::string::npos);
  EXPECT_NE(fault("events: {x: {action: off, unit: air.crah}}\n").find("events.x.at"), std::string::npos);
  EXPECT_NE(fault("events: {x: {at: 1 min, action: off, unit: air.crah, count: 9}}\n").find("events.x.count"),
            std::string::npos);
  EXPECT_NE(fault("events: {x: {at: 1 min, action: heat_wave}}\n").find("events.x.value"), std::string::npos);
  EXPECT_NE(fault("events: {x: {at: 1 min, action: water_cut, colour: red}}\n").find("colour"),
            std::string::npos);
  EXPECT_NE(fault("limits: {recommended: 40 degC}\n").find("limits"), std::string::npos);
}

TEST(ReadEvents, ALossOfPowerNeedsTheDynamicMode) {
  EXPECT_THROW(read_scenario_text(small_halls::chiller + "events: {x: {at: 1 min, action: utility_loss}}\n"),
               ScenarioError);
}

}  // namespace
}  // namespace thermohall
