// Runs that take their rack inlets from air fields: closed balances, a new field where the air changes, and a
// stated error that is smaller than that of one field for all.
#include "sim/run/air_fields.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/run/air_operating_point.h"
#include "sim/run/run_scenario.h"
#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

// Two rows with loads of their own; after two hours a fifth of the power moves from one to the other.
std::string two_loads(std::string text) {
  text = replaced(text, "mode: preview,", "mode: preview, couple: true,");
  text = replaced(text, "work: {mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}",
                  "work: {power: 7 kW}\n  other: {power: 7 kW}");
  text = replaced(text, "load: work, x: 3 m, y: 4.2 m", "load: other, x: 3 m, y: 4.2 m");
  return text +
         "run: {mode: quasi_steady, duration: 4 h}\n"
         "events:\n"
         "  more: {at: 2 h, action: load, unit: work, value: 8.4 kW}\n"
         "  less: {at: 2 h, action: load, unit: other, value: 5.6 kW}\n";
}
const std::string open_hall = two_loads(air_hall);
const std::string contained_hall =
    two_loads(replaced(air_hall, "  zones:\n",
                       "  containments: {C: {aisle: cold, x: 3 m, y: 3 m, length: 3.6 m, width: 1.2 m, "
                       "leakage: 3 %}}\n  zones:\n"));

RunOutcome outcome_of(const Scenario& scenario, std::stop_token stop = {}) {
  RunOptions options;
  options.stop = std::move(stop);
  options.library_directory = default_library_directory();
  return run_scenario(scenario, options);
}

double figure(const RunOutcome& outcome, const std::string& key) {
  for (const auto& m : outcome.metrics)
    if (m.key == key) return m.value;
  return std::numeric_limits<double>::quiet_NaN();
}

TEST(FieldInfluence, GivesTheInletsOfItsOwnFieldAndItsSharesAreShares) {
  const Scenario scenario = read_scenario_text(air_hall);
  const AirOperatingPoint point = hall_point(scenario);
  const AirflowRun run = run_airflow(scenario, point);
  ASSERT_TRUE(run.possible());
  std::vector<std::size_t> entries(12);
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = i;
  const AirInfluence influence = field_influence(scenario, point, run, entries, 12);
  EXPECT_LT(prediction_error_K(scenario, point, run, influence, entries), 0.01);
  EXPECT_EQ(influence.sources.size(), 12U);
  for (const auto& rack : influence.racks) {
    ASSERT_EQ(rack.size(), 3U) << "a row of shares for every height band";
    double flow = 0;
    for (const auto& band : rack) {
      flow += band.flow_share;
      double sum = 0;
      for (const double share : band.share) {
        EXPECT_GE(share, -1e-9);
        sum += share;
      }
      EXPECT_LE(sum, 1 + 1e-6);
    }
    EXPECT_NEAR(flow, 1, 1e-9);
  }
}

TEST(FieldInfluence, WarmerExhaustOfARackWarmsTheInletsThatItReaches) {
  const Scenario scenario = read_scenario_text(air_hall);
  const AirOperatingPoint point = hall_point(scenario, 6000, 0.4, -0.2);
  AirflowRun run = run_airflow(scenario, point);
  std::vector<std::size_t> entries(12);
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = i;
  const AirInfluence influence = field_influence(scenario, point, run, entries, 12);
  const auto before = predicted_inlets_K(scenario, point, run, influence, entries);
  run.result.racks[2].exhaust_K += 5;
  const auto after = predicted_inlets_K(scenario, point, run, influence, entries);
  double most = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_GE(after[i], before[i] - 1e-3);
    most = std::max(most, after[i] - before[i]);
  }
  EXPECT_GT(most, 0.05) << "an under-supplied open hall breathes exhaust";
  EXPECT_LT(most, 5);
}

TEST(AirStates, OtherUnitsAreAnotherStateAndLoadsAreHeldAgainstTheirOwnRow) {
  AirState a{{{2, 0}}, {5}, {2.4, 2.4}, {4e4, 4e4}};
  EXPECT_EQ(distance(a, a), 0);
  AirState b = a;
  b.banks[0] = {1, 1};
  EXPECT_EQ(distance(a, b), std::numeric_limits<double>::infinity());
  b = a;
  b.row_W = {4.8e4, 3.2e4};
  EXPECT_NEAR(distance(a, b), 0.2, 1e-12);
  b.bank_m3_s = {3};
  EXPECT_NEAR(distance(a, b), 0.4, 1e-12);
  b.bank_m3_s = {0};
  EXPECT_FALSE(moves(b));
  EXPECT_TRUE(moves(a));
}

