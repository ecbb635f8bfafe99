#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "sim/report/html.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr std::size_t listed_flags = 60, listed_warnings = 200;
constexpr double allowed_residual = 1e-6;  // of IT energy, the program's own limit

std::string flag_text(const std::string& flag) {
  static const std::map<std::string, std::string> known{{"limited", "at its limit"},
                                                        {"outside_range", "outside the range of its model"},
                                                        {"overload", "above its load limit"}};
  const auto found = known.find(flag);
  return found == known.end() ? flag : found->second;
}

std::string flags_of(const ReportRun& run) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < std::min(listed_flags, run.flags.size()); ++i) {
    const FlagRow& row = run.flags[i];
    const double share = run.hours() > 0 ? 100 * row.hours / run.hours() : NAN;
    rows.push_back({escape_html(row.group), escape_html(row.item), escape_html(flag_text(row.flag)),
                    shown_number(row.hours, 3), shown_number(share, 2)});
  }
  std::string html =
      html_table({{"Kind"}, {"Unit"}, {"Finding"}, {"Hours", true}, {"% of period", true}}, rows);
  if (html.empty())
    return html_note("No unit was outside its range or at a limit, as far as the file tells.");
  if (run.flags.size() > listed_flags)
    html += html_note(fmt::format("The {} longest of {}; the others stand in the results file.", listed_flags,
                                  run.flags.size()));
  return html;
}

std::string warnings_of(const ReportRun& run) {
  if (run.warnings.empty()) return html_note("No warnings.");
  std::string html = "<ul>\n";
  for (std::size_t i = 0; i < std::min(listed_warnings, run.warnings.size()); ++i)
    html += "<li>" + escape_html(run.warnings[i]) + "</li>\n";
  html += "</ul>\n";
  if (run.warnings.size() > listed_warnings)
    html +=
        html_note(fmt::format("{} more stand in the results file.", run.warnings.size() - listed_warnings));
  return html;
}

std::string verdict_badge(double value, double allowed) {
  if (!std::isfinite(value)) return "<span class=\"badge none\">not computed</span>";
  return std::abs(value) <= allowed ? "<span class=\"badge good\">closed</span>"
                                    : "<span class=\"badge bad\">not closed</span>";
}

std::string balances(const ReportRuns& runs) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ReportRun& run = runs[i];
    for (const Metric& metric : run.metrics) {
      if (metric.key.find("residual") == std::string::npos) continue;
      const bool relative = metric.unit == "1" && metric.key.find("energy") != std::string::npos;
      rows.push_back(
          {design_label(runs, i), escape_html(metric.long_name.empty() ? metric.key : metric.long_name),
           escape_html(shown_number(metric.value, 2) + (metric.unit == "1" ? "" : " " + metric.unit)),
           relative ? shown_number(allowed_residual) : missing_figure,
           relative ? verdict_badge(metric.value, allowed_residual) : ""});
    }
    const auto total_kWh = metric_value(run, "total_energy");
    if (run.end_uses.empty() || !total_kWh || *total_kWh == 0) continue;
    double sum_kWh = 0;
    for (const EndUseEnergy& use : run.end_uses) sum_kWh += use.energy_J / 3.6e6;
    const double error = sum_kWh / *total_kWh - 1;
    rows.push_back({design_label(runs, i), "sum of end uses against total energy, relative",
                    shown_number(error, 2), shown_number(allowed_residual),
                    verdict_badge(error, allowed_residual)});
  }
  std::string html =
      html_table({{"Design"}, {"Balance"}, {"Residual", true}, {"Allowed", true}, {"Result"}}, rows);
  return html.empty() ? html_note("The files state no residuals.") : html;
}

std::string statistics(const ReportRun& run) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [name, value] : run.solver_statistics)
    rows.push_back({escape_html(name), shown_input(value)});
  return html_table({{"Solver statistic"}, {"Value", true}}, rows);
}

}  // namespace

std::string findings_section(const ReportRuns& runs) {
  std::string html = "<h3>Balances</h3>\n" + balances(runs);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::string name = runs.size() == 1 ? "" : ": " + design_label(runs, i);
    html += "<h3>Units outside their range or at a limit" + name + "</h3>\n" + flags_of(runs[i]);
    html += "<h3>Warnings" + name + "</h3>\n" + warnings_of(runs[i]);
    html += html_details("Solver statistics" + (runs.size() == 1 ? "" : ", " + runs[i].name),
                         statistics(runs[i]));
  }
  return html_section("findings", "Checks, flags and warnings", html);
}

}  // namespace thermohall
