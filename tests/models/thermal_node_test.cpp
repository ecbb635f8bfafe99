#include "models/thermal_node.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

constexpr double infinite_s = std::numeric_limits<double>::infinity();

struct Step {
  double heat_W, temperature_K;
};

Step step(double c_J_K, double g_W_K, double power_W, double start_K, double reference_K, double step_s) {
  const auto heat = mean_heat(mean_response(c_J_K, g_W_K, step_s), power_W, g_W_K, start_K);
  const double heat_W = heat.intercept_W - heat.slope_W_K * reference_K;
  return {heat_W, start_K + step_s * (power_W - heat_W) / c_J_K};
}

TEST(ThermalNode, ResponseByHand) {
  // tau = 100 J/K / 2 W/K = 50 s; h / tau = 2: phi = (1 - exp(-2)) / 2 = (1 - 0.1353352832366127) / 2
  EXPECT_NEAR(mean_response(100, 2, 100), 0.43233235838169365, 1e-15);
}

TEST(ThermalNode, StepReproducesTheExactSolution) {
  // T_end = T_ref + P/G = 290 + 1000/50 = 310 K; T(h) = 310 + (300 - 310) exp(-h/tau), tau = 20e3/50 = 400 s
  const Step s = step(20e3, 50, 1000, 300, 290, 600);
  EXPECT_NEAR(s.temperature_K, 310 - 10 * std::exp(-1.5), 1e-11);  // round-off of 300 K
}

TEST(ThermalNode, TwoHalfStepsEqualOneStep) {
  const Step whole = step(20e3, 50, 1000, 300, 290, 600);
  const Step first = step(20e3, 50, 1000, 300, 290, 300);
  const Step second = step(20e3, 50, 1000, first.temperature_K, 290, 300);
  EXPECT_NEAR(second.temperature_K, whole.temperature_K, 1e-10);
  EXPECT_NEAR(0.5 * (first.heat_W + second.heat_W), whole.heat_W, 1e-9);
}

TEST(ThermalNode, MeanHeatIsTheIntegralOfTheInstantaneousHeat) {
  // midpoint rule over 100,000 pieces of G (T(t) - T_ref); its error falls with the square: below 1e-8 W
  double sum_W = 0;
  constexpr int pieces = 100000;
  for (int i = 0; i < pieces; ++i) {
    const double t_s = 600.0 * (i + 0.5) / pieces;
    sum_W += 50 * (20 - 10 * std::exp(-t_s / 400)) / pieces;
  }
  EXPECT_NEAR(step(20e3, 50, 1000, 300, 290, 600).heat_W, sum_W, 1e-7);
}

TEST(ThermalNode, GivesTheInstantaneousRateForAZeroStep) {
  EXPECT_EQ(mean_response(20e3, 50, 0), 1);
  EXPECT_NEAR(step(20e3, 50, 1000, 300, 290, 0).heat_W, 500, 1e-9);  // 50 W/K * 10 K
}

TEST(ThermalNode, GivesTheSteadyStateForAStepWithoutBound) {
  EXPECT_EQ(mean_response(20e3, 50, infinite_s), 0);
  EXPECT_EQ(mean_response(20e3, 50, 1e30), 0);
  EXPECT_EQ(mean_response(20e3, 0, 1e30), 0);  // a fan at rest: what comes in goes out all the same
  const auto heat = mean_heat(0, 1000, 50, 300);
  EXPECT_EQ(heat.intercept_W, 1000);
  EXPECT_EQ(heat.slope_W_K, 0);
  EXPECT_NEAR(mean_response(20e3, 50, 1e12), 400 / 1e12, 1e-22);  // tau / h
}

TEST(ThermalNode, WithoutAStoreGivesAwayWhatItGets) {
  for (const double step_s : {0.0, 1.0, 60.0, infinite_s}) {
    EXPECT_EQ(mean_response(0, 50, step_s), 0) << step_s;
    EXPECT_EQ(mean_response(0, 0, step_s), 0) << step_s;
  }
}

TEST(ThermalNode, WithoutConductanceKeepsItsHeat) {
  const Step s = step(20e3, 0, 1000, 300, 290, 60);
  EXPECT_EQ(s.heat_W, 0);
  EXPECT_NEAR(s.temperature_K, 303, 1e-12);  // 1000 W * 60 s / 20 kJ/K = 3 K
}

TEST(ThermalNode, ResponseFallsSmoothlyFromOneToZero) {
  double last = 1;
  for (double x = 1e-18; x < 1e12; x *= 1.1) {
    const double phi = mean_response(1, x, 1);
    EXPECT_LE(phi, last + 3e-16) << x;  // round-off
    EXPECT_GT(phi, 0) << x;
    // the slope of phi over log x is at most 0.3: a tenth more of x changes phi by less than 0.03
    EXPECT_LT(last - phi, 0.03) << x;
    last = phi;
  }
  // series 1 - x/2 + x^2/6: at x = 1e-6 the next term is 4e-20
  EXPECT_NEAR(mean_response(1, 1e-6, 1), 1 - 0.5e-6 + 1e-12 / 6, 1e-15);
}

TEST(ThermalNode, NeverGivesNaN) {
  for (const double c : {0.0, 1e-300, 1.0, 1e300}) {
    for (const double g : {0.0, 1e-300, 1.0, 1e300}) {
      for (const double h : {0.0, 1e-300, 1.0, 1e300, infinite_s}) {
        const double phi = mean_response(c, g, h);
        EXPECT_TRUE(phi >= 0 && phi <= 1) << c << ' ' << g << ' ' << h;
      }
    }
  }
}

}  // namespace
}  // namespace thermohall
