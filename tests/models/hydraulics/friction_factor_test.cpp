#include "models/hydraulics/friction_factor.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// Colebrook's equation, iterated.
double colebrook(double reynolds, double roughness) {
  double root = 7;
  for (int i = 0; i < 50; ++i) root = -2 * std::log10(roughness / 3.7 + 2.51 * root / reynolds);
  return 1 / (root * root);
}

TEST(FrictionFactor, LaminarFlowFollowsHagenAndPoiseuille) {
  for (double reynolds : {1e-3, 1.0, 99.0, 101.0, 500.0, 1500.0})
    EXPECT_NEAR(darcy_friction_factor(reynolds, 0.01).value * reynolds, 64, 0.01) << reynolds;
}

TEST(FrictionFactor, TurbulentFlowIsWithinThreePercentOfColebrook) {
  for (double reynolds : {1e4, 3e4, 1e5, 1e6, 1e7})
    for (double roughness : {0.0, 1e-5, 1e-4, 1e-3, 0.01, 0.05}) {
      const double exact = colebrook(reynolds, roughness);
      EXPECT_NEAR(darcy_friction_factor(reynolds, roughness).value, exact, 0.032 * exact)
          << reynolds << ' ' << roughness;
    }
}

TEST(FrictionFactor, ChangesSmoothlyThroughTheTransition) {
  double previous = darcy_friction_factor(50, 1e-3).value;
  for (double reynolds = 50.5; reynolds < 1e5; reynolds *= 1.01) {
    const double f = darcy_friction_factor(reynolds, 1e-3).value;
    EXPECT_LT(std::abs(f / previous - 1), 0.03) << reynolds;
    previous = f;
  }
}

TEST(FrictionFactor, TheExponentIsTheLogarithmicDerivative) {
  for (double reynolds : {10.0, 300.0, 2500.0, 3500.0, 1e4, 1e6})
    for (double roughness : {0.0, 1e-3, 0.02}) {
      const double h = 1e-5;
      const double numeric = std::log(darcy_friction_factor(reynolds * (1 + h), roughness).value /
                                      darcy_friction_factor(reynolds * (1 - h), roughness).value) /
                             std::log((1 + h) / (1 - h));
      EXPECT_NEAR(darcy_friction_factor(reynolds, roughness).exponent, numeric, 1e-5)
          << reynolds << ' ' << roughness;
    }
}

TEST(FrictionFactor, StaysFiniteAtRestAndForAbsurdRoughness) {
  EXPECT_TRUE(std::isfinite(darcy_friction_factor(0, 0).value));
  EXPECT_EQ(darcy_friction_factor(1e5, 3).value, darcy_friction_factor(1e5, 0.05).value);
  EXPECT_TRUE(std::isfinite(darcy_friction_factor(1e12, 0).value));
}

}  // namespace
}  // namespace thermohall
