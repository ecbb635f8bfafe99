#pragma once

#include <string>
#include <vector>

#include "sim/results/results_types.h"

namespace thermohall {

/// One design grown along one branch of demand under one plan.
struct GrowthCase {
  std::string case_name, branch, plan;
  double elasticity = 0;
  std::vector<int> years;
  std::vector<TableColumn> columns;  ///< numbers, one a year
  double net_present_value = 0, cost = 0, cost_per_kWh = 0, cost_per_gpu_hour = 0;
  double stranded_kW_years = 0, shortage_share = 0;
  double last_energy_kWh = 0, last_hall_kW = 0, last_machine_kW = 0;
  bool sells = false;  ///< a price of the work is given
};

/// One design as a way to have accelerator hours, against renting them.
struct ServiceCase {
  std::string case_name;
  std::vector<double> utilisation, own, colocate, rent, reserve, token_revenue;  ///< USD/h by used hour
  double own_break_even = 0, colocation_break_even = 0;
};

struct GrowthSummary {
  std::vector<GrowthCase> growth;
  std::vector<ServiceCase> service;

  bool empty() const { return growth.empty() && service.empty(); }
};

/// Groups /growth, /growth_summary, /service, /service_summary of index.h5; empty ones are left out.
std::vector<TableSpec> growth_tables(const GrowthSummary& summary);

}  // namespace thermohall
