#include "sim/results/growth_summary.h"

namespace thermohall {
namespace {

TableColumn texts(std::string name, std::string long_name) {
  return {std::move(name), "", std::move(long_name), std::vector<std::string>{}};
}
TableColumn numbers(std::string name, std::string unit, std::string long_name) {
  return {std::move(name), std::move(unit), std::move(long_name), std::vector<double>{}};
}
void push(TableColumn& column, double value) {
  std::get<std::vector<double>>(column.values).push_back(value);
}
void push(TableColumn& column, const std::string& value) {
  std::get<std::vector<std::string>>(column.values).push_back(value);
}

TableSpec by_year(const std::vector<GrowthCase>& cases) {
  TableSpec table{.name = "growth", .dimension = "row", .ids = {}, .columns = {}};
  auto& c = table.columns;
  c = {texts("case", "design and sweep point"), texts("branch", "branch of demand"),
       texts("plan", "phased or at_once"),
       numbers("elasticity", "1", "elasticity of demand to the cost of a task"),
       numbers("calendar_year", "1", "year")};
  for (const auto& column : cases.front().columns)
    c.push_back(numbers(column.name, column.unit, column.long_name));
  for (const auto& at : cases)
    for (std::size_t k = 0; k < at.years.size(); ++k) {
      push(c[0], at.case_name);
      push(c[1], at.branch);
      push(c[2], at.plan);
      push(c[3], at.elasticity);
      push(c[4], at.years[k]);
      for (std::size_t i = 0; i < at.columns.size(); ++i)
        push(c[5 + i], std::get<std::vector<double>>(at.columns[i].values)[k]);
    }
  return table;
}

TableSpec totals(const std::vector<GrowthCase>& cases) {
  TableSpec table{.name = "growth_summary", .dimension = "row", .ids = {}, .columns = {}};
  auto& c = table.columns;
  c = {texts("case", "design and sweep point"),
       texts("branch", "branch of demand"),
       texts("plan", "phased or at_once"),
       numbers("elasticity", "1", "elasticity of demand to the cost of a task"),
       numbers("net_present_value", "USD",
               "present value of revenue less costs; without prices: less the costs"),
       numbers("cost", "USD", "present value of all costs less residual values"),
       numbers("cost_per_work", "USD/kWh", "levelised cost by energy of base-year machines"),
       numbers("cost_per_gpu_hour", "USD/h",
               "the same by hour of a base-year accelerator; 0 without accelerators"),
       numbers("stranded", "kW", "sum over the years of hall power without machines"),
       numbers("shortage", "1", "work wanted and not served, share of all"),
       numbers("last_energy", "kWh", "energy of the last year"),
       numbers("last_hall_power", "kW", "hall power in the last year"),
       numbers("last_machine_power", "kW", "machine power in the last year")};
  for (const auto& at : cases) {
    push(c[0], at.case_name);
    push(c[1], at.branch);
    push(c[2], at.plan);
    const double values[] = {at.elasticity,     at.net_present_value, at.cost,
                             at.cost_per_kWh,   at.cost_per_gpu_hour, at.stranded_kW_years,
                             at.shortage_share, at.last_energy_kWh,   at.last_hall_kW,
                             at.last_machine_kW};
    for (std::size_t i = 0; i < std::size(values); ++i) push(c[3 + i], values[i]);
  }
  return table;
}

TableSpec service_rows(const std::vector<ServiceCase>& cases) {
  TableSpec table{.name = "service", .dimension = "row", .ids = {}, .columns = {}};
  auto& c = table.columns;
  c = {texts("case", "design and sweep point"),
       numbers("utilisation", "1", "share of the accelerator hours used"),
       numbers("own", "USD/h", "own site, by used hour"),
       numbers("colocate", "USD/h", "own machines in a colocation, by used hour"),
       numbers("rent", "USD/h", "on demand"),
       numbers("reserve", "USD/h", "reserved, by used hour"),
       numbers("token_revenue", "USD/h", "income of an accelerator that sells tokens")};
  for (const auto& at : cases)
    for (std::size_t k = 0; k < at.utilisation.size(); ++k) {
      push(c[0], at.case_name);
      const double values[] = {at.utilisation[k], at.own[k],     at.colocate[k],
                               at.rent[k],        at.reserve[k], at.token_revenue[k]};
      for (std::size_t i = 0; i < std::size(values); ++i) push(c[1 + i], values[i]);
    }
  return table;
}

TableSpec service_totals(const std::vector<ServiceCase>& cases) {
  TableSpec table{.name = "service_summary", .dimension = "row", .ids = {}, .columns = {}};
  auto& c = table.columns;
  c = {texts("case", "design and sweep point"),
       numbers("own_break_even", "1", "use above which owning beats renting"),
       numbers("colocation_break_even", "1", "use above which colocation beats renting")};
  for (const auto& at : cases) {
    push(c[0], at.case_name);
    push(c[1], at.own_break_even);
    push(c[2], at.colocation_break_even);
  }
  return table;
}

}  // namespace

std::vector<TableSpec> growth_tables(const GrowthSummary& summary) {
  std::vector<TableSpec> tables;
  if (!summary.growth.empty()) {
    tables.push_back(by_year(summary.growth));
    tables.push_back(totals(summary.growth));
  }
  if (!summary.service.empty()) {
    tables.push_back(service_rows(summary.service));
    tables.push_back(service_totals(summary.service));
  }
  return tables;
}

}  // namespace thermohall
