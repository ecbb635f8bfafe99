#include <fmt/format.h>

#include <algorithm>

#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

TextPart status_badge(const ReportRun& run) {
  return {run.status.empty() ? "unknown" : run.status, TextStyle::badge,
          run.complete() ? Tone::good : Tone::bad};
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

ReportBlock incomplete_warning(const ReportRun& run) {
  std::string text = fmt::format("{}: the run did not complete (status: {}).", run.name,
                                 run.status.empty() ? "unknown" : run.status);
  for (const auto& [label, value] : run.facts)
    if (label == "message") text += " " + value;
  text += " Its figures cover only what was computed";
  const std::string period = period_text(run);
  text += period.empty() ? "." : ": " + period + ".";
  return {ReportParagraph{text, ReportParagraph::Kind::alert}};
}

ReportBlock warning(std::string text) {
  return {ReportParagraph{std::move(text), ReportParagraph::Kind::warning}};
}

bool one_site(const ReportRuns& runs) {
  return runs.size() > 1 && std::all_of(runs.begin(), runs.end(), [&](const ReportRun& run) {
           return facts_of(run) == facts_of(runs.front());
         });
}

ReportTable designs(const ReportRuns& runs) {
  ReportTable table{.columns = {{"Design"}}, .rows = {}};
  const bool sites_differ = !one_site(runs);
  if (sites_differ) table.columns.push_back({"Site"});
  for (const char* heading : {"Period", "Status", "Run made", "Program", "Results file"})
    table.columns.push_back({heading});
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ReportRun& run = runs[i];
    const std::string period = period_text(run);
    std::vector<RichText> row{design_label(runs, i)};
    if (sites_differ) row.push_back(facts_of(run));
    row.push_back(period.empty() ? "not recorded" : period);
    row.push_back(status_badge(run));
    row.push_back(TextPart{shown_date(run.created), TextStyle::together});
    row.push_back(run.source);
    row.push_back(run.file);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

ReportDocument report_cover(const ReportRuns& runs, const std::string& created) {
  const std::string date = shown_date(created);
  ReportDocument document{
      .title = runs.size() == 1 ? runs.front().name : fmt::format("Comparison of {} designs", runs.size()),
      .subject = fmt::format(
          "Report of {}.{}", date,
          runs.size() == 1 ? "" : " The first design is the baseline: " + runs.front().name + "."),
      .created = date,
      .created_iso = created,
      .cover = {},
      .sections = {}};
  if (one_site(runs)) add(document.cover, paragraph("Site: " + facts_of(runs.front())));
  add(document.cover, {designs(runs)});
  for (const ReportRun& run : runs) {
    if (!run.complete()) add(document.cover, incomplete_warning(run));
    for (const std::string& fault : run.faults)
      add(document.cover, warning(run.name + ": part of the file cannot be read: " + fault));
  }
  if (!same_period(runs))
    add(document.cover, warning("The runs cover periods of different lengths: "
                                "compare ratios, not totals."));
  if (!std::all_of(runs.begin(), runs.end(), [](const ReportRun& run) { return run.of_air_only(); }))
    add(document.cover, short_answers(runs));
  return document;
}

}  // namespace thermohall
