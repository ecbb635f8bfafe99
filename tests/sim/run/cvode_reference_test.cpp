#include <cvode/cvode.h>
#include <gtest/gtest.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <cmath>
#include <stdexcept>

#include "sim/run/integrator.h"
#include "sim/run/steady_state.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

// SUNDIALS CVODE with backward differences: another implementation and another kind of method than both of
// ours.
class CvodeReference {
 public:
  explicit CvodeReference(Plant& plant) : plant_(plant) { check(SUNContext_Create(nullptr, &context_)); }
  CvodeReference(const CvodeReference&) = delete;
  CvodeReference& operator=(const CvodeReference&) = delete;
  ~CvodeReference() { SUNContext_Free(&context_); }

  void advance(double from_s, double to_s, std::vector<double>& state_K) {
    const auto n = static_cast<sunindextype>(state_K.size());
    N_Vector y = N_VMake_Serial(n, state_K.data(), context_);
    SUNMatrix jacobian = SUNDenseMatrix(n, n, context_);
    SUNLinearSolver solver = SUNLinSol_Dense(y, jacobian, context_);
    void* memory = CVodeCreate(CV_BDF, context_);
    check(CVodeInit(memory, &CvodeReference::rates, from_s, y));
    check(CVodeSStolerances(memory, 1e-9, 1e-9));
    check(CVodeSetUserData(memory, this));
    check(CVodeSetLinearSolver(memory, solver, jacobian));
    check(CVodeSetMaxNumSteps(memory, 100000));
    check(CVodeSetStopTime(memory, to_s));
    double reached_s = from_s;
    check(CVode(memory, to_s, y, &reached_s, CV_NORMAL));
    CVodeFree(&memory);
    SUNLinSolFree(solver);
    SUNMatDestroy(jacobian);
    N_VDestroy(y);
  }

 private:
  static int rates(double time_s, N_Vector y, N_Vector dydt, void* self) {
    Plant& plant = static_cast<CvodeReference*>(self)->plant_;
    const auto n = plant.state_count();
    plant.evaluate(time_s, 0, {N_VGetArrayPointer(y), n});
    const auto rate = plant.mean_rate_K_s();
    std::copy(rate.begin(), rate.end(), N_VGetArrayPointer(dydt));
    return 0;
  }
  static void check(int flag) {
    if (flag < 0) throw std::runtime_error("CVODE failed with " + std::to_string(flag));
  }
  Plant& plant_;
  SUNContext context_ = nullptr;
};

class CvodeOfEveryHall : public testing::TestWithParam<small_halls::Named> {
 protected:
  // At rest, then pushed off balance: stores from seconds (racks, CDUs) to an hour (the building).
  void SetUp() override {
    solve_steady(hall_.plant, start_s_, 0, hall_.state_K, 1e-9);
    for (std::size_t i = 0; i < hall_.state_K.size(); ++i) hall_.state_K[i] += i % 2 == 0 ? 4 : -2;
    hall_.plant.evaluate(start_s_, 0, hall_.state_K);
    hall_.plant.sample_controls(60);
    reference_K_ = hall_.state_K;
    CvodeReference(hall_.plant).advance(start_s_, start_s_ + 600, reference_K_);
  }
  double error_K(const IntegratorSettings& settings) {
    auto state_K = hall_.state_K;
    Integrator integrator(hall_.plant, settings);
    integrator.advance(start_s_, start_s_ + 600, state_K);
    double most_K = 0;
    for (std::size_t i = 0; i < state_K.size(); ++i)
      most_K = std::max(most_K, std::abs(state_K[i] - reference_K_[i]));
    return most_K;
  }
  static constexpr double start_s_ = 2500 * 3600.0;
  RunningPlant hall_{read_scenario_text(GetParam().text), climate_year()};
  std::vector<double> reference_K_;
};
INSTANTIATE_TEST_SUITE_P(Small, CvodeOfEveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

// The references agree to about a thousand times their tolerance of 1e-9 on 300 K.
TEST_P(CvodeOfEveryHall, DormandPrinceAgreesWithCvode) {
  EXPECT_LT(error_K({.method = IntegrationMethod::dormand_prince,
                     .step_s = 60,
                     .relative_tolerance = 1e-10,
                     .absolute_tolerance_K = 1e-9}),
            2e-4);
  EXPECT_LT(error_K({.method = IntegrationMethod::dormand_prince}), 1e-2) << "default tolerances";
}

TEST_P(CvodeOfEveryHall, TheExponentialMethodApproachesCvode) {
  EXPECT_LT(error_K({.step_s = 60}), 1.0);
  EXPECT_LT(error_K({.step_s = 1}), 0.02);
  EXPECT_LT(error_K({.step_s = 0.1}), 0.002);
}

}  // namespace
}  // namespace thermohall
