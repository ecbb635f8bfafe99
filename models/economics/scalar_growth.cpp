#include "models/economics/scalar_growth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace thermohall {
namespace {

constexpr double most_USD = 1e13;

int whole(double value, int low, int high) {
  return std::clamp(static_cast<int>(std::lround(std::clamp(value, -1e6, 1e6))), low, high);
}

GrowthParameters growth_parameters(const GrowthTerms& t) {
  return {.base_year = 0,
          .years = whole(t.years, 1, 100),
          .base_power_W = t.base_power_W,
          .efficiency_growth = t.efficiency_growth,
          .elasticity = t.elasticity,
          .cost_share = 1,
          .machine_life_years = whole(t.machine_life_years, 1, 60),
          .first_year_share = 1,
          .headroom = t.headroom,
          .lead_years = whole(t.lead_years, 0, 10),
          .training_share = 0,
          .crossover_years = 0,
          .training_load = 0.75,
          .inference_load = 0.75,
          .rack_power_W = 0,
          .rack_power_growth = 0,
          .discount_rate = t.discount_rate,
          .machine_price_change = t.machine_price_change,
          .price_USD_J = t.price_USD_J,
          .price_change = t.price_change,
          .surplus_price_change = 0,
          .scarcity_years = 1000,
          .hall_life_years = t.hall_life_years};
}

}  // namespace

DemandOutputs demand_outputs(const DemandInputs& u) {
  return {task_cost_ratio(u.gain, u.cost_share), task_ratio(u.gain, u.elasticity, u.cost_share),
          fleet_energy_ratio(u.gain, u.elasticity, u.cost_share)};
}

GrowthOutputs growth_outputs(const GrowthTerms& t, const GrowthInputs& u) {
  const auto p = growth_parameters(t);
  const std::array<GrowthSegment, 2> segments{
      {{whole(u.first_years, 0, 100), u.first_growth}, {std::numeric_limits<int>::max(), u.later_growth}}};
  const auto demand = demand_index(p.base_year, p.years, segments);
  const HallBlock block{.power_W = std::max(1.0, u.block_power_W),
                        .cost_USD = u.block_cost_USD,
                        .operation_USD = u.block_operation_USD,
                        .pue = u.pue,
                        .energy_price_USD_J = u.energy_price_USD_J,
                        .energy_price_change = 0,
                        .machine_price_USD_W = u.machine_price_USD_W};
  const auto r = grow(p, block, u.at_once > 0.5 ? BuildPlan::at_once : BuildPlan::phased, demand, demand);
  const auto& last = r.years.back();
  return {r.net_present_value_USD, r.cost_USD,        r.cost_per_work_USD_J,
          r.stranded_W_years,      r.shortage_share,  last.energy_J,
          last.machine_power_W,    last.hall_power_W, static_cast<double>(last.blocks)};
}

ServiceOutputs service_outputs(const ServiceParameters& p, const ServiceInputs& u) {
  const OwnedSite site{.annualised_USD = u.annualised_USD,
                       .variable_USD = u.energy_USD,
                       .it_cost_USD = u.it_cost_USD,
                       .it_life_years = u.it_life_years,
                       .energy_USD = u.energy_USD,
                       .it_power_W = u.it_power_W,
                       .accelerators = u.accelerators,
                       .utilisation = u.run_utilisation};
  const auto c = service_costs(p, site, u.utilisation);
  return {c.own,
          c.colocate,
          c.rent,
          c.reserve,
          c.token_revenue,
          own_break_even(p, site, p.rent_USD_h),
          colocation_break_even(p, site, p.rent_USD_h)};
}

std::span<const Parameter<DemandInputs>> input_table(const DemandInputs*) {
  using U = DemandInputs;
  static constexpr Parameter<U> table[] = {
      {"gain", &U::gain, "1", 0.01, 1e6, "work by joule over that of before"},
      {"elasticity", &U::elasticity, "1", 0, 10, "of demand to the cost of a task"},
      {"cost_share", &U::cost_share, "1", 0, 1, "share of the cost of a task that falls with efficiency", 1},
  };
  return table;
}

std::span<const Output<DemandOutputs>> output_table(const DemandOutputs*) {
  using Y = DemandOutputs;
  static constexpr Output<Y> table[] = {
      {"task_cost", &Y::task_cost, "1", "cost of a task over that of before"},
      {"tasks", &Y::tasks, "1", "tasks wanted over those of before"},
      {"energy", &Y::energy, "1", "energy of all tasks over that of before"},
  };
  return table;
}

std::span<const Parameter<GrowthTerms>> parameter_table(const GrowthTerms*) {
  using P = GrowthTerms;
  static constexpr Parameter<P> table[] = {
      {"years", &P::years, "1", 1, 100, "how many, rounded", 10},
      {"base_power", &P::base_power_W, "W", 0, 1e12, "IT power that the work of the first year needs"},
      {"efficiency_growth", &P::efficiency_growth, "1", -0.5, 5, "rise of work by joule a year", 0},
      {"elasticity", &P::elasticity, "1", 0, 10, "of demand to the cost of a task", 0},
      {"machine_life_years", &P::machine_life_years, "1", 1, 60, "years that a machine runs, rounded", 5},
      {"lead_years", &P::lead_years, "1", 0, 10, "from order of a block to its use, rounded", 1},
      {"headroom", &P::headroom, "1", 0, 5, "halls above the forecast", 0},
      {"discount_rate", &P::discount_rate, "1", 0, 0.5, "discount rate a year"},
      {"machine_price_change", &P::machine_price_change, "1", -0.9, 5, "of IT by watt, a year", 0},
      {"price", &P::price_USD_J, "USD/J", 0, 1e-3, "of the work of a joule of first-year machines", 0},
      {"price_change", &P::price_change, "1", -0.9, 5, "a year", 0},
      {"hall_life_years", &P::hall_life_years, "1", 1, 100, "years that a hall lasts", 25},
  };
  return table;
}

