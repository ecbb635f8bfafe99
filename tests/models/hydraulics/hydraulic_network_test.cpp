#include "models/hydraulics/hydraulic_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>

namespace thermohall {
namespace {

constexpr HydraulicFluid water{1000, 1e-3};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// dp = b V |V|
HydraulicBranch quadratic(int from, int to, double b) {
  HydraulicBranch branch;
  branch.from = from;
  branch.to = to;
  branch.resistance.quadratic_Pa_s2_m6 = b;
  return branch;
}

HydraulicBranch pump(int from, int to, double speed = 1) {
  HydraulicBranch branch;
  branch.from = from;
  branch.to = to;
  branch.pump = 0;
  branch.pump_speed = speed;
  branch.has_check_valve = true;
  return branch;
}

double worst_node_imbalance(const HydraulicNetwork& network, const HydraulicSolution& solution) {
  std::vector<double> sum(network.nodes.size());
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = network.nodes[i].injection_m3_s;
  for (std::size_t b = 0; b < network.branches.size(); ++b) {
    sum[at(network.branches[b].from)] -= solution.flow_m3_s[b];
    sum[at(network.branches[b].to)] += solution.flow_m3_s[b];
  }
  double worst = 0;
  for (std::size_t i = 0; i < sum.size(); ++i)
    if (!network.nodes[i].has_fixed_pressure) worst = std::max(worst, std::abs(sum[i]));
  return worst;
}

TEST(HydraulicNetwork, ParallelAndSeriesBranchesByHand) {
  // 1/sqrt(b) adds in parallel: 1/sqrt(4e6) + 1/sqrt(16e6) = 5e-4 + 2.5e-4 = 7.5e-4, b = 1.7778e6.
  // In series with 2.2222e6: 4e6 in all; 40 kPa drive sqrt(40e3 / 4e6) = 0.1 m3/s, shared 2 to 1.
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true, .fixed_pressure_Pa = 40e3}, {}, {.has_fixed_pressure = true}};
  n.branches = {quadratic(0, 1, 4e6), quadratic(0, 1, 16e6), quadratic(1, 2, 4e6 - 1 / (7.5e-4 * 7.5e-4))};
  HydraulicSolver solver(n, water);
  const auto& y = solver.solve();
  ASSERT_TRUE(y.has_converged);
  EXPECT_NEAR(y.flow_m3_s[2], 0.1, 1e-8);
  EXPECT_NEAR(y.flow_m3_s[0], 0.1 * 2 / 3, 1e-8);
  EXPECT_NEAR(y.flow_m3_s[1], 0.1 / 3, 1e-8);
  EXPECT_NEAR(y.pressure_Pa[1], 40e3 - 4e6 * 0.01 * 4 / 9, 1e-3);
}

TEST(HydraulicNetwork, PumpAndSystemMeetWhereTheirCurvesCross) {
  // rise 100 kPa - 1e6 V, system 4e6 V^2: 4e6 V^2 + 1e6 V - 1e5 = 0, V = (-1e6 + sqrt(1e12 + 1.6e12)) / 8e6
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true}, {}};
  n.pump_pressure_Pa = {{{0, 0.1}, {100e3, 0}}};
  n.branches = {pump(0, 1), quadratic(1, 0, 4e6)};
  HydraulicSolver solver(n, water);
  EXPECT_NEAR(solver.solve().flow_m3_s[0], (-1e6 + std::sqrt(2.6e12)) / 8e6, 1e-8);
  EXPECT_NEAR(solver.pump_rise_Pa(0), solver.solve().pressure_Pa[1], 1e-2);
  // Affinity: the quadratic system keeps the operating point on one parabola, flow in step with speed.
  const double full = solver.solve().flow_m3_s[0];
  solver.set_pump_speed(0, 0.5);
  EXPECT_NEAR(solver.solve().flow_m3_s[0], 0.5 * full, 1e-8);
}

