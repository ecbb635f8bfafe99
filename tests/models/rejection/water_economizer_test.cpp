#include "models/rejection/water_economizer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

const WaterEconomizerParameters constant{.method = EconomizerMethod::constant,
                                         .effectiveness = 0.8,
                                         .rated_conductance_W_K = 0,
                                         .design_chilled_rate_W_K = 0,
                                         .design_cold_rate_W_K = 0,
                                         .flow_exponent = 0};
const WaterEconomizerParameters plates{.method = EconomizerMethod::conductance,
                                       .effectiveness = 0,
                                       .rated_conductance_W_K = 400e3,
                                       .design_chilled_rate_W_K = 100e3,
                                       .design_cold_rate_W_K = 100e3,
                                       .flow_exponent = 0.7};

TEST(WaterEconomizer, ConstantEffectivenessActsOnTheSmallerStream) {
  const auto y = water_economizer_outputs(constant, {295.15, 100e3, 285.15, 80e3, 280});
  EXPECT_NEAR(y.heat_W, 0.8 * 80e3 * 10, 1e-6);
  EXPECT_NEAR(y.supply_temperature_K, 295.15 - 6.4, 1e-9);
  EXPECT_NEAR(y.cold_outlet_temperature_K, 285.15 + 8, 1e-9);
}

TEST(WaterEconomizer, BalancedPlatesAtDesignFollowTheCounterFlowLimit) {
  // NTU 4, equal streams: eps = 4 / 5.
  const auto y = water_economizer_outputs(plates, {295.15, 100e3, 285.15, 100e3, 280});
  EXPECT_NEAR(y.effectiveness, 0.8, 1e-9);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(WaterEconomizer, ConductanceFallsWithTheFlows) {
  // Both flows half: UA = 400e3 * 0.5^0.7 = 246.2e3, NTU = 4.925, eps = 4.925 / 5.925 = 0.8312.
  const auto y = water_economizer_outputs(plates, {295.15, 50e3, 285.15, 50e3, 280});
  EXPECT_NEAR(y.effectiveness, 0.8312, 1e-4);  // four digits
}

TEST(WaterEconomizer, NeverCoolsBelowTheTarget) {
  const auto y = water_economizer_outputs(constant, {295.15, 100e3, 275.15, 100e3, 290.15});
  EXPECT_NEAR(y.supply_temperature_K, 290.15, 1e-9);
  EXPECT_NEAR(y.heat_W, 500e3, 1e-6);
  EXPECT_NEAR(y.carried_share, 1, 1e-12);
}

TEST(WaterEconomizer, NeverHeatsTheChilledWater) {
  const auto y = water_economizer_outputs(constant, {290, 100e3, 300, 100e3, 285});
  EXPECT_EQ(y.heat_W, 0);
  EXPECT_EQ(y.supply_temperature_K, 290);
  EXPECT_EQ(y.cold_outlet_temperature_K, 300);
  EXPECT_EQ(y.carried_share, 0);
}

TEST(WaterEconomizer, WithoutFlowNothingIsExchanged) {
  EXPECT_EQ(water_economizer_outputs(plates, {295, 0, 285, 100e3, 280}).heat_W, 0);
  EXPECT_EQ(water_economizer_outputs(plates, {295, 100e3, 285, 0, 280}).supply_temperature_K, 295);
}

TEST(WaterEconomizer, ReturnAtTheTargetNeedsNoCooling) {
  const auto y = water_economizer_outputs(plates, {285, 100e3, 280, 100e3, 285});
  EXPECT_EQ(y.heat_W, 0);
  EXPECT_EQ(y.carried_share, 1);
}

TEST(WaterEconomizer, ConductanceOfARatingGivesTheRatedHeatBack) {
  auto p = plates;
  p.design_cold_rate_W_K = 140e3;
  p.rated_conductance_W_K = water_economizer_conductance_W_K(700e3, 10, 100e3, 140e3);
  EXPECT_NEAR(water_economizer_outputs(p, {295, 100e3, 285, 140e3, 270}).heat_W, 700e3, 1e-3);
}

TEST(WaterEconomizer, FlowsFarFromDesignAreFlaggedAndFinite) {
  for (const double rate_W_K : {1e-9, 1e3, 1e9}) {
    const auto y = water_economizer_outputs(plates, {295, rate_W_K, 285, 100e3, 280});
    EXPECT_EQ(y.outside_range, 1);
    EXPECT_TRUE(std::isfinite(y.heat_W));
    EXPECT_LE(y.effectiveness, 1);
  }
}

TEST(WaterEconomizer, EveryMemberIsInItsTable) {
  EXPECT_EQ(parameter_table(static_cast<WaterEconomizerParameters*>(nullptr)).size(), 6u);
  EXPECT_EQ(input_table(static_cast<WaterEconomizerInputs*>(nullptr)).size() * sizeof(double),
            sizeof(WaterEconomizerInputs));
  EXPECT_EQ(output_table(static_cast<WaterEconomizerOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(WaterEconomizerOutputs));
}

}  // namespace
}  // namespace thermohall
