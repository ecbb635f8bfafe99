#include "sim/cli/campaign_report.h"

#include <fmt/core.h>

#include <cmath>

#include "sim/cli/text_table.h"
#include "sim/report/report_parts.h"
#include "sim/results/results_writer.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;

double metric(const FailureResult& result, std::string_view key) {
  for (const auto& m : result.outcome.metrics)
    if (m.key == key) return m.value;
  return std::nan("");
}

std::string number(double value, int digits, const char* otherwise = missing_figure) {
  return std::isfinite(value) ? fmt::format("{:.{}f}", value, digits) : otherwise;
}

std::string minutes(const RemedyResult& r) {
  return (r.open ? "at least " : "") + number(r.ride_through_s / 60, 1);
}
// Nothing can be gained on a design that reaches no limit within the run.
std::string gained(const RemedyResult& r, const RemedyResult& base) {
  if (&r == &base) return "";
  if (base.open) return missing_figure;
  return (r.open ? "at least " : "") + fmt::format("{:+.1f}", r.gained_s / 60);
}
std::string cost(const RemedyResult& r) {
  if (!std::isfinite(r.cost_USD)) return "not priced";
  return r.cost_USD > 0 ? fmt::format("{:.0f} kUSD", r.cost_USD / 1e3) : "none";
}

std::string ended_by(const FailureResult& r) {
  const auto& binding = r.outcome.binding;
  if (binding.limit.empty() || binding.limit == "none") return "no limit; warmest: " + binding.rack;
  return binding.limit + ", " + binding.rack;
}

nlohmann::ordered_json json_number(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nullptr;
}

}  // namespace

ReportSection failures_section(const std::string& design, const std::vector<FailureResult>& results) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& r : results) {
    const bool open = metric(r, "ride_through_open") > 0;
    rows.push_back({r.name, (open ? "at least " : "") + number(metric(r, "ride_through"), 1), ended_by(r),
                    number(metric(r, "time_to_recommended"), 0), number(metric(r, "time_to_allowable"), 0),
                    number(metric(r, "time_to_throttle"), 0), number(metric(r, "time_to_off"), 0),
                    number(metric(r, "rack_inlet_max") - zero_celsius_K, 1),
                    number(metric(r, "chip_max") - zero_celsius_K, 1), number(metric(r, "racks_off"), 0),
                    number(metric(r, "energy_not_served"), 1), r.outcome.status});
  }
  ReportSection section{"failures", "Failures: " + design, "Failures: " + design, {}};
  add(section.blocks, {ReportTable{.columns = {{"Failure"},
                                               {"Ride-through, min", true},
                                               {"Ended by"},
                                               {"Recommended, s", true},
                                               {"Allowable, s", true},
                                               {"Throttling, s", true},
                                               {"Rack off, s", true},
                                               {"Inlet, \u00B0C", true},
                                               {"Chip, \u00B0C", true},
                                               {"Racks off", true},
                                               {"Not served, kWh", true},
                                               {"Status"}},
                                   .rows = std::move(rows),
                                   .kind = ReportTable::Kind::dense}});
  add(section.blocks, note("Worst first. Times count from the failure to the first rack at the limit."));
  return section;
}

ReportSection next_minutes_section(const std::string& design, const std::vector<RemedyResult>& results) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& r : results)
    rows.push_back({r.name, minutes(r), gained(r, results.front()), number(r.inlet_max_K - zero_celsius_K, 1),
                    &r == &results.front() ? "" : cost(r), r.cost_text});
  ReportSection section{
      "minutes", "What buys the next five minutes: " + design, "Next five minutes: " + design, {}};
  add(section.blocks, {ReportTable{.columns = {{"Change"},
                                               {"Ride-through, min", true},
                                               {"Gained, min", true},
                                               {"Highest inlet, \u00B0C", true},
                                               {"Rough cost", true},
                                               {"Counted as"}},
                                   .rows = std::move(rows)}});
  add(section.blocks, note("Every change alone, in the same events. Costs are rough, without engineering."));
  return section;
}

ReportDocument campaign_document(std::string title, std::vector<ReportSection> sections) {
  ReportDocument document;
  document.title = std::move(title);
  document.subject = "What happens when something fails";
  document.created_iso = creation_time();
  document.created = shown_date(document.created_iso);
  document.sections = std::move(sections);
  return document;
}

std::string next_minutes_table(const std::vector<RemedyResult>& results) {
  TextTable table(
      {"change", "ride-through, min", "gained, min", "hottest inlet, degC", "rough cost", "counted as"});
  for (std::size_t c = 1; c < 5; ++c) table.align_right(c);
  for (const auto& r : results) {
    const bool design = &r == &results.front();
    table.add_row({r.name, minutes(r), gained(r, results.front()),
                   number(r.inlet_max_K - zero_celsius_K, 1, "-"), design ? "" : cost(r), r.cost_text});
  }
  return table.text();
}

nlohmann::ordered_json next_minutes_json(const std::vector<RemedyResult>& results) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& r : results)
    list.push_back({{"change", r.name},
                    {"status", r.status},
                    {"ride_through_min", json_number(r.ride_through_s / 60)},
                    {"ride_through_open", r.open},
                    {"gained_min", json_number(r.gained_s / 60)},
                    {"rack_inlet_max_degC", json_number(r.inlet_max_K - zero_celsius_K)},
                    {"cost_USD", json_number(r.cost_USD)},
                    {"cost_basis", r.cost_text}});
  return list;
}

}  // namespace thermohall
