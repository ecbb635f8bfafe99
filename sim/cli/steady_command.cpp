#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "sim/base/quantity.h"
#include "sim/cli/capital_json.h"
#include "sim/cli/commands.h"
#include "sim/cli/loop_network_table.h"
#include "sim/cli/redundancy_table.h"
#include "sim/cli/usage_error.h"
#include "sim/run/costing.h"
#include "sim/run/design_point.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace {

struct SteadyOptions {
  std::string file, path, climate, dry_bulb, wet_bulb;
  bool json = false, serve = false, redundancy = false;
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

// What stays with an item. Those of racks stand in the layout.
void add_facts(nlohmann::ordered_json& entry, const std::vector<ItemAttribute>& facts, std::size_t item) {
  for (const auto& fact : facts)
    entry[fact.key] =
        fact.texts.empty() ? number(fact.numbers[item]) : nlohmann::ordered_json(fact.texts[item]);
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
    if (g.group.cohort_of_item.empty()) add_facts(entry, g.group.attributes, item);
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

// A balance with all that is told about it.
struct Balance {
  Scenario scenario;
  DesignPoint point;
  LayoutQuantities quantities;
  double capital_USD = 0;
  nlohmann::ordered_json capital{};
  std::optional<RedundancyAnswer> redundancy{};  ///< when asked for
};

// What stays in memory between the requests of one process.
class Session {
 public:
  explicit Session(const SteadyOptions& options) {
    read_.climate = options.climate;
    if (!options.dry_bulb.empty()) design_.dry_bulb_K = temperature_K(options.dry_bulb, "--dry-bulb");
    if (!options.wet_bulb.empty()) design_.wet_bulb_K = temperature_K(options.wet_bulb, "--wet-bulb");
  }

  Balance of_file(const std::string& path, bool redundancy) {
    return of(read_scenario(path, read_), redundancy);
  }
  Balance of_text(const std::string& text, const std::string& path, bool redundancy) {
    return of(read_scenario_text(text, path, library_, read_), redundancy);
  }

 private:
  struct Weather {
    std::shared_ptr<const WeatherYear> year;
    std::vector<std::string> warnings;
  };

  Balance of(Scenario scenario, bool redundancy) {
    const Weather& weather = weather_of(scenario.site);
    scenario.warnings.insert(scenario.warnings.end(), weather.warnings.begin(), weather.warnings.end());
    Balance balance;
    balance.point = solve_design_point(scenario, weather.year, design_);
    balance.quantities = layout_quantities(scenario);
    const CapitalShares shares{.engineering_share = scenario.cost.engineering_share,
                               .contingency_share = scenario.cost.contingency_share};
    const auto items = capital_items(scenario, balance.quantities);
    const auto totals = capital_totals(items, shares, scenario.cost.discount_rate);
    balance.capital_USD = totals.total_USD;
    balance.capital = capital_json(scenario, items, totals);
    if (redundancy) balance.redundancy = redundancy_of(scenario, weather.year, design_);
    balance.scenario = std::move(scenario);
    return balance;
  }

  const Weather& weather_of(const SiteSpec& site) {
    const auto key = std::pair(site.climate, site.weather_file);
    const auto known = weather_.find(key);
    if (known != weather_.end()) return known->second;
    Weather weather;
    weather.year = load_weather(site, read_.library_directory, weather.warnings);
    return weather_.emplace(key, std::move(weather)).first->second;
  }

  ReadOptions read_;
  DesignWeather design_;
  EquipmentLibrary library_{read_.library_directory};
  std::map<std::pair<std::string, std::string>, Weather> weather_;
};

void print_summary(const Balance& balance) {
  const auto& [scenario, point, quantities, capital_USD, capital, redundancy] = balance;
  const double it_W = point.meters[Meter::it_power], total_W = point.meters.total_power_W();
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
  fmt::print("capital cost        {:.2f} million USD\n", capital_USD / 1e6);
  if (const auto loops = loop_network_table(point); !loops.empty()) fmt::print("\n{}", loops);
  if (redundancy) fmt::print("\n{}", redundancy_table(*redundancy));
}

nlohmann::ordered_json balance_json(const Balance& balance) {
  const auto& [scenario, point, quantities, capital_USD, capital, redundancy] = balance;
  const double it_W = point.meters[Meter::it_power], total_W = point.meters.total_power_W();
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
                              {"capital_USD", capital_USD},
                              {"capital", capital}};
  for (std::size_t m = 0; m < meter_count; ++m)
    json["facility"][std::string(meter_info(m).key)] = number(point.meters.rate[m]);
  for (const auto& g : point.groups) json["groups"][g.group.name] = group_json(g);
  if (redundancy) json["redundancy"] = redundancy_json(*redundancy);
  json["warnings"] = scenario.warnings;
  return json;
}

nlohmann::ordered_json errors_json(const Diagnostics& diagnostics) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& item : diagnostics.sorted()) {
    if (item.severity != Severity::error) continue;
    list.push_back({{"file", item.location.file},
                    {"line", item.location.line},
                    {"column", item.location.column},
                    {"key", item.key},
                    {"message", item.message}});
  }
  return list;
}

