#include "sim/study/growth_runs.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

double value_of(const VariantResult& result, std::string_view key) {
  for (const auto& m : result.metrics)
    if (m.key == key) return m.value;
  return NAN;
}

HallBlock block_of(const VariantResult& result, double energy_price_change) {
  const double power_kW = value_of(result, "it_power_built");
  const double facility = value_of(result, "capex_facility"), whole = value_of(result, "capex");
  return {.power_W = power_kW * 1e3,
          .cost_USD = facility,
          .operation_USD = value_of(result, "opex_per_year") - value_of(result, "energy_cost_per_year"),
          .pue = value_of(result, "pue"),
          .energy_price_USD_J = value_of(result, "energy_price_mean") / 3.6e6,
          .energy_price_change = energy_price_change,
          .machine_price_USD_W = (whole - facility) / (power_kW * 1e3)};
}

struct YearColumn {
  const char *name, *unit, *long_name;
  double (*value)(const GrowthYear&);
};
constexpr YearColumn columns[] = {
    {"demand", "1", "work wanted at constant cost, base year 1",
     [](const GrowthYear& y) { return y.demand; }},
    {"tasks", "1", "work wanted with elasticity, base year 1", [](const GrowthYear& y) { return y.tasks; }},
    {"efficiency", "1", "work per joule of machines bought, base year 1",
     [](const GrowthYear& y) { return y.efficiency; }},
    {"machine_power", "kW", "IT power of the machines",
     [](const GrowthYear& y) { return y.machine_power_W / 1e3; }},
    {"bought_power", "kW", "IT power of machines bought",
     [](const GrowthYear& y) { return y.bought_W / 1e3; }},
    {"hall_power", "kW", "IT power that the halls hold",
     [](const GrowthYear& y) { return y.hall_power_W / 1e3; }},
    {"stranded", "kW", "hall power without machines", [](const GrowthYear& y) { return y.stranded_W / 1e3; }},
    {"shortage", "1", "work wanted and not served", [](const GrowthYear& y) { return y.shortage_share; }},
    {"training_share", "1", "share of training", [](const GrowthYear& y) { return y.training_share; }},
    {"mean_load", "1", "mean over full power of the machines",
     [](const GrowthYear& y) { return y.mean_load; }},
    {"energy", "kWh", "site energy", [](const GrowthYear& y) { return y.energy_J / 3.6e6; }},
    {"peak_power", "kW", "site power at full load", [](const GrowthYear& y) { return y.peak_power_W / 1e3; }},
    {"racks", "1", "racks bought since the base year", [](const GrowthYear& y) { return y.racks; }},
    {"rack_power", "kW", "power of a rack bought", [](const GrowthYear& y) { return y.rack_power_W / 1e3; }},
    {"price", "USD/kWh", "price of the work of a base-year kilowatt-hour",
     [](const GrowthYear& y) { return y.price_USD_J * 3.6e6; }},
    {"blocks", "1", "hall blocks in use", [](const GrowthYear& y) { return static_cast<double>(y.blocks); }},
    {"blocks_ordered", "1", "hall blocks ordered",
     [](const GrowthYear& y) { return static_cast<double>(y.blocks_ordered); }},
    {"blocks_cost", "USD", "hall blocks", [](const GrowthYear& y) { return y.blocks_USD; }},
    {"machines_cost", "USD", "machines", [](const GrowthYear& y) { return y.machines_USD; }},
    {"energy_cost", "USD", "electricity", [](const GrowthYear& y) { return y.energy_USD; }},
    {"operation_cost", "USD", "operation of the halls", [](const GrowthYear& y) { return y.operation_USD; }},
    {"revenue", "USD", "work sold", [](const GrowthYear& y) { return y.revenue_USD; }},
    {"residual", "USD", "value at the end", [](const GrowthYear& y) { return y.residual_USD; }},
    {"cash", "USD", "revenue and residual less costs", [](const GrowthYear& y) { return y.cash_USD; }}};

