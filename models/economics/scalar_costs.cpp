#include "models/economics/scalar_costs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

constexpr double year_s = 365 * 86400.0, most_USD = 1e13;
constexpr std::array<int, 12> month_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::string_view method_names[] = {"straight_line", "double_declining"};

}  // namespace

CapitalItemOutputs capital_item_outputs(const CapitalItem& item, const CapitalItemInputs& u) {
  const auto totals = capital_totals({&item, 1}, {0, 0}, u.discount_rate);
  return {totals.total_USD, totals.maintenance_USD, totals.straight_line_USD, totals.annuity_USD};
}

CostOfOwnership ownership_outputs(const CostOfOwnershipParameters& p, const OwnershipInputs& u) {
  const CapitalItem item{.name = {},
                         .category = {},
                         .quantity = 1,
                         .unit = {},
                         .unit_cost_USD = u.capital_USD,
                         .scale_exponent = 1,
                         .reference_quantity = 0,
                         .service_life_years = u.life_years,
                         .maintenance_share = 0,
                         .source = {},
                         .confidence = {}};
  return cost_of_ownership(p, {&item, 1}, {0, 0},
                           {.energy_USD = u.energy_USD,
                            .water_USD = u.water_USD,
                            .maintenance_USD = u.maintenance_USD,
                            .staff_USD = u.staff_USD,
                            .other_USD = u.other_USD,
                            .carbon_mass_kg = u.carbon_kg,
                            .heat_sale_USD = u.heat_sale_USD,
                            .rent_USD = u.rent_USD},
                           {.it_power_W = u.it_power_W,
                            .it_energy_J = u.it_energy_J,
                            .accelerator_count = u.accelerators,
                            .utilisation = u.utilisation});
}

InvestmentOutputs investment_outputs(const InvestmentTerms& terms, const InvestmentInputs& u) {
  const auto years = static_cast<std::size_t>(std::lround(std::clamp(u.years, 1.0, 100.0)));
  InvestmentFlows flows;
  for (auto* row : {&flows.revenue_USD, &flows.operation_USD, &flows.it_purchases_USD,
                    &flows.other_purchases_USD, &flows.residual_USD})
    row->assign(years + 1, 0.0);
  flows.it_purchases_USD[0] = u.it_purchase_USD;
  flows.other_purchases_USD[0] = u.other_purchase_USD;
  for (std::size_t k = 1; k <= years; ++k) {
    flows.revenue_USD[k] = u.revenue_USD;
    flows.operation_USD[k] = u.operation_USD;
  }
  flows.residual_USD[years] = u.residual_USD;
  const auto r = investment_result(terms, flows, u.discount_rate);
  return {r.net_present_value_USD,       r.internal_rate,      r.payback_years, r.discounted_payback_years,
          r.owner_net_present_value_USD, r.owner_internal_rate};
}

TariffYearOutputs tariff_year_outputs(const Tariff& tariff, const TariffYearInputs& u) {
  TariffMeter meter{.first_weekday = 2};
  double time_s = 0;
  const double window_s = std::clamp(tariff.demand_window_s, 60.0, 86400.0);
  Tariff priced = tariff;
  priced.demand_window_s = window_s;
  for (const int days : month_days) {
    const double month_s = days * 86400.0;
    add_energy(meter, priced, time_s, window_s, std::max(u.peak_W, u.load_W) * window_s);
    add_energy(meter, priced, time_s + window_s, month_s - window_s, u.load_W * (month_s - window_s));
    time_s += month_s;
  }
  const auto cost = tariff_cost_per_year(priced, meter);
  return {cost.energy_USD, cost.demand_USD, cost.fixed_USD, cost.total_USD,
          meter.energy_J > 0 ? cost.total_USD / (meter.energy_J * year_s / meter.duration_s) : 0};
}

std::span<const Parameter<CapitalItemInputs>> input_table(const CapitalItemInputs*) {
  using U = CapitalItemInputs;
  static constexpr Parameter<U> table[] = {
      {"discount_rate", &U::discount_rate, "1", 0, 1, "discount rate a year"}};
  return table;
}

std::span<const Output<CapitalItemOutputs>> output_table(const CapitalItemOutputs*) {
  using Y = CapitalItemOutputs;
  static constexpr Output<Y> table[] = {
      {"cost", &Y::cost_USD, "USD", "cost of all units"},
      {"maintenance", &Y::maintenance_USD, "USD", "maintenance a year"},
      {"straight_line", &Y::straight_line_USD, "USD", "cost over life, a year"},
      {"annuity", &Y::annuity_USD, "USD", "equal payment a year over the life"},
  };
  return table;
}

std::span<const Parameter<OwnershipInputs>> input_table(const OwnershipInputs*) {
  using U = OwnershipInputs;
  static constexpr Parameter<U> table[] = {
      {"capital", &U::capital_USD, "USD", 0, most_USD, "spent at the start"},
      {"life_years", &U::life_years, "1", 0, 200, "years to replacement; 0: never"},
      {"energy", &U::energy_USD, "USD", 0, most_USD, "energy of the first year", 0},
      {"water", &U::water_USD, "USD", 0, most_USD, "water of the first year", 0},
      {"maintenance", &U::maintenance_USD, "USD", 0, most_USD, "maintenance of the first year", 0},
      {"staff", &U::staff_USD, "USD", 0, most_USD, "staff of the first year", 0},
      {"other", &U::other_USD, "USD", 0, most_USD, "insurance and taxes of the first year", 0},
      {"rent", &U::rent_USD, "USD", 0, most_USD, "rent of the first year", 0},
      {"heat_sale", &U::heat_sale_USD, "USD", 0, most_USD, "income from heat in the first year", 0},
      {"carbon", &U::carbon_kg, "kg", 0, 1e13, "CO2 of a year", 0},
      {"it_power", &U::it_power_W, "W", 0, 1e12, "IT power built", 0},
      {"it_energy", &U::it_energy_J, "J", 0, 1e20, "IT energy of a year", 0},
      {"accelerators", &U::accelerators, "1", 0, 1e9, "how many", 0},
      {"utilisation", &U::utilisation, "1", 0, 1, "share of their hours used", 0.8},
  };
  return table;
}

