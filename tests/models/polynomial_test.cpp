#include "models/polynomial.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(Polynomial, QuadraticTakesCoefficientsInRisingOrder) {
  // 1 + 2 * 3 + 4 * 9 = 43
  EXPECT_DOUBLE_EQ(quadratic({1, 2, 4}, 3), 43);
}

TEST(Polynomial, BiquadraticTakesXThenYThenTheProduct) {
  // x = 2, y = 3: 1 + 10 * 2 + 100 * 4 + 1e3 * 3 + 1e4 * 9 + 1e5 * 6 = 693421
  EXPECT_DOUBLE_EQ(biquadratic({1, 10, 100, 1e3, 1e4, 1e5}, 2, 3), 693421);
}

}  // namespace
}  // namespace thermohall
