#include <filesystem>

#include "sim/base/csv_table.h"
#include "sim/base/quantity.h"
#include "sim/scenario/read_cost_terms.h"
#include "sim/scenario/reader_context.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall {
namespace {

void read_line(ReaderContext& c, const std::string& id, Section& s, const Origin& origin) {
  CostLine line;
  line.id = id;
  line.category = s.text("category");
  const LayoutQuantityRule* rule = read_layout_quantity(s);
  if (!rule) return;
  line.quantity_key = rule->key;
  line.unit.cost_USD = s.quantity("unit_cost", rule->per("USD"), 0, 1e9);
  line.unit.service_life_years = s.quantity("life", "year", 0, 100);
  line.unit.maintenance_share = s.quantity("maintenance", "1", 0, 1, 0.0);
  line.scale_exponent = s.quantity("scale_exponent", "1", 0, 2, 1.0);
  line.reference_quantity = s.quantity("reference_quantity", rule->unit, 0, 1e12, 0.0);
  if (line.scale_exponent != 1 && line.reference_quantity <= 0)
    s.error("scale_exponent", "needs reference_quantity, the quantity at which unit_cost holds");
  line.unit.source = origin.source;
  line.unit.confidence = origin.confidence;
  s.finish();
  c.scenario.assumptions.push_back({"cost.lines." + id, "unit_cost",
                                    exact_number(line.unit.cost_USD) + ' ' + rule->per("USD"), origin.source,
                                    origin.confidence});
  c.scenario.cost.lines.push_back(std::move(line));
}

std::vector<double> hourly_column(Section& s, std::string_view key, std::string_view column,
                                  const ValueRange& range, const std::string& folder) {
  const YamlNode* node = s.find(key);
  const auto path = (std::filesystem::path(folder) / node->text).lexically_normal().string();
  const auto table = read_csv_table(path, s.diagnostics(), node->location());
  if (!table) return {};
  const auto values = column_values(*table, column, range, s.diagnostics());
  return values ? *values : std::vector<double>{};
}

void read_blocks(Section& s, Tariff& tariff) {
  for_each_section(s.mapping("blocks"), s.path_of("blocks"), s.diagnostics(),
                   [&](const std::string&, Section& b) {
                     const TariffBlock block{.up_to_J = b.quantity("up_to", "J", 0, 1e18, 1e18),
                                             .adder_USD_J = b.quantity("adder", "USD/J", -1e-5, 1e-5)};
                     if (!tariff.blocks.empty() && block.up_to_J <= tariff.blocks.back().up_to_J)
                       b.error("up_to", "must be above that of the block before");
                     b.finish();
                     tariff.blocks.push_back(block);
                   });
}

void read_agreement(Section& s, Tariff& tariff, const std::string& folder) {
  if (!s.has("agreement")) return s.leave({"agreement"});
  Section a(s.mapping("agreement"), s.path_of("agreement"), s.diagnostics());
  auto& agreement = tariff.agreement;
  agreement.power_W = a.quantity("power", "W", 0, 1e11);
  agreement.price_USD_J = a.quantity("price", "USD/J", 0, 1e-5);
  agreement.take_or_pay = a.flag("take_or_pay", false);
  agreement.surplus_price_USD_J = a.quantity("surplus_price", "USD/J", 0, 1e-5, 0.0);
  if (a.has("profile_file"))
    agreement.hourly_profile =
        hourly_column(a, "profile_file", "share", {.unit = "1", .min = 0, .max = 1}, folder);
  a.finish();
}

Tariff read_tariff(const YamlNode& map, const std::string& path, const std::string& folder,
                   Diagnostics& diagnostics) {
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
  tariff.ratchet_share = s.quantity("ratchet", "1", 0, 1, 0.0);
  tariff.ratchet_months = s.count("ratchet_months", 1, 12, 11);
  read_blocks(s, tariff);
  if (s.has("price_file"))
    tariff.hourly_price_USD_J =
        hourly_column(s, "price_file", "price", {.unit = "USD/J", .min = -1e-4, .max = 1e-4}, folder);
  read_agreement(s, tariff, folder);
  s.finish();
  return tariff;
}

void read_more_operation(Section& s, CostSpec& cost) {
  cost.water_escalation = s.quantity("water_escalation", "1", -0.2, 0.5, 0.0);
  cost.general_escalation = s.quantity("general_escalation", "1", -0.2, 0.5, 0.0);
  cost.replacement_escalation = s.quantity("replacement_escalation", "1", -0.5, 0.5, 0.0);
  cost.carbon_escalation = s.quantity("carbon_escalation", "1", -0.5, 1, 0.0);
  cost.sewer_USD_m3 = s.quantity("sewer", "USD/m3", 0, 1000, 0.0);
  cost.blowdown_share = s.quantity("blowdown", "1", 0, 1, 0.0);
  cost.chemicals_USD_m3 = s.quantity("chemicals", "USD/m3", 0, 1000, 0.0);
  cost.property_tax_share = s.quantity("property_tax", "1", 0, 0.2, 0.0);
  cost.decommissioning_share = s.quantity("decommissioning", "1", 0, 1, 0.0);
  cost.heat_USD_J = s.quantity("heat_price", "USD/J", 0, 1e-6, 0.0);
}

void read_prices(Section& cost_section, CostSpec& cost) {
  Section s(cost_section.mapping("prices"), "cost.prices", cost_section.diagnostics());
  cost.region_index = s.quantity("region_index", "1", 0.1, 10, 1.0);
  cost.price_year = s.count("year", 2000, 2100, 2025);
  cost.price_escalation = s.quantity("escalation", "1", -0.2, 0.5, 0.0);
  Section factors(s.mapping("factors"), "cost.prices.factors", s.diagnostics());
  for (const auto& entry : s.mapping("factors").entries)
    cost.price_factors.emplace_back(entry.key, factors.quantity(entry.key, "1", 0, 100));
  s.finish();
}

void read_investment(Section& cost_section, CostSpec& cost) {
  Diagnostics& diagnostics = cost_section.diagnostics();
  Section revenue(cost_section.mapping("revenue"), "cost.revenue", diagnostics);
  cost.gpu_hour_USD_h = revenue.quantity("gpu_hour", "USD/h", 0, 1000, 0.0);
  cost.capacity_month_USD_W = revenue.quantity("capacity_month", "USD/W", 0, 10, 0.0);
  cost.revenue_growth = revenue.quantity("growth", "1", -0.9, 1, 0.0);
  revenue.finish();
  Section service(cost_section.mapping("accelerator"), "cost.accelerator", diagnostics);
  cost.petaflops = service.quantity("petaflops", "1", 0, 1e6, 0.0);
  cost.tokens_per_second = service.quantity("tokens_per_second", "1", 0, 1e9, 0.0);
  service.finish();
  if (!cost_section.has("investment")) return cost_section.leave({"investment"});
  Section s(cost_section.mapping("investment"), "cost.investment", diagnostics);
  InvestmentTerms terms{};
  terms.income_tax = s.quantity("income_tax", "1", 0, 0.9, 0.0);
  terms.it_write_off_years = s.quantity("it_write_off", "year", 1, 60, 5.0);
  terms.other_write_off_years = s.quantity("other_write_off", "year", 1, 60, 20.0);
  terms.method = static_cast<DepreciationMethod>(
      std::max(0, s.word("method", {"straight_line", "double_declining"}, 0)));
  terms.loan_share = s.quantity("loan", "1", 0, 1, 0.0);
  terms.loan_rate = s.quantity("loan_rate", "1", 0, 0.5, 0.0);
  terms.loan_years = s.quantity("loan_years", "year", 1, 60, 10.0);
  s.finish();
  cost.investment = terms;
}

}  // namespace

