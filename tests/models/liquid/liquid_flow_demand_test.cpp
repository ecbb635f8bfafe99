#include "models/liquid/liquid_flow_demand.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double litre_per_minute = 1e-3 / 60;
constexpr LiquidFlowDemandParameters rack{.minimum_flow_m3_s = 30 * litre_per_minute,
                                          .maximum_flow_m3_s = 200 * litre_per_minute,
                                          .return_limit_temperature_K = 330.15};
constexpr LiquidFlowDemandInputs loaded{.heat_W = 120e3,
                                        .supply_temperature_K = 313.15,
                                        .chip_flow_m3_s = 0,
                                        .volumetric_heat_capacity_J_m3K = 4e6};

TEST(LiquidFlowDemand, FlowHoldsTheReturnAtItsLimit) {
  // 120 kW / (4 MJ/m3K * 17 K) = 1.7647e-3 m3/s = 105.88 L/min.
  const auto y = liquid_flow_demand_outputs(rack, loaded);
  EXPECT_NEAR(y.flow_m3_s / litre_per_minute, 105.88235, 1e-4);
  EXPECT_NEAR(y.return_temperature_K, 330.15, 1e-9);
  EXPECT_EQ(y.governed_by, 1);
  EXPECT_EQ(y.limited, 0);
}

TEST(LiquidFlowDemand, OneReturnLimitExplainsTheMakersFlowsAtTwoSupplyTemperatures) {
  // Published for a GB300 NVL72 rack: 59 L/min at 25 degC and 177 L/min at 45 degC. With 126 kW into PG25
  // (rho cp = 4.0 MJ/m3K) both imply a return near 56.5 degC; 10 % covers the uncertain heat share.
  auto p = rack;
  p.return_limit_temperature_K = 273.15 + 56.5;
  auto u = loaded;
  u.heat_W = 126e3;
  u.supply_temperature_K = 298.15;
  EXPECT_NEAR(liquid_flow_demand_outputs(p, u).flow_m3_s / litre_per_minute, 59, 5.9);
  u.supply_temperature_K = 318.15;
  EXPECT_NEAR(liquid_flow_demand_outputs(p, u).flow_m3_s / litre_per_minute, 177, 17.7);
}

TEST(LiquidFlowDemand, MinimumFlowIsKeptAtNoLoad) {
  auto u = loaded;
  u.heat_W = 0;
  const auto y = liquid_flow_demand_outputs(rack, u);
  EXPECT_DOUBLE_EQ(y.flow_m3_s, rack.minimum_flow_m3_s);
  EXPECT_DOUBLE_EQ(y.return_temperature_K, u.supply_temperature_K);
  EXPECT_EQ(y.governed_by, 0);
}

TEST(LiquidFlowDemand, ChipsMayAskForMoreThanTheReturnLimit) {
  auto u = loaded;
  u.chip_flow_m3_s = 150 * litre_per_minute;
  const auto y = liquid_flow_demand_outputs(rack, u);
  EXPECT_DOUBLE_EQ(y.flow_m3_s, u.chip_flow_m3_s);
  EXPECT_LT(y.return_temperature_K, rack.return_limit_temperature_K);
  EXPECT_EQ(y.governed_by, 2);
  EXPECT_EQ(y.limited, 0);
}

TEST(LiquidFlowDemand, ChipsBeyondTheMaximumFlowAreFlagged) {
  auto u = loaded;
  u.chip_flow_m3_s = 250 * litre_per_minute;
  const auto y = liquid_flow_demand_outputs(rack, u);
  EXPECT_DOUBLE_EQ(y.flow_m3_s, rack.maximum_flow_m3_s);
  EXPECT_EQ(y.limited, 1);
}

TEST(LiquidFlowDemand, SupplyNearOrAboveTheReturnLimitTakesTheMaximumFlowAndIsFlagged) {
  for (const double supply_K : {322.0, 330.15, 335.0}) {
    auto u = loaded;
    u.supply_temperature_K = supply_K;
    const auto y = liquid_flow_demand_outputs(rack, u);
    EXPECT_DOUBLE_EQ(y.flow_m3_s, rack.maximum_flow_m3_s);
    EXPECT_EQ(y.limited, 1);
    // The heat is still carried: 120 kW / (4 MJ/m3K * 200 L/min) = 9 K.
    EXPECT_NEAR(y.return_temperature_K - supply_K, 9, 1e-9);
  }
}

TEST(LiquidFlowDemand, FlowIsContinuousAndNeverFallsAsSupplyWarms) {
  double last = 0;
  for (double supply_K = 290; supply_K < 340; supply_K += 0.001) {
    auto u = loaded;
    u.supply_temperature_K = supply_K;
    const double flow = liquid_flow_demand_outputs(rack, u).flow_m3_s;
    EXPECT_GE(flow, last);
    // The steepest slope is V_max^2 rho cp / Q = 3.7e-4 m3/s per K.
    if (last > 0) {
      ASSERT_LE(flow - last, 4e-7);
    }
    last = flow;
  }
}

TEST(LiquidFlowDemand, WarmSupplyWithoutHeatNeedsNoMoreThanTheMinimum) {
  auto u = loaded;
  u.heat_W = 0;
  u.supply_temperature_K = 335;
  EXPECT_DOUBLE_EQ(liquid_flow_demand_outputs(rack, u).flow_m3_s, rack.minimum_flow_m3_s);
}

TEST(LiquidFlowDemand, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<LiquidFlowDemandParameters*>(nullptr)).size(), 3u);
  EXPECT_EQ(input_table(static_cast<LiquidFlowDemandInputs*>(nullptr)).size(), 4u);
  EXPECT_EQ(output_table(static_cast<LiquidFlowDemandOutputs*>(nullptr)).size(), 5u);
}

}  // namespace
}  // namespace thermohall
