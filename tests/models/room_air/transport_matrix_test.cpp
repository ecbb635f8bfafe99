#include "models/room_air/transport_matrix.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

RoomGrid line_of_cells(int n) {
  RoomGrid g;
  g.n = {n, 1, 1};
  g.stride = {1, n + 2, 3 * (n + 2)};
  g.total = 9 * (n + 2);
  return g;
}

// Steady conduction between held ends: x_i = (x_(i-1) + x_(i+1)) / 2.
struct Line {
  RoomGrid grid = line_of_cells(5);
  TransportMatrix m;
  std::vector<double> x;
  std::size_t first = 0;
  Line() {
    m.resize(grid);
    x.assign(grid.size(), 0.0);
    first = static_cast<std::size_t>(grid.index(1, 1, 1));
    for (std::size_t i = 1; i <= 3; ++i) {  // cells 2..4; 1 and 5 are held
      m.a[0][first + i] = m.a[1][first + i] = 1;
      m.inverse_diagonal[first + i] = 0.5;
    }
    x[first] = 10, x[first + 4] = 50;
  }
};

TEST(TransportMatrix, SweepsConvergeToTheSolutionAndKeepHeldValues) {
  Line l;
  for (int s = 0; s < 100; ++s)
    sweep_forward(l.m, l.grid, l.x, RoomThreads::none()),
        sweep_backward(l.m, l.grid, l.x, RoomThreads::none());
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(l.x[l.first + i], 10 + 10.0 * static_cast<double>(i), 1e-9);
}

TEST(TransportMatrix, ForwardSweepUsesTheNewValueBefore) {
  Line l;
  sweep_forward(l.m, l.grid, l.x, RoomThreads::none());
  // (10 + 0)/2 = 5, (5 + 0)/2 = 2.5, (2.5 + 50)/2 = 26.25
  EXPECT_DOUBLE_EQ(l.x[l.first + 1], 5);
  EXPECT_DOUBLE_EQ(l.x[l.first + 2], 2.5);
  EXPECT_DOUBLE_EQ(l.x[l.first + 3], 26.25);
}

// The two sweeps at once, with coefficients that are made row by row on the way.
TEST(TransportMatrix, SweepingBothWaysIsAForwardAndABackwardSweep) {
  RoomGrid g;
  g.n = {6, 37, 5};  // several slabs
  g.stride = {1, 8, 8 * 39};
  g.total = 8 * 39 * 7;
  const auto fill_row = [&](TransportMatrix& m, int begin) {
    for (int i = 1; i <= g.n[0]; ++i) {
      const auto q = static_cast<std::size_t>(begin + i);
      float sum = 0.5F;
      for (std::size_t n = 0; n < 6; ++n) sum += m.a[n][q] = 0.1F * static_cast<float>((q * (n + 3)) % 7);
      m.inverse_diagonal[q] = q % 11 == 0 ? 0 : 1 / static_cast<double>(sum);
      m.b[q] = static_cast<double>(q % 13);
    }
  };
  TransportMatrix at_once, before;
  at_once.resize(g), before.resize(g);
  for (int k = 1; k <= g.n[2]; ++k)
    for (int j = 1; j <= g.n[1]; ++j) fill_row(before, g.index(0, j, k));
  std::vector<double> x(g.size(), 1.0), y(x);
  sweep_forward(before, g, y, RoomThreads::none());
  sweep_backward(before, g, y, RoomThreads::none());
  RoomThreads threads(3);
  sweep_both_ways(at_once, g, x, threads, [&](int begin) { fill_row(at_once, begin); });
  EXPECT_EQ(x, y);
  EXPECT_NE(x, std::vector<double>(g.size(), 1.0));
}

}  // namespace
}  // namespace thermohall