TEST(HydraulicNetwork, AStoppedPumpBehindItsCheckValvePassesNothing) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true}, {}};
  n.pump_pressure_Pa = {{{0, 0.1}, {100e3, 0}}};
  n.branches = {pump(0, 1), pump(0, 1), quadratic(1, 0, 4e6)};
  HydraulicSolver solver(n, water);
  const double both = solver.solve().flow_m3_s[2];
  solver.set_pump_speed(1, 0);
  const auto& one = solver.solve();
  ASSERT_TRUE(one.has_converged);
  EXPECT_EQ(one.flow_m3_s[1], 0);
  EXPECT_NEAR(one.flow_m3_s[2], (-1e6 + std::sqrt(2.6e12)) / 8e6, 1e-8);
  EXPECT_LT(one.flow_m3_s[2], both);
  EXPECT_GT(one.flow_m3_s[0], both / 2);  // the one that is left runs out on its curve
  solver.set_pump_speed(1, 1);
  EXPECT_NEAR(solver.solve().flow_m3_s[2], both, 1e-8);
}

TEST(HydraulicNetwork, WithoutACheckValveWaterRunsBackThroughAStoppedPump) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true}, {}};
  n.pump_pressure_Pa = {{{0, 0.1}, {100e3, 0}}};
  n.branches = {pump(0, 1), pump(0, 1, 0), quadratic(1, 0, 4e6)};
  n.branches[1].has_check_valve = false;
  n.branches[1].resistance.quadratic_Pa_s2_m6 = 1e7;
  HydraulicSolver solver(n, water);
  EXPECT_LT(solver.solve().flow_m3_s[1], -0.01);
  EXPECT_TRUE(solver.solve().has_converged);
}

// The two-loop network of E. Alperovits and U. Shamir, Design of optimal water distribution systems, Water
// Resources Research 13 (1977) 885-900: a reservoir at 210 m, eight pipes of 1000 m, Hazen-Williams C = 130.
// With the diameters 18, 10, 16, 4, 16, 10, 10, 1 in (419,000 units of cost) D. Savic and G. Walters, Genetic
// algorithms for least-cost design of water distribution networks, J. Water Resources Planning and
// Management 123 (1997) 67-77, print the heads over ground given below, in hundredths of a metre. They belong
// to the coefficient 10.667 of the formula; 10.509, also in use, moves them by up to 0.4 m.
TEST(HydraulicNetwork, TheTwoLoopNetworkOfAlperovitsAndShamirGivesThePublishedHeads) {
  constexpr double metre_Pa = 9806.65;
  const double demand_m3_h[] = {0, 100, 100, 120, 270, 330, 200};
  const double ground_m[] = {210, 150, 160, 155, 150, 165, 160};
  const double published_m[] = {0, 53.25, 30.46, 43.45, 33.81, 30.44, 30.55};
  const int ends[][2] = {{0, 1}, {1, 2}, {1, 3}, {3, 4}, {3, 5}, {5, 6}, {2, 4}, {6, 4}};
  const double inches[] = {18, 10, 16, 4, 16, 10, 10, 1};
  HydraulicNetwork n;
  for (double demand : demand_m3_h) n.nodes.push_back({.injection_m3_s = -demand / 3600});
  n.nodes[0] = {.has_fixed_pressure = true, .fixed_pressure_Pa = 210 * metre_Pa};
  for (int i = 0; i < 8; ++i) {
    HydraulicBranch b;
    b.from = ends[i][0];
    b.to = ends[i][1];
    // h = 10.667 L (V / C)^1.852 / D^4.871 is a power law with an exponent of 1.852.
    b.resistance.reference_pressure_drop_Pa =
        metre_Pa * 10.667 * 1000 * std::pow(1 / 130.0, 1.852) * std::pow(inches[i] * 0.0254, -4.871);
    b.resistance.exponent = 1.852;
    n.branches.push_back(b);
  }
  HydraulicSolver solver(n, water);
  const auto& y = solver.solve();
  ASSERT_TRUE(y.has_converged);
  for (std::size_t i = 1; i < 7; ++i)
    EXPECT_NEAR(y.pressure_Pa[i] / metre_Pa - ground_m[i], published_m[i], 0.015) << "node " << i + 1;
  EXPECT_LT(worst_node_imbalance(n, y), 1e-10 * 1120 / 3600);
}

