#include <gtest/gtest.h>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

RedundancyLevel required(const Scenario& s, RedundantSystem system) {
  return s.redundancy.required[static_cast<std::size_t>(system)];
}

TEST(ReadRedundancy, WithoutTheSectionNothingBeyondTheNeedIsAskedFor) {
  const auto s = read_scenario_text(small_halls::chiller);
  for (const auto level : s.redundancy.required) EXPECT_EQ(level, RedundancyLevel::n);
  EXPECT_EQ(s.power.feeds, 1);
}

TEST(ReadRedundancy, LinesOfTheirOwnGoBeforeThatOfAll) {
  const auto s = read_scenario_text(small_halls::chiller + "\nredundancy: {all: N+1, ups: 2N, towers: N}\n");
  EXPECT_EQ(required(s, RedundantSystem::ups), RedundancyLevel::two_n);
  EXPECT_EQ(required(s, RedundantSystem::towers), RedundancyLevel::n);
  EXPECT_EQ(required(s, RedundantSystem::chillers), RedundancyLevel::n_plus_1);
}

TEST(ReadRedundancy, UnknownWordsAndSystemsAreFaults) {
  EXPECT_THROW(read_scenario_text(small_halls::chiller + "\nredundancy: {all: N+3}\n"), ScenarioError);
  EXPECT_THROW(read_scenario_text(small_halls::chiller + "\nredundancy: {doors: N+1}\n"), ScenarioError);
}

}  // namespace
}  // namespace thermohall
