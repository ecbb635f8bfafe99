#include "models/movers/variable_speed_mover.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// Row CDU of 1368 kW: 1200 L/min at 244 kPa, 13.7 kW for two pumps (maker's figures quoted in public notes).
VariableSpeedMoverParameters pumps() {
  return {.design_flow_m3_s = 0.020,
          .design_pressure_Pa = 244e3,
          .design_power_W = 13.7e3,
          .power_exponent = 3,
          .min_relative_speed = 0.3,
          .max_relative_flow = 1.1,
          .fixed_power_share = 0.09,
          .fluid_heat_share = 1};
}

TEST(VariableSpeedMover, RatedFlowTakesExactlyRatedPower) {
  const auto y = variable_speed_mover_outputs(pumps(), {.flow_m3_s = 0.020});
  EXPECT_DOUBLE_EQ(y.power_W, 13.7e3);
  EXPECT_DOUBLE_EQ(y.pressure_rise_Pa, 244e3);
  EXPECT_NEAR(y.efficiency, 0.020 * 244e3 / 13.7e3, 1e-12);  // 0.356, the wire-to-water figure of the notes
  EXPECT_DOUBLE_EQ(y.heat_to_fluid_W, 13.7e3);
}

TEST(VariableSpeedMover, HalfFlowByHand) {
  // 13700 * (0.91 * 0.125 + 0.09) = 2791.375 W; pressure a quarter.
  const auto y = variable_speed_mover_outputs(pumps(), {.flow_m3_s = 0.010});
  EXPECT_NEAR(y.power_W, 2791.375, 1e-9);
  EXPECT_NEAR(y.pressure_rise_Pa, 61e3, 1e-9);
}

TEST(VariableSpeedMover, BelowTheLowestSpeedPowerNoLongerFalls) {
  const auto a = variable_speed_mover_outputs(pumps(), {.flow_m3_s = 0.006 * (1 + 1e-12)});
  const auto b = variable_speed_mover_outputs(pumps(), {.flow_m3_s = 0.002});
  EXPECT_NEAR(a.power_W, b.power_W, 1e-6);
  EXPECT_DOUBLE_EQ(b.relative_speed, 0.3);
  EXPECT_DOUBLE_EQ(b.flow_m3_s, 0.002);
}

TEST(VariableSpeedMover, OffWithoutFlow) {
  for (const double flow : {0.0, -1.0}) {
    const auto y = variable_speed_mover_outputs(pumps(), {.flow_m3_s = flow});
    EXPECT_EQ(y.power_W, 0);
    EXPECT_EQ(y.flow_m3_s, 0);
    EXPECT_EQ(y.outside_range, 0);
  }
}

TEST(VariableSpeedMover, MoreThanTheHighestFlowIsNotDeliveredAndFlagged) {
  const auto y = variable_speed_mover_outputs(pumps(), {.flow_m3_s = 1e300});
  EXPECT_DOUBLE_EQ(y.flow_m3_s, 0.022);
  EXPECT_EQ(y.outside_range, 1);
  EXPECT_TRUE(std::isfinite(y.power_W));
}

TEST(VariableSpeedMover, AConstantPressureShareLowersTheExponentAndTheSaving) {
  VariableSpeedMoverParameters held = pumps();
  held.power_exponent = 2;
  EXPECT_GT(variable_speed_mover_outputs(held, {.flow_m3_s = 0.010}).power_W,
            variable_speed_mover_outputs(pumps(), {.flow_m3_s = 0.010}).power_W);
}

TEST(VariableSpeedMover, FixedLossFollowsTypicalMotorEfficiencyAtPartLoad) {
  // Efficiency over its best value at 20, 30, 40, 60, 80 % load: US DOE (2014), typical motors as carried in
  // the Modelica Buildings library. One number cannot follow the whole curve, hence 0.08.
  struct Motor {
    double fixed_power_share;
    double relative_efficiency[5];
  };
  constexpr double loads[5] = {0.2, 0.3, 0.4, 0.6, 0.8};
  constexpr Motor motors[] = {{0.0905, {0.75273, 0.88662, 0.95017, 1.0, 1.0}},  // 7.5 kW
                              {0.0590, {0.84318, 0.93687, 0.98032, 1.0, 1.0}},  // 15 kW
                              {0.0290, {0.96253, 0.98712, 1.0, 1.0, 1.0}}};     // 70 kW
  for (const Motor& motor : motors) {
    VariableSpeedMoverParameters p = pumps();
    p.fixed_power_share = motor.fixed_power_share;
    p.min_relative_speed = 0;
    for (int i = 0; i < 5; ++i) {
      const double flow = p.design_flow_m3_s * std::cbrt(loads[i]);
      const double power_W = variable_speed_mover_outputs(p, {.flow_m3_s = flow}).power_W;
      EXPECT_NEAR(loads[i] * p.design_power_W / power_W, motor.relative_efficiency[i], 0.08) << loads[i];
    }
  }
}

TEST(VariableSpeedMover, TablesCoverEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const VariableSpeedMoverParameters*>(nullptr)).size(), 8u);
  EXPECT_EQ(output_table(static_cast<const VariableSpeedMoverOutputs*>(nullptr)).size(), 7u);
}

}  // namespace
}  // namespace thermohall
