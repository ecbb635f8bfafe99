#include "models/room_air/room_streamlines.h"

#include <gtest/gtest.h>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

RoomAirResult straight_duct() {
  RoomGeometry g;
  g.room = {0, 6, 0, 1.2, 0, 1.2};
  g.supplies.push_back(
      supply("in", rectangle(RoomAxis::x, 0, 0, 1.2, 0, 1.2), RoomDirection::plus_x, 0.72, 290));
  g.returns.push_back(outlet("out", rectangle(RoomAxis::x, 6, 0, 1.2, 0, 1.2), RoomDirection::plus_x));
  RoomAirSettings settings = preview();
  settings.wall_friction = 0;
  return solve_room_air(g, settings);
}

TEST(RoomStreamlines, StraightFlowGivesAStraightLineInTheRightTime) {
  const auto line = room_streamline(straight_duct(), {0.05, 0.7, 0.4});
  ASSERT_GT(line.point_m.size(), 10U);
  for (const auto& p : line.point_m) {
    EXPECT_NEAR(p[1], 0.7, 1e-9);
    EXPECT_NEAR(p[2], 0.4, 1e-9);
  }
  EXPECT_GE(line.point_m.back()[0], 6);
  EXPECT_NEAR(line.time_s.back(), (line.point_m.back()[0] - 0.05) / 0.5, 1e-9);
}

TEST(RoomStreamlines, BackwardLinesEndAtTheSupply) {
  RoomStreamlineSettings settings;
  settings.backward = true;
  const auto line = room_streamline(straight_duct(), {5, 0.7, 0.4}, settings);
  EXPECT_LE(line.point_m.back()[0], 0);
}

TEST(RoomStreamlines, LinesOfAHallStayInItsAir) {
  const auto r = solve_room_air(small_hall(), preview());
  const auto starts = supply_start_points(r, 8);
  ASSERT_EQ(starts.size(), 8U);
  for (const auto& start : starts) {
    const auto line = room_streamline(r, start);
    ASSERT_GT(line.point_m.size(), 2U);
    EXPECT_EQ(line.point_m.size(), line.speed_m_s.size());
    for (std::size_t i = 0; i + 1 < line.point_m.size(); ++i) {  // the last may step across the boundary
      const auto& p = line.point_m[i];
      EXPECT_TRUE(p[0] >= 0 && p[0] <= 4.8 && p[1] >= 0 && p[1] <= 6 && p[2] >= 0 && p[2] <= 3);
    }
  }
}

TEST(RoomStreamlines, NothingOutsideTheAir) {
  EXPECT_TRUE(room_streamline(straight_duct(), {-1, 0.5, 0.5}).point_m.empty());
  EXPECT_TRUE(room_streamline({}, {1, 0.5, 0.5}).point_m.empty());
}

}  // namespace
}  // namespace thermohall
