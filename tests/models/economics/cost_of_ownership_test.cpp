#include "models/economics/cost_of_ownership.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace thermohall {
namespace {

CapitalItem item(double cost_USD, double life_years) {
  return {.name = "unit",
          .category = "any",
          .quantity = 1,
          .unit = "1",
          .unit_cost_USD = cost_USD,
          .scale_exponent = 1,
          .reference_quantity = 0,
          .service_life_years = life_years,
          .maintenance_share = 0,
          .source = "test",
          .confidence = "U"};
}

CostOfOwnershipParameters three_years() {
  CostOfOwnershipParameters p{};
  p.horizon_years = 3;
  p.discount_rate = 0.1;
  return p;
}

constexpr CapitalShares no_shares{0, 0};

TEST(CostOfOwnership, AnnuityByHand) {
  // 1/1.1 + 1/1.21 + 1/1.331 = 0.9090909 + 0.8264463 + 0.7513148 = 2.4868520
  EXPECT_NEAR(annuity_present_value(0.1, 0, 3), 2.4868520, 1e-7);
  // growing at 5 %: 0.9090909 + 1.05 * 0.8264463 + 1.1025 * 0.7513148 = 2.6051841
  EXPECT_NEAR(annuity_present_value(0.1, 0.05, 3), 2.6051841, 1e-7);
  EXPECT_DOUBLE_EQ(annuity_present_value(0, 0, 10), 10);
}

TEST(CostOfOwnership, ReplacementAndResidualByHand) {
  // Life 2 of 3 years: replaced in year 2, 1000 / 1.21 = 826.4463; half its life is left: 500 / 1.331 =
  // 375.6574
  auto p = three_years();
  p.residual_value = 1;
  const std::vector<CapitalItem> items{item(1000, 2)};
  const auto y = cost_of_ownership(p, items, no_shares, {}, {});
  EXPECT_NEAR(y.capital_USD, 1000, 1e-12);
  EXPECT_NEAR(y.replacement_USD, 826.4463, 1e-4);
  EXPECT_NEAR(y.residual_USD, 375.6574, 1e-4);
  EXPECT_NEAR(y.total_USD, 1450.7889, 1e-4);
  // 1450.7889 / 2.4868520 = 583.3837
  EXPECT_NEAR(y.annualised_USD, 583.3837, 1e-3);
}

TEST(CostOfOwnership, EscalationRaisesTheReplacementAndItsResidual) {
  auto p = three_years();
  p.residual_value = 1;
  p.capital_escalation = 0.1;  // equal to the discount rate: a replacement costs as much as the first unit
  const std::vector<CapitalItem> items{item(1000, 2)};
  const auto y = cost_of_ownership(p, items, no_shares, {}, {});
  EXPECT_NEAR(y.replacement_USD, 1000, 1e-9);
  EXPECT_NEAR(y.residual_USD, 500 * 1.21 / 1.331, 1e-9);
}

TEST(CostOfOwnership, ALifeThatEndsWithTheHorizonIsNotReplacedAndLeavesNothing) {
  auto p = three_years();
  p.residual_value = 1;
  for (double life : {3.0, 1.5, 1.0}) {
    const std::vector<CapitalItem> items{item(1000, life)};
    EXPECT_NEAR(cost_of_ownership(p, items, no_shares, {}, {}).residual_USD, 0, 1e-9) << life;
  }
  const std::vector<CapitalItem> items{item(1000, 3)};
  EXPECT_EQ(cost_of_ownership(p, items, no_shares, {}, {}).replacement_USD, 0);
}

TEST(CostOfOwnership, LandIsNeverReplacedAndKeepsItsValue) {
  auto p = three_years();
  p.residual_value = 1;
  const std::vector<CapitalItem> items{item(1000, 0)};
  const auto y = cost_of_ownership(p, items, no_shares, {}, {});
  EXPECT_EQ(y.replacement_USD, 0);
  EXPECT_NEAR(y.residual_USD, 1000 / 1.331, 1e-9);
}

TEST(CostOfOwnership, WithoutTheOptionThereIsNoResidual) {
  const std::vector<CapitalItem> items{item(1000, 10)};
  EXPECT_EQ(cost_of_ownership(three_years(), items, no_shares, {}, {}).residual_USD, 0);
}

TEST(CostOfOwnership, TheTotalIsTheSumOfItsCategories) {
  auto p = three_years();
  p.carbon_price_USD_kg = 0.05;
  p.residual_value = 1;
  const std::vector<CapitalItem> items{item(1000, 2), item(300, 15)};
  const AnnualCosts annual{.energy_USD = 100,
                           .water_USD = 10,
                           .maintenance_USD = 30,
                           .staff_USD = 20,
                           .other_USD = 5,
                           .carbon_mass_kg = 400};
  const auto y = cost_of_ownership(p, items, {0.1, 0.1}, annual, {});
  EXPECT_NEAR(y.capital_USD, 1300 * 1.21, 1e-9);
  EXPECT_NEAR(y.energy_USD, 248.68520, 1e-5);
  EXPECT_NEAR(y.carbon_USD, 49.73704, 1e-5);  // 400 kg * 0.05 USD/kg * 2.4868520
  EXPECT_NEAR(y.opex_per_year_USD, 185, 1e-12);
  EXPECT_NEAR(y.total_USD,
              y.capital_USD + y.replacement_USD - y.residual_USD + y.energy_USD + y.water_USD +
                  y.maintenance_USD + y.staff_USD + y.other_USD + y.carbon_USD,
              1e-9);
}

TEST(CostOfOwnership, UnitCostsByHand) {
  // At zero rate over 10 years: 8 760 000 USD capital, 876 000 USD/year energy; total 17 520 000, a year 1
  // 752 000. 100 accelerators * 8760 h * 0.8 = 700 800 h: 2.5 USD/h. 1 MW IT: 17.52 USD/W; 7 GWh: 0.250286
  // USD/kWh.
  CostOfOwnershipParameters p{};
  p.horizon_years = 10;
  const std::vector<CapitalItem> items{item(8.76e6, 10)};
  AnnualCosts annual{};
  annual.energy_USD = 876e3;
  const auto y = cost_of_ownership(
      p, items, no_shares, annual,
      {.it_power_W = 1e6, .it_energy_J = 7e6 * 3.6e6, .accelerator_count = 100, .utilisation = 0.8});
  EXPECT_NEAR(y.annualised_USD, 1.752e6, 1e-6);
  EXPECT_NEAR(y.cost_per_gpu_hour_USD, 2.5, 1e-12);
  EXPECT_NEAR(y.cost_per_it_power_USD_W, 17.52, 1e-12);
  EXPECT_NEAR(y.capital_per_it_power_USD_W, 8.76, 1e-12);
  EXPECT_NEAR(y.cost_per_it_energy_USD_J * 3.6e6, 0.250286, 1e-6);
}

TEST(CostOfOwnership, QuotientsWithoutABasisAreNotComputed) {
  const auto y = cost_of_ownership(three_years(), {}, no_shares, {}, {});
  EXPECT_EQ(y.total_USD, 0);
  EXPECT_TRUE(std::isnan(y.cost_per_gpu_hour_USD));
  EXPECT_TRUE(std::isnan(y.cost_per_it_power_USD_W));
  EXPECT_TRUE(std::isnan(y.cost_per_it_energy_USD_J));
}

TEST(CostOfOwnership, AVeryShortLifeEndsInAFiniteSum) {
  const std::vector<CapitalItem> items{item(1, 1e-9)};
  const auto y = cost_of_ownership(three_years(), items, no_shares, {}, {});
  EXPECT_GT(y.replacement_USD, 0);
  EXPECT_LT(y.replacement_USD, 12);  // replaced every quarter: fewer than 12 times
}

TEST(CostOfOwnership, TableNamesEveryParameter) {
  EXPECT_EQ(parameter_table(static_cast<const CostOfOwnershipParameters*>(nullptr)).size() * sizeof(double),
            sizeof(CostOfOwnershipParameters));
}

TEST(CostOfOwnership, TheYearsAddUpToTheWhole) {
  auto p = three_years();
  p.horizon_years = 15;
  p.capital_escalation = 0.03;
  p.energy_escalation = 0.02;
  p.residual_value = 1;
  p.carbon_price_USD_kg = 0.1;
  p.decommissioning_USD = 70;
  const std::vector items{item(1000, 4.5), item(500, 0), item(200, 20)};
  const CapitalShares shares{0.06, 0.05};
  const AnnualCosts annual{100, 10, 20, 30, 5, 400, 15};
  const auto rows = ownership_by_year(p, items, shares, annual);
  const auto whole = cost_of_ownership(p, items, shares, annual, {1, 1, 1, 1});
  double sum = 0;
  for (const auto& row : rows) {
    ASSERT_EQ(row.cash_USD.size(), 16U);
    for (const double value : row.present_USD) sum += value;
  }
  EXPECT_NEAR(sum, whole.total_USD, 1e-9 * whole.total_USD);
  EXPECT_NEAR(whole.energy_USD, 100 * annuity_present_value(0.1, 0.02, 15), 1e-9);
  EXPECT_NEAR(whole.heat_sale_USD, 15 * annuity_present_value(0.1, 0.02, 15), 1e-9);
  EXPECT_NEAR(whole.decommissioning_USD, 70 * std::pow(1.03 / 1.1, 15), 1e-9);
  EXPECT_NEAR(whole.opex_per_year_USD, 100 + 10 + 20 + 30 + 5 + 40 - 15, 1e-9);
  // The item of 4.5 years is bought again within year 5 at the price of 4.5 years.
  EXPECT_NEAR(rows[1].cash_USD[5], 1000 * 1.06 * 1.05 * std::pow(1.03, 4.5), 1e-9);
}

}  // namespace
}  // namespace thermohall
