#pragma once

#include <span>

#include "models/economics/compute_service.h"
#include "models/economics/growth.h"
#include "models/parameter.h"

namespace thermohall {

/// Growth, demand and service models for plain numbers: demand that grows at one rate after another, one
/// site. For `thermohall evaluate` and checks by hand.
///
/// Source: as demand.h, growth.h and compute_service.h; nothing is computed otherwise.
struct DemandInputs {
  double gain, elasticity, cost_share;
};
struct DemandOutputs {
  double task_cost, tasks, energy;
};
DemandOutputs demand_outputs(const DemandInputs&);

/// As GrowthParameters, whole years as numbers that are rounded.
struct GrowthTerms {
  double years, base_power_W, efficiency_growth, elasticity, machine_life_years, lead_years, headroom;
  double discount_rate, machine_price_change, price_USD_J, price_change, hall_life_years;
};
struct GrowthInputs {
  double first_growth, first_years, later_growth;
  double block_power_W, block_cost_USD, block_operation_USD, pue, energy_price_USD_J, machine_price_USD_W;
  double at_once;  ///< above 0.5: everything at the start
};
struct GrowthOutputs {
  double net_present_value_USD, cost_USD, cost_per_work_USD_J, stranded_W_years, shortage_share;
  double last_energy_J, last_machine_power_W, last_hall_power_W, blocks;
};
GrowthOutputs growth_outputs(const GrowthTerms&, const GrowthInputs&);

struct ServiceInputs {
  double annualised_USD, energy_USD, it_cost_USD, it_life_years, it_power_W, accelerators;
  double run_utilisation;  ///< at which the energy was metered
  double utilisation;      ///< to be priced
};
struct ServiceOutputs {
  double own_USD, colocate_USD, rent_USD, reserve_USD, token_revenue_USD, own_break_even,
      colocation_break_even;
};
ServiceOutputs service_outputs(const ServiceParameters&, const ServiceInputs&);

std::span<const Parameter<DemandInputs>> input_table(const DemandInputs*);
std::span<const Output<DemandOutputs>> output_table(const DemandOutputs*);
std::span<const Parameter<GrowthTerms>> parameter_table(const GrowthTerms*);
std::span<const Parameter<GrowthInputs>> input_table(const GrowthInputs*);
std::span<const Output<GrowthOutputs>> output_table(const GrowthOutputs*);
std::span<const Parameter<ServiceParameters>> parameter_table(const ServiceParameters*);
std::span<const Parameter<ServiceInputs>> input_table(const ServiceInputs*);
std::span<const Output<ServiceOutputs>> output_table(const ServiceOutputs*);

}  // namespace thermohall
