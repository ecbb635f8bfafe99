#include "sim/plant/loop_pipe.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/support/equipped_loop.h"

namespace thermohall {
namespace {

constexpr double rho_cp = 4.19e6, flow_m3_s = 0.006;
constexpr double volume_m3 = std::numbers::pi / 4 * 0.1 * 0.1 * 200;  // 1.571 m3: 261.8 s at 6 L/s

LoopPipe pipe_of(const std::string& keys = small_halls::pipe) {
  return {read_scenario_text(small_halls::with_loop_keys(keys)).loops.front(), rho_cp};
}

LoopPipe::Loop loop(double supply_K) { return {supply_K, 150e3, flow_m3_s}; }

TEST(LoopPipe, AStepOfTheSupplyReachesTheHallAfterTheDelay) {
  auto pipe = pipe_of("        pipe: {length: 200 m, inner_diameter: 100 mm}\n");
  pipe.begin(1, false, loop(285));
  int arrived_s = 0;
  for (int second = 1; second < 400 && arrived_s == 0; ++second) {
    pipe.begin(1, false, loop(280));
    if (pipe.hall_supply_K(280) < 282.5) arrived_s = second;
  }
  EXPECT_NEAR(arrived_s, volume_m3 / flow_m3_s, 1.5) << "to a step";
  EXPECT_NEAR(pipe.record.delay_s, volume_m3 / flow_m3_s, 1e-9);
}

TEST(LoopPipe, WhatTheLoopMissesThePipesGained) {
  auto pipe = pipe_of();
  for (int second = 0; second < 900; ++second) {
    pipe.begin(1, false, loop(285 + 5 * std::sin(0.02 * second)));
    FacilityMeters meters;
    pipe.book(meters);
    EXPECT_NEAR(meters[Meter::storage], pipe.heat_W() + meters[Meter::ambient_gain], 1);
  }
}

TEST(LoopPipe, AtRestOnlyTheGainFromTheSurroundingsRemains) {
  auto pipe = pipe_of();
  pipe.begin(3600, true, loop(285));
  // 0.3 W/(m K) x 200 m x about (20 - 11.85) K, and the return as far from 20 degC at 17.8 degC.
  EXPECT_NEAR(pipe.heat_W(), -(60 * 8.15 + 60 * 2.18), 30);
  EXPECT_GT(pipe.hall_supply_K(285), 285);
  EXPECT_EQ(pipe.plan_again(loop(285)), 0);
}

TEST(LoopPipe, WithoutFlowNoHeatIsMoved) {
  auto pipe = pipe_of();
  pipe.begin(1, false, loop(285));
  pipe.begin(1, false, {285, 150e3, 0});
  EXPECT_EQ(pipe.heat_W(), 0);
}

}  // namespace
}  // namespace thermohall
