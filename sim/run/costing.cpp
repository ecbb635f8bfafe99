#include "sim/run/costing.h"

#include <algorithm>
#include <cmath>

#include "models/economics/finance.h"
#include "sim/scenario/layout_quantity.h"

namespace thermohall {
namespace {

constexpr double year_s = 365 * 86400.0, hours_per_year = 8760;
constexpr double price_list_year = 2025;  // of the library's prices

void add_bank(std::vector<CapitalItem>& items, const std::string& category, const std::string& id,
              const Origin& origin, const std::optional<UnitCost>& cost, double count) {
  if (!cost || count <= 0) return;
  items.push_back({.name = id + " (" + (origin.label.empty() ? "own definition" : origin.label) + ")",
                   .category = category,
                   .quantity = count,
                   .unit = "units",
                   .unit_cost_USD = cost->cost_USD,
                   .scale_exponent = 1,
                   .reference_quantity = 0,
                   .service_life_years = cost->service_life_years,
                   .maintenance_share = cost->maintenance_share,
                   .source = cost->source,
                   .confidence = cost->confidence});
}

template <class P>
void add_equipment(std::vector<CapitalItem>& items, const std::string& category, const Equipment<P>& e) {
  add_bank(items, category, e.id, e.origin, e.cost, e.count);
}

// Place and year move the price of what is built on the site; a market factor moves its category.
double price_factor(const CostSpec& cost, const std::string& category) {
  double factor = category == "it" ? 1
                                   : cost.region_index * std::pow(1 + cost.price_escalation,
                                                                  cost.price_year - price_list_year);
  for (const auto& [name, value] : cost.price_factors)
    if (name == category) factor *= value;
  return factor;
}

double category_USD(const CapitalTotals& capital, bool it) {
  double sum_USD = 0;
  for (const auto& c : capital.categories)
    if ((c.category == "it") == it) sum_USD += c.direct_USD;
  return capital.direct_USD > 0 ? sum_USD * capital.total_USD / capital.direct_USD : 0;
}

std::vector<double> purchases_USD(const CostOfOwnershipParameters& terms,
                                  const std::vector<CapitalItem>& items, const CapitalShares& shares,
                                  bool it) {
  std::vector<CapitalItem> chosen;
  for (const auto& item : items)
    if ((item.category == "it") == it) chosen.push_back(item);
  const auto rows = ownership_by_year(terms, chosen, shares, {});
  std::vector<double> sum = rows[0].cash_USD;
  for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += rows[1].cash_USD[k];
  return sum;
}

// What is sold in the first year: accelerator hours that did work, and capacity built.
double revenue_USD(const CostSpec& cost, const LayoutQuantities& q, double used) {
  return cost.gpu_hour_USD_h * q.accelerators * used * hours_per_year +
         cost.capacity_month_USD_W * q.it_power_W * 12;
}

InvestmentFlows investment_flows(const CostSpec& cost, const CostOfOwnershipParameters& terms,
                                 const CapitalShares& shares, const CostResult& result,
                                 double first_revenue_USD) {
  InvestmentFlows flows;
  flows.it_purchases_USD = purchases_USD(terms, result.items, shares, true);
  flows.other_purchases_USD = purchases_USD(terms, result.items, shares, false);
  const std::size_t count = flows.it_purchases_USD.size();
  flows.revenue_USD.resize(count);
  flows.operation_USD.resize(count);
  flows.residual_USD.resize(count);
  for (std::size_t k = 0; k < count; ++k) {
    if (k > 0)
      flows.revenue_USD[k] = first_revenue_USD *
                             std::pow(1 + cost.revenue_growth, static_cast<double>(k) - 1) *
                             std::pow(1 + terms.inflation, static_cast<double>(k));
    for (const auto& row : result.years) {
      if (row.category == "capital" || row.category == "replacement") continue;
      if (row.category == "residual")
        flows.residual_USD[k] -= row.cash_USD[k];
      else
        flows.operation_USD[k] += row.cash_USD[k];
    }
  }
  return flows;
}

std::string unit_of_quantity(const std::string& key) {
  for (const auto& rule : layout_quantity_rules)
    if (rule.key == key && rule.unit != "1") return std::string(rule.unit);
  return "units";
}

// In real terms the rate loses the inflation; in nominal terms the prices gain it.
CostOfOwnershipParameters ownership_terms(const CostSpec& cost, const CapitalTotals& capital) {
  const auto& money = cost.money;
  const bool real = money.terms == MoneyTerms::real;
  return {.horizon_years = cost.horizon_years,
          .discount_rate = real ? real_rate(cost.discount_rate, money.inflation) : cost.discount_rate,
          .energy_escalation = cost.energy_escalation,
          .water_escalation = cost.water_escalation,
          .general_escalation = cost.general_escalation,
          .capital_escalation = cost.replacement_escalation,
          .carbon_escalation = cost.carbon_escalation,
          .carbon_price_USD_kg = cost.carbon_USD_kg,
          .residual_value = 1,
          .decommissioning_USD = cost.decommissioning_share * category_USD(capital, false),
          .rent_escalation = cost.property.lease_escalation,
          .inflation = real ? 0 : money.inflation};
}

void add_schedule(const CostSpec& cost, const CostOfOwnershipParameters& terms, const CapitalShares& shares,
                  CostResult& result) {
  const auto& schedule = cost.schedule;
  if (schedule.construction_s > 0 || !schedule.lead_times_s.empty()) {
    std::vector<PurchasedCategory> categories;
    for (const auto& c : result.capital.categories) {
      if (c.direct_USD <= 0) continue;
      PurchasedCategory bought{c.category, c.direct_USD * capital_factor(shares), 0, c.category == "it"};
      for (const auto& [name, lead_s] : schedule.lead_times_s)
        if (name == c.category) bought.lead_years = lead_s / year_s;
      categories.push_back(std::move(bought));
    }
    result.timing = purchase_timing(categories, schedule.construction_s / year_s, schedule.deposit_share,
                                    terms.discount_rate);
  }
  if (schedule.phases.empty()) return;
  std::vector<PurchaseShare> phases;
  for (const auto& p : schedule.phases) phases.push_back({p.at_years, p.share});
  result.phased_capital_USD =
      result.capital.total_USD *
      phased_factor(phases, (1 + terms.capital_escalation) * (1 + terms.inflation) - 1, terms.discount_rate);
}

}  // namespace

double layout_quantity(const LayoutQuantities& q, const std::string& key) {
  if (key == "floor_area") return q.floor_area_m2;
  if (key == "racks") return q.racks;
  if (key == "liquid_racks") return q.liquid_racks;
  if (key == "it_power") return q.it_power_W;
  if (key == "air_cooled_power") return q.air_cooled_power_W;
  if (key == "liquid_power") return q.liquid_power_W;
  if (key == "row_length") return q.row_length_m;
  if (key == "pipe_length") return q.pipe_length_m;
  if (key == "tcs_pipe_length") return q.tcs_pipe_length_m;
  if (key == "coolant_volume") return q.coolant_volume_m3;
  if (key == "building_area") return q.building_area_m2;
  if (key == "land_area") return q.land_area_m2;
  return q.accelerators;
}

ServerOutputs rack_design_outputs(const RackType& type) {
  const auto& p = type.server;
  const double air_W = (1 - p.liquid_component_share) * p.full_power_W;
  const double speed = fan_speed_demand(
      p, {.heat_to_air_W = air_W, .inlet_temperature_K = 298.15, .volumetric_heat_J_m3K = 1180});
  return server_outputs(p, {.utilisation = 1,
                            .medium_temperature_K = p.reference_chip_temperature_K,
                            .chip_resistance_K_W = 1e-9,
                            .fan_speed = speed});
}

double rack_design_power_W(const RackType& type) { return rack_design_outputs(type).it_power_W; }

LayoutQuantities layout_quantities(const Scenario& scenario) {
  LayoutQuantities q;
  q.floor_area_m2 = scenario.hall.length_m * scenario.hall.width_m;
  for (const auto& group : scenario.racks) {
    const auto& type = scenario.rack_types[static_cast<std::size_t>(group.type)];
    const double count = group.count;
    const double power_W = count * rack_design_power_W(type);
    const bool liquid = type.rack.cooling != RackCooling::air;
    q.racks += count;
    q.it_power_W += power_W;
    (liquid ? q.liquid_power_W : q.air_cooled_power_W) += power_W;
    q.row_length_m += count * group.pitch_m;
    q.accelerators += count * type.rack.accelerator_count;
    if (!liquid && group.door < 0) continue;
    q.liquid_racks += count;
    q.tcs_pipe_length_m += 2 * count * group.pitch_m;
  }
  q.pipe_length_m =
      2 * (scenario.hall.length_m + scenario.hall.width_m) * static_cast<double>(scenario.loops.size());
  q.building_area_m2 = q.floor_area_m2 * scenario.cost.property.building_ratio;
  q.land_area_m2 = scenario.cost.property.land_area_m2;
  for (const auto& cdu : scenario.cdus) q.coolant_volume_m3 += cdu.volume_m3;
  for (const auto& loop : scenario.loops)
    if (loop.coolant.fluid != CoolantFluid::water) q.coolant_volume_m3 += loop.volume_m3;
  return q;
}

std::vector<CapitalItem> capital_items(const Scenario& scenario, const LayoutQuantities& quantities) {
  std::vector<CapitalItem> items;
  for (std::size_t t = 0; t < scenario.rack_types.size(); ++t) {
    double count = 0;
    for (const auto& group : scenario.racks)
      if (group.type == static_cast<int>(t)) count += group.count;
    const auto& type = scenario.rack_types[t];
    add_bank(items, "it", type.origin.type_id.empty() ? "racks" : type.origin.type_id, type.origin, type.cost,
             count);
  }
  for (const auto& group : scenario.racks) {
    if (group.door < 0) continue;
    const auto& door = scenario.doors[static_cast<std::size_t>(group.door)].door;
    add_bank(items, "mechanical", door.id, door.origin, door.cost, group.count);
  }
  for (const auto& bank : scenario.air_units) {
    add_bank(items, "mechanical", bank.id, bank.origin, bank.cost, bank.count);
    if (bank.air_economizer) add_equipment(items, "mechanical", *bank.air_economizer);
    if (bank.indirect_evaporative) add_equipment(items, "mechanical", *bank.indirect_evaporative);
  }
  for (const auto& bank : scenario.cdus)
    add_bank(items, "liquid", bank.id, bank.origin, bank.cost, bank.count);
  for (const auto& loop : scenario.loops) {
    add_equipment(items, "mechanical", loop.pumps);
    if (loop.exchanger) add_equipment(items, "mechanical", *loop.exchanger);
  }
  for (const auto& bank : scenario.chillers) {
    add_bank(items, "mechanical", bank.id, bank.origin, bank.cost, bank.count);
    if (bank.condenser_pumps) add_equipment(items, "mechanical", *bank.condenser_pumps);
  }
  for (const auto& bank : scenario.towers) {
    add_bank(items, "mechanical", bank.id, bank.origin, bank.cost, bank.count);
    if (bank.pumps) add_equipment(items, "mechanical", *bank.pumps);
  }
  for (const auto& bank : scenario.dry_coolers)
    add_bank(items, "mechanical", bank.id, bank.origin, bank.cost, bank.count);
  const auto& power = scenario.power;
  if (power.transformers) add_equipment(items, "electrical", power.transformers->equipment);
  if (power.ups) add_equipment(items, "electrical", power.ups->equipment);
  if (power.pdus) add_equipment(items, "electrical", power.pdus->equipment);
  if (power.busways) add_equipment(items, "electrical", power.busways->equipment);
  for (const auto& line : scenario.cost.lines) {
    const double quantity = layout_quantity(quantities, line.quantity_key);
    if (quantity <= 0) continue;
    items.push_back({.name = line.id,
                     .category = line.category,
                     .quantity = quantity,
                     .unit = unit_of_quantity(line.quantity_key),
                     .unit_cost_USD = line.unit.cost_USD,
                     .scale_exponent = line.scale_exponent,
                     .reference_quantity = line.reference_quantity,
                     .service_life_years = line.unit.service_life_years,
                     .maintenance_share = line.unit.maintenance_share,
                     .source = line.unit.source,
                     .confidence = line.unit.confidence});
  }
  for (auto& item : items) {
    item.price_factor = price_factor(scenario.cost, item.category);
    if (!scenario.retrofit) continue;
    for (const auto& [category, share] : scenario.retrofit->standing)
      if (category == item.category) item.price_factor *= 1 - share;
  }
  return items;
}

CostResult cost_of_run(const Scenario& scenario, const RunTotals& totals, const TariffMeter& meter,
                       double carbon_kg_year) {
  CostResult result;
  const auto& cost = scenario.cost;
  result.quantities = layout_quantities(scenario);
  result.items = capital_items(scenario, result.quantities);
  const CapitalShares shares{.engineering_share = cost.engineering_share,
                             .contingency_share = cost.contingency_share};
  result.capital = capital_totals(result.items, shares, cost.discount_rate);
  const CostOfOwnershipParameters terms = ownership_terms(cost, result.capital);
  add_schedule(cost, terms, shares, result);
  result.electricity = tariff_cost_per_year(cost.tariff, meter);
  const double per_year = totals.duration_s > 0 ? year_s / totals.duration_s : 0;
  const double water_m3 = (totals[Meter::water] + totals[Meter::water_humidifier]) / 1000 * per_year;
  const auto& q = result.quantities;
  result.annual_energy_J = meter.energy_J * per_year;
  result.agreement_share = meter.energy_J > 0 ? meter.agreement_energy_J / meter.energy_J : 0;
  const double water_USD_m3 =
      cost.water_USD_m3 + cost.sewer_USD_m3 * cost.blowdown_share + cost.chemicals_USD_m3;
  result.annual = {.energy_USD = result.electricity.total_USD,
                   .water_USD = water_m3 * water_USD_m3,
                   .maintenance_USD = result.capital.maintenance_USD,
                   .staff_USD = cost.staff_USD_W_year * q.it_power_W,
                   .other_USD = (cost.insurance_share + cost.property_tax_share) * result.capital.total_USD,
                   .carbon_mass_kg = carbon_kg_year,
                   .heat_sale_USD = totals[Meter::heat_reused] * per_year * cost.heat_USD_J};
  const double used = q.accelerators > 0 && totals.duration_s > 0
                          ? totals[Meter::compute_delivered] / totals.duration_s / q.accelerators
                          : 0;
  result.annual.rent_USD = cost.property.lease_USD_m2_year * q.building_area_m2 +
                           12 * cost.property.colocation_USD_W_month * q.it_power_W;
  result.years = ownership_by_year(terms, result.items, shares, result.annual);
  result.ownership = cost_of_ownership(terms, result.items, shares, result.annual,
                                       {.it_power_W = q.it_power_W,
                                        .it_energy_J = totals[Meter::it_power] * per_year,
                                        .accelerator_count = q.accelerators,
                                        .utilisation = used});
  const double first_revenue_USD = revenue_USD(cost, q, used);
  if (first_revenue_USD > 0) {
    result.flows = investment_flows(cost, terms, shares, result, first_revenue_USD);
    result.investment = investment_result(
        cost.investment.value_or(InvestmentTerms{.income_tax = 0,
                                                 .it_write_off_years = 5,
                                                 .other_write_off_years = 20,
                                                 .method = DepreciationMethod::straight_line,
                                                 .loan_share = 0,
                                                 .loan_rate = 0,
                                                 .loan_years = 1}),
        result.flows, terms.discount_rate);
  }
  return result;
}

}  // namespace thermohall
