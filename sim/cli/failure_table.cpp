#include "sim/cli/failure_table.h"

#include <fmt/core.h>

#include <array>
#include <cmath>

#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

const Metric* find(const FailureResult& result, std::string_view key) {
  for (const auto& m : result.outcome.metrics)
    if (m.key == key) return &m;
  return nullptr;
}

std::string shown(const FailureResult& result, std::string_view key, int digits, double offset = 0) {
  const Metric* m = find(result, key);
  return m && std::isfinite(m->value) ? fmt::format("{:.{}f}", m->value + offset, digits) : "-";
}

bool is_open(const FailureResult& result) {
  const Metric* m = find(result, "ride_through_open");
  return m && m->value > 0;
}

}  // namespace

std::string failure_table(const std::vector<FailureResult>& results) {
  constexpr double zero_celsius_K = -273.15;
  TextTable table({"failure", "ride-through, min", "to recommended, s", "to allowable, s",
                   "hottest inlet, degC", "hottest chip, degC", "racks off", "not served, kWh", "status"});
  for (std::size_t c = 1; c < 8; ++c) table.align_right(c);
  for (const auto& r : results)
    table.add_row({r.name, (is_open(r) ? "at least " : "") + shown(r, "ride_through", 1),
                   shown(r, "time_to_recommended", 0), shown(r, "time_to_allowable", 0),
                   shown(r, "rack_inlet_max", 1, zero_celsius_K), shown(r, "chip_max", 1, zero_celsius_K),
                   shown(r, "racks_off", 0), shown(r, "energy_not_served", 1), r.outcome.status});
  return table.text();
}

nlohmann::ordered_json failure_json(const std::vector<FailureResult>& results) {
  constexpr std::array keys{"ride_through",       "ride_through_open", "time_to_recommended",
                            "time_to_allowable",  "time_to_throttle",  "time_to_off",
                            "degree_hours_above", "racks_off",         "energy_not_served",
                            "rack_inlet_max",     "chip_max",          "work_delivered"};
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& r : results) {
    nlohmann::ordered_json row{{"failure", r.name}, {"status", r.outcome.status}};
    if (!r.outcome.message.empty()) row["message"] = r.outcome.message;
    for (const auto* key : keys)
      if (const Metric* m = find(r, key))
        row["metrics"][key] = {
            {"value", std::isfinite(m->value) ? nlohmann::ordered_json(m->value) : nullptr},
            {"unit", m->unit}};
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace thermohall
