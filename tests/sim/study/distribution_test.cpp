#include "sim/study/distribution.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

Distribution make(DistributionKind kind, double a, double b, double c = 0) {
  Distribution d;
  d.kind = kind;
  d.a = a;
  d.b = b;
  d.c = c;
  return d;
}

// Mean and standard deviation by the midpoint rule over p: exact to the order of 1 / points.
std::pair<double, double> moments(const Distribution& d) {
  constexpr int points = 200000;
  double sum = 0, squares = 0;
  for (int i = 0; i < points; ++i) {
    const double x = distribution_quantile(d, (i + 0.5) / points);
    sum += x;
    squares += x * x;
  }
  const double mean = sum / points;
  return {mean, std::sqrt(squares / points - mean * mean)};
}

TEST(Distribution, NormalQuantileInvertsTheNormalDistribution) {
  for (const double p : {1e-9, 1e-3, 0.02, 0.1, 0.5, 0.84, 0.999, 1 - 1e-9})
    EXPECT_NEAR(standard_normal_probability(standard_normal_quantile(p)), p, 1e-12 + 1e-9 * p) << p;
  EXPECT_NEAR(standard_normal_quantile(0.975), 1.959963984540054, 1e-12);  // tables
}

TEST(Distribution, MomentsAreThoseOfTheTextbook) {
  const auto uniform = moments(make(DistributionKind::uniform, 2, 5));
  EXPECT_NEAR(uniform.first, 3.5, 1e-6);
  EXPECT_NEAR(uniform.second, 3 / std::sqrt(12.0), 1e-5);
  const auto normal = moments(make(DistributionKind::normal, 8, 1.5));
  EXPECT_NEAR(normal.first, 8, 1e-6);
  EXPECT_NEAR(normal.second, 1.5, 1e-3);  // the midpoint rule cuts the tails
  const auto triangular = moments(make(DistributionKind::triangular, 1, 2, 6));
  EXPECT_NEAR(triangular.first, 3, 1e-5);
  EXPECT_NEAR(triangular.second, std::sqrt((1 + 4 + 36 - 2 - 6 - 12) / 18.0), 1e-4);
  const auto lognormal = moments(make(DistributionKind::lognormal, 0.1, 1.3));
  EXPECT_NEAR(lognormal.first, 0.1 * std::exp(std::pow(std::log(1.3), 2) / 2), 1e-5);
  EXPECT_DOUBLE_EQ(distribution_quantile(make(DistributionKind::lognormal, 0.1, 1.3), 0.5), 0.1);
}

TEST(Distribution, CutsBoundEveryDrawAndKeepTheOrder) {
  for (auto d : {make(DistributionKind::normal, 80, 10), make(DistributionKind::lognormal, 80, 1.3)}) {
    d.lowest = 70;
    d.highest = 95;
    double last = 70;
    for (int i = 1; i < 1000; ++i) {
      const double x = distribution_quantile(d, i / 1000.0);
      EXPECT_GE(x, last);
      EXPECT_LE(x, 95);
      last = x;
    }
    EXPECT_GT(last, 94);
  }
}

TEST(Distribution, AChoiceGivesEveryValueItsShare) {
  Distribution d = make(DistributionKind::choice, 0, 0);
  for (const char* text : {"ashburn", "phoenix", "tokyo"}) {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.text = text;
    d.choices.push_back(node);
  }
  EXPECT_EQ(sampled_value(d, 0.1, {}).text, "ashburn");
  EXPECT_EQ(sampled_value(d, 0.5, {}).text, "phoenix");
  EXPECT_EQ(sampled_value(d, 0.9999, {}).text, "tokyo");
}

TEST(Distribution, DrawnNumbersCarryTheUnitOfTheAuthor) {
  Distribution d = make(DistributionKind::uniform, 5, 15);
  d.unit = "%";
  EXPECT_EQ(sampled_value(d, 0.5, {}).text, "10 %");
  d.unit = "";
  EXPECT_EQ(sampled_value(d, 0.5, {}).text, "10");
}

TEST(Distribution, WeakerMarksAreWider) {
  EXPECT_LT(confidence_half_width("A"), confidence_half_width("B"));
  EXPECT_LT(confidence_half_width("B"), confidence_half_width("D"));
  EXPECT_LT(confidence_half_width("D"), confidence_half_width("C"));
  EXPECT_LT(confidence_half_width("C"), confidence_half_width("U"));
  EXPECT_LT(confidence_half_width("X"), 0);
  const auto d = confidence_distribution(-4, "USD", 0.25);
  EXPECT_NEAR(distribution_quantile(d, 1e-16), -5, 1e-6);
  EXPECT_NEAR(distribution_quantile(d, 1 - 1e-16), -3, 1e-6);
}

}  // namespace
}  // namespace thermohall
