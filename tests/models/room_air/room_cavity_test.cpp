// Closed squares with walls that hold the air, against published solutions. Halls use a friction coefficient
// instead; here the grid is given such walls by hand.
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <string>

#include "models/room_air/room_energy.h"
#include "models/room_air/room_momentum.h"
#include "models/room_air/room_projection.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

// A square of n x n cells in x and z, one deep.
struct Cavity {
  int n;
  RoomGeometry g;
  std::shared_ptr<RoomGrid> grid;
  FlowOptions options;

  explicit Cavity(int cells) : n(cells) {
    g.room = {0, 1, 0, 1.0 / n, 0, 1};
    grid = std::make_shared<RoomGrid>(make_room_grid(g, 1.0 / n, false));
    for (int k = 1; k <= n + 1; ++k)
      for (int i = 1; i <= n + 1; ++i) {
        const int q = grid->index(i, 1, k);
        // half the distance to a wall, and the ghost cell's viscosity is 0 in the mean of an edge: twice two
        if (k == 1 || k == n + 1) grid->edge_open[0][2][at(q)] = 4;
        if (i == 1 || i == n + 1) grid->edge_open[2][0][at(q)] = 4;
      }
    options.van_leer = true, options.wall_friction = 0;
    options.turbulence = RoomAirTurbulence::constant_viscosity;
  }
};

// Largest deviation of u on the vertical centre line, of the speed of the lid.
template <std::size_t Count>
double lid_deviation(int n, double reynolds, int steps, const double (&reference)[Count][2]) {
  Cavity c(n);
  c.options.step_s = 0.1;
  c.options.buoyancy = false;
  RoomAirProperties air;
  air.kinematic_viscosity_m2_s = 1 / reynolds;
  RoomAirState s = make_room_state(c.grid, air, 293);
  for (int i = 1; i <= n + 1; ++i) s.velocity_m_s[0][at(c.grid->index(i, 1, n + 1))] = 1;  // the lid
  RoomMomentum momentum(c.g, *c.grid);
  RoomProjection projection(*c.grid);
  for (int step = 0; step < steps; ++step) {
    momentum.update_viscosity(s, c.options);
    momentum.predict(s, c.options);
    projection.project(s, c.options.step_s, 0.01, 10);
  }
  double worst = 0;
  for (const auto& [z, value] : reference) {
    const double cells = z * n + 0.5;
    const int low = static_cast<int>(cells);
    const double part = cells - low;
    const double u = (1 - part) * s.velocity_m_s[0][at(c.grid->index(n / 2 + 1, 1, low))] +
                     part * s.velocity_m_s[0][at(c.grid->index(n / 2 + 1, 1, low + 1))];
    worst = std::max(worst, std::abs(u - value));
  }
  testing::Test::RecordProperty("worst_deviation", std::to_string(worst));
  return worst;
}

// Reference of both: U. Ghia, K. N. Ghia and C. T. Shin, J. Comput. Phys. 48 (1982), table I. Tolerances of
// the lid's speed, for limited second-order transport on these grids.
TEST(RoomCavity, LidAtReynolds100) {
  const double reference[][2] = {{0.9531, 0.68717},  {0.8516, 0.23151},  {0.7344, 0.00332},
                                 {0.6172, -0.13641}, {0.4531, -0.21090}, {0.2813, -0.15662},
                                 {0.1016, -0.06434}};
  EXPECT_LT(lid_deviation(48, 100, 300, reference), 0.012);
}

TEST(RoomCavity, LidAtReynolds400) {
  const double reference[][2] = {{0.9531, 0.55892},  {0.8516, 0.29093},  {0.7344, 0.16256},
                                 {0.6172, 0.02135},  {0.4531, -0.17119}, {0.2813, -0.32726},
                                 {0.1719, -0.24299}, {0.1016, -0.14612}};
  EXPECT_LT(lid_deviation(64, 400, 600, reference), 0.025);
}

