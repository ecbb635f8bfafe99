#include "models/economics/purchase_schedule.h"

#include <cmath>

namespace thermohall {

PurchaseTiming purchase_timing(std::span<const PurchasedCategory> categories, double construction_years,
                               double deposit_share, double discount_rate) {
  PurchaseTiming timing;
  timing.time_to_open_years = construction_years;
  for (const auto& c : categories) {
    const double after_delivery = c.after_construction ? 0 : construction_years;
    const double until_open = c.lead_years + after_delivery;
    if (until_open > timing.time_to_open_years || timing.longest.empty()) {
      if (until_open >= timing.time_to_open_years) timing.longest = c.category;
      timing.time_to_open_years = std::fmax(timing.time_to_open_years, until_open);
    }
    timing.carrying_USD +=
        c.cost_USD * (deposit_share * std::pow(1 + discount_rate, until_open) +
                      (1 - deposit_share) * std::pow(1 + discount_rate, after_delivery) - 1);
  }
  return timing;
}

double phased_factor(std::span<const PurchaseShare> phases, double escalation, double discount_rate) {
  double sum = 0;
  for (const auto& p : phases) sum += p.share * std::pow((1 + escalation) / (1 + discount_rate), p.at_years);
  return sum;
}

}  // namespace thermohall
