#include "models/power/loss_curve.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// Modern double conversion, figures of the fit table of the equipment data.
const LossCoefficients ups{0.00838, 0.00742, 0.01987};
const Curve no_curve;
const LossForm ups_form{ups, no_curve};
const Curve ups_points{{0.10, 0.25, 0.50, 0.75, 1.00}, {0.915, 0.955, 0.968, 0.968, 0.965}};
const LossForm ups_measured{ups, ups_points};

TEST(LossCurve, HalfLoadFollowsThePolynomialByHand) {
  // 0.00838 + 0.00742 * 0.5 + 0.01987 * 0.25 = 0.00838 + 0.00371 + 0.0049675 = 0.0170575
  EXPECT_NEAR(loss_fraction(ups, 0.5), 0.0170575, 1e-15);
  // eta = 0.5 / 0.5170575 = 0.967010
  EXPECT_NEAR(loss_efficiency(ups_form, 0.5), 0.967010, 1e-6);
}

TEST(LossCurve, MeasuredPointsAreReproduced) {
  for (std::size_t i = 0; i < ups_points.x.size(); ++i) {
    EXPECT_NEAR(loss_efficiency(ups_measured, ups_points.x[i]), ups_points.y[i], 1e-14);
  }
}

TEST(LossCurve, LossesNotEfficienciesAreInterpolatedBetweenPoints) {
  // l(0.25) = 0.25 (1/0.955 - 1) = 0.01178010, l(0.5) = 0.5 (1/0.968 - 1) = 0.01652893; middle 0.01415452
  EXPECT_NEAR(loss_fraction(ups_points, 0.375), 0.01415452, 1e-8);
}

TEST(LossCurve, BelowTheFirstPointTheLineOfTheFirstTwoReachesTheNoLoadLoss) {
  // l(0.1) = 0.1 (1/0.915 - 1) = 0.00928962; slope (0.01178010 - 0.00928962) / 0.15 = 0.0166032;
  // l(0) = 0.00928962 - 0.1 * 0.0166032 = 0.00762930
  EXPECT_NEAR(loss_fraction(ups_points, 0), 0.00762930, 1e-8);
  EXPECT_EQ(loss_efficiency(ups_measured, 0), 0);
}

TEST(LossCurve, APointAtZeroLoadChangesNothing) {
  const Curve with_zero{{0, 0.10, 0.25}, {0, 0.915, 0.955}}, without{{0.10, 0.25}, {0.915, 0.955}};
  for (double x : {0.0, 0.02, 0.1, 0.2, 0.4})
    EXPECT_DOUBLE_EQ(loss_fraction(with_zero, x), loss_fraction(without, x));
}

TEST(LossCurve, ASinglePointMeansConstantEfficiency) {
  const Curve one{{0.5}, {0.98}};
  const LossForm form{ups, one};
  for (double x : {0.0, 0.01, 0.5, 1.0, 2.0}) EXPECT_NEAR(loss_efficiency(form, x), 0.98, 1e-14);
  const auto constant = constant_efficiency_loss(0.98);
  const LossForm polynomial{constant, no_curve};
  for (double x : {0.0, 0.01, 0.5, 1.0, 2.0}) EXPECT_NEAR(loss_efficiency(polynomial, x), 0.98, 1e-14);
}

TEST(LossCurve, ASteepFirstSegmentNeverGivesANegativeNoLoadLoss) {
  const Curve steep{{0.5, 1.0}, {0.99, 0.90}};  // line of losses crosses zero at a positive load
  EXPECT_EQ(loss_fraction(steep, 0), 0);
  EXPECT_GT(loss_fraction(steep, 0.25), 0);
  // The limit at zero is the slope of the first line: l(0.5)/0.5 = 1/0.99 - 1, hence 0.99.
  EXPECT_NEAR(loss_efficiency({ups, steep}, 0), 0.99, 1e-12);
  EXPECT_NEAR(loss_efficiency({ups, steep}, 1e-9), 0.99, 1e-9);
}

TEST(LossCurve, LossIsContinuousEverywhere) {
  for (double x : {0.0, 0.10, 0.25, 0.50, 0.75, 1.00, 10.0}) {
    EXPECT_NEAR(loss_fraction(ups_points, x + 1e-10), loss_fraction(ups_points, x - 1e-10), 1e-10) << x;
    EXPECT_NEAR(loss_fraction(ups, x + 1e-10), loss_fraction(ups, x - 1e-10), 1e-9) << x;
  }
}

TEST(LossCurve, InputIsInvertedExactlyForBothForms) {
  for (const LossForm& form : {ups_form, ups_measured}) {
    for (double x : {0.0, 0.03, 0.1, 0.3, 0.5, 0.9, 1.0, 1.5, 9.9, 12.0}) {
      const double input = x + loss_fraction(form, x);
      EXPECT_NEAR(load_fraction_from_input(form, input), x, 1e-13 * (1 + x)) << x;
    }
  }
}

