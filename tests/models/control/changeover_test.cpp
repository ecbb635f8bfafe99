#include "models/control/changeover.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

constexpr ChangeoverParameters usual{
    .on_difference_K = 1.1, .off_difference_K = 0.6, .min_on_s = 1200, .min_off_s = 1200};

TEST(Changeover, BetweenBothThresholdsNothingChanges) {
  ChangeoverState s{};
  EXPECT_FALSE(changeover_step(usual, s, 0.9, 60));
  EXPECT_TRUE(changeover_step(usual, s, 1.1, 60));
  for (int minute = 0; minute < 60; ++minute) EXPECT_TRUE(changeover_step(usual, s, 0.7, 60));
  EXPECT_FALSE(changeover_step(usual, s, 0.5, 60));
  EXPECT_EQ(s.changes, 2);
}

TEST(Changeover, LeastTimesHoldItWhereItIs) {
  ChangeoverState s{};
  changeover_step(usual, s, 5, 60);
  for (int minute = 1; minute < 20; ++minute) EXPECT_TRUE(changeover_step(usual, s, -5, 60)) << minute;
  EXPECT_FALSE(changeover_step(usual, s, -5, 60)) << "after twenty minutes";
}

TEST(Changeover, AYearHasNoMoreChangesThanTheLeastTimesAllow) {
  ChangeoverState s{};
  constexpr int minutes = 365 * 24 * 60;
  for (int minute = 0; minute < minutes; ++minute)
    changeover_step(usual, s, 10 * std::sin(0.3 * minute), 60);  // a swing of 21 minutes
  EXPECT_LE(s.changes, minutes / 20 + 1);
  EXPECT_GT(s.changes, 100);
}

TEST(Changeover, AWiderHysteresisChangesLessOften) {
  int before = 1 << 30;
  for (const double off_K : {1.0, 0.5, -1.0}) {
    ChangeoverParameters p = usual;
    p.off_difference_K = off_K;
    p.min_on_s = p.min_off_s = 0;
    ChangeoverState s{};
    for (int minute = 0; minute < 10000; ++minute)
      changeover_step(p, s, 1 + std::sin(0.01 * minute) + 0.4 * std::sin(1.7 * minute), 60);
    EXPECT_LT(s.changes, before) << off_K;
    before = s.changes;
  }
}

TEST(Changeover, WhatIsNotKnownChangesNothing) {
  ChangeoverState s{.is_on = true};
  EXPECT_TRUE(changeover_step(usual, s, std::numeric_limits<double>::quiet_NaN(), 1e6));
}

}  // namespace
}  // namespace thermohall
