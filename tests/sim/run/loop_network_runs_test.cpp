// Facility loops with pipe networks in whole plants.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "sim/run/steady_state.h"
#include "sim/scenario/loop_network_section.h"
#include "tests/support/equipped_loop.h"
#include "tests/support/small_run.h"

namespace thermohall {
namespace {

const std::string constant = "          control: speed\n";
const std::string valves = "          control: pressure # valves\n          pressure_difference: 110 kPa\n";

// The values of a plant at rest on a warm day.
class Rest {
 public:
  explicit Rest(Scenario s, const std::vector<EventSpec>& events = {}) {
    s.events = events;
    for (auto& load : s.loads) {
      load.kind = LoadKind::utilisation;
      load.level = 1;
    }
    const double time_s = 190.5 * 86400;
    s.run.start_s = time_s;
    plant_ = std::make_unique<Plant>(s, climate_year());
    std::vector<double> state_K(plant_->state_count());
    plant_->initial_state(state_K);
    plant_->begin_interval(time_s, time_s + 3600, steady_step_s);
    result = solve_steady(*plant_, time_s, 3600, state_K);
    groups_ = plant_->channels();
  }
  double operator()(std::string_view group, std::string_view key, std::size_t item) const {
    for (const auto& g : groups_)
      for (std::size_t c = 0; g.name == group && c < g.columns.size(); ++c)
        if (g.columns[c].key == key) return g.records[item][c];
    ADD_FAILURE() << group << '/' << key;
    return 0;
  }
  double balance() const {
    const auto& meters = plant_->meters();
    return meters[Meter::balance_error] / meters[Meter::it_power];
  }
  double second_law_K() const { return plant_->meters()[Meter::second_law_excess]; }

  SteadyResult result;

