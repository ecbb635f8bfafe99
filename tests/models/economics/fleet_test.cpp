#include "models/economics/fleet.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(FleetTest, SumsByHand) {
  const FleetSite sites[] = {{"hall", 0.75, 250, 10, 2, 0.5, 1, 0.1, 0.05},
                             {"phone", 0.25, 0, 4, 0, 0.2, 0, 0, 0}};
  const auto rows = fleet_rows(1000, sites);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_DOUBLE_EQ(rows[0].sites, 3);
  EXPECT_DOUBLE_EQ(rows[0].energy_J, 750 * 11);
  EXPECT_DOUBLE_EQ(rows[0].cost_USD, 750 * 2.1);
  EXPECT_DOUBLE_EQ(rows[0].carbon_kg, 750 * 0.5 + 750 * 0.05);
  EXPECT_DOUBLE_EQ(rows[1].sites, 0);
  EXPECT_DOUBLE_EQ(rows[2].energy_J, 750 * 11 + 250 * 4);
  EXPECT_DOUBLE_EQ(rows[2].hours, 1000);
}

}  // namespace
}  // namespace thermohall
