#include "models/power_law.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(PowerLaw, AgreesWithPowForEveryExponent) {
  for (const double n : {0.0, 1.0, 2.0, 2.4, 2.5, 2.8, 3.0})
    for (const double x : {0.0, 1e-6, 0.1, 0.5, 1.0, 1.3, 7.0})
      EXPECT_NEAR(power_law(x, n), std::pow(x, n), 1e-15 * std::pow(x, n)) << x << " to the " << n;
}

}  // namespace
}  // namespace thermohall