TEST(LossCurve, InputBelowTheNoLoadLossDeliversNothing) {
  EXPECT_EQ(load_fraction_from_input(ups_form, 0.005), 0);
  EXPECT_EQ(load_fraction_from_input(ups_measured, 0), 0);
  EXPECT_EQ(load_fraction_from_input(ups_form, -1), 0);
}

TEST(LossCurve, FitRecoversTheCoefficientsThatMadeThePoints) {
  const LossCoefficients truth{0.01, 0.02, 0.03};
  Curve points{{0.1, 0.2, 0.4, 0.7, 1.0}, {}};
  for (double x : points.x) points.y.push_back(x / (x + loss_fraction(truth, x)));
  const auto fit = fit_loss_coefficients(points);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(fit[i], truth[i], 1e-10);
  EXPECT_LT(worst_efficiency_error(fit, points), 1e-10);
}

TEST(LossCurve, FitOfPublishedPointsAgreesWithTheFitTable) {
  // Independent fits of the same form; the tables are rounded to five digits, hence 6e-6; the bound on the
  // worst efficiency error is the one stated there plus rounding.
  struct Case {
    Curve points;
    LossCoefficients expected;
    double worst;
  };
  const Case cases[] = {
      {{{0.2, 0.5, 1.0}, {0.81, 0.85, 0.81}}, {0.03873, 0.00218, 0.19366}, 1e-4},         // bronze
      {{{0.2, 0.5, 1.0}, {0.85, 0.89, 0.85}}, {0.02905, 0, 0.14401}, 0.0052},             // silver
      {{{0.2, 0.5, 1.0}, {0.88, 0.92, 0.88}}, {0.02209, 0, 0.10832}, 0.0096},             // gold
      {{{0.2, 0.5, 1.0}, {0.90, 0.94, 0.91}}, {0.01843, 0, 0.07519}, 0.0094},             // platinum
      {{{0.1, 0.2, 0.5, 1.0}, {0.90, 0.94, 0.96, 0.91}}, {0.00991, 0, 0.07835}, 0.0158},  // titanium
      {ups_points, ups, 0.0012},
  };
  for (const auto& c : cases) {
    const auto fit = fit_loss_coefficients(c.points);
    EXPECT_LE(worst_efficiency_error(fit, c.points), c.worst);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_NEAR(fit[i], c.expected[i], 6e-6) << i;
      EXPECT_GE(fit[i], 0);
    }
  }
}

TEST(LossCurve, OnePointFitsConstantEfficiencyAndTwoPointsNoLoadPlusOhmic) {
  const auto one = fit_loss_coefficients({{0.35}, {0.98}});
  EXPECT_EQ(one[0], 0);
  EXPECT_NEAR(one[1], 1 / 0.98 - 1, 1e-14);
  EXPECT_EQ(one[2], 0);
  const auto two = fit_loss_coefficients({{0.25, 1.0}, {0.95, 0.96}});
  EXPECT_EQ(two[1], 0);
  EXPECT_LT(worst_efficiency_error(two, {{0.25, 1.0}, {0.95, 0.96}}), 1e-9);
}

TEST(LossCurve, AnyFiniteLoadGivesFiniteLosses) {
  for (double x : {-1e300, -1.0, 0.0, 1.0, 1e6, 1e300}) {
    EXPECT_TRUE(std::isfinite(loss_fraction(ups, x)));
    EXPECT_TRUE(std::isfinite(loss_fraction(ups_points, x)));
    EXPECT_TRUE(std::isfinite(loss_efficiency(ups_form, x)));
    EXPECT_TRUE(std::isfinite(load_fraction_from_input(ups_form, x)));
    EXPECT_TRUE(std::isfinite(load_fraction_from_input(ups_measured, x)));
  }
}

TEST(LossCurve, UnusableEfficiencyCurvesAreRecognised) {
  EXPECT_TRUE(is_valid_efficiency_curve(ups_points));
  EXPECT_TRUE(is_valid_efficiency_curve({{0, 1}, {0, 0.9}}));
  EXPECT_FALSE(is_valid_efficiency_curve({{}, {}}));
  EXPECT_FALSE(is_valid_efficiency_curve({{0}, {0}}));
  EXPECT_FALSE(is_valid_efficiency_curve({{0.5, 1}, {0.9, 1.1}}));
  EXPECT_FALSE(is_valid_efficiency_curve({{0.5, 1}, {0, 0.9}}));
  EXPECT_FALSE(is_valid_efficiency_curve({{0.5, 0.6}, {0.5, 0.95}}));  // input falls from 1.00 to 0.63
}

}  // namespace
}  // namespace thermohall