// The answer to one line {"id": n, "path": "...", "text": "..."}; never throws for a faulty request.
nlohmann::ordered_json answer(Session& session, const std::string& line) {
  nlohmann::ordered_json reply{{"id", nullptr}};
  try {
    const auto request = nlohmann::json::parse(line);
    if (request.contains("id")) reply["id"] = request.at("id");
    const std::string path = request.at("path").get<std::string>();
    const bool redundancy = request.value("redundancy", false);
    const Balance balance = request.contains("text")
                                ? session.of_text(request.at("text").get<std::string>(), path, redundancy)
                                : session.of_file(path, redundancy);
    reply.update(balance_json(balance));
  } catch (const ScenarioError& error) {
    reply["errors"] = errors_json(error.diagnostics());
  } catch (const std::exception& error) {
    reply["errors"] = nlohmann::ordered_json::array({{{"message", error.what()}}});
  }
  return reply;
}

void print_line(const nlohmann::ordered_json& json) {
  fmt::print("{}\n", json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void serve(Session& session) {
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    print_line(answer(session, line));
    std::fflush(stdout);
  }
}

void steady(const SteadyOptions& options, CommandContext& context) {
  const bool from_input = options.file == "-";
  if (options.serve && !options.file.empty()) throw UsageError("--serve reads its scenarios from requests");
  if (!options.serve && options.file.empty()) throw UsageError("FILE is missing");
  if (from_input && options.path.empty())
    throw UsageError("FILE '-' needs --path, the place of the scenario");
  Session session(options);
  if (options.serve) return serve(session);
  Balance balance;
  if (from_input) {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    balance = session.of_text(text, options.path, options.redundancy);
  } else {
    balance = session.of_file(options.file, options.redundancy);
  }
  if (!balance.point.steady.converged) {
    fmt::print(stderr, "thermohall: the balance did not settle after {} passes (last change {:.2g} K)\n",
               balance.point.steady.passes, balance.point.steady.change_K);
    context.exit_code = exit_simulation_failed;
  }
  if (options.json) {
    print_line(balance_json(balance));
  } else {
    print_summary(balance);
  }
}

}  // namespace

void add_steady_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<SteadyOptions>();
  auto* command = app.add_subcommand("steady", "Design-point balance of a hall: temperatures, power, cost");
  command->add_option("FILE", options->file, "Scenario file, or - for a text on standard input");
  command->add_option("--path", options->path, "With -: the place of the scenario, for relative paths");
  command->add_option("--climate", options->climate, "Built-in climate instead of the scenario's");
  command->add_option("--dry-bulb", options->dry_bulb,
                      "Outdoor dry bulb; default: the hottest hour of the year");
  command->add_option("--wet-bulb", options->wet_bulb, "Outdoor wet bulb; default: that of the same hour");
  command->add_flag("--json", options->json, "Print everything as JSON");
  command->add_flag(
      "--redundancy", options->redundancy,
      "Margins of every system, one unit out in turn, and which limits bind first as the load grows");
  command->add_flag("--serve", options->serve,
                    "Answer requests on standard input, one JSON object a line, until it ends");
  command->footer(
      "Example:\n  thermohall steady scenarios/direct_to_chip/scenario.yaml --dry-bulb \"38 degC\"");
  command->callback([options, &context] { steady(*options, context); });
}

}  // namespace thermohall
