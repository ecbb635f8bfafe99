#include "models/economics/scalar_costs.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/economics/scalar_growth.h"

namespace thermohall {
namespace {

TEST(ScalarCostsTest, OneItemAndEqualYearsByHand) {
  CostOfOwnershipParameters p{};
  p.horizon_years = 2;
  p.discount_rate = 0.1;
  OwnershipInputs u{};
  u.capital_USD = 1000;
  u.life_years = 2;
  u.energy_USD = 110;
  u.rent_USD = 11;
  const auto y = ownership_outputs(p, u);
  EXPECT_NEAR(y.total_USD, 1000 + 121 / 1.1 + 121 / 1.21, 1e-9);
  EXPECT_NEAR(y.rent_USD, 11 / 1.1 + 11 / 1.21, 1e-9);
  EXPECT_DOUBLE_EQ(y.opex_per_year_USD, 121);
}

TEST(ScalarCostsTest, NominalAmountsWithInflationAreWorthWhatRealOnesAre) {
  CostOfOwnershipParameters real{};
  real.horizon_years = 12;
  real.discount_rate = 1.08 / 1.03 - 1;
  real.capital_escalation = -0.02;
  real.energy_escalation = 0.01;
  real.residual_value = 1;
  real.decommissioning_USD = 70;
  CostOfOwnershipParameters nominal = real;
  nominal.discount_rate = 0.08;
  nominal.inflation = 0.03;
  OwnershipInputs u{};
  u.capital_USD = 1000;
  u.life_years = 5;
  u.energy_USD = 100;
  u.staff_USD = 20;
  EXPECT_NEAR(ownership_outputs(nominal, u).total_USD, ownership_outputs(real, u).total_USD, 1e-9);
}

TEST(ScalarCostsTest, ABillOfAYearByHand) {
  Tariff tariff{};
  tariff.default_price_USD_J = 0.1 / 3.6e6;
  tariff.monthly_demand_charge_USD_W = 0.01;
  tariff.demand_window_s = 900;
  tariff.monthly_fixed_charge_USD = 50;
  tariff.ratchet_months = 11;
  const auto y = tariff_year_outputs(tariff, {.load_W = 1e6, .peak_W = 1.5e6});
  const double extra_kWh = 12 * 0.25 * 500;
  EXPECT_NEAR(y.energy_USD, (8760e3 + extra_kWh) * 0.1, 1e-3);
  EXPECT_NEAR(y.demand_USD, 12 * 1.5e6 * 0.01, 1e-6);
  EXPECT_NEAR(y.fixed_USD, 600, 1e-9);
}

TEST(ScalarCostsTest, AnInvestmentThatReturnsItsRateIsWorthNothing) {
  InvestmentTerms terms{0, 5, 20, DepreciationMethod::straight_line, 0, 0, 1};
  InvestmentInputs u{};
  u.years = 1;
  u.discount_rate = 0.1;
  u.other_purchase_USD = 100;
  u.revenue_USD = 110;
  const auto y = investment_outputs(terms, u);
  EXPECT_NEAR(y.net_present_value_USD, 0, 1e-9);
  EXPECT_NEAR(y.internal_rate, 0.1, 1e-9);
}

TEST(ScalarGrowthTest, EnergyRisesStaysOrFallsWithTheElasticity) {
  EXPECT_DOUBLE_EQ(demand_outputs({2, 1, 1}).energy, 1);
  EXPECT_GT(demand_outputs({2, 1.5, 1}).energy, 1);
  EXPECT_LT(demand_outputs({2, 0.5, 1}).energy, 1);
}

TEST(ScalarGrowthTest, DemandOfConstantSizeNeedsItsBlocksAndNoMore) {
  GrowthTerms t{};
  t.years = 4;
  t.base_power_W = 9e6;
  t.machine_life_years = 5;
  t.lead_years = 1;
  t.discount_rate = 0.08;
  t.hall_life_years = 25;
  GrowthInputs u{};
  u.block_power_W = 5e6;
  u.pue = 1.2;
  const auto y = growth_outputs(t, u);
  EXPECT_DOUBLE_EQ(y.blocks, 2);
  EXPECT_DOUBLE_EQ(y.last_machine_power_W, 9e6);
  EXPECT_DOUBLE_EQ(y.shortage_share, 0);
}

TEST(ScalarGrowthTest, RentingAtTheBreakEvenCostsWhatOwningDoes) {
  ServiceParameters p{};
  p.rent_USD_h = 3;
  p.reserve_USD_h = 2;
  p.idle_share = 0.3;
  p.discount_rate = 0.08;
  ServiceInputs u{};
  u.annualised_USD = 20e6;
  u.energy_USD = 1e6;
  u.it_life_years = 5;
  u.accelerators = 1152;
  u.run_utilisation = 0.8;
  u.utilisation = 0.5;
  u.utilisation = service_outputs(p, u).own_break_even;
  EXPECT_NEAR(service_outputs(p, u).own_USD, 3, 1e-9);
}

}  // namespace
}  // namespace thermohall
