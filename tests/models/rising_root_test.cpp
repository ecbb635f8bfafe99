#include "models/rising_root.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(RisingRoot, FindsTheRootOfASmoothFunctionInFewEvaluations) {
  int evaluations = 0;
  const auto f = [&evaluations](double x) {
    ++evaluations;
    return x * x - 0.5;
  };
  // The last secant step leaves an error below the product of the two before it, 1e-9.
  EXPECT_NEAR(rising_root(f, 0, 1, {1, 0.5}, 0.8), 0.70710678118, 1e-9);
  EXPECT_LE(evaluations, 6);
}

TEST(RisingRoot, StraightLineTakesAtMostTwoEvaluations) {
  int evaluations = 0;
  const auto f = [&evaluations](double x) {
    ++evaluations;
    return 2 * x - 0.6;
  };
  EXPECT_DOUBLE_EQ(rising_root(f, 0, 1, {0, -0.6}, 0.5), 0.3);
  EXPECT_LE(evaluations, 2);
}

TEST(RisingRoot, FlatGroundBeforeAKneeDoesNotStopIt) {
  const auto f = [](double x) { return x < 0.4 ? -1e-6 : -1e-6 + 5 * (x - 0.4); };
  // The stop rule measures smooth functions; beside a knee it allows 1e-4 in x.
  EXPECT_NEAR(rising_root(f, 0, 1, {0, -1e-6}, 1e-6), 0.4 + 2e-7, 1e-4);
}

TEST(RisingRoot, AGuessOutsideTheBracketIsReplacedByItsMiddle) {
  const auto f = [](double x) { return x - 0.25; };
  EXPECT_NEAR(rising_root(f, 0, 1, {0, -0.25}, 7), 0.25, 1e-12);
}

TEST(RisingRoot, EndsInsideTheBracketWithoutARoot) {
  const auto f = [](double) { return -1.0; };
  const double x = rising_root(f, 0, 1, {0, -1}, 0.5);
  EXPECT_GE(x, 0);
  EXPECT_LE(x, 1);
}

}  // namespace
}  // namespace thermohall