HydraulicNetwork random_network(unsigned seed, int nodes) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> unit(0, 1);
  HydraulicNetwork n;
  n.nodes.resize(at(nodes));
  n.nodes[0].has_fixed_pressure = true;
  n.pump_pressure_Pa = {{{0, 0.02, 0.04, 0.06}, {300e3, 280e3, 200e3, 50e3}}};
  const auto add = [&](int from, int to) {
    HydraulicBranch b;
    b.from = from;
    b.to = to;
    b.pipe = {1 + 100 * unit(random), 0.02 + 0.2 * unit(random), 5e-5, 5 * unit(random)};
    if (unit(random) < 0.3) b.resistance.quadratic_Pa_s2_m6 = std::pow(10, 5 + 4 * unit(random));
    if (unit(random) < 0.2) b.resistance.linear_Pa_s_m3 = std::pow(10, 5 + 3 * unit(random));
    if (unit(random) < 0.1) {
      b.pump = 0;
      b.pump_speed = 0.3 + 0.7 * unit(random);
      b.has_check_valve = unit(random) < 0.5;
    }
    n.branches.push_back(b);
  };
  for (int i = 1; i < nodes; ++i) add(static_cast<int>(unit(random) * i), i);
  for (int i = 0; i < nodes; ++i) {
    const int a = static_cast<int>(unit(random) * nodes), b = static_cast<int>(unit(random) * nodes);
    if (a != b) add(a, b);
  }
  // Flow cannot be drawn off behind a check valve, so there is either the one or the other.
  const bool draws = seed % 2 == 0;
  if (draws)
    for (HydraulicBranch& b : n.branches) b.has_check_valve = false;
  for (int i = 0; draws && i < nodes / 10; ++i)
    n.nodes[1 + at(static_cast<int>(unit(random) * (nodes - 1)))].injection_m3_s =
        0.01 * (unit(random) - 0.5);
  return n;
}

TEST(HydraulicNetwork, RandomNetworksConvergeAndCloseTheirMassTo1e10) {
  int most = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const HydraulicNetwork n = random_network(seed, 5 + static_cast<int>(seed % 60));
    HydraulicSolver solver(n, water);
    const auto& y = solver.solve();
    ASSERT_TRUE(y.has_converged) << "seed " << seed << ", residual " << y.pressure_residual_Pa << " Pa";
    double largest = 0;
    for (double flow : y.flow_m3_s) largest = std::max(largest, std::abs(flow));
    EXPECT_LE(worst_node_imbalance(n, y), 1e-10 * largest) << "seed " << seed;
    most = std::max(most, y.iterations);
    for (std::size_t b = 0; b < n.branches.size(); ++b)
      EXPECT_TRUE(!n.branches[b].has_check_valve || y.flow_m3_s[b] >= -1e-8 * largest) << "seed " << seed;
  }
  EXPECT_LE(most, 100);
}

TEST(HydraulicNetwork, PipesFollowDarcyWeisbachInTheNetwork) {
  HydraulicNetwork n;
  n.nodes = {{.injection_m3_s = 3e-3}, {.has_fixed_pressure = true}};
  HydraulicBranch b;
  b.from = 0;
  b.to = 1;
  b.pipe = {20, 0.05, 5e-5, 3};
  n.branches = {b};
  HydraulicSolver solver(n, water);
  EXPECT_NEAR(solver.solve().pressure_Pa[0], pipe_loss(b.pipe, 3e-3, water).pressure_Pa, 1e-6);
  // Two equal pipes side by side carry half each.
  n.branches[0].parallel_count = 2;
  HydraulicSolver pair(n, water);
  EXPECT_NEAR(pair.solve().pressure_Pa[0], pipe_loss(b.pipe, 1.5e-3, water).pressure_Pa, 1e-6);
}

TEST(HydraulicNetwork, NothingIsSolvedWhileNothingChanges) {
  HydraulicSolver solver(random_network(3, 40), water);
  const int cold = solver.solve().iterations;
  EXPECT_GT(cold, 0);
  const double flow = solver.solve().flow_m3_s[0];
  solver.set_pump_speed(0, solver.network().branches[0].pump_speed);
  solver.set_fluid({1000, 1.01e-3}, 0.02);     // within the tolerance
  EXPECT_EQ(solver.solve().iterations, cold);  // not touched
  EXPECT_EQ(solver.solve().flow_m3_s[0], flow);
  solver.set_fluid({1000, 1.01e-3});
  EXPECT_LT(solver.solve().iterations, cold);  // warm start
  EXPECT_NE(solver.solve().flow_m3_s[0], flow);
}

