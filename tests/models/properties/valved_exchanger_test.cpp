#include "models/properties/valved_exchanger.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

ValvedExchanger exchanger(FlowArrangement arrangement) {
  return {.arrangement = arrangement,
          .conductance_W_K = 30e3,
          .design_process_capacity_rate_W_K = 20e3,
          .design_service_capacity_rate_W_K = 25e3,
          .process_resistance_share = 0.6,
          .process_exponent = 0.6,
          .service_exponent = 0.8,
          .possible = true};
}
constexpr FlowArrangement arrangements[] = {FlowArrangement::counter, FlowArrangement::parallel,
                                            FlowArrangement::cross_unmixed, FlowArrangement::phase_change};

TEST(ValvedExchanger, SlopeIsEffectivenessTimesTheSmallerCapacityRate) {
  // At design, counter flow: N = 30/20 = 1.5, Z = 0.8, e = exp(-0.3) = 0.740818;
  // eps = 0.259182 / (1 - 0.592655) = 0.636271.
  const auto x = at_process_flow(exchanger(FlowArrangement::counter), 20e3);
  EXPECT_NEAR(exchanger_slope_W_K(x, 25e3), 0.636271 * 20e3, 0.05);
}

TEST(ValvedExchanger, ResistancesFollowTheirFlows) {
  // Process at half flow: 0.6 * 0.5^-0.6 = 0.909430; with service at double: 0.4 * 2^-0.8 = 0.229740.
  const auto x = at_process_flow(exchanger(FlowArrangement::phase_change), 10e3);
  const double conductance = 30e3 / (0.909430 + 0.229740);
  EXPECT_NEAR(exchanger_slope_W_K(x, 50e3), 10e3 * (1 - std::exp(-conductance / 10e3)), 0.1);
}

TEST(ValvedExchanger, SlopeRisesWithServiceFlowAndStaysBelowBothCapacityRates) {
  for (const auto arrangement : {FlowArrangement::counter, FlowArrangement::cross_unmixed}) {
    const auto x = at_process_flow(exchanger(arrangement), 20e3);
    double last = 0;
    for (double rate = 50; rate < 50e3; rate += 50) {
      const double slope = exchanger_slope_W_K(x, rate);
      EXPECT_GT(slope, last);
      EXPECT_LE(slope, rate);
      EXPECT_LE(slope, 20e3);
      last = slope;
    }
  }
}

TEST(ValvedExchanger, DemandInvertsTheSlopeForEveryArrangementAndFlow) {
  for (const auto arrangement : arrangements) {
    for (const double process : {1e3, 10e3, 20e3, 60e3}) {
      const auto x = at_process_flow(exchanger(arrangement), process);
      const double most = exchanger_slope_W_K(x, 40e3);
      for (const double share : {1e-6, 0.01, 0.2, 0.5, 0.8, 0.99, 0.999999}) {
        const auto demand = service_demand(x, share * most, 40e3);
        // 1e-7 is the stop of the iteration.
        EXPECT_NEAR(exchanger_slope_W_K(x, demand.capacity_rate_W_K), share * most, 1e-7 * share * most);
        EXPECT_FALSE(demand.limited);
      }
    }
  }
}

TEST(ValvedExchanger, DemandBeyondFullFlowIsLimited) {
  const auto x = at_process_flow(exchanger(FlowArrangement::counter), 20e3);
  const double most = exchanger_slope_W_K(x, 25e3);
  EXPECT_FALSE(service_demand(x, most, 25e3).limited);
  const auto demand = service_demand(x, 1.001 * most, 25e3);
  EXPECT_TRUE(demand.limited);
  EXPECT_DOUBLE_EQ(demand.capacity_rate_W_K, 25e3);
}