 private:
  std::unique_ptr<Plant> plant_;
  std::vector<ChannelGroup> groups_;
};

Scenario hall(const std::string& keys, const std::string& far = "") {
  return read_scenario_text(small_halls::loop_network(keys, far));
}

EventSpec event_of(EventTarget target, EventAction action, std::size_t index, double share = 1) {
  EventSpec event;
  event.id = "event";
  event.at_s = 0;
  event.target = target;
  event.action = action;
  event.index = index;
  event.count = 1;
  event.share = share;
  return event;
}

TEST(LoopNetworkRuns, AmpleValvesLeaveTheThermalAnswerAsItWas) {
  const Rest with(hall(valves));
  Scenario s = hall(valves);
  for (auto& loop : s.loops) loop.hydraulics = nullptr;
  const Rest without(s);
  ASSERT_TRUE(with.result.converged && without.result.converged);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_NEAR(with("cdu", "supply_temperature", i), without("cdu", "supply_temperature", i), 0.01);
    EXPECT_NEAR(with("cdu", "facility_flow", i), without("cdu", "facility_flow", i),
                0.01 * without("cdu", "facility_flow", i));
    EXPECT_NEAR(with("loop_branch", "flow", i), with("cdu", "facility_flow", i),
                0.01 * with("cdu", "facility_flow", i));
  }
  EXPECT_NEAR(with("rack", "chip_temperature", 0), without("rack", "chip_temperature", 0), 0.05);
}

TEST(LoopNetworkRuns, EnergyAndFlowAreConservedAtRest) {
  for (const auto& keys : {constant, valves}) {
    const Rest rest(hall(keys));
    ASSERT_TRUE(rest.result.converged);
    EXPECT_LT(rest.balance(), 1e-9);
    EXPECT_LT(rest.second_law_K(), 1e-6);
    EXPECT_NEAR(rest("loop", "flow", 0), rest("loop_network", "flow", 0), 0.01 * rest("loop", "flow", 0));
    EXPECT_NEAR(rest("loop", "pump_power", 0), rest("loop_network", "pump_power", 0), 1);
  }
}

TEST(LoopNetworkRuns, ABranchWithALongPipeGetsLessAndItsRacksRunWarmer) {
  const std::string far =
      "pipe: {length: 160 m, inner_diameter: 65 mm, roughness: 0.045 mm, loss_coefficient: 6}";
  const Rest rest(hall(constant, far)), before(hall(constant));
  ASSERT_TRUE(rest.result.converged && before.result.converged);
  EXPECT_LT(rest("loop_branch", "flow", 1), 0.7 * before("loop_branch", "flow", 1));
  EXPECT_GT(rest("loop_branch", "flow", 0), before("loop_branch", "flow", 0));
  EXPECT_GT(rest("cdu", "supply_temperature", 1), rest("cdu", "supply_temperature", 0) + 0.5);
  EXPECT_EQ(rest("cdu", "limited", 1), 1);
  EXPECT_EQ(rest("cdu", "limited", 0), 0);
}

TEST(LoopNetworkRuns, ConstantFlowReturnsColderWaterThanValves) {
  const Rest open(hall(constant)), controlled(hall(valves));
  EXPECT_GT(open("loop", "flow", 0), controlled("loop", "flow", 0));
  EXPECT_LT(open("loop", "return_temperature", 0), controlled("loop", "return_temperature", 0) - 0.3);
}

TEST(LoopNetworkRuns, TheMinimumFlowPassesTheBypass) {
  const Rest rest(hall(valves + "          minimum_flow: 25 L/s\n"));
  EXPECT_NEAR(rest("loop", "flow", 0), 0.025, 1e-4);
  EXPECT_GT(rest("loop_network", "bypass_flow", 0), 1e-3);
  EXPECT_LT(rest.balance(), 1e-9);
}

TEST(LoopNetworkRuns, AStuckValveIsFeltByItsBranchAndTheOthersGetMore) {
  const Rest before(hall(constant));
  const Rest stuck(hall(constant), {event_of(EventTarget::liquid, EventAction::valve_stuck, 0, 0.2)});
  EXPECT_LT(stuck("loop_branch", "flow", 0), 0.8 * before("loop_branch", "flow", 0));
  EXPECT_GT(stuck("loop_branch", "flow", 1), before("loop_branch", "flow", 1));
  EXPECT_LT(stuck.balance(), 1e-9);
}

TEST(LoopNetworkRuns, WithAPumpOutTheFlowFalls) {
  Scenario s = hall(constant);
  s.loops[0].pumps.standby = 0;
  const Rest both(s), one(s, {event_of(EventTarget::pumps, EventAction::off, 0)});
  EXPECT_EQ(both("loop_network", "pumps", 0), 2);
  EXPECT_EQ(one("loop_network", "pumps", 0), 1);
  EXPECT_LT(one("loop_branch", "flow", 1), 0.95 * both("loop_branch", "flow", 1));
  EXPECT_GT(one("loop_branch", "flow", 1), 0.5 * both("loop_branch", "flow", 1))
      << "one moves more than half";
  Scenario reserve = hall(constant);
  const Rest standby(reserve, {event_of(EventTarget::pumps, EventAction::off, 0)}), normal(reserve);
  EXPECT_NEAR(standby("loop_branch", "flow", 1), normal("loop_branch", "flow", 1), 1e-6)
      << "the standby pump runs";
}

// Two equal rows with doors on a loop with pipes, the coil of the room beside them.
Scenario hall_of_doors(const std::string& second_door) {
  std::string text = replaced(
      small_halls::rear_doors,
      "count: 2, load: work, rear_door: {type: active-60kw, water: chilled, leaving_air_setpoint: 23 degC}",
      "count: 8, load: work, rear_door: {type: passive-20kw, water: chilled, leaving_air_setpoint: 24 degC}");
  const auto chilled = text.find("      chilled:\n");
  text.insert(chilled + std::string("      chilled:\n").size(), R"(        hydraulics:
          pump:
            pressure: {units: [L/s, kPa], points: [[0, 200], [20, 160], [40, 80]]}
            efficiency: 60 %
            suction_pressure: 250 kPa
            suction_diameter: 150 mm
          pressure_difference: 60 kPa
          plant: {flow: 20 L/s, pressure_drop: 40 kPa, exponent: 1.8}
          each:
            main: {length: 10 m, inner_diameter: 120 mm, roughness: 0.045 mm}
            coil: {flow: 1 L/s, pressure_drop: 20 kPa, exponent: 1.8}
            valve: {kv: 9 m3/h, characteristic: linear}
          branches:
            A-door: {}
            B-door: {)" + second_door + R"(}
            crah: {coil: {flow: 5 L/s, pressure_drop: 30 kPa}, valve: {kv: 30 m3/h, characteristic: linear}}
)");
  return read_scenario_text(text);
}

TEST(LoopNetworkRuns, DoorsOfEqualRowsHaveTheirOwnBranches) {
  const Rest rest(hall_of_doors("")),
      narrow(hall_of_doors("pipe: {length: 60 m, inner_diameter: 20 mm, roughness: 0.045 mm}"));
  ASSERT_TRUE(rest.result.converged && narrow.result.converged);
  EXPECT_GT(rest("loop_branch", "wanted_flow", 1), 1e-4);
  EXPECT_NEAR(rest("loop_branch", "flow", 0), rest("loop_branch", "flow", 1),
              0.01 * rest("loop_branch", "flow", 0));
  EXPECT_NEAR(rest("loop", "flow", 0), rest("loop_network", "flow", 0), 1e-3 * rest("loop", "flow", 0));
  EXPECT_LT(narrow("loop_branch", "flow", 1), 0.7 * narrow("loop_branch", "flow", 0));
  EXPECT_LT(narrow.balance(), 1e-9);
}

TEST(LoopNetworkRuns, ADoorOutOfServiceTakesNeitherHeatNorWaterFromItsBranch) {
  const Scenario s = hall_of_doors("");
  const Rest before(s), one(s, {event_of(EventTarget::doors, EventAction::off, 0)}),
      weak(s, {event_of(EventTarget::doors, EventAction::degrade, 0, 0.5)});
  ASSERT_TRUE(before.result.converged && one.result.converged && weak.result.converged);
  EXPECT_GT(before("rack", "door_heat", 0), 1e3);
  EXPECT_EQ(one("rack", "door_heat", 0), 0) << "that of the first rack";
  EXPECT_GT(one("rack", "door_heat", 1), 1e3) << "and of no other";
  EXPECT_NEAR(one("loop_branch", "wanted_flow", 0), 7.0 / 8 * before("loop_branch", "wanted_flow", 0),
              0.05 * before("loop_branch", "wanted_flow", 0));
  EXPECT_LT(weak("rack", "door_heat", 0), 0.8 * before("rack", "door_heat", 0));
  EXPECT_LT(one.balance(), 1e-9);
}

TEST(LoopNetworkRuns, RacksOnALoopWithoutACduGetWhatTheirBranchGives) {
  const auto tank_with = [](const char* coil_drop) {
    return read_scenario_text(replaced(small_halls::mixed, "        towers: towers\n",
                                       R"(        towers: towers
        hydraulics:
          pump:
            pressure: {units: [L/s, kPa], points: [[0, 150], [20, 110], [40, 40]]}
            efficiency: 60 %
            suction_pressure: 250 kPa
            suction_diameter: 150 mm
          control: speed
          plant: {flow: 10 L/s, pressure_drop: 30 kPa, exponent: 1.8}
          branches:
            A: {coil: {flow: 8 L/s, pressure_drop: )" +
                                           std::string(coil_drop) + R"(}}
)"));
  };
  const Rest ample(tank_with("40 kPa")), narrow(tank_with("8 MPa"));
  ASSERT_TRUE(ample.result.converged && narrow.result.converged);
  EXPECT_GT(ample("loop_branch", "flow_ratio", 0), 1);
  EXPECT_LT(narrow("loop_branch", "flow_ratio", 0), 0.9);
  EXPECT_GT(narrow("rack", "coolant_return_temperature", 0),
            ample("rack", "coolant_return_temperature", 0) + 0.5);
  EXPECT_LT(narrow.balance(), 1e-9);
}

TEST(LoopNetworkRuns, RunsWithRandomFailuresStaySound) {
  Scenario s = hall(valves);
  s.run.mode = RunMode::dynamic;
  s.run.start_s = 190.5 * 86400;
  s.run.duration_s = 2 * 3600;
  s.run.step_s = 2;
  s.run.control_interval_s = 10;
  s.run.output_interval_s = 60;
  std::mt19937 random(11);
  const auto draw = [&](double high) { return std::uniform_real_distribution<>(0, high)(random); };
  for (int i = 0; i < 30; ++i) {
    EventSpec event = event_of(EventTarget::pumps, EventAction::off, 0);
    const int kind = static_cast<int>(draw(4));
    if (kind == 1) event = event_of(EventTarget::liquid, EventAction::valve_stuck, i % 2u, draw(1));
    if (kind == 2) event.action = EventAction::utility_loss;
    if (kind == 3) event = event_of(EventTarget::liquid, EventAction::off, i % 2u);
    event.id = "event " + std::to_string(i);
    event.at_s = draw(7000);
    event.duration_s = 5 + draw(600);
    s.events.push_back(event);
  }
  const SmallRun run(s, climate_year());
  EXPECT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_LT(run.totals[Meter::balance_error] / run.totals[Meter::it_power], 1e-8);
}

}  // namespace
}  // namespace thermohall
