#include <array>

#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

struct QuantityRule {
  std::string_view key, unit;
};
// What a unit cost may be counted by; the quantities are worked out from the layout (sim/run/costing).
constexpr std::array<QuantityRule, 11> rules{{{"floor_area", "USD/m2"},
                                              {"racks", "USD"},
                                              {"liquid_racks", "USD"},
                                              {"it_power", "USD/W"},
                                              {"air_cooled_power", "USD/W"},
                                              {"liquid_power", "USD/W"},
                                              {"row_length", "USD/m"},
                                              {"pipe_length", "USD/m"},
                                              {"tcs_pipe_length", "USD/m"},
                                              {"coolant_volume", "USD/m3"},
                                              {"accelerators", "USD"}}};

void read_line(ReaderContext& c, const std::string& id, Section& s, const Origin& origin) {
  CostLine line;
  line.id = id;
  line.category = s.text("category");
  line.quantity_key = s.text("quantity");
  const QuantityRule* rule = nullptr;
  std::vector<std::string_view> names;
  for (const auto& r : rules) {
    names.push_back(r.key);
    if (r.key == line.quantity_key) rule = &r;
  }
  if (!rule) {
    s.error("quantity", quote(line.quantity_key) + " is not a quantity of the layout" +
                            did_you_mean(line.quantity_key, names));
    return;
  }
  line.unit.cost_USD = s.quantity("unit_cost", rule->unit, 0, 1e9);
  line.unit.service_life_years = s.quantity("life", "year", 1, 100);
  line.unit.maintenance_share = s.quantity("maintenance", "1", 0, 1, 0.0);
  line.unit.source = origin.source;
  line.unit.confidence = origin.confidence;
  s.finish();
  c.scenario.assumptions.push_back({"cost." + id, "unit_cost",
                                    std::to_string(line.unit.cost_USD) + ' ' + std::string(rule->unit),
                                    origin.source, origin.confidence});
  c.scenario.cost.lines.push_back(std::move(line));
}

Tariff read_tariff(const YamlNode& map, const std::string& path, Diagnostics& diagnostics) {
  Section s(map, path, diagnostics);
  Tariff tariff{};
  tariff.default_price_USD_J = s.quantity("energy", "USD/J", 0, 1e-5);
  tariff.monthly_demand_charge_USD_W = s.quantity("demand_charge", "USD/W", 0, 10, 0.0);
  tariff.demand_window_s = s.quantity("demand_window", "s", 60, 86400, 900.0);
  tariff.monthly_fixed_charge_USD = s.quantity("fixed", "USD", 0, 1e9, 0.0);
  for_each_section(s.mapping("periods"), path + ".periods", diagnostics, [&](const std::string&, Section& p) {
    TariffPeriod period{};
    period.days = static_cast<DayKind>(std::max(0, p.word("days", {"any", "weekday", "weekend"}, 0)));
    period.first_month = p.count("first_month", 1, 12, 1);
    period.last_month = p.count("last_month", 1, 12, 12);
    period.from_s = p.quantity("from", "s", 0, 86400, 0.0);
    period.to_s = p.quantity("to", "s", 0, 86400, 0.0);
    period.price_USD_J = p.quantity("price", "USD/J", 0, 1e-4);
    p.finish();
    tariff.periods.push_back(period);
  });
  s.finish();
  return tariff;
}

}  // namespace

void read_cost(ReaderContext& c, Section& root) {
  Section s(root.mapping("cost", true), "cost", c.diagnostics);
  auto& cost = c.scenario.cost;
  Section t(s.mapping("tariff", true), "cost.tariff", c.diagnostics);
  const LibraryItem item = resolve_type(c.library, "tariffs", t);
  if (item.parameters.is_map()) cost.tariff = read_tariff(item.parameters, "cost.tariff", c.diagnostics);
  cost.tariff_source = item.origin.source;
  cost.tariff_confidence = item.origin.confidence;
  cost.water_USD_m3 = s.quantity("water", "USD/m3", 0, 1000);
  cost.carbon_USD_kg = s.quantity("carbon_price", "USD/kg", 0, 100, 0.0);
  cost.discount_rate = s.quantity("discount_rate", "1", 0, 0.5);
  cost.horizon_years = s.count("years", 1, 60);
  cost.energy_escalation = s.quantity("energy_escalation", "1", -0.2, 0.5, 0.0);
  cost.staff_USD_W_year = s.quantity("staff", "USD/W", 0, 10, 0.0);
  cost.insurance_share = s.quantity("insurance", "1", 0, 0.2, 0.0);
  cost.contingency_share = s.quantity("contingency", "1", 0, 1, 0.0);
  cost.engineering_share = s.quantity("engineering", "1", 0, 1, 0.0);
  Section lines(s.mapping("lines"), "cost.lines", c.diagnostics);
  // Every unit cost of the library counts unless the scenario replaces it or says `none`.
  YamlNode own = s.mapping("lines");
  for (const auto& id : c.library.ids("unit_costs", c.diagnostics)) {
    if (own.find(id)) continue;
    const LibraryItem* base = c.library.find("unit_costs", id, c.diagnostics);
    Section line(base->parameters, "unit_costs." + id, c.diagnostics);
    read_line(c, id, line, base->origin);
  }
  std::erase_if(own.entries, [](const YamlEntry& entry) {
    return entry.value.is_null() || (entry.value.is_scalar() && entry.value.text == "none");
  });
  for_each_section(own, "cost.lines", c.diagnostics, [&](const std::string& id, Section& line) {
    Origin origin;
    origin.source = line.text("source", "stated in the scenario");
    origin.confidence = line.text("confidence", "stated");
    read_line(c, id, line, origin);
  });
  s.finish();
}

}  // namespace thermohall
