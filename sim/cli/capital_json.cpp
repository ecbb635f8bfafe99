#include "sim/cli/capital_json.h"

#include <algorithm>

namespace thermohall {
namespace {

bool is_line(const CostSpec& cost, const std::string& name) {
  return std::any_of(cost.lines.begin(), cost.lines.end(),
                     [&](const CostLine& line) { return line.id == name; });
}

}  // namespace

nlohmann::ordered_json capital_json(const Scenario& scenario, const std::vector<CapitalItem>& items,
                                    const CapitalTotals& totals) {
  auto list = nlohmann::ordered_json::array();
  for (const CapitalItem& item : items)
    list.push_back({{"name", item.name},
                    {"line", is_line(scenario.cost, item.name) ? item.name : ""},
                    {"category", item.category},
                    {"quantity", item.quantity},
                    {"unit", item.unit},
                    {"unit_cost_USD", item.unit_cost_USD},
                    {"price_factor", item.price_factor},
                    {"cost_USD", item_cost_USD(item)},
                    {"service_life_years", item.service_life_years},
                    {"maintenance_share", item.maintenance_share},
                    {"source", item.source},
                    {"confidence", item.confidence}});
  return {{"items", std::move(list)},
          {"direct_USD", totals.direct_USD},
          {"engineering_USD", totals.engineering_USD},
          {"contingency_USD", totals.contingency_USD},
          {"total_USD", totals.total_USD},
          {"maintenance_USD", totals.maintenance_USD}};
}

}  // namespace thermohall
