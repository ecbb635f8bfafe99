#include "sim/run/integrator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "sim/base/diagnostic.h"
#include "sim/run/steady_state.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

// A hall at rest at 40 % work whose load then jumps to 85 %; controls stay as they are.
struct LoadStep {
  explicit LoadStep(const std::string& text) : hall(at(text), still_weather(292, 286)) {
    solve_steady(hall.plant, -3600, 0, hall.state_K, 1e-10);
  }
  static Scenario at(const std::string& text) {
    auto scenario = read_scenario_text(text);
    auto& load = scenario.loads.front();
    load.kind = LoadKind::utilisation_trace;
    load.time_s = {-1e6, 0};
    load.value = {0.4, 0.85};
    load.repeat_s = 0;
    return scenario;
  }
  FacilityMeters run(const IntegratorSettings& settings, double to_s = 600) {
    Integrator integrator(hall.plant, settings);
    auto mean = integrator.advance(0, to_s, hall.state_K);
    statistics = integrator.statistics();
    return mean;
  }
  RunningPlant hall;
  SolverStatistics statistics;
};

double largest_difference_K(const std::vector<double>& a, const std::vector<double>& b) {
  double most_K = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most_K = std::max(most_K, std::abs(a[i] - b[i]));
  return most_K;
}

class EveryIntegratedHall : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, EveryIntegratedHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

constexpr IntegratorSettings exact{.method = IntegrationMethod::dormand_prince,
                                   .step_s = 60,
                                   .relative_tolerance = 1e-11,
                                   .absolute_tolerance_K = 1e-9};

TEST_P(EveryIntegratedHall, TheExponentialMethodConvergesWithFirstOrderOrBetter) {
  LoadStep reference(GetParam().text);
  const auto reference_mean = reference.run(exact);
  double before_K = 0, before_s = 0;
  for (const double step_s : {60.0, 10.0, 1.0, 0.1}) {
    LoadStep transient(GetParam().text);
    const auto mean = transient.run({.step_s = step_s});
    const double error_K = largest_difference_K(transient.hall.state_K, reference.hall.state_K);
    // The step of 60 s is the default of a year's run.
    EXPECT_LT(error_K, step_s >= 60 ? 1.0 : 0.02 * step_s) << step_s;
    EXPECT_NEAR(mean.total_power_W(), reference_mean.total_power_W(),
                (step_s >= 60 ? 5e-3 : 1e-4 * step_s) * reference_mean.total_power_W());
    if (before_K > 1e-6 && before_s <= 10) {
      const double order = std::log(before_K / error_K) / std::log(before_s / step_s);
      EXPECT_GT(order, 0.8) << "from " << before_s << " to " << step_s << " s, error " << error_K << " K";
    }
    before_K = error_K;
    before_s = step_s;
  }
}

TEST_P(EveryIntegratedHall, BothMethodsKeepTheEnergyBalanceOfTheMeans) {
  for (const auto method : {IntegrationMethod::exponential, IntegrationMethod::dormand_prince}) {
    LoadStep transient(GetParam().text);
    const auto m = transient.run({.method = method});
    const double in_W = m.total_power_W() + m[Meter::moisture_heat];
    const double out_W = m[Meter::heat_rejected] + m[Meter::heat_reused] + m[Meter::storage];
    EXPECT_NEAR(in_W, out_W, 1e-9 * in_W);
  }
}

TEST(Integrator, CountsItsWork) {
  LoadStep transient(small_halls::chiller);
  transient.run({.step_s = 45}, 600);
  EXPECT_EQ(transient.statistics.steps, 14u) << "600 s in equal steps of at most 45 s";
  EXPECT_EQ(transient.statistics.evaluations, 14u);
  EXPECT_NEAR(transient.statistics.largest_step_s, 600.0 / 14, 1e-9);
  transient.run({.method = IntegrationMethod::dormand_prince}, 600);
  EXPECT_GT(transient.statistics.steps, 3u);
  EXPECT_GE(transient.statistics.evaluations, 6 * transient.statistics.steps);
  EXPECT_LE(transient.statistics.smallest_step_s, transient.statistics.largest_step_s);
}

// An input that jumps at the end of an interval belongs to the next one.
TEST(Integrator, DoesNotSeeTheJumpAtTheEndOfItsInterval) {
  LoadStep transient(small_halls::dx_room);
  const double work_W = [&] {
    transient.hall.plant.evaluate(-10, 0, transient.hall.state_K);
    return transient.hall.plant.meters()[Meter::it_power];
  }();
  for (const auto method : {IntegrationMethod::exponential, IntegrationMethod::dormand_prince}) {
    LoadStep again(small_halls::dx_room);
    Integrator integrator(again.hall.plant, {.method = method});
    const auto mean = integrator.advance(-600, 0, again.hall.state_K);
    EXPECT_NEAR(mean[Meter::it_power], work_W, 1e-6 * work_W);
    EXPECT_EQ(integrator.statistics().rejected_steps, 0u);
    EXPECT_NEAR(again.hall.column("rack", "it_power")[0] * 4, work_W, 1e-6 * work_W)
        << "the channels as well";
  }
}

TEST(Integrator, NamesTheComponentWhoseStateIsNotFinite) {
  auto scenario = read_scenario_text(small_halls::cold_plate);
  scenario.rack_types.front().rack.liquid_heat_capacity_J_K = std::numeric_limits<double>::quiet_NaN();
  for (const auto method : {IntegrationMethod::exponential, IntegrationMethod::dormand_prince}) {
    RunningPlant hall(scenario, climate_year());
    Integrator integrator(hall.plant, {.method = method});
    try {
      integrator.advance(0, 60, hall.state_K);
      FAIL() << "no fault was reported";
    } catch (const SimulationError& fault) {
      EXPECT_EQ(fault.component(), "rack A: liquid temperature");
      EXPECT_TRUE(std::isnan(fault.value()));
    }
  }
}

}  // namespace
}  // namespace thermohall
