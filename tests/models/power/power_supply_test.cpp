#include "models/power/power_supply.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// Platinum certification floors at 230 V, used as points.
PowerSupplyParameters platinum() {
  return {.rated_power_W = 3000,
          .loss_coefficients = {},
          .efficiency_curve = {{0.2, 0.5, 1.0}, {0.90, 0.94, 0.91}}};
}

TEST(PowerSupply, FloorsAreMetAtTheirLoads) {
  EXPECT_NEAR(power_supply_outputs(platinum(), {600, 1}).efficiency, 0.90, 1e-14);
  EXPECT_NEAR(power_supply_outputs(platinum(), {3000, 1}).efficiency, 0.91, 1e-14);
}

TEST(PowerSupply, ARedundantPairSharesTheLoad) {
  // each at 1500 / 3000 = 0.5: input 3000 / 0.94 = 3191.49 W
  EXPECT_NEAR(power_supply_outputs(platinum(), {3000, 2}).input_power_W, 3191.489362, 1e-6);
}

TEST(PowerSupply, FittedFloorsByHand) {
  auto p = platinum();
  p.efficiency_curve = {};
  p.loss_coefficients = {0.01843, 0, 0.07519};
  // x = 0.5: l = 0.01843 + 0.07519 / 4 = 0.0372275; loss = 111.6825 W; efficiency 0.5 / 0.5372275 = 0.930704
  const auto y = power_supply_outputs(p, {1500, 1});
  EXPECT_NEAR(y.loss_W, 111.6825, 1e-10);
  EXPECT_NEAR(y.efficiency, 0.930704, 1e-6);
}

TEST(PowerSupply, ARectifierWithConstantLossAndProportionalLossIsALineInPower) {
  // P_in = (P_out + 17 W) / 0.96 for a 12 kW rectifier: a0 = 17 / 0.96 / 12000, a1 = 1 / 0.96 - 1
  const PowerSupplyParameters p{.rated_power_W = 12e3,
                                .loss_coefficients = {17 / 0.96 / 12e3, 1 / 0.96 - 1, 0},
                                .efficiency_curve = {}};
  for (double output_W : {0.0, 1000.0, 12000.0}) {
    EXPECT_NEAR(power_supply_outputs(p, {output_W, 1}).input_power_W, (output_W + 17) / 0.96, 1e-9);
  }
}

TEST(PowerSupply, OutputIsRecoveredFromInput) {
  for (double output_W : {0.0, 200.0, 1500.0, 4000.0}) {
    const auto y = power_supply_outputs(platinum(), {output_W, 2});
    EXPECT_NEAR(power_supply_output_power_W(platinum(), y.input_power_W, 2), output_W, 1e-9);
  }
}

TEST(PowerSupply, TableHoldsTheCurve) {
  const auto table = parameter_table(static_cast<const PowerSupplyParameters*>(nullptr));
  EXPECT_EQ(std::get<CurvePoints<PowerSupplyParameters>>(table[2].member).member,
            &PowerSupplyParameters::efficiency_curve);
}

}  // namespace
}  // namespace thermohall
