#include "sim/results/work_basis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

TEST(WorkBasis, DesignsOfTheSameWorkAreComparedAsTheyAre) {
  const WorkBasis basis({1000, 1015});
  EXPECT_FALSE(basis.differs());
  EXPECT_DOUBLE_EQ(basis.judged("total_energy", 1, 1200), 1200);
}

TEST(WorkBasis, ALargerHallIsNotWorseForBeingLarger) {
  // Twice the work with 2.2 against 1.2 times the IT energy of the baseline: 1.1 for the same work.
  const WorkBasis basis({1000, 2000});
  EXPECT_TRUE(basis.differs());
  EXPECT_DOUBLE_EQ(basis.judged("total_energy", 0, 1200), 1200);
  EXPECT_DOUBLE_EQ(basis.judged("total_energy", 1, 2200), 1100);
  EXPECT_DOUBLE_EQ(basis.judged("pue", 1, 1.1), 1.1);  // a ratio already
}

TEST(WorkBasis, TheBaselineMayBeAnyDesign) {
  const WorkBasis basis({1000, 2000}, 1);
  EXPECT_DOUBLE_EQ(basis.judged("cost_of_ownership", 1, 50), 50);
  EXPECT_DOUBLE_EQ(basis.judged("cost_of_ownership", 0, 30), 60);
}

TEST(WorkBasis, UnknownWorkIsNotJudgedWhereWorkDiffers) {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(WorkBasis({1000, unknown}).differs());
  const WorkBasis basis({1000, unknown, 1500});
  EXPECT_TRUE(std::isnan(basis.judged("capex", 1, 7)));
  EXPECT_FALSE(WorkBasis({}).differs());
}

}  // namespace
}  // namespace thermohall
