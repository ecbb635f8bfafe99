#include "sim/cli/airflow_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "sim/airflow/air_origin.h"
#include "sim/cli/airflow_json.h"
#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

constexpr std::size_t most_rack_rows = 60;

std::string degC(double temperature_K) { return fmt::format("{:.1f}", temperature_K - 273.15); }

std::string metric_text(const AirflowMetric& m) {
  if (m.key.ends_with("_difference") || m.key.ends_with("_margin")) return fmt::format("{:.2f} K", m.value);
  if (m.unit == "K") return fmt::format("{:.2f} degC", m.value - 273.15);
  if (m.key.ends_with("_residual")) return fmt::format("{:.1e}", m.value);
  if (m.key.starts_with("racks_")) return fmt::format("{:.0f}", m.value);
  return fmt::format("{:.3f}{}", m.value, m.unit == "1" ? "" : m.unit == "m3 s-1" ? " m3/s" : " " + m.unit);
}

// Whole rows of the hall only where they can be read: otherwise the warmest racks.
std::string rack_table(const AirflowRun& run) {
  const AirflowAnswer& answer = run.answer;
  std::vector<std::size_t> racks(answer.racks.size());
  for (std::size_t i = 0; i < racks.size(); ++i) racks[i] = i;
  std::string head;
  if (racks.size() > most_rack_rows) {
    std::stable_sort(racks.begin(), racks.end(), [&](std::size_t a, std::size_t b) {
      return answer.racks[a].inlet_mean_K > answer.racks[b].inlet_mean_K;
    });
    head = fmt::format("the {} warmest of {} racks; --csv or -o hold all\n", most_rack_rows, racks.size());
    racks.resize(most_rack_rows);
  }
  const bool tiles = !answer.tiles.empty();
  std::vector<std::string> columns{"rack", "low", "mid", "top", "mean", "max degC", "exhaust", "kW", "m3/s"};
  if (tiles) columns.emplace_back("short m3/s");
  if (run.origins) columns.insert(columns.end(), {"cold %", "hot %"});
  TextTable table(columns);
  for (std::size_t c = 1; c < columns.size(); ++c) table.align_right(c);
  for (const std::size_t i : racks) {
    const RackAnswer& r = answer.racks[i];
    std::vector<std::string> row{r.id + (r.above_limit() ? " !" : ""),
                                 degC(r.inlet_low_K),
                                 degC(r.inlet_mid_K),
                                 degC(r.inlet_top_K),
                                 degC(r.inlet_mean_K),
                                 degC(r.inlet_max_K),
                                 degC(r.exhaust_K),
                                 fmt::format("{:.1f}", r.power_W / 1e3),
                                 fmt::format("{:.3f}", r.flow_m3_s)};
    if (tiles) row.push_back(fmt::format("{:.3f}", r.supply_deficit_m3_s));
    if (run.origins) {
      row.push_back(fmt::format("{:.0f}", 100 * run.origins->racks[i].capture_cold));
      row.push_back(fmt::format("{:.0f}", 100 * run.origins->racks[i].capture_hot));
    }
    table.add_row(std::move(row));
  }
  return head + table.text();
}

std::string transient_text(const AcceptanceTransient& t) {
  if (!t.computed) return "utility lost: not computed: " + t.message + "\n";
  std::string text = fmt::format(
      "utility lost for {:.0f} s, {}: longest above the limit {:.0f} s{} ({:.0f} s allowed), {} of {} racks "
      "above "
      "it; hottest {} degC at {}\n",
      t.outage_s, t.passed ? "pass" : "FAIL", t.above_s, t.worst_rack.empty() ? "" : " at " + t.worst_rack,
      t.allowed_s, t.racks_above, t.racks.size(), degC(t.hottest_inlet_K), t.hottest_rack);
  if (t.racks_off > 0) text += fmt::format("{} racks go off\n", t.racks_off);
  return text;
}

}  // namespace

