#include "sim/run/priced_runs.h"

#include <gtest/gtest.h>

#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

TEST(PricedRuns, OneSimulationPricesEveryScenarioByItsOwnTariff) {
  const ScenarioFiles files;
  const auto text = replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n");
  const std::vector<Scenario> scenarios{
      files.read(text), files.read(replaced(text, "{type: ashburn}", "{energy: 0.16 USD/kWh}"))};
  const auto outcomes = run_priced_scenarios(scenarios, ReadOptions().library_directory, {});
  ASSERT_EQ(outcomes.size(), 2U);
  const auto value = [](const RunOutcome& outcome, const std::string& key) {
    for (const auto& m : outcome.metrics)
      if (m.key == key) return m.value;
    return 0.0;
  };
  EXPECT_EQ(value(outcomes[0], "pue"), value(outcomes[1], "pue"));
  EXPECT_NEAR(value(outcomes[1], "energy_cost_per_year"), 2 * value(outcomes[0], "energy_cost_per_year"),
              1e-3);
  EXPECT_TRUE(run_priced_scenarios({}, "", {}).empty());
}

}  // namespace
}  // namespace thermohall
