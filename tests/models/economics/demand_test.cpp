#include "models/economics/demand.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

TEST(Demand, SegmentsCompoundAndTheLastGoesOn) {
  const std::vector<GrowthSegment> segments{{2027, 0.5}, {2028, 0.25}};
  const auto index = demand_index(2025, 5, segments);
  const std::vector<double> expected{1, 1.5, 2.25, 2.8125, 3.515625};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(index[i], expected[i], 1e-12);
  EXPECT_EQ(demand_index(2025, 2, {}), (std::vector<double>{1, 1}));
}

TEST(Demand, ElasticityDecidesTheSignOfTheRebound) {
  for (const double gain : {1.01, 2.0, 10.0}) {
    EXPECT_LT(fleet_energy_ratio(gain, 0.5, 1), 1);
    EXPECT_NEAR(fleet_energy_ratio(gain, 1, 1), 1, 1e-14);  // exact
    EXPECT_GT(fleet_energy_ratio(gain, 1.5, 1), 1);
    EXPECT_NEAR(fleet_energy_ratio(gain, 1.7, 1), std::pow(gain, 0.7), 1e-12);
    EXPECT_NEAR(fleet_energy_ratio(gain, 0, 1), 1 / gain, 1e-14);
  }
}

TEST(Demand, ACostThatFallsLessThanTheEnergyRaisesTheTurningPoint) {
  EXPECT_LT(fleet_energy_ratio(1.3, 1, 0.5), 1);
  EXPECT_NEAR(fleet_energy_ratio(1 + 1e-6, 1 / 0.8, 0.8), 1, 1e-11);  // small gains: 1 / s
  EXPECT_DOUBLE_EQ(task_ratio(5, 3, 0), 1);
}

}  // namespace
}  // namespace thermohall
