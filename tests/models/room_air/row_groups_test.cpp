#include "models/room_air/row_groups.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace thermohall {
namespace {

std::size_t at(int n) { return static_cast<std::size_t>(n); }

// A sweep in the order of the numbering meets (j - 1, k) and (j, k - 1) before (j, k); so must the groups,
// and rows of one group must not meet each other.
TEST(RowGroups, EveryRowComesOnceAfterTheRowsItNeeds) {
  for (const bool forward : {true, false})
    for (const auto& [rows, layers] : {std::pair{1, 1}, {5, 20}, {9, 3}, {4, 4}, {100, 2}}) {
      const int first = 3, end = first + rows;
      std::set<std::pair<int, int>> done;
      each_row_group(first, end, layers, forward, [&](const RowGroup& group) {
        ASSERT_GE(group.count, 1);
        ASSERT_LE(group.count, RowGroup::most);
        const int back = forward ? -1 : 1;
        for (int r = 0; r < group.count; ++r) {
          const int j = group.j[at(r)], k = group.k[at(r)];
          const bool edge_j = j + back < first || j + back >= end, edge_k = k + back < 1 || k + back > layers;
          EXPECT_TRUE(edge_j || done.contains({j + back, k})) << j << " " << k;
          EXPECT_TRUE(edge_k || done.contains({j, k + back})) << j << " " << k;
        }
        for (int r = 0; r < group.count; ++r)
          EXPECT_TRUE(done.insert({group.j[at(r)], group.k[at(r)]}).second);
      });
      EXPECT_EQ(done.size(), at(rows) * at(layers));
    }
}

TEST(RowGroups, ChainsSideBySideGiveTheBitsOfOneAfterTheOther) {
  constexpr int n = 13;
  for (int count = 1; count <= RowGroup::most; ++count)
    for (const int step : {1, -1}) {
      auto& chains = row_chains<double>(n);
      std::array<std::array<double, n + 2>, RowGroup::most> x{}, expected{};
      std::array<double*, RowGroup::most> rows{};
      for (int r = 0; r < count; ++r) {
        for (int i = 1; i <= n; ++i) chains.fixed(r)[i] = 0.1 * i + r, chains.gain(r)[i] = 0.3 / (i + r);
        x[at(r)].front() = x[at(r)].back() = expected[at(r)].front() = expected[at(r)].back() = 7.0 + r;
        rows[at(r)] = x[at(r)].data();
        for (int i = step > 0 ? 1 : n; i >= 1 && i <= n; i += step)
          expected[at(r)][at(i)] = chains.fixed(r)[i] + chains.gain(r)[i] * expected[at(r)][at(i - step)];
      }
      if (step > 0)
        chains.run<1>(rows, count);
      else
        chains.run<-1>(rows, count);
      EXPECT_EQ(x, expected) << count << " rows, step " << step;
    }
}

}  // namespace
}  // namespace thermohall
