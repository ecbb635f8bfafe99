#include <fmt/format.h>

#include "sim/report/html.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

std::string status_badge(const ReportRun& run) {
  const std::string status = run.status.empty() ? "unknown" : run.status;
  return fmt::format("<span class=\"badge {}\">{}</span>", run.complete() ? "good" : "bad",
                     escape_html(status));
}

std::string facts_of(const ReportRun& run) {
  std::string text;
  for (const auto& [label, value] : run.facts) {
    if (label == "message") continue;
    if (!text.empty()) text += "; ";
    text += label == "site" ? value : label + ": " + value;
  }
  return text.empty() ? "not stated" : text;
}

std::string incomplete_warning(const ReportRun& run) {
  std::string text = fmt::format("{}: the run did not complete (status: {}).", run.name,
                                 run.status.empty() ? "unknown" : run.status);
  for (const auto& [label, value] : run.facts)
    if (label == "message") text += " " + value;
  text += " Its figures cover only what was computed";
  const std::string period = period_text(run);
  text += period.empty() ? "." : ": " + period + ".";
  return fmt::format("<p class=\"warning\" role=\"alert\">{}</p>\n", escape_html(text));
}

}  // namespace

std::string cover_section(const ReportRuns& runs, const std::string& created) {
  const std::string heading =
      runs.size() == 1 ? runs.front().name : fmt::format("Comparison of {} designs", runs.size());
  std::string html = fmt::format(
      "<header>\n<p class=\"brand\">Thermohall <span>data-centre thermal and power report</span></p>\n"
      "<h1>{}</h1>\n<p class=\"note\">Report of {}.{}</p>\n",
      escape_html(heading), escape_html(shown_date(created)),
      runs.size() == 1 ? "" : " The first design is the baseline: " + escape_html(runs.front().name) + ".");
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ReportRun& run = runs[i];
    const std::string period = period_text(run);
    rows.push_back({design_label(runs, i), escape_html(facts_of(run)),
                    period.empty() ? "not recorded" : period, status_badge(run),
                    "<span class=\"date\">" + escape_html(shown_date(run.created)) + "</span>",
                    escape_html(run.source), escape_html(run.file)});
  }
  html += html_table(
      {{"Design"}, {"Site"}, {"Period"}, {"Status"}, {"Run made"}, {"Program"}, {"Results file"}}, rows);
  for (const ReportRun& run : runs) {
    if (!run.complete()) html += incomplete_warning(run);
    for (const std::string& fault : run.faults)
      html += fmt::format("<p class=\"warning\">{}</p>\n",
                          escape_html(run.name + ": part of the file cannot be read: " + fault));
  }
  if (!same_period(runs)) {
    html +=
        "<p class=\"warning\">The runs cover periods of different lengths: compare ratios, not totals.</p>\n";
  }
  return html + "</header>\n";
}

}  // namespace thermohall
