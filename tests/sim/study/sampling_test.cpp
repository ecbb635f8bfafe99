#include "sim/study/sampling.h"

#include <gtest/gtest.h>

#include <set>

namespace thermohall {
namespace {

TEST(LatinHypercube, EveryStripOfEveryInputHoldsOnePoint) {
  constexpr std::size_t count = 97, inputs = 5;
  const auto table = latin_hypercube(count, inputs, 3);
  ASSERT_EQ(table.size(), count);
  for (std::size_t i = 0; i < inputs; ++i) {
    std::set<std::size_t> strips;
    for (const auto& row : table) {
      EXPECT_GT(row[i], 0);
      EXPECT_LT(row[i], 1);
      strips.insert(static_cast<std::size_t>(row[i] * count));
    }
    EXPECT_EQ(strips.size(), count);
  }
}

TEST(LatinHypercube, TheSeedDecidesAndNothingElse) {
  EXPECT_EQ(latin_hypercube(20, 3, 7), latin_hypercube(20, 3, 7));
  EXPECT_NE(latin_hypercube(20, 3, 7), latin_hypercube(20, 3, 8));
}

TEST(LatinHypercube, InputsAreNotTiedToEachOther) {
  const auto table = latin_hypercube(1000, 2, 1);
  double sum = 0;
  for (const auto& row : table) sum += (row[0] - 0.5) * (row[1] - 0.5);
  EXPECT_LT(std::abs(sum / 1000 * 12), 0.1);  // correlation; its standard error is 0.03
}

TEST(SaltelliTable, MixedRowsTakeOneColumnFromTheSecondHalf) {
  constexpr std::size_t count = 8, inputs = 3;
  const auto table = saltelli_table(count, inputs, 1);
  ASSERT_EQ(table.size(), count * (inputs + 2));
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t i = 0; i < inputs; ++i)
      for (std::size_t j = 0; j < inputs; ++j)
        EXPECT_EQ(table[(2 + i) * count + row][j], table[i == j ? count + row : row][j]);
}

TEST(OneAtATimeTable, EachInputMovesAloneAfterTheCentre) {
  const auto table = one_at_a_time_table(2);
  ASSERT_EQ(table.size(), 5U);
  EXPECT_EQ(table[0], (std::vector<double>{0.5, 0.5}));
  EXPECT_EQ(table[3], (std::vector<double>{0.5, 0.1}));
  EXPECT_EQ(table[4], (std::vector<double>{0.5, 0.9}));
}

}  // namespace
}  // namespace thermohall
