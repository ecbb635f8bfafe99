#include "sim/cli/study_summary_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

constexpr std::string_view tornado_metric = "cost_of_ownership";
constexpr std::size_t most_rows = 60, most_inputs = 8;

std::string number(double value) {
  if (!std::isfinite(value)) return "-";
  if (std::abs(value) < 1e6) return fmt::format("{:.5g}", value);
  std::string digits = fmt::format("{:.0f}", std::abs(value));
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
    digits.insert(static_cast<std::size_t>(place), " ");
  return (value < 0 ? "-" : "") + digits;
}

std::string share(double value) { return std::isfinite(value) ? fmt::format("{:.2f}", value) : "-"; }

std::string bands(const StudySummary& s) {
  TextTable table({"case", "metric", "unit", "nominal", "P10", "P50", "P90"});
  for (const std::size_t column : {3, 4, 5, 6}) table.align_right(column);
  for (std::size_t i = 0; i < std::min(most_rows, s.bands.size()); ++i) {
    const auto& row = s.bands[i];
    table.add_row({row.case_name, row.metric, row.unit, number(row.nominal), number(row.p10), number(row.p50),
                   number(row.p90)});
  }
  return table.text(2);
}

std::string tornado(const StudySummary& s) {
  TextTable table({"case", "input", "at P10", "at P90", "rank", "first", "total"});
  for (const std::size_t column : {2, 3, 4, 5, 6}) table.align_right(column);
  std::string last;
  std::size_t inputs = 0, rows = 0;
  for (const auto& row : s.tornado) {
    if (row.metric != tornado_metric || ++rows > most_rows) continue;
    inputs = row.case_name == last ? inputs + 1 : 1;
    last = row.case_name;
    if (inputs > most_inputs) continue;
    table.add_row({row.case_name, row.input, number(row.low), number(row.high), share(row.rank_coefficient),
                   share(row.first_order), share(row.total_order)});
  }
  return table.text(2);
}

std::string wins(const StudySummary& s) {
  TextTable table({"design", "has less than", "metric", "in draws", "median difference", "unit", "at"});
  table.align_right(3);
  table.align_right(4);
  std::size_t rows = 0;
  for (const auto& row : s.wins) {
    if (row.metric != tornado_metric && row.metric != "total_energy" && row.metric != "capex_facility")
      continue;
    if (++rows > most_rows) continue;
    table.add_row({row.first, row.second, row.metric, fmt::format("{:.0f} %", 100 * row.probability),
                   number(row.median_difference), row.unit, row.point});
  }
  return rows > 0 ? table.text(2) : "";
}

std::string growth(const GrowthSummary& s) {
  TextTable table({"case", "branch", "plan", "elasticity", "NPV [USD]", "cost [USD]", "work [USD/kWh]",
                   "work [USD/GPU-h]", "stranded [MW years]", "shortage", "last year [GWh]"});
  for (const std::size_t column : {3, 4, 5, 6, 7, 8, 9, 10}) table.align_right(column);
  for (std::size_t i = 0; i < std::min(most_rows, s.growth.size()); ++i) {
    const auto& g = s.growth[i];
    table.add_row(
        {g.case_name, g.branch, g.plan, fmt::format("{:.3g}", g.elasticity),
         g.sells ? number(g.net_present_value) : "-", number(g.cost), fmt::format("{:.4g}", g.cost_per_kWh),
         fmt::format("{:.4g}", g.cost_per_gpu_hour), fmt::format("{:.4g}", g.stranded_kW_years / 1e3),
         fmt::format("{:.1f} %", 100 * g.shortage_share), fmt::format("{:.5g}", g.last_energy_kWh / 1e6)});
  }
  return table.text(2);
}

std::string service(const GrowthSummary& s) {
  TextTable table(
      {"case", "use", "own", "colocate", "rent", "reserve", "own pays above", "colocation pays above"});
  for (const std::size_t column : {1, 2, 3, 4, 5, 6, 7}) table.align_right(column);
  const auto price = [](double value) { return fmt::format("{:.3f}", value); };
  for (const auto& c : s.service)
    for (std::size_t k = 0; k < c.utilisation.size(); ++k)
      table.add_row({k == 0 ? c.case_name : "", fmt::format("{:.0f} %", 100 * c.utilisation[k]),
                     price(c.own[k]), price(c.colocate[k]), price(c.rent[k]), price(c.reserve[k]),
                     k == 0 ? share(c.own_break_even) : "", k == 0 ? share(c.colocation_break_even) : ""});
  return table.text(2);
}

}  // namespace

std::string growth_summary_text(const GrowthSummary& s) {
  std::string text;
  if (!s.growth.empty()) text += "\nGrowth, present values of the whole period\n" + growth(s);
  if (s.growth.size() > most_rows)
    text += fmt::format("  {} rows in all: index.h5, group /growth_summary\n", s.growth.size());
  if (!s.service.empty()) text += "\nCost of a used accelerator hour [USD/h]\n" + service(s);
  return text;
}

std::string study_summary_text(const StudySummary& s) {
  if (s.empty()) return {};
  std::string text;
  if (!s.bands.empty()) text += "\nSpread over the draws\n" + bands(s);
  text += "\nCost of ownership [USD] with each input at its 10th and 90th percentile\n" + tornado(s);
  if (const std::string chances = wins(s); !chances.empty())
    text += "\nDesigns against each other, draw by draw\n" + chances;
  if (s.bands.size() > most_rows)
    text += fmt::format("  {} rows in all: index.h5, group /bands\n", s.bands.size());
  return text;
}

std::string fleet_text(const std::vector<FleetCase>& cases) {
  if (cases.empty()) return {};
  TextTable table({"mix", "site", "sites", "hours", "MWh", "of it network", "USD/h", "kg CO2e/h"});
  for (const std::size_t column : {2, 3, 4, 5, 6, 7}) table.align_right(column);
  std::size_t rows = 0;
  for (const auto& c : cases)
    for (const auto& row : c.rows) {
      if (++rows > most_rows) continue;
      table.add_row({c.name, row.name, fmt::format("{:.4g}", row.sites), number(row.hours),
                     number(row.energy_J / 3.6e9), number(row.network_J / 3.6e9),
                     number(row.cost_USD / row.hours), number(row.carbon_kg / row.hours)});
    }
  return "Fleet\n" + table.text(2) + "\n";
}

std::string optimise_text(const Study& study, const OptimiseResult& found) {
  if (!study.optimise || found.outcomes.empty()) return {};
  std::string text;
  for (const auto& o : found.outcomes) {
    text += fmt::format("{}: {} {} {} -> {} {} after {} evaluations ({} runs){}\n", o.case_name,
                        study.optimise->maximise ? "highest" : "lowest", o.objective, number(o.nominal),
                        number(o.best), o.unit, o.evaluations, o.runs,
                        o.violation > 0 ? "; no point keeps all constraints, this is the nearest" : "");
    TextTable table({"number", "best"});
    for (std::size_t j = 0; j < o.values.size(); ++j)
      table.add_row({study.optimise->variables[j].key, o.values[j]});
    text += table.text(2) + fmt::format("  scenario {}\n", o.best_scenario);
  }
  return text;
}

}  // namespace thermohall
