#include "models/room_air/room_air_reach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "models/room_air/room_air_influence.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

// Racks stand in the order A1, B1, A2, B2, A3, B3; tile i lies between Ai and Bi.
constexpr int a1 = 0, a2 = 2, a3 = 4;
constexpr double share_tolerance = 2e-4;  // twice that of the solution

std::vector<int> all_supplies(const RoomGeometry& g) {
  std::vector<int> all(g.supplies.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// As the small hall, with nine racks a row, whose exhaust must pass the ends of the rows to the returns at
/// the walls; A and B in turn along x.
RoomGeometry long_hall() {
  RoomGeometry g = small_hall(1.0);
  g.room.x1_m = 9.6;
  g.racks.clear();
  g.supplies.clear();
  for (int i = 0; i < 9; ++i) {
    const double x = 2.1 + 0.6 * i;
    g.racks.push_back(rack("A", x, x + 0.6, 1.2, 2.4, RoomDirection::plus_y, 5000, 0.3));
    g.racks.push_back(rack("B", x, x + 0.6, 3.6, 4.8, RoomDirection::minus_y, 5000, 0.3));
    g.supplies.push_back(
        supply("tile", rectangle(RoomAxis::z, 0, x, x + 0.6, 2.4, 3.6), RoomDirection::plus_z, 0.6, 291.15));
  }
  g.returns = {outlet("west", rectangle(RoomAxis::x, 0, 0, 6, 0.3, 2.1), RoomDirection::minus_x),
               outlet("east", rectangle(RoomAxis::x, 9.6, 0, 6, 0.3, 2.1), RoomDirection::plus_x)};
  return g;
}

/// The small hall over a floor void that one supply fills; its tiles are openings of the floor.
RoomGeometry hall_over_a_void() {
  RoomGeometry g = small_hall(1.0);
  double flow_m3_s = 0;
  for (const auto& s : g.supplies) {
    g.openings.push_back({.name = s.name, .rectangle = s.rectangle, .open_area_ratio = 0.25});
    flow_m3_s += s.flow_m3_s;
  }
  g.plenum = {.height_m = 0.6, .floor_leakage_ratio = 0.003};
  g.supplies = {
      supply("unit", rectangle(RoomAxis::z, 0, 0, 0.6, 2.4, 3.6), RoomDirection::minus_z, flow_m3_s, 291.15)};
  return g;
}

TEST(RoomAirReach, SharesOfEveryRackAddToOne) {
  const auto g = small_hall(0.8);
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r);
  for (int rack = 0; rack < 6; ++rack) {
    const auto s = reach.sources(rack);
    EXPECT_NEAR(sum(s.supply) + sum(s.exhaust), 1, share_tolerance);
    EXPECT_NEAR(s.found, 1, share_tolerance);
  }
}

TEST(RoomAirReach, FollowedBackTheAirComesFromWhereFollowedForwardItGoes) {
  const auto g = small_hall(0.8);
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r, {.tolerance = 1e-8});
  const auto m = room_air_influence(g, r, {.supply_groups = {{0}, {1}, {2}}});
  int row = 0;
  for (int rack = 0; rack < 6; ++rack) {
    const auto& solved = r.racks[static_cast<std::size_t>(rack)];
    std::vector<double> tile(3), exhaust(6);
    for (const auto& segment : solved.segments) {
      const double weight = segment.flow_m3_s / solved.flow_m3_s;
      for (int t = 0; t < 3; ++t) tile[static_cast<std::size_t>(t)] += weight * m.supply(row, t);
      for (int e = 0; e < 6; ++e) exhaust[static_cast<std::size_t>(e)] += weight * m.exhaust(row, e);
      ++row;
    }
    const auto s = reach.sources(rack);
    for (std::size_t t = 0; t < 3; ++t) EXPECT_NEAR(s.supply[t], tile[t], 1e-6);
    for (std::size_t e = 0; e < 6; ++e) EXPECT_NEAR(s.exhaust[e], exhaust[e], 1e-6);
    EXPECT_NEAR(reach.supplied({1})[static_cast<std::size_t>(rack)], tile[1], 1e-6);
  }
}

TEST(RoomAirReach, CapturesAllBehindASealedContainment) {
  const auto g = contained_hall();
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r);
  for (const double index : reach.supplied(all_supplies(g))) EXPECT_NEAR(index, 1, share_tolerance);
  for (const double index : reach.returned()) EXPECT_NEAR(index, 1, share_tolerance);
}

TEST(RoomAirReach, CapturesLessAtTheEndOfAnOpenRow) {
  const auto g = long_hall();
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r);
  const auto cold = reach.supplied(all_supplies(g));
  const double middle = cold[8];  // the fifth of nine
  EXPECT_LT(cold.front(), middle - 0.05);
  EXPECT_LT(cold[16], middle - 0.05);
  for (const double index : cold) EXPECT_LT(index, 1);
  for (const double index : reach.returned()) EXPECT_LT(index, 1);
}

TEST(RoomAirReach, MirrorsAMirroredHall) {
  const auto g = small_hall(1.0);
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r, {.tolerance = 1e-8});
  const auto left = reach.sources(a1), right = reach.sources(a3);
  // the sweeps of the solver have a direction; the flow is symmetric to its convergence
  for (std::size_t t = 0; t < 3; ++t) EXPECT_NEAR(left.supply[t], right.supply[2 - t], 0.005);
  EXPECT_NEAR(left.exhaust[a1], right.exhaust[a3], 0.005);
}

TEST(RoomAirReach, TheNearestTileGivesMost) {
  const auto g = small_hall(1.0);
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r);
  for (int rack = 0; rack < 6; ++rack) {
    const auto s = reach.sources(rack);
    const auto most = std::max_element(s.supply.begin(), s.supply.end()) - s.supply.begin();
    EXPECT_EQ(most, rack / 2) << "rack " << rack;
  }
}

TEST(RoomAirReach, WhatComesThroughTheFloorIsWhatWasBlownUnderIt) {
  const auto g = hall_over_a_void();
  const auto r = solve_room_air(g, preview());
  ASSERT_NE(r.status, RoomAirStatus::impossible);
  RoomAirReach reach(g, r, {.tolerance = 1e-8});
  for (int rack = 0; rack < 6; ++rack) {
    const auto s = reach.sources(rack);
    EXPECT_NEAR(sum(s.opening) + s.floor_leakage, s.supply[0], 1e-6);
    EXPECT_GT(s.floor_leakage, 0);
    EXPECT_GT(s.opening[static_cast<std::size_t>(rack / 2)], 0.2);
  }
}

TEST(RoomAirReach, ARackWithoutAirHasNoSources) {
  auto g = small_hall(1.0);
  for (auto& s : g.racks[a2].segments) s.blanked = true, s.power_W = 0;
  const auto r = solve_room_air(g, preview());
  RoomAirReach reach(g, r);
  EXPECT_TRUE(reach.sources(a2).supply.empty());
  EXPECT_EQ(reach.supplied({0})[a2], 0);
}

}  // namespace
}  // namespace thermohall
