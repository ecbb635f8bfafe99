#include "models/economics/purchase_schedule.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(PurchaseScheduleTest, TheLongestLeadTimeWithConstructionOpensTheSite) {
  const PurchasedCategory list[] = {
      {"electrical", 100, 0.9}, {"mechanical", 100, 0.7}, {"it", 1000, 1.0, true}};
  const auto timing = purchase_timing(list, 0.5, 0, 0);
  EXPECT_DOUBLE_EQ(timing.time_to_open_years, 1.4);
  EXPECT_EQ(timing.longest, "electrical");
  EXPECT_DOUBLE_EQ(timing.carrying_USD, 0);  // no interest
}

TEST(PurchaseScheduleTest, CarryingCostByHand) {
  // 100 USD, 30 % two years and 70 % one year before opening, at 10 %: 0.3 x 21 + 0.7 x 10.
  const PurchasedCategory list[] = {{"electrical", 100, 1.0}};
  EXPECT_NEAR(purchase_timing(list, 1, 0.3, 0.1).carrying_USD, 13.3, 1e-9);
}

TEST(PurchaseScheduleTest, ItIsPaidOnDeliveryIntoTheFinishedHall) {
  const PurchasedCategory list[] = {{"it", 100, 1.0, true}};
  EXPECT_NEAR(purchase_timing(list, 1, 0.3, 0.1).carrying_USD, 3, 1e-9);
}

TEST(PurchaseScheduleTest, PhasesAreEscalatedAndDiscounted) {
  const PurchaseShare phases[] = {{0, 0.5}, {2, 0.5}};
  EXPECT_NEAR(phased_factor(phases, 0, 0.1), 0.5 + 0.5 / 1.21, 1e-12);
  EXPECT_DOUBLE_EQ(phased_factor(phases, 0.1, 0.1), 1);  // what prices gain, the rate takes
}

}  // namespace
}  // namespace thermohall
