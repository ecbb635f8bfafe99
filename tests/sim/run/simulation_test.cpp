#include "sim/run/simulation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/small_run.h"

namespace thermohall {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

struct Watched {
  explicit Watched(const Scenario& scenario, std::stop_token stop = {})
      : expected_s(scenario.run.start_s),
        plant(scenario, climate_year()),
        recorder(plant.channels(),
                 {.output_interval_s = scenario.run.output_interval_s,
                  .rack_interval_s = scenario.run.rack_interval_s,
                  .record_racks = true,
                  .rack_inlet_limit_K = plant.rack_inlet_limits_K(),
                  .rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()}},
                 nullptr, scenario.run.start_s) {
    report = simulate(
        plant, scenario.run, recorder,
        [&](double time_s, double duration_s, const FacilityMeters& meters) {
          EXPECT_NEAR(time_s, expected_s, 1e-6) << "pieces of time follow each other";
          expected_s = time_s + duration_s;
          pieces_s.push_back(duration_s);
          energy_J += duration_s * meters.total_power_W();
        },
        [&](const Progress& p) { progress.push_back(p.share); }, stop);
  }
  double expected_s, energy_J = 0;
  std::vector<double> pieces_s, progress;
  Plant plant;
  Recorder recorder;
  SimulationReport report;
};

TEST(Simulation, PlanningCoversTheTimeInOutputIntervals) {
  auto scenario = over_days(read_scenario_text(small_halls::dx_room), RunMode::quasi_steady, 0, 1);
  scenario.run.duration_s = 10.5 * 3600;
  const Watched run(scenario);
  EXPECT_EQ(run.report.status, "complete");
  EXPECT_EQ(run.pieces_s.size(), 11u);
  EXPECT_DOUBLE_EQ(run.pieces_s.back(), 1800);
  EXPECT_DOUBLE_EQ(run.recorder.totals().duration_s, scenario.run.duration_s);
  EXPECT_NEAR(run.recorder.totals().total_energy_J(), run.energy_J, 1e-9 * run.energy_J);
  EXPECT_EQ(run.report.solver.steps, 11u);
  EXPECT_GT(run.report.solver.evaluations, 11u);
  EXPECT_NEAR(run.progress.back(), 1, 1e-12);
}

TEST(Simulation, DynamicsStopAtControlsRecordsWeatherAndLoadSteps) {
  auto scenario = over_days(read_scenario_text(small_halls::dx_room), RunMode::dynamic, 0, 1);
  scenario.run.duration_s = 2 * 3600;
  scenario.run.control_interval_s = 700;
  scenario.run.output_interval_s = 1000;
  scenario.run.rack_interval_s = 1000;
  auto& load = scenario.loads.front();
  load.kind = LoadKind::utilisation_trace;
  load.time_s = {0, 777, 5000};
  load.value = {0.2, 0.8, 0.4};
  load.repeat_s = 0;
  const Watched run(scenario);
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  double at_s = 0;
  std::vector<double> corners;
  for (const double piece_s : run.pieces_s) corners.push_back(at_s += piece_s);
  for (const double wanted_s : {700.0, 777.0, 1000.0, 1400.0, 3600.0, 5000.0, 6300.0, 7000.0, 7200.0})
    EXPECT_TRUE(std::any_of(corners.begin(), corners.end(), [&](double corner_s) {
      return std::abs(corner_s - wanted_s) < 1e-6;
    })) << wanted_s;
}

TEST(Simulation, BothIntegratorsGiveTheSameDay) {
  for (const auto& text : {small_halls::dx_room, small_halls::cold_plate}) {
    auto scenario = over_days(read_scenario_text(text), RunMode::dynamic, 190, 1);
    const Watched exponential(scenario);
    scenario.run.integrator = IntegratorChoice::dormand_prince;
    const Watched adaptive(scenario);
    ASSERT_EQ(adaptive.report.status, "complete") << adaptive.report.message;
    EXPECT_NEAR(exponential.energy_J, adaptive.energy_J, 1e-3 * adaptive.energy_J);
    EXPECT_LT(adaptive.recorder.totals()[Meter::balance_error],
              1e-9 * adaptive.recorder.totals()[Meter::it_power]);
  }
}

TEST(Simulation, HasBeenRunningBeforeItBegins) {
  auto scenario = over_days(read_scenario_text(small_halls::chiller), RunMode::dynamic, 190, 0.125);
  scenario.loads.front().kind = LoadKind::utilisation;
  scenario.loads.front().level = 0.8;
  const Watched run(scenario);
  const auto& t = run.recorder.totals();
  EXPECT_LT(std::abs(t[Meter::storage]), 0.01 * t[Meter::it_power]);
}

TEST(Simulation, StopsWhenAskedAndKeepsWhatItHas) {
  std::stop_source source;
  source.request_stop();
  for (const auto mode : {RunMode::quasi_steady, RunMode::dynamic}) {
    const Watched run(over_days(read_scenario_text(small_halls::dx_room), mode, 0, 10), source.get_token());
    EXPECT_EQ(run.report.status, "cancelled");
    EXPECT_GT(run.recorder.totals().duration_s, 0);
    EXPECT_LT(run.recorder.totals().duration_s, 86400);
  }
}

struct Fault {
  std::string name, hall;
  void (*inject)(Scenario&);
  std::string component;
  friend std::ostream& operator<<(std::ostream& stream, const Fault& fault) { return stream << fault.name; }
};
class Faulty : public testing::TestWithParam<Fault> {};
INSTANTIATE_TEST_SUITE_P(
    NotANumber, Faulty,
    testing::Values(
        Fault{"chiller", small_halls::chiller,
              [](Scenario& s) {
                std::get<ChillerEirParameters>(s.chillers[0].model).capacity_W = not_a_number;
              },
              "chiller chillers"},
        Fault{"rack", small_halls::cold_plate,
              [](Scenario& s) { s.rack_types[0].rack.liquid_heat_capacity_J_K = not_a_number; },
              "rack A: liquid temperature"},
        Fault{"cdu", small_halls::cold_plate,
              [](Scenario& s) { std::get<CduParameters>(s.cdus[0].model).rated_pump_power_W = not_a_number; },
              " cdu:"},
        Fault{"cooler_fans", small_halls::cold_plate,
              [](Scenario& s) { s.dry_coolers[0].parameters.fan_rated_power_W = not_a_number; },
              "dry_cooler warm-coolers: fans"},
        Fault{"transformer", small_halls::dx_room,
              [](Scenario& s) { s.power.transformers->equipment.parameters.no_load_loss_W = not_a_number; },
              "transformer: losses"}),
    [](const auto& item) { return item.param.name; });

TEST_P(Faulty, FailsNamingTheComponent) {
  for (const auto mode : {RunMode::quasi_steady, RunMode::dynamic}) {
    auto scenario = over_days(read_scenario_text(GetParam().hall), mode, 0, 1);
    GetParam().inject(scenario);
    const Watched run(scenario);
    EXPECT_EQ(run.report.status, "failed");
    // Without a heat capacity there is no rate, but a steady state exists all the same.
    if (GetParam().name == "rack" && mode == RunMode::quasi_steady) continue;
    EXPECT_NE(run.report.message.find(GetParam().component), std::string::npos) << run.report.message;
    EXPECT_TRUE(std::isfinite(run.recorder.totals().total_energy_J()));
  }
}

}  // namespace
}  // namespace thermohall
