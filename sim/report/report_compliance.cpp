#include <algorithm>
#include <cmath>

#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

std::string unit_text(const std::string& unit) { return unit == "1" || unit.empty() ? "" : "\u00A0" + unit; }

RichText badge(const std::string& verdict) {
  if (verdict.empty()) return "kept";
  const Tone tone = verdict == "pass"                                   ? Tone::good
                    : verdict == "fail" || verdict == "exceeded"        ? Tone::bad
                    : verdict == "binds first" || verdict == "at limit" ? Tone::thin
                                                                        : Tone::none;
  return TextPart{verdict, TextStyle::badge, tone};
}

ReportTable footprint_table(const ReportRun& run) {
  double total_kg = 0;
  for (const auto& row : run.footprint) total_kg += row.mass_kg;
  const ShownUnit unit = shown_unit("kg", total_kg);
  ReportTable table{.columns = {{"Source"}, {"Counted"}, {"CO2e, " + unit.label, true}, {"Share, %", true}},
                    .rows = {}};
  for (const auto& row : run.footprint)
    table.rows.push_back({row.source, row.basis, shown_number(unit.value(row.mass_kg)),
                          shown_number(total_kg > 0 ? 100 * row.mass_kg / total_kg : NAN, 3)});
  if (!table.rows.empty()) table.rows.push_back({"in all", "", shown_number(unit.value(total_kg)), "100"});
  return table;
}

ReportTable regulation_table(const ReportRun& run) {
  ReportTable table{
      .columns = {{"Law"}, {"Indicator"}, {"Rule"}, {"Threshold", true}, {"This run", true}, {"Verdict"}},
      .rows = {}};
  for (const auto& row : run.regulation)
    table.rows.push_back({row.about, row.indicator, row.rule,
                          std::isfinite(row.limit) ? shown_input(row.limit) + unit_text(row.unit) : "\u2013",
                          shown_number(row.value) + unit_text(row.unit), badge(row.verdict)});
  return table;
}

ReportTable retrofit_table(const ReportRun& run) {
  ReportTable table{
      .columns =
          {{"Limit"}, {"What is compared"}, {"Has", true}, {"Needs", true}, {"Use", true}, {"Verdict"}},
      .rows = {}};
  for (const auto& row : run.retrofit) {
    const std::string verdict =
        row.verdict == "binds first" && row.value > row.limit ? "exceeded" : row.verdict;
    RichText first = row.about;
    if (!row.rule.empty()) first.add_line(TextPart{row.rule, TextStyle::detail});
    table.rows.push_back({first, row.indicator, shown_input(row.limit) + unit_text(row.unit),
                          shown_number(row.value) + unit_text(row.unit),
                          shown_number(row.limit > 0 ? row.value / row.limit : NAN, 3), badge(verdict)});
  }
  return table;
}

}  // namespace

ReportSection compliance_section(const ReportRuns& runs) {
  ReportSection section{"compliance", "Carbon, law and existing hall", "Carbon and law", {}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ReportRun& run = runs[i];
    const RichText name = runs.size() == 1 ? RichText() : ": " + design_label(runs, i);
    const auto add_table = [&](const char* title, ReportTable table) {
      if (table.rows.empty()) return;
      add(section.blocks, heading(title + name));
      add(section.blocks, {std::move(table)});
    };
    add_table("Carbon of the period, location based", footprint_table(run));
    add_table("Regulation sheet", regulation_table(run));
    add_table("Limits of the existing hall", retrofit_table(run));
  }
  return section;
}

}  // namespace thermohall
