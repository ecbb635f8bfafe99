#include "models/power/busway.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr BuswayParameters run{.system = BuswaySystem::three_phase,
                               .taps = BuswayTaps::far_end,
                               .resistance_ohm_m = 40e-6,
                               .length_m = 30,
                               .voltage_V = 400,
                               .rated_current_A = 1000,
                               .power_factor = 0.95,
                               .load_limit = 0.9};

TEST(Busway, ThreePhaseLossByHand) {
  // I = 400000 / (sqrt(3) * 400 * 0.95) = 400000 / 658.1793 = 607.7371 A
  // loss = 3 * 40e-6 * 30 * 607.7371^2 = 0.0036 * 369344.4 = 1329.64 W
  const auto y = busway_outputs(run, {.output_power_W = 400e3, .unit_count = 1});
  EXPECT_NEAR(y.current_A, 607.7371, 1e-3);
  EXPECT_NEAR(y.loss_W, 1329.64, 0.01);
  EXPECT_NEAR(y.load_fraction, 0.6077371, 1e-6);
  EXPECT_DOUBLE_EQ(y.input_power_W, 400e3 + y.loss_W);
}

TEST(Busway, DirectCurrentLossByHand) {
  // 800 V, 400 kW: I = 500 A; loss = 2 * 40e-6 * 30 * 250000 = 600 W; the power factor plays no part
  auto p = run;
  p.system = BuswaySystem::direct_current;
  p.voltage_V = 800;
  const auto y = busway_outputs(p, {.output_power_W = 400e3, .unit_count = 1});
  EXPECT_NEAR(y.current_A, 500, 1e-9);
  EXPECT_NEAR(y.loss_W, 600, 1e-9);
}

TEST(Busway, EvenTapsLoseAThird) {
  auto p = run;
  p.taps = BuswayTaps::uniform;
  EXPECT_NEAR(busway_outputs(p, {400e3, 1}).loss_W, busway_outputs(run, {400e3, 1}).loss_W / 3, 1e-9);
}

TEST(Busway, TwoParallelRunsLoseHalfAsMuch) {
  EXPECT_NEAR(busway_outputs(run, {400e3, 2}).loss_W, busway_outputs(run, {400e3, 1}).loss_W / 2, 1e-9);
}

TEST(Busway, LossGrowsWithTheSquareOfPowerAndTheInverseSquareOfVoltage) {
  const double base_W = busway_outputs(run, {200e3, 1}).loss_W;
  EXPECT_NEAR(busway_outputs(run, {400e3, 1}).loss_W, 4 * base_W, 1e-9);
  auto higher = run;
  higher.voltage_V = 800;
  EXPECT_NEAR(busway_outputs(higher, {200e3, 1}).loss_W, base_W / 4, 1e-9);
}

TEST(Busway, WithoutLoadNothingIsLost) {
  const auto y = busway_outputs(run, {0, 1});
  EXPECT_EQ(y.loss_W, 0);
  EXPECT_EQ(y.current_A, 0);
  EXPECT_EQ(y.efficiency, 1);
}

TEST(Busway, OverloadFollowsTheLimit) {
  const double rated_W = std::sqrt(3.0) * 400 * 1000 * 0.95;
  EXPECT_EQ(busway_outputs(run, {0.89 * rated_W, 1}).overload, 0);
  EXPECT_EQ(busway_outputs(run, {0.91 * rated_W, 1}).overload, 1);
}

TEST(Busway, KindOfSupplyIsSetThroughTheTable) {
  auto p = run;
  const auto table = parameter_table(&p);
  const auto& row = std::get<Choice<BuswayParameters>>(table[0].member);
  EXPECT_EQ(row.names[2], "direct_current");
  row.set(p, 2);
  EXPECT_EQ(p.system, BuswaySystem::direct_current);
}

}  // namespace
}  // namespace thermohall
