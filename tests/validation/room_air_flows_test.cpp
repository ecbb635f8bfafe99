// Flows of rooms against measurements in the literature: a slot-ventilated room, a round jet, a plume over a
// heat source. Cells are those of halls; what a model cannot do is tested as such, so that the text stays
// true.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

double at(const RoomCellFields& c, const std::vector<double>& field, int i, int j, int k) {
  return field[static_cast<std::size_t>((k * c.ny + j) * c.nx + i)];
}

RoomAirSettings settings(double cell_m, RoomAirTurbulence turbulence,
                         RoomAirFidelity fidelity = RoomAirFidelity::standard) {
  RoomAirSettings s;
  s.cell_m = cell_m, s.coarse_cell_m = std::max(0.3, cell_m);
  s.turbulence = turbulence, s.fidelity = fidelity;
  s.coarse_steps = 400,
  s.fine_steps = 200;  // without racks nothing but the least number of steps is waited for
  return s;
}

// Room of 9 m x 3 m x 3 m, slot of 0.168 m under the ceiling, 0.455 m/s, outlet of 0.48 m at the floor of the
// other end. Rms deviation of u/u0 in the middle plane at x = 2H. P. V. Nielsen, Specification of a
// two-dimensional test case (1990); points read from the figure of the measurements (laser Doppler) in P. V.
// Nielsen, L. Rong and I. Olmedo, The IEA Annex 20 two-dimensional benchmark test for CFD predictions (2010),
// by the public repository donghyun1park-web/mep-parser, reading error 0.03 in u/u0 and 0.015 in y/H.
double slot_room_deviation(const RoomAirSettings& s) {
  const double measured[][2] = {
      {0.06, 0.64},  {0.09, 0.61},  {0.11, 0.56},   {0.14, 0.50},  {0.18, 0.41},
      {0.22, 0.34},  {0.29, 0.20},  {0.36, 0.10},   {0.43, 0.06},  {0.51, 0.00},
      {0.59, -0.06}, {0.66, -0.13}, {0.73, -0.19},  {0.80, -0.23}, {0.84, -0.25},
      {0.88, -0.26}, {0.92, -0.28}, {0.955, -0.29}, {0.99, -0.29}};  // y/H from the ceiling
  constexpr double height_m = 3, slot_m = 0.168, u0_m_s = 0.455;
  RoomGeometry g;
  g.room = {0, 9, 0, 3, 0, height_m};
  g.supplies.push_back(supply("slot", rectangle(RoomAxis::x, 0, 0, 3, height_m - slot_m, height_m),
                              RoomDirection::plus_x, u0_m_s * slot_m * 3, 293));
  g.returns.push_back(outlet("outlet", rectangle(RoomAxis::x, 9, 0, 3, 0, 0.48), RoomDirection::plus_x));
  const auto r = solve_room_air(g, s);
  EXPECT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  const RoomCellFields& c = r.cells;
  double sum = 0;
  for (const auto& [y, value] : measured) {
    const double row = std::clamp(height_m * (1 - y) / c.dz_m - 0.5, 0.0, c.nz - 1.001),
                 column = 2 * height_m / c.dx_m - 0.5;
    const int k = static_cast<int>(row), i = static_cast<int>(column);
    const auto u = [&](int layer) {
      return (i + 1 - column) * at(c, c.u_m_s, i, c.ny / 2, layer) +
             (column - i) * at(c, c.u_m_s, i + 1, c.ny / 2, layer);
    };
    sum += std::pow(((k + 1 - row) * u(k) + (row - k) * u(k + 1)) / u0_m_s - value, 2);
  }
  return std::sqrt(sum / static_cast<double>(std::size(measured)));
}

// About 0.055 with one cell a slot, 0.12 with half a slot a cell: the preview spreads the wall jet too fast.
TEST(RoomAirFlows, SlotVentilatedRoomOfAnnex20) {
  const struct {
    const char* name;
    RoomAirSettings settings;
    double limit;
  } cases[] = {{"standard", settings(0.15, RoomAirTurbulence::zero_equation), 0.07},
               {"standard_k_epsilon", settings(0.15, RoomAirTurbulence::k_epsilon), 0.07},
               {"fine", settings(0.15, RoomAirTurbulence::k_epsilon, RoomAirFidelity::fine), 0.07},
               {"preview", settings(0.3, RoomAirTurbulence::zero_equation, RoomAirFidelity::preview), 0.15}};
  for (const auto& c : cases) {
    const double rms = slot_room_deviation(c.settings);
    RecordProperty(c.name, std::to_string(rms));
    EXPECT_LT(rms, c.limit) << c.name;
  }
}

