#include "models/room_air/room_energy.h"

#include <gtest/gtest.h>

#include "models/room_air/room_projection.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// Two streams of equal speed beside each other, 15 and 35 degC, in a channel of 40 cells across.
struct TwoStreams {
  RoomGeometry g;
  std::shared_ptr<const RoomGrid> grid;
  RoomAirState s;
  TwoStreams() {
    g.room = {0, 4, 0, 2, 0, 0.05};
    const double half = 2 * 0.05 / 2;
    g.supplies.push_back(
        supply("cold", rectangle(RoomAxis::x, 0, 0, 1, 0, 0.05), RoomDirection::plus_x, half, 288.15));
    g.supplies.push_back(
        supply("warm", rectangle(RoomAxis::x, 0, 1, 2, 0, 0.05), RoomDirection::plus_x, half, 308.15));
    g.returns.push_back(outlet("out", rectangle(RoomAxis::x, 4, 0, 2, 0, 0.05), RoomDirection::plus_x));
    grid = std::make_shared<const RoomGrid>(make_room_grid(g, 0.05, false));
    RoomAirProperties air;
    air.prandtl = air.turbulent_prandtl = 1;
    air.reference_temperature_K = 298;
    s = make_room_state(grid, air, 298);
    std::vector<std::string> messages, faults;
    s.patch_flow_m3_s = balanced_patch_flows(g, *grid, messages, faults);
    set_patch_velocities(s);
    for (std::size_t q = 0; q < grid->size(); ++q)
      if (grid->open[0][q] > 0) s.velocity_m_s[0][q] = 1;
  }
  void solve(double diffusivity_m2_s) {
    s.air.kinematic_viscosity_m2_s = diffusivity_m2_s;
    std::fill(s.viscosity_m2_s.begin(), s.viscosity_m2_s.end(), diffusivity_m2_s);
    RoomCouplings couplings(g, *grid);
    couplings.refresh(s);
    RoomEnergy energy(*grid);
    energy.solve_steady(s, couplings, 1e-12, false);
  }
  double temperature(int i, int j) const { return s.temperature_K[at(grid->index(i, j, 1))]; }
  double outlet_mean() const {
    double sum = 0;
    for (int j = 1; j <= 40; ++j) sum += temperature(80, j) / 40;
    return sum;
  }
};

TEST(RoomEnergy, AlignedStreamsStaySharpWithoutDiffusion) {
  TwoStreams t;
  t.solve(0);
  for (const int i : {1, 40, 80}) {
    EXPECT_NEAR(t.temperature(i, 20), 288.15, 1e-9);
    EXPECT_NEAR(t.temperature(i, 21), 308.15, 1e-9);
  }
  EXPECT_NEAR(t.outlet_mean(), 298.15, 1e-9);
}

TEST(RoomEnergy, MixingLayerFollowsTheErrorFunction) {
  TwoStreams t;
  t.solve(0.01);  // at x = 3 m: layer 2 sqrt(alpha x / U) = 0.35 m, seven cells a half
  const int i = 60;
  const double x = (i - 0.5) * 0.05;
  for (int j = 11; j <= 30; ++j) {
    const double y = (j - 20.5) * 0.05;
    // first-order transport along x spreads the layer by alpha_x = U h / 2 only along the stream
    EXPECT_NEAR(t.temperature(i, j), 298.15 + 10 * std::erf(y / std::sqrt(4 * 0.01 * x)), 0.2)
        << j;  // 1 % of 20 K
  }
  EXPECT_NEAR(t.outlet_mean(), 298.15, 1e-8);
}

// A flow that sways carries heat that its mean does not: the means stay as they were, and the heat balances.
TEST(RoomEnergy, MeansOfASwayingFlowAreKeptAndBalanced) {
  TwoStreams t;
  t.solve(0);
  std::vector<double> mean = t.s.temperature_K;
  for (int i = 1; i <= 80; ++i) {  // as if the streams had mixed over two cells a side
    for (const int j : {19, 20}) mean[at(t.grid->index(i, j, 1))] += 2;
    for (const int j : {21, 22}) mean[at(t.grid->index(i, j, 1))] -= 2;
  }
  RoomCouplings couplings(t.g, *t.grid);
  couplings.refresh(t.s);
  RoomEnergy energy(*t.grid);
  energy.solve_steady(t.s, couplings, 1e-12, false, &mean);
  for (const int j : {1, 19, 20, 21, 22, 40})
    EXPECT_NEAR(t.temperature(40, j), mean[at(t.grid->index(40, j, 1))], 1e-8) << j;
  EXPECT_NEAR(t.outlet_mean(), 298.15, 1e-8);
}

TEST(RoomEnergy, LargeDiffusivityMixesTheRoomFully) {
  RoomGeometry g = small_hall();
  RoomAirSettings settings = preview();
  settings.turbulence = RoomAirTurbulence::constant_viscosity;
  settings.constant_viscosity_m2_s = 1e4;
  settings.coarse_steps = 10;
  const auto r = solve_room_air(g, settings);
  // everywhere T = T_s + Q / (rho cp V): 30 kW in 1.98 m3/s
  const double expected = 291.15 + 30000 / (1.2 * 1005 * 1.98);
  for (const auto& rack : r.racks) EXPECT_NEAR(rack.inlet_mean_K, expected, 0.02);
  EXPECT_NEAR(r.return_mean_K, expected, 1e-5);
}

TEST(RoomEnergy, HeldSurfacesTakeTheirHeat) {
  // one supply through a box; floor, ceiling and walls behind a strong film at 300 K
  RoomGeometry g;
  g.room = {0, 3, 0, 3, 0, 3};
  g.supplies.push_back(supply("in", rectangle(RoomAxis::x, 0, 0, 3, 0, 3), RoomDirection::plus_x, 0.9, 290));
  g.returns.push_back(outlet("out", rectangle(RoomAxis::x, 3, 0, 3, 0, 3), RoomDirection::plus_x));
  RoomSurface surface;
  surface.film_coefficient_W_m2K = 1e4;
  surface.temperature_K = 300;
  surface.walls = false;
  g.surfaces.push_back(surface);
  const auto r = solve_room_air(g, preview());
  EXPECT_GT(r.return_mean_K, 292);
  EXPECT_LT(r.return_mean_K, 300);
  EXPECT_LT(std::abs(r.balance.heat_out_W), 1e-2);  // what the air gains the surface gives
}

}  // namespace
}  // namespace thermohall
