#include "models/room_air/room_air_metrics.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// Two segments of 1 m3/s each, supply 20 degC: inlets 20 and 30, exhausts 30 and 45, return 40.
RoomAirResult two_segments() {
  RoomAirResult r;
  RoomRackResult rack;
  rack.segments.resize(3);
  rack.segments[0] = {293.15, 293.15, 293.15, 303.15, 1, 1};
  rack.segments[1] = {303.15, 303.15, 303.15, 318.15, 1, 1};
  rack.segments[2] = {350, 350, 350, 350, 0, 0};  // draws no air: does not count
  r.racks.push_back(rack);
  r.supply_mean_K = 293.15;
  r.return_mean_K = 313.15;
  return r;
}

TEST(RoomAirMetrics, ByHand) {
  const auto m = room_air_metrics(two_segments());
  EXPECT_NEAR(m.supply_heat_index, 10.0 / 35, 1e-12);
  EXPECT_NEAR(m.return_heat_index, 25.0 / 35, 1e-12);
  EXPECT_NEAR(m.return_temperature_index, 20 / 12.5, 1e-12);
  EXPECT_NEAR(m.rack_cooling_index_high, 1 - 3.0 / (2 * 5), 1e-12);  // 30 against 27 and 32 degC
  EXPECT_NEAR(m.rack_cooling_index_low, 1, 1e-12);
  EXPECT_EQ(m.segments, 2);
  EXPECT_EQ(m.above_recommended, 1);
  EXPECT_EQ(m.above_allowable, 0);
  EXPECT_EQ(m.below_recommended, 0);
  EXPECT_EQ(m.hottest_inlet_K, 303.15);
}

TEST(RoomAirMetrics, ColdInletsLowerTheLowIndex) {
  auto r = two_segments();
  r.racks[0].segments[0].inlet_mean_K = 289.65;  // 16.5 degC, half way between 18 and 15
  EXPECT_NEAR(room_air_metrics(r).rack_cooling_index_low, 1 - 0.5 / 2, 1e-12);
}

TEST(RoomAirMetrics, NothingDrawsAir) {
  const auto m = room_air_metrics({});
  EXPECT_EQ(m.segments, 0);
  EXPECT_EQ(m.supply_heat_index, 0);
  EXPECT_EQ(m.rack_cooling_index_high, 1);
}

}  // namespace
}  // namespace thermohall
