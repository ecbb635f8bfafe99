#include "models/storage/stratified_tank.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double water_J_m3K = 4.19e6;
constexpr StratifiedTankParameters tank{.volume_m3 = 100,
                                        .height_m = 10,
                                        .conductivity_W_mK = 0.6,
                                        .ambient_conductance_W_K = 50,
                                        .inlet_mixing_share = 0,
                                        .volumetric_heat_capacity_J_m3K = water_J_m3K};

StratifiedTankParameters ideal() {
  auto p = tank;
  p.conductivity_W_mK = 0;
  p.ambient_conductance_W_K = 0;
  return p;
}

TEST(StratifiedTank, PlugFlowKeepsTheThermoclineSharpWhateverTheStep) {
  for (double step_s : {1.0, 7.0, 333.0, 2500.0}) {
    auto s = uniform_tank(288.15);
    double time_s = 0;
    // 0.02 m3/s of 7 degC fill the 100 m3 in 5000 s; until then the top gives the old water.
    for (; time_s + step_s <= 5000; time_s += step_s) {
      const auto y = advance_stratified_tank(ideal(), s, {0.02, 280.15, 293.15}, step_s);
      EXPECT_NEAR(y.outlet_temperature_K, 288.15, 1e-9) << time_s;
    }
    int between = 0;
    for (double t : s.temperature_K) between += t > 280.16 && t < 288.14;
    EXPECT_EQ(between, 0) << step_s;
    EXPECT_NEAR(stratified_tank_charge(s, 280.15, 288.15), 0.02 * time_s / 100, 1e-9);
  }
}

TEST(StratifiedTank, WhatWasChargedComesBackInTwentyCycles) {
  auto s = uniform_tank(288.15);
  double returned_J = 0, spent_J = 0;
  for (int cycle = 0; cycle < 20; ++cycle) {
    spent_J = returned_J = 0;
    for (int i = 0; i < 40; ++i) {
      const auto y = advance_stratified_tank(ideal(), s, {0.02, 280.15, 293.15}, 100);
      spent_J += y.outlet_heat_J - y.inlet_heat_J;
    }
    for (int i = 0; i < 40; ++i) {
      const auto y = advance_stratified_tank(ideal(), s, {-0.02, 288.15, 293.15}, 100);
      returned_J += y.inlet_heat_J - y.outlet_heat_J;
    }
  }
  EXPECT_NEAR(returned_J, spent_J, 1e-6 * spent_J);
  EXPECT_NEAR(returned_J, 80 * water_J_m3K * 8, 1e-3 * returned_J);
}

TEST(StratifiedTank, HeatClosesToRoundingInAnyOperation) {
  auto p = tank;
  p.inlet_mixing_share = 0.05;
  auto s = uniform_tank(285);
  for (int i = 0; i < 500; ++i) {
    const double before_J = stratified_tank_heat_J(p, s);
    const double flow = 0.05 * std::sin(i * 0.37), step_s = 1 + 200 * (i % 7);
    const auto y = advance_stratified_tank(p, s, {flow, 278 + 10 * std::abs(std::sin(i * 0.1)), 298}, step_s);
    EXPECT_NEAR(stratified_tank_heat_J(p, s) - before_J, y.inlet_heat_J - y.outlet_heat_J + y.ambient_gain_J,
                1e-12 * before_J);
    for (std::size_t k = 1; k < s.temperature_K.size(); ++k)
      EXPECT_LE(s.temperature_K[k - 1], s.temperature_K[k] + 1e-9);  // stable
  }
}