TEST(ValvedExchanger, RestingStreamsCarryNothing) {
  const auto x = at_process_flow(exchanger(FlowArrangement::counter), 0);
  EXPECT_EQ(exchanger_slope_W_K(x, 25e3), 0);
  EXPECT_TRUE(service_demand(x, 1, 25e3).limited);
  EXPECT_EQ(service_demand(x, 0, 25e3).capacity_rate_W_K, 0);
  const auto y = at_process_flow(exchanger(FlowArrangement::counter), 20e3);
  EXPECT_EQ(exchanger_slope_W_K(y, 0), 0);
  EXPECT_TRUE(service_demand(y, 1, 0).limited);
}

TEST(ValvedExchanger, AnExchangerWithoutConductanceCarriesNothing) {
  auto none = exchanger(FlowArrangement::counter);
  none.conductance_W_K = 0;
  EXPECT_EQ(exchanger_slope_W_K(at_process_flow(none, 20e3), 25e3), 0);
}

TEST(BoundedRise, IsHeatOverSlopeUpToFiveHundredKelvin) {
  EXPECT_DOUBLE_EQ(bounded_rise_K(1000, 100), 10);
  EXPECT_DOUBLE_EQ(bounded_rise_K(1000, 1e-300), 500);
  EXPECT_DOUBLE_EQ(bounded_rise_K(-1000, 0), -500);
  EXPECT_EQ(bounded_rise_K(0, 0), 0);
}

TEST(AffinityPower, FollowsTheCubeDownToTheLowestSpeedAndIsZeroAtRest) {
  EXPECT_DOUBLE_EQ(affinity_power_W(8000, 0.5, 0.3, 3), 1000);
  EXPECT_NEAR(affinity_power_W(8000, 0.5, 0.3, 2), 2000, 1e-9);
  EXPECT_NEAR(affinity_power_W(8000, 0.1, 0.3, 3), 216, 1e-9);
  EXPECT_EQ(affinity_power_W(8000, 0, 0.3, 3), 0);
}

// A search that begins at the last answer must not be noticed in the answer: 1e-8 is a tenth of the error of
// the search itself (see the test above).
TEST(ValvedExchanger, FindsTheSameDemandFromTheLastAnswer) {
  for (const auto arrangement : {FlowArrangement::counter, FlowArrangement::cross_unmixed}) {
    DemandGuess guess;
    double last_W_K = 0;
    for (int minute = 0; minute < 1440; ++minute) {
      const double phase = 6.283185 * minute / 1440.0;
      const auto x = at_process_flow(exchanger(arrangement), 20e3 * (1 + 0.3 * std::sin(3 * phase)));
      const double most = exchanger_slope_W_K(x, 25e3);
      const double wanted = most * (0.7 + 0.25 * std::cos(phase)) * (minute % 300 == 299 ? 0.3 : 1);
      const auto near = service_demand(x, wanted, 25e3, guess);
      EXPECT_FALSE(near.limited);
      EXPECT_NEAR(exchanger_slope_W_K(x, near.capacity_rate_W_K) / wanted, 1, 1e-8) << minute;
      EXPECT_NE(near.capacity_rate_W_K, last_W_K);
      last_W_K = near.capacity_rate_W_K;
    }
  }
}

TEST(ValvedExchanger, SeesTheLimitAlsoFromTheLastAnswer) {
  const auto x = at_process_flow(exchanger(FlowArrangement::counter), 20e3);
  const double most = exchanger_slope_W_K(x, 25e3);
  DemandGuess guess;
  EXPECT_FALSE(service_demand(x, 0.999 * most, 25e3, guess).limited);
  const auto beyond = service_demand(x, 1.001 * most, 25e3, guess);
  EXPECT_TRUE(beyond.limited);
  EXPECT_EQ(beyond.capacity_rate_W_K, 25e3);
  EXPECT_FALSE(service_demand(x, 0.999 * most, 25e3, guess).limited);
  EXPECT_EQ(service_demand(x, 0, 25e3, guess).capacity_rate_W_K, 0);
}

}  // namespace
}  // namespace thermohall