GrowthCase stored(const GrowthResult& result, std::string case_name, const std::string& branch,
                  BuildPlan plan, const GrowthParameters& p) {
  GrowthCase out{.case_name = std::move(case_name),
                 .branch = branch,
                 .plan = plan == BuildPlan::phased ? "phased" : "at_once",
                 .elasticity = p.elasticity,
                 .years = {},
                 .columns = {},
                 .net_present_value = result.net_present_value_USD,
                 .cost = result.cost_USD,
                 .cost_per_kWh = result.cost_per_work_USD_J * 3.6e6,
                 .stranded_kW_years = result.stranded_W_years / 1e3,
                 .shortage_share = result.shortage_share,
                 .last_energy_kWh = result.years.back().energy_J / 3.6e6,
                 .last_hall_kW = result.years.back().hall_power_W / 1e3,
                 .last_machine_kW = result.years.back().machine_power_W / 1e3,
                 .sells = p.price_USD_J > 0};
  for (const auto& y : result.years) out.years.push_back(y.year);
  for (const auto& column : columns) {
    std::vector<double> values;
    for (const auto& y : result.years) values.push_back(column.value(y));
    out.columns.push_back({column.name, column.unit, column.long_name, std::move(values)});
  }
  return out;
}

void add_growth(GrowthSummary& summary, const GrowthPlan& plan, const std::string& name,
                const HallBlock& block, double accelerators) {
  if (!(block.power_W > 0)) return;
  auto p = plan.parameters;
  const double accelerator_W = accelerators > 0 ? block.power_W / accelerators : 0;
  if (plan.base_accelerators > 0) {
    if (!(accelerator_W > 0)) return;
    p.base_power_W = plan.base_accelerators * accelerator_W;
    if (plan.price_USD_h > 0) p.price_USD_J = plan.price_USD_h / 3600 / accelerator_W;
  }
  std::vector<double> elasticities = plan.elasticities;
  if (elasticities.empty()) elasticities = {p.elasticity};
  const auto index = [&](const GrowthBranch& branch) {
    return demand_index(p.base_year, p.years, branch.segments);
  };
  const auto expected = index(plan.branches[plan.expected]);
  for (const double elasticity : elasticities) {
    p.elasticity = elasticity;
    for (const auto& branch : plan.branches)
      for (const auto build : {BuildPlan::phased, BuildPlan::at_once}) {
        summary.growth.push_back(
            stored(grow(p, block, build, index(branch), expected), name, branch.name, build, p));
        auto& last = summary.growth.back();
        last.cost_per_gpu_hour = last.cost_per_kWh * accelerator_W / 1e3;
      }
  }
}

void add_service(GrowthSummary& summary, const ServicePlan& plan, const std::string& name,
                 const VariantResult& result) {
  const double facility = value_of(result, "capex_facility");
  const OwnedSite site{.annualised_USD = value_of(result, "annualised_cost"),
                       .variable_USD = value_of(result, "energy_cost_per_year"),
                       .it_cost_USD = value_of(result, "capex") - facility,
                       .it_life_years = value_of(result, "it_life"),
                       .energy_USD = value_of(result, "energy_cost_per_year"),
                       .it_power_W = value_of(result, "it_power_built") * 1e3,
                       .accelerators = value_of(result, "accelerators"),
                       .utilisation = value_of(result, "annualised_cost") /
                                      value_of(result, "cost_per_gpu_hour") / 8760 /
                                      value_of(result, "accelerators")};
  if (!(site.accelerators > 0) || !std::isfinite(site.utilisation)) return;
  ServiceCase out;
  out.case_name = name;
  out.utilisation = plan.utilisations;
  for (const double u : plan.utilisations) {
    const auto cost = service_costs(plan.parameters, site, u);
    out.own.push_back(cost.own);
    out.colocate.push_back(cost.colocate);
    out.rent.push_back(cost.rent);
    out.reserve.push_back(cost.reserve);
    out.token_revenue.push_back(cost.token_revenue);
  }
  out.own_break_even = own_break_even(plan.parameters, site, plan.parameters.rent_USD_h);
  out.colocation_break_even = colocation_break_even(plan.parameters, site, plan.parameters.rent_USD_h);
  summary.service.push_back(std::move(out));
}

}  // namespace

GrowthSummary grow_designs(const Study& study, const std::vector<VariantResult>& results) {
  GrowthSummary summary;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto& variant = study.variants[i];
    if (!variant.stands_for_design() || results[i].status != "complete") continue;
    const std::string name = variant.point.empty() ? variant.design : variant.design + " @ " + variant.point;
    if (study.growth)
      add_growth(summary, *study.growth, name, block_of(results[i], study.growth->energy_price_change),
                 value_of(results[i], "accelerators"));
    if (study.service) add_service(summary, *study.service, name, results[i]);
  }
  return summary;
}

}  // namespace thermohall