TEST(AirFields, PowerMovedBetweenRowsAsksForAnotherFieldAndTheErrorFallsBelowThatOfOne) {
  for (const auto& text : {open_hall, contained_hall}) {
    Scenario scenario = read_scenario_text(text);
    const RunOutcome cached = outcome_of(scenario);
    ASSERT_EQ(cached.status, "complete") << cached.message;
    EXPECT_TRUE(cached.audit.closes());
    EXPECT_GE(figure(cached, "airflow_fields"), 2);
    scenario.airflow.fields = 1;
    const RunOutcome frozen = outcome_of(scenario);
    ASSERT_EQ(frozen.status, "complete") << frozen.message;
    EXPECT_EQ(figure(frozen, "airflow_fields"), 1);
    EXPECT_LT(figure(cached, "airflow_reuse_error"), figure(frozen, "airflow_reuse_error"));
    EXPECT_LT(figure(cached, "airflow_reuse_error"), 1.0);
    EXPECT_TRUE(std::any_of(frozen.warnings.begin(), frozen.warnings.end(), [](const std::string& w) {
      return w.find("raise airflow.fields") != std::string::npos;
    }));
  }
}

TEST(AirFields, EqualRunsHaveEqualFields) {
  const Scenario scenario = read_scenario_text(open_hall);
  const RunOutcome a = outcome_of(scenario), b = outcome_of(scenario);
  EXPECT_EQ(figure(a, "airflow_reuse_error"), figure(b, "airflow_reuse_error"));
  EXPECT_EQ(figure(a, "rack_inlet_max"), figure(b, "rack_inlet_max"));
}

TEST(AirFields, AUnitThatFailsChangesTheFieldDuringTheRun) {
  std::string text = replaced(air_hall, "mode: preview,", "mode: preview, couple: true,");
  text +=
      "run: {mode: dynamic, duration: 10 min, step: 5 s, control_interval: 10 s, output_interval: 1 min}\n"
      "events:\n  trip: {at: 2 min, action: off, unit: air.crah, count: 1}\n";
  const RunOutcome outcome = outcome_of(read_scenario_text(text));
  ASSERT_EQ(outcome.status, "complete") << outcome.message;
  EXPECT_TRUE(outcome.audit.closes());
  EXPECT_GE(figure(outcome, "airflow_fields"), 2) << "two units and one unit move other air";
  EXPECT_LE(figure(outcome, "airflow_fields"), 12);
  EXPECT_GT(figure(outcome, "airflow_frozen_error"), 0.2);
  EXPECT_LT(figure(outcome, "airflow_reuse_error"), figure(outcome, "airflow_frozen_error"));
}

TEST(AirFields, AStopIsHeardWithinTheSolutionAndThatFieldIsLeftOut) {
  std::stop_source stop;
  stop.request_stop();
  const RunOutcome outcome = outcome_of(read_scenario_text(open_hall), stop.get_token());
  EXPECT_EQ(outcome.status, "cancelled");
  EXPECT_TRUE(std::none_of(outcome.metrics.begin(), outcome.metrics.end(),
                           [](const auto& m) { return m.key == std::string("airflow_fields"); }));
}

TEST(AirFields, AHallWithoutPlacesKeepsItsFractionsAndSaysWhy) {
  Scenario scenario = read_scenario_text(small_halls::chiller);
  scenario.airflow.couple = true;
  scenario.run.duration_s = 7200;
  const RunOutcome outcome = outcome_of(scenario);
  EXPECT_EQ(outcome.status, "complete") << outcome.message;
  EXPECT_TRUE(std::any_of(outcome.warnings.begin(), outcome.warnings.end(), [](const std::string& w) {
    return w.find("zone fractions are used") != std::string::npos;
  }));
  EXPECT_TRUE(std::isnan(figure(outcome, "airflow_fields")));
}

}  // namespace
}  // namespace thermohall
