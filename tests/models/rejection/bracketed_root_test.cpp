#include "models/rejection/bracketed_root.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(BracketedRoot, AStraightLineNeedsOneCall) {
  int calls = 0;
  const auto line = [&](double x) { return ++calls, 2 * x - 3; };
  EXPECT_DOUBLE_EQ(bracketed_root({0, -3}, {4, 5}, line, 1e-12, 8), 1.5);
  EXPECT_EQ(calls, 1);
}

TEST(BracketedRoot, SmoothCurveIsSolvedWellBelowTheTolerance) {
  int calls = 0;
  const auto curve = [&](double x) { return ++calls, std::pow(x, 0.7) - 0.5; };
  const double x = bracketed_root({0.1, std::pow(0.1, 0.7) - 0.5}, {1, 0.5}, curve, 1e-2, 8);
  EXPECT_NEAR(x, std::pow(0.5, 1 / 0.7), 1e-4);  // two orders below the tolerance, last step unchecked
  EXPECT_LE(calls, 3);
}

TEST(BracketedRoot, NeverCallsMoreOftenThanAllowedAndStaysInTheBracket) {
  int calls = 0;
  const auto step = [&](double x) { return ++calls, x < 0.123 ? -1.0 : 1e6; };
  const double x = bracketed_root({0, -1}, {1, 1e6}, step, 1e-9, 8);
  EXPECT_EQ(calls, 8);
  EXPECT_GE(x, 0);
  EXPECT_LE(x, 1);
}

TEST(BracketedRoot, DirectionOfTheBracketDoesNotMatter) {
  const auto falling = [](double x) { return 1 / x - 2; };
  const double x = bracketed_root({1, -1}, {0.2, 3}, falling, 1e-6, 20);
  EXPECT_NEAR(x, 0.5, 1e-9);  // tolerance of the residual squared
}

}  // namespace
}  // namespace thermohall
