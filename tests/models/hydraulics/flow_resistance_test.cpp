#include "models/hydraulics/flow_resistance.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr HydraulicFluid reference{1000, 1e-3};

TEST(FlowResistance, ThreeTermsByHand) {
  // V = 2e-4: 1e7 * 2e-4 + 1e12 * 4e-8 + 80e3 * (2e-4 / 1e-4)^1.75 = 2000 + 40000 + 269087
  const FlowResistanceParameters p{.linear_Pa_s_m3 = 1e7,
                                   .quadratic_Pa_s2_m6 = 1e12,
                                   .reference_flow_m3_s = 1e-4,
                                   .reference_pressure_drop_Pa = 80e3,
                                   .exponent = 1.75};
  EXPECT_NEAR(flow_resistance_outputs(p, {2e-4, 1000, 1e-3}).pressure_drop_Pa, 311087, 1);
  EXPECT_NEAR(flow_resistance_outputs(p, {-2e-4, 1000, 1e-3}).pressure_drop_Pa, -311087, 1);
}

TEST(FlowResistance, EachTermFollowsTheFluidAsSimilarityAsks) {
  const HydraulicFluid glycol{1020, 2e-3};
  const auto drop = [&](const FlowResistanceParameters& p, const HydraulicFluid& f) {
    return flow_resistance_loss(flow_resistance(p, f), 1e-4).pressure_Pa;
  };
  const FlowResistanceParameters viscous{.linear_Pa_s_m3 = 1e8}, inertial{.quadratic_Pa_s2_m6 = 1e12};
  EXPECT_NEAR(drop(viscous, glycol) / drop(viscous, reference), 2, 1e-12);
  EXPECT_NEAR(drop(inertial, glycol) / drop(inertial, reference), 1.02, 1e-12);
  const FlowResistanceParameters blasius{
      .reference_flow_m3_s = 1e-4, .reference_pressure_drop_Pa = 1e4, .exponent = 1.75};
  EXPECT_NEAR(drop(blasius, glycol) / drop(blasius, reference), std::pow(1.02, 0.75) * std::pow(2, 0.25),
              1e-12);
}

TEST(FlowResistance, TheSlopeIsTheDerivativeAndNeverNegative) {
  const FlowResistance r{1e6, 1e10, 3e9, 1.8};
  for (double flow : {-1e-3, -1e-5, 1e-6, 1e-4, 1e-2}) {
    const double h = 1e-6 * std::abs(flow);
    const double numeric =
        (flow_resistance_loss(r, flow + h).pressure_Pa - flow_resistance_loss(r, flow - h).pressure_Pa) /
        (2 * h);
    EXPECT_NEAR(flow_resistance_loss(r, flow).slope_Pa_s_m3, numeric, 1e-6 * numeric);
  }
  EXPECT_EQ(flow_resistance_loss(r, 0).pressure_Pa, 0);
  EXPECT_EQ(flow_resistance_loss({0, 0, 0, 2}, 1).pressure_Pa, 0);
}

TEST(FlowResistance, APowerLawMeetsBothMeasuredPoints) {
  const auto p = power_law_resistance(1e-4, 30e3, 2e-4, 100e3, reference);
  EXPECT_NEAR(p.exponent, std::log2(100.0 / 30), 1e-12);
  EXPECT_NEAR(flow_resistance_outputs(p, {1e-4, 1000, 1e-3}).pressure_drop_Pa, 30e3, 1e-6);
  EXPECT_NEAR(flow_resistance_outputs(p, {2e-4, 1000, 1e-3}).pressure_drop_Pa, 100e3, 1e-6);
  EXPECT_EQ(power_law_resistance(1e-4, 10e3, 2e-4, 100e3, reference).exponent, 2);  // 3.3 is not physical
  EXPECT_EQ(power_law_resistance(1e-4, 10e3, 1e-4, 10e3, reference).exponent, 2);   // not two points
}

}  // namespace
}  // namespace thermohall
