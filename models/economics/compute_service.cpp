#include "models/economics/compute_service.h"

#include <limits>

#include "models/economics/capital.h"

namespace thermohall {
namespace {

constexpr double hours_per_year = 8760;

/// Cost of a year: fixed + slope * used share.
struct YearCost {
  double fixed_USD, slope_USD;
};

YearCost with_variable(double fixed_USD, double variable_USD, const ServiceParameters& p,
                       const OwnedSite& site) {
  const double slope = site.utilisation > 0 ? variable_USD * (1 - p.idle_share) / site.utilisation : 0;
  return {fixed_USD + variable_USD * p.idle_share, slope};
}

YearCost own_cost(const ServiceParameters& p, const OwnedSite& site) {
  return with_variable(site.annualised_USD - site.variable_USD, site.variable_USD, p, site);
}

YearCost colocation_cost(const ServiceParameters& p, const OwnedSite& site) {
  const double it_USD = site.it_cost_USD * (capital_recovery_factor(p.discount_rate, site.it_life_years) +
                                            p.it_maintenance_share);
  return with_variable(it_USD + 12 * p.colocation_USD_W_month * site.it_power_W,
                       p.metered_share * site.energy_USD, p, site);
}

double break_even(const YearCost& cost, const OwnedSite& site, double price_USD_h) {
  const double margin = site.accelerators * hours_per_year * price_USD_h - cost.slope_USD;
  return margin > 0 ? cost.fixed_USD / margin : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

ServiceCosts service_costs(const ServiceParameters& p, const OwnedSite& site, double utilisation) {
  const double hours = site.accelerators * hours_per_year * utilisation;
  const auto per_hour = [&](const YearCost& cost) {
    return (cost.fixed_USD + cost.slope_USD * utilisation) / hours;
  };
  return {.own = per_hour(own_cost(p, site)),
          .colocate = per_hour(colocation_cost(p, site)),
          .rent = p.rent_USD_h,
          .reserve = p.reserve_USD_h / utilisation,
          .token_revenue = 3600 * p.tokens_per_second * p.token_USD};
}

double own_break_even(const ServiceParameters& p, const OwnedSite& site, double price_USD_h) {
  return break_even(own_cost(p, site), site, price_USD_h);
}

double colocation_break_even(const ServiceParameters& p, const OwnedSite& site, double price_USD_h) {
  return break_even(colocation_cost(p, site), site, price_USD_h);
}

}  // namespace thermohall
