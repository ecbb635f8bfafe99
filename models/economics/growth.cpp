#include "models/economics/growth.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

constexpr double year_s = 365 * 86400.0;

struct Cohort {
  int bought;
  double power_W, work_W, price_USD;
};

/// The machines of a site, by year of purchase.
class Fleet {
 public:
  explicit Fleet(const GrowthParameters& p) : p_(p) {}

  void retire(int k) {
    std::erase_if(cohorts_, [&](const Cohort& c) { return k - c.bought >= p_.machine_life_years; });
  }
  double power_W() const {
    double sum = 0;
    for (const auto& c : cohorts_) sum += c.power_W;
    return sum;
  }
  double work_W(int k) const {
    double sum = 0;
    for (const auto& c : cohorts_) sum += c.work_W * (c.bought == k && k > 0 ? p_.first_year_share : 1);
    return sum;
  }
  // As many as the work needs and the halls hold.
  double buy(int k, double wanted_W, double room_W, double price_USD_W) {
    const double efficiency = std::pow(1 + p_.efficiency_growth, k);
    const double share = k > 0 ? p_.first_year_share : 1;
    const double power =
        std::clamp((wanted_W - work_W(k)) / (efficiency * share), 0.0, std::max(0.0, room_W));
    if (power > 0) cohorts_.push_back({k, power, power * efficiency, price_USD_W});
    return power;
  }
  double residual_USD(int end) const {
    double sum = 0;
    for (const auto& c : cohorts_)
      sum += c.power_W * c.price_USD *
             std::max(0.0, 1 - static_cast<double>(end - c.bought) / p_.machine_life_years);
    return sum;
  }

 private:
  const GrowthParameters& p_;
  std::vector<Cohort> cohorts_;
};

double wanted_W(const GrowthParameters& p, double demand, int k) {
  return p.base_power_W * demand *
         task_ratio(std::pow(1 + p.efficiency_growth, k), p.elasticity, p.cost_share);
}

// Power of the machines that would do the work of every year if halls never lacked.
std::vector<double> needed_power_W(const GrowthParameters& p, std::span<const double> demand) {
  Fleet fleet(p);
  std::vector<double> power;
  for (int k = 0; k < p.years; ++k) {
    fleet.retire(k);
    fleet.buy(k, wanted_W(p, demand[static_cast<std::size_t>(k)], k), 1e300, 0);
    power.push_back(fleet.power_W());
  }
  return power;
}

int blocks_for(double power_W, const HallBlock& block) {
  return static_cast<int>(std::ceil(power_W / block.power_W - 1e-9));
}

double price_at(const GrowthParameters& p, int k) {
  const int scarce = std::min(k, p.scarcity_years);
  return p.price_USD_J * std::pow(1 + p.price_change, scarce) *
         std::pow(1 + p.surplus_price_change, k - scarce);
}

// A straight line through one half after the given years, held between 0 and 1.
double training_share(const GrowthParameters& p, int k) {
  if (p.crossover_years <= 0) return p.training_share;
  return std::clamp(p.training_share + (0.5 - p.training_share) * k / p.crossover_years, 0.0, 1.0);
}

}  // namespace

