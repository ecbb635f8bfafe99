#include "models/hydraulics/flow_distribution.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace thermohall {
namespace {

TEST(FlowDistribution, RatiosByHand) {
  // mean 3: ratios 1/3, 1, 5/3; spread sqrt((4/9 + 0 + 4/9) / 3) = 0.544331
  const std::vector<double> flow{1, 3, 5};
  const auto y = flow_distribution(flow);
  EXPECT_NEAR(y.served_share, 3, 1e-12);
  EXPECT_NEAR(y.lowest_ratio, 1.0 / 3, 1e-12);
  EXPECT_NEAR(y.highest_ratio, 5.0 / 3, 1e-12);
  EXPECT_NEAR(y.spread, 0.544331, 1e-6);
  EXPECT_EQ(y.worst_index, 0U);
}

TEST(FlowDistribution, FlowInStepWithDemandIsEven) {
  const std::vector<double> flow{1, 2, 0, 4}, wanted{2, 4, 0, 8};
  const auto y = flow_distribution(flow, wanted);
  EXPECT_NEAR(y.served_share, 0.5, 1e-12);
  EXPECT_NEAR(y.lowest_ratio, 1, 1e-12);
  EXPECT_NEAR(y.spread, 0, 1e-12);
}

TEST(FlowDistribution, NothingFlowing) {
  const std::vector<double> none{0, 0};
  EXPECT_EQ(flow_distribution(none).highest_ratio, 0);
  EXPECT_EQ(flow_distribution({}).spread, 0);
}

}  // namespace
}  // namespace thermohall
