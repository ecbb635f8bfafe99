#include "models/economics/cost_of_ownership.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace thermohall {
namespace {

constexpr double hours_per_year = 8760;
constexpr double shortest_life_years = 0.25;  // bounds the number of replacements

double quotient(double value, double basis) {
  return basis > 0 ? value / basis : std::numeric_limits<double>::quiet_NaN();
}

int whole_horizon(const CostOfOwnershipParameters& p) {
  return static_cast<int>(std::lround(std::clamp(p.horizon_years, 1.0, 100.0)));
}

/// Row of a category while it is filled.
class YearRow {
 public:
  YearRow(std::string_view category, const CostOfOwnershipParameters& p)
      : row_{category, std::vector<double>(static_cast<std::size_t>(whole_horizon(p)) + 1),
             std::vector<double>(static_cast<std::size_t>(whole_horizon(p)) + 1)},
        rate_(p.discount_rate),
        inflation_(p.inflation) {}
  // In the year whose end is at or after this time, discounted from the time itself.
  void add(double time_years, double cash_USD) {
    const auto year = static_cast<std::size_t>(std::ceil(time_years - 1e-9));
    row_.cash_USD[year] += cash_USD;
    row_.present_USD[year] += cash_USD * std::pow(1 + rate_, -time_years);
  }
  void add_annual(double first_year_USD, double escalation) {
    for (std::size_t k = 1; k < row_.cash_USD.size(); ++k)
      add(static_cast<double>(k), first_year_USD * std::pow(1 + escalation, static_cast<double>(k) - 1) *
                                      std::pow(1 + inflation_, static_cast<double>(k)));
  }
  const OwnershipYear& row() const { return row_; }

 private:
  OwnershipYear row_;
  double rate_, inflation_;
};

void add_life_cycle(const CostOfOwnershipParameters& p, double cost_USD, double life_years,
                    YearRow& replacement, YearRow& residual) {
  const double horizon = whole_horizon(p);
  const auto price = [&](double time_years) {
    return cost_USD * std::pow((1 + p.capital_escalation) * (1 + p.inflation), time_years);
  };
  double bought = 0, remaining_share = 1;
  if (life_years > 0) {
    const double life = std::max(life_years, shortest_life_years);
    int made = 0;
    for (; (made + 1) * life < horizon - 1e-9; ++made)
      replacement.add((made + 1) * life, price((made + 1) * life));
    bought = made * life;
    remaining_share = std::max(0.0, ((made + 1) * life - horizon) / life);
  }
  if (p.residual_value > 0.5)
    residual.add(horizon, -remaining_share * price(bought) * std::pow(1 + p.inflation, horizon - bought));
}

double present_sum(const OwnershipYear& row) {
  return std::accumulate(row.present_USD.begin(), row.present_USD.end(), 0.0);
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

std::vector<OwnershipYear> ownership_by_year(const CostOfOwnershipParameters& p,
                                             std::span<const CapitalItem> items, const CapitalShares& shares,
                                             const AnnualCosts& annual) {
  YearRow capital("capital", p), replacement("replacement", p), residual("residual", p);
  for (const auto& item : items) {
    const double cost_USD = item_cost_USD(item) * capital_factor(shares);
    capital.add(0, cost_USD);
    add_life_cycle(p, cost_USD, item.service_life_years, replacement, residual);
  }
  std::vector<OwnershipYear> rows{capital.row(), replacement.row(), residual.row()};
  const auto annual_row = [&](std::string_view category, double first_year_USD, double escalation) {
    YearRow row(category, p);
    row.add_annual(first_year_USD, escalation);
    rows.push_back(row.row());
  };
  annual_row("energy", annual.energy_USD, p.energy_escalation);
  annual_row("water", annual.water_USD, p.water_escalation);
  annual_row("maintenance", annual.maintenance_USD, p.general_escalation);
  annual_row("staff", annual.staff_USD, p.general_escalation);
  annual_row("other", annual.other_USD, p.general_escalation);
  annual_row("carbon", annual.carbon_mass_kg * p.carbon_price_USD_kg, p.carbon_escalation);
  annual_row("heat_sale", -annual.heat_sale_USD, p.energy_escalation);
  YearRow end("decommissioning", p);
  const double horizon = whole_horizon(p);
  end.add(horizon, p.decommissioning_USD * std::pow((1 + p.capital_escalation) * (1 + p.inflation), horizon));
  rows.push_back(end.row());
  if (annual.rent_USD != 0) annual_row("rent", annual.rent_USD, p.rent_escalation);
  return rows;
}

CostOfOwnership cost_of_ownership(const CostOfOwnershipParameters& p, std::span<const CapitalItem> items,
                                  const CapitalShares& shares, const AnnualCosts& annual,
                                  const CostBasis& basis) {
  const int horizon = whole_horizon(p);
  const auto rows = ownership_by_year(p, items, shares, annual);
  CostOfOwnership y{};
  y.capital_USD = present_sum(rows[0]);
  y.replacement_USD = present_sum(rows[1]);
  y.residual_USD = -present_sum(rows[2]);
  y.energy_USD = present_sum(rows[3]);
  y.water_USD = present_sum(rows[4]);
  y.maintenance_USD = present_sum(rows[5]);
  y.staff_USD = present_sum(rows[6]);
  y.other_USD = present_sum(rows[7]);
  y.carbon_USD = present_sum(rows[8]);
  y.heat_sale_USD = -present_sum(rows[9]);
  y.decommissioning_USD = present_sum(rows[10]);
  y.rent_USD = rows.size() > 11 ? present_sum(rows[11]) : 0;
  const double carbon_USD = annual.carbon_mass_kg * p.carbon_price_USD_kg;
  for (const auto& row : rows) y.total_USD += present_sum(row);
  y.annualised_USD = y.total_USD * capital_recovery_factor(p.discount_rate, horizon);
  y.opex_per_year_USD = annual.energy_USD + annual.water_USD + annual.maintenance_USD + annual.staff_USD +
                        annual.other_USD + annual.rent_USD + carbon_USD - annual.heat_sale_USD;
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
      {"decommissioning", &P::decommissioning_USD, "USD", 0, 1e13, "cost at the end, at prices of year 0", 0},
      {"rent_escalation", &P::rent_escalation, "1", -0.5, 1, "growth of rents a year", 0},
      {"inflation", &P::inflation, "1", -0.1, 0.5, "rise of all prices beside their own a year", 0},
      {"residual_value", &P::residual_value, "1", 0, 1, "1: credit the remaining life at the end", 0},
  };
  return table;
}

}  // namespace thermohall
