#pragma once

#include <span>
#include <vector>

#include "models/economics/demand.h"

namespace thermohall {

/// A site that grows with demand: machines bought by year, halls built in blocks.
///
/// Work is counted in watts of base-year machines. A machine bought in year y does (1 + e)^(y - y0) of the work
/// of a base-year machine with the same power; it runs for R years. Each year, after the retired have gone,
///
///   work wanted W = P0 D c^-elasticity                      (demand.h)                             (1)
///   bought = max(0, W - work of those installed) / (1 + e)^(y - y0), as far as the halls hold      (2)
///   mean load = min(1, W / work installed)                                                         (3)
///
/// A hall block takes `lead_years` from order to use. `phased`: the site opens with what is needed until the
/// first delivery; then blocks are ordered for the power of today times what the expected branch grows by until
/// delivery, plus headroom. `at_once`: what the expected branch needs at most, at the start.
///
///   stranded power = halls - machines;   shortage = wanted - served work                           (4)
///
/// Cash: blocks are paid when ordered; machines when bought; energy, operation of halls in use and revenue at
/// the end of the year. At the end halls and machines are credited with the unused part of their lives.
///
/// Source: bookkeeping of this program; demand as in demand.h. See docs/theory/growth.md.
struct GrowthParameters {
  int base_year, years;
  double base_power_W;
  double efficiency_growth;  ///< work per joule of new machines, a year
  double elasticity, cost_share;
  int machine_life_years;
  double first_year_share = 1;  ///< of its work that a machine does in its first year
  double headroom;
  int lead_years;
  double training_share, crossover_years;  ///< today; years until training falls below one half
  double training_load, inference_load;    ///< mean over peak of each kind of work
  double rack_power_W, rack_power_growth;  ///< of the machines bought
  double discount_rate;
  double machine_price_change;       ///< by watt, a year
  double price_USD_J, price_change;  ///< of work by energy of base-year machines; a year, first
  double surplus_price_change;       ///< after scarcity ends
  int scarcity_years;
  double hall_life_years;
};

/// What one block of halls is and costs, from the run of a design.
struct HallBlock {
  double power_W, cost_USD, operation_USD;  ///< IT power, price, annual operation without energy
  double pue, energy_price_USD_J, energy_price_change;
  double machine_price_USD_W;
};

enum class BuildPlan { phased, at_once };

struct GrowthYear {
  int year;
  double demand, efficiency, tasks;  ///< indices, 1 in the base year; of machines bought; wanted
  double machine_power_W, bought_W, hall_power_W, stranded_W, shortage_share;
  double training_share, mean_load;  ///< mean_load: energy over machine power and time
  double energy_J, peak_power_W, racks, rack_power_W;
  double price_USD_J;
  double blocks_USD, machines_USD, energy_USD, operation_USD, revenue_USD, residual_USD, cash_USD;
  int blocks_ordered, blocks;
};

struct GrowthResult {
  std::vector<GrowthYear> years;
  double net_present_value_USD;
  double cost_USD;                          ///< present value of all costs less residual
  double cost_per_work_USD_J;               ///< levelised, by energy of base-year machines
  double stranded_W_years, shortage_share;  ///< of all work wanted
};

/// `demand` is what happens, `expected` what the planner believes; both as from demand_index.
GrowthResult grow(const GrowthParameters&, const HallBlock&, BuildPlan, std::span<const double> demand,
                  std::span<const double> expected);

}  // namespace thermohall
