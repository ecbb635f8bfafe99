#include "sim/study/study_summary.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/results/hdf5_file.h"
#include "sim/results/study_index.h"
#include "sim/run/run_scenario.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class StudySummaryTest : public testing::Test {
 protected:
  StudySummaryTest() {
    files_.write("hall.yaml", replaced(small_hall, "  duration: 2 day\n", "  duration: 1 day\n"));
  }
  Study study(const std::string& method, const std::string& count) const {
    return read_study(files_.write("study.yaml",
                                   "format: thermohall-study 1\nbase: hall.yaml\n"
                                   "designs: {plain: {}, dearer: {changes: {cost: {lines: {extra: {category: "
                                   "project, quantity: it_power, unit_cost: 3 USD/W, life: 10 year}}}}}}\n"
                                   "sample:\n  method: " +
                                       method + "\n  count: " + count +
                                       "\n  inputs:\n    cost.tariff.energy: {uniform: [0.05 USD/kWh, 0.25 "
                                       "USD/kWh]}\n    cost.water: {uniform: [1 USD/m3, 3 USD/m3]}\n"),
                      {});
  }
  std::vector<VariantResult> run(const Study& what) const {
    StudyOptions options;
    options.output_directory = files_.path("out");
    options.version = "1";
    options.jobs = 2;
    return run_study(what, options);
  }
  ScenarioFiles files_;
};

const BandRow& band(const StudySummary& s, const std::string& at, const std::string& metric) {
  for (const auto& row : s.bands)
    if (row.case_name == at && row.metric == metric) return row;
  throw std::runtime_error("no band of " + metric);
}

TEST_F(StudySummaryTest, BandsBracketTheMedianAndTheTariffMovesTheCostMost) {
  const Study s = study("latin_hypercube", "40");
  const auto results = run(s);
  const StudySummary summary = summarise(s, results);
  const BandRow& cost = band(summary, "plain", "cost_of_ownership");
  EXPECT_LT(cost.p10, cost.p50);
  EXPECT_LT(cost.p50, cost.p90);
  EXPECT_EQ(cost.draws, 40);
  // The physics is the same in all draws.
  EXPECT_DOUBLE_EQ(band(summary, "plain", "pue").p10, band(summary, "plain", "pue").p90);
  for (const auto& row : summary.tornado) {
    if (row.metric != "cost_of_ownership" || row.case_name != "plain") continue;
    EXPECT_EQ(row.input, "cost.tariff.energy") << "the first row has the widest swing";
    EXPECT_GT(row.rank_coefficient, 0.99);
    EXPECT_NEAR(row.high - row.low, cost.p90 - cost.p10, 0.03 * cost.p50);
    break;
  }
}

TEST_F(StudySummaryTest, PairedDrawsSettleADifferenceThatNoDrawCanTurn) {
  const Study s = study("latin_hypercube", "12");
  for (const auto& row : summarise(s, run(s)).wins)
    if (row.metric == "cost_of_ownership") {
      EXPECT_EQ(row.first, "plain");
      EXPECT_EQ(row.probability, 1);
      EXPECT_LT(row.median_difference, 0);
    }
}

TEST_F(StudySummaryTest, VarianceSharesOfAnAdditiveCostAddUpToOne) {
  const Study s = study("sobol", "128");
  double first = 0, total = 0;
  for (const auto& row : summarise(s, run(s)).tornado)
    if (row.metric == "cost_of_ownership" && row.case_name == "plain") {
      first += row.first_order;
      total += row.total_order;
    }
  EXPECT_NEAR(first, 1, 0.15);  // sampling error at this count
  EXPECT_NEAR(total, 1, 0.15);
}

TEST_F(StudySummaryTest, OneAtATimeGivesTheTornadoWithoutBands) {
  const Study s = study("one_at_a_time", "2");
  const StudySummary summary = summarise(s, run(s));
  EXPECT_TRUE(summary.bands.empty());
  EXPECT_TRUE(summary.wins.empty());
  ASSERT_FALSE(summary.tornado.empty());
  for (const auto& row : summary.tornado) {
    if (row.metric == "cost_of_ownership") {
      EXPECT_GE(row.high, row.low);
    }
  }
}

TEST_F(StudySummaryTest, TheIndexHoldsDrawsAndTables) {
  const Study s = study("latin_hypercube", "5");
  run(s);
  const StudyIndex index = read_study_index(files_.path("out/index.h5"));
  ASSERT_EQ(index.names.size(), 12U);
  bool found = false;
  for (const auto& axis : index.axes) {
    if (axis.name != "cost.tariff.energy") continue;
    found = true;
    EXPECT_EQ(axis.unit, "USD/kWh");
    const auto& values = std::get<std::vector<double>>(axis.values);
    EXPECT_TRUE(std::isnan(values[0]));
    EXPECT_GT(values[1], 0.05);
  }
  EXPECT_TRUE(found);
  const Hdf5File file = Hdf5File::open(files_.path("out/index.h5"));
  for (const char* name : {"/bands/p50", "/tornado/low", "/wins/probability"})
    EXPECT_TRUE(file.exists(name)) << name;
}

TEST_F(StudySummaryTest, AVariantOfTheIndexAloneEqualsItsOwnRun) {
  const Study s = study("latin_hypercube", "3");
  const auto results = run(s);
  const auto alone = run_scenario(read_scenario(s.variants[2].tree, s.variants[2].scenario_path, {}),
                                  {.output_path = "",
                                   .library_directory = ReadOptions().library_directory,
                                   .version = "1",
                                   .commit = "",
                                   .case_hash = "",
                                   .progress = {},
                                   .stop = {}});
  ASSERT_EQ(results[2].metrics.size(), alone.metrics.size());
  for (std::size_t i = 0; i < alone.metrics.size(); ++i)
    EXPECT_TRUE(results[2].metrics[i].value == alone.metrics[i].value || std::isnan(alone.metrics[i].value))
        << alone.metrics[i].key;
}

// Prices under types do not ask for a simulation of their own, and still count.
TEST_F(StudySummaryTest, VariantsThatDifferInAPriceOfATypeCostWhatTheyCostAlone) {
  files_.write("priced.yaml",
               "format: thermohall-scenario 1\nextends: hall.yaml\ntypes: {racks: {rack: {like: "
               "gb200-nvl72, cost: {each: 3000000 USD, life: 5 year, source: test, confidence: U}}}}\n"
               "rows: {B: {type: rack}}\n");
  const Study s = read_study(files_.write("study.yaml",
                                          "format: thermohall-study 1\nbase: priced.yaml\nresults: index\n"
                                          "sweep: {types.racks.rack.cost.life: [3 year, 5 year, 8 year]}\n"),
                             {});
  const auto results = run(s);
  ASSERT_EQ(results.size(), 3U);
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto alone = run_scenario(read_scenario(s.variants[i].tree, s.variants[i].scenario_path, {}),
                                    {.output_path = "",
                                     .library_directory = ReadOptions().library_directory,
                                     .version = "1",
                                     .commit = "",
                                     .case_hash = "",
                                     .progress = {},
                                     .stop = {}});
    for (std::size_t m = 0; m < alone.metrics.size(); ++m)
      EXPECT_TRUE(results[i].metrics[m].value == alone.metrics[m].value || std::isnan(alone.metrics[m].value))
          << alone.metrics[m].key;
  }
}

}  // namespace
}  // namespace thermohall
