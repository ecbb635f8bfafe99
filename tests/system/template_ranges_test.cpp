// The shipped designs against what such halls are known to need, and the two ways of computing a year.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace thermohall {
namespace {

using Metrics = std::map<std::string, double>;

Metrics run_metrics(const std::string& name, const std::vector<std::string>& more = {}) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments{
      "run",    std::string(THERMOHALL_SCENARIOS_DIR) + '/' + name + "/scenario.yaml",
      "-o",     (folder / "a.h5").string(),
      "--json", "--progress",
      "none"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const ProgramResult result = run_program(arguments);
  EXPECT_EQ(result.exit_code, 0) << name << ": " << result.errors;
  Metrics metrics;
  const auto json = nlohmann::json::parse(result.output);
  for (const auto& [key, value] : json.at("metrics").items())
    if (value.at("value").is_number()) metrics[key] = value.at("value");
  return metrics;
}

struct Range {
  std::string scenario;
  double pue_from, pue_to;
};
void PrintTo(const Range& range, std::ostream* stream) { *stream << range.scenario; }

class TemplateRanges : public testing::TestWithParam<Range> {};

// Measured halls of each kind lie in these ranges at the loads of the shipped files.
TEST_P(TemplateRanges, PueIsThatOfSuchHallsAndEnergyBalances) {
  const auto metrics = run_metrics(GetParam().scenario);
  EXPECT_GE(metrics.at("pue"), GetParam().pue_from);
  EXPECT_LE(metrics.at("pue"), GetParam().pue_to);
  EXPECT_LE(metrics.at("energy_residual"), 1e-6);
  EXPECT_GT(metrics.at("tue"), metrics.at("pue")) << "server fans and supplies are overhead as well";
  RecordProperty("pue", std::to_string(metrics.at("pue")));
}

INSTANTIATE_TEST_SUITE_P(Shipped, TemplateRanges,
                         testing::Values(Range{"legacy_hall", 1.5, 1.7}, Range{"contained_air", 1.2, 1.35},
                                         Range{"a100_air_hall", 1.15, 1.35},
                                         Range{"direct_to_chip", 1.05, 1.2}, Range{"gb200_hall", 1.05, 1.2},
                                         Range{"immersion", 1.05, 1.2}, Range{"liquid_pod", 1.05, 1.2}),
                         [](const auto& test) { return test.param.scenario; });

TEST(TemplateComparison, LiquidLowersTueByMoreThanPue) {
  const auto air = run_metrics("perimeter_air"), liquid = run_metrics("direct_to_chip");
  const double pue_falls = 1 - liquid.at("pue") / air.at("pue"),
               tue_falls = 1 - liquid.at("tue") / air.at("tue");
  EXPECT_GT(pue_falls, 0.1);
  EXPECT_GT(tue_falls, pue_falls) << "server fans disappear, which PUE cannot show";
}

class TwoModes : public testing::TestWithParam<std::string> {};

// The planning year takes each hour at rest; with hourly weather and constant load only the storage of the
// loops and of the controls' delay differ: 2 % of the total energy for each end use.
TEST_P(TwoModes, AgreeOnTheEnergyOfEachEndUse) {
  const auto planned = run_metrics(GetParam(), {"--mode", "quasi_steady"});
  const auto dynamic = run_metrics(GetParam(), {"--mode", "dynamic"});
  int uses = 0;
  for (const auto& [key, value] : planned) {
    if (!key.starts_with("energy_") || key == "energy_residual") continue;
    EXPECT_NEAR(dynamic.at(key), value, 0.02 * planned.at("total_energy")) << key;
    ++uses;
  }
  EXPECT_GT(uses, 8);
  EXPECT_NEAR(dynamic.at("total_energy"), planned.at("total_energy"), 0.02 * planned.at("total_energy"));
  EXPECT_LE(dynamic.at("energy_residual"), 1e-6);
}

INSTANTIATE_TEST_SUITE_P(Shipped, TwoModes, testing::Values("direct_to_chip", "perimeter_air"),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace thermohall
