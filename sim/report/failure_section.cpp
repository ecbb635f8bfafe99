#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/plot_style.h"
#include "sim/report/report_parts.h"
#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;

std::string moment(double time_s) {
  if (!std::isfinite(time_s)) return missing_figure;
  const auto seconds = static_cast<long>(std::lround(time_s));
  return seconds < 3600 ? fmt::format("{}:{:02} min", seconds / 60, seconds % 60)
                        : fmt::format("{}:{:02}:{:02} h", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string reached(double time_s) { return std::isfinite(time_s) ? moment(time_s) : "not reached"; }

std::string what_happens(const ReportEvent& e) {
  std::string text = e.action;
  std::ranges::replace(text, '_', ' ');
  if (!e.unit.empty()) text += ": " + e.unit;
  if (e.action == "off" || e.action == "on") text += fmt::format(", {:.0f} units", e.count);
  if (e.action == "degrade" || e.action == "feed_loss") text += fmt::format(", {:.0f} %", 100 * e.share);
  if (e.action == "valve_stuck") text += fmt::format(", {:.0f} % open", 100 * e.share);
  if (e.action == "leak") text += fmt::format(", {:.3g} L/s", 1000 * e.value);
  if (e.action == "setpoint") text += fmt::format(", {:.1f} \u00B0C", e.value - zero_celsius_K);
  if (e.action == "sensor_bias" || e.action == "heat_wave") text += fmt::format(", {:+.1f} K", e.value);
  return text;
}

ReportTable timeline(const FailureFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& e : facts.events)
    rows.push_back(
        {e.id, moment(e.at_s), std::isfinite(e.end_s) ? moment(e.end_s) : "lasts", what_happens(e)});
  return {.columns = {{"Event"}, {"From the start", true}, {"Until", true}, {"What happens"}},
          .rows = std::move(rows)};
}

ReportTable class_times(const FailureFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& c : facts.classes)
    rows.push_back({c.type.empty() ? "racks" : c.type, shown_number(c.racks, 4), reached(c.recommended_s),
                    reached(c.allowable_s), reached(c.throttle_s), reached(c.off_s)});
  return {.columns = {{"Rack class"},
                      {"Racks", true},
                      {"Recommended inlet", true},
                      {"Allowable inlet", true},
                      {"Chips held back", true},
                      {"First rack off", true}},
          .rows = std::move(rows)};
}

// The temperature of one rack in minutes, with limits across and a line at each event.
ReportBlock transient(const RackHistory& history, const FailureFacts& facts, const std::string& heading,
                      const std::vector<std::pair<std::string, double>>& limits_K) {
  PlotSeries line{history.rack, {}, {}, std::string(series_colour(0))};
  PlotRange y;
  for (std::size_t i = 0; i < history.time_s.size(); ++i) {
    if (!std::isfinite(history.value_K[i]) || history.value_K[i] <= 0) continue;
    line.x.push_back(history.time_s[i] / 60);
    line.y.push_back(history.value_K[i] - zero_celsius_K);
    y.include(line.y.back());
  }
  LineChart chart;
  chart.text = {heading, "Temperature over the run; dashed: limits and events.", "temperature [\u00B0C]"};
  chart.x_axis = "time from the start of the run [min]";
  const double last_min = line.x.empty() ? 0 : line.x.back();
  // A limit far above what happens would flatten the curve.
  const double reach = y.empty() ? 0 : y.highest + std::max(5.0, 0.5 * (y.highest - y.lowest));
  std::vector<PlotSeries> marks;
  for (const auto& [name, limit_K] : limits_K) {
    const double limit = limit_K - zero_celsius_K;
    if (limit_K <= 0 || limit > reach) continue;
    y.include(limit);
    marks.push_back({name,
                     {0, last_min},
                     {limit, limit},
                     std::string(marks.empty() ? thin_margin_colour : limit_colour),
                     true});
  }
  bool named = false;
  const auto mark = [&](double at_s) {
    if (!std::isfinite(at_s) || at_s / 60 > last_min || y.empty()) return;
    marks.push_back(
        {"events", {at_s / 60, at_s / 60}, {y.lowest, y.highest}, std::string(axis_colour), true, !named});
    named = true;
  };
  for (const auto& e : facts.events) {
    mark(e.at_s);
    mark(e.end_s);
  }
  chart.series.push_back(thinned_series(line));
  chart.series.insert(chart.series.end(), marks.begin(), marks.end());
  return figure(heading, "rack " + history.rack + ", as recorded", std::move(chart));
}

ReportTable answers(const ReportRuns& runs) {
  return metric_table(runs, {{"ride_through", "Ride-through"},
                             {"rack_inlet_max", "Highest inlet"},
                             {"chip_max", "Highest chip"},
                             {"degree_hours_above", "Kelvin-hours above the allowable limit"},
                             {"throttled_hours", "Hours of throttling"},
                             {"racks_off", "Racks that went off"},
                             {"energy_not_served", "Energy not served"}});
}

}  // namespace

ReportSection failure_section(const ReportRuns& runs) {
  ReportSection section{"failures", "Failures and ride-through", "Failures", {}};
  const bool any = std::ranges::any_of(runs, [](const ReportRun& r) { return !r.failure.events.empty(); });
  if (!any) return section;
  add(section.blocks, {answers(runs)});
  for (const ReportRun& run : runs) {
    const auto& facts = run.failure;
    if (facts.events.empty()) continue;
    if (runs.size() > 1) add(section.blocks, heading(run.name));
    add(section.blocks, {timeline(facts)});
    if (!facts.inlet.time_s.empty())
      add(section.blocks, transient(facts.inlet, facts, "Warmest rack inlet",
                                    {{"recommended", facts.recommended_K},
                                     {"allowable", facts.allowable_K},
                                     {"shutdown", facts.shutdown_K}}));
    if (!facts.chip.time_s.empty()) add(section.blocks, transient(facts.chip, facts, "Hottest chip", {}));
    add(section.blocks, {class_times(facts)});
  }
  add(section.blocks,
      note("Times to limits count from the first event to the first rack of the class. Ride-through "
           "ends with the allowable limit, throttling or a rack off; \u201Cat least\u201D: none of these "
           "within "
           "the run."));
  return section;
}

}  // namespace thermohall
