#include "sim/cli/failure_table.h"

#include <fmt/core.h>

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
  TextTable table({"failure", "ride-through, min", "ended by", "worst rack", "to recommended, s",
                   "to allowable, s", "hottest inlet, degC", "hottest chip, degC", "racks off",
                   "not served, kWh", "status"});
  for (const std::size_t c : {1, 4, 5, 6, 7, 8, 9}) table.align_right(c);
  for (const auto& r : results)
    table.add_row({r.name, (is_open(r) ? "at least " : "") + shown(r, "ride_through", 1),
                   r.outcome.binding.limit, r.outcome.binding.rack, shown(r, "time_to_recommended", 0),
                   shown(r, "time_to_allowable", 0), shown(r, "rack_inlet_max", 1, zero_celsius_K),
                   shown(r, "chip_max", 1, zero_celsius_K), shown(r, "racks_off", 0),
                   shown(r, "energy_not_served", 1), r.outcome.status});
  return table.text();
}

nlohmann::ordered_json failure_json(const std::vector<FailureResult>& results) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& r : results) {
    nlohmann::ordered_json row{{"failure", r.name}, {"status", r.outcome.status}};
    if (!r.outcome.message.empty()) row["message"] = r.outcome.message;
    row["worst_rack"] = r.outcome.binding.rack;
    row["binding_limit"] = r.outcome.binding.limit;
    for (const auto key : failure_metric_keys)
      if (const Metric* m = find(r, key))
        row["metrics"][m->key] = {
            {"value", std::isfinite(m->value) ? nlohmann::ordered_json(m->value) : nullptr},
            {"unit", m->unit}};
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace thermohall
