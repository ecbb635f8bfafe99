#include "models/economics/capital.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

double item_cost_USD(const CapitalItem& item) {
  if (item.quantity <= 0) return 0;
  const double unit_cost_USD = item.price_factor * item.unit_cost_USD;
  if (item.reference_quantity <= 0) return unit_cost_USD * item.quantity;
  return unit_cost_USD * item.reference_quantity *
         std::pow(item.quantity / item.reference_quantity, item.scale_exponent);
}

double capital_factor(const CapitalShares& shares) {
  return (1 + shares.engineering_share) * (1 + shares.contingency_share);
}

double capital_recovery_factor(double discount_rate, double years) {
  if (years <= 0) return discount_rate;
  if (std::abs(discount_rate) * years < 1e-9) return 1 / years;
  return discount_rate / -std::expm1(-years * std::log1p(discount_rate));
}

CapitalTotals capital_totals(std::span<const CapitalItem> items, const CapitalShares& shares,
                             double discount_rate) {
  CapitalTotals totals{};
  const double factor = capital_factor(shares);
  for (const auto& item : items) {
    const double cost_USD = item_cost_USD(item);
    auto& categories = totals.categories;
    auto entry = std::find_if(categories.begin(), categories.end(),
                              [&](const CategoryCost& c) { return c.category == item.category; });
    if (entry == categories.end()) entry = categories.insert(entry, {item.category, 0});
    entry->direct_USD += cost_USD;
    totals.direct_USD += cost_USD;
    totals.maintenance_USD += cost_USD * item.maintenance_share;
    if (item.service_life_years > 0) totals.straight_line_USD += factor * cost_USD / item.service_life_years;
    totals.annuity_USD += factor * cost_USD * capital_recovery_factor(discount_rate, item.service_life_years);
  }
  totals.engineering_USD = shares.engineering_share * totals.direct_USD;
  totals.contingency_USD = shares.contingency_share * (totals.direct_USD + totals.engineering_USD);
  totals.total_USD = totals.direct_USD + totals.engineering_USD + totals.contingency_USD;
  return totals;
}

std::span<const Parameter<CapitalItem>> parameter_table(const CapitalItem*) {
  using P = CapitalItem;
  static constexpr Parameter<P> table[] = {
      {"quantity", &P::quantity, "1", 0, 1e12, "how many units are built"},
      {"unit_cost", &P::unit_cost_USD, "USD", 0, 1e12,
       "installed cost of a unit (at the reference quantity)"},
      {"scale_exponent", &P::scale_exponent, "1", 0, 2, "exponent of cost over quantity", 1},
      {"reference_quantity", &P::reference_quantity, "1", 0, 1e12, "quantity of unit_cost; 0: none", 0},
      {"price_factor", &P::price_factor, "1", 0, 100, "factor of place, year and market", 1},
      {"service_life_years", &P::service_life_years, "1", 0, 200, "years to replacement; 0: never replaced"},
      {"maintenance_share", &P::maintenance_share, "1", 0, 1, "maintenance a year over cost", 0},
  };
  return table;
}

std::span<const Parameter<CapitalShares>> parameter_table(const CapitalShares*) {
  using P = CapitalShares;
  static constexpr Parameter<P> table[] = {
      {"engineering_share", &P::engineering_share, "1", 0, 2, "design and supervision over direct cost"},
      {"contingency_share", &P::contingency_share, "1", 0, 2, "contingency over direct cost and engineering"},
  };
  return table;
}

}  // namespace thermohall
