#include "models/rejection/york_correlation.h"

#include <gtest/gtest.h>

#include "tests/support/tower_samples.h"

namespace thermohall {
namespace {

TEST(YorkCorrelation, CoefficientsBelongToPowersOfWetBulbThenRangeThenLiquidToGas) {
  YorkCoefficients c{};
  c[0] = 1, c[1] = 0.1, c[3] = 0.5, c[9] = 2, c[9 + 3 + 1] = 0.01, c[18 + 6 + 2] = 1e-4;
  // t = 10, R = 2, L = 3: 1 + 0.1*10 + 0.5*2 + 2*3 + 0.01*10*2*3 + 1e-4*100*4*9 = 9.96
  EXPECT_NEAR(york_approach_K(c, 10, 2, 3), 9.96, 1e-12);  // rounding
}

TEST(YorkCorrelation, TheQuadraticInRangeIsTheSamePolynomialAsThatInLiquidToGas) {
  const auto c = sample_york_tower().coefficients;
  for (const double t : {-20.0, 5.0, 25.0}) {
    for (const double range_K : {1.5, 6.0, 20.0}) {
      for (const double ratio : {0.5, 1.0, 3.0}) {
        EXPECT_NEAR(york_in_range(c, t, ratio).at(range_K), york_in_liquid_to_gas(c, t, range_K).at(ratio),
                    1e-9);  // rounding
      }
    }
  }
}

TEST(YorkCorrelation, RootLiesInTheIntervalAndSolvesTheQuadratic) {
  const Quadratic q{1, 2, -0.25};  // q(x) = 4 at x = 2
  const auto root = root_between(q, 4, 0, 3);
  ASSERT_TRUE(root);
  EXPECT_NEAR(*root, 2, 1e-12);
  EXPECT_FALSE(root_between(q, 4, 2.5, 3));    // the other root is 6
  EXPECT_FALSE(root_between(q, 10, -10, 20));  // above the vertex at 5
}

TEST(YorkCorrelation, StraightAndConstantFunctionsHaveTheirRootsToo) {
  EXPECT_NEAR(root_between({1, 2, 0}, 4, 0, 3).value(), 1.5, 1e-12);
  EXPECT_NEAR(root_between({1, -2, 0}, -4, 0, 3).value(), 2.5, 1e-12);
  EXPECT_FALSE(root_between({1, 0, 0}, 4, 0, 3));
}

}  // namespace
}  // namespace thermohall
