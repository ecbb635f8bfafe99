#include "sim/plant/loop_network.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/scenario/loop_network_section.h"
#include "tests/support/equipped_loop.h"

namespace thermohall {
namespace {

constexpr double design_m3_s = 0.009, supply_K = 308.15, return_K = 318.15;
const std::string valves = "          control: pressure # valves\n          pressure_difference: 140 kPa\n";

LoopNetwork network_of(const std::string& keys = "          control: speed\n", const std::string& far = "") {
  return LoopNetwork(read_scenario_text(small_halls::loop_network(keys, far)), 0);
}

DistributionService normal(int pumps = 1, double speed = 1) { return {pumps, speed, {1, 1}, {-1, -1}}; }

TEST(LoopNetwork, FlowOfThePlantIsThatOfTheBranchesAndTheBypass) {
  for (const auto& keys : {std::string("          control: speed\n"), valves}) {
    auto network = network_of(keys);
    network.update(normal(), {0.004, 0.005}, 0.015, supply_K, return_K);
    const auto& r = network.record;
    EXPECT_NEAR(network.branches[0].flow_m3_s + network.branches[1].flow_m3_s + r.bypass_m3_s, r.flow_m3_s,
                1e-8);
    EXPECT_GE(r.flow_m3_s, 0.015 - 1e-6);
    EXPECT_NEAR(r.pump_power_W, r.flow_m3_s * r.pump_pressure_Pa / 0.6, 1e-6 * r.pump_power_W);
    EXPECT_NEAR(r.flow_m3_s, r.pumps * r.pump_flow_m3_s, 1e-12);
  }
}

TEST(LoopNetwork, IsSolvedOnceWhileNothingChanges) {
  auto network = network_of(valves);
  EXPECT_TRUE(network.update(normal(), {0.005, 0.005}, 0, supply_K, return_K));
  for (int k = 0; k < 10; ++k)
    EXPECT_FALSE(network.update(normal(), {0.005 + 3e-6 * k, 0.005}, 0, supply_K, return_K + 0.1 * k));
  EXPECT_EQ(network.solutions(), 1);
  EXPECT_TRUE(network.update(normal(), {0.0051, 0.005}, 0, supply_K, return_K)) << "other demand";
  EXPECT_TRUE(network.update(normal(1, 0.9), {0.0051, 0.005}, 0, supply_K, return_K)) << "slower pumps";
  EXPECT_TRUE(network.update(normal(1, 0.9), {0.0051, 0.005}, 0, supply_K - 20, return_K - 20))
      << "cold, viscous";
}

TEST(LoopNetwork, AControlValveLimitsAtTheDesignFlowOrWhatIsThere) {
  auto network = network_of(valves);
  network.update(normal(), {0.004, 0.004}, 0, supply_K, return_K);
  EXPECT_NEAR(network.limit_m3_s(0), design_m3_s, 1e-12);
  network.update(normal(1, 0.5), {design_m3_s, design_m3_s}, 0, supply_K, return_K);
  EXPECT_LT(network.limit_m3_s(1), 0.8 * design_m3_s);
  EXPECT_NEAR(network.limit_m3_s(1), network.branches[1].flow_m3_s, 1e-6);
  EXPECT_EQ(network.branches[1].limited, 1);
  EXPECT_EQ(network.record.limited, 1);
}

TEST(LoopNetwork, WithoutAValveABranchTakesWhatFlows) {
  auto network = network_of();
  network.update(normal(), {0.001, 0.001}, 0, supply_K, return_K);
  EXPECT_GT(network.branches[0].flow_m3_s, design_m3_s);
  EXPECT_DOUBLE_EQ(network.limit_m3_s(0), network.branches[0].flow_m3_s);
  EXPECT_TRUE(std::isnan(network.branches[0].valve_authority));
}

TEST(LoopNetwork, ComputedBalancingReachesTheDesignFlows) {
  auto network = network_of("          control: speed\n          balancing: computed\n");
  network.update(normal(), {0.005, 0.005}, 0, 308.15, 318.15);
  for (const auto& branch : network.branches) EXPECT_NEAR(branch.flow_m3_s, design_m3_s, 2e-3 * design_m3_s);
  EXPECT_GT(network.balancing_kv_m3_s(1), network.balancing_kv_m3_s(0)) << "the near one is throttled more";
}

TEST(LoopNetwork, SuctionHeadFollowsTheVesselByHand) {
  // (250 kPa - 7.4 kPa of vapour at 40 degC times the water's share) / (rho g) and v^2 / 2 g.
  auto network = network_of();
  network.update(normal(), {0.005, 0.005}, 0, 303.15, 313.15);
  const auto& r = network.record;
  const double v = r.pump_flow_m3_s / (3.14159265 / 4 * 0.15 * 0.15);
  const auto y = coolant_outputs({CoolantFluid::propylene_glycol, 0.3}, {308.15});
  const double by_hand_m = (250e3 - 0.905 * 7384) / (y.density_kg_m3 * 9.80665) + v * v / (2 * 9.80665);
  EXPECT_NEAR(r.npsh_available_m, by_hand_m, 0.02);
  EXPECT_NEAR(r.npsh_available_m - r.npsh_margin_m, 2 + 2 * r.pump_flow_m3_s / 0.03, 1e-6);
}

TEST(LoopNetwork, FactsNameEveryBranch) {
  std::vector<LoopNetwork> networks;
  networks.push_back(network_of(valves, "balancing_kv: 30 m3/h"));
  const auto facts = branch_facts(networks);
  for (const auto& fact : facts) EXPECT_EQ(fact.texts.size() + fact.numbers.size(), 2u) << fact.key;
  const auto find = [&](std::string_view key) {
    for (const auto& fact : facts)
      if (fact.key == key) return fact;
    return ItemAttribute{};
  };
  EXPECT_EQ(find("unit").texts, (std::vector<std::string>{"near", "far"}));
  EXPECT_NEAR(find("kv").numbers[0], 40, 1e-9);
  EXPECT_TRUE(std::isnan(find("balancing_kv").numbers[0]));
  EXPECT_NEAR(find("balancing_kv").numbers[1], 30, 1e-9);
  EXPECT_EQ(network_facts(networks)[1].texts[0], "far");
}

}  // namespace
}  // namespace thermohall
