#include "models/room_air/turbulence_k_epsilon.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "models/room_air/room_air_transient.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// A closed box of air at rest with the same k and e everywhere.
struct Box {
  RoomGeometry g;
  std::shared_ptr<const RoomGrid> grid;
  RoomAirState s;

  explicit Box(double side_m, int cells, double k = 0.01, double e = 0.1) {
    g.room = {0, side_m, 0, side_m, 0, side_m};
    grid = std::make_shared<const RoomGrid>(make_room_grid(g, side_m / cells, false));
    s = make_room_state(grid, {}, 293);
    s.turbulence_m2_s2.assign(grid->size(), k);
    s.dissipation_m2_s3.assign(grid->size(), e);
  }
  std::size_t middle() const { return at(grid->index(grid->n[0] / 2, grid->n[1] / 2, grid->n[2] / 2)); }
};

// Without shear (1) and (2) are dk/dt = -e, de/dt = -C2 e^2/k, so
//   k = k0 [1 + (C2 - 1) e0 t/k0]^(-1/(C2-1)),   e = e0 [1 + (C2 - 1) e0 t/k0]^(-C2/(C2-1)).
// Walls are 50 diffusion lengths away. Steps of 1/100 of k/e: 1 % for a scheme of first order.
TEST(TurbulenceKEpsilon, TurbulenceAtRestDecaysByTheClosedForm) {
  const auto deviation = [](double step_s) {
    Box box(1, 10);
    KEpsilonModel model(*box.grid);
    const int steps = static_cast<int>(std::lround(0.5 / step_s));
    for (int n = 0; n < steps; ++n) model.step(box.s, step_s);
    const double grown = 1 + 0.92 * 0.1 * 0.5 / 0.01;
    EXPECT_NEAR(box.s.dissipation_m2_s3[box.middle()] / (0.1 * std::pow(grown, -1.92 / 0.92)), 1, 0.02);
    return box.s.turbulence_m2_s2[box.middle()] / (0.01 * std::pow(grown, -1 / 0.92)) - 1;
  };
  const double coarse = deviation(1e-3), fine = deviation(5e-4);
  EXPECT_LT(std::abs(coarse), 0.01);
  EXPECT_NEAR(coarse / fine, 2, 0.2);  // first order in time
}

// Over a wall with the logarithmic profile of friction velocity v, k = v^2/sqrt(Cm): the shear on the wall is
// v^2, and what is produced is dissipated, v^3/(kappa z): exactly in the wall cell; above, the
// difference over two cells makes the gradient of a logarithm z/2h ln[(z+h)/(z-h)] times too large.
TEST(TurbulenceKEpsilon, LogarithmicLayerIsInEquilibrium) {
  constexpr double v = 0.05;
  Box box(3, 30);
  const double nu = box.s.air.kinematic_viscosity_m2_s, h = box.grid->h[2];
  for (int k = 1; k <= 30; ++k)
    for (int q = box.grid->index(0, 0, k); q < box.grid->index(0, 0, k + 1); ++q) {
      const double z = (k - 0.5) * h;
      box.s.velocity_m_s[0][at(q)] =
          v / KEpsilonModel::kappa * std::log(KEpsilonModel::roughness * z * v / nu);
      box.s.turbulence_m2_s2[at(q)] = v * v / std::sqrt(KEpsilonModel::c_mu);
      box.s.dissipation_m2_s3[at(q)] = v * v * v / (KEpsilonModel::kappa * z);
    }
  KEpsilonModel model(*box.grid);
  model.step(box.s, 1e-9);
  const auto q1 = at(box.grid->index(15, 15, 1));
  EXPECT_NEAR(model.wall_drag_m_s()[q1] * box.s.velocity_m_s[0][q1], v * v, 1e-6 * v * v);
  EXPECT_NEAR(model.production_m2_s3()[q1] / box.s.dissipation_m2_s3[q1], 1, 1e-6);
  for (int k = 3; k <= 10; ++k) {
    const auto q = at(box.grid->index(15, 15, k));
    const double z = (k - 0.5) * h, excess = z / (2 * h) * std::log((z + h) / (z - h));
    EXPECT_NEAR(model.production_m2_s3()[q] / box.s.dissipation_m2_s3[q], excess * excess, 1e-5) << k;
    EXPECT_NEAR(box.s.viscosity_m2_s[q], nu + KEpsilonModel::kappa * v * z, 1e-6);
  }
}

