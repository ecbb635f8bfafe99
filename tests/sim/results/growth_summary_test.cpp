#include "sim/results/growth_summary.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(GrowthTables, HaveARowForEveryYearAndCase) {
  GrowthSummary summary;
  EXPECT_TRUE(growth_tables(summary).empty());
  GrowthCase at;
  at.case_name = "hall";
  at.years = {2025, 2026};
  at.columns = {{"energy", "kWh", "energy", std::vector<double>{1, 2}}};
  summary.growth = {at, at};
  const auto tables = growth_tables(summary);
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].name, "growth");
  EXPECT_EQ(std::get<std::vector<double>>(tables[0].columns.back().values),
            (std::vector<double>{1, 2, 1, 2}));
  for (const auto& column : tables[1].columns) EXPECT_EQ(column.size(), 2U) << column.name;
}

}  // namespace
}  // namespace thermohall
