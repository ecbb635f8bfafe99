#include "models/room_air/weak_links.h"

#include <gtest/gtest.h>

#include <random>

#include "models/room_air/room_projection.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

TEST(WeakLinks, OneOpenRoomHasNone) {
  EXPECT_FALSE(WeakLinks(make_room_grid(small_hall(), 0.3, false)).any());
  EXPECT_FALSE(WeakLinks(make_room_grid(contained_hall(), 0.3, false)).any());  // apart, not linked
}

// Of a residual that is the same everywhere in a part, one correction gives the exact pressure of the parts.
TEST(WeakLinks, FindsThePressureOfAPartThroughItsGaps) {
  auto g = contained_hall();
  for (auto& w : g.thin_walls) w.open_fraction = 0.01;
  const auto grid = make_room_grid(g, 0.3, false);
  WeakLinks links(grid);
  ASSERT_TRUE(links.any());
  std::array<std::vector<float>, 3> c = grid.open;
  double sum = 0;
  for (std::size_t a = 0; a < 3; ++a)
    for (const auto& r : grid.resistive[a]) c[a][static_cast<std::size_t>(r.face)] = 0.02F, sum += 0.02F;
  links.factor({&c[0], &c[1], &c[2]});
  const auto cell = [&](double x, double y, double z) {
    return static_cast<std::size_t>(grid.index(static_cast<int>(x / grid.h[0]) + 1,
                                               static_cast<int>(y / grid.h[1]) + 1,
                                               static_cast<int>(z / grid.h[2]) + 1));
  };
  const std::size_t inside = cell(2.4, 3.0, 1.0), outside = cell(2.4, 3.0, 2.8);
  std::vector<double> r(grid.size(), 0.0);
  std::vector<float> z(grid.size(), 0.0F);
  r[inside] = 1, r[outside] = -1;
  links.correct(r, z);
  EXPECT_NEAR(static_cast<double>(z[inside] - z[outside]), 1 / sum, 1e-6 / sum);
  EXPECT_EQ(z[cell(2.4, 3.0, 2.0)], z[inside]);
}

// Without the correction 12 iterations leave more than half of the residual.
TEST(WeakLinks, ProjectionOfATightlyContainedHallNeedsFewIterations) {
  auto g = contained_hall(1.2);
  for (auto& w : g.thin_walls) w.open_fraction = 0.005;
  const auto grid = std::make_shared<const RoomGrid>(make_room_grid(g, 0.15, false));
  RoomAirState s = make_room_state(grid, {}, 293);
  std::vector<std::string> messages, faults;
  s.patch_flow_m3_s = balanced_patch_flows(g, *grid, messages, faults);
  set_patch_velocities(s);
  RoomProjection projection(*grid);
  const auto outcome = projection.project(s, 1, 1e-8, 60);
  EXPECT_LE(outcome.iterations, 40);
  EXPECT_LE(outcome.residual, 1e-8);
}

}  // namespace
}  // namespace thermohall
