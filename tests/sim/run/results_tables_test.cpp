#include "sim/run/results_tables.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>

#include "sim/results/results_reader.h"
#include "sim/results/sha256.h"
#include "sim/run/run_scenario.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

// Two days of January and two of February, written once and read back.
class ResultsTablesTest : public testing::Test {
 protected:
  struct Written {
    TemporaryFolder folder;
    Scenario scenario = read_scenario_text(small_halls::rear_doors);
    std::map<std::string, double> metrics;
    std::unique_ptr<ResultsFile> file;
    Written() {
      scenario.run.start_s = 29 * 86400.0;
      scenario.run.duration_s = 4 * 86400.0;
      const auto path = folder / "run.h5";
      const auto outcome = run_scenario(scenario, {.output_path = path.string(),
                                                   .library_directory = default_library_directory(),
                                                   .version = "1",
                                                   .commit = "",
                                                   .progress = {},
                                                   .stop = {}});
      if (outcome.status != "complete") throw std::runtime_error(outcome.message);
      file = std::make_unique<ResultsFile>(path);
      for (const auto& m : file->metrics()) metrics[m.key] = m.value;
    }
  };
  static const Written& written() {
    static const Written once;
    return once;
  }
  const ResultsFile& file_ = *written().file;
  const std::map<std::string, double>& metrics_ = written().metrics;

  static void expect_near(double value, double expected, const std::string& what) {
    EXPECT_NEAR(value, expected, 1e-12 * std::abs(expected)) << what;  // round-off of a sum
  }
};

TEST_F(ResultsTablesTest, MonthsAddUpToTheMetrics) {
  EXPECT_EQ(file_.ids("monthly"), (std::vector<std::string>{"01", "02"}));
  EXPECT_EQ(file_.column("monthly", "hours"), (std::vector<double>{48, 48}));
  constexpr double J_per_kWh = 3.6e6;
  const auto total = [&](const std::string& column) { return sum(file_.column("monthly", column)); };
  expect_near(total("total_energy") / J_per_kWh, metrics_.at("total_energy"), "total");
  expect_near(total("it_energy") / J_per_kWh, metrics_.at("it_energy"), "it");
  expect_near(total("water") / 1000, metrics_.at("water_volume"), "water");
  EXPECT_GT(metrics_.at("water_volume"), 0);
  for (const auto& use : end_uses)
    expect_near(total(std::string(use.key) + "_energy") / J_per_kWh,
                metrics_.at("energy_" + std::string(use.key)), std::string(use.key));
  const auto it_J = file_.column("monthly", "it_energy");
  const auto total_J = file_.column("monthly", "total_energy");
  const auto pue = file_.column("monthly", "pue");
  for (std::size_t m = 0; m < 2; ++m) expect_near(pue[m], total_J[m] / it_J[m], "pue");
}

TEST_F(ResultsTablesTest, TheFacilitysSeriesHoldsTheSameEnergy) {
  const auto power_W = file_.series("facility", "total_power");
  EXPECT_EQ(power_W.size(), 96u);
  EXPECT_NEAR(sum(power_W), metrics_.at("total_energy") * 1e3, 1e-9 * sum(power_W));
}

TEST_F(ResultsTablesTest, RacksAddUpAndStandInTheHistogramOfEveryHour) {
  EXPECT_EQ(file_.ids("rack_summary").size(), 10u);
  expect_near(sum(file_.column("rack_summary", "energy")) / 3.6e6, metrics_.at("it_energy"), "racks");
  EXPECT_NEAR(sum(file_.column("inlet_histogram", "rack_hours")), 10 * 96, 1e-9);
  const auto mean_K = file_.column("rack_summary", "inlet_mean");
  const auto most_K = file_.column("rack_summary", "inlet_max");
  for (std::size_t i = 0; i < mean_K.size(); ++i) {
    EXPECT_LE(mean_K[i], most_K[i] + 1e-9);
    EXPECT_LE(most_K[i], metrics_.at("rack_inlet_max") + 1e-9);
    EXPECT_GT(mean_K[i], 280);
  }
}

TEST_F(ResultsTablesTest, CapitalAndOwnershipAddUpToTheMetrics) {
  const auto quantity = file_.column("capital", "quantity");
  const auto unit_USD = file_.column("capital", "unit_cost");
  const auto cost_USD = file_.column("capital", "cost");
  ASSERT_GT(cost_USD.size(), 10u);
  for (std::size_t i = 0; i < cost_USD.size(); ++i)
    EXPECT_NEAR(cost_USD[i], quantity[i] * unit_USD[i], 1e-9 * cost_USD[i]);
  const auto& cost = written().scenario.cost;
  expect_near(sum(cost_USD) * (1 + cost.engineering_share) * (1 + cost.contingency_share),
              metrics_.at("capex"), "capital");
  expect_near(sum(file_.column("ownership", "present_value")), metrics_.at("cost_of_ownership"), "ownership");
}

TEST_F(ResultsTablesTest, ProvenanceHoldsTheScenarioItsHashesAndSourcedAssumptions) {
  const auto p = file_.provenance();
  EXPECT_EQ(p.scenario, small_halls::rear_doors);
  EXPECT_EQ(p.resolved_scenario, written().scenario.resolved);
  ASSERT_EQ(p.input_files.size(), written().scenario.files.size());
  EXPECT_EQ(p.input_files.front().sha256, sha256_hex(small_halls::rear_doors));
  ASSERT_EQ(p.assumptions.size(), written().scenario.assumptions.size());
  EXPECT_FALSE(p.assumptions.empty());
  bool numbers = false;
  for (const auto& a : p.assumptions) {
    EXPECT_FALSE(a.name.empty() || a.source.empty()) << a.name;
    numbers |= std::isfinite(a.value) && !a.unit.empty();
  }
  EXPECT_TRUE(numbers);
}

}  // namespace
}  // namespace thermohall