GrowthResult grow(const GrowthParameters& p, const HallBlock& block, BuildPlan plan,
                  std::span<const double> demand, std::span<const double> expected) {
  const auto needed = needed_power_W(p, demand), believed = needed_power_W(p, expected);
  std::vector<int> in_use(static_cast<std::size_t>(p.years) + 1), orders(in_use.size());
  Fleet fleet(p);
  GrowthResult result{};
  double work_present = 0, wanted_sum = 0, missed_sum = 0, rack_count = 0;
  int ordered = 0;
  std::vector<std::pair<int, int>> bought_blocks;  // year of use, count
  const auto order = [&](int k, int total, int lead) {
    if (total <= ordered) return;
    orders[static_cast<std::size_t>(k)] += total - ordered;
    for (int y = k + lead; y <= p.years; ++y) in_use[static_cast<std::size_t>(y)] += total - ordered;
    bought_blocks.emplace_back(k + lead, total - ordered);
    ordered = total;
  };
  for (int k = 0; k < p.years; ++k) {
    const auto at = static_cast<std::size_t>(k);
    if (k == 0) {
      // The site opens with what is needed until the first blocks ordered now can be delivered.
      const auto first = believed.begin();
      const auto last =
          plan == BuildPlan::at_once ? believed.end() : first + std::clamp(p.lead_years, 1, p.years);
      const double most_W = std::max(needed[0], needed[0] / believed[0] * *std::max_element(first, last));
      order(0, blocks_for(most_W * (1 + p.headroom), block), 0);
    }
    if (plan == BuildPlan::phased && k + p.lead_years < p.years) {
      const auto delivered = static_cast<std::size_t>(k + p.lead_years);
      const double forecast_W = needed[at] * believed[delivered] / believed[at];
      order(k, blocks_for(forecast_W * (1 + p.headroom), block), p.lead_years);
    }
    GrowthYear y{};
    y.year = p.base_year + k;
    y.demand = demand[at];
    y.efficiency = std::pow(1 + p.efficiency_growth, k);
    const double wanted = wanted_W(p, demand[at], k);
    y.tasks = wanted / p.base_power_W;
    const double machine_price = block.machine_price_USD_W * std::pow(1 + p.machine_price_change, k);
    y.blocks = in_use[at];
    y.blocks_ordered = orders[at];
    y.hall_power_W = y.blocks * block.power_W;
    fleet.retire(k);
    y.bought_W = fleet.buy(k, wanted, y.hall_power_W - fleet.power_W(), machine_price);
    y.machine_power_W = fleet.power_W();
    y.stranded_W = std::max(0.0, y.hall_power_W - y.machine_power_W);
    const double installed = fleet.work_W(k), served = std::min(wanted, installed);
    y.shortage_share = wanted > 0 ? 1 - served / wanted : 0;
    y.training_share = training_share(p, k);
    const double load = y.training_share * p.training_load + (1 - y.training_share) * p.inference_load;
    y.mean_load = load * (installed > 0 ? std::min(1.0, wanted / installed) : 0);
    y.energy_J = y.machine_power_W * y.mean_load * block.pue * year_s;
    y.peak_power_W = y.machine_power_W * block.pue;
    y.rack_power_W = p.rack_power_W * std::pow(1 + p.rack_power_growth, k);
    rack_count += y.rack_power_W > 0 ? y.bought_W / y.rack_power_W : 0;
    y.racks = rack_count;
    y.price_USD_J = price_at(p, k);
    y.blocks_USD = y.blocks_ordered * block.cost_USD;
    y.machines_USD = y.bought_W * machine_price;
    y.energy_USD = y.energy_J * block.energy_price_USD_J * std::pow(1 + block.energy_price_change, k);
    y.operation_USD = y.blocks * block.operation_USD;
    const double work_J = served * load * year_s;
    y.revenue_USD = work_J * y.price_USD_J;
    if (k + 1 == p.years) {
      y.residual_USD = fleet.residual_USD(p.years);
      for (const auto& [year, count] : bought_blocks)
        y.residual_USD +=
            count * block.cost_USD * std::clamp(1 - (p.years - year) / p.hall_life_years, 0.0, 1.0);
    }
    const double start = std::pow(1 + p.discount_rate, -k), end = start / (1 + p.discount_rate);
    y.cash_USD =
        y.revenue_USD + y.residual_USD - y.blocks_USD - y.machines_USD - y.energy_USD - y.operation_USD;
    const double cost =
        (y.blocks_USD + y.machines_USD) * start + (y.energy_USD + y.operation_USD - y.residual_USD) * end;
    result.cost_USD += cost;
    result.net_present_value_USD += y.revenue_USD * end - cost;
    result.stranded_W_years += y.stranded_W;
    work_present += work_J * end;
    wanted_sum += wanted;
    missed_sum += wanted - served;
    result.years.push_back(y);
  }
  result.cost_per_work_USD_J = work_present > 0 ? result.cost_USD / work_present : 0;
  result.shortage_share = wanted_sum > 0 ? missed_sum / wanted_sum : 0;
  return result;
}

}  // namespace thermohall
