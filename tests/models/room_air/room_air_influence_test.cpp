#include "models/room_air/room_air_influence.h"

#include <gtest/gtest.h>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

TEST(RoomAirInfluence, SharesOfARowAddToOneAndGiveTheInletsBack) {
  auto g = small_hall(0.9);
  g.heat_sources.push_back({"lights", {0, 4.8, 0, 6, 2.4, 3}, 1000});
  const auto r = solve_room_air(g, preview());
  RoomInfluenceSettings settings;
  settings.supply_groups = {{0}, {1, 2}};
  settings.by_segment = true;
  const auto m = room_air_influence(g, r, settings);
  ASSERT_EQ(m.segments, 18);
  ASSERT_EQ(m.exhausts, 18);
  for (int row = 0; row < m.segments + m.returns; ++row) {
    double sum = m.supply(row, 0) + m.supply(row, 1), value = 291.15 * sum;
    for (int e = 0; e < m.exhausts; ++e) {
      const double exhaust =
          r.racks[static_cast<std::size_t>(e / 3)].segments[static_cast<std::size_t>(e % 3)].exhaust_K;
      sum += m.exhaust(row, e);
      value += m.exhaust(row, e) * exhaust;
    }
    value += m.heat_response_K_W[static_cast<std::size_t>(row)] * 1000;
    EXPECT_NEAR(sum, 1, 1e-6);
    const double expected = row < m.segments
                                ? r.racks[static_cast<std::size_t>(row / 3)]
                                      .segments[static_cast<std::size_t>(row % 3)]
                                      .inlet_mean_K
                                : r.returns[static_cast<std::size_t>(row - m.segments)].temperature_K;
    EXPECT_NEAR(value, expected, 1e-3);
  }
}

TEST(RoomAirInfluence, CaptureIndicesFallWithTheSupply) {
  const auto mean = [](double share) {
    const auto g = small_hall(share);
    const auto r = solve_room_air(g, preview());
    double cold = 0;
    for (const auto& ci : room_capture_indices(g, r, room_air_influence(g, r))) {
      EXPECT_GE(ci.cold_aisle, 0);
      EXPECT_LE(ci.cold_aisle, 1 + 1e-9);
      EXPECT_GE(ci.hot_aisle, 0);
      EXPECT_LE(ci.hot_aisle, 1 + 1e-9);
      cold += ci.cold_aisle / 6;
    }
    return cold;
  };
  const double rich = mean(1.2), poor = mean(0.7);
  EXPECT_GT(rich, poor + 0.1);
  EXPECT_LE(poor, 0.7 + 1e-6);  // no more than the supply holds
}

TEST(RoomAirInfluence, OnlyLocalSuppliesAndReturnsCount) {
  const auto g = contained_hall();
  const auto r = solve_room_air(g, preview());
  RoomInfluenceSettings settings;
  settings.supply_groups = {{0}, {1}, {2}};
  const auto m = room_air_influence(g, r, settings);
  const std::vector<std::vector<int>> one(6, {1}), all(6, {0, 1, 2});
  const auto a = room_capture_indices(g, r, m, one, std::vector<std::vector<int>>(6, {0})),
             b = room_capture_indices(g, r, m, all);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_LT(a[i].cold_aisle, b[i].cold_aisle);
    EXPECT_LT(a[i].hot_aisle, b[i].hot_aisle);
    EXPECT_NEAR(b[i].cold_aisle, 1, 1e-6);
  }
}

TEST(RoomAirInfluence, NothingWithoutFields) { EXPECT_EQ(room_air_influence(small_hall(), {}).segments, 0); }

}  // namespace
}  // namespace thermohall
