#include "models/room_air/room_momentum.h"

#include <gtest/gtest.h>

#include "models/room_air/room_energy.h"
#include "models/room_air/room_projection.h"
#include "models/room_air/van_leer.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

double fastest(const RoomAirState& s) {
  double most = 0;
  for (const auto& component : s.velocity_m_s)
    for (const double u : component) most = std::max(most, std::abs(u));
  return most;
}

TEST(RoomMomentum, StratifiedAirStaysAtRest) {
  RoomGeometry g;
  g.room = {0, 3, 0, 2.4, 0, 3};
  const auto grid = std::make_shared<const RoomGrid>(make_room_grid(g, 0.3, false));
  RoomAirProperties air;
  air.reference_temperature_K = 293;
  air.kinematic_viscosity_m2_s = 0;  // two sweeps would leave some of the first guess in the corners
  RoomAirState s = make_room_state(grid, air, 293);
  for (int k = 1; k <= grid->n[2]; ++k)
    for (int q = grid->stride[2] * k; q < grid->stride[2] * (k + 1); ++q)
      s.temperature_K[at(q)] = 290 + 2 * k;
  RoomMomentum momentum(g, *grid);
  RoomProjection projection(*grid);
  const FlowOptions options;
  for (int step = 0; step < 3; ++step) {
    momentum.update_viscosity(s, options);
    momentum.predict(s, options);
    projection.project(s, options.step_s, 1e-12, 100);
  }
  EXPECT_LT(fastest(s), 1e-9);
  // rho-free pressure rises by g beta (T - T_ref) h between layers
  const int low = grid->index(3, 3, 4);
  const double mean_K = 0.5 * (s.temperature_K[at(low)] + s.temperature_K[at(low + grid->stride[2])]) - 293;
  EXPECT_NEAR(s.pressure_m2_s2[at(low + grid->stride[2])] - s.pressure_m2_s2[at(low)],
              9.81 * 3.4e-3 * mean_K * 0.3, 1e-6);
}

TEST(RoomMomentum, JetsCarryTheMomentumOfTheFreeArea) {
  // a plenum-less tile, open for a quarter: the predicted velocity above it rises at once
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  g.supplies.push_back(
      supply("tile", rectangle(RoomAxis::z, 0, 1.2, 1.8, 1.2, 1.8), RoomDirection::plus_z, 0.36, 293));
  g.returns.push_back(outlet("return", rectangle(RoomAxis::z, 3, 0, 3, 0, 3), RoomDirection::plus_z));
  const auto lifted = [&](bool momentum_source) {
    g.supplies[0].open_area_ratio = 0.25, g.supplies[0].momentum_source = momentum_source;
    RoomAirSettings settings = preview();
    settings.coarse_steps = 40;
    const auto r = solve_room_air(g, settings);
    const std::size_t above = static_cast<std::size_t>((2 * 10 + 4) * 10 + 4);  // 0.75 m over the tile
    return r.cells.w_m_s[above];
  };
  EXPECT_GT(lifted(true), 1.5 * lifted(false));
}

TEST(RoomMomentum, VanLeerKeepsToUpwindAtExtremesAndToTheMiddleOnALine) {
  EXPECT_EQ(van_leer_excess(2, 1, 3, 2), 0);
  EXPECT_DOUBLE_EQ(van_leer_excess(2, 1, 2, 3), 2 * 0.5);  // face value half way between 2 and 3
  EXPECT_EQ(van_leer_excess(2, 1, 1, 3), 0);
}

}  // namespace
}  // namespace thermohall