std::string airflow_text(const AirflowRun& run, const std::vector<Offender>& offenders,
                         const std::vector<AirflowFix>& fixes) {
  std::string text = rack_table(run) + "\n";
  TextTable figures({"figure", "value", "meaning"});
  figures.align_right(1);
  for (const auto& m : run.answer.metrics) figures.add_row({m.key, metric_text(m), m.meaning});
  const auto& cells = run.result.cells;
  text += figures.text() + fmt::format("\n{}\n{} x {} x {} cells of {:.2f} x {:.2f} x {:.2f} m\n",
                                       run.answer.convergence, cells.nx, cells.ny, cells.nz, cells.dx_m,
                                       cells.dy_m, cells.dz_m);
  for (const auto& line : comparison_sentences(run.models)) text += line + "\n";
  if (offenders.empty()) return text + "\nno rack breathes noticeable exhaust\n";
  text += "\nracks that breathe warm air\n";
  TextTable table({"rack", "inlet", "limit degC", "why"});
  table.align_right(1);
  table.align_right(2);
  for (const auto& o : offenders) {
    const RackAnswer& r = run.answer.racks[static_cast<std::size_t>(o.rack)];
    table.add_row({r.id, degC(r.inlet_mean_K), degC(r.limit_K), o.explanation});
  }
  text += table.text();
  if (!fixes.empty()) text += "\nsuggestions; --fix N tries one\n";
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    text += fmt::format("{:>2}  {} (for {} of these racks)\n", i + 1, fixes[i].title, fixes[i].racks.size());
    for (const auto& e : fixes[i].edits) text += fmt::format("    {}: {}\n", dotted(e.path), e.value);
  }
  return text;
}

std::string before_and_after_text(const AirflowFix& fix, const AirflowAnswer& before,
                                  const AirflowAnswer& after) {
  std::string text = fmt::format("with: {}\n", fix.title);
  for (const auto& e : fix.edits) text += fmt::format("  {}: {}\n", dotted(e.path), e.value);
  TextTable table({"", "before", "after"});
  table.align_right(1);
  table.align_right(2);
  for (const auto& m : before.metrics)
    for (const auto& n : after.metrics)
      if (m.key == n.key && !m.key.ends_with("_residual"))
        table.add_row({m.key, metric_text(m), metric_text(n)});
  for (const auto& id : fix.racks)
    for (const auto& b : before.racks)
      for (const auto& a : after.racks)
        if (b.id == id && a.id == id)
          table.add_row({"inlet of " + id, degC(b.inlet_mean_K) + " degC", degC(a.inlet_mean_K) + " degC"});
  return text + table.text() + (after.converged ? "" : after.convergence + "\n");
}

std::string acceptance_text(const AcceptanceSheet& sheet) {
  std::vector<std::string> head{"case",         "",   "",
                                "hottest degC", "at", fmt::format("{:g} m degC", sheet.rules.sensor_height_m),
                                "mean degC"};
  for (const double edge : sheet.rules.bin_edges_K) head.push_back(fmt::format("<{:.1f}", edge - 273.15));
  head.push_back("above");
  TextTable table(head);
  for (std::size_t c = 3; c < head.size(); ++c)
    if (c != 4) table.align_right(c);
  for (const auto& c : sheet.cases) {
    std::vector<std::string> row{c.id,
                                 c.title,
                                 c.passed ? "pass" : "FAIL",
                                 degC(c.hottest_inlet_K),
                                 c.hottest_rack,
                                 degC(c.hottest_sensor_K),
                                 degC(c.mean_inlet_K)};
    for (const int n : c.bins) row.push_back(std::to_string(n));
    table.add_row(std::move(row));
  }
  std::string text = table.text();
  for (const auto& c : sheet.cases) {
    if (!c.message.empty())
      text += fmt::format("{}: {}\n", c.id, c.message);
    else if (!c.converged)
      text += fmt::format("{}: not converged\n", c.id);
  }
  text += fmt::format(
      "limit {} degC at every height band; air of the running units {:.0f} cfm/kW, the rule asks {:.0f}\n",
      degC(sheet.limit_K), sheet.supply_air_m3_J * 1000 / 4.719474432e-4,
      sheet.rules.design_air_m3_J * 1000 / 4.719474432e-4);
  text += sheet.rules.dry_bulb_K
              ? fmt::format("outdoors {} degC\n", degC(*sheet.rules.dry_bulb_K))
              : "outdoors the hottest hour of a typical year: the climate has no extreme day of fifty years; "
                "--dry-bulb states one\n";
  if (sheet.transient) text += transient_text(*sheet.transient);
  return text + fmt::format("{}, worst case {}\n", sheet.passed() ? "PASSED" : "NOT PASSED", sheet.worst);
}

}  // namespace thermohall
