#include "models/room_air/room_projection.h"

#include <gtest/gtest.h>

#include <random>

#include "models/room_air/room_momentum.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

TEST(RoomProjection, MassClosesForRandomRooms) {
  std::mt19937 random(20);
  const auto draw = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  int solved = 0;
  for (int trial = 0; trial < 12; ++trial) {
    RoomGeometry g = small_hall(draw(0.7, 1.4));
    for (int b = 0; b < 4; ++b) {
      const double x = draw(0, 4), y = draw(0, 5), z = draw(0, 2);
      g.solids.push_back({x, x + draw(0.2, 0.8), y, y + draw(0.2, 0.8), z, z + draw(0.2, 0.9)});
      const double a = draw(0, 3), c = draw(0, 2);
      g.thin_walls.push_back(wall(rectangle(static_cast<RoomAxis>(b % 3), draw(0.3, 2.7), a,
                                            a + draw(0.3, 1.6), c, c + draw(0.3, 1.0)),
                                  b == 0 ? 0.1 : 0));
    }
    const auto grid = std::make_shared<const RoomGrid>(make_room_grid(g, draw(0.15, 0.3), trial % 2 == 0));
    RoomAirState s = make_room_state(grid, {}, 293);
    std::vector<std::string> messages, faults = grid->faults;
    s.patch_flow_m3_s = balanced_patch_flows(g, *grid, messages, faults);
    if (!faults.empty()) continue;
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t q = 0; q < grid->size(); ++q)
        if (grid->open[a][q] > 0) s.velocity_m_s[a][q] = draw(-1, 1);
    set_patch_velocities(s);
    RoomProjection projection(*grid);
    projection.project(s, 1, 1e-12, 150);
    EXPECT_LT(mass_residual(s), 1e-10) << "trial " << trial;
    ++solved;
  }
  EXPECT_GE(solved, 8);
}

// A deep plenum fed from all of one side: every tile sees the same pressure, V_i ~ A_i / sqrt K_i.
TEST(RoomProjection, TilesOverADeepPlenumFollowTheUniformPressureNetwork) {
  RoomGeometry g;
  g.room = {0, 3.6, 0, 3.6, 0, 2.4};
  g.plenum = {2.4, 0.002};
  const double sigma[] = {0.25, 0.25, 0.15, 0.35};
  std::vector<double> area, loss;
  double x = 0.6;
  for (const double s : sigma) {
    RoomResistiveOpening tile;
    tile.rectangle = rectangle(RoomAxis::z, 0, x, x + 0.6, 1.5, 2.1);
    tile.open_area_ratio = s;
    g.openings.push_back(tile);
    area.push_back(0.36), loss.push_back(tile_loss_coefficient(s));
    x += 0.6;
  }
  area.push_back(3.6 * 3.6 - 4 * 0.36), loss.push_back(tile_loss_coefficient(0.002));
  g.supplies.push_back(
      supply("unit", rectangle(RoomAxis::z, -2.4, 0, 3.6, 0, 3.6), RoomDirection::plus_z, 0.6, 290));
  g.returns.push_back(outlet("return", rectangle(RoomAxis::z, 2.4, 0, 3.6, 0, 3.6), RoomDirection::plus_z));
  RoomAirSettings settings = preview();
  settings.coarse_steps = 60;
  const auto r = solve_room_air(g, settings);
  ASSERT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  const auto expected = uniform_pressure_flows_m3_s(area, loss, 0.6);
  double sum = r.floor_leakage_m3_s;
  for (std::size_t t = 0; t < 4; ++t) {
    EXPECT_NEAR(r.openings[t].flow_m3_s, expected[t], 0.03 * expected[t]);  // the speed head of a tile, 1/K
    sum += r.openings[t].flow_m3_s;
  }
  EXPECT_NEAR(r.floor_leakage_m3_s, expected[4], 0.04 * expected[4]);
  EXPECT_NEAR(sum, 0.6, 1e-10);
  // K rho/2 (V/A)^2
  const double speed = expected[0] / 0.36;
  EXPECT_NEAR(r.openings[0].pressure_drop_Pa, loss[0] * 0.6 * speed * speed,
              0.05 * loss[0] * 0.6 * speed * speed);
  EXPECT_NEAR(r.plenum_pressure_Pa, r.openings[0].pressure_drop_Pa, 0.08 * r.openings[0].pressure_drop_Pa);
}

TEST(RoomProjection, DivergenceCountsNetOutflow) {
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  const auto grid = std::make_shared<const RoomGrid>(make_room_grid(g, 0.3, false));
  RoomAirState s = make_room_state(grid, {}, 293);
  const int q = grid->index(5, 5, 5);
  s.velocity_m_s[0][static_cast<std::size_t>(q + 1)] = 2;
  std::vector<double> net;
  divergence(s, net);
  EXPECT_NEAR(net[static_cast<std::size_t>(q)], 2 * 0.09, 1e-12);
  EXPECT_NEAR(net[static_cast<std::size_t>(q + 1)], -2 * 0.09, 1e-12);
}

}  // namespace
}  // namespace thermohall
