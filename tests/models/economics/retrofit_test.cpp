#include "models/economics/retrofit.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

RetrofitLimit limit(std::string_view key, double available, double needed, bool each) {
  return {key, "kW", "test", available, needed, each};
}

TEST(RetrofitTest, TheLargestUseBindsAndTheShareFollowsFromWhatGrowsWithTheRacks) {
  const RetrofitLimit limits[] = {limit("utility", 1000, 1500, false), limit("water", 80, 160, false),
                                  limit("floor_load", 12, 6, true)};
  const auto verdict = retrofit_verdict(limits);
  EXPECT_EQ(verdict.binding, 1);
  EXPECT_DOUBLE_EQ(verdict.highest_use, 2);
  EXPECT_DOUBLE_EQ(verdict.possible_share, 0.5);
}

TEST(RetrofitTest, ASingleRackThatIsTooHeavyLeavesNoShare) {
  const RetrofitLimit limits[] = {limit("utility", 1000, 100, false), limit("rack_mass", 1000, 1001, true)};
  EXPECT_DOUBLE_EQ(retrofit_verdict(limits).possible_share, 0);
}

TEST(RetrofitTest, RoomForMoreIsAShareAboveOne) {
  const RetrofitLimit limits[] = {limit("utility", 1000, 250, false)};
  EXPECT_DOUBLE_EQ(retrofit_verdict(limits).possible_share, 4);
}

TEST(RetrofitTest, NoLimitBindsNothing) {
  EXPECT_EQ(retrofit_verdict({}).binding, -1);
  EXPECT_DOUBLE_EQ(retrofit_verdict({}).possible_share, 1);
}

TEST(RetrofitTest, FloorLoadByHand) {
  // 1360 kg on 0.6 m x (1.068 + 1.2) m = 1.3608 m2: 9.801 kPa.
  EXPECT_NEAR(floor_load_Pa(1360, 0.6, 1.068, 1.2), 9800.9, 0.5);
  EXPECT_DOUBLE_EQ(floor_load_Pa(1360, 0, 1, 1), 0);
}

TEST(RetrofitTest, MessagesNameTheLimitTheNeedAndWhatNeedsIt) {
  RetrofitLimit heavy = limit("rack_mass", 1000, 1360, true);
  heavy.worst = "row A";
  const RetrofitLimit limits[] = {heavy, limit("utility", 1000, 999, false)};
  const auto messages = exceeded_limits(limits);
  ASSERT_EQ(messages.size(), 1u);
  EXPECT_EQ(messages[0], "retrofit.rack_mass: row A needs 1360 of 1000 kW (test)");
}

}  // namespace
}  // namespace thermohall
