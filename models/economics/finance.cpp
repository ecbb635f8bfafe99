#include "models/economics/finance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/economics/capital.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// The sign change between two rates, to rounding.
double root_between(std::span<const double> cash_USD, double low, double high) {
  const bool rises = net_present_value(cash_USD, low) < 0;
  for (int i = 0; i < 200 && high - low > 1e-14 * (1 + std::abs(low)); ++i) {
    const double middle = (low + high) / 2;
    (net_present_value(cash_USD, middle) < 0) == rises ? low = middle : high = middle;
  }
  return (low + high) / 2;
}

}  // namespace

double net_present_value(std::span<const double> cash_USD, double discount_rate) {
  double sum = 0, factor = 1;
  for (const double cash : cash_USD) {
    sum += cash * factor;
    factor /= 1 + discount_rate;
  }
  return sum;
}

double internal_rate_of_return(std::span<const double> cash_USD) {
  const bool pays = std::any_of(cash_USD.begin(), cash_USD.end(), [](double c) { return c < 0; });
  const bool earns = std::any_of(cash_USD.begin(), cash_USD.end(), [](double c) { return c > 0; });
  if (!pays || !earns) return nothing;
  constexpr double lowest = -0.99, highest = 100;
  double found = nothing;
  double from = lowest, value = net_present_value(cash_USD, from);
  for (int i = 1; from < highest; ++i) {
    const double to = -1 + (1 + lowest) * std::pow(1.02, i);  // steps grow with the rate
    const double next = net_present_value(cash_USD, to);
    if ((value < 0) != (next < 0)) {
      const double root = root_between(cash_USD, from, to);
      if (!(std::abs(found) <= std::abs(root))) found = root;
    }
    from = to;
    value = next;
  }
  return found;
}

double payback_years(std::span<const double> cash_USD, double discount_rate) {
  double sum = 0, factor = 1, answer = nothing;
  bool below = true;
  for (std::size_t k = 0; k < cash_USD.size(); ++k) {
    const double cash = cash_USD[k] * factor, before = sum;
    sum += cash;
    factor /= 1 + discount_rate;
    if (sum < 0) {
      below = true;
      answer = nothing;
    } else if (below) {
      below = false;
      answer = k == 0 ? 0 : static_cast<double>(k) - 1 + (cash > 0 ? -before / cash : 0);
    }
  }
  return answer;
}

double levelised_cost(std::span<const double> cost_USD, std::span<const double> quantity,
                      double discount_rate) {
  const double amount = net_present_value(quantity, discount_rate);
  return amount > 0 ? net_present_value(cost_USD, discount_rate) / amount : nothing;
}

double real_rate(double nominal_rate, double inflation) { return (1 + nominal_rate) / (1 + inflation) - 1; }

std::vector<LoanYear> loan_schedule(double amount_USD, double interest_rate, int years) {
  std::vector<LoanYear> schedule;
  const double payment_USD = amount_USD * capital_recovery_factor(interest_rate, years);
  double balance_USD = amount_USD;
  for (int k = 0; k < years; ++k) {
    const double interest_USD = interest_rate * balance_USD;
    const double repaid_USD = k + 1 == years ? balance_USD : payment_USD - interest_USD;
    balance_USD -= repaid_USD;
    schedule.push_back({interest_USD, repaid_USD, balance_USD});
  }
  return schedule;
}

std::vector<double> depreciation_shares(DepreciationMethod method, int life_years) {
  std::vector<double> shares;
  double left = 1;
  for (int k = 0; k < life_years; ++k) {
    const double straight = left / (life_years - k);
    const double share =
        method == DepreciationMethod::straight_line ? straight : std::max(straight, left * 2 / life_years);
    shares.push_back(std::min(share, left));
    left -= shares.back();
  }
  return shares;
}

}  // namespace thermohall
