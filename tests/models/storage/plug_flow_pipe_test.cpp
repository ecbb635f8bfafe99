#include "models/storage/plug_flow_pipe.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace thermohall {
namespace {

// 1 m3 in 100 m.
PlugFlowPipeParameters pipe_of(double loss_W_mK = 0, double wall_J_mK = 0) {
  return {.length_m = 100,
          .inner_diameter_m = std::sqrt(0.04 / std::numbers::pi),
          .loss_conductance_W_mK = loss_W_mK,
          .wall_heat_capacity_J_mK = wall_J_mK,
          .volumetric_heat_capacity_J_m3K = 4e6};
}

TEST(PlugFlowPipe, AStepArrivesAfterTheTransitTime) {
  const auto p = pipe_of();
  auto s = uniform_pipe(p, 290);
  for (int i = 1; i <= 150; ++i) {
    const auto y = advance_plug_flow_pipe(p, s, {0.01, 310, 290}, 1);  // 1 m3 at 10 L/s: 100 s
    EXPECT_NEAR(y.outlet_temperature_K, i <= 100 ? 290 : 310, 1e-9) << i;
  }
}

TEST(PlugFlowPipe, UnderVaryingFlowTheVolumeDecides) {
  // What leaves at t entered when the flow's integral was 1 m3 less. Flow 0.01 (1 + sin(t / 20)), inlet a
  // ramp.
  const auto p = pipe_of();
  auto s = uniform_pipe(p, 300);
  const auto passed_m3 = [](double t) { return 0.01 * (t + 20 * (1 - std::cos(t / 20))); };
  const auto entered_s = [&](double t) {
    double low = 0, high = t;
    for (int i = 0; i < 60; ++i) {
      const double mid = 0.5 * (low + high);
      (passed_m3(mid) < passed_m3(t) - 1 ? low : high) = mid;
    }
    return low;
  };
  constexpr double h = 0.5;
  for (double t = 0; t < 400; t += h) {
    const double flow = (passed_m3(t + h) - passed_m3(t)) / h;
    const auto y = advance_plug_flow_pipe(p, s, {flow, 300 + 0.05 * (t + h / 2), 290}, h);
    if (passed_m3(t) < 1.02) continue;
    // Between what left first and last in the step, and half a step beside, which is what a plug holds.
    EXPECT_GT(y.outlet_temperature_K, 300 + 0.05 * (entered_s(t) - h / 2) - 1e-9) << t;
    EXPECT_LT(y.outlet_temperature_K, 300 + 0.05 * (entered_s(t + h) + h / 2) + 1e-9) << t;
  }
}

TEST(PlugFlowPipe, LossIsExponentialInTheTimeSpentInside) {
  // tau = 4e6 * 0.01 m2 / 2 W/(m K) = 20,000 s; 1000 s of transit: exp(-0.05)
  const auto p = pipe_of(2);
  auto s = uniform_pipe(p, 300);
  PlugFlowPipeStep y{};
  for (int i = 0; i < 300; ++i) y = advance_plug_flow_pipe(p, s, {0.001, 330, 290}, 10);
  EXPECT_NEAR(y.outlet_temperature_K, 290 + 40 * std::exp(-0.05), 1e-6);
}

TEST(PlugFlowPipe, AtRestTheWaterCoolsAndTheFirstToLeaveIsTheColdest) {
  const auto p = pipe_of(2);
  auto s = uniform_pipe(p, 330);
  for (int i = 0; i < 100; ++i) advance_plug_flow_pipe(p, s, {0, 330, 290}, 100);
  const double cooled_K = 290 + 40 * std::exp(-0.5);
  EXPECT_NEAR(advance_plug_flow_pipe(p, s, {0.01, 330, 290}, 1).outlet_temperature_K, cooled_K, 1e-2);
}

TEST(PlugFlowPipe, ReversedFlowGivesBackWhatEnteredLast) {
  const auto p = pipe_of();
  auto s = uniform_pipe(p, 290);
  for (int i = 0; i < 30; ++i) advance_plug_flow_pipe(p, s, {0.01, 310, 290}, 1);
  for (int i = 0; i < 60; ++i) {
    const auto y = advance_plug_flow_pipe(p, s, {-0.01, 280, 290}, 1);
    EXPECT_NEAR(y.outlet_temperature_K, i < 30 ? 310 : 290, 1e-9) << i;
  }
}

TEST(PlugFlowPipe, TheWallDelaysTheFrontByItsWaterEquivalent) {
  // Wall of 12 kJ/(m K) on 40 kJ/(m K) of water: the mean delay is 100 s * (1 + 0.3).
  const auto p = pipe_of(0, 12e3);
  auto s = uniform_pipe(p, 290);
  double area_K_s = 0;
  for (int i = 0; i < 1000; ++i)
    area_K_s += 310 - advance_plug_flow_pipe(p, s, {0.01, 310, 290}, 1).outlet_temperature_K;
  EXPECT_NEAR(area_K_s / 20, 130, 1e-6);
}

TEST(PlugFlowPipe, HeatClosesToRoundingThroughReversalsAndManyPlugs) {
  const auto p = pipe_of(3, 5e3);
  auto s = uniform_pipe(p, 300);
  for (int i = 0; i < 5000; ++i) {
    const double before_J = plug_flow_pipe_heat_J(p, s);
    const double flow = 0.004 * (std::sin(i * 0.011) + 0.3);
    const auto y = advance_plug_flow_pipe(p, s, {flow, 300 + 10 * std::sin(i * 0.7), 290}, 0.5 + (i % 5));
    EXPECT_NEAR(plug_flow_pipe_heat_J(p, s) - before_J, y.inlet_heat_J - y.outlet_heat_J - y.loss_J,
                1e-11 * before_J);
    double volume_m3 = 0;
    for (std::size_t k = 0; k < s.count; ++k) volume_m3 += s.plugs[k].volume_m3;
    EXPECT_NEAR(volume_m3, 1, 1e-9);
    EXPECT_LE(s.count, PlugFlowPipeState::capacity);
  }
}

TEST(PlugFlowPipe, ALongStepPassesTheWaterThrough) {
  const auto p = pipe_of();
  auto s = uniform_pipe(p, 290);
  const auto y = advance_plug_flow_pipe(p, s, {0.01, 310, 290}, 3600);  // 36 m3 through 1 m3
  EXPECT_NEAR(y.outlet_temperature_K, (1 * 290.0 + 35 * 310.0) / 36, 1e-9);
}

}  // namespace
}  // namespace thermohall
