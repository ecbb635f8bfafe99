#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/cooling_verdict.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

TextPart answer_badge(CoolingAnswer answer) {
  const auto badge = [](Tone tone, const char* text) { return TextPart{text, TextStyle::badge, tone}; };
  switch (answer) {
    case CoolingAnswer::yes:
      return badge(Tone::good, "yes");
    case CoolingAnswer::thin_margin:
      return badge(Tone::thin, "yes, thin margin");
    case CoolingAnswer::throttled:
      return badge(Tone::thin, "racks throttled");
    case CoolingAnswer::too_warm:
      return badge(Tone::bad, "no: limit broken");
    case CoolingAnswer::run_incomplete:
      return badge(Tone::bad, "run not complete");
    case CoolingAnswer::unknown:
      break;
  }
  return badge(Tone::none, "not recorded");
}

std::string shown_hours(const std::optional<double>& hours) {
  return hours ? shown_number(*hours, 3) : std::string(missing_figure);
}

std::string celsius(const std::optional<double>& value_K) {
  return value_K ? shown_number(*value_K - 273.15, 3) : std::string(missing_figure);
}

ReportBlocks stays_cool(const ReportRuns& runs) {
  std::vector<std::vector<RichText>> rows;
  bool some_without_limit = false;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const CoolingVerdict verdict = cooling_verdict(runs[i]);
    std::string margin(missing_figure);
    if (verdict.margin_K) {
      margin = shown_number(*verdict.margin_K, 2);
    } else if (verdict.inlet_max_K) {
      some_without_limit = true;
      margin = shown_number(recommended_inlet_K - *verdict.inlet_max_K, 2) + "*";
    }
    rows.push_back({design_label(runs, i), answer_badge(verdict.answer), verdict.worst_rack,
                    celsius(verdict.inlet_max_K), celsius(verdict.limit_K), margin,
                    verdict.racks > 0 ? fmt::format("{} of {}", verdict.racks_above, verdict.racks)
                                      : std::string(missing_figure),
                    shown_hours(verdict.hours_above_limit), celsius(verdict.chip_max_K),
                    shown_hours(verdict.throttled_rack_hours)});
  }
  ReportBlocks blocks{paragraph(cooling_summary(runs))};
  add(blocks, {ReportTable{.columns = {{"Design"},
                                       {"Answer"},
                                       {"Worst rack"},
                                       {"Inlet max \u00B0C", true},
                                       {"Limit \u00B0C", true},
                                       {"Margin K", true},
                                       {"Racks above limit", true},
                                       {"Hours above limit", true},
                                       {"Chip max \u00B0C", true},
                                       {"Throttled rack-hours", true}},
                           .rows = std::move(rows)}});
  if (some_without_limit)
    add(blocks, note("* The file states no inlet limit: margin to the "
                     "recommended 27 \u00B0C (ASHRAE TC 9.9)."));
  add(blocks, note("Normal operation as recorded. One unit out is not part of "
                   "these runs unless a scenario switches it off."));
  return blocks;
}

ReportBlocks ride_through(const ReportRuns& runs) {
  std::vector<std::pair<std::string, std::string>> wanted;
  for (const ReportRun& run : runs) {
    for (const Metric& metric : run.metrics) {
      const bool known = std::any_of(wanted.begin(), wanted.end(),
                                     [&](const auto& entry) { return entry.first == metric.key; });
      if (metric.key.starts_with("ride_through") && metric.key != "ride_through_open" &&
          std::isfinite(metric.value) && !known)
        wanted.emplace_back(metric.key, metric.long_name.empty() ? metric.key : metric.long_name);
    }
  }
  if (wanted.empty())
    return {
        paragraph("Not part of this run: no loss of cooling was simulated. "
                  "It needs a scenario with an outage.")};
  return {{metric_table(runs, wanted)}};
}

ReportBlocks year_figures(const ReportRuns& runs) {
  ReportBlocks blocks;
  add(blocks, {metric_table(runs, {{"total_energy", "Energy"},
                                   {"pue", "PUE"},
                                   {"tue", "TUE"},
                                   {"energy_cost_per_year", "Energy cost"},
                                   {"water_volume", "Water"},
                                   {"wue_site", "WUE"},
                                   {"carbon_mass", "CO\u2082e"},
                                   {"cue", "CUE"}})});
  std::string shorter;
  for (const ReportRun& run : runs) {
    const std::string period = period_text(run);
    if (!period.empty() && period != "1\u00A0year")
      shorter += fmt::format("{}{} covers {}, not a year.", shorter.empty() ? "" : " ", run.name, period);
  }
  if (!shorter.empty()) add(blocks, note(shorter));
  return blocks;
}

ReportBlocks cost_figures(const ReportRuns& runs) {
  ReportTable table = metric_table(runs, {{"capex", "Capital"},
                                          {"capex_per_it_power", "Capital by IT power"},
                                          {"opex_per_year", "Operation"},
                                          {"cost_of_ownership", "Ownership"},
                                          {"cost_of_ownership_per_it_power", "Ownership by IT power"},
                                          {"annualised_cost", "Annualised"},
                                          {"cost_per_gpu_hour", "GPU-hour"}});
  if (table.rows.empty()) return {paragraph("Not part of this run: the scenario has no costs.")};
  return {{std::move(table)}};
}

ReportBlocks crossover(const ReportRuns& runs) {
  if (runs.size() == 1)
    return {
        paragraph("A single run cannot tell. Compare designs, or run a "
                  "study over rack density.")};
  ReportBlocks blocks = winners_table(runs);
  add(blocks, note("The rack density from which liquid wins is not part of "
                   "these runs: it needs a study over "
                   "density."));
  return blocks;
}

}  // namespace

ReportSection answers_section(const ReportRuns& runs) {
  ReportSection section{"answers", "Five questions", "Five questions", {}};
  const auto question = [&](const char* text, ReportBlocks answer) {
    add(section.blocks, {ReportQuestion{text, std::move(answer)}});
  };
  question("1 \u00B7 Will it stay cool?", stays_cool(runs));
  question("2 \u00B7 How long when cooling fails?", ride_through(runs));
  question("3 \u00B7 What does a year cost in energy, water, carbon?", year_figures(runs));
  question("4 \u00B7 What does it cost to build and own?", cost_figures(runs));
  question("5 \u00B7 Where does air stop and liquid start to win?", crossover(runs));
  return section;
}

}  // namespace thermohall
