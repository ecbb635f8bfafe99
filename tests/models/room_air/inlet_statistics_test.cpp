#include "models/room_air/inlet_statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace thermohall {
namespace {

TEST(InletStatistics, ConstantInletsHaveNeitherDriftNorSpread) {
  InletStatistics s;
  for (int n = 0; n < 100; ++n) s.add({290, 300});
  EXPECT_TRUE(s.knows_drift());
  EXPECT_EQ(s.drift_K(), 0);
  EXPECT_EQ(s.mean_K()[1], 300);
  EXPECT_EQ(s.spread_K()[0], 0);
  ASSERT_EQ(s.error_K().size(), 2U);
  EXPECT_NEAR(s.error_K()[0], 0, 1e-10);
}

TEST(InletStatistics, DriftNeedsItsWindowAndErrorFourBatches) {
  InletStatistics s;
  for (int n = 0; n < InletStatistics::drift_window; ++n) s.add({290.0});
  EXPECT_FALSE(s.knows_drift());
  s.add({290});
  EXPECT_TRUE(s.knows_drift());
  while (s.steps() < 99) s.add({290});
  EXPECT_TRUE(s.error_K().empty());
  s.add({290});
  EXPECT_FALSE(s.error_K().empty());
  s.restart();
  EXPECT_EQ(s.steps(), 0);
  EXPECT_TRUE(s.error_K().empty());
}

// The mean of 1..41 moves from 11 to 21 over the last 20 steps.
TEST(InletStatistics, DriftIsTheMoveOfTheRunningMean) {
  InletStatistics s;
  for (int n = 1; n <= 41; ++n) s.add({1.0 * n, 5});
  EXPECT_NEAR(s.drift_K(), 10, 1e-12);
}

// Independent samples of deviation 2 K: the error of the mean of n is 2 / sqrt n. 20 batches know it within
// 16 % (one standard deviation); 60 inlets together within 2 %.
TEST(InletStatistics, ErrorOfTheMeanOfIndependentStepsFallsWithTheRoot) {
  std::mt19937 random(7);
  std::normal_distribution<double> draw(295, 2);
  InletStatistics s;
  for (int n = 0; n < 500; ++n) {
    std::vector<double> inlet(60);
    for (double& t : inlet) t = draw(random);
    s.add(inlet);
  }
  EXPECT_NEAR(root_mean_square(s.spread_K()), 2, 0.05);
  EXPECT_NEAR(root_mean_square(s.error_K()), 2 / std::sqrt(500.0), 0.007);
}

// A slow sway makes neighbouring steps alike: the error must come out far above that of independent steps.
TEST(InletStatistics, SlowSwayIsNotTakenForManySamples) {
  InletStatistics s;
  for (int n = 0; n < 200; ++n) s.add({295 + std::sin(n / 20.0)});
  EXPECT_GT(s.error_K()[0], 3 * s.spread_K()[0] / std::sqrt(200.0));
}

}  // namespace
}  // namespace thermohall
