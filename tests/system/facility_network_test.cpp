// The shipped loop with pipes: what `check`, `steady` and `run` say about it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sim/results/results_reader.h"
#include "tests/support/run_program.h"

namespace thermohall {
namespace {

std::string shipped(const std::string& name) {
  return std::string(THERMOHALL_SCENARIOS_DIR) + "/facility_network/" + name + ".yaml";
}

nlohmann::json steady(const std::string& name) {
  const auto result = run_program({"steady", "--json", shipped(name)});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  return nlohmann::json::parse(result.output).at("groups");
}

TEST(FacilityNetwork, UnbalancedTheLastRowsFallShortAndTheirCduIsWarmer) {
  const auto groups = steady("scenario");
  const auto& branches = groups.at("loop_branch").at("items");
  ASSERT_EQ(branches.size(), 12U);
  const auto& first = branches.front();
  const auto& last = branches.back();
  EXPECT_GT(first.at("flow").get<double>(), 1.5 * last.at("flow").get<double>());
  EXPECT_LT(last.at("flow_ratio").get<double>(), 0.9);
  EXPECT_EQ(last.at("unit"), "cdu-L");
  EXPECT_EQ(last.at("position"), 12);
  EXPECT_TRUE(last.at("valve_authority").is_null());
  const auto& cdus = groups.at("cdu").at("items");
  EXPECT_GT(cdus.back().at("supply_temperature").get<double>(),
            cdus.front().at("supply_temperature").get<double>() + 1);
}

TEST(FacilityNetwork, BalancedEveryRowGetsItsDesignFlow) {
  for (const auto& branch : steady("balanced").at("loop_branch").at("items"))
    EXPECT_NEAR(branch.at("flow").get<double>(), 0.013, 0.01 * 0.013) << branch.at("id");
}

TEST(FacilityNetwork, ControlValvesGiveEachRowWhatItTakes) {
  const auto groups = steady("valves");
  for (const auto& branch : groups.at("loop_branch").at("items"))
    EXPECT_NEAR(branch.at("flow_ratio").get<double>(), 1, 0.01) << branch.at("id");
  EXPECT_NEAR(groups.at("loop_network").at("items").front().at("sensor_pressure").get<double>(), 95e3, 200);
}

TEST(FacilityNetwork, CheckWarnsOfTheBranchesThatFallShort) {
  const auto result = run_program({"check", shipped("scenario")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE((result.output + result.errors).find("branches.cdu-L: gets 8"), std::string::npos);
  const auto balanced = run_program({"check", shipped("balanced")});
  EXPECT_EQ((balanced.output + balanced.errors).find("of its design flow"), std::string::npos);
}

TEST(FacilityNetwork, ALostPumpAndAStuckValveAreFeltBranchByBranch) {
  const TemporaryFolder folder;
  const auto file = (folder / "run.h5").string();
  const auto result = run_program({"run", "-q", shipped("pump_out"), "-o", file});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const ResultsFile results(file);
  const auto at = [&](const char* group, const char* key, std::size_t item, double minute) {
    return results.series(group, key, item).at(static_cast<std::size_t>(6 * minute));
  };
  EXPECT_NEAR(at("loop_network", "pumps", 0, 40), 2, 1e-6);
  EXPECT_LT(at("loop_network", "sensor_pressure", 0, 40), 0.8 * at("loop_network", "sensor_pressure", 0, 10));
  EXPECT_LT(at("loop_branch", "flow", 11, 40), 0.95 * at("loop_branch", "flow", 11, 10));
  EXPECT_NEAR(at("loop_branch", "flow", 0, 40), at("loop_branch", "flow", 0, 10), 0.01 * 0.012);
  EXPECT_LT(at("loop_branch", "flow", 0, 90), 0.5 * at("loop_branch", "flow", 0, 70)) << "its valve sticks";
  EXPECT_NEAR(at("loop_branch", "flow", 11, 90), at("loop_branch", "flow", 11, 70), 0.01 * 0.012);
}

}  // namespace
}  // namespace thermohall