struct Jet {
  double decay = 0, spread = 0;
};

// A jet of 1 m/s from an opening of 0.3 m x 0.3 m into a large room that moves along with 3 % of that. Means
// over x/d = 10 to 18, d of the circle of equal area: K of (u_m - u_c)/U0 = K d/x, and half-velocity radius
// over x.
Jet free_jet(const RoomAirSettings& with) {
  constexpr double side_m = 0.3, along_m_s = 0.03;
  RoomGeometry g;
  g.room = {0, 9, 0, 4.8, 0, 4.8};
  g.supplies.push_back(supply("jet", rectangle(RoomAxis::x, 0, 2.25, 2.55, 2.25, 2.55), RoomDirection::plus_x,
                              side_m * side_m, 293));
  g.supplies.push_back(supply("along", rectangle(RoomAxis::x, 0, 0, 4.8, 0, 4.8), RoomDirection::plus_x,
                              along_m_s * 4.8 * 4.8, 293));
  g.returns.push_back(outlet("out", rectangle(RoomAxis::x, 9, 0, 4.8, 0, 4.8), RoomDirection::plus_x));
  RoomAirSettings s = with;
  s.wall_friction = 0;
  const auto r = solve_room_air(g, s);
  const RoomCellFields& c = r.cells;
  const double d_m = side_m * std::sqrt(4 / 3.14159265358979);
  Jet jet;
  const double places[] = {10, 12, 14, 16, 18};
  for (const double place : places) {
    const int i = static_cast<int>(place * d_m / c.dx_m);
    const double x = (i + 0.5) * c.dx_m;
    double most = 0, area = 0;
    for (int k = 0; k < c.nz; ++k)
      for (int j = 0; j < c.ny; ++j) most = std::max(most, at(c, c.u_m_s, i, j, k) - along_m_s);
    for (int k = 0; k < c.nz; ++k)
      for (int j = 0; j < c.ny; ++j)
        if (at(c, c.u_m_s, i, j, k) - along_m_s > 0.5 * most) area += c.dy_m * c.dz_m;
    jet.decay += most * x / d_m / static_cast<double>(std::size(places));
    jet.spread += std::sqrt(area / 3.14159265358979) / x / static_cast<double>(std::size(places));
  }
  return jet;
}

// N. Rajaratnam, Turbulent Jets (1976): K = 6.3, half-velocity radius 0.10 x. The k-epsilon model is known to
// spread round jets too fast; with two cells across the opening its K is a quarter too low. The zero-equation
// viscosity grows with the distance to walls, 2.4 m here: its free jet dies three times too early.
TEST(RoomAirFlows, RoundFreeJet) {
  const Jet turbulent = free_jet(settings(0.15, RoomAirTurbulence::k_epsilon)),
            coarse = free_jet(settings(0.2, RoomAirTurbulence::k_epsilon)),
            plain = free_jet(settings(0.15, RoomAirTurbulence::zero_equation));
  RecordProperty("decay_k_epsilon", std::to_string(turbulent.decay));
  RecordProperty("spread_k_epsilon", std::to_string(turbulent.spread));
  RecordProperty("decay_k_epsilon_coarse", std::to_string(coarse.decay));
  RecordProperty("decay_zero_equation", std::to_string(plain.decay));
  EXPECT_NEAR(turbulent.decay / 6.3, 0.75, 0.06);
  EXPECT_NEAR(turbulent.spread / 0.10, 1.1, 0.15);
  EXPECT_NEAR(coarse.decay / 6.3, 0.59, 0.08);
  EXPECT_NEAR(plain.decay / 6.3, 0.35, 0.1);
}

