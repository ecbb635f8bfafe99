#include "models/economics/investment.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

// (1) of one kind of purchase; `book` gets what is not written off at the end.
void add_depreciation(std::span<const double> purchases_USD, double life_years, DepreciationMethod method,
                      std::vector<double>& depreciation_USD, double& book_USD) {
  const auto shares = depreciation_shares(method, std::max(1, static_cast<int>(std::lround(life_years))));
  for (std::size_t bought = 0; bought < purchases_USD.size(); ++bought) {
    double left_USD = purchases_USD[bought];
    for (std::size_t k = 0; k < shares.size() && bought + 1 + k < depreciation_USD.size(); ++k) {
      depreciation_USD[bought + 1 + k] += shares[k] * purchases_USD[bought];
      left_USD -= shares[k] * purchases_USD[bought];
    }
    book_USD += std::max(0.0, left_USD);
  }
}

std::vector<double> taxes(const InvestmentTerms& terms, const InvestmentFlows& f,
                          const std::vector<double>& depreciation_USD,
                          const std::vector<double>& interest_USD, double book_USD) {
  std::vector<double> tax_USD(f.revenue_USD.size());
  double losses_USD = 0;
  for (std::size_t k = 0; k < tax_USD.size(); ++k) {
    double profit_USD = f.revenue_USD[k] - f.operation_USD[k] - depreciation_USD[k] - interest_USD[k];
    if (k + 1 == tax_USD.size()) profit_USD += f.residual_USD[k] - book_USD;
    const double taxed_USD = profit_USD - losses_USD;
    losses_USD = std::max(0.0, -taxed_USD);
    tax_USD[k] = terms.income_tax * std::max(0.0, taxed_USD);
  }
  return tax_USD;
}

}  // namespace

InvestmentResult investment_result(const InvestmentTerms& terms, const InvestmentFlows& f,
                                   double discount_rate) {
  const std::size_t count = f.revenue_USD.size();
  InvestmentResult y{};
  for (auto* list :
       {&y.depreciation_USD, &y.interest_USD, &y.repaid_USD, &y.loan_USD, &y.project_USD, &y.owner_USD})
    list->resize(count);
  double book_USD = 0;
  add_depreciation(f.it_purchases_USD, terms.it_write_off_years, terms.method, y.depreciation_USD, book_USD);
  add_depreciation(f.other_purchases_USD, terms.other_write_off_years, terms.method, y.depreciation_USD,
                   book_USD);
  const auto tax_without_loan = taxes(terms, f, y.depreciation_USD, y.interest_USD, book_USD);
  if (terms.loan_share > 0 && count > 0) {
    y.loan_USD[0] = terms.loan_share * (f.it_purchases_USD[0] + f.other_purchases_USD[0]);
    const int years =
        std::clamp(static_cast<int>(std::lround(terms.loan_years)), 1, static_cast<int>(count) - 1);
    const auto schedule = loan_schedule(y.loan_USD[0], terms.loan_rate, years);
    for (std::size_t k = 0; k < schedule.size(); ++k) {
      y.interest_USD[k + 1] = schedule[k].interest_USD;
      y.repaid_USD[k + 1] = schedule[k].repaid_USD;
    }
  }
  y.tax_USD = taxes(terms, f, y.depreciation_USD, y.interest_USD, book_USD);
  for (std::size_t k = 0; k < count; ++k) {
    const double before_tax_USD = f.revenue_USD[k] - f.operation_USD[k] - f.it_purchases_USD[k] -
                                  f.other_purchases_USD[k] + f.residual_USD[k];
    y.project_USD[k] = before_tax_USD - tax_without_loan[k];
    y.owner_USD[k] = before_tax_USD - y.tax_USD[k] + y.loan_USD[k] - y.interest_USD[k] - y.repaid_USD[k];
  }
  y.net_present_value_USD = net_present_value(y.project_USD, discount_rate);
  y.internal_rate = internal_rate_of_return(y.project_USD);
  y.payback_years = payback_years(y.project_USD);
  y.discounted_payback_years = payback_years(y.project_USD, discount_rate);
  y.owner_net_present_value_USD = net_present_value(y.owner_USD, discount_rate);
  y.owner_internal_rate = internal_rate_of_return(y.owner_USD);
  return y;
}

}  // namespace thermohall
