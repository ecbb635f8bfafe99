#include "models/economics/capital.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

CapitalItem item(const char* category, double quantity, double unit_cost_USD, double life_years) {
  return {.name = category,
          .category = category,
          .quantity = quantity,
          .unit = "1",
          .unit_cost_USD = unit_cost_USD,
          .scale_exponent = 1,
          .reference_quantity = 0,
          .service_life_years = life_years,
          .maintenance_share = 0.03,
          .source = "test",
          .confidence = "U"};
}

TEST(Capital, CostIsQuantityTimesUnitCostWithoutReference) {
  EXPECT_DOUBLE_EQ(item_cost_USD(item("air", 4, 74000, 20)), 296000);
}

TEST(Capital, ScaleExponentByHand) {
  // 1350 kW at 120 USD/kW, exponent 0.6, four times the size: 162 000 * 4^0.6 = 162 000 * 2.2973967 = 372 178
  auto unit = item("liquid", 5400, 120, 10);
  unit.scale_exponent = 0.6;
  unit.reference_quantity = 1350;
  EXPECT_NEAR(item_cost_USD(unit), 372178.3, 0.1);
  unit.quantity = 1350;
  EXPECT_DOUBLE_EQ(item_cost_USD(unit), 162000);
}

TEST(Capital, NothingBuiltCostsNothing) {
  auto none = item("air", 0, 74000, 20);
  none.reference_quantity = 2;
  none.scale_exponent = 0;
  EXPECT_EQ(item_cost_USD(none), 0);
}

TEST(Capital, RecoveryFactorByHand) {
  // 1.08^20 = 4.660957; 0.08 / (1 - 1 / 4.660957) = 0.08 / 0.785452 = 0.101852
  EXPECT_NEAR(capital_recovery_factor(0.08, 20), 0.101852, 1e-6);
}

TEST(Capital, RecoveryFactorIsContinuousAtZeroRateAndTendsToTheRate) {
  EXPECT_DOUBLE_EQ(capital_recovery_factor(0, 10), 0.1);
  // series: 1/n + r (n + 1) / (2 n); at r = 1e-9 the second term is 5.5e-10
  EXPECT_NEAR(capital_recovery_factor(1e-9, 10), 0.1 + 5.5e-10, 1e-13);
  EXPECT_NEAR(capital_recovery_factor(0.08, 1000), 0.08, 1e-12);
  EXPECT_EQ(capital_recovery_factor(0.08, 0), 0.08);
}

TEST(Capital, TotalsByHand) {
  // electrical 100 000 (20 years) + 50 000 (10 years), land 30 000 (endless): direct 180 000
  // engineering 10 %: 18 000; contingency 5 % of 198 000: 9900; total 207 900
  const CapitalItem items[] = {item("electrical", 10, 10000, 20), item("land", 1, 30000, 0),
                               item("electrical", 5, 10000, 10)};
  const auto totals = capital_totals(items, {.engineering_share = 0.10, .contingency_share = 0.05}, 0.08);
  ASSERT_EQ(totals.categories.size(), 2u);
  EXPECT_EQ(totals.categories[0].category, "electrical");
  EXPECT_DOUBLE_EQ(totals.categories[0].direct_USD, 150000);
  EXPECT_DOUBLE_EQ(totals.categories[1].direct_USD, 30000);
  EXPECT_NEAR(totals.direct_USD, 180000, 1e-9);
  EXPECT_NEAR(totals.engineering_USD, 18000, 1e-9);
  EXPECT_NEAR(totals.contingency_USD, 9900, 1e-9);
  EXPECT_NEAR(totals.total_USD, 207900, 1e-9);
  EXPECT_NEAR(totals.maintenance_USD, 5400, 1e-9);
  // 1.155 (100 000 / 20 + 50 000 / 10) = 11 550
  EXPECT_NEAR(totals.straight_line_USD, 11550, 1e-9);
  // 1.155 (100 000 * 0.1018522 + 50 000 * 0.1490295 + 30 000 * 0.08) = 1.155 * 20 036.70 = 23 142.4
  EXPECT_NEAR(totals.annuity_USD, 23142.4, 0.1);
}

TEST(Capital, AtZeroRateTheAnnuityIsTheStraightLine) {
  const CapitalItem items[] = {item("a", 3, 1000, 7), item("b", 1, 500, 15)};
  const auto totals = capital_totals(items, {.engineering_share = 0.2, .contingency_share = 0.1}, 0);
  EXPECT_NEAR(totals.annuity_USD, totals.straight_line_USD, 1e-9);
}

TEST(Capital, WithoutItemsEverythingIsZero) {
  const auto totals = capital_totals({}, {.engineering_share = 0.1, .contingency_share = 0.1}, 0.08);
  EXPECT_EQ(totals.total_USD, 0);
  EXPECT_TRUE(totals.categories.empty());
}

TEST(Capital, TablesHaveARowForEveryNumber) {
  EXPECT_EQ(parameter_table(static_cast<const CapitalItem*>(nullptr)).size(), 7u);
  EXPECT_EQ(parameter_table(static_cast<const CapitalShares*>(nullptr)).size() * sizeof(double),
            sizeof(CapitalShares));
}

}  // namespace
}  // namespace thermohall
