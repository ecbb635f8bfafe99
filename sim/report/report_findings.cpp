#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr std::size_t listed_flags = 60, listed_warnings = 200;
constexpr double allowed_residual = 1e-6;  // of IT energy, the program's own limit
constexpr double allowed_excess_K = 0.01;  // the same for exchanges of heat

std::string flag_text(const std::string& flag) {
  static const std::map<std::string, std::string> known{{"limited", "at its limit"},
                                                        {"outside_range", "outside the range of its model"},
                                                        {"overload", "above its load limit"}};
  const auto found = known.find(flag);
  return found == known.end() ? flag : found->second;
}

ReportBlocks flags_of(const ReportRun& run) {
  std::vector<std::vector<RichText>> rows;
  for (std::size_t i = 0; i < std::min(listed_flags, run.flags.size()); ++i) {
    const FlagRow& row = run.flags[i];
    const double share = run.hours() > 0 ? 100 * row.hours / run.hours() : NAN;
    rows.push_back(
        {row.group, row.item, flag_text(row.flag), shown_number(row.hours, 3), shown_number(share, 2)});
  }
  if (rows.empty())
    return {
        note("No unit was outside its range or at a limit, as far as the "
             "file tells.")};
  ReportBlocks blocks{
      {ReportTable{.columns = {{"Kind"}, {"Unit"}, {"Finding"}, {"Hours", true}, {"% of period", true}},
                   .rows = std::move(rows)}}};
  if (run.flags.size() > listed_flags)
    add(blocks, note(fmt::format("The {} longest of {}; the others stand in the results file.", listed_flags,
                                 run.flags.size())));
  return blocks;
}

ReportBlocks warnings_of(const ReportRun& run) {
  if (run.warnings.empty()) return {note("No warnings.")};
  const auto shown = static_cast<std::ptrdiff_t>(std::min(listed_warnings, run.warnings.size()));
  ReportBlocks blocks{{ReportList{{run.warnings.begin(), run.warnings.begin() + shown}}}};
  if (run.warnings.size() > listed_warnings)
    add(blocks,
        note(fmt::format("{} more stand in the results file.", run.warnings.size() - listed_warnings)));
  return blocks;
}

TextPart verdict_badge(double value, double allowed, const char* kept = "closed",
                       const char* broken = "not closed") {
  if (!std::isfinite(value)) return {"not computed", TextStyle::badge};
  return std::abs(value) <= allowed ? TextPart{kept, TextStyle::badge, Tone::good}
                                    : TextPart{broken, TextStyle::badge, Tone::bad};
}

// The second law, and the hours in which some unit was outside the range of its model.
void add_limits(const ReportRuns& runs, std::size_t index, std::vector<std::vector<RichText>>& rows) {
  const ReportRun& run = runs[index];
  if (const Metric* excess = find_metric(run, "second_law_excess"))
    rows.push_back({design_label(runs, index), "second law: heat that flows from cold to warm",
                    shown_number(excess->value, 2) + "\u00A0K", shown_number(allowed_excess_K) + "\u00A0K",
                    verdict_badge(excess->value, allowed_excess_K, "kept", "broken")});
  if (const Metric* outside = find_metric(run, "hours_outside_range"))
    rows.push_back({design_label(runs, index), "hours of units outside the range of their model",
                    shown_number(outside->value, 3) + "\u00A0h", missing_figure,
                    outside->value > 0 ? TextPart{"see below", TextStyle::badge, Tone::thin}
                                       : verdict_badge(outside->value, 0, "none")});
}

ReportBlock balances(const ReportRuns& runs) {
  std::vector<std::vector<RichText>> rows;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ReportRun& run = runs[i];
    for (const Metric& metric : run.metrics) {
      if (metric.key.find("residual") == std::string::npos) continue;
      const bool relative = metric.unit == "1" && metric.key.find("energy") != std::string::npos;
      rows.push_back({design_label(runs, i), metric.long_name.empty() ? metric.key : metric.long_name,
                      shown_number(metric.value, 2) + (metric.unit == "1" ? "" : " " + metric.unit),
                      relative ? shown_number(allowed_residual) : missing_figure,
                      relative ? RichText(verdict_badge(metric.value, allowed_residual)) : RichText()});
    }
    add_limits(runs, i, rows);
    const auto total_kWh = metric_value(run, "total_energy");
    if (run.end_uses.empty() || !total_kWh || *total_kWh == 0) continue;
    double sum_kWh = 0;
    for (const EndUseEnergy& use : run.end_uses) sum_kWh += use.energy_J / 3.6e6;
    const double error = sum_kWh / *total_kWh - 1;
    rows.push_back({design_label(runs, i), "sum of end uses against total energy, relative",
                    shown_number(error, 2), shown_number(allowed_residual),
                    verdict_badge(error, allowed_residual)});
  }
  if (rows.empty()) return note("The files state no residuals.");
  return {ReportTable{.columns = {{"Design"}, {"Check"}, {"Value", true}, {"Allowed", true}, {"Result"}},
                      .rows = std::move(rows)}};
}

// One column a design; statistics that a design does not have stay empty.
ReportTable statistics(const ReportRuns& runs) {
  ReportTable table{.columns = {{"Solver statistic"}},
                    .rows = {},
                    .kind = runs.size() == 1 ? ReportTable::Kind::single_metrics : ReportTable::Kind::plain};
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    table.columns.push_back({runs.size() == 1 ? "Value" : runs[i].name, true});
    for (const auto& [name, value] : runs[i].solver_statistics) {
      const auto [place, is_new] = places.emplace(name, table.rows.size());
      if (is_new) {
        table.rows.emplace_back(runs.size() + 1);
        table.rows.back().front() = name;
      }
      table.rows[place->second][i + 1] = shown_input(value);
    }
  }
  return table;
}

}  // namespace

ReportSection findings_section(const ReportRuns& runs) {
  ReportSection section{"findings", "Checks, flags and warnings", "Checks", {}};
  ReportBlocks& blocks = section.blocks;
  add(blocks, heading("Balances and laws"));
  add(blocks, balances(runs));
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const RichText name = runs.size() == 1 ? RichText() : ": " + design_label(runs, i);
    add(blocks, heading("Units outside their range or at a limit" + name));
    add(blocks, flags_of(runs[i]));
    add(blocks, heading("Warnings" + name));
    add(blocks, warnings_of(runs[i]));
  }
  add_details(blocks, {"Solver statistics", {{statistics(runs)}}});
  return section;
}

}  // namespace thermohall
