#include "models/room_air/room_grid.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "models/room_air/room_state.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

TEST(RoomGrid, ModuleFitsExactly) {
  const RoomGrid g = make_room_grid(small_hall(), 0.3, true);
  EXPECT_EQ(g.n, (std::array<int, 3>{16, 20, 10}));
  EXPECT_EQ(g.air_cells(), 16 * 20 * 10 - 6 * 2 * 4 * 7);
  EXPECT_EQ(g.regions, 1);
  for (const auto& p : g.patches) EXPECT_NEAR(p.area_ratio, 1, 1e-9);
}

TEST(RoomGrid, FlowsStayExactOnGridsThatDoNotFit) {
  for (const double cell : {0.25, 0.2, 0.17}) {
    auto geometry = small_hall();
    for (auto& r : geometry.racks) r.box.x0_m += 0.07, r.box.x1_m += 0.07;
    auto grid = std::make_shared<const RoomGrid>(make_room_grid(geometry, cell, false));
    EXPECT_TRUE(grid->faults.empty());
    RoomAirState s = make_room_state(grid, {}, 293);
    std::vector<std::string> messages, faults;
    s.patch_flow_m3_s = balanced_patch_flows(geometry, *grid, messages, faults);
    set_patch_velocities(s);
    for (const auto& patch : grid->patches)
      EXPECT_NEAR(std::accumulate(patch.weights.begin(), patch.weights.end(), 0.0), 1, 1e-12);
    double in = 0, out = 0;  // neighbouring tiles may share a face, so all together
    for (int q = 0; q < grid->stride[2]; ++q) {
      in += s.velocity_m_s[2][at(q + grid->stride[2])] * grid->area[2];
      out += s.velocity_m_s[2][at(q + grid->stride[2] * (grid->n[2] + 1))] * grid->area[2];
    }
    EXPECT_NEAR(in, 1.98, 1e-12);
    EXPECT_NEAR(out, 1.98, 1e-12);
  }
}

TEST(RoomGrid, SearchMovesLinesOntoObjects) {
  RoomGeometry g;
  g.room = {0, 5, 0, 5, 0, 3};
  g.solids.push_back(
      {0.7142857, 1.4285714, 1, 2, 0, 1.5});  // sevenths of 5 m: 14 cells fit, 17 of 0.3 do not
  EXPECT_EQ(make_room_grid(g, 0.3, false).n[0], 17);
  EXPECT_EQ(make_room_grid(g, 0.33, true).n[0], 14);
}

TEST(RoomGrid, ThinWallsCloseFacesAndPartsOfFacesResist) {
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  g.thin_walls.push_back(wall(rectangle(RoomAxis::x, 1.5, 0, 2.4, 0, 3)));
  const RoomGrid whole = make_room_grid(g, 0.3, false);
  EXPECT_EQ(whole.open[0][at(whole.index(6, 1, 1))], 0);
  EXPECT_EQ(whole.open[0][at(whole.index(6, 9, 1))], 1);
  EXPECT_TRUE(whole.resistive[0].empty());
  g.thin_walls[0].rectangle.a1_m = 2.55;  // half of a face is left open, in each of ten layers
  const RoomGrid part = make_room_grid(g, 0.3, false);
  ASSERT_EQ(part.resistive[0].size(), 10U);
  // (1 + 0.707 sqrt 0.5 - 0.5)^2 / 0.25 = 4.00
  EXPECT_NEAR(part.resistive[0][0].loss, 4.0, 0.01);
  g.thin_walls[0].open_fraction = 0.1;
  EXPECT_NEAR(make_room_grid(g, 0.3, false).resistive[0][0].loss, tile_loss_coefficient(0.1), 1e-9);
}

TEST(RoomGrid, OpeningsReplaceTheirPartOfALeakyFloor) {
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  g.plenum = {0.6, 0.0035};
  RoomResistiveOpening tile;
  tile.rectangle = rectangle(RoomAxis::z, 0, 0.6, 1.2, 0.6, 1.2);
  g.openings.push_back(tile);
  const RoomGrid grid = make_room_grid(g, 0.3, false);
  EXPECT_EQ(grid.plenum_cells, 2);
  EXPECT_EQ(grid.n[2], 12);
  EXPECT_EQ(grid.resistive[2].size(), 100U);
  int tiles = 0;
  for (const auto& r : grid.resistive[2]) {
    tiles += r.opening == 0;
    EXPECT_NEAR(r.loss, tile_loss_coefficient(r.opening == 0 ? 0.25 : 0.0035), 1e-3);
    EXPECT_TRUE(r.opening == 0 || r.opening == -2);
  }
  EXPECT_EQ(tiles, 4);
}

TEST(RoomGrid, PocketsWithoutAirBecomeSolid) {
  auto g = small_hall();
  g.thin_walls.push_back(wall(rectangle(RoomAxis::x, 0.6, 0, 6, 0, 3)));
  const RoomGrid grid = make_room_grid(g, 0.3, true);
  EXPECT_EQ(grid.regions, 1);
  EXPECT_FALSE(grid.fluid[at(grid.index(1, 1, 1))]);
}

TEST(RoomGrid, PartsOfARectilinearPlanBoundTheAir) {
  RoomGeometry g;
  g.room = {0, 6, 0, 6, 0, 3};
  g.parts = {{0, 6, 0, 3, 0, 3}, {0, 3, 0, 6, 0, 3}};
  const RoomGrid grid = make_room_grid(g, 0.3, true);
  EXPECT_EQ(grid.air_cells(), 300 * 10);
}

TEST(RoomGrid, WallDistanceGrowsFromHalfACell) {
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  const RoomGrid grid = make_room_grid(g, 0.3, false);
  EXPECT_NEAR(grid.wall_distance_m[at(grid.index(1, 5, 5))], 0.15, 1e-6);
  EXPECT_NEAR(grid.wall_distance_m[at(grid.index(3, 5, 5))], 0.75, 1e-6);
  EXPECT_NEAR(grid.wall_distance_m[at(grid.index(5, 5, 5))], 1.35, 1e-6);
}

TEST(RoomGrid, FaultsNameWhatDoesNotTouchTheAir) {
  auto g = small_hall();
  g.supplies[0].rectangle = rectangle(RoomAxis::z, 0, 1.5, 2.1, 1.2, 1.8);  // under a rack
  const RoomGrid grid = make_room_grid(g, 0.3, true);
  ASSERT_EQ(grid.faults.size(), 1U);
  EXPECT_NE(grid.faults[0].find("tile 1"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
