#include "models/hydraulics/pipe.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace thermohall {
namespace {

constexpr PipeParameters main_pipe{
    .length_m = 100, .inner_diameter_m = 0.1, .roughness_m = 4.5e-5, .loss_coefficient = 5};
constexpr HydraulicFluid water{998, 1e-3};

TEST(Pipe, TurbulentFlowByHand) {
  // v = 0.015 / 0.00785398 = 1.90986 m/s; Re = 998 * 1.90986 * 0.1 / 1e-3 = 190604; Colebrook f = 0.01880
  // (0.45 mm of roughness a metre of diameter). rho v^2 / 2 = 1820.1 Pa; (0.01880 * 1000 + 5) * 1820.1 = 43.3
  // kPa
  const auto y = pipe_outputs(main_pipe, {0.015, 998, 1e-3});
  EXPECT_NEAR(y.velocity_m_s, 1.90986, 1e-5);
  EXPECT_NEAR(y.reynolds_number, 190604, 1);
  EXPECT_NEAR(y.friction_factor, 0.0188, 0.0004);  // 2 %: Churchill against Colebrook
  EXPECT_NEAR(y.pressure_drop_Pa, 43.3e3, 0.8e3);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(Pipe, LaminarFlowFollowsHagenAndPoiseuille) {
  // dp = 128 mu L V / (pi D^4)
  const PipeParameters p{10, 0.01, 1e-5, 0};
  EXPECT_NEAR(pipe_loss(p, 1e-6, water).pressure_Pa, 128 * 1e-3 * 10 * 1e-6 / (std::numbers::pi * 1e-8),
              1e-6);
}

TEST(Pipe, TheRealCoolantLosesMoreWhenColdAndWithGlycol) {
  const auto drop = [](CoolantFluid fluid, double share, double temperature_K) {
    const HydraulicFluid f = hydraulic_fluid({fluid, share}, temperature_K);
    return pipe_loss(main_pipe, 0.01, f).pressure_Pa;
  };
  EXPECT_GT(drop(CoolantFluid::water, 0, 280), 1.05 * drop(CoolantFluid::water, 0, 313));
  EXPECT_GT(drop(CoolantFluid::propylene_glycol, 0.25, 293), 1.1 * drop(CoolantFluid::water, 0, 293));
}

TEST(Pipe, ReversedFlowLosesTheSameAndThePipeAtRestNothing) {
  for (double flow : {1e-6, 1e-4, 0.02}) {
    EXPECT_EQ(pipe_loss(main_pipe, -flow, water).pressure_Pa, -pipe_loss(main_pipe, flow, water).pressure_Pa);
  }
  const PressureLoss rest = pipe_loss(main_pipe, 0, water);
  EXPECT_EQ(rest.pressure_Pa, 0);
  EXPECT_GT(rest.slope_Pa_s_m3, 0);
  EXPECT_TRUE(std::isfinite(pipe_outputs(main_pipe, {0, 998, 1e-3}).pressure_drop_Pa));
  EXPECT_EQ(pipe_loss({0, 0.1, 0, 0}, 1, water).pressure_Pa, 0);
}

TEST(Pipe, TheSlopeIsTheDerivativeInEveryRegime) {
  for (double flow : {1e-6, 6e-6, 2e-4, 3e-4, 1e-3, 0.03}) {
    const double h = 1e-5 * flow;
    const double numeric = (pipe_loss(main_pipe, flow + h, water).pressure_Pa -
                            pipe_loss(main_pipe, flow - h, water).pressure_Pa) /
                           (2 * h);
    EXPECT_NEAR(pipe_loss(main_pipe, flow, water).slope_Pa_s_m3, numeric, 1e-4 * numeric) << flow;
  }
}

TEST(Pipe, LossRisesWithFlowEverywhere) {
  double previous = 0;
  for (double flow = 1e-7; flow < 0.1; flow *= 1.05) {
    const double loss = pipe_loss(main_pipe, flow, water).pressure_Pa;
    EXPECT_GT(loss, previous) << flow;
    previous = loss;
  }
}

TEST(Pipe, AbsurdSpeedIsFlagged) { EXPECT_EQ(pipe_outputs(main_pipe, {0.1, 998, 1e-3}).outside_range, 1); }

}  // namespace
}  // namespace thermohall
