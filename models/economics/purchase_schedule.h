#pragma once

#include <span>
#include <string>
#include <vector>

namespace thermohall {

/// What lead times and phases do to the cost of building.
///
///   time to open T = max_c L_c + K                    L: lead time, K: construction after delivery  (1)
///   carrying cost = sum_c C_c (d (1 + r)^(L_c + K) + (1 - d) (1 + r)^K - 1)                         (2)
///   phased capital = C sum_p s_p ((1 + g) / (1 + r))^t_p                                            (3)
///
/// Every category is ordered as late as it may be; a deposit d is paid with the order and the rest on
/// delivery. IT arrives when the hall is ready: K is zero for it. In (3) the share s_p is bought t_p years
/// after opening. Replacements after a phase do not move with it. See docs/theory/capital.md.
///
/// Source: compound interest; Park, Contemporary Engineering Economics, 6th ed. (2016).
struct PurchasedCategory {
  std::string category;
  double cost_USD, lead_years;
  bool after_construction = false;
};
struct PurchaseTiming {
  double time_to_open_years = 0, carrying_USD = 0;
  std::string longest;  ///< category that decides (1)
};
PurchaseTiming purchase_timing(std::span<const PurchasedCategory>, double construction_years,
                               double deposit_share, double discount_rate);

struct PurchaseShare {
  double at_years, share;
};
/// (3) for a capital of one.
double phased_factor(std::span<const PurchaseShare>, double escalation, double discount_rate);

}  // namespace thermohall
