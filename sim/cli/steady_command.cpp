#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/base/quantity.h"
#include "sim/cli/commands.h"
#include "sim/cli/usage_error.h"
#include "sim/run/costing.h"
#include "sim/run/design_point.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace {

struct SteadyOptions {
  std::string file, climate, dry_bulb, wet_bulb;
  bool json = false;
};

double temperature_K(const std::string& text, const char* option) {
  try {
    return parse_quantity(text, "K");
  } catch (const QuantityError& fault) {
    throw UsageError(std::string(option) + ": " + fault.what());
  }
}

nlohmann::ordered_json number(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nullptr;
}

nlohmann::ordered_json group_json(const DesignPoint::Group& g) {
  nlohmann::ordered_json json;
  for (const auto& c : g.group.columns) json["units"][std::string(c.key)] = std::string(c.unit);
  const auto n = g.group.computed_count;
  const std::size_t items = g.group.ids.empty() ? 1 : g.group.ids.size();
  auto& list = json["items"] = nlohmann::ordered_json::array();
  for (std::size_t item = 0; item < items; ++item) {
    const std::size_t at = g.group.cohort_of_item.empty() ? item : g.group.cohort_of_item[item];
    nlohmann::ordered_json entry;
    if (!g.group.ids.empty()) entry["id"] = g.group.ids[item];
    for (std::size_t c = 0; c < g.group.columns.size(); ++c)
      entry[std::string(g.group.columns[c].key)] = number(g.values[c * n + at]);
    list.push_back(std::move(entry));
  }
  return json;
}

double worst(const DesignPoint& point, std::string_view group, std::string_view key) {
  double value = 0;
  for (const auto& g : point.groups)
    for (std::size_t c = 0; g.group.name == group && c < g.group.columns.size(); ++c)
      if (g.group.columns[c].key == key)
        for (std::size_t i = 0; i < g.group.computed_count; ++i)
          value = std::max(value, g.values[c * g.group.computed_count + i]);
  return value;
}

void steady(const SteadyOptions& options, CommandContext& context) {
  ReadOptions read;
  read.climate = options.climate;
  Scenario scenario = read_scenario(options.file, read);
  const auto weather = load_weather(scenario.site, read.library_directory, scenario.warnings);
  DesignWeather design;
  if (!options.dry_bulb.empty()) design.dry_bulb_K = temperature_K(options.dry_bulb, "--dry-bulb");
  if (!options.wet_bulb.empty()) design.wet_bulb_K = temperature_K(options.wet_bulb, "--wet-bulb");
  const DesignPoint point = solve_design_point(scenario, weather, design);
  const auto quantities = layout_quantities(scenario);
  const auto capital = capital_totals(capital_items(scenario, quantities),
                                      {.engineering_share = scenario.cost.engineering_share,
                                       .contingency_share = scenario.cost.contingency_share},
                                      scenario.cost.discount_rate);
  const double it_W = point.meters[Meter::it_power], total_W = point.meters.total_power_W();
  if (!point.steady.converged) {
    fmt::print(stderr, "thermohall: the balance did not settle after {} passes (last change {:.2g} K)\n",
               point.steady.passes, point.steady.change_K);
    context.exit_code = exit_simulation_failed;
  }
  if (!options.json) {
    const double area = quantities.floor_area_m2;
    fmt::print("{}\n", scenario.name);
    fmt::print("outdoors            {} dry bulb, {} wet bulb\n",
               format_quantity(point.weather.dry_bulb_temperature_K, "K"),
               format_quantity(point.weather.wet_bulb_temperature_K, "K"));
    fmt::print("IT power            {}   ({:.0f} racks, {:.1f} kW a rack, {:.0f} W/m2)\n",
               format_quantity(it_W, "W"), quantities.racks, it_W / 1e3 / quantities.racks, it_W / area);
    fmt::print("site power          {}   (PUE {:.3f}, cooling {}, power chain {})\n",
               format_quantity(total_W, "W"), total_W / it_W,
               format_quantity(point.meters.group_power_W(EndUseGroup::cooling), "W"),
               format_quantity(point.meters.group_power_W(EndUseGroup::power), "W"));
    fmt::print("highest rack inlet  {}\n", format_quantity(worst(point, "rack", "inlet_temperature"), "K"));
    fmt::print("highest chip        {}\n", format_quantity(worst(point, "rack", "chip_temperature"), "K"));
    fmt::print("capital cost        {:.2f} million USD\n", capital.total_USD / 1e6);
    return;
  }
  nlohmann::ordered_json json{{"name", scenario.name},
                              {"converged", point.steady.converged},
                              {"passes", point.steady.passes},
                              {"dry_bulb_temperature_K", point.weather.dry_bulb_temperature_K},
                              {"wet_bulb_temperature_K", point.weather.wet_bulb_temperature_K},
                              {"it_power_W", it_W},
                              {"total_power_W", total_W},
                              {"pue", number(total_W / it_W)},
                              {"it_power_built_W", quantities.it_power_W},
                              {"floor_area_m2", quantities.floor_area_m2},
                              {"racks", quantities.racks},
                              {"capital_USD", capital.total_USD}};
  for (std::size_t m = 0; m < meter_count; ++m)
    json["facility"][std::string(meter_info(m).key)] = number(point.meters.rate[m]);
  for (const auto& g : point.groups) json["groups"][g.group.name] = group_json(g);
  json["warnings"] = scenario.warnings;
  fmt::print("{}\n", json.dump());
}

}  // namespace

void add_steady_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<SteadyOptions>();
  auto* command = app.add_subcommand("steady", "Design-point balance of a hall: temperatures, power, cost");
  command->add_option("FILE", options->file, "Scenario file")->required();
  command->add_option("--climate", options->climate, "Built-in climate instead of the scenario's");
  command->add_option("--dry-bulb", options->dry_bulb,
                      "Outdoor dry bulb; default: the hottest hour of the year");
  command->add_option("--wet-bulb", options->wet_bulb, "Outdoor wet bulb; default: that of the same hour");
  command->add_flag("--json", options->json, "Print everything as JSON");
  command->footer(
      "Example:\n  thermohall steady scenarios/direct_to_chip/scenario.yaml --dry-bulb \"38 degC\"");
  command->callback([options, &context] { steady(*options, context); });
}

}  // namespace thermohall
