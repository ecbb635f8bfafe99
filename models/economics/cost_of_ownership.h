#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "models/economics/capital.h"
#include "models/parameter.h"

namespace thermohall {

/// Discounted cost of building and running a site over N years.
///
///   PV_c = sum_{k=1..N} A_c (1 + g_c)^(k-1) / (1 + r)^k             annual cost c                  (1)
///   replacement_i = sum_j C_i ((1 + g) / (1 + r))^(j L_i),          j >= 1, j L_i < N              (2)
///   residual_i = C_i (1 + g)^(m L_i) ((m + 1) L_i - N) / L_i / (1 + r)^N                           (3)
///   total = capital + sum PV_c + sum replacement_i - sum residual_i + decommissioning              (4)
///   annualised = total r / (1 - (1 + r)^-N)                                                        (5)
///
/// Capital is spent at year 0; annual costs A_c are those of the first year and fall at the end of each year;
/// m is the number of replacements made. C includes engineering and contingency, also when replaced. An item
/// without wear keeps its first cost as residual. Decommissioning is D (1 + g)^N / (1 + r)^N. Sold heat is an
/// annual cost below zero. g may be real or nominal, but r must be of the same kind; with an inflation i all
/// prices are those of year 0, every g is above inflation, and every amount of year k is multiplied by (1 +
/// i)^k. ownership_by_year gives the same sums year by year, a replacement in the year in which it falls;
/// rent has a row when there is any. Income tax, debt and revenue: investment.h. See
/// docs/theory/cost_of_ownership.md.
///
/// Source: Fuller and Petersen, Life-Cycle Costing Manual for the Federal Energy Management Program, NIST
/// Handbook 135 (1996).
struct CostOfOwnershipParameters {
  double horizon_years;  ///< N, rounded to a whole number from 1 to 100
  double discount_rate;
  double energy_escalation;
  double water_escalation;
  double general_escalation;  ///< of maintenance, staff and other costs
  double capital_escalation;
  double carbon_escalation;
  double carbon_price_USD_kg;
  double residual_value;           ///< 1: credit (3), 0: none
  double decommissioning_USD = 0;  ///< D, at prices of year 0
  double rent_escalation = 0;
  double inflation = 0;  ///< rise of all prices beside their own, since year 0; discount_rate is then nominal
};

/// Costs and masses of the first year.
struct AnnualCosts {
  double energy_USD;
  double water_USD;
  double maintenance_USD;
  double staff_USD;
  double other_USD;  ///< insurance, property tax, chemicals
  double carbon_mass_kg;
  double heat_sale_USD = 0;  ///< income
  double rent_USD = 0;       ///< of building or capacity
};

/// What the cost is spread over.
struct CostBasis {
  double it_power_W;   ///< IT capacity built
  double it_energy_J;  ///< in a year
  double accelerator_count;
  double utilisation;  ///< share of the hours of a year in which an accelerator is sold or used
};

struct CostOfOwnership {
  double capital_USD, replacement_USD, residual_USD;  ///< present values; the residual is a credit, >= 0
  double energy_USD, water_USD, maintenance_USD, staff_USD, other_USD, carbon_USD;
  double heat_sale_USD, decommissioning_USD;  ///< the first is a credit, >= 0
  double rent_USD;
  double total_USD;          ///< (4)
  double annualised_USD;     ///< (5)
  double opex_per_year_USD;  ///< all costs of the first year
  double capital_per_it_power_USD_W;
  double cost_per_it_power_USD_W;   ///< (4) over IT capacity
  double cost_per_it_energy_USD_J;  ///< (5) over IT energy
  double cost_per_gpu_hour_USD;     ///< (5) over count * 8760 * utilisation
};                                  ///< a quotient with a zero basis is NaN: not computed

CostOfOwnership cost_of_ownership(const CostOfOwnershipParameters&, std::span<const CapitalItem>,
                                  const CapitalShares&, const AnnualCosts&, const CostBasis&);

/// Cash and present value of every category in every year 0..N. Credits are below zero.
struct OwnershipYear {
  std::string_view category;
  std::vector<double> cash_USD, present_USD;  ///< [year]
};
std::vector<OwnershipYear> ownership_by_year(const CostOfOwnershipParameters&, std::span<const CapitalItem>,
                                             const CapitalShares&, const AnnualCosts&);

/// (1) for an annual cost of one: present value of `years` payments growing at `escalation`.
double annuity_present_value(double discount_rate, double escalation, int years);

std::span<const Parameter<CostOfOwnershipParameters>> parameter_table(const CostOfOwnershipParameters*);

}  // namespace thermohall
