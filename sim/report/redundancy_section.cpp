#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/report_parts.h"
#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

std::string percent(double share) {
  return std::isfinite(share) ? shown_number(100 * share, 2) + "\u00A0%" : missing_figure;
}

std::string amount(const MarginRow& row, double value) {
  return row.unit == "W" ? shown_quantity(value, "W") : shown_number(value, 3) + "\u00A0m\u00B3/s";
}

ReportTable margins(const RedundancyFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& m : facts.margins) {
    const bool met = m.met > 0, holds = m.holds > 0;
    RichText redundancy = m.redundancy;
    if (!met) redundancy.add_line(TextPart{m.required + " asked for", TextStyle::badge, Tone::bad});
    RichText out =
        TextPart{holds ? "holds" : "does not hold", TextStyle::badge, holds ? Tone::good : Tone::bad};
    if (!holds) out.add_line(TextPart{m.limit_one_out, TextStyle::detail});
    rows.push_back(
        {m.system, m.kind,
         fmt::format("{:.0f}", m.installed) + (m.standby > 0 ? fmt::format(" ({:.0f} rest)", m.standby) : ""),
         amount(m, m.demand), amount(m, m.unit_capacity), fmt::format("{:.0f}", m.needed),
         percent(m.unit_load), percent(m.margin), percent(m.margin_one_out), redundancy, out});
  }
  return {.columns = {{"System"},
                      {"Load"},
                      {"Units", true},
                      {"Demand", true},
                      {"One unit", true},
                      {"Needed", true},
                      {"Load of a unit", true},
                      {"Margin", true},
                      {"One out", true},
                      {"Redundancy"},
                      {"One unit out"}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable limits(const RedundancyFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& b : facts.bottlenecks)
    rows.push_back({b.unit, b.text, shown_quantity(b.it_power_W, "W"), shown_number(b.growth, 3)});
  return {.columns = {{"Binds first"},
                      {"Beyond it"},
                      {"At IT power", true},
                      {"Racks over the design\u2019s", true}},
          .rows = std::move(rows)};
}

}  // namespace

ReportSection redundancy_section(const ReportRuns& runs) {
  ReportSection section{"redundancy", "Margins and redundancy", "Margins", {}};
  for (const ReportRun& run : runs) {
    const auto& facts = run.redundancy;
    if (facts.margins.empty()) continue;
    if (runs.size() > 1) add(section.blocks, heading(run.name));
    const bool all = std::ranges::all_of(facts.margins, [](const MarginRow& m) { return m.holds > 0; });
    add(section.blocks,
        paragraph(all ? "Any one unit can be taken out: the hall holds all limits that it holds now."
                      : "Not concurrently maintainable: see the last column."));
    add(section.blocks, {margins(facts)});
    if (facts.bottlenecks.empty())
      add(section.blocks, paragraph("No limit binds up to four times the racks."));
    else
      add(section.blocks, {limits(facts)});
  }
  if (!section.blocks.empty())
    add(section.blocks,
        note("At rest at the hottest hour of the year. Margins of the units that run; one out: with "
             "standby in its place; with two feeds: one feed lost. Racks are added in the mix of the "
             "design."));
  return section;
}

}  // namespace thermohall
