#include "models/properties/heat_exchanger.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr HeatExchangerParameters plate{.arrangement = FlowArrangement::counter,
                                        .conductance_W_K = 40e3,
                                        .design_hot_capacity_rate_W_K = 60e3,
                                        .design_cold_capacity_rate_W_K = 60e3,
                                        .hot_exponent = 0.8,
                                        .cold_exponent = 0.8,
                                        .hot_resistance_share = 0.5};

HeatExchangerOutputs plate_at(double hot_W_K, double cold_W_K) {
  return heat_exchanger_outputs(plate, {.hot_inlet_temperature_K = 313.15,
                                        .cold_inlet_temperature_K = 303.15,
                                        .hot_capacity_rate_W_K = hot_W_K,
                                        .cold_capacity_rate_W_K = cold_W_K});
}

TEST(HeatExchanger, BalancedCounterFlowFollowsTheClosedForm) {
  // N = 40 / 60 = 2/3, eps = (2/3) / (5/3) = 0.4, Q = 0.4 * 60 kW/K * 10 K = 240 kW, 4 K on each side.
  const auto y = plate_at(60e3, 60e3);
  EXPECT_NEAR(y.effectiveness, 0.4, 1e-12);
  EXPECT_NEAR(y.heat_to_cold_W, 240e3, 1e-6);
  EXPECT_NEAR(y.hot_outlet_temperature_K, 309.15, 1e-9);
  EXPECT_NEAR(y.cold_outlet_temperature_K, 307.15, 1e-9);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(HeatExchanger, ConductanceFollowsTheFlowOfTheSideThatResists) {
  // Half the hot flow: 1 / (0.5 * 0.5^-0.8 + 0.5) = 1 / (0.870551 + 0.5) = 0.729634.
  const ExchangerRating even{
      .conductance_W_K = 1000, .hot_resistance_share = 0.5, .hot_exponent = 0.8, .cold_exponent = 0.8};
  EXPECT_NEAR(exchanger_conductance_W_K(even, 0.5, 1), 729.634, 1e-3);
  EXPECT_NEAR(exchanger_conductance_W_K(even, 1, 1), 1000, 1e-9);
  const ExchangerRating cold_only{
      .conductance_W_K = 1000, .hot_resistance_share = 0, .hot_exponent = 0.8, .cold_exponent = 1};
  EXPECT_NEAR(exchanger_conductance_W_K(cold_only, 0.1, 0.5), 500, 1e-9);
  EXPECT_EQ(exchanger_conductance_W_K(even, 0, 1), 0);
  EXPECT_EQ(exchanger_conductance_W_K(even, 1, -1), 0);
}

TEST(HeatExchanger, WithoutFlowNoHeatPassesAndOutletsAreInlets) {
  for (auto [hot, cold] : {std::pair{0.0, 60e3}, {60e3, 0.0}, {0.0, 0.0}, {-5.0, 60e3}}) {
    const auto y = plate_at(hot, cold);
    EXPECT_EQ(y.heat_to_cold_W, 0);
    EXPECT_EQ(y.hot_outlet_temperature_K, 313.15);
    EXPECT_EQ(y.cold_outlet_temperature_K, 303.15);
  }
}

TEST(HeatExchanger, HeatVanishesSmoothlyWithTheFlow) {
  const auto y = plate_at(1e-6, 60e3);
  EXPECT_NEAR(y.heat_to_cold_W, 1e-5, 1e-7);  // 1e-6 W/K * 10 K at effectiveness one
  EXPECT_GE(y.hot_outlet_temperature_K, 303.15 - 1e-9);
}

TEST(HeatExchanger, HeatIsConservedAndStreamsDoNotPassEachOther) {
  for (int k = 0; k < 6; ++k) {
    HeatExchangerParameters p = plate;
    p.arrangement = static_cast<FlowArrangement>(k);
    for (double hot = 1e3; hot < 2e5; hot *= 1.7) {
      for (double cold = 1e3; cold < 2e5; cold *= 1.7) {
        const auto y = heat_exchanger_outputs(p, {313.15, 303.15, hot, cold});
        EXPECT_NEAR(hot * (313.15 - y.hot_outlet_temperature_K), y.heat_to_cold_W,
                    1e-9 * y.heat_to_cold_W + 1e-6);
        EXPECT_NEAR(cold * (y.cold_outlet_temperature_K - 303.15), y.heat_to_cold_W,
                    1e-9 * y.heat_to_cold_W + 1e-6);
        EXPECT_GE(y.hot_outlet_temperature_K, 303.15 - 1e-9);
        EXPECT_LE(y.cold_outlet_temperature_K, 313.15 + 1e-9);
      }
    }
  }
}

TEST(HeatExchanger, ReversedInletsReverseTheHeat) {
  const auto forward = heat_exchanger_outputs(plate, {313.15, 303.15, 50e3, 70e3});
  const auto backward = heat_exchanger_outputs(plate, {303.15, 313.15, 50e3, 70e3});
  EXPECT_NEAR(forward.heat_to_cold_W, -backward.heat_to_cold_W, 1e-6);
  EXPECT_GT(backward.hot_outlet_temperature_K, 303.15);
}

TEST(HeatExchanger, BeyondTwiceTheDesignFlowTheConductanceIsHeldAndFlagged) {
  const auto limit = plate_at(120e3, 60e3), beyond = plate_at(150e3, 60e3);
  EXPECT_EQ(limit.outside_range, 0);
  EXPECT_EQ(beyond.outside_range, 1);
  EXPECT_DOUBLE_EQ(limit.conductance_W_K, beyond.conductance_W_K);
}

TEST(HeatExchanger, MirroredExchangerGivesTheSameHeatWithSidesExchanged) {
  HeatExchangerParameters p = plate;
  p.hot_exponent = 0.3;
  p.hot_resistance_share = 0.8;
  p.design_cold_capacity_rate_W_K = 90e3;
  const auto direct = heat_exchanger_outputs(p, {320, 300, 50e3, 30e3});
  const auto mirror = heat_exchanger_outputs(mirrored(p), {300, 320, 30e3, 50e3});
  EXPECT_NEAR(direct.heat_to_cold_W, -mirror.heat_to_cold_W, 1e-6);
  EXPECT_NEAR(direct.hot_outlet_temperature_K, mirror.cold_outlet_temperature_K, 1e-9);
}

TEST(HeatExchanger, RatingFromTerminalTemperaturesReturnsThoseTemperatures) {
  // 1000 kW, hot 45 -> 35 degC (100 kW/K), cold 30 -> 40 degC (100 kW/K): balanced counter flow with 5 K
  // everywhere, UA = 1000 kW / 5 K = 200 kW/K.
  const auto r = rated_conductance(FlowArrangement::counter, 1e6, 318.15, 308.15, 303.15, 313.15);
  EXPECT_TRUE(r.possible);
  EXPECT_NEAR(r.conductance_W_K, 200e3, 1e-3);
  EXPECT_NEAR(r.hot_capacity_rate_W_K, 100e3, 1e-6);
  const auto y =
      heat_exchanger_outputs({FlowArrangement::counter, r.conductance_W_K, 100e3, 100e3, 0.8, 0.8, 0.5},
                             {318.15, 303.15, 100e3, 100e3});
  EXPECT_NEAR(y.heat_to_cold_W, 1e6, 1e-2);
}

TEST(HeatExchanger, RatingFromTheApproachAgreesWithTheTemperatures) {
  // The same point given by its approach of 308.15 - 303.15 = 5 K.
  const auto r = rated_conductance_from_approach(FlowArrangement::counter, 1e6, 100e3, 100e3, 5);
  EXPECT_TRUE(r.possible);
  EXPECT_NEAR(r.conductance_W_K, 200e3, 1e-3);
}

TEST(HeatExchanger, CondensingStreamIsRatedByItsConstantTemperature) {
  // 100 kW condensing at 45 degC, water 30 -> 40 degC: eps = 10/15, N = ln 3, C = 10 kW/K.
  const auto r = rated_conductance(FlowArrangement::phase_change, 100e3, 318.15, 318.15, 303.15, 313.15);
  EXPECT_TRUE(r.possible);
  EXPECT_NEAR(r.conductance_W_K, 10e3 * std::log(3.0), 1e-6);
}

TEST(HeatExchanger, ImpossibleRatingsAreReported) {
  const auto counter = FlowArrangement::counter;
  EXPECT_FALSE(rated_conductance(counter, 1e6, 318.15, 302.15, 303.15, 313.15).possible);  // below cold inlet
  EXPECT_FALSE(rated_conductance(counter, 1e6, 308.15, 318.15, 303.15, 313.15).possible);  // hot stream warms
  EXPECT_FALSE(rated_conductance(counter, 0, 318.15, 308.15, 303.15, 313.15).possible);
  EXPECT_FALSE(
      rated_conductance(counter, 1e6, 318.15, 318.15, 303.15, 303.15).possible);  // no capacity known
  EXPECT_FALSE(rated_conductance_from_approach(counter, 1e6, 100e3, 100e3, 0).possible);
  EXPECT_FALSE(rated_conductance_from_approach(counter, 1e6, 0, 100e3, 5).possible);
  // Parallel flow cannot bring both outlets to the same level as counter flow does.
  EXPECT_FALSE(rated_conductance(FlowArrangement::parallel, 1e6, 318.15, 308.15, 303.15, 313.15).possible);
}

TEST(HeatExchanger, TablesNameTheArrangementsInTheOrderOfTheEnumeration) {
  const auto rows = parameter_table(static_cast<const HeatExchangerParameters*>(nullptr));
  EXPECT_EQ(rows.size(), 7u);
  const auto names = std::get<Choice<HeatExchangerParameters>>(rows[0].member).names;
  ASSERT_EQ(names.size(), 6u);
  EXPECT_EQ(names[static_cast<std::size_t>(FlowArrangement::cross_min_mixed)], "cross_min_mixed");
  EXPECT_EQ(names[static_cast<std::size_t>(FlowArrangement::phase_change)], "phase_change");
  EXPECT_EQ(input_table(static_cast<const HeatExchangerInputs*>(nullptr)).size(), 4u);
  EXPECT_EQ(output_table(static_cast<const HeatExchangerOutputs*>(nullptr)).size(),
            sizeof(HeatExchangerOutputs) / sizeof(double));
}

}  // namespace
}  // namespace thermohall
