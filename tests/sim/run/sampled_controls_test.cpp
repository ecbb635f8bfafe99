// Controllers, staging and changeover in whole runs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "sim/run/run_metrics.h"
#include "tests/support/equipped_loop.h"
#include "tests/support/run_trace.h"

namespace thermohall {
namespace {

Scenario with_step(Scenario s, double from, double to, double duration_s = 1800) {
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = duration_s;
  s.run.step_s = 1;
  s.run.control_interval_s = 5;
  s.run.output_interval_s = 60;
  for (auto& load : s.loads) {
    load.kind = LoadKind::utilisation;
    load.level = from;
  }
  EventSpec step;
  step.id = "step";
  step.at_s = 301.7;  // between two samples of everything
  step.action = EventAction::load;
  step.target = EventTarget::loads;
  step.value = to;
  s.events.push_back(step);
  return s;
}

Scenario cdu_hall(const std::string& controls) {
  using namespace small_halls;
  return read_scenario_text(replaced("run: {mode: dynamic}\n" + cold_plate, "      volume: 1 m3\n",
                                     "      volume: 1 m3\n" + controls));
}

const std::string valve =
    "      controls: {valve: {gain: 0.05 1/K, integral_time: 60 s, interval: 2 s, stroke_time: 30 s}}\n";

double highest(const std::vector<double>& values) { return *std::max_element(values.begin(), values.end()); }
double lowest(const std::vector<double>& values) { return *std::min_element(values.begin(), values.end()); }

TEST(SampledControls, ALoadStepOvershootsAndSettlesAtTheSetPoint) {
  const auto run = run_trace(with_step(cdu_hall(valve), 0.3, 1), "temperature_control", "measured");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  const double set_K = 313.15;
  EXPECT_NEAR(run.at(250), set_K, 0.01) << "at rest before: taken over without a bump";
  EXPECT_GT(highest(run.values), set_K + 0.5) << "the valve is slower than the racks";
  EXPECT_LT(lowest(run.values), set_K - 0.05) << "and comes back beyond";
  EXPECT_LT(highest(run.values), set_K + 15);
  EXPECT_NEAR(run.values.back(), set_K, 0.15) << "settled in 25 minutes";
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, IdealControlHasNoOvershoot) {
  const auto run = run_trace(with_step(cdu_hall(""), 0.3, 1), "cdu", "supply_temperature");
  EXPECT_LT(highest(run.values), 313.15 + 0.5);
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, AStiffControllerHasTheSmallerDeviation) {
  double before_K = 1e9;
  for (const char* gain : {"0.02 1/K", "0.05 1/K", "0.1 1/K"}) {
    const auto hall = cdu_hall(replaced(valve, "0.05 1/K", gain));
    const auto run = run_trace(with_step(hall, 0.3, 1), "temperature_control", "measured");
    EXPECT_LT(highest(run.values), before_K) << gain;
    before_K = highest(run.values);
  }
}

TEST(SampledControls, BothIntegratorsFollowTheSameController) {
  auto hall = with_step(cdu_hall(valve), 0.3, 1, 900);
  const auto exponential = run_trace(hall, "temperature_control", "measured");
  hall.run.integrator = IntegratorChoice::dormand_prince;
  const auto adaptive = run_trace(hall, "temperature_control", "measured");
  EXPECT_NEAR(highest(exponential.values), highest(adaptive.values), 0.1);
  EXPECT_NEAR(exponential.values.back(), adaptive.values.back(), 0.1);
}

Scenario air_hall(const std::string& controls) {
  using namespace small_halls;
  return read_scenario_text(
      "run: {mode: dynamic}\n" +
      replaced(chiller, "      metal_conductance: 1 kW/K\n",
               "      metal_conductance: 1 kW/K\n      controls: {" + controls + "}\n"));
}

TEST(SampledControls, CoilValvesHoldTheSupplyOfAZone) {
  const auto hall = with_step(air_hall("valve: {gain: 0.03 1/K, integral_time: 60 s}"), 0.3, 0.8);
  const auto run = run_trace(hall, "zone", "supply_temperature");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_NEAR(run.at(250), 293.15, 0.05);
  EXPECT_GT(highest(run.values), 293.15 + 0.2);
  EXPECT_NEAR(run.values.back(), 293.15, 0.2);
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, FansHoldThePressureOfTheAisle) {
  const auto hall = with_step(
      air_hall(
          "fans: {follow: pressure, set_point: 5 Pa, leakage: 10 %, gain: 0.004 1/Pa, integral_time: 20 s}"),
      0.5, 0.9);
  const auto run = run_trace(hall, "pressure_control", "measured");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_NEAR(run.at(290), 5, 0.5);
  EXPECT_LT(lowest(run.after(301)), 4) << "the step takes it down";
  EXPECT_NEAR(run.values.back(), 5, 0.5);
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, FansThatFollowTheReturnAirHoldIt) {
  const auto hall = with_step(
      air_hall("fans: {follow: return_air, set_point: 30 degC, gain: 0.05 1/K, integral_time: 60 s}"), 0.8,
      0.9, 3600);
  const auto run = run_trace(hall, "temperature_control", "measured");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_NEAR(run.values.back(), 303.15, 0.3);
}

TEST(SampledControls, AZoneWarmsItsSupplyUntilRacksAsk) {
  auto hall = air_hall(
      "supply_reset: {highest: 26 degC, trim: 0.5 K, respond: 1 K, respond_max: 2 K, start_delay: 0 s, "
      "interval: 1 h}");
  hall.run.mode = RunMode::quasi_steady;
  hall.run.duration_s = 5 * 86400;
  hall.run.output_interval_s = 3600;
  const auto run = run_trace(hall, "set_point_reset", "set_point");
  EXPECT_GT(highest(run.values), 294.15);
  EXPECT_LE(highest(run.values), 299.15 + 1e-9);
  const auto inlets = run_trace(hall, "rack", "inlet_temperature");
  EXPECT_LT(inlets.values.back(), 300.15 + 1) << "requests hold the inlets at their limit";
}

// ---- staging in planning years ----

Scenario staged_towers(const std::string& keys) {
  using namespace small_halls;
  auto text = replaced(
      chiller, "        count: 1\n        minimum_setpoint: 10 degC\n",
      "        count: 4\n        minimum_setpoint: 10 degC\n        controls: {staging: {" + keys + "}}\n");
  auto s = read_scenario_text(text);
  s.run.mode = RunMode::quasi_steady;
  s.run.duration_s = 60 * 86400;
  s.run.start_s = 150 * 86400;
  s.run.output_interval_s = 3600;
  return s;
}

TEST(SampledControls, TowersRunOnlyAsManyCellsAsTheyNeed) {
  const auto run = run_trace(staged_towers("min_on_time: 2 h, min_off_time: 2 h"), "staging", "running");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_GE(lowest(run.values), 1);
  EXPECT_LE(highest(run.values), 4);
  EXPECT_LT(lowest(run.values), highest(run.values)) << "the day is warmer than the night";
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, LeastTimesBoundTheStartsOfCells) {
  const auto run = run_trace(staged_towers("min_on_time: 6 h, min_off_time: 6 h"), "staging", "starts");
  EXPECT_LE(run.values.back(), 4 * 60 * 2 + 4) << "four cells, no more than twice a day";
}

TEST(SampledControls, RotationSharesTheHoursOfCells) {
  const auto least = run_trace(staged_towers("min_on_time: 2 h, min_off_time: 2 h, rotation_interval: 1 day"),
                               "staging", "least_run_time");
  const auto most = run_trace(staged_towers("min_on_time: 2 h, min_off_time: 2 h, rotation_interval: 1 day"),
                              "staging", "most_run_time");
  EXPECT_LT(most.values.back() - least.values.back(), 2 * 86400.0);
}

TEST(SampledControls, StagedPumpsDrawLessThanAllOfThem) {
  using namespace small_halls;
  auto text = replaced(with_loop_keys("        controls: {pumps: {min_on_time: 1 h}}\n"),
                       "pumps: {type: variable-speed-10ls, count: 2, standby: 1}",
                       "pumps: {type: variable-speed-10ls, count: 3}");
  auto s = read_scenario_text(text);
  s.run.duration_s = 10 * 86400;
  const auto run = run_trace(s, "staging", "running");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_LT(highest(run.values), 3);
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, ALowerPressureSavesPumpEnergyUntilValvesAsk) {
  using namespace small_halls;
  const auto energy_J = [](const std::string& controls) {
    auto s = read_scenario_text(with_loop_keys("        controls: {" + controls + "}\n"));
    s.run.duration_s = 20 * 86400;
    const auto run = run_trace(s, "loop", "pump_power");
    EXPECT_EQ(run.report.status, "complete");
    EXPECT_LT(run.balance(), 1e-8);
    return run.totals[EndUse::facility_pumps];
  };
  const double held_J = energy_J("pressure: {difference: 100 kPa}");
  const double reset_J = energy_J(
      "pressure: {difference: 100 kPa, lowest: 20 kPa, trim: 5 kPa, start_delay: 0 s, interval: 1 h}");
  EXPECT_LT(reset_J, 0.95 * held_J);
  EXPECT_GT(reset_J, 0.2 * held_J);
}

TEST(SampledControls, AByPassKeepsTheFlowOfTheChillers) {
  using namespace small_halls;
  auto s = read_scenario_text(with_loop_keys("        controls: {minimum_flow: 7 L/s}\n"));
  for (auto& load : s.loads) load.amplitude = load.level = 0.1;
  s.run.duration_s = 86400;
  const auto run = run_trace(s, "loop", "flow");
  EXPECT_GE(lowest(run.values), 7e-3 - 1e-9);
}

TEST(SampledControls, FreeCoolingChangesOverNoOftenerThanItMay) {
  using namespace small_halls;
  auto s = read_scenario_text(replaced(free_cooling, "        chillers: chillers\n",
                                       "        chillers: chillers\n        controls: {free_cooling: "
                                       "{min_on_time: 6 h, min_off_time: 6 h}}\n"));
  s.run.start_s = 60 * 86400;
  s.run.duration_s = 60 * 86400;
  const auto run = run_trace(s, "changeover", "changes");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_GT(run.values.back(), 1) << "spring has both";
  EXPECT_LE(run.values.back(), 60 * 4 + 1);
  EXPECT_LT(run.balance(), 1e-8);
}

TEST(SampledControls, OutdoorAirIsUsedOnlyBelowItsLimit) {
  const auto free_J = [](const std::string& changeover) {
    auto s = read_scenario_text(
        replaced(small_halls::air_economiser, "air_economizer:", changeover + "air_economizer:"));
    s.run.start_s = 100 * 86400;
    s.run.duration_s = 20 * 86400;
    const auto run = run_trace(s, "air_unit", "free_cooling");
    EXPECT_EQ(run.report.status, "complete") << run.report.message;
    EXPECT_LT(run.balance(), 1e-8);
    return run.totals[Meter::free_cooling];
  };
  const double always_J = free_J("");
  const double below_15_J = free_J("changeover: {rule: fixed_dry_bulb, high_limit: 15 degC}, ");
  const double below_5_J = free_J("changeover: {rule: fixed_dry_bulb, high_limit: 5 degC}, ");
  const double return_J = free_J("changeover: {rule: differential_dry_bulb}, ");
  EXPECT_LT(below_15_J, 0.98 * always_J);
  EXPECT_LT(below_5_J, 0.9 * below_15_J);
  EXPECT_NEAR(return_J, always_J, 0.05 * always_J) << "the return is warmer than spring";
  EXPECT_LE(free_J("changeover: {rule: differential_enthalpy, high_limit: 24 degC}, "),
            always_J * (1 + 1e-9));
}

// ---- everything together ----

// Controllers, staging, resets and named feeds under twelve random events in an hour.
Scenario full_hall(std::mt19937& random) {
  using namespace small_halls;
  auto text =
      replaced(chiller, "      metal_conductance: 1 kW/K\n",
               "      metal_conductance: 1 kW/K\n"
               "      controls:\n"
               "        valve: {gain: 0.02 1/K, integral_time: 60 s, interval: 3 s}\n"
               "        fans: {follow: rack_inlet, set_point: 24 degC, gain: 0.05 1/K, integral_time: 60 s}\n"
               "        supply_reset: {highest: 24 degC, start_delay: 0 s}\n");
  text = replaced(
      text, "        chillers: chillers\n",
      "        chillers: chillers\n"
      "        controls:\n"
      "          supply_pi: {gain: 0.05 1/K, integral_time: 3 min, interval: 7 s}\n"
      "          pumps: {min_on_time: 2 min}\n"
      "          minimum_flow: 2 L/s\n"
      "          pressure: {difference: 80 kPa, lowest: 20 kPa, interval: 1 min, start_delay: 0 s}\n");
  text =
      replaced(text, "        count: 1\n        minimum_setpoint: 10 degC\n",
               "        count: 3\n        minimum_setpoint: 10 degC\n"
               "        controls: {staging: {min_on_time: 3 min, min_off_time: 3 min, down_delay: 1 min}}\n");
  text = replaced(text, "power:\n", "power:\n  feeds: {A: {}, B: {}}\n  autonomy: 5 min\n");
  text +=
      "run: {mode: dynamic, start: 190.5 day, duration: 1 h, step: 2 s, control_interval: 10 s}\nevents:\n";
  const char* kinds[] = {"action: 'off', unit: air.crah, count: 2",
                         "action: 'off', unit: pumps.chilled, count: 1",
                         "action: 'off', unit: towers.towers, count: 2",
                         "action: 'off', unit: chillers.chillers, count: 1",
                         "action: 'off', unit: ups.A",
                         "action: feed_loss, unit: B",
                         "action: utility_loss",
                         "action: valve_stuck, unit: air.crah, share: 20 %",
                         "action: setpoint, unit: zones.hall, value: 23 degC",
                         "action: degrade, unit: towers.towers, share: 50 %",
                         "action: load, unit: work, value: 100 %",
                         "action: leak, unit: loops.chilled, value: 1 L/s, reserve: 60 L",
                         "action: sensor_bias, unit: loops.chilled, value: 1.5 K"};
  std::uniform_real_distribution<double> when(30, 3300), lasts(5, 600);
  std::uniform_int_distribution<std::size_t> which(0, std::size(kinds) - 1);
  for (int n = 0; n < 12; ++n)
    text += "  e" + std::to_string(n) + ": {at: " + std::to_string(when(random)) +
            " s, duration: " + std::to_string(lasts(random)) + " s, " + kinds[which(random)] + "}\n";
  return read_scenario_text(text);
}

TEST(SampledControls, RandomEventsWithEveryControlStayFiniteAndBalanced) {
  std::mt19937 random(11);
  for (int n = 0; n < 12; ++n) {
    const auto run = run_trace(full_hall(random), "zone", "supply_temperature");
    ASSERT_EQ(run.report.status, "complete") << n << ": " << run.report.message;
    EXPECT_LT(run.balance(), 1e-8) << n;
    EXPECT_LT(run.totals.second_law_excess_K, second_law_tolerance_K) << n;
  }
}

TEST(SampledControls, TheMachinesOfALoopAreSampledAtTheirOwnInterval) {
  const auto s = with_step(
      read_scenario_text(
          small_halls::with_loop_keys(
              "        controls: {supply_pi: {gain: 0.15 1/K, integral_time: 3 min, interval: 4 s}}\n") +
          "run: {mode: dynamic}\n"),
      0.4, 0.9, 3600);
  const auto run = run_trace(s, "loop", "supply_temperature");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_GT(highest(run.values), 285.15 + 0.1) << "the step is seen";
  EXPECT_NEAR(run.values.back(), 285.15, 0.2);
  double last_s = 0;
  for (const double time_s : run.time_s) {
    EXPECT_LE(std::floor(time_s / 4) - std::floor(last_s / 4), 1) << "no sample is stepped over";
    last_s = time_s;
  }
  EXPECT_LT(run.balance(), 1e-8);
}

// ---- redundant units at half load ----

TEST(SampledControls, ARedundantPairAtHalfLoadLosesNothingWithOne) {
  using namespace small_halls;
  const auto lowest_flow = [](const std::string& more) {
    auto s = read_scenario_text("run: {mode: dynamic}\n" +
                                replaced(cold_plate, "      count: 2\n      standby: 1\n      loop: warm\n",
                                         "      count: 2\n" + more + "      loop: warm\n"));
    s = with_step(s, 0.5, 0.5, 900);
    EventSpec off;
    off.id = "off";
    off.at_s = 400;
    off.target = EventTarget::liquid;
    off.count = 1;
    s.events.push_back(off);
    s.run.output_interval_s = 1;
    return lowest(run_trace(s, "cdu", "flow").values) / highest(run_trace(s, "cdu", "flow").values);
  };
  EXPECT_GT(lowest_flow("      standby: 1\n      standby_runs: true\n"), 0.95)
      << "the other is there already";
  EXPECT_LT(lowest_flow("      standby: 1\n"), 0.5) << "the spare has to start";
  EXPECT_LT(lowest_flow("      standby: 0\n"), 0.6) << "both are needed";
}

}  // namespace
}  // namespace thermohall
