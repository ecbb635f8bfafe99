#include "models/economics/investment.h"

#include <gtest/gtest.h>

#include <numeric>

namespace thermohall {
namespace {

InvestmentTerms terms(double tax, double loan) {
  return {.income_tax = tax,
          .it_write_off_years = 2,
          .other_write_off_years = 4,
          .method = DepreciationMethod::straight_line,
          .loan_share = loan,
          .loan_rate = 0.05,
          .loan_years = 3};
}

// IT of 100 bought now and again after two years, a building of 400, three years.
InvestmentFlows flows() {
  return {.revenue_USD = {0, 300, 300, 300},
          .operation_USD = {0, 50, 50, 50},
          .it_purchases_USD = {100, 0, 100, 0},
          .other_purchases_USD = {400, 0, 0, 0},
          .residual_USD = {0, 0, 0, 150}};
}

TEST(Investment, CashBeforeTaxByHand) {
  const auto y = investment_result(terms(0, 0), flows(), 0.1);
  EXPECT_EQ(y.project_USD, (std::vector<double>{-500, 250, 150, 400}));
  EXPECT_EQ(y.owner_USD, y.project_USD);
}

TEST(Investment, TaxFallsOnProfitAfterDepreciation) {
  const auto y = investment_result(terms(0.25, 0), flows(), 0.1);
  // IT 50 a year for two years each, building 100 a year.
  EXPECT_EQ(y.depreciation_USD, (std::vector<double>{0, 150, 150, 150}));
  EXPECT_NEAR(y.tax_USD[1], 0.25 * (250 - 150), 1e-12);
  // At the end 50 of IT and 100 of the building are left: sold at book value.
  EXPECT_NEAR(y.tax_USD[3], 0.25 * (250 - 150 + 150 - 150), 1e-12);
}

TEST(Investment, LossesAreCarriedForward) {
  auto f = flows();
  f.revenue_USD = {0, 100, 300, 300};
  const auto y = investment_result(terms(0.25, 0), f, 0.1);
  EXPECT_EQ(y.tax_USD[1], 0);                                  // 100 - 50 - 150 = -100
  EXPECT_NEAR(y.tax_USD[2], 0.25 * (250 - 150 - 100), 1e-12);  // eats the loss
  EXPECT_GT(y.tax_USD[3], 0);
}

TEST(Investment, ALoanAtTheDiscountRateChangesNothingWithoutTax) {
  auto with_loan = terms(0, 0.6);
  with_loan.loan_rate = 0.1;
  const auto y = investment_result(with_loan, flows(), 0.1);
  EXPECT_NEAR(y.owner_net_present_value_USD, y.net_present_value_USD, 1e-9);
  EXPECT_GT(y.owner_internal_rate, y.internal_rate);  // the project earns more than the loan costs
}

TEST(Investment, InterestSavesTax) {
  const auto y = investment_result(terms(0.25, 0.6), flows(), 0.1);
  const double tax = std::accumulate(y.tax_USD.begin(), y.tax_USD.end(), 0.0);
  const auto alone = investment_result(terms(0.25, 0), flows(), 0.1);
  const double interest = std::accumulate(y.interest_USD.begin(), y.interest_USD.end(), 0.0);
  EXPECT_NEAR(tax, std::accumulate(alone.tax_USD.begin(), alone.tax_USD.end(), 0.0) - 0.25 * interest, 1e-9);
}

}  // namespace
}  // namespace thermohall
