#include "models/room_air/room_streamlines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "models/room_air/room_state.h"
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
    for (std::size_t i = 0; i < line.point_m.size(); ++i) {
      const auto& p = line.point_m[i];
      EXPECT_TRUE(p[0] >= 0 && p[0] <= 4.8 && p[1] >= 0 && p[1] <= 6 && p[2] >= 0 && p[2] <= 3);
    }
  }
}

// Of a point of the air or of its boundary; faces may round to either side.
bool in_air(const RoomAirState& s, const std::array<double, 3>& x) {
  const RoomGrid& g = *s.grid;
  for (int corner = 0; corner < 8; ++corner) {
    std::array<int, 3> c{};
    for (std::size_t a = 0; a < 3; ++a) {
      const double side = (corner >> a & 1) != 0 ? 1e-6 : -1e-6;
      c[a] =
          std::clamp(static_cast<int>(std::floor((x[a] - g.origin[a]) / g.h[a] + side)), 0, g.n[a] - 1) + 1;
    }
    if (g.fluid[static_cast<std::size_t>(g.index(c[0], c[1], c[2]))]) return true;
  }
  return false;
}

TEST(RoomStreamlines, NoLineEntersASolidOrCrossesAWallWhateverItsStep) {
  auto g = small_hall();
  RoomThinWall screen;
  screen.rectangle = rectangle(RoomAxis::z, 2.4, 0.6, 4.2, 0.6, 5.4);
  g.thin_walls.push_back(screen);
  const auto r = solve_room_air(g, preview());
  ASSERT_TRUE(r.state);
  const double level =
      r.state->grid->origin[2] +
      std::round((2.4 - r.state->grid->origin[2]) / r.state->grid->h[2]) * r.state->grid->h[2];
  for (const double step : {0.2, 0.4, 0.9})
    for (const bool backward : {false, true}) {
      RoomStreamlineSettings settings;
      settings.step_cells = step, settings.backward = backward;
      for (double x = 0.1; x < 4.8; x += 0.5)
        for (double y = 0.1; y < 6; y += 0.5)
          for (const double z : {0.2, 1.0, 2.2, 2.7}) {
            const auto line = room_streamline(r, {x, y, z}, settings);
            for (std::size_t i = 0; i < line.point_m.size(); ++i) {
              const auto& p = line.point_m[i];
              ASSERT_TRUE(in_air(*r.state, p)) << x << " " << y << " " << z << ", point " << i;
              if (i == 0) continue;
              const auto& before = line.point_m[i - 1];
              const bool over_screen = p[0] > 1 && p[0] < 3.8 && p[1] > 1 && p[1] < 5;
              EXPECT_FALSE(over_screen && (before[2] - level) * (p[2] - level) < -1e-12)
                  << "through the screen";
            }
          }
    }
}

TEST(RoomStreamlines, NothingOutsideTheAir) {
  EXPECT_TRUE(room_streamline(straight_duct(), {-1, 0.5, 0.5}).point_m.empty());
  EXPECT_TRUE(room_streamline({}, {1, 0.5, 0.5}).point_m.empty());
}

}  // namespace
}  // namespace thermohall
