#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "models/economics/finance.h"
#include "models/parameter.h"

namespace thermohall {

/// Cash of an owner who sells what the site makes: revenue, operation, capital, tax and a loan, year by year.
///
///   depreciation_k = sum over purchases of cost * share of the write-off in year k                 (1)
///   taxed_k = revenue_k - operation_k - depreciation_k - interest_k (+ residual - book value at the end)
///   tax_k = t max(0, taxed_k - losses carried forward)                                             (2)
///   project_k = revenue_k - operation_k - purchases_k + residual_k - tax_k of a project without loan  (3)
///   owner_k = project_k with the tax of (2) + loan drawn - interest - repaid                       (4)
///
/// A purchase at the end of year k is written off from year k + 1. Losses are carried forward without limit
/// and never paid back. The loan is drawn at year 0 as a share of the first purchases and repaid in equal
/// payments. Working capital, grants and value added tax are not covered. See docs/theory/finance.md.
///
/// Source: Park, Contemporary Engineering Economics, 6th ed. (2016), ch. 9 and 10.
struct InvestmentTerms {
  double income_tax;
  double it_write_off_years, other_write_off_years;
  DepreciationMethod method;
  double loan_share, loan_rate, loan_years;
};

/// Cash of every year 0..N, all as positive amounts.
struct InvestmentFlows {
  std::vector<double> revenue_USD, operation_USD, it_purchases_USD, other_purchases_USD, residual_USD;
};

struct InvestmentResult {
  std::vector<double> depreciation_USD, interest_USD, repaid_USD, loan_USD, tax_USD, project_USD, owner_USD;
  double net_present_value_USD, internal_rate, payback_years, discounted_payback_years;  ///< of (3)
  double owner_net_present_value_USD, owner_internal_rate;                               ///< of (4)
};
InvestmentResult investment_result(const InvestmentTerms&, const InvestmentFlows&, double discount_rate);

}  // namespace thermohall
