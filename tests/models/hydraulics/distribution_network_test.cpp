#include "models/hydraulics/distribution_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

namespace thermohall {
namespace {

constexpr HydraulicFluid water{1000, 1e-3};
const Curve straight_pump{{0, 0.1}, {200e3, 100e3}};  // 200 kPa - 1e6 V

FlowResistanceParameters square(double b) { return {.quadratic_Pa_s2_m6 = b}; }

ControlValveParameters valve(double kv_m3_h = 36) {
  return {kv_m3_h / 3600, ValveCharacteristic::equal_percentage, 50, 0};
}

PipeParameters pipe(double length_m, double diameter_m = 0.1) { return {length_m, diameter_m, 4.5e-5, 0.5}; }

DistributionLayout layout(std::size_t branches, LoopPumpControl control = LoopPumpControl::speed) {
  DistributionLayout l;
  l.pump_pressure_Pa = straight_pump;
  l.control = control;
  l.pressure_difference_Pa = 60e3;
  l.sensor = branches - 1;
  l.plant = square(1e7);
  for (std::size_t i = 0; i < branches; ++i) {
    DistributionBranch b;
    b.main = pipe(10);
    b.pipe = pipe(4, 0.08);
    b.coil = square(4e8);
    b.design_flow_m3_s = 0.008;
    l.branches.push_back(b);
  }
  return l;
}

DistributionService running(std::size_t branches, int pumps = 1, double speed = 1) {
  return {pumps, speed, std::vector<int>(branches, 1), std::vector<double>(branches, -1)};
}

DistributionState solved(DistributionLayout l, const DistributionService& service,
                         const std::vector<double>& wanted, double least = 0) {
  DistributionNetwork network(std::move(l), water);
  network.set_service(service);
  return network.solve(wanted, least);
}

std::vector<double> each(std::size_t n, double flow) { return std::vector<double>(n, flow); }

double sum(const DistributionState& y) {
  return std::accumulate(y.branches.begin(), y.branches.end(), 0.0,
                         [](double s, const DistributionFlow& b) { return s + b.flow_m3_s; });
}

TEST(DistributionNetwork, TwoParallelBranchesOnAPumpByHand) {
  // Branches of 4e8 and 16e8 without pipes: 1/sqrt adds, b = 1 / (5e-5 + 2.5e-5)^2 = 1.77778e8.
  // 200e3 - 1e6 V = 1.77778e8 V^2, the plant left out; the flows share 2 to 1.
  auto l = layout(2);
  l.plant = {};
  for (auto& b : l.branches) b.main = b.pipe = {0, 1, 0, 0};
  l.branches[1].coil = square(16e8);
  const auto y = solved(l, running(2), each(2, 1));
  const double b = 1 / (7.5e-5 * 7.5e-5);
  const double flow = (-1e6 + std::sqrt(1e12 + 4 * b * 200e3)) / (2 * b);
  ASSERT_TRUE(y.has_converged);
  EXPECT_NEAR(y.flow_m3_s, flow, 1e-6 * flow);
  EXPECT_NEAR(y.branches[0].flow_m3_s, flow * 2 / 3, 1e-6 * flow);
  EXPECT_NEAR(y.branches[1].flow_m3_s, flow / 3, 1e-6 * flow);
  EXPECT_NEAR(y.pump_rise_Pa, 200e3 - 1e6 * flow, 1);
}

TEST(DistributionNetwork, ASlowerPumpMovesInStepWithItsSpeedThroughASquareSystem) {
  auto l = layout(2);
  for (auto& b : l.branches) b.main = b.pipe = {0, 1, 0, 0};
  const auto full = solved(l, running(2), each(2, 1));
  const auto slow = solved(l, running(2, 1, 0.6), each(2, 1));
  EXPECT_NEAR(slow.flow_m3_s, 0.6 * full.flow_m3_s, 1e-6 * full.flow_m3_s);
  EXPECT_NEAR(slow.pump_rise_Pa, 0.36 * full.pump_rise_Pa, 1e-5 * full.pump_rise_Pa);
}

TEST(DistributionNetwork, AFreeValveTakesWhatTheBranchLeavesByHand) {
  // One branch of 4e8 asks for 0.01 m3/s: 40 kPa; the pump gives 200 - 10 = 190 kPa, the plant takes 1 kPa.
  // The valve takes 149 kPa; of Kv 36 m3/h it would take 100 kPa open, so phi = sqrt(100 / 149).
  auto l = layout(1);
  l.branches[0].main = l.branches[0].pipe = {0, 1, 0, 0};
  l.branches[0].valve = valve();
  l.branches[0].design_flow_m3_s = 0.01;
  const auto y = solved(l, running(1), {0.01});
  EXPECT_NEAR(y.branches[0].flow_m3_s, 0.01, 1e-9);
  EXPECT_NEAR(y.branches[0].valve_Pa, 149e3, 20);
  EXPECT_NEAR(y.branches[0].opening, 1 + std::log(std::sqrt(100.0 / 149)) / std::log(50.0), 1e-4);
  EXPECT_NEAR(y.branches[0].authority, 100.0 / 189, 1e-4);
  // Open at 189 kPa - 9e6 V^2...: what is available at the present difference is sqrt(189 / 140) of it.
  EXPECT_NEAR(y.branches[0].available_m3_s, 0.01 * std::sqrt(189.0 / 140), 1e-6);
}

TEST(DistributionNetwork, ABranchThatAsksForTooMuchStandsOpenAndGetsLess) {
  auto l = layout(3);
  for (auto& b : l.branches) b.valve = valve();
  const auto y = solved(l, running(3), {0.004, 0.004, 0.1});
  ASSERT_TRUE(y.has_converged);
  EXPECT_NEAR(y.branches[0].flow_m3_s, 0.004, 1e-9);
  EXPECT_LT(y.branches[2].flow_m3_s, 0.05);
  EXPECT_DOUBLE_EQ(y.branches[2].opening, 1);
  EXPECT_NEAR(y.branches[2].available_m3_s, y.branches[2].flow_m3_s, 1e-5 * y.branches[2].flow_m3_s);
  EXPECT_LT(y.branches[0].opening, 1);
}

TEST(DistributionNetwork, ThePumpsHoldTheDifferenceAtTheSensor) {
  auto l = layout(4, LoopPumpControl::pressure);
  for (auto& b : l.branches) b.valve = valve();
  for (const double wanted : {0.002, 0.004, 0.006}) {
    const auto y = solved(l, running(4), each(4, wanted));
    EXPECT_NEAR(y.sensor_Pa, 60e3, 10) << wanted;
    EXPECT_NEAR(y.branches[3].difference_Pa, y.sensor_Pa, 1e-6);
    EXPECT_NEAR(y.flow_m3_s, 4 * wanted, 1e-9);
  }
  const auto more = solved(l, running(4), each(4, 0.006)), less = solved(l, running(4), each(4, 0.002));
  EXPECT_GT(more.speed, less.speed);
}

TEST(DistributionNetwork, WithOnePumpOfTwoTheLastBranchesFallShortFirst) {
  auto l = layout(6, LoopPumpControl::pressure);
  l.pump_count = 2;
  l.pressure_difference_Pa = 80e3;
  for (auto& b : l.branches) b.valve = valve(), b.main = pipe(30, 0.12);
  const auto wanted = each(6, 0.0125);
  const auto both = solved(l, running(6, 2), wanted), one = solved(l, running(6, 1), wanted);
  EXPECT_LT(one.flow_m3_s, 0.99 * both.flow_m3_s);
  EXPECT_LT(one.sensor_Pa, 0.95 * both.sensor_Pa);
  EXPECT_DOUBLE_EQ(one.speed, 1);
  for (std::size_t i = 1; i < 6; ++i)
    EXPECT_LE(one.branches[i].flow_m3_s, one.branches[i - 1].flow_m3_s * (1 + 1e-9)) << i;
  EXPECT_LT(one.branches[5].flow_m3_s, 0.95 * 0.0125);
}

TEST(DistributionNetwork, AStuckValveTouchesItsBranchAndGivesTheOthersMore) {
  auto l = layout(4);
  const auto before = solved(l, running(4), each(4, 1));
  for (const double opening : {0.5, 0.0}) {
    auto service = running(4);
    service.stuck_opening[1] = opening;
    l.branches[1].valve = valve();
    const auto y = solved(l, service, each(4, 1));
    EXPECT_LT(y.branches[1].flow_m3_s, before.branches[1].flow_m3_s);
    for (const std::size_t i : {0u, 2u, 3u}) EXPECT_GT(y.branches[i].flow_m3_s, before.branches[i].flow_m3_s);
    if (opening == 0) {
      EXPECT_EQ(y.branches[1].flow_m3_s, 0);
    }
  }
}

TEST(DistributionNetwork, ALongerPipeTakesFlowFromItsBranch) {
  auto l = layout(3);
  const auto before = solved(l, running(3), each(3, 1));
  l.branches[1].pipe.length_m *= 5;
  const auto y = solved(l, running(3), each(3, 1));
  EXPECT_LT(y.branches[1].flow_m3_s, 0.99 * before.branches[1].flow_m3_s);
  EXPECT_GT(y.branches[0].flow_m3_s, before.branches[0].flow_m3_s);
}

TEST(DistributionNetwork, ReverseReturnServesBranchesMoreEvenly) {
  auto direct = layout(8), reverse = layout(8);
  for (auto* l : {&direct, &reverse})
    for (auto& b : l->branches) b.main = pipe(15, 0.15);
  reverse.reverse_return = true;
  reverse.run_back = pipe(120, 0.15);
  const auto spread = [](const DistributionState& y) {
    double most = 0, least = 1e9;
    for (const auto& b : y.branches) {
      most = std::max(most, b.flow_m3_s);
      least = std::min(least, b.flow_m3_s);
    }
    return most / least;
  };
  const double d = spread(solved(direct, running(8), each(8, 1)));
  const double r = spread(solved(reverse, running(8), each(8, 1)));
  EXPECT_GT(d, 1.1);
  EXPECT_LT(r, 1 + 0.5 * (d - 1));
}

TEST(DistributionNetwork, ComputedBalancingGivesEveryBranchItsDesignFlow) {
  auto l = layout(6, LoopPumpControl::pressure);
  for (auto& b : l.branches) b.main = pipe(20, 0.15);
  l.pump_pressure_Pa = {{0, 0.1}, {200e3, 150e3}};
  DistributionNetwork network(l, water);
  const auto unbalanced = network.solve(each(6, 0.008), 0);
  EXPECT_GT(unbalanced.branches[0].flow_m3_s, 1.05 * unbalanced.branches[5].flow_m3_s);
  const auto valves = network.balance();
  const auto y = network.solve(each(6, 0.008), 0);
  for (const auto& b : y.branches) EXPECT_NEAR(b.flow_m3_s, 0.008, 1e-5 * 0.008);
  for (std::size_t i = 1; i < 6; ++i) EXPECT_LT(valves[i], valves[i - 1]) << "the nearest is throttled most";
  EXPECT_LT(y.speed, unbalanced.speed);
}

TEST(DistributionNetwork, TheBypassKeepsTheLeastFlowOfThePlant) {
  auto l = layout(3, LoopPumpControl::pressure);
  for (auto& b : l.branches) b.valve = valve();
  const auto y = solved(l, running(3), each(3, 0.001), 0.01);
  EXPECT_NEAR(y.flow_m3_s, 0.01, 1e-6);
  EXPECT_NEAR(y.bypass_m3_s, 0.007, 1e-6);
  EXPECT_NEAR(y.sensor_Pa, 60e3, 10);
  l.bypass = valve(5);
  const auto small = solved(l, running(3), each(3, 0.001), 0.01);
  EXPECT_LT(small.flow_m3_s, 0.0099) << "a valve too small for it";
  EXPECT_DOUBLE_EQ(small.bypass_opening, 1);
  EXPECT_EQ(solved(l, running(3), each(3, 0.004), 0.01).bypass_m3_s, 0);
}

TEST(DistributionNetwork, WithoutPumpsNothingFlows) {
  auto l = layout(3);
  for (const auto& y : {solved(l, running(3, 0), each(3, 1)), solved(l, running(3, 1, 0), each(3, 1))}) {
    EXPECT_EQ(sum(y), 0);
    EXPECT_EQ(y.flow_m3_s, 0);
    EXPECT_DOUBLE_EQ(y.suction_Pa, l.vessel_pressure_Pa);
  }
}

TEST(DistributionNetwork, UnitsSideBySideShareTheFlowOfTheirBranch) {
  auto one = layout(2), two = layout(2);
  auto service = running(2);
  service.units[0] = 2;
  const auto a = solved(one, running(2), each(2, 1)), b = solved(two, service, each(2, 1));
  EXPECT_GT(b.branches[0].flow_m3_s, 1.3 * a.branches[0].flow_m3_s);
  EXPECT_LT(b.branches[0].flow_m3_s, 2 * a.branches[0].flow_m3_s);
  service.units[0] = 0;
  EXPECT_EQ(solved(two, service, each(2, 1)).branches[0].flow_m3_s, 0);
}

TEST(DistributionNetwork, RandomLoopsConserveFlowAndPressure) {
  std::mt19937 random(7);
  const auto in = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  for (int k = 0; k < 200; ++k) {
    const auto n = static_cast<std::size_t>(in(1, 15));
    auto l = layout(n, k % 3 ? LoopPumpControl::pressure : LoopPumpControl::speed);
    l.pump_count = static_cast<int>(in(1, 4));
    l.reverse_return = k % 4 == 0;
    l.run_back = pipe(50, 0.15);
    std::vector<double> wanted;
    auto service = running(n, l.pump_count, in(0.4, 1));
    for (std::size_t i = 0; i < n; ++i) {
      l.branches[i].main = pipe(in(1, 40), in(0.08, 0.2));
      l.branches[i].coil = square(in(1e8, 1e9));
      if (in(0, 1) < 0.6) l.branches[i].valve = valve(in(10, 60));
      if (in(0, 1) < 0.1) service.stuck_opening[i] = in(0, 1);
      wanted.push_back(in(0, 1) < 0.1 ? 0 : in(0.0005, 0.02));
    }
    const double least = in(0, 0.05);
    const auto y = solved(l, service, wanted, least);
    ASSERT_TRUE(y.has_converged) << k;
    EXPECT_NEAR(sum(y) + y.bypass_m3_s, y.flow_m3_s, 1e-8) << k;
    // The bypass keeps the least flow unless it stands open and the pumps give no more.
    if (y.bypass_opening < 1) {
      EXPECT_GE(y.flow_m3_s, least - 1e-5) << k;
    }
    for (std::size_t i = 0; i < n; ++i) {
      const auto& b = y.branches[i];
      if (b.flow_m3_s <= 0) continue;
      EXPECT_NEAR(b.pipe_Pa + b.coil_Pa + b.balancing_Pa + b.valve_Pa, b.difference_Pa, 5) << k << ' ' << i;
      if (l.branches[i].valve && service.stuck_opening[i] < 0) {
        EXPECT_LE(b.flow_m3_s, wanted[i] * (1 + 1e-5)) << k << ' ' << i;
      }
    }
  }
}

TEST(DistributionNetwork, AWarmStartGivesTheSameAsACold) {
  auto l = layout(8, LoopPumpControl::pressure);
  for (auto& b : l.branches) b.valve = valve();
  DistributionNetwork warm(l, water);
  std::mt19937 random(3);
  for (int k = 0; k < 30; ++k) {
    std::vector<double> wanted;
    for (int i = 0; i < 8; ++i) wanted.push_back(std::uniform_real_distribution<double>(0, 0.015)(random));
    const auto a = warm.solve(wanted, 0.02);
    const auto b = solved(l, running(8), wanted, 0.02);
    for (std::size_t i = 0; i < 8; ++i)
      EXPECT_NEAR(a.branches[i].flow_m3_s, b.branches[i].flow_m3_s, 1e-7) << k << ' ' << i;
    EXPECT_NEAR(a.speed, b.speed, 1e-5);
  }
}

}  // namespace
}  // namespace thermohall
