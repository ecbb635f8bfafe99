#include "models/economics/cost_of_ownership.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thermohall {
namespace {

constexpr double hours_per_year = 8760;
constexpr double shortest_life_years = 0.25;  // bounds the number of replacements

double quotient(double value, double basis) {
  return basis > 0 ? value / basis : std::numeric_limits<double>::quiet_NaN();
}

struct LifeCycle {
  double replacement, residual;  // for a first cost of one
};

LifeCycle life_cycle(const CostOfOwnershipParameters& p, double life_years, int horizon) {
  const double discount_to_end = std::pow(1 + p.discount_rate, -horizon);
  if (life_years <= 0) return {0, discount_to_end};
  const double life = std::max(life_years, shortest_life_years);
  const double growth = (1 + p.capital_escalation) / (1 + p.discount_rate);
  double replacement = 0;
  int made = 0;
  for (; (made + 1) * life < horizon - 1e-9; ++made) replacement += std::pow(growth, (made + 1) * life);
  const double remaining_share = ((made + 1) * life - horizon) / life;
  return {replacement,
          std::max(remaining_share, 0.0) * std::pow(1 + p.capital_escalation, made * life) * discount_to_end};
}

}  // namespace

double annuity_present_value(double discount_rate, double escalation, int years) {
  double sum = 0, factor = 1 / (1 + discount_rate);
  for (int k = 0; k < years; ++k) {
    sum += factor;
    factor *= (1 + escalation) / (1 + discount_rate);
  }
  return sum;
}

CostOfOwnership cost_of_ownership(const CostOfOwnershipParameters& p, std::span<const CapitalItem> items,
                                  const CapitalShares& shares, const AnnualCosts& annual,
                                  const CostBasis& basis) {
  const int horizon = static_cast<int>(std::lround(std::clamp(p.horizon_years, 1.0, 100.0)));
  const auto present = [&](double cost_USD, double escalation) {
    return cost_USD * annuity_present_value(p.discount_rate, escalation, horizon);
  };
  CostOfOwnership y{};
  for (const auto& item : items) {
    const double cost_USD = item_cost_USD(item) * capital_factor(shares);
    const LifeCycle cycle = life_cycle(p, item.service_life_years, horizon);
    y.capital_USD += cost_USD;
    y.replacement_USD += cost_USD * cycle.replacement;
    if (p.residual_value > 0.5) y.residual_USD += cost_USD * cycle.residual;
  }
  const double carbon_USD = annual.carbon_mass_kg * p.carbon_price_USD_kg;
  y.energy_USD = present(annual.energy_USD, p.energy_escalation);
  y.water_USD = present(annual.water_USD, p.water_escalation);
  y.maintenance_USD = present(annual.maintenance_USD, p.general_escalation);
  y.staff_USD = present(annual.staff_USD, p.general_escalation);
  y.other_USD = present(annual.other_USD, p.general_escalation);
  y.carbon_USD = present(carbon_USD, p.carbon_escalation);
  y.total_USD = y.capital_USD + y.replacement_USD - y.residual_USD + y.energy_USD + y.water_USD +
                y.maintenance_USD + y.staff_USD + y.other_USD + y.carbon_USD;
  y.annualised_USD = y.total_USD * capital_recovery_factor(p.discount_rate, horizon);
  y.opex_per_year_USD = annual.energy_USD + annual.water_USD + annual.maintenance_USD + annual.staff_USD +
                        annual.other_USD + carbon_USD;
  y.capital_per_it_power_USD_W = quotient(y.capital_USD, basis.it_power_W);
  y.cost_per_it_power_USD_W = quotient(y.total_USD, basis.it_power_W);
  y.cost_per_it_energy_USD_J = quotient(y.annualised_USD, basis.it_energy_J);
  y.cost_per_gpu_hour_USD =
      quotient(y.annualised_USD, basis.accelerator_count * hours_per_year * basis.utilisation);
  return y;
}

std::span<const Parameter<CostOfOwnershipParameters>> parameter_table(const CostOfOwnershipParameters*) {
  using P = CostOfOwnershipParameters;
  static constexpr Parameter<P> table[] = {
      {"horizon_years", &P::horizon_years, "1", 1, 100, "years counted"},
      {"discount_rate", &P::discount_rate, "1", 0, 1, "discount rate a year"},
      {"energy_escalation", &P::energy_escalation, "1", -0.5, 1, "growth of the energy price a year", 0},
      {"water_escalation", &P::water_escalation, "1", -0.5, 1, "growth of the water price a year", 0},
      {"general_escalation", &P::general_escalation, "1", -0.5, 1,
       "growth of maintenance, staff and other costs a year", 0},
      {"capital_escalation", &P::capital_escalation, "1", -0.5, 1, "growth of replacement costs a year", 0},
      {"carbon_escalation", &P::carbon_escalation, "1", -0.5, 1, "growth of the carbon price a year", 0},
      {"carbon_price", &P::carbon_price_USD_kg, "USD/kg", 0, 10, "price of emitted CO2 in the first year", 0},
      {"residual_value", &P::residual_value, "1", 0, 1, "1: credit the remaining life at the end", 0},
  };
  return table;
}

}  // namespace thermohall