struct Plume {
  double constant = 0;          // C of V = C P^(1/3) (z + z0)^(5/3), fitted from 1 to 3 m
  std::vector<double> of_rule;  // flow over 0.005 P^(1/3) z^(5/3), z from 0.45 m below the source
};

// 500 W in a box of 0.3 m on a floor through which air enters slowly everywhere; it leaves through the
// ceiling.
Plume plume(const RoomAirSettings& s) {
  constexpr double power_W = 500, source_m = 0.15, origin_m = 0.6;  // middle of the source; 2 widths below it
  RoomGeometry g;
  g.room = {0, 4.8, 0, 4.8, 0, 3.6};
  g.supplies.push_back(
      supply("floor", rectangle(RoomAxis::z, 0, 0, 4.8, 0, 4.8), RoomDirection::plus_z, 0.4, 293));
  g.returns.push_back(outlet("ceiling", rectangle(RoomAxis::z, 3.6, 0, 4.8, 0, 4.8), RoomDirection::plus_z));
  g.heat_sources.push_back({"source", {2.25, 2.55, 2.25, 2.55, 0, 0.3}, power_W});
  const auto r = solve_room_air(g, s);
  EXPECT_LT(r.balance.energy_residual, 1e-6);
  const RoomCellFields& c = r.cells;
  Plume p;
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (const double height : {1.05, 1.5, 1.95, 2.4, 2.85}) {
    const int k = static_cast<int>(height / c.dz_m);
    const double z = (k + 0.5) * c.dz_m;
    double around = 0, cells = 0, flow = 0;
    const auto radius = [&](int i, int j) {
      return std::hypot((i + 0.5) * c.dx_m - 2.4, (j + 0.5) * c.dy_m - 2.4);
    };
    for (int j = 0; j < c.ny; ++j)
      for (int i = 0; i < c.nx; ++i)
        if (radius(i, j) > 1.5) around += at(c, c.w_m_s, i, j, k), cells += 1;
    for (int j = 0; j < c.ny; ++j)
      for (int i = 0; i < c.nx; ++i)
        flow += std::max(0.0, at(c, c.w_m_s, i, j, k) - std::max(0.0, around / cells)) * c.dx_m * c.dy_m;
    p.of_rule.push_back(flow / (0.005 * std::cbrt(power_W) * std::pow(z - source_m + origin_m, 5.0 / 3)));
    const double root = std::pow(flow, 0.6);
    n += 1, sx += z, sy += root, sxx += z * z, sxy += z * root;
  }
  p.constant = std::pow((n * sxy - sx * sy) / (n * sxx - sx * sx), 5.0 / 3) / std::cbrt(power_W);
  return p;
}

// B. R. Morton, G. I. Taylor and J. S. Turner, Proc. R. Soc. A 234 (1956), for the power 5/3; constant 0.005
// m3/s of W and m of the rule for displacement ventilation, E. Mundt, The performance of displacement
// ventilation systems (1996). The zero-equation viscosity far from walls makes plumes too broad and too
// strong.
TEST(RoomAirFlows, PlumeOverAHeatSource) {
  for (const double cell_m : {0.3, 0.15}) {
    const Plume p = plume(settings(cell_m, RoomAirTurbulence::k_epsilon));
    const auto [least, most] = std::minmax_element(p.of_rule.begin(), p.of_rule.end());
    const std::string name = cell_m > 0.2 ? "_0.3" : "_0.15";
    RecordProperty("constant" + name, std::to_string(p.constant));
    RecordProperty("least" + name, std::to_string(*least));
    RecordProperty("most" + name, std::to_string(*most));
    EXPECT_NEAR(p.constant / 0.005, 1, 0.15) << cell_m;
    EXPECT_GT(*least, 0.7) << cell_m;
    EXPECT_LT(*most, 1.1) << cell_m;
  }
  const Plume plain = plume(settings(0.15, RoomAirTurbulence::zero_equation));
  RecordProperty("first_zero_equation", std::to_string(plain.of_rule.front()));
  RecordProperty("last_zero_equation", std::to_string(plain.of_rule.back()));
  EXPECT_GT(plain.of_rule.front(), 2);
  EXPECT_LT(plain.of_rule.front(), 3.5);
}

}  // namespace
}  // namespace thermohall