const LayoutQuantityRule* read_layout_quantity(Section& s) {
  const std::string key = s.text("quantity");
  std::vector<std::string_view> names;
  for (const auto& rule : layout_quantity_rules) {
    if (rule.key == key) return &rule;
    names.push_back(rule.key);
  }
  s.error("quantity", quote(key) + " is not a quantity of the layout" + did_you_mean(key, names));
  return nullptr;
}

void read_cost(ReaderContext& c, Section& root) {
  Section s(root.mapping("cost", true), "cost", c.diagnostics);
  auto& cost = c.scenario.cost;
  Section t(s.mapping("tariff", true), "cost.tariff", c.diagnostics);
  const LibraryItem item = resolve_type(c.library, "tariffs", t);
  if (item.parameters.is_map())
    cost.tariff = read_tariff(item.parameters, "cost.tariff", c.folder, c.diagnostics);
  cost.tariff_source = item.origin.source;
  cost.tariff_confidence = item.origin.confidence;
  c.scenario.assumptions.push_back({"cost.tariff", "energy",
                                    exact_number(cost.tariff.default_price_USD_J * 3.6e6) + " USD/kWh",
                                    cost.tariff_source, cost.tariff_confidence});
  cost.water_USD_m3 = s.quantity("water", "USD/m3", 0, 1000);
  cost.carbon_USD_kg = s.quantity("carbon_price", "USD/kg", 0, 100, 0.0);
  cost.discount_rate = s.quantity("discount_rate", "1", 0, 0.5);
  cost.horizon_years = s.count("years", 1, 60);
  cost.energy_escalation = s.quantity("energy_escalation", "1", -0.2, 0.5, 0.0);
  cost.staff_USD_W_year = s.quantity("staff", "USD/W", 0, 10, 0.0);
  cost.insurance_share = s.quantity("insurance", "1", 0, 0.2, 0.0);
  cost.contingency_share = s.quantity("contingency", "1", 0, 1, 0.0);
  cost.engineering_share = s.quantity("engineering", "1", 0, 1, 0.0);
  read_more_operation(s, cost);
  read_prices(s, cost);
  read_investment(s, cost);
  read_property(s, cost);
  read_schedule(s, cost);
  read_money(s, cost, c.root);
  // Every unit cost of the library counts, with what the scenario states laid over it, unless that is `none`.
  YamlNode own = s.mapping("lines");
  for (const auto& id : c.library.ids("unit_costs", c.diagnostics)) {
    const LibraryItem* base = c.library.find("unit_costs", id, c.diagnostics);
    const YamlEntry* stated = own.find(id);
    if (stated && !stated->value.is_map()) continue;
    const YamlNode parameters = stated ? merged(base->parameters, stated->value) : base->parameters;
    Section line(parameters, stated ? "cost.lines." + id : "unit_costs." + id, c.diagnostics);
    Origin origin = base->origin;
    if (stated) {
      origin.source = line.text("source", base->origin.source + ", changed in the scenario");
      origin.confidence = line.text("confidence", "stated");
    }
    read_line(c, id, line, origin);
    if (stated) std::erase_if(own.entries, [&](const YamlEntry& entry) { return entry.key == id; });
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
