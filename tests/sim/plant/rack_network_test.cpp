#include "sim/plant/rack_network.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/equipped_loop.h"

namespace thermohall {
namespace {

constexpr double wanted_m3_s = 8 * 70e-3 / 60, return_K = 325;

RackNetwork network_of(int per_row = 4) {
  std::vector<RackNetwork::Rack> racks;
  for (std::size_t i = 0; i < 8; ++i) racks.push_back({i, i / static_cast<std::size_t>(per_row)});
  return {read_scenario_text(small_halls::network).cdus.front(), racks};
}

double sum(const std::vector<double>& v) { return std::accumulate(v.begin(), v.end(), 0.0); }

TEST(RackNetwork, RacksShareOutWhatTheyAskForTogether) {
  auto network = network_of();
  const auto flow = network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  EXPECT_NEAR(sum(flow), wanted_m3_s, 1e-6 * wanted_m3_s);
  for (const double v : flow) EXPECT_GT(v, 0);
}

TEST(RackNetwork, TheRackNearestToThePumpsGetsMostTheLastLeast) {
  auto network = network_of(8);
  const auto flow = network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  for (std::size_t i = 1; i < flow.size(); ++i) EXPECT_LT(flow[i], flow[i - 1]);
  EXPECT_GT(network.record.maldistribution, 0.05);
  EXPECT_NEAR(network.record.least_flow_ratio, flow.back() / (wanted_m3_s / 8), 1e-9);
}

TEST(RackNetwork, EqualRowsGetEqualFlow) {
  auto network = network_of();
  const auto flow = network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(flow[i], flow[i + 4], 1e-6 * flow[i]);
}

TEST(RackNetwork, IsSolvedOnceWhileNothingChanges) {
  auto network = network_of();
  network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  for (int k = 0; k < 10; ++k) {
    const auto flow = network.share_out({2, 1, {}}, wanted_m3_s * (1 + 1e-4 * k), return_K);
    EXPECT_NEAR(sum(flow), wanted_m3_s * (1 + 1e-4 * k), 1e-6 * wanted_m3_s) << "scaled in between";
  }
  EXPECT_EQ(network.solutions(), 1);
  network.share_out({1, 1, {}}, wanted_m3_s, return_K);
  EXPECT_EQ(network.solutions(), 2) << "a pump less";
}

TEST(RackNetwork, OnePumpTurnsFasterThanTwo) {
  auto network = network_of();
  network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  const double two = network.record.pump_speed, head_two_Pa = network.record.pump_pressure_Pa;
  network.share_out({1, 1, {}}, wanted_m3_s, return_K);
  EXPECT_GT(network.record.pump_speed, two);
  EXPECT_GT(network.record.pump_pressure_Pa, head_two_Pa) << "its exchanger takes all the flow";
}

TEST(RackNetwork, SlowPumpsGiveWhatTheyCan) {
  auto network = network_of();
  const auto flow = network.share_out({2, 0.3, {}}, wanted_m3_s, return_K);
  EXPECT_LT(sum(flow), 0.9 * wanted_m3_s);
  EXPECT_EQ(network.record.limited, 1);
  const auto none = network.share_out({2, 0, {}}, wanted_m3_s, return_K);
  EXPECT_EQ(sum(none), 0);
  EXPECT_EQ(network.record.pump_power_W, 0);
}

TEST(RackNetwork, ARowBehindStuckValvesGetsLess) {
  auto network = network_of();
  const auto open = network.share_out({2, 1, {1, 1}}, wanted_m3_s, return_K);
  const auto stuck = network.share_out({2, 1, {1, 0.2}}, wanted_m3_s, return_K);
  EXPECT_LT(stuck[4], 0.95 * open[4]);
  EXPECT_GT(stuck[0], open[0]) << "the pumps still give what is asked for";
  const auto shut = network.share_out({2, 1, {1, 0}}, wanted_m3_s, return_K);
  EXPECT_EQ(shut[4], 0);
}

TEST(RackNetwork, PowerIsFlowTimesPressureOverEfficiency) {
  auto network = network_of();
  network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  EXPECT_NEAR(network.record.pump_power_W, wanted_m3_s * network.record.pump_pressure_Pa / 0.35,
              1e-6 * network.record.pump_power_W);
}

TEST(RackNetwork, HotWaterTakesTheSuctionHeadAway) {
  auto network = network_of();
  network.share_out({2, 1, {}}, wanted_m3_s, return_K);
  EXPECT_EQ(network.record.outside_range, 0);
  const double margin_m = network.record.npsh_margin_m;
  network.share_out({2, 1, {}}, wanted_m3_s, 390);
  EXPECT_LT(network.record.npsh_margin_m, margin_m - 5);
}

}  // namespace
}  // namespace thermohall