// Half the cells a side, at least two and a half times the error: limited transport of second order in the
// flow (upwind: less than two).
TEST(RoomCavity, LidVelocityConvergesWithAboutSecondOrder) {
  const double reference[][2] = {{0.9531, 0.68717},  {0.8516, 0.23151},  {0.7344, 0.00332},
                                 {0.6172, -0.13641}, {0.4531, -0.21090}, {0.2813, -0.15662},
                                 {0.1016, -0.06434}};
  const double coarse = lid_deviation(16, 100, 200, reference), fine = lid_deviation(32, 100, 300, reference);
  RecordProperty("ratio", std::to_string(coarse / fine));
  EXPECT_GT(coarse / fine, 2.5) << coarse << ' ' << fine;
}

// One side warm, the other cold, Prandtl number 0.71: mean Nusselt number of the warm side. Speeds in units
// of the fall sqrt(g beta dT L) = 1.
double nusselt(int n, double rayleigh) {
  Cavity c(n);
  const double prandtl = 0.71, diffusivity_m2_s = 1 / std::sqrt(rayleigh * prandtl);
  RoomAirProperties air;
  air.density_kg_m3 = 1, air.specific_heat_J_kgK = 1000;
  air.gravity_m_s2 = air.expansion_1_K = 1;
  air.reference_temperature_K = 300;
  air.prandtl = air.turbulent_prandtl = prandtl;
  air.kinematic_viscosity_m2_s = prandtl * diffusivity_m2_s;
  c.options.step_s = 0.1;
  const double film_W_m2K = 2 * n * diffusivity_m2_s * 1000;  // half a cell of air
  for (const double wall_K : {300.5, 299.5}) {
    RoomSurface surface;
    surface.film_coefficient_W_m2K = film_W_m2K, surface.temperature_K = wall_K;
    c.g.surfaces.push_back(surface);
  }
  const double area_m2 = 1.0 / (n * n);
  for (int k = 1; k <= n; ++k) {
    c.grid->surface_faces.push_back({c.grid->index(1, 1, k), 0, area_m2});
    c.grid->surface_faces.push_back({c.grid->index(n, 1, k), 1, area_m2});
  }
  RoomAirState s = make_room_state(c.grid, air, 300);
  RoomCouplings couplings(c.g, *c.grid);
  couplings.refresh(s);
  RoomMomentum momentum(c.g, *c.grid);
  RoomProjection projection(*c.grid);
  RoomEnergy energy(*c.grid);
  double before = 0, now = -1;
  for (int step = 1; step <= 6000 && std::abs(now - before) > 1e-5; ++step) {
    momentum.update_viscosity(s, c.options);
    momentum.predict(s, c.options);
    projection.project(s, c.options.step_s, 0.01, 10);
    energy.relax_step(s, couplings, c.options.step_s, 1, true);
    if (step % 100 == 0) {
      before = now;
      now = -couplings.surfaces()[0].heat_W / (1000 * diffusivity_m2_s / n);
    }
  }
  return now;
}

// Reference: G. de Vahl Davis, Natural convection of air in a square cavity: a bench mark numerical solution,
// Int. J. Numer. Methods Fluids 3 (1983): 1.118, 2.243, 4.519, 8.800. Uniform cells of first-order steps in
// time and limited second order in space: the thin layers of the highest numbers want the finer grids.
TEST(RoomCavity, WarmSideGivesTheNusseltNumberOfTheBenchmark) {
  const struct {
    int cells;
    double rayleigh, nusselt, share;
  } cases[] = {
      {32, 1e3, 1.118, 0.01}, {40, 1e4, 2.243, 0.02}, {64, 1e5, 4.519, 0.02}, {80, 1e6, 8.800, 0.03}};
  for (const auto& c : cases) {
    const double value = nusselt(c.cells, c.rayleigh);
    RecordProperty("nusselt_" + std::to_string(static_cast<int>(c.rayleigh)), std::to_string(value));
    EXPECT_NEAR(value, c.nusselt, c.share * c.nusselt) << "Rayleigh number " << c.rayleigh;
  }
}

// Half the cells a side, at least three times the error (second order: four).
TEST(RoomCavity, NusseltNumberConvergesWithSecondOrder) {
  const double coarse = std::abs(nusselt(12, 1e4) - 2.243), fine = std::abs(nusselt(24, 1e4) - 2.243);
  RecordProperty("ratio", std::to_string(coarse / fine));
  EXPECT_GT(coarse / fine, 3);
}

}  // namespace
}  // namespace thermohall
