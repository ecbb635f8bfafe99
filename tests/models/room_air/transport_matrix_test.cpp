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

TEST(TransportMatrix, ResidualIsDiagonalLessNeighboursLessSource) {
  Line l;
  l.m.b[l.first + 1] = 3;
  l.x[l.first + 1] = 7;
  std::vector<double> y(l.grid.size(), 0.0);
  apply_transport(l.m, l.grid, l.x, y, RoomThreads::none());
  EXPECT_DOUBLE_EQ(y[l.first + 1], 2 * 7 - 10 - 0 - 3);
  EXPECT_EQ(y[l.first], 0);
}

}  // namespace
}  // namespace thermohall
