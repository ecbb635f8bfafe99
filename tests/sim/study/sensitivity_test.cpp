#include "sim/study/sensitivity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "sim/study/sampling.h"

namespace thermohall {
namespace {

TEST(Quantile, InterpolatesBetweenSortedValues) {
  const std::vector<double> values{4, 1, 3, 2};
  EXPECT_DOUBLE_EQ(sample_quantile(values, 0), 1);
  EXPECT_DOUBLE_EQ(sample_quantile(values, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(sample_quantile(values, 1), 4);
  EXPECT_TRUE(std::isnan(sample_quantile({}, 0.5)));
}

TEST(Ranks, EqualValuesShareTheMeanOfTheirRanks) {
  const std::vector<double> values{10, 20, 10, 30};
  EXPECT_EQ(ranks_of(values), (std::vector<double>{1.5, 3, 1.5, 4}));
}

TEST(Regression, RecoversALinearFunctionExactly) {
  const auto table = latin_hypercube(50, 3, 1);
  std::vector<std::vector<double>> inputs(3);
  std::vector<double> output;
  for (const auto& row : table) {
    for (std::size_t i = 0; i < 3; ++i) inputs[i].push_back(row[i]);
    output.push_back(7 + 2 * row[0] - 5 * row[1]);
  }
  const auto fit = linear_regression(inputs, output);
  EXPECT_NEAR(fit.slopes[0], 2, 1e-9);
  EXPECT_NEAR(fit.slopes[1], -5, 1e-9);
  EXPECT_NEAR(fit.slopes[2], 0, 1e-9);
  EXPECT_NEAR(fit.determination, 1, 1e-12);
}

TEST(Regression, AnInputThatDoesNotVaryHasNoEffectAndDependentOnesNoAnswer) {
  const std::vector<double> x{1, 2, 3, 4, 5}, y{2, 4, 6, 8, 11};
  const auto fit = linear_regression({x, {3, 3, 3, 3, 3}}, y);
  EXPECT_GT(fit.slopes[0], 1.9);
  EXPECT_EQ(fit.slopes[1], 0);
  EXPECT_TRUE(std::isnan(linear_regression({x, x}, y).determination));
}

// Ishigami's function, whose indices are known in closed form (Saltelli et al., Global Sensitivity Analysis,
// 2008): first order 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437 for a = 7, b = 0.1.
TEST(VarianceIndices, AgreeWithIshigamisFunction) {
  constexpr std::size_t count = 16384;
  const auto table = saltelli_table(count, 3, 5);
  std::vector<double> output;
  for (const auto& row : table) {
    const auto angle = [&](std::size_t i) { return std::numbers::pi * (2 * row[i] - 1); };
    output.push_back(std::sin(angle(0)) + 7 * std::pow(std::sin(angle(1)), 2) +
                     0.1 * std::pow(angle(2), 4) * std::sin(angle(0)));
  }
  const auto indices = variance_indices(output, count, 3);
  const double first[] = {0.3139, 0.4424, 0}, total[] = {0.5576, 0.4424, 0.2437};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(indices.first[i], first[i], 0.03) << i;  // three times the error at this count
    EXPECT_NEAR(indices.total[i], total[i], 0.03) << i;
  }
}

TEST(VarianceIndices, AConstantHasNone) {
  const std::vector<double> output(4 * 10, 3.0);
  EXPECT_TRUE(std::isnan(variance_indices(output, 10, 2).first[0]));
}

}  // namespace
}  // namespace thermohall
