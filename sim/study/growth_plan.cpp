#include "sim/study/growth_plan.h"

#include <algorithm>

#include "sim/base/quantity.h"

namespace thermohall {
namespace {

void read_branches(Section& s, GrowthPlan& plan) {
  const YamlNode& demand = s.mapping("demand", true);
  for (const auto& entry : demand.entries) {
    GrowthBranch branch{.name = entry.key, .segments = {}};
    for (const auto& item : entry.value.items) {
      Section segment(item, s.path_of("demand") + '.' + entry.key, s.diagnostics());
      branch.segments.push_back({.until_year = segment.count("until", 1990, 2200, 2200),
                                 .growth = segment.quantity("growth", "1", -0.9, 10)});
      segment.finish();
    }
    if (branch.segments.empty())
      s.diagnostics().error(entry.location(), s.path_of("demand") + '.' + entry.key,
                            "needs a list of segments, e.g. [{until: 2027, growth: 50 %}, {growth: 25 %}]");
    plan.branches.push_back(std::move(branch));
  }
  std::vector<std::string> names;
  for (const auto& branch : plan.branches) names.push_back(branch.name);
  if (names.empty()) return;
  const bool has_mid = std::find(names.begin(), names.end(), "mid") != names.end();
  std::string expected = has_mid ? "mid" : names.front();
  if (s.has("expected")) expected = s.reference("expected", names, "branch of demand", true);
  s.leave({"expected"});
  plan.expected = static_cast<std::size_t>(
      std::max<std::ptrdiff_t>(0, std::find(names.begin(), names.end(), expected) - names.begin()));
  if (plan.expected >= names.size()) plan.expected = 0;
}

std::vector<double> numbers(Section& s, std::string_view key, double min, double max) {
  std::vector<double> values;
  const YamlNode* list = s.find(key);
  if (!list) return values;
  for (const auto& item : list->items) {
    try {
      const double value = item.is_scalar() ? parse_quantity(item.text, "1") : min - 1;
      if (value < min || value > max) s.error(key, "holds a value outside its range");
      values.push_back(value);
    } catch (const QuantityError& fault) {
      s.error(key, fault.what());
    }
  }
  if (values.empty()) s.error(key, "needs a list of numbers");
  return values;
}

}  // namespace

std::optional<GrowthPlan> read_growth_plan(Section& root) {
  if (!root.has("growth")) {
    root.leave({"growth"});
    return {};
  }
  Section s(root.mapping("growth"), "growth", root.diagnostics());
  GrowthPlan plan;
  auto& p = plan.parameters;
  p.base_year = s.count("base_year", 1990, 2100, 2025);
  p.years = s.count("years", 1, 60);
  plan.base_accelerators = s.quantity("base_accelerators", "1", 0, 1e9, 0.0);
  if (plan.base_accelerators > 0)
    s.leave({"base_power"});
  else
    p.base_power_W = s.quantity("base_power", "W", 1, 1e12);
  if (plan.base_accelerators > 0 && s.has("base_power"))
    s.error("base_power", "stands beside base_accelerators; give one of them");
  read_branches(s, plan);
  p.efficiency_growth = s.quantity("efficiency", "1", -0.5, 5, 0.0);
  p.elasticity = s.quantity("elasticity", "1", 0, 10, 0.0);
  p.cost_share = s.quantity("cost_share", "1", 0, 1, 1.0);
  plan.elasticities = numbers(s, "elasticities", 0, 10);
  p.machine_life_years = s.count("refresh", 1, 60, 5);
  p.first_year_share = s.quantity("ramp", "1", 0.05, 1, 1.0);
  p.headroom = s.quantity("headroom", "1", 0, 5, 0.0);
  p.lead_years = s.count("lead_time", 0, 10, 1);
  p.discount_rate = s.quantity("discount_rate", "1", 0, 0.5);
  p.machine_price_change = s.quantity("it_price_change", "1", -0.9, 5, 0.0);
  p.hall_life_years = s.quantity("hall_life", "year", 1, 100, 25.0);
  plan.energy_price_change = s.quantity("energy_price_change", "1", -0.2, 0.5, 0.0);
  Section mix(s.mapping("mix"), "growth.mix", s.diagnostics());
  p.training_share = mix.quantity("training", "1", 0, 1, 0.0);
  const int crossover = mix.count("crossover", 1990, 2200, p.base_year);
  p.crossover_years = crossover - p.base_year;
  p.training_load = mix.quantity("training_load", "1", 0.01, 1, 0.75);
  p.inference_load = mix.quantity("inference_load", "1", 0.01, 1, 0.75);
  mix.finish();
  Section rack(s.mapping("rack_power"), "growth.rack_power", s.diagnostics());
  p.rack_power_W = rack.quantity("start", "W", 0, 1e8, 0.0);
  p.rack_power_growth = rack.quantity("growth", "1", -0.5, 5, 0.0);
  rack.finish();
  Section price(s.mapping("price"), "growth.price", s.diagnostics());
  // By kilowatt-hour of base-year machines.
  p.price_USD_J = price.quantity("start", "USD/J", 0, 1e-3, 0.0);
  plan.price_USD_h = price.quantity("gpu_hour", "USD/h", 0, 1000, 0.0);
  if (plan.price_USD_h > 0 && plan.base_accelerators <= 0)
    price.error("gpu_hour", "needs growth.base_accelerators");
  if (plan.price_USD_h > 0 && p.price_USD_J > 0)
    price.error("gpu_hour", "stands beside start; give one of them");
  p.price_change = price.quantity("change", "1", -0.9, 5, 0.0);
  p.scarcity_years = price.count("scarcity_until", 1990, 2200, 2200) - p.base_year;
  p.surplus_price_change = price.quantity("surplus_change", "1", -0.9, 5, 0.0);
  price.finish();
  p.scarcity_years = std::max(0, p.scarcity_years);
  s.finish();
  return plan;
}

std::optional<ServicePlan> read_service_plan(Section& root) {
  if (!root.has("service")) {
    root.leave({"service"});
    return {};
  }
  Section s(root.mapping("service"), "service", root.diagnostics());
  ServicePlan plan;
  auto& p = plan.parameters;
  p.rent_USD_h = s.quantity("rent", "USD/h", 0, 1000);
  p.reserve_USD_h = s.quantity("reserve", "USD/h", 0, 1000, p.rent_USD_h);
  p.colocation_USD_W_month = s.quantity("colocation", "USD/W", 0, 10, 0.0);
  p.metered_share = s.quantity("metered", "1", 0, 1, 1.0);
  p.idle_share = s.quantity("idle", "1", 0, 1, 0.3);
  p.tokens_per_second = s.quantity("tokens_per_second", "1", 0, 1e9, 0.0);
  p.token_USD = s.quantity("million_tokens", "USD", 0, 1e6, 0.0) / 1e6;
  p.it_maintenance_share = s.quantity("it_maintenance", "1", 0, 1, 0.03);
  p.discount_rate = s.quantity("discount_rate", "1", 0, 0.5);
  plan.utilisations = numbers(s, "utilisations", 0.001, 1);
  if (plan.utilisations.empty()) plan.utilisations = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  s.finish();
  return plan;
}

}  // namespace thermohall
