// Laminar flow over a backward-facing step, expansion 1 : 2, against published reattachment lengths. Halls
// use a friction coefficient at walls; here the grid is given walls that hold the air by hand, as for the
// cavities.
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <string>

#include "models/room_air/room_momentum.h"
#include "models/room_air/room_projection.h"

namespace thermohall {
namespace {

std::size_t at(int q) { return static_cast<std::size_t>(q); }

constexpr double before_m = 2;  // channel before the step, of its height 1 m; the step is 1 m high too

struct StepChannel {
  RoomGeometry g;
  std::shared_ptr<RoomGrid> grid;
  double cell_m;

  StepChannel(int cells_a_step, double behind_m) : cell_m(1.0 / cells_a_step) {
    const double length_m = before_m + behind_m, dx_m = 2 * cell_m;
    g.room = {0, length_m, 0, dx_m, 0, 2};
    g.solids.push_back({0, before_m, 0, dx_m, 0, 1});
    for (int k = 0; k < cells_a_step; ++k) {  // developed flow of mean speed 1 m/s
      const double z = (k + 0.5) * cell_m;
      RoomSupply s;
      s.rectangle = {RoomAxis::x, 0, 0, dx_m, 1 + k * cell_m, 1 + (k + 1) * cell_m};
      s.direction = RoomDirection::plus_x;
      s.flow_m3_s = (6 * z * (1 - z) + 0.5 * cell_m * cell_m) * cell_m * dx_m;  // exact mean of the parabola
      g.supplies.push_back(s);
    }
    RoomReturn out;
    out.rectangle = {RoomAxis::x, length_m, 0, dx_m, 0, 2};
    out.direction = RoomDirection::plus_x;
    g.returns.push_back(out);
    refine_height(cells_a_step);
    hold_at_walls();
  }

  // The grid builder makes near-cubic cells; here they are twice as long as high.
  void refine_height(int cells_a_step) {
    RoomGeometry stretched = g;
    const auto stretch = [](double& z) { z *= 2; };
    stretch(stretched.room.z1_m);
    for (auto& s : stretched.solids) stretch(s.z1_m);
    for (auto& s : stretched.supplies) stretch(s.rectangle.b0_m), stretch(s.rectangle.b1_m);
    for (auto& r : stretched.returns) stretch(r.rectangle.b1_m);
    grid = std::make_shared<RoomGrid>(make_room_grid(stretched, 2 * cell_m, false));
    ASSERT_EQ(grid->n[2], 2 * cells_a_step);
    grid->h[2] = cell_m;
    grid->area = {grid->h[1] * grid->h[2], grid->h[0] * grid->h[2], grid->h[0] * grid->h[1]};
    grid->volume = grid->h[0] * grid->h[1] * grid->h[2];
  }

  // A wall stands half a cell away: twice the gradient; the viscosity of ghost cells is 0 in the mean of an
  // edge: twice again.
  void hold_at_walls() {
    const RoomGrid& m = *grid;
    for (const auto& [a, d] : {std::pair<std::size_t, std::size_t>{0, 2}, {2, 0}})
      for (int k = 1; k <= m.n[2] + 1; ++k)
        for (int i = 1; i <= m.n[0] + 1; ++i) {
          const int q = m.index(i, 1, k), other = q - m.stride[d];
          if ((m.open[a][at(q)] > 0) == (m.open[a][at(other)] > 0)) continue;
          const bool ghost = d == 2 ? k == 1 || k == m.n[2] + 1 : i == 1 || i == m.n[0] + 1;
          float& edge = grid->edge_open[a][d][at(q)];
          edge += (1 - edge) * (ghost ? 4.0F : 2.0F);
        }
  }
};

// Where the lowest row turns from backwards to forwards, in step heights behind the step.
double reattachment(const StepChannel& c, const RoomAirState& s) {
  const RoomGrid& m = *c.grid;
  const int first = static_cast<int>(std::lround(before_m / m.h[0])) + 2;
  for (int i = m.n[0] - 1; i > first; --i) {
    const double u = s.velocity_m_s[0][at(m.index(i, 1, 1))],
                 next = s.velocity_m_s[0][at(m.index(i + 1, 1, 1))];
    if (u < 0 && next >= 0) return (i - 1 + u / (u - next)) * m.h[0] - before_m;
  }
  return 0;
}

double reattachment_length(double reynolds, int cells_a_step, double behind_m, int steps) {
  const StepChannel c(cells_a_step, behind_m);
  FlowOptions options;
  options.step_s = 0.15, options.buoyancy = false, options.van_leer = true, options.wall_friction = 0;
  options.turbulence = RoomAirTurbulence::constant_viscosity;
  RoomAirProperties air;
  air.kinematic_viscosity_m2_s = 2 / reynolds;  // Re = U 2h / nu
  RoomAirState s = make_room_state(c.grid, air, 293);
  std::vector<std::string> messages, faults;
  s.patch_flow_m3_s = balanced_patch_flows(c.g, *c.grid, messages, faults);
  EXPECT_TRUE(faults.empty());
  set_patch_velocities(s);
  RoomMomentum momentum(c.g, *c.grid);
  RoomProjection projection(*c.grid);
  for (int step = 0; step < steps; ++step) {
    momentum.update_viscosity(s, options);
    momentum.predict(s, options);
    projection.project(s, options.step_s, 0.01, 10);
  }
  return reattachment(c, s);
}

// Reference: E. Erturk, Numerical solutions of 2-D steady incompressible flow over a backward-facing step,
// Computers and Fluids 37 (2008): 2.922, 4.982, 8.237 step heights; the measurements of B. F. Armaly, F.
// Durst, J. C. F. Pereira and B. Schoenung, J. Fluid Mech. 127 (1983), expansion 1.94, agree with such
// solutions up to a Reynolds number of 400. Sixteen cells a step height.
TEST(RoomAirStep, ReattachmentLengthOfLaminarFlow) {
  const struct {
    double reynolds, length, behind_m;
    int steps;
  } cases[] = {{100, 2.922, 14, 600}, {200, 4.982, 18, 900}, {400, 8.237, 26, 1500}};
  for (const auto& c : cases) {
    const double length = reattachment_length(c.reynolds, 16, c.behind_m, c.steps);
    RecordProperty("length_" + std::to_string(static_cast<int>(c.reynolds)), std::to_string(length));
    EXPECT_NEAR(length / c.length, 1, 0.04) << "Reynolds number " << c.reynolds << ": " << length;
  }
}

}  // namespace
}  // namespace thermohall
