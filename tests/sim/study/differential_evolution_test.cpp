#include "sim/study/differential_evolution.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

template <class Function>
SearchValue search(std::size_t variables, int generations, Function value, std::vector<double>* at = nullptr,
                   std::uint64_t seed = 1) {
  DifferentialEvolution de(variables, 6 * variables, seed);
  for (int g = 0; g < generations; ++g) {
    std::vector<SearchValue> values;
    for (const auto& point : de.points()) values.push_back(value(point));
    de.tell(values);
  }
  if (at) *at = de.best_point();
  return de.best_value();
}

TEST(DifferentialEvolutionTest, FindsTheFootOfABananaValley) {
  const auto rosenbrock = [](const std::vector<double>& p) {
    const double x = 4 * p[0] - 2, y = 4 * p[1] - 1;
    return SearchValue{std::pow(1 - x, 2) + 100 * std::pow(y - x * x, 2), 0};
  };
  std::vector<double> at;
  EXPECT_LT(search(2, 120, rosenbrock, &at).objective, 1e-6);
  EXPECT_NEAR(4 * at[0] - 2, 1, 1e-2);
}

TEST(DifferentialEvolutionTest, StopsAtAConstraintThatCutsTheOptimumOff) {
  const auto value = [](const std::vector<double>& p) {
    return SearchValue{p[0] * p[0] + p[1] * p[1], std::max(0.0, 0.5 - p[0])};
  };
  std::vector<double> at;
  const auto best = search(2, 80, value, &at);
  EXPECT_DOUBLE_EQ(best.violation, 0);
  EXPECT_NEAR(best.objective, 0.25, 1e-4);
  EXPECT_GE(at[0], 0.5);
}

TEST(DifferentialEvolutionTest, LeavesTheLocalFootsOfARipple) {
  const auto ripple = [](const std::vector<double>& p) {
    double sum = 0;
    for (const double v : p) {
      const double x = 10 * v - 6.3;
      sum += x * x - 10 * std::cos(2 * 3.14159265358979 * x) + 10;
    }
    return SearchValue{sum, 0};
  };
  EXPECT_LT(search(3, 200, ripple).objective, 1.01);  // at most one step from the global foot
}

TEST(DifferentialEvolutionTest, TheSameSeedGivesTheSameSearchAndPointsStayInTheCube) {
  const auto value = [](const std::vector<double>& p) {
    for (const double v : p) EXPECT_TRUE(v >= 0 && v <= 1) << v;
    return SearchValue{-p[0] - p[1], 0};
  };
  std::vector<double> a, b, c;
  search(2, 15, value, &a, 7);
  search(2, 15, value, &b, 7);
  search(2, 15, value, &c, 8);
  EXPECT_EQ(a, b);
  EXPECT_NE(a, c);
}

TEST(DifferentialEvolutionTest, WhatHasNoAnswerLoses) {
  EXPECT_TRUE(is_better({5, 0}, {std::nan(""), 0}));
  EXPECT_TRUE(is_better({5, 0}, {1, 0.1}));
  EXPECT_TRUE(is_better({5, 0.1}, {1, 0.2}));
  EXPECT_FALSE(is_better({5, std::nan("")}, {1, 0.2}));
}

}  // namespace
}  // namespace thermohall
