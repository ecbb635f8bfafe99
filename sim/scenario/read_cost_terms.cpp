#include "sim/scenario/read_cost_terms.h"

#include <cmath>

#include "sim/scenario/stated_currency.h"

namespace thermohall {

void read_property(Section& cost_section, CostSpec& cost) {
  Section s(cost_section.mapping("property"), "cost.property", cost_section.diagnostics());
  auto& p = cost.property;
  p.building_ratio = s.quantity("building_ratio", "1", 0, 20, 1.0);
  p.land_area_m2 = s.quantity("land_area", "m2", 0, 1e8, 0.0);
  p.lease_USD_m2_year = s.quantity("lease", "USD/m2", 0, 1e5, 0.0);
  p.colocation_USD_W_month = s.quantity("colocation", "USD/W", 0, 10, 0.0);
  p.lease_escalation = s.quantity("escalation", "1", -0.2, 0.5, 0.0);
  s.finish();
}

void read_schedule(Section& cost_section, CostSpec& cost) {
  Section s(cost_section.mapping("schedule"), "cost.schedule", cost_section.diagnostics());
  auto& schedule = cost.schedule;
  schedule.construction_s = s.quantity("construction", "s", 0, 20 * 365 * 86400.0, 0.0);
  schedule.deposit_share = s.quantity("deposit", "1", 0, 1, 0.0);
  Section leads(s.mapping("lead_times"), "cost.schedule.lead_times", s.diagnostics());
  for (const auto& entry : s.mapping("lead_times").entries)
    schedule.lead_times_s.emplace_back(entry.key, leads.quantity(entry.key, "s", 0, 20 * 365 * 86400.0));
  double sum = 0;
  for_each_section(s.mapping("phases"), "cost.schedule.phases", s.diagnostics(),
                   [&](const std::string&, Section& phase) {
                     schedule.phases.push_back({.at_years = phase.quantity("at", "year", 0, 60, 0.0),
                                                .share = phase.quantity("share", "1", 0, 1)});
                     sum += schedule.phases.back().share;
                     phase.finish();
                   });
  if (!schedule.phases.empty() && std::abs(sum - 1) > 1e-6)
    s.error("phases", "needs shares that add up to 1");
  s.finish();
}

void read_money(Section& cost_section, CostSpec& cost, const YamlNode& root) {
  Section s(cost_section.mapping("money"), "cost.money", cost_section.diagnostics());
  auto& money = cost.money;
  money.terms = s.word("terms", {"nominal", "real"}, 0) == 1 ? MoneyTerms::real : MoneyTerms::nominal;
  money.inflation = s.quantity("inflation", "1", -0.1, 0.5, 0.0);
  money.currency = s.text("currency", "");
  if (!money.currency.empty()) {
    money.USD_per_currency = stated_rate_USD(root, money.currency);
    if (!(money.USD_per_currency > 0)) {
      s.error("currency",
              quote(money.currency) + " has no rate; state one, e.g. currencies: {EUR: 1.08 USD}");
      money.USD_per_currency = 1;
    }
  }
  s.finish();
}

}  // namespace thermohall
