#include <gtest/gtest.h>

#include <algorithm>

#include "sim/scenario/loop_network_layout.h"
#include "sim/scenario/loop_network_section.h"
#include "tests/support/equipped_loop.h"

namespace thermohall {
namespace {

using small_halls::loop_network;

std::string fault(const std::string& text) {
  try {
    read_scenario_text(text);
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "none";
}

bool warns(const Scenario& s, const std::string& key, const std::string& words) {
  return std::any_of(s.diagnostics.begin(), s.diagnostics.end(), [&](const Diagnostic& d) {
    return d.key.find(key) != std::string::npos && d.message.find(words) != std::string::npos;
  });
}

const LoopSpec& warm(const Scenario& s) { return s.loops.front(); }

TEST(ReadLoopNetwork, BranchesTakeWhatHoldsForEachAndWhatTheySayThemselves) {
  const auto s = read_scenario_text(loop_network("          control: speed\n", "balancing_kv: 30 m3/h"));
  const auto& n = *warm(s).hydraulics;
  ASSERT_EQ(n.branches.size(), 2u);
  EXPECT_EQ(n.control, LoopPumpControl::speed);
  EXPECT_EQ(n.sensor, 1u) << "the last one unless said otherwise";
  EXPECT_EQ(n.branches[0].unit, "near");
  EXPECT_NEAR(n.branches[1].main.length_m, 40, 1e-12);
  EXPECT_FALSE(n.branches[0].balancing_kv_m3_s);
  EXPECT_NEAR(*n.branches[1].balancing_kv_m3_s, 30.0 / 3600, 1e-12);
  EXPECT_FALSE(n.branches[0].valve);
  EXPECT_NEAR(n.pump.suction_pressure_Pa, 250e3, 1e-6);
}

TEST(ReadLoopNetwork, ConsumersAreBanksDoorsAndRowsOfTheLoop) {
  const auto s = read_scenario_text(loop_network());
  const auto consumers = branch_consumers(s, warm(s));
  ASSERT_EQ(consumers.size(), 2u);
  EXPECT_EQ(consumers[0].kind, LoopConsumer::Kind::cdu);
  EXPECT_GT(consumers[0].design_flow_m3_s, 1e-3);
  const auto mild = loop_consumers(s, s.loops[1]);
  ASSERT_EQ(mild.size(), 1u);
  EXPECT_EQ(mild[0].kind, LoopConsumer::Kind::air_unit);
  EXPECT_EQ(mild[0].running, 1) << "one of two is in reserve";
  const auto doors = read_scenario_text(small_halls::rear_doors);
  const auto of_doors = loop_consumers(doors, doors.loops.front());
  ASSERT_EQ(of_doors.size(), 3u);
  EXPECT_EQ(of_doors[1].kind, LoopConsumer::Kind::door);
  EXPECT_EQ(of_doors[1].id, "A-door");
  EXPECT_EQ(of_doors[1].running, 8) << "one a rack";
}

TEST(ReadLoopNetwork, FaultsNameTheKeyAndWhatIsThere) {
  const auto contains = [](const std::string& text, const char* words) {
    return fault(text).find(words) != std::string::npos;
  };
  EXPECT_TRUE(contains(replaced(loop_network(), "            near: {}\n", "            nera: {}\n"),
                       "is no unit on this loop; there are: near, far"));
  EXPECT_TRUE(contains(replaced(loop_network(), "            near: {}\n", ""), "has no branch for"));
  EXPECT_TRUE(contains(loop_network("          control: speed\n          sensor: middle\n"), "middle"));
  EXPECT_TRUE(contains(loop_network("          control: pressure\n"), "pressure_difference"));
  EXPECT_TRUE(contains(loop_network("          control: speed\n          pipes: 3\n"), "pipes"));
  EXPECT_TRUE(contains(replaced(loop_network(), "[30, 140]", "[30, 400]"), "falls"));
  EXPECT_TRUE(contains(
      replaced(loop_network(), "            coil: {flow: 9 L/s, pressure_drop: 50 kPa, exponent: 1.8}\n", ""),
      "coil"));
}

TEST(CheckLoopNetwork, WarnsOfABranchThatFallsShortAtItsPlace) {
  EXPECT_FALSE(warns(read_scenario_text(loop_network()), "branches.near", "design flow of"));
  const auto s = read_scenario_text(loop_network(
      "          control: speed\n", "main: {length: 900 m, inner_diameter: 90 mm, roughness: 0.045 mm}"));
  EXPECT_TRUE(warns(s, "hydraulics.branches.far", "% of its design flow"));
  EXPECT_FALSE(warns(s, "hydraulics.branches.near", "% of its design flow"));
}

TEST(CheckLoopNetwork, WarnsOfPoorAuthorityFastWaterAndLittleSuctionHead) {
  const auto wide = read_scenario_text(
      loop_network("          control: speed\n", "valve: {kv: 200 m3/h, characteristic: linear}"));
  EXPECT_TRUE(warns(wide, "branches.far.valve", "authority"));
  const auto narrow = read_scenario_text(
      loop_network("          control: speed\n",
                   "pipe: {length: 1 m, inner_diameter: 50 mm, roughness: 0.045 mm, loss_coefficient: 0.1}"));
  EXPECT_TRUE(warns(narrow, "branches.far.pipe", "m/s"));
  const auto low =
      read_scenario_text(replaced(loop_network(), "suction_pressure: 250 kPa", "suction_pressure: 40 kPa"));
  EXPECT_TRUE(warns(low, "pump.suction_pressure", "cavitate"));
  const auto good = read_scenario_text(loop_network());
  EXPECT_FALSE(warns(good, "pump", ""));
}

}  // namespace
}  // namespace thermohall
