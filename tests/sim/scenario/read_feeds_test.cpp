#include "sim/scenario/read_feeds.h"

#include <gtest/gtest.h>

#include "sim/scenario/feeds_section.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

Scenario with(const std::string& feeds, const std::string& rack = "") {
  const std::string row = "  A: {type: cpu-2u-15kw, count: 10, load: work, x: 2 m, y: 2 m";
  auto text = replaced(small_halls::chiller, "power:\n", "power:\n  feeds: " + feeds + "\n");
  return read_scenario_text(replaced(text, row, row + rack));
}

std::string fault(const std::string& feeds, const std::string& rack = "") {
  try {
    with(feeds, rack);
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "";
}

TEST(ReadFeeds, ANumberIsWhatItWas) {
  EXPECT_EQ(with("2").power.feeds, 2);
  EXPECT_EQ(with("2").power.named_feeds, nullptr);
}

TEST(ReadFeeds, NamesShareTheUnitsOfEveryStage) {
  const auto s = with("{A: {}, B: {ups: 1}}", ", feeds: [B]");
  ASSERT_NE(s.power.named_feeds, nullptr);
  const auto& feeds = s.power.named_feeds->feeds;
  ASSERT_EQ(feeds.size(), 2u);
  EXPECT_EQ(feeds[0].id, "A");
  EXPECT_EQ(feeds[0].ups, 1);
  EXPECT_EQ(feeds[0].transformers, 1);
  EXPECT_EQ(feeds[0].busways, 0) << "the chain has none";
  EXPECT_EQ(s.racks.front().feeds, std::vector<std::size_t>{1});
  EXPECT_DOUBLE_EQ(s.power.named_feeds->ups.normal, 0.8);
  EXPECT_EQ(s.power.feeds, 2);
}

TEST(ReadFeeds, RacksHangOnAllUnlessTheySayOtherwise) {
  EXPECT_TRUE(with("{A: {}, B: {}}").racks.front().feeds.empty());
  EXPECT_EQ(with("{A: {}, B: {}}", ", feeds: [B, A, B]").racks.front().feeds,
            (std::vector<std::size_t>{0, 1}));
}

TEST(ReadFeeds, LimitsAreKeys) {
  const auto s = with("{A: {}, B: {}, limits: {ups: {normal: 70 %}}}");
  EXPECT_EQ(s.power.named_feeds->feeds.size(), 2u);
  EXPECT_DOUBLE_EQ(s.power.named_feeds->ups.normal, 0.7);
  EXPECT_DOUBLE_EQ(s.power.named_feeds->ups.failed, 1.0);
}

TEST(ReadFeeds, FaultsNameTheKey) {
  EXPECT_NE(fault("{A: {}, B: {}}", ", feeds: C").find("feeds"), std::string::npos);
  EXPECT_NE(fault("2", ", feeds: A").find("feeds"), std::string::npos) << "a number has no names";
  EXPECT_NE(fault("{A: {ups: 2}, B: {ups: 2}}").find("ups"), std::string::npos) << "there are two in all";
  EXPECT_NE(fault("{A: {busways: 2}}").find("busways"), std::string::npos) << "there is no such stage";
  EXPECT_NE(fault("{A: {colour: red}}").find("colour"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
