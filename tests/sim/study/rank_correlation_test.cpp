#include "sim/study/rank_correlation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "sim/study/sensitivity.h"

namespace thermohall {
namespace {

std::vector<double> column(const SampleTable& table, std::size_t j) {
  std::vector<double> values;
  for (const auto& row : table) values.push_back(row[j]);
  return values;
}

double spearman(const SampleTable& table, std::size_t a, std::size_t b) {
  const auto x = ranks_of(column(table, a)), y = ranks_of(column(table, b));
  const double mean = (static_cast<double>(x.size()) + 1) / 2;
  double xy = 0, xx = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) * (x[i] - mean);
  }
  return xy / xx;
}

TEST(RankCorrelationTest, RanksReachWhatIsWantedAndOtherPairsStayFree) {
  const auto table = correlated(latin_hypercube(500, 3, 1), {{0, 1, 0.8}, {1, 2, -0.4}}, 1);
  // The method rearranges finite columns: it comes within some hundredths.
  EXPECT_NEAR(spearman(table, 0, 1), 0.8, 0.04);
  EXPECT_NEAR(spearman(table, 1, 2), -0.4, 0.04);
  EXPECT_NEAR(spearman(table, 0, 2), 0, 0.04);
}

TEST(RankCorrelationTest, EveryColumnKeepsItsValues) {
  const auto plain = latin_hypercube(64, 2, 3), moved = correlated(plain, {{0, 1, 0.9}}, 3);
  for (std::size_t j = 0; j < 2; ++j) {
    auto a = column(plain, j), b = column(moved, j);
    std::ranges::sort(a);
    std::ranges::sort(b);
    EXPECT_EQ(a, b);
  }
}

TEST(RankCorrelationTest, WishesThatContradictEachOtherGiveNothing) {
  EXPECT_TRUE(correlated(latin_hypercube(50, 3, 1), {{0, 1, 0.95}, {1, 2, 0.95}, {0, 2, -0.9}}, 1).empty());
}

TEST(RankCorrelationTest, NoWishLeavesTheTableAsItIs) {
  const auto plain = latin_hypercube(10, 2, 1);
  EXPECT_EQ(correlated(plain, {}, 1), plain);
}

}  // namespace
}  // namespace thermohall
