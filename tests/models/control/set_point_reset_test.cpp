#include "models/control/set_point_reset.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

// Static pressure of Guideline 36: 120 Pa at the start, 25 to 250, 10 min, 2 requests ignored, -12, +15, +37
// Pa.
constexpr TrimAndRespondParameters pressure{.initial = 120,
                                            .minimum = 25,
                                            .maximum = 250,
                                            .start_delay_s = 600,
                                            .ignored_requests = 2,
                                            .trim = -12,
                                            .respond = 15,
                                            .respond_max = 37};

TEST(TrimAndRespond, FollowsTheSequenceByHand) {
  TrimAndRespondState s;
  EXPECT_EQ(trim_and_respond_step(pressure, s, true, 9, 120), 120);  // start
  for (int i = 0; i < 4; ++i) EXPECT_EQ(trim_and_respond_step(pressure, s, true, 9, 120), 120);
  EXPECT_EQ(trim_and_respond_step(pressure, s, true, 2, 120), 108);            // ignored requests: trim
  EXPECT_EQ(trim_and_respond_step(pressure, s, true, 3, 120), 108 - 12 + 15);  // one counts
  EXPECT_EQ(trim_and_respond_step(pressure, s, true, 9, 120), 111 - 12 + 37);  // capped
}

TEST(TrimAndRespond, StaysWithinItsLimitsAndStartsAgainAfterAStop) {
  TrimAndRespondState s;
  for (int i = 0; i < 100; ++i) trim_and_respond_step(pressure, s, true, 0, 120);
  EXPECT_EQ(s.set_point, 25);
  for (int i = 0; i < 100; ++i) trim_and_respond_step(pressure, s, true, 20, 120);
  EXPECT_EQ(s.set_point, 250);
  EXPECT_EQ(trim_and_respond_step(pressure, s, false, 20, 120), 120);
}

TEST(TrimAndRespond, ASupplyTemperatureTrimsUpAndRespondsDown) {
  const TrimAndRespondParameters supply{.initial = 291,
                                        .minimum = 286,
                                        .maximum = 297,
                                        .start_delay_s = 0,
                                        .ignored_requests = 0,
                                        .trim = 0.1,
                                        .respond = -0.2,
                                        .respond_max = -0.6};
  TrimAndRespondState s;
  trim_and_respond_step(supply, s, true, 0, 120);
  EXPECT_NEAR(trim_and_respond_step(supply, s, true, 0, 120), 291.1, 1e-12);
  EXPECT_NEAR(trim_and_respond_step(supply, s, true, 5, 120), 291.1 + 0.1 - 0.6, 1e-12);
}

TEST(LinearReset, RunsBetweenItsPointsAndIsHeldBeyond) {
  const LinearResetParameters p{280, 300, 285, 280};  // colder supply when it is warm outside
  EXPECT_EQ(linear_reset(p, 270), 285);
  EXPECT_NEAR(linear_reset(p, 290), 282.5, 1e-12);
  EXPECT_EQ(linear_reset(p, 310), 280);
  EXPECT_EQ(linear_reset({5, 5, 1, 2}, 5), 1);
  EXPECT_EQ(linear_reset({5, 5, 1, 2}, 5.1), 2);
}

TEST(CondensationGuard, TheDewPointGovernsWhenItIsHigher) {
  const auto safe = condensation_guard(300, 288, 2);
  EXPECT_EQ(safe.set_point_K, 300);
  EXPECT_EQ(safe.is_active, 0);
  const auto humid = condensation_guard(289, 288, 2);
  EXPECT_EQ(humid.set_point_K, 290);
  EXPECT_EQ(humid.is_active, 1);
}

}  // namespace
}  // namespace thermohall
