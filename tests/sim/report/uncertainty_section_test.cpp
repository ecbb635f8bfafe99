#include "sim/report/uncertainty_section.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(UncertaintySection, IsEmptyWithoutDrawsAndShowsBandsWithThem) {
  StudySummary summary;
  EXPECT_TRUE(uncertainty_section(summary).blocks.empty());
  summary.bands.push_back({"hall", "cost_of_ownership", "USD", "cost of ownership", 2, 2, 1, 1, 2, 3, 10});
  EXPECT_FALSE(uncertainty_section(summary).blocks.empty());
}

}  // namespace
}  // namespace thermohall