TEST(TurbulenceKEpsilon, KAndEpsilonStayPositiveForAnyFieldAndStep) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> any(-1, 1);
  for (int round = 0; round < 20; ++round) {
    const auto grid = std::make_shared<const RoomGrid>(make_room_grid(small_hall(), 0.3, true));
    RoomAirState s = make_room_state(grid, {}, 293);
    s.turbulence_m2_s2.assign(grid->size(), 0.0);
    s.dissipation_m2_s3.assign(grid->size(), 0.0);
    for (int q = 0; q < grid->total; ++q) {
      for (std::size_t a = 0; a < 3; ++a)
        if (grid->open[a][at(q)] > 0) s.velocity_m_s[a][at(q)] = 5 * any(random);
      s.temperature_K[at(q)] = 300 + 20 * any(random);
      s.turbulence_m2_s2[at(q)] = std::pow(10, 6 * any(random) - 4);
      s.dissipation_m2_s3[at(q)] = std::pow(10, 6 * any(random) - 4);
    }
    KEpsilonModel model(*grid, {.lift = true});
    for (int n = 0; n < 10; ++n) model.step(s, std::pow(10, 4 * any(random)));
    for (std::size_t q = 0; q < grid->size(); ++q) {
      if (!grid->fluid[q]) continue;
      ASSERT_GT(s.turbulence_m2_s2[q], 0);
      ASSERT_GT(s.dissipation_m2_s3[q], 0);
      ASSERT_TRUE(std::isfinite(s.turbulence_m2_s2[q]) && std::isfinite(s.dissipation_m2_s3[q]));
      ASSERT_GT(s.viscosity_m2_s[q], s.air.kinematic_viscosity_m2_s * (1 - 1e-12));
      ASSERT_GT(model.wall_drag_m_s()[q], 0);
    }
  }
}

// The sink of a layer 2 K/m warmer upwards, N^2 = g beta 2 = 0.067 1/s2, against the same layer without it.
TEST(TurbulenceKEpsilon, StableLayersDampTurbulenceWhereAskedTo) {
  const auto energy = [](bool lift, double slope_K_m) {
    Box box(1, 10, 0.01, 0.001);
    for (int k = 1; k <= 10; ++k)
      for (int q = box.grid->index(0, 0, k); q < box.grid->index(0, 0, k + 1); ++q)
        box.s.temperature_K[at(q)] = 293 + slope_K_m * 0.1 * k;
    KEpsilonModel model(*box.grid, {.lift = lift});
    for (int n = 0; n < 10; ++n) model.step(box.s, 0.1);
    return box.s.turbulence_m2_s2[box.middle()];
  };
  EXPECT_EQ(energy(false, 2), energy(false, 0));
  EXPECT_LT(energy(true, 2), 0.99 * energy(true, 0));
  EXPECT_GT(energy(true, -2), 1.01 * energy(true, 0));
}

// A slug of air with long eddies loses little of its turbulence in the first cells.
TEST(TurbulenceKEpsilon, AirBlownInCarriesItsTurbulence) {
  RoomGeometry g;
  g.room = {0, 3, 0, 1.2, 0, 1.2};
  g.supplies.push_back(
      supply("in", rectangle(RoomAxis::x, 0, 0, 1.2, 0, 1.2), RoomDirection::plus_x, 1.44, 290));
  g.returns.push_back(outlet("out", rectangle(RoomAxis::x, 3, 0, 1.2, 0, 1.2), RoomDirection::plus_x));
  RoomAirSettings settings = preview();
  settings.turbulence = RoomAirTurbulence::k_epsilon;
  settings.inlet_turbulence = 0.2, settings.inlet_turbulence_length_m = 0.5;
  const auto r = solve_room_air(g, settings);
  ASSERT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  const RoomGrid& grid = *r.state->grid;
  const double k = r.state->turbulence_m2_s2[at(grid.index(1, 2, 2))];  // away from the walls
  EXPECT_NEAR(k, 1.5 * 0.2 * 0.2, 0.1 * 1.5 * 0.2 * 0.2);
  EXPECT_LT(r.state->turbulence_m2_s2[at(grid.index(9, 2, 2))], k);
}

