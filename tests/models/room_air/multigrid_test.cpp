#include "models/room_air/multigrid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace thermohall {
namespace {

struct Poisson {
  double error = 0;
  int iterations = 0;
};

// -laplacian phi = 3 pi^2 cos cos cos on the unit cube with closed walls; phi = cos pi x cos pi y cos pi z.
Poisson solve_cosines(int n) {
  RoomMultigrid m({n, n, n});
  const double h = 1.0 / n, pi = std::numbers::pi;
  const std::size_t side = static_cast<std::size_t>(n) + 2, total = side * side * side;
  std::vector<double> x(total, 0.0), b(total, 0.0), exact(total, 0.0);
  const auto index = [&](int i, int j, int k) {
    return static_cast<std::size_t>(i) +
           side * (static_cast<std::size_t>(j) + side * static_cast<std::size_t>(k));
  };
  for (int k = 1; k <= n; ++k)
    for (int j = 1; j <= n; ++j)
      for (int i = 1; i <= n; ++i) {
        const auto q = index(i, j, k);
        m.coefficient(0)[q] = i > 1 ? 1.0F : 0.0F;
        m.coefficient(1)[q] = j > 1 ? 1.0F : 0.0F;
        m.coefficient(2)[q] = k > 1 ? 1.0F : 0.0F;
        exact[q] = std::cos(pi * (i - 0.5) * h) * std::cos(pi * (j - 0.5) * h) * std::cos(pi * (k - 0.5) * h);
        b[q] = 3 * pi * pi * h * h * exact[q];
      }
  m.rebuild();
  Poisson p;
  p.iterations = m.solve(x, b, 1e-8, 60).iterations;
  double mean = 0;
  for (const double v : x) mean += v / (static_cast<double>(n) * n * n);
  for (int k = 1; k <= n; ++k)
    for (int j = 1; j <= n; ++j)
      for (int i = 1; i <= n; ++i)
        p.error = std::max(p.error, std::abs(x[index(i, j, k)] - mean - exact[index(i, j, k)]));
  return p;
}

TEST(Multigrid, ConvergesWithSecondOrderAndTheSameIterationsOnEveryGrid) {
  const Poisson a = solve_cosines(16), b = solve_cosines(32), c = solve_cosines(64), d = solve_cosines(128);
  EXPECT_NEAR(a.error / b.error, 4, 0.1);
  EXPECT_NEAR(b.error / c.error, 4, 0.1);
  EXPECT_NEAR(c.error / d.error, 4, 0.1);
  for (const auto& p : {a, b, c, d}) EXPECT_LE(p.iterations, 25);
}

TEST(Multigrid, SolvesWithSolidsAndWeakFacesToRounding) {
  const std::array<int, 3> n{13, 10, 7};  // not divisible by two
  RoomMultigrid m(n);
  const std::size_t sy = 15, sz = 15 * 12, total = sz * 9;
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(0, 1);
  std::vector<char> solid(total, 1);
  for (std::size_t k = 1; k <= 7; ++k)
    for (std::size_t j = 1; j <= 10; ++j)
      for (std::size_t i = 1; i <= 13; ++i)
        solid[i + sy * j + sz * k] = uniform(random) < 0.1 && i > 1 && j > 1;
  for (std::size_t q = sz; q < total; ++q) {
    const std::size_t step[] = {1, sy, sz};
    for (std::size_t a = 0; a < 3; ++a)
      if (!solid[q] && !solid[q - step[a]]) m.coefficient(a)[q] = uniform(random) < 0.2 ? 0.01F : 1.0F;
  }
  m.rebuild();
  std::vector<double> x(total, 0.0), b(total, 0.0);
  b[1 + sy + sz] = 1;  // one corner to the other: columns i = 1 and j = 1 are never solid
  b[1 + 10 * sy + 7 * sz] = -1;
  const auto outcome = m.solve(x, b, 1e-11, 200);
  EXPECT_LT(outcome.residual, 1e-11);
  EXPECT_LT(outcome.iterations, 60);
}

TEST(Multigrid, NothingToSolveGivesZero) {
  RoomMultigrid m({4, 4, 4});
  m.rebuild();
  std::vector<double> x(216, 1.0), b(216, 0.0);
  EXPECT_EQ(m.solve(x, b, 1e-8, 10).iterations, 0);
  for (const double v : x) EXPECT_EQ(v, 0);
}

}  // namespace
}  // namespace thermohall