TEST(HydraulicNetwork, TheOrderOfChangesDoesNotMatter) {
  HydraulicSolver warm(random_network(7, 30), water), cold(random_network(7, 30), water);
  warm.solve();
  warm.set_open(2, false);
  warm.solve();
  warm.set_open(5, false);
  warm.set_open(2, true);
  cold.set_open(5, false);
  const auto &a = warm.solve(), &b = cold.solve();
  ASSERT_TRUE(a.has_converged && b.has_converged);
  for (std::size_t i = 0; i < a.flow_m3_s.size(); ++i) EXPECT_NEAR(a.flow_m3_s[i], b.flow_m3_s[i], 1e-7);
}

TEST(HydraulicNetwork, AClosedBranchPassesNothingAndAnIsolatedPartRests) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true, .fixed_pressure_Pa = 50e3}, {}, {}, {.has_fixed_pressure = true}};
  n.branches = {quadratic(0, 1, 1e6), quadratic(1, 2, 1e6), quadratic(2, 3, 1e6)};
  HydraulicSolver solver(n, water);
  EXPECT_GT(solver.solve().flow_m3_s[1], 0);
  solver.set_open(0, false);
  solver.set_open(2, false);
  const auto& y = solver.solve();
  EXPECT_TRUE(y.has_converged);
  for (double flow : y.flow_m3_s) EXPECT_NEAR(flow, 0, 1e-9);
  for (double pressure : y.pressure_Pa) EXPECT_TRUE(std::isfinite(pressure));
}

TEST(HydraulicNetwork, EverythingRestsWithoutPumpsAndInjection) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true, .fixed_pressure_Pa = 2e5}, {}, {}};
  n.branches = {quadratic(0, 1, 1e6), quadratic(1, 2, 1e6), quadratic(2, 0, 1e6)};
  HydraulicSolver solver(n, water);
  const auto& y = solver.solve();
  EXPECT_TRUE(y.has_converged);
  for (double pressure : y.pressure_Pa) EXPECT_NEAR(pressure, 2e5, 1e-3);
  for (double flow : y.flow_m3_s) EXPECT_NEAR(flow, 0, 1e-6);
}

TEST(HydraulicNetwork, ABridgeInBalanceCarriesNoFlow) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true, .fixed_pressure_Pa = 40e3}, {}, {}, {.has_fixed_pressure = true}};
  n.branches = {quadratic(0, 1, 1e6), quadratic(0, 2, 2e6), quadratic(1, 3, 3e6), quadratic(2, 3, 6e6),
                quadratic(1, 2, 1e6)};
  HydraulicSolver solver(n, water);
  ASSERT_TRUE(solver.solve().has_converged);
  EXPECT_NEAR(solver.solve().flow_m3_s[4], 0, 1e-6);  // dp of 1e-4 Pa at most
}

TEST(HydraulicNetwork, AnOverrunPumpIsFlagged) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true}, {}};
  n.pump_pressure_Pa = {{{0, 0.1}, {100e3, 80e3}}};
  n.branches = {pump(0, 1), quadratic(1, 0, 1e3)};
  HydraulicSolver solver(n, water);
  EXPECT_TRUE(solver.solve().is_outside_range);
  solver.set_resistance(1, {.quadratic_Pa_s2_m6 = 1e8});
  EXPECT_FALSE(solver.solve().is_outside_range);
}

TEST(HydraulicNetwork, FaultyNetworksAreRefused) {
  HydraulicNetwork n;
  n.nodes = {{.has_fixed_pressure = true}, {}};
  n.branches = {quadratic(0, 2, 1)};
  EXPECT_THROW(HydraulicSolver(n, water), std::invalid_argument);
  n.branches = {quadratic(1, 1, 1)};
  EXPECT_THROW(HydraulicSolver(n, water), std::invalid_argument);
  n.branches = {pump(0, 1)};
  EXPECT_THROW(HydraulicSolver(n, water), std::invalid_argument);
  n.branches = {};
  n.pump_pressure_Pa = {{{1, 0}, {1, 2}}};
  EXPECT_THROW(HydraulicSolver(n, water), std::invalid_argument);
}

}  // namespace
}  // namespace thermohall
