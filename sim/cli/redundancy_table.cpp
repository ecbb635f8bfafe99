#include "sim/cli/redundancy_table.h"

#include <fmt/core.h>

#include <cmath>

#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;

std::string amount(const UnitCapacity& c, double value) {
  return c.kind == "flow" ? fmt::format("{:.4g} m3/s", value) : fmt::format("{:.0f} kW", value / 1e3);
}

std::string percent(double share) {
  return std::isfinite(share) ? fmt::format("{:.0f} %", 100 * share) : "-";
}

nlohmann::ordered_json number(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nullptr;
}

}  // namespace

std::string redundancy_table(const RedundancyAnswer& answer) {
  TextTable table({"system", "load", "units", "demand", "one unit", "needed", "load of a unit", "margin",
                   "one out", "redundancy", "required", "with one out"});
  for (std::size_t c = 2; c < 9; ++c) table.align_right(c);
  for (const auto& m : answer.systems) {
    const auto& c = m.capacity;
    table.add_row(
        {c.unit, c.kind,
         c.standby > 0 ? fmt::format("{} ({} rest)", c.installed, c.standby) : fmt::format("{}", c.installed),
         amount(c, c.demand), amount(c, c.one), c.required ? fmt::format("{}", m.needed) : "-",
         percent(m.unit_load), fmt::format("{:.0f} %", 100 * m.margin),
         fmt::format("{:.0f} %", 100 * m.margin_one_out), c.required ? m.redundancy : "helps",
         std::string(redundancy_level_names[static_cast<std::size_t>(m.required)]) +
             (m.met ? "" : ", not met"),
         m.holds_one_out ? "holds" : m.limit_one_out});
  }
  std::string text = table.text();
  text += answer.maintainable ? "concurrently maintainable: any one unit can be taken out\n"
                              : "not concurrently maintainable\n";
  for (const auto& limit : answer.beyond)
    text += fmt::format("beyond at the design itself: {}: {}, by {}\n", limit.unit, limit.text,
                        limit.in_kelvin() ? fmt::format("{:.1f} K", limit.excess)
                                          : fmt::format("{:.0f} %", 100 * limit.excess));
  if (answer.bottlenecks.empty()) text += "no limit binds up to four times the racks\n";
  int rank = 0;
  for (const auto& b : answer.bottlenecks)
    text += fmt::format("{}. limit at {:.0f} kW IT ({:.2f} x the racks): {}: {}\n", ++rank,
                        b.it_power_W / 1e3, b.growth, b.unit, b.text);
  return text;
}

nlohmann::ordered_json redundancy_json(const RedundancyAnswer& answer) {
  nlohmann::ordered_json json{{"it_power_W", number(answer.it_power_W)},
                              {"maintainable", answer.maintainable}};
  json["systems"] = nlohmann::ordered_json::array();
  for (const auto& m : answer.systems) {
    const auto& c = m.capacity;
    json["systems"].push_back(
        {{"system", c.unit},
         {"kind", c.kind},
         {"unit", c.kind == "flow" ? "m3/s" : "W"},
         {"installed", c.installed},
         {"standby", c.standby},
         {"needed", m.needed},
         {"demand", number(c.demand)},
         {"unit_capacity", number(c.one)},
         {"unit_load", number(m.unit_load)},
         {"margin", number(m.margin)},
         {"margin_one_out", number(m.margin_one_out)},
         {"redundancy", m.redundancy},
         {"required", std::string(redundancy_level_names[static_cast<std::size_t>(m.required)])},
         {"met", m.met},
         {"helps_only", !c.required},
         {"holds_one_out", m.holds_one_out},
         {"limit_one_out", m.limit_one_out},
         {"inlet_one_out_degC", number(m.inlet_one_out_K - zero_celsius_K)},
         {"chip_one_out_degC", number(m.chip_one_out_K - zero_celsius_K)}});
  }
  json["beyond"] = nlohmann::ordered_json::array();
  for (const auto& limit : answer.beyond)
    json["beyond"].push_back({{"unit", limit.unit},
                              {"kind", limit.kind},
                              {"text", limit.text},
                              {"excess", number(limit.excess)},
                              {"excess_unit", limit.in_kelvin() ? "K" : "1"}});
  json["bottlenecks"] = nlohmann::ordered_json::array();
  for (const auto& b : answer.bottlenecks)
    json["bottlenecks"].push_back({{"unit", b.unit},
                                   {"kind", b.kind},
                                   {"text", b.text},
                                   {"growth", number(b.growth)},
                                   {"it_power_W", number(b.it_power_W)}});
  return json;
}

}  // namespace thermohall
