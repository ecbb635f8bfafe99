#pragma once

#include <span>
#include <vector>

namespace thermohall {

/// What a row of yearly cash flows is worth. cash[k] falls at the end of year k, cash[0] at the beginning;
/// income is positive.
///
///   NPV = sum_k cash_k / (1 + r)^k                                                                 (1)
///   IRR: the r > -1 at which NPV is zero                                                           (2)
///   payback: the time at which the running sum of cash_k (simple) or of its present values
///   (discounted) reaches zero for good, linear within the year                                     (3)
///   loan of B over n years: payment B r / (1 - (1 + r)^-n), interest r times the balance           (4)
///   levelised cost = sum_k C_k (1 + r)^-k / sum_k Q_k (1 + r)^-k                                   (5)
///   1 + r_real = (1 + r_nominal) / (1 + inflation)                                                 (6)
///
/// NaN where there is no answer: no change of sign for (2), sums that stay below zero for (3), no quantity
/// for (5). With several changes of sign (2) gives the root of least magnitude. See docs/theory/finance.md.
///
/// Source: Park, Contemporary Engineering Economics, 6th ed. (2016); (5) Short, Packey and Holt,
/// NREL/TP-462-5173 (1995).
double net_present_value(std::span<const double> cash_USD, double discount_rate);
double internal_rate_of_return(std::span<const double> cash_USD);
double payback_years(std::span<const double> cash_USD, double discount_rate = 0);
double levelised_cost(std::span<const double> cost_USD, std::span<const double> quantity,
                      double discount_rate);
double real_rate(double nominal_rate, double inflation);

struct LoanYear {
  double interest_USD, repaid_USD, balance_USD;  ///< of the year, balance at its end
};
/// Equal payments, (4); one entry a year.
std::vector<LoanYear> loan_schedule(double amount_USD, double interest_rate, int years);

enum class DepreciationMethod { straight_line, double_declining };
/// Share of the cost written off in each year of the life; the sum is one. Double declining changes to the
/// straight line over what is left as soon as that is more.
std::vector<double> depreciation_shares(DepreciationMethod method, int life_years);

}  // namespace thermohall
