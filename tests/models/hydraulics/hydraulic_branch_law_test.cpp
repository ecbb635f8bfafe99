#include "models/hydraulics/hydraulic_branch_law.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr HydraulicFluid water{1000, 1e-3};

HydraulicNetwork one_pump() {
  HydraulicNetwork n;
  n.pump_pressure_Pa = {{{0, 0.02, 0.04}, {300e3, 260e3, 160e3}}};
  return n;
}

HydraulicBranch pumped(double speed, int count) {
  HydraulicBranch b;
  b.to = 1;
  b.pump = 0;
  b.pump_speed = speed;
  b.pump_count = count;
  b.resistance.quadratic_Pa_s2_m6 = 1e8;
  return b;
}

TEST(HydraulicBranchLaw, PumpsFollowTheAffinityLawsAndShareTheFlow) {
  const auto n = one_pump();
  EXPECT_NEAR(HydraulicBranchLaw(n, pumped(1, 1), water).pump_rise(0.01).pressure_Pa, 280e3, 1e-6);
  // Half speed: a quarter of the pressure at half the flow. Two pumps: twice the flow at the same pressure.
  EXPECT_NEAR(HydraulicBranchLaw(n, pumped(0.5, 1), water).pump_rise(0.005).pressure_Pa, 70e3, 1e-6);
  EXPECT_NEAR(HydraulicBranchLaw(n, pumped(1, 2), water).pump_rise(0.02).pressure_Pa, 280e3, 1e-6);
  EXPECT_NEAR(HydraulicBranchLaw(n, pumped(1, 1), {1050, 1e-3}).pump_rise(0.01).pressure_Pa, 294e3, 1e-6);
  EXPECT_EQ(HydraulicBranchLaw(n, pumped(0, 1), water).pump_rise(0.01).pressure_Pa, 0);
}

TEST(HydraulicBranchLaw, TheLawRisesThroughBothEndsOfTheCurve) {
  const auto n = one_pump();
  const HydraulicBranchLaw law(n, pumped(0.8, 1), water);
  double previous = law.total(-0.02).pressure_Pa;
  for (double flow = -0.0199; flow < 0.08; flow += 1e-4) {
    const PressureLoss at = law.total(flow);
    EXPECT_GT(at.pressure_Pa, previous);
    EXPECT_GE(at.slope_Pa_s_m3, 0);
    previous = at.pressure_Pa;
  }
  EXPECT_FALSE(law.is_outside_range(0.032));
  EXPECT_TRUE(law.is_outside_range(0.0321));
  EXPECT_TRUE(law.is_outside_range(-0.001));
}

TEST(HydraulicBranchLaw, TheUsualFlowIsPositiveAndFinite) {
  const auto n = one_pump();
  EXPECT_NEAR(HydraulicBranchLaw(n, pumped(1, 1), water).usual_flow_m3_s(), 0.01, 1e-9);  // sqrt(1e4 / 1e8)
  HydraulicBranch bare;
  bare.to = 1;
  EXPECT_GT(HydraulicBranchLaw(n, bare, water).usual_flow_m3_s(), 0);
}

}  // namespace
}  // namespace thermohall
