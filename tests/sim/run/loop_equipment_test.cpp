// Tanks, pipes, networks and controls in whole runs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "sim/scenario/loop_control_section.h"
#include "sim/scenario/storage_section.h"
#include "tests/support/equipped_loop.h"
#include "tests/support/small_run.h"

namespace thermohall {
namespace {

RecorderSettings settings_of(const Plant& plant) {
  RecorderSettings settings;
  settings.rack_inlet_limit_K = plant.rack_inlet_limits_K();
  settings.rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()};
  return settings;
}

double relative_balance(const SmallRun& run) {
  return run.totals[Meter::balance_error] / run.totals[Meter::it_power];
}

// Ten racks at full work; the chillers are off from the fifth minute on for half an hour.
Scenario chillers_off(const std::string& loop_keys, double duration_s = 1800) {
  Scenario s = read_scenario_text(small_halls::with_loop_keys(loop_keys));
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = 3600;
  s.run.step_s = 2;
  s.run.control_interval_s = 10;
  s.run.output_interval_s = 60;
  for (auto& load : s.loads) {
    load.kind = LoadKind::utilisation;
    load.level = 1;
  }
  EventSpec off;
  off.id = "off";
  off.at_s = 300;
  off.duration_s = duration_s;
  off.target = EventTarget::chillers;
  off.count = s.chillers.front().count;
  s.events.push_back(off);
  return s;
}

double highest_inlet_K(const Scenario& s) {
  auto run = SmallRun(s, climate_year());
  EXPECT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_LT(relative_balance(run), 1e-8);
  double highest_K = 0;
  for (const auto& rack : run.recorder.racks()) highest_K = std::max(highest_K, rack.inlet_max_K);
  return highest_K;
}

TEST(LoopEquipment, TheHallStaysColderTheLargerTheTank) {
  const double none_K = highest_inlet_K(chillers_off(""));
  double before_K = none_K;
  for (const char* volume : {"5 m3", "15 m3", "40 m3"}) {
    const double highest_K = highest_inlet_K(chillers_off(small_halls::tank(volume)));
    EXPECT_LT(highest_K, before_K + 0.01) << volume;
    before_K = highest_K;
  }
  EXPECT_LT(before_K, none_K - 2);
}

TEST(LoopEquipment, TheHallStaysColderTheSoonerTheChillersAreBack) {
  const std::string tank = small_halls::tank("8 m3");
  double before_K = 0;
  for (const double off_s : {300.0, 900.0, 2700.0}) {
    const double highest_K = highest_inlet_K(chillers_off(tank, off_s));
    EXPECT_GT(highest_K, before_K - 0.01) << off_s;
    before_K = highest_K;
  }
}

TEST(LoopEquipment, ATankHelpsOnlyWhileThePumpsRun) {
  Scenario s = chillers_off(small_halls::tank("15 m3"));
  EventSpec loss;
  loss.id = "loss";
  loss.action = EventAction::utility_loss;
  loss.at_s = 300;
  loss.duration_s = 1200;
  s.events = {loss};
  s.power.autonomy_s = 3600;
  s.power.air_on_ups = s.power.pumps_on_ups = true;
  const double pumped_K = highest_inlet_K(s);
  s.power.pumps_on_ups = false;
  EXPECT_GT(highest_inlet_K(s), pumped_K + 3);
}

TEST(LoopEquipment, ARunOfRandomFailuresStaysFinite) {
  Scenario s = chillers_off(small_halls::tank("8 m3") + small_halls::pipe);
  s.run.duration_s = 6 * 3600;
  s.events.clear();
  std::mt19937 random(7);
  const auto draw = [&](double high) { return std::uniform_real_distribution<>(0, high)(random); };
  for (int i = 0; i < 60; ++i) {
    EventSpec event;
    event.id = "event " + std::to_string(i);
    event.at_s = draw(6 * 3600);
    event.duration_s = 5 + draw(900);
    event.count = 1;
    const auto kind = static_cast<int>(draw(5));
    if (kind == 0) event.target = EventTarget::chillers;
    if (kind == 1) event.target = EventTarget::pumps;
    if (kind == 2) event.action = EventAction::utility_loss;
    if (kind == 3) {
      event.action = EventAction::valve_stuck;
      event.target = EventTarget::air;
      event.share = draw(1);
    }
    if (kind == 4) {
      event.action = EventAction::leak;
      event.target = EventTarget::loops;
      event.value = 1e-3;
      event.reserve_m3 = draw(0.3);
    }
    s.events.push_back(event);
  }
  const SmallRun run(s, climate_year());
  EXPECT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_LT(relative_balance(run), 1e-8);
}

TEST(LoopEquipment, BothIntegratorsAgreeOnATankAndPipes) {
  Scenario s = chillers_off(small_halls::tank("15 m3") + small_halls::pipe);
  const SmallRun a(s, climate_year());
  s.run.integrator = IntegratorChoice::dormand_prince;
  const SmallRun b(s, climate_year());
  EXPECT_LT(relative_balance(a), 1e-8);
  EXPECT_LT(relative_balance(b), 1e-4) << "the tolerance of the adaptive method";
  EXPECT_NEAR(a.totals[Meter::tank_discharge], b.totals[Meter::tank_discharge],
              0.02 * b.totals[Meter::tank_discharge]);
}

TEST(LoopEquipment, HoursMoveChillerLoadFromDayToNight) {
  const std::string rule =
      "rule: hours, discharge_from: 12 h, discharge_to: 18 h, charge_from: 0 h, charge_to: 6 h, "
      "discharge_power: 60 kW, initial_charge: 50 %";
  const auto chiller_kWh = [&](const std::string& keys, double from_h) {
    auto s = over_days(read_scenario_text(small_halls::with_loop_keys(keys)), RunMode::quasi_steady, 200, 4);
    double sum_J = 0;
    Plant plant(s, climate_year());
    Recorder recorder(plant.channels(), settings_of(plant), nullptr, s.run.start_s);
    const auto add = [&](double time_s, double duration_s, const FacilityMeters& m) {
      const double hour = std::fmod(time_s / 3600, 24);
      if (hour >= from_h && hour < from_h + 6) sum_J += duration_s * m[EndUse::chillers];
      EXPECT_LT(m[Meter::balance_error], 20) << "watts";
    };
    simulate(plant, s.run, recorder, add, {}, {});
    return sum_J / 3.6e6;
  };
  const std::string tank = small_halls::tank("60 m3", rule);
  EXPECT_LT(chiller_kWh(tank, 12), 0.8 * chiller_kWh("", 12));
  EXPECT_GT(chiller_kWh(tank, 0), 1.1 * chiller_kWh("", 0));
}

TEST(LoopEquipment, AnIceTankIsFrozenAtNightAndMeltsByDay) {
  std::string text = small_halls::with_loop_keys(
      "        tank: {kind: ice, charge_supply: -5 degC, maximum_flow: 10 L/s, charge_power: 80 kW, "
      "ice_mass: 3000 kg, melting_conductance: 25 kW/K, freezing_conductance: 20 kW/K, ambient_conductance: "
      "10 W/K, rule: hours, discharge_from: 12 h, discharge_to: 18 h, charge_from: 22 h, charge_to: 6 h, "
      "discharge_power: 50 kW, initial_charge: 0 %}\n");
  text =
      replaced(text, "        coolant: water\n", "        coolant: propylene_glycol\n        glycol: 30 %\n");
  const auto s = over_days(read_scenario_text(text), RunMode::quasi_steady, 200, 4);
  const SmallRun run(s, climate_year());
  EXPECT_LT(relative_balance(run), 1e-4);
  const double frozen_J = run.totals[Meter::tank_charge], melted_J = run.totals[Meter::tank_discharge];
  EXPECT_GT(melted_J, 1.5 * 3000 * 333.55e3) << "more than one charge in four days";
  EXPECT_NEAR(melted_J + run.totals[Meter::ambient_gain], frozen_J, 3000 * 400e3) << "but for what is left";
}

TEST(LoopEquipment, PipesKeepTheEnergyBalanceAndTakeHeatFromTheirSurroundings) {
  auto s = chillers_off(small_halls::pipe, 600);
  const SmallRun run(s, climate_year());
  EXPECT_LT(relative_balance(run), 1e-8);
  EXPECT_GT(run.totals[Meter::ambient_gain], 0);
}

Scenario network_run() {
  Scenario s = read_scenario_text(small_halls::network);
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = 600;
  s.run.step_s = 1;
  s.run.control_interval_s = 5;
  s.run.output_interval_s = 10;
  for (auto& load : s.loads) {
    load.kind = LoadKind::utilisation;
    load.level = 1;
  }
  return s;
}

TEST(LoopEquipment, TheHottestChipSitsWhereLeastFlows) {
  const SmallRun run(network_run(), climate_year());
  const auto racks = run.recorder.racks();
  ASSERT_EQ(racks.size(), 4u) << "every rack on its own";
  for (std::size_t i = 1; i < racks.size(); ++i) EXPECT_GE(racks[i].chip_max_K, racks[i - 1].chip_max_K);
  EXPECT_GT(racks.back().chip_max_K, racks.front().chip_max_K);
  EXPECT_LT(relative_balance(run), 1e-8);
}

EventSpec at(double at_s, EventAction action, EventTarget target) {
  EventSpec event;
  event.id = "event";
  event.at_s = at_s;
  event.action = action;
  event.target = target;
  return event;
}

TEST(LoopEquipment, ALeakStopsTheFlowWhenTheReserveIsGone) {
  auto s = network_run();
  auto leak = at(60, EventAction::leak, EventTarget::liquid);
  leak.value = 1e-3;
  leak.reserve_m3 = 0.2;  // 200 s
  s.events.push_back(leak);
  const SmallRun run(s, climate_year());
  EXPECT_EQ(run.report.status, "complete");
  EXPECT_LT(relative_balance(run), 1e-8);
  const auto off = std::max_element(run.recorder.racks().begin(), run.recorder.racks().end(),
                                    [](auto& a, auto& b) { return a.throttled_s < b.throttled_s; });
  EXPECT_GT(off->throttled_s, 60) << "chips throttle soon after";
  EXPECT_LT(off->throttled_s, 600 - 260);
}

TEST(LoopEquipment, AStuckValveOfTheCoilsWarmsTheHall) {
  auto s = chillers_off("", 1);
  const double open_K = highest_inlet_K(s);
  auto stuck = at(300, EventAction::valve_stuck, EventTarget::air);
  stuck.share = 0.2;
  s.events = {stuck};
  EXPECT_GT(highest_inlet_K(s), open_K + 1);
}

TEST(LoopEquipment, TheSupplyIsKeptAboveTheDewPoint) {
  Scenario s = read_scenario_text(small_halls::cold_plate);
  s.cdus.front().dew_point_margin_K = 2;
  s.cdus.front().supply_setpoint_K = 280;
  s.loops.front().supply_setpoint_K = 278;
  s = over_days(s, RunMode::quasi_steady, 200, 1);
  const SmallRun run(s, climate_year());
  EXPECT_EQ(run.report.status, "complete");
  Plant plant(s, climate_year());
  std::vector<double> state_K(plant.state_count());
  plant.initial_state(state_K);
  for (int pass = 0; pass < 60; ++pass) {
    plant.evaluate(200.5 * 86400, steady_step_s, state_K);
    const auto next = plant.equilibrium_K();
    for (std::size_t i = 0; i < state_K.size(); ++i) state_K[i] = next[i];
    plant.sample_controls(steady_step_s);
  }
  double supply_K = 0, dew_K = 0;
  for (auto& group : plant.channels()) {
    std::vector<double> values(group.columns.size() * group.computed_count);
    group.read(values);
    for (std::size_t k = 0; k < group.columns.size(); ++k) {
      if (group.name == "cdu" && group.columns[k].key == "supply_temperature") supply_K = values[k];
      if (group.name == "zone" && group.columns[k].key == "dew_point_temperature") dew_K = values[k];
    }
  }
  EXPECT_GE(supply_K, dew_K + 2 - 0.1);
}

TEST(LoopEquipment, AControllerWithIntegralHoldsTheSupply) {
  Scenario s = chillers_off("        controls: {supply_pi: {gain: 0.05 1/K, integral_time: 5 min}}\n", 1);
  s.events.clear();
  s.run.duration_s = 4 * 3600;
  Plant plant(s, climate_year());
  Recorder recorder(plant.channels(), settings_of(plant), nullptr, s.run.start_s);
  simulate(plant, s.run, recorder, {}, {}, {});
  for (auto& group : plant.channels()) {
    if (group.name != "loop") continue;
    std::vector<double> values(group.columns.size() * group.computed_count);
    group.read(values);
    for (std::size_t k = 0; k < group.columns.size(); ++k)
      if (group.columns[k].key == "supply_temperature") {
        EXPECT_NEAR(values[k], 285.15, 0.3);
      }
  }
}

}  // namespace
}  // namespace thermohall