TEST(StratifiedTank, TheThermoclineWidensAsTheErrorFunction) {
  // Two halves at rest for 20 h: T = T_m + dT/2 erf(z / (2 sqrt(a t))), a = 0.6 / 4.19e6 = 1.432e-7 m2/s,
  // 2 sqrt(a t) = 0.2031 m, cells of 0.1 m.
  auto p = ideal();
  p.conductivity_W_mK = 0.6;
  auto s = uniform_tank(288.15);
  advance_stratified_tank(ideal(), s, {0.02, 280.15, 293.15}, 2500);
  for (int i = 0; i < 1200; ++i) advance_stratified_tank(p, s, {0, 0, 293.15}, 60);
  const double width_m = 2 * std::sqrt(0.6 / water_J_m3K * 72000);
  // Cell k lies from (k - 1 + share) to (k + share) tenths of a metre.
  for (int k = 45; k <= 56; ++k) {
    const double z_m = 0.1 * (k - 0.5 + s.bottom_share) - 5;
    const double exact_K = 284.15 + 4 * std::erf(z_m / width_m);
    EXPECT_NEAR(s.temperature_K[static_cast<std::size_t>(k)], exact_K, 0.15)
        << k;  // of 8 K: cells of half the width
  }
}

TEST(StratifiedTank, AtRestItWarmsExponentiallyByItsInsulation) {
  // tau = 419 MJ/K / 50 W/K = 8.38e6 s; in ten days 1 - exp(-864000 / 8.38e6) = 0.09797 of 13 K
  auto s = uniform_tank(280.15);
  double gain_J = 0;
  for (int i = 0; i < 240; ++i)
    gain_J += advance_stratified_tank(tank, s, {0, 0, 293.15}, 3600).ambient_gain_J;
  EXPECT_NEAR(stratified_tank_mean_K(s) - 280.15, 13 * 0.09797, 1e-3);
  EXPECT_NEAR(gain_J, 419e6 * (stratified_tank_mean_K(s) - 280.15), 1);
}

TEST(StratifiedTank, WarmWaterBelowColdMixes) {
  auto s = uniform_tank(280);
  advance_stratified_tank(ideal(), s, {0.02, 290, 293}, 1000);  // 20 m3 of warm water from below
  EXPECT_NEAR(s.temperature_K.front(), s.temperature_K.back(), 1e-9);
  EXPECT_NEAR(stratified_tank_mean_K(s), 282, 1e-9);
}

TEST(StratifiedTank, AMixingInletCostsUsefulCold) {
  auto mixed = tank;
  mixed.inlet_mixing_share = 0.1;
  auto sharp = uniform_tank(288.15), blurred = sharp;
  double sharp_K = 0, blurred_K = 0;
  for (int i = 0; i < 45; ++i) {
    advance_stratified_tank(tank, sharp, {0.02, 280.15, 293}, 100);
    advance_stratified_tank(mixed, blurred, {0.02, 280.15, 293}, 100);
  }
  for (int i = 0; i < 44; ++i) {
    sharp_K = advance_stratified_tank(tank, sharp, {-0.02, 288.15, 293}, 100).outlet_temperature_K;
    blurred_K = advance_stratified_tank(mixed, blurred, {-0.02, 288.15, 293}, 100).outlet_temperature_K;
  }
  EXPECT_GT(blurred_K, sharp_K + 0.2);
}

TEST(StratifiedTank, ThePreviewIsWhatTheStepGives) {
  auto s = uniform_tank(288.15);
  advance_stratified_tank(tank, s, {0.02, 280.15, 293}, 1234);
  for (double flow : {0.03, -0.05, 0.0}) {
    auto copy = s;
    const double preview_K = stratified_tank_outlet_K(tank, s, flow, 500);
    EXPECT_NEAR(advance_stratified_tank(tank, copy, {flow, 284, 293}, 500).outlet_temperature_K, preview_K,
                1e-9);
  }
}

TEST(StratifiedTank, MoreThanATankfulInAStepPassesThrough) {
  auto s = uniform_tank(288.15);
  const auto y = advance_stratified_tank(ideal(), s, {1, 280.15, 293}, 250);  // 250 m3 through 100 m3
  EXPECT_NEAR(y.outlet_temperature_K, (100 * 288.15 + 150 * 280.15) / 250, 1e-9);
  EXPECT_NEAR(stratified_tank_mean_K(s), 280.15, 1e-9);
}

}  // namespace
}  // namespace thermohall