std::span<const Parameter<GrowthInputs>> input_table(const GrowthInputs*) {
  using U = GrowthInputs;
  static constexpr Parameter<U> table[] = {
      {"first_growth", &U::first_growth, "1", -0.9, 5, "growth of demand a year, at first"},
      {"first_years", &U::first_years, "1", 0, 100, "years that grow so, rounded", 100},
      {"later_growth", &U::later_growth, "1", -0.9, 5, "growth of demand a year, then", 0},
      {"block_power", &U::block_power_W, "W", 1, 1e11, "IT power of a block of halls"},
      {"block_cost", &U::block_cost_USD, "USD", 0, most_USD, "price of a block without IT"},
      {"block_operation", &U::block_operation_USD, "USD", 0, most_USD,
       "operation of a block a year, no energy", 0},
      {"pue", &U::pue, "1", 1, 5, "energy of the site over that of its IT", 1.2},
      {"energy_price", &U::energy_price_USD_J, "USD/J", 0, 1e-5, "price of electricity", 0},
      {"machine_price", &U::machine_price_USD_W, "USD/W", 0, 1e4, "price of IT by its power", 0},
      {"at_once", &U::at_once, "1", 0, 1, "1: all blocks at the start; 0: as demand comes", 0},
  };
  return table;
}

std::span<const Output<GrowthOutputs>> output_table(const GrowthOutputs*) {
  using Y = GrowthOutputs;
  static constexpr Output<Y> table[] = {
      {"net_present_value", &Y::net_present_value_USD, "USD", "revenue and residual less costs"},
      {"cost_present", &Y::cost_USD, "USD", "present value of costs less residual"},
      {"cost_per_work", &Y::cost_per_work_USD_J, "USD/J", "levelised, by joule of first-year machines"},
      {"stranded", &Y::stranded_W_years, "W", "hall power without machines, summed over the years"},
      {"shortage", &Y::shortage_share, "1", "work wanted and not served"},
      {"last_energy", &Y::last_energy_J, "J", "site energy of the last year"},
      {"last_machine_power", &Y::last_machine_power_W, "W", "machines in the last year"},
      {"last_hall_power", &Y::last_hall_power_W, "W", "halls in the last year"},
      {"blocks", &Y::blocks, "1", "blocks in use in the last year"},
  };
  return table;
}

std::span<const Parameter<ServiceParameters>> parameter_table(const ServiceParameters*) {
  using P = ServiceParameters;
  static constexpr Parameter<P> table[] = {
      {"rent", &P::rent_USD_h, "USD", 0, 1000, "an accelerator hour on demand"},
      {"reserve", &P::reserve_USD_h, "USD", 0, 1000, "an hour reserved, paid whether used or not", 0},
      {"colocation", &P::colocation_USD_W_month, "USD/W", 0, 10, "price of capacity, a month", 0},
      {"metered", &P::metered_share, "1", 0, 1, "share of the energy billed beside it", 1},
      {"idle", &P::idle_share, "1", 0, 1, "share of the energy cost that stays when idle", 0.3},
      {"tokens_per_second", &P::tokens_per_second, "1", 0, 1e9, "of one accelerator", 0},
      {"token_price", &P::token_USD, "USD", 0, 1, "price of one token", 0},
      {"it_maintenance", &P::it_maintenance_share, "1", 0, 1, "of colocated machines, a year", 0.03},
      {"discount_rate", &P::discount_rate, "1", 0, 0.5, "discount rate a year"},
  };
  return table;
}

std::span<const Parameter<ServiceInputs>> input_table(const ServiceInputs*) {
  using U = ServiceInputs;
  static constexpr Parameter<U> table[] = {
      {"annualised", &U::annualised_USD, "USD", 0, most_USD, "annualised cost of the own site"},
      {"energy", &U::energy_USD, "USD", 0, most_USD, "energy in it", 0},
      {"it_cost", &U::it_cost_USD, "USD", 0, most_USD, "price of the machines", 0},
      {"it_life_years", &U::it_life_years, "1", 0.1, 60, "life of the machines", 5},
      {"it_power", &U::it_power_W, "W", 0, 1e12, "IT power built", 0},
      {"accelerators", &U::accelerators, "1", 1, 1e9, "how many"},
      {"run_utilisation", &U::run_utilisation, "1", 0.01, 1, "use at which the energy was counted", 0.8},
      {"utilisation", &U::utilisation, "1", 0.001, 1, "use to be priced"},
  };
  return table;
}

std::span<const Output<ServiceOutputs>> output_table(const ServiceOutputs*) {
  using Y = ServiceOutputs;
  static constexpr Output<Y> table[] = {
      {"own", &Y::own_USD, "USD", "used hour of the own site"},
      {"colocate", &Y::colocate_USD, "USD", "used hour of own machines in a colocation"},
      {"rent_hour", &Y::rent_USD, "USD", "hour on demand"},
      {"reserve_hour", &Y::reserve_USD, "USD", "used hour of a reservation"},
      {"token_revenue", &Y::token_revenue_USD, "USD", "income of an hour from tokens"},
      {"own_break_even", &Y::own_break_even, "1", "use above which owning beats renting"},
      {"colocation_break_even", &Y::colocation_break_even, "1", "use above which colocation does"},
  };
  return table;
}

}  // namespace thermohall
