#pragma once

#include <span>

#include "models/economics/capital.h"
#include "models/economics/cost_of_ownership.h"
#include "models/economics/investment.h"
#include "models/economics/tariff.h"
#include "models/parameter.h"

namespace thermohall {

/// The cost models for plain numbers: one item, equal years, a constant load. For `thermohall evaluate`,
/// checks by hand and look-ups; scenarios use the same functions with their lists.
///
/// Source: as capital.h, cost_of_ownership.h, investment.h and tariff.h; nothing is computed otherwise.
struct CapitalItemInputs {
  double discount_rate;
};
struct CapitalItemOutputs {
  double cost_USD, maintenance_USD, straight_line_USD, annuity_USD;
};
CapitalItemOutputs capital_item_outputs(const CapitalItem&, const CapitalItemInputs&);

/// One item of capital and the costs of the first year.
struct OwnershipInputs {
  double capital_USD, life_years;
  double energy_USD, water_USD, maintenance_USD, staff_USD, other_USD, rent_USD, heat_sale_USD;
  double carbon_kg, it_power_W, it_energy_J, accelerators, utilisation;
};
CostOfOwnership ownership_outputs(const CostOfOwnershipParameters&, const OwnershipInputs&);

/// Equal revenue and operation in every year; purchases at the start.
struct InvestmentInputs {
  double years, discount_rate, it_purchase_USD, other_purchase_USD, revenue_USD, operation_USD, residual_USD;
};
struct InvestmentOutputs {
  double net_present_value_USD, internal_rate, payback_years, discounted_payback_years;
  double owner_net_present_value_USD, owner_internal_rate;
};
InvestmentOutputs investment_outputs(const InvestmentTerms&, const InvestmentInputs&);

/// A year at constant load with one demand window a month at the peak.
struct TariffYearInputs {
  double load_W, peak_W;
};
struct TariffYearOutputs {
  double energy_USD, demand_USD, fixed_USD, total_USD, mean_price_USD_J;
};
TariffYearOutputs tariff_year_outputs(const Tariff&, const TariffYearInputs&);

std::span<const Parameter<CapitalItemInputs>> input_table(const CapitalItemInputs*);
std::span<const Output<CapitalItemOutputs>> output_table(const CapitalItemOutputs*);
std::span<const Parameter<OwnershipInputs>> input_table(const OwnershipInputs*);
std::span<const Output<CostOfOwnership>> output_table(const CostOfOwnership*);
std::span<const Parameter<InvestmentTerms>> parameter_table(const InvestmentTerms*);
std::span<const Parameter<InvestmentInputs>> input_table(const InvestmentInputs*);
std::span<const Output<InvestmentOutputs>> output_table(const InvestmentOutputs*);
std::span<const Parameter<TariffYearInputs>> input_table(const TariffYearInputs*);
std::span<const Output<TariffYearOutputs>> output_table(const TariffYearOutputs*);

}  // namespace thermohall
