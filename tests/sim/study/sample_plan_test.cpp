#include "sim/study/sample_plan.h"

#include <gtest/gtest.h>

#include "sim/study/study.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class SampledStudy : public testing::Test {
 protected:
  SampledStudy() { files_.write("hall.yaml", small_hall); }
  Study read(const std::string& sample) const {
    return read_study(files_.write("study.yaml",
                                   "format: thermohall-study 1\nbase: hall.yaml\n"
                                   "designs: {plain: {}, colder: {changes: {hall: {zones: {main: "
                                   "{supply_setpoint: 20 degC}}}}}}\nsample:\n" +
                                       sample),
                      {});
  }
  std::string faults(const std::string& sample) const {
    return faults_of([&] { read(sample); });
  }
  static Scenario scenario_of(const StudyVariant& variant) {
    return read_scenario(variant.tree, variant.scenario_path, {});
  }
  ScenarioFiles files_;
};

TEST_F(SampledStudy, EveryDesignGetsItsNominalVariantAndTheSameDraws) {
  const Study study = read(
      "  count: 5\n  seed: 3\n  inputs:\n    cost.discount_rate: {uniform: [4 %, 12 %]}\n"
      "    cost.tariff.energy: {lognormal: [0.1 USD/kWh, 1.3]}\n");
  ASSERT_EQ(study.variants.size(), 12U);
  EXPECT_EQ(study.variants[0].name, "plain");
  EXPECT_EQ(study.variants[1].name, "plain-s0001");
  EXPECT_EQ(study.variants[6].name, "colder");
  for (std::size_t k = 1; k <= 5; ++k) {
    EXPECT_EQ(study.variants[k].drawn, study.variants[6 + k].drawn);
    EXPECT_FALSE(study.variants[k].keeps_file);
    const Scenario drawn = scenario_of(study.variants[k]);
    EXPECT_GE(drawn.cost.discount_rate, 0.04);
    EXPECT_LE(drawn.cost.discount_rate, 0.12);
    EXPECT_NE(drawn.cost.tariff.default_price_USD_J,
              scenario_of(study.variants[0]).cost.tariff.default_price_USD_J);
  }
  EXPECT_TRUE(study.variants[0].keeps_file);
}

TEST_F(SampledStudy, AKeyAloneTakesItsWidthFromTheMarkOfTheNumber) {
  const Study study = read(
      "  count: 200\n  inputs:\n    cost.lines.shell-and-core.unit_cost:\n    cost.discount_rate:\n"
      "    cost.water: {confidence: C}\n");
  double lowest = 1e9, highest = 0, water_highest = 0;
  for (const auto& v : study.variants) {
    if (v.draw == 0) continue;
    const Scenario s = scenario_of(v);
    for (const auto& line : s.cost.lines) {
      if (line.id != "shell-and-core") continue;
      lowest = std::min(lowest, line.unit.cost_USD);
      highest = std::max(highest, line.unit.cost_USD);
    }
    EXPECT_NEAR(s.cost.discount_rate, 0.08, 0.008);  // stated: 10 %
    water_highest = std::max(water_highest, s.cost.water_USD_m3);
  }
  EXPECT_GE(lowest, 3200);  // 4000 USD/m2, mark D: 20 %
  EXPECT_LT(lowest, 3400);
  EXPECT_LE(highest, 4800);
  EXPECT_GT(highest, 4600);
  EXPECT_GT(water_highest, 3.0);  // 2.5 USD/m3, mark C: 30 %
}

TEST_F(SampledStudy, MethodsDecideTheNumberOfRows) {
  const std::string inputs = "  inputs: {cost.discount_rate: {uniform: [4 %, 12 %]}, cost.water: }\n";
  EXPECT_EQ(read("  method: sobol\n  count: 4\n" + inputs).variants.size(), 2U * (1 + 4 * 4));
  EXPECT_EQ(read("  method: one_at_a_time\n" + inputs).variants.size(), 2U * (1 + 5));
}

TEST_F(SampledStudy, FaultsAreNamedWithTheirKey) {
  EXPECT_TRUE(contains(faults("  inputs: {}\n"), "names no number to draw"));
  EXPECT_TRUE(contains(faults("  inputs: {cost.nothing: }\n"), "sample.inputs.cost.nothing"));
  EXPECT_TRUE(contains(faults("  inputs: {cost.water: {uniform: [3 USD/m3, 2 USD/m3]}}\n"), "not in order"));
  EXPECT_TRUE(contains(faults("  inputs: {cost.water: {uniform: [3 USD/m3, 4 %]}}\n"), "same unit"));
  EXPECT_TRUE(contains(faults("  inputs: {cost.water: {gauss: [1, 2]}}\n"), "not a known key"));
  EXPECT_TRUE(contains(faults("  inputs: {hall.zones.main.supply_setpoint: }\n"), "share of a temperature"));
  EXPECT_TRUE(contains(faults("  inputs: {cost.water: {confidence: Z}}\n"), "no confidence mark"));
  // A draw outside the range of its key is the fault of that variant.
  EXPECT_TRUE(
      contains(faults("  count: 4\n  inputs: {cost.discount_rate: {uniform: [90 %, 99 %]}}\n"), "outside"));
}

TEST_F(SampledStudy, CorrelationsNameTwoInputsAndKeepTheDrawsOfEach) {
  const std::string inputs =
      "  count: 40\n  inputs:\n    cost.discount_rate: {uniform: [4 %, 12 %]}\n"
      "    cost.water: {uniform: [1 USD/m3, 3 USD/m3]}\n";
  const Study free = read(inputs);
  const Study tied =
      read(inputs + "  correlations: {rates: {first: cost.discount_rate, second: cost.water, rank: 0.9}}\n");
  double together = 0;
  for (const auto& row : tied.sample.table) together += (row[0] - 0.5) * (row[1] - 0.5);
  EXPECT_GT(together / 40 * 12, 0.7);
  EXPECT_EQ(free.variants.size(), tied.variants.size());
  EXPECT_TRUE(contains(
      faults(inputs + "  correlations: {rates: {first: cost.discount_rat, second: cost.water, rank: 0.9}}\n"),
      "sample.inputs"));
  EXPECT_TRUE(contains(
      faults("  method: one_at_a_time\n" + inputs +
             "  correlations: {rates: {first: cost.discount_rate, second: cost.water, rank: 0.9}}\n"),
      "latin_hypercube"));
}

}  // namespace
}  // namespace thermohall
