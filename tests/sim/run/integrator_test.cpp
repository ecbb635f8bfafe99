#include "sim/run/integrator.h"

#include <cvode/cvode.h>
#include <gtest/gtest.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/diagnostic.h"
#include "sim/run/steady_state.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

constexpr double step_at_s = 4600 * 3600.0, control_s = 60;
constexpr int control_intervals = 10;

// A plant at rest at 30 % work just before all racks go to 90 %.
RunningPlant before_load_step(const std::string& text) {
  auto scenario = read_scenario_text(text);
  LoadSpec& load = scenario.loads.front();
  load.kind = LoadKind::utilisation_trace;
  load.time_s = {0, step_at_s};
  load.value = {0.3, 0.9};
  load.repeat_s = 0;
  RunningPlant running(scenario, climate_year());
  solve_steady(running.plant, step_at_s - 1, 0, running.state_K);
  return running;
}

// Calls advance(from_s, to_s) between samples of the controls.
template <class Advance>
std::vector<double> transient(RunningPlant& running, const Advance& advance) {
  for (int k = 0; k < control_intervals; ++k) {
    const double from_s = step_at_s + k * control_s;
    advance(from_s, from_s + control_s);
    running.plant.sample_controls(control_s);
  }
  return running.state_K;
}

std::vector<double> integrated(const std::string& text, const IntegratorSettings& settings,
                               SolverStatistics* statistics = nullptr) {
  auto running = before_load_step(text);
  Integrator integrator(running.plant, settings);
  auto end_K = transient(
      running, [&](double from_s, double to_s) { integrator.advance(from_s, to_s, running.state_K); });
  if (statistics) *statistics = integrator.statistics();
  return end_K;
}

int plant_rates(realtype t, N_Vector x, N_Vector rates, void* data) {
  Plant& plant = *static_cast<Plant*>(data);
  const auto n = plant.state_count();
  plant.evaluate(t, 0, {N_VGetArrayPointer(x), n});
  std::copy_n(plant.mean_rate_K_s().begin(), n, N_VGetArrayPointer(rates));
  return 0;
}

// CVODE's backward differentiation formulas, started anew after every sample.
void cvode_advance(RunningPlant& running, double from_s, double to_s) {
  SUNContext context = nullptr;
  ASSERT_EQ(SUNContext_Create(nullptr, &context), 0);
  const auto n = static_cast<sunindextype>(running.state_K.size());
  N_Vector x = N_VMake_Serial(n, running.state_K.data(), context);
  SUNMatrix matrix = SUNDenseMatrix(n, n, context);
  SUNLinearSolver solver = SUNLinSol_Dense(x, matrix, context);
  void* memory = CVodeCreate(CV_BDF, context);
  EXPECT_EQ(CVodeInit(memory, plant_rates, from_s, x), CV_SUCCESS);
  EXPECT_EQ(CVodeSStolerances(memory, 1e-9, 1e-9), CV_SUCCESS);
  EXPECT_EQ(CVodeSetUserData(memory, &running.plant), CV_SUCCESS);
  EXPECT_EQ(CVodeSetLinearSolver(memory, solver, matrix), CV_SUCCESS);
  EXPECT_EQ(CVodeSetMaxNumSteps(memory, 100000), CV_SUCCESS);
  EXPECT_EQ(CVodeSetStopTime(memory, to_s), CV_SUCCESS);
  realtype reached_s = 0;
  EXPECT_GE(CVode(memory, to_s, x, &reached_s, CV_NORMAL), 0);
  EXPECT_DOUBLE_EQ(reached_s, to_s);
  CVodeFree(&memory);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  N_VDestroy(x);
  SUNContext_Free(&context);
  running.plant.evaluate(to_s, 0, running.state_K);  // what the controls read
}

std::vector<double> reference(const std::string& text) {
  auto running = before_load_step(text);
  return transient(running, [&](double from_s, double to_s) { cvode_advance(running, from_s, to_s); });
}

double largest_difference_K(const std::vector<double>& a, const std::vector<double>& b) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

class LoadStep : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, LoadStep,
                         testing::Values(small_halls::Named{"chiller", small_halls::chiller},
                                         small_halls::Named{"cold_plate", small_halls::cold_plate},
                                         small_halls::Named{"immersion", small_halls::immersion}),
                         [](const auto& item) { return item.param.name; });

TEST_P(LoadStep, BothMethodsReachTheReferenceAndTheFixedStepConverges) {
  const auto& text = GetParam().text;
  const auto exact_K = reference(text);
  // The step must matter: the plant moves by more than a kelvin.
  EXPECT_GT(largest_difference_K(exact_K, before_load_step(text).state_K), 1);
  const double adaptive_K =
      largest_difference_K(exact_K, integrated(text, {.method = IntegrationMethod::dormand_prince}));
  RecordProperty("adaptive_K", std::to_string(adaptive_K));
  EXPECT_LT(adaptive_K, 1e-3);
  double before_K = std::numeric_limits<double>::infinity();
  for (const double step_s : {60.0, 30.0, 15.0, 7.5, 3.75}) {
    const double error_K = largest_difference_K(exact_K, integrated(text, {.step_s = step_s}));
    std::printf("step %g error %g adaptive %g\n", step_s, error_K, adaptive_K);
    EXPECT_LT(error_K, before_K / 1.5) << "step " << step_s;
    before_K = error_K;
  }
}

TEST(IntegratorTest, DividesAnIntervalIntoEqualStepsNoLongerThanAsked) {
  auto running = before_load_step(small_halls::chiller);
  Integrator integrator(running.plant, {.step_s = 25});
  integrator.advance(step_at_s, step_at_s + 60, running.state_K);
  EXPECT_EQ(integrator.statistics().steps, 3u);
  EXPECT_DOUBLE_EQ(integrator.statistics().largest_step_s, 20);
  EXPECT_DOUBLE_EQ(integrator.statistics().smallest_step_s, 20);
}

TEST(IntegratorTest, MetersCloseTheBalanceWithEitherMethod) {
  for (const auto method : {IntegrationMethod::exponential, IntegrationMethod::dormand_prince}) {
    auto running = before_load_step(small_halls::cold_plate);
    Integrator integrator(running.plant, {.method = method});
    const auto m = integrator.advance(step_at_s, step_at_s + 60, running.state_K);
    EXPECT_GT(m[Meter::storage], 0.01 * m[Meter::it_power]);  // the load step warms the hall
    EXPECT_LE(m[Meter::balance_error], 1e-9 * m[Meter::it_power]);
    EXPECT_LE(m[Meter::component_balance_error], 1e-9 * m[Meter::it_power]);
  }
}

TEST(IntegratorTest, AStateThatIsNotFiniteNamesItsComponent) {
  for (const auto method : {IntegrationMethod::exponential, IntegrationMethod::dormand_prince}) {
    auto running = before_load_step(small_halls::chiller);
    Integrator integrator(running.plant, {.method = method});
    running.state_K[0] = std::numeric_limits<double>::quiet_NaN();
    try {
      integrator.advance(step_at_s, step_at_s + 60, running.state_K);
      FAIL() << "nothing thrown";
    } catch (const SimulationError& fault) {
      EXPECT_EQ(fault.component(), running.plant.state_name(0));
      EXPECT_GT(fault.time_s(), step_at_s);
      EXPECT_FALSE(fault.hint().empty());
    }
  }
}

}  // namespace
}  // namespace thermohall
