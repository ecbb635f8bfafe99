#include "sim/results/study_summary.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(SummaryTables, LeaveOutWhatIsEmptyAndFillEveryColumn) {
  StudySummary summary;
  EXPECT_TRUE(summary_tables(summary).empty());
  summary.tornado.push_back({"hall", "pue", "1", "input", 1, 2, 0.5, 0.1, 0.2});
  const auto tables = summary_tables(summary);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].name, "tornado");
  for (const auto& column : tables[0].columns) EXPECT_EQ(column.size(), 1U) << column.name;
}

}  // namespace
}  // namespace thermohall
