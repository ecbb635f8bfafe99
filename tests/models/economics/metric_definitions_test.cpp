#include "models/economics/metric_definitions.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "models/economics/metrics.h"

namespace thermohall {
namespace {

TEST(MetricDefinitions, EveryScalarOfTheResultsContractIsDefined) {
  for (const char* key : {"pue",
                          "ppue_cooling",
                          "ppue_power",
                          "tue",
                          "itue",
                          "wue_site",
                          "wue_source",
                          "cue",
                          "ere",
                          "erf",
                          "it_energy",
                          "total_energy",
                          "energy_<end_use>",
                          "peak_power",
                          "water_volume",
                          "carbon_mass",
                          "capex",
                          "opex_per_year",
                          "cost_of_ownership",
                          "cost_per_gpu_hour",
                          "rack_inlet_max",
                          "hours_above_limit",
                          "energy_residual"}) {
    const auto* row = find_metric_definition(key);
    ASSERT_NE(row, nullptr) << key;
    EXPECT_EQ(row->key, key);
  }
}

TEST(MetricDefinitions, EveryComputedMetricIsDefined) {
  for (const auto& row : output_table(static_cast<const MetricOutputs*>(nullptr))) {
    EXPECT_NE(find_metric_definition(row.key), nullptr) << row.key;
  }
}

TEST(MetricDefinitions, KeysAreUniqueAndNoFieldIsEmpty) {
  std::set<std::string_view> keys;
  for (const auto& row : metric_definitions()) {
    EXPECT_TRUE(keys.insert(row.key).second) << row.key;
    EXPECT_FALSE(row.unit.empty() || row.long_name.empty() || row.source.empty()) << row.key;
    EXPECT_TRUE(row.definition.ends_with('.')) << row.key;
    EXPECT_GT(row.factor, 0) << row.key;
  }
}

TEST(MetricDefinitions, FactorsConvertFromSi) {
  // 1.5 L/kWh = 1.5e-3 m3 / 3.6e6 J
  EXPECT_NEAR(find_metric_definition("wue_site")->factor * 1.5e-3 / 3.6e6, 1.5, 1e-12);
  EXPECT_NEAR(find_metric_definition("it_energy")->factor * 7.2e6, 2, 1e-12);
  EXPECT_NEAR(find_metric_definition("cue")->factor * 0.4 / 3.6e6, 0.4, 1e-12);
  EXPECT_NEAR(find_metric_definition("hours_above_limit")->factor * 7200, 2, 1e-12);
}

TEST(MetricDefinitions, UnlistedEndUsesShareOneRowAndUnknownKeysHaveNone) {
  EXPECT_EQ(find_metric_definition("energy_district_heat_pump")->key, "energy_<end_use>");
  EXPECT_EQ(find_metric_definition("energy_chillers")->key, "energy_chillers");
  EXPECT_EQ(find_metric_definition("energy_"), nullptr);
  EXPECT_EQ(find_metric_definition("dcie"), nullptr);
}

}  // namespace
}  // namespace thermohall