std::span<const Output<CostOfOwnership>> output_table(const CostOfOwnership*) {
  using Y = CostOfOwnership;
  static constexpr Output<Y> table[] = {
      {"capital_present", &Y::capital_USD, "USD", "capital"},
      {"replacement", &Y::replacement_USD, "USD", "present value of replacements"},
      {"residual", &Y::residual_USD, "USD", "present value at the end, a credit"},
      {"energy_present", &Y::energy_USD, "USD", "present value of energy"},
      {"total", &Y::total_USD, "USD", "cost of ownership"},
      {"annualised", &Y::annualised_USD, "USD", "equal yearly payment of the same present value"},
      {"opex_per_year", &Y::opex_per_year_USD, "USD", "all costs of the first year"},
      {"cost_per_it_power", &Y::cost_per_it_power_USD_W, "USD/W", "total over IT power"},
      {"cost_per_it_energy", &Y::cost_per_it_energy_USD_J, "USD/J", "annualised over IT energy"},
      {"cost_per_gpu_hour", &Y::cost_per_gpu_hour_USD, "USD", "annualised over used accelerator hours"},
  };
  return table;
}

std::span<const Parameter<InvestmentTerms>> parameter_table(const InvestmentTerms*) {
  using P = InvestmentTerms;
  static constexpr Parameter<P> table[] = {
      {"income_tax", &P::income_tax, "1", 0, 0.9, "share of the profit", 0},
      {"it_write_off_years", &P::it_write_off_years, "1", 1, 60, "depreciation of IT", 5},
      {"other_write_off_years", &P::other_write_off_years, "1", 1, 60, "depreciation of the rest", 20},
      {"method", choice<&P::method>(method_names), "1", 0, 1, "how it is written off", 0},
      {"loan_share", &P::loan_share, "1", 0, 1, "share of the purchases that is borrowed", 0},
      {"loan_rate", &P::loan_rate, "1", 0, 0.5, "interest a year", 0},
      {"loan_years", &P::loan_years, "1", 1, 60, "years of equal payments", 10},
  };
  return table;
}

std::span<const Parameter<InvestmentInputs>> input_table(const InvestmentInputs*) {
  using U = InvestmentInputs;
  static constexpr Parameter<U> table[] = {
      {"years", &U::years, "1", 1, 100, "how long", 15},
      {"discount_rate", &U::discount_rate, "1", 0, 1, "discount rate a year"},
      {"it_purchase", &U::it_purchase_USD, "USD", 0, most_USD, "IT bought at the start", 0},
      {"other_purchase", &U::other_purchase_USD, "USD", 0, most_USD, "the rest bought at the start", 0},
      {"revenue", &U::revenue_USD, "USD", 0, most_USD, "revenue of every year"},
      {"operation", &U::operation_USD, "USD", 0, most_USD, "costs of every year", 0},
      {"residual", &U::residual_USD, "USD", 0, most_USD, "value at the end", 0},
  };
  return table;
}

std::span<const Output<InvestmentOutputs>> output_table(const InvestmentOutputs*) {
  using Y = InvestmentOutputs;
  static constexpr Output<Y> table[] = {
      {"net_present_value", &Y::net_present_value_USD, "USD", "after tax, without the loan"},
      {"internal_rate", &Y::internal_rate, "1", "discount rate at which that is zero"},
      {"payback_years", &Y::payback_years, "1", "until the running sum stays above zero"},
      {"discounted_payback_years", &Y::discounted_payback_years, "1", "the same of present values"},
      {"owner_net_present_value", &Y::owner_net_present_value_USD, "USD", "after tax and loan"},
      {"owner_internal_rate", &Y::owner_internal_rate, "1", "discount rate at which that is zero"},
  };
  return table;
}

std::span<const Parameter<TariffYearInputs>> input_table(const TariffYearInputs*) {
  using U = TariffYearInputs;
  static constexpr Parameter<U> table[] = {
      {"load", &U::load_W, "W", 0, 1e12, "constant power"},
      {"peak", &U::peak_W, "W", 0, 1e12, "power in one demand window of each month; at least the load", 0},
  };
  return table;
}

std::span<const Output<TariffYearOutputs>> output_table(const TariffYearOutputs*) {
  using Y = TariffYearOutputs;
  static constexpr Output<Y> table[] = {
      {"energy_cost", &Y::energy_USD, "USD", "energy of a year"},
      {"demand_cost", &Y::demand_USD, "USD", "demand charges of a year"},
      {"fixed_cost", &Y::fixed_USD, "USD", "fixed charges of a year"},
      {"total_cost", &Y::total_USD, "USD", "bill of a year"},
      {"mean_price", &Y::mean_price_USD_J, "USD/J", "bill over energy"},
  };
  return table;
}

}  // namespace thermohall
