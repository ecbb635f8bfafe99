#include "models/hydraulics/hydraulic_layouts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "models/hydraulics/flow_distribution.h"

namespace thermohall {
namespace {

constexpr HydraulicFluid water{995, 8e-4};
constexpr PipeParameters manifold_pipe{0.05, 0.035, 1e-5, 0.2};
constexpr FlowResistanceParameters tray{
    .reference_flow_m3_s = 1.2e-4, .reference_pressure_drop_Pa = 80e3, .exponent = 1.8};

std::vector<double> flows_of(const HydraulicSolution& y, const std::vector<int>& branches) {
  std::vector<double> flows;
  for (int b : branches) flows.push_back(y.flow_m3_s[static_cast<std::size_t>(b)]);
  return flows;
}

TEST(HydraulicLayouts, AManifoldWithoutPipeLossServesAllTraysAlike) {
  auto layout = rack_manifold({27, {0, 1, 0, 0}, {0, 1, 0, 0}, tray, false}, 27 * 1.2e-4);
  HydraulicSolver solver(layout.network, water);
  ASSERT_TRUE(solver.solve().has_converged);
  const auto flows = flows_of(solver.solve(), layout.branches);
  ASSERT_EQ(flows.size(), 27U);
  EXPECT_LT(flow_distribution(flows).spread, 1e-6);
  EXPECT_NEAR(flow_distribution(flows).served_share, 1.2e-4, 1e-13);
}

TEST(HydraulicLayouts, InADirectReturnTheFarTrayGetsLeast) {
  auto layout = rack_manifold({27, manifold_pipe, manifold_pipe, tray, false}, 27 * 1.2e-4);
  HydraulicSolver solver(layout.network, water);
  const auto flows = flows_of(solver.solve(), layout.branches);
  for (std::size_t i = 1; i < flows.size(); ++i) EXPECT_LT(flows[i], flows[i - 1]);
  EXPECT_EQ(flow_distribution(flows).worst_index, 26U);
}

TEST(HydraulicLayouts, AReverseReturnServesMoreEvenlyAndAlikeFromBothEnds) {
  auto direct = rack_manifold({27, manifold_pipe, manifold_pipe, tray, false}, 27 * 1.2e-4);
  auto reverse = rack_manifold({27, manifold_pipe, manifold_pipe, tray, true}, 27 * 1.2e-4);
  HydraulicSolver direct_solver(direct.network, water), reverse_solver(reverse.network, water);
  const auto direct_flows = flows_of(direct_solver.solve(), direct.branches);
  const auto flows = flows_of(reverse_solver.solve(), reverse.branches);
  EXPECT_LT(flow_distribution(flows).spread, 0.7 * flow_distribution(direct_flows).spread);
  for (std::size_t i = 0; i < 13; ++i) EXPECT_NEAR(flows[i], flows[26 - i], 1e-9);
}

TEST(HydraulicLayouts, ALadderOfOneRungIsTheRung) {
  for (bool is_reverse : {false, true}) {
    auto layout = rack_manifold({1, manifold_pipe, manifold_pipe, tray, is_reverse}, 1.2e-4);
    HydraulicSolver solver(layout.network, {1000, 1e-3});
    EXPECT_NEAR(solver.solve().pressure_Pa[0], 80e3, 1e-3);
  }
}

HydraulicLoop loop_of(int racks, bool is_reverse) {
  HydraulicLoop loop;
  loop.racks = {racks, {0.6, 0.3, 4.5e-5, 0.05}, {0.6, 0.3, 4.5e-5, 0.05}, {}, is_reverse};
  loop.racks.branch = {.reference_flow_m3_s = 3e-3, .reference_pressure_drop_Pa = 150e3, .exponent = 1.8};
  loop.pump_pressure_Pa = {{0, 0.05, 0.1, 0.15}, {400e3, 380e3, 300e3, 150e3}};
  loop.pump_count = 2;
  loop.plant = {.reference_flow_m3_s = 0.15, .reference_pressure_drop_Pa = 80e3, .exponent = 1.8};
  return loop;
}

TEST(HydraulicLayouts, ALoopClosesItsPressuresAndFlows) {
  const LoopLayout layout = hydraulic_loop(loop_of(50, false));
  HydraulicSolver solver(layout.network, water);
  const auto& y = solver.solve();
  ASSERT_TRUE(y.has_converged);
  double racks = 0;
  for (double flow : flows_of(y, layout.racks)) racks += flow;
  double pumps = 0;
  for (double flow : flows_of(y, layout.pumps)) pumps += flow;
  EXPECT_NEAR(racks, pumps, 1e-12);
  EXPECT_NEAR(solver.pump_rise_Pa(layout.pumps[0]),
              y.pressure_Pa[static_cast<std::size_t>(layout.discharge)] -
                  y.pressure_Pa[static_cast<std::size_t>(layout.suction)],
              1e-2);
}

TEST(HydraulicLayouts, ATrippedPumpLeavesLessThanFullAndMoreThanHalfTheFlow) {
  const LoopLayout layout = hydraulic_loop(loop_of(50, true));
  HydraulicSolver solver(layout.network, water);
  const auto plant = static_cast<std::size_t>(layout.plant);
  const double both = solver.solve().flow_m3_s[plant];
  solver.set_pump_speed(layout.pumps[0], 0);
  ASSERT_TRUE(solver.solve().has_converged);
  EXPECT_EQ(solver.solve().flow_m3_s[static_cast<std::size_t>(layout.pumps[0])], 0);
  EXPECT_GT(solver.solve().flow_m3_s[plant], 0.5 * both);
  EXPECT_LT(solver.solve().flow_m3_s[plant], 0.99 * both);
}

TEST(HydraulicLayouts, ThroughRandomEventsEveryStateFindsItsSolution) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> unit(0, 1);
  const auto any = [&](const std::vector<int>& of) {
    return of[static_cast<std::size_t>(unit(random) * static_cast<double>(of.size()))];
  };
  for (bool is_reverse : {false, true}) {
    const LoopLayout layout = hydraulic_loop(loop_of(40, is_reverse));
    HydraulicSolver solver(layout.network, water);
    for (int event = 0; event < 500; ++event) {
      switch (static_cast<int>(7 * unit(random))) {
        case 0:
          solver.set_pump_speed(any(layout.pumps), 0);
          break;
        case 1:
          solver.set_pump_speed(any(layout.pumps), 0.2 + 0.8 * unit(random));
          break;
        case 2:
          solver.set_open(any(layout.racks), false);
          break;
        case 3:
          solver.set_open(layout.plant, unit(random) < 0.7);
          break;
        case 4:
          solver.set_resistance(any(layout.racks),
                                {.quadratic_Pa_s2_m6 = std::pow(10, 8 + 4 * unit(random))});
          break;
        case 5:
          solver.set_fluid({980 + 40 * unit(random), 4e-4 + 3e-3 * unit(random)});
          break;
        default:
          for (int rack : layout.racks) solver.set_open(rack, unit(random) < 0.8);
      }
      const auto& y = solver.solve();
      ASSERT_TRUE(y.has_converged) << "event " << event;
      for (double flow : y.flow_m3_s) ASSERT_TRUE(std::isfinite(flow));
      for (int pump : layout.pumps) ASSERT_GE(y.flow_m3_s[static_cast<std::size_t>(pump)], -1e-9);
    }
  }
}

TEST(HydraulicLayouts, TheEquivalentOfAManifoldLosesWhatTheManifoldLoses) {
  const HydraulicLadder ladder{27, manifold_pipe, manifold_pipe, tray, false};
  const auto equivalent = equivalent_resistance(ladder, water, 1.5e-3, 3.3e-3);
  auto layout = rack_manifold(ladder, 2.4e-3);
  HydraulicSolver solver(layout.network, water);
  const double exact = solver.solve().pressure_Pa[0];
  // 0.5 %: a power law between two of its points
  EXPECT_NEAR(flow_resistance_outputs(equivalent, {2.4e-3, 995, 8e-4}).pressure_drop_Pa, exact, 5e-3 * exact);
}

}  // namespace
}  // namespace thermohall