TEST(TurbulenceKEpsilon, MassAndEnergyClose) {
  for (const double share : {0.8, 1.1}) {
    RoomAirSettings settings = preview();
    settings.turbulence = RoomAirTurbulence::k_epsilon, settings.van_leer = true;
    const auto r = solve_room_air(small_hall(share), settings);
    EXPECT_LT(r.balance.mass_residual, 1e-10);
    EXPECT_LT(r.balance.energy_residual, 2e-8);
    EXPECT_NEAR(r.return_mean_K, 291.15 + 30000 / (1.2 * 1005 * 1.8 * share), 1e-5);
  }
}

TEST(TurbulenceKEpsilon, SameBitsForAnyNumberOfThreads) {
  RoomAirSettings settings;
  settings.turbulence = RoomAirTurbulence::k_epsilon, settings.van_leer = true;
  settings.coarse_steps = 20, settings.fine_steps = 10;
  settings.settled_drift_K = 1e9;  // the least number of steps
  std::vector<RoomAirResult> results;
  for (const int threads : {1, 3}) {
    settings.threads = threads;
    results.push_back(solve_room_air(small_hall(0.9), settings));
  }
  for (const auto& r : results) {
    EXPECT_EQ(r.state->turbulence_m2_s2, results[0].state->turbulence_m2_s2);
    EXPECT_EQ(r.state->dissipation_m2_s3, results[0].state->dissipation_m2_s3);
    EXPECT_EQ(r.cells.temperature_K, results[0].cells.temperature_K);
  }
}

TEST(TurbulenceKEpsilon, TransientsKeepTheirHeatBalance) {
  RoomAirSettings settings = preview();
  settings.turbulence = RoomAirTurbulence::k_epsilon;
  RoomAirTransient t(small_hall(), settings, nullptr, 291.15);
  for (int n = 0; n < 40; ++n) t.step(0.5);
  EXPECT_LT(t.balance().residual(), 1e-5);
  const RoomAirResult result = t.result();
  const RoomAirState& s = *result.state;
  ASSERT_EQ(s.turbulence_m2_s2.size(), s.grid->size());
  double most = 0;
  for (std::size_t q = 0; q < s.grid->size(); ++q)
    if (s.grid->fluid[q]) most = std::max(most, s.turbulence_m2_s2[q]);
  EXPECT_GT(most, 1e-3);  // jets of 0.9 m/s
  EXPECT_LT(most, 1);
}

TEST(TurbulenceKEpsilon, AFinerGridTakesTheTurbulenceOfTheCoarserOne) {
  RoomAirSettings settings = preview();
  settings.turbulence = RoomAirTurbulence::k_epsilon;
  const auto coarse = solve_room_air(small_hall(), settings);
  const auto grid = std::make_shared<const RoomGrid>(make_room_grid(small_hall(), 0.15, true));
  RoomAirState fine = make_room_state(grid, {}, 293);
  take_fields_from(fine, *coarse.state);
  const auto mean = [](const RoomAirState& s) {
    double sum = 0;
    for (std::size_t q = 0; q < s.grid->size(); ++q)
      if (s.grid->fluid[q]) sum += s.turbulence_m2_s2[q];
    return sum / s.grid->air_cells();
  };
  EXPECT_NEAR(mean(fine) / mean(*coarse.state), 1, 0.05);
}

}  // namespace
}  // namespace thermohall
