#include "sim/run/site_footprint.h"

#include <algorithm>
#include <cmath>

#include "models/economics/carbon.h"
#include "models/economics/metrics.h"

namespace thermohall {
namespace {

constexpr double year_s = 365 * 86400.0;

RegulationInputs regulation_inputs(const Scenario& scenario, const RegulationSpec& spec, const RunTotals& t,
                                   const SiteMeter& meter, const CostResult& cost, double renewable_share) {
  const double per_year = t.duration_s > 0 ? year_s / t.duration_s : 0;
  const double water_m3 = (t[Meter::water] + t[Meter::water_humidifier]) / 1000;
  const auto m = metric_outputs({.total_energy_J = t.total_energy_J(),
                                 .it_energy_J = t[Meter::it_power],
                                 .it_fan_energy_J = 0,
                                 .it_power_loss_energy_J = 0,
                                 .cooling_energy_J = 0,
                                 .power_loss_energy_J = 0,
                                 .reused_energy_J = t[Meter::heat_reused],
                                 .site_water_volume_m3 = water_m3,
                                 .source_water_volume_m3 = 0,
                                 .carbon_mass_kg = 0});
  return {.in_operation_year = spec.in_operation_year,
          .assessed_year = spec.assessed_year,
          .connected_power_W = meter.peak_power_W(),
          .it_power_W = cost.quantities.it_power_W,
          .pue = m.pue,
          .wue_m3_J = m.wue_site_m3_J,
          .erf = m.erf,
          .renewable_share = renewable_share,
          .energy_J = t.total_energy_J() * per_year,
          .it_energy_J = t[Meter::it_power] * per_year,
          .water_m3 = water_m3 * per_year,
          .reused_energy_J = t[Meter::heat_reused] * per_year,
          .floor_area_m2 = scenario.hall.length_m * scenario.hall.width_m};
}

void add_embodied(const FootprintSpec& spec, const LayoutQuantities& q, double years,
                  FootprintResult& result) {
  for (const auto& line : spec.embodied) {
    const double built_kg = line.amount_kg * layout_quantity(q, line.quantity_key);
    const double share_kg = built_kg * years / line.life_years;
    result.embodied_built_kg += built_kg;
    result.embodied_kg += share_kg;
    result.lines.push_back({line.id, "embodied, by " + line.quantity_key, share_kg});
  }
}

// Tanks give nothing to the room but what their shell loses.
double rack_heat_to_air_W(const RackType& type) {
  if (type.rack.cooling != RackCooling::air && type.rack.cooling != RackCooling::cold_plate) return 0;
  return rack_design_outputs(type).heat_to_air_W;
}

}  // namespace

double refrigerated_capacity_W(const Scenario& scenario) {
  double sum_W = 0;
  for (const auto& bank : scenario.chillers)
    sum_W += bank.count * std::visit([](const auto& model) { return model.capacity_W; }, bank.model);
  for (const auto& bank : scenario.air_units)
    if (const auto* unit = std::get_if<DxCracParameters>(&bank.model)) sum_W += bank.count * unit->capacity_W;
  return sum_W;
}

FootprintResult footprint_of_run(const Scenario& scenario, const FootprintSpec& spec, const RunTotals& totals,
                                 const SiteMeter& meter, const CostResult& cost) {
  FootprintResult result;
  const double intensity = scenario.site.carbon_intensity_kg_J, energy_J = totals.total_energy_J();
  const auto carbon = carbon_outputs({.grid_intensity_kg_J = intensity,
                                      .fuel_intensity_kg_m3 = 0,
                                      .refrigerant_charge_kg_W = spec.refrigerant_charge_kg_W,
                                      .refrigerant_leak_share = spec.refrigerant_leak_share,
                                      .refrigerant_gwp = spec.refrigerant_gwp,
                                      .embodied_carbon_kg = 0,
                                      .embodied_life_years = 0,
                                      .source_water_intensity_m3_J = 0},
                                     {.duration_s = totals.duration_s,
                                      .energy_J = energy_J,
                                      .fuel_volume_m3 = 0,
                                      .cooling_capacity_W = refrigerated_capacity_W(scenario)});
  result.renewable_share = std::min(1.0, spec.certificate_share + cost.agreement_share);
  result.market_kg =
      energy_J * (1 - result.renewable_share) * spec.residual_intensity_kg_J.value_or(intensity);
  result.refrigerant_kg = carbon.refrigerant_kg;
  result.lines.push_back({"electricity", "location based", carbon.grid_kg});
  if (carbon.refrigerant_kg > 0)
    result.lines.push_back({"refrigerant", "leakage times global warming potential", carbon.refrigerant_kg});
  add_embodied(spec, cost.quantities, totals.duration_s / year_s, result);
  for (const auto& line : result.lines) result.total_kg += line.mass_kg;
  result.peak_day_water_m3 = meter.peak_day_water_m3();
  result.days_over_limit = meter.days_over_limit();
  result.drought_days_over = meter.drought_days_over();
  result.drought_excess_m3 = meter.drought_excess_m3();
  if (!spec.regulation) return result;
  const auto inputs =
      regulation_inputs(scenario, *spec.regulation, totals, meter, cost, result.renewable_share);
  if (spec.regulation->germany) result.regulation = german_rules(inputs);
  if (spec.regulation->european_union)
    for (auto& row : european_indicators(inputs)) result.regulation.push_back(row);
  return result;
}

std::vector<RetrofitLimit> retrofit_limits(const Scenario& scenario, const RetrofitSpec& spec,
                                           const LayoutQuantities& q, const SiteMeter& meter) {
  double load_Pa = 0, mass_kg = 0, height_m = 0, air_heat_W = 0;
  std::string heaviest, densest, tallest, hottest;
  const auto keep = [](double value, double& worst, const std::string& id, std::string& name) {
    if (value <= worst) return;
    worst = value;
    name = id;
  };
  for (const auto& group : scenario.racks) {
    const auto& type = scenario.rack_types[static_cast<std::size_t>(group.type)];
    const double pitch_m = group.pitch_m > 0 ? group.pitch_m : type.rack.width_m;
    const std::string id = (group.in_row ? "row " : "rack ") + group.id;
    keep(floor_load_Pa(type.rack.mass_kg, pitch_m, type.rack.depth_m, spec.aisle_m), load_Pa, id, densest);
    keep(type.rack.mass_kg, mass_kg, id, heaviest);
    keep(type.rack.height_m + spec.overhead_m, height_m, id, tallest);
    // A rear door takes the heat of the rack out of its air again.
    if (group.door < 0) keep(rack_heat_to_air_W(type), air_heat_W, id, hottest);
  }
  const double day_m3 = meter.peak_day_water_m3();
  std::vector<RetrofitLimit> limits;
  const auto add = [&](std::string_view key, std::string_view unit, std::string_view meaning,
                       double available, double needed, bool of_each_rack, std::string worst) {
    if (available > 0)
      limits.push_back({key, unit, meaning, available, needed, of_each_rack, std::move(worst)});
  };
  add("floor_load", "kN/m2", "weight of a rack over its floor with the aisle", spec.floor_load_Pa / 1e3,
      load_Pa / 1e3, true, densest);
  add("rack_mass", "kg", "mass of one rack, filled", spec.rack_mass_kg, mass_kg, true, heaviest);
  add("ceiling", "m", "height of a rack with trays and pipes over it", spec.ceiling_m, height_m, true,
      tallest);
  add("rack_air_heat", "kW", "heat of a rack that the room air must take", spec.rack_air_heat_W / 1e3,
      air_heat_W / 1e3, true, hottest);
  add("floor_area", "m2", "area of the hall", spec.floor_area_m2, q.floor_area_m2, false, {});
  add("ups", "kW", "IT power built", spec.ups_W / 1e3, q.it_power_W / 1e3, false, {});
  add("utility", "kW", "highest power of the site in the run", spec.utility_W / 1e3,
      meter.peak_power_W() / 1e3, false, {});
  add("cooling", "kW", "highest IT power of the run", spec.cooling_W / 1e3, meter.peak_it_W() / 1e3, false,
      {});
  add("water", "m3", "water of the worst day", spec.water_m3_s * 86400, day_m3, false, {});
  return limits;
}

}  // namespace thermohall
