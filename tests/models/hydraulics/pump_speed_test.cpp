#include "models/hydraulics/pump_speed.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/hydraulics/hydraulic_layouts.h"

namespace thermohall {
namespace {

constexpr HydraulicFluid water{1000, 1e-3};
constexpr SpeedLimits limits{0.3, 1};

// One pump of 300 kPa - 1e6 V on 4e6 V |V|.
LoopLayout simple_loop() {
  HydraulicLoop loop;
  loop.racks = {1, {}, {}, {.quadratic_Pa_s2_m6 = 4e6}, false};
  loop.pump_pressure_Pa = {{0, 0.3}, {300e3, 0}};
  return hydraulic_loop(loop);
}

TEST(PumpSpeed, HoldsAFlowByHand) {
  // 0.1 m3/s lose 40 kPa; r^2 300 kPa - r 1e6 * 0.1 = 40 kPa: r = (1e5 + sqrt(1e10 + 4 * 3e5 * 4e4)) / 6e5
  const LoopLayout layout = simple_loop();
  HydraulicSolver solver(layout.network, water);
  const auto y = pump_speed_for_flow(solver, layout.pumps, limits, layout.racks[0], 0.1);
  EXPECT_TRUE(y.is_reached);
  EXPECT_NEAR(y.relative_speed, (1e5 + std::sqrt(1e10 + 4.8e10)) / 6e5, 1e-5);
  EXPECT_NEAR(solver.solve().flow_m3_s[0], 0.1, 1e-6);
}

TEST(PumpSpeed, HoldsAPressureDifference) {
  const LoopLayout layout = simple_loop();
  HydraulicSolver solver(layout.network, water);
  const auto y = pump_speed_for_pressure(solver, layout.pumps, limits, layout.supply, layout.suction, 40e3);
  EXPECT_TRUE(y.is_reached);
  EXPECT_NEAR(solver.solve().flow_m3_s[0], 0.1, 1e-5);
}

TEST(PumpSpeed, LimitsAreTakenAndReported) {
  const LoopLayout layout = simple_loop();
  HydraulicSolver solver(layout.network, water);
  const auto much = pump_speed_for_flow(solver, layout.pumps, limits, layout.racks[0], 10);
  EXPECT_EQ(much.relative_speed, 1);
  EXPECT_FALSE(much.is_reached);
  const auto little = pump_speed_for_flow(solver, layout.pumps, limits, layout.racks[0], 1e-3);
  EXPECT_EQ(little.relative_speed, 0.3);
  EXPECT_FALSE(little.is_reached);
}

}  // namespace
}  // namespace thermohall
