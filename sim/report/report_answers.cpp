#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/cooling_verdict.h"
#include "sim/report/html.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

std::string question(const char* heading, const std::string& body) {
  return fmt::format("<div class=\"question\"><h3>{}</h3>\n{}</div>\n", heading, body);
}

std::string answer_badge(CoolingAnswer answer) {
  const auto badge = [](const char* kind, const char* text) {
    return fmt::format("<span class=\"badge {}\">{}</span>", kind, text);
  };
  switch (answer) {
    case CoolingAnswer::yes:
      return badge("good", "yes");
    case CoolingAnswer::thin_margin:
      return badge("thin", "yes, thin margin");
    case CoolingAnswer::throttled:
      return badge("thin", "racks throttled");
    case CoolingAnswer::too_warm:
      return badge("bad", "no: limit broken");
    case CoolingAnswer::run_incomplete:
      return badge("bad", "run not complete");
    case CoolingAnswer::unknown:
      break;
  }
  return badge("none", "not recorded");
}

std::string shown_hours(const std::optional<double>& hours) {
  return hours ? shown_number(*hours, 3) : std::string(missing_figure);
}

std::string celsius(const std::optional<double>& value_K) {
  return value_K ? shown_number(*value_K - 273.15, 3) : std::string(missing_figure);
}

std::string cooling_summary(const ReportRuns& runs) {
  if (runs.size() > 1) {
    const auto cool = std::count_if(runs.begin(), runs.end(), [](const ReportRun& run) {
      const CoolingAnswer answer = cooling_verdict(run).answer;
      return answer == CoolingAnswer::yes || answer == CoolingAnswer::thin_margin;
    });
    return fmt::format("{} of {} designs keep every rack within its limits.", cool, runs.size());
  }
  const CoolingVerdict verdict = cooling_verdict(runs.front());
  if (!verdict.inlet_max_K) return "The file holds no rack inlet temperatures.";
  std::string text = fmt::format("The worst inlet{} reaches {}",
                                 verdict.worst_rack.empty() ? "" : ", rack " + verdict.worst_rack + ",",
                                 shown_quantity(verdict.inlet_max_K, "K"));
  if (!verdict.margin_K) return text + ".";
  return text + fmt::format(", {}\u00A0K {} its limit of {}.", shown_number(std::abs(*verdict.margin_K), 2),
                            *verdict.margin_K < 0 ? "above" : "below", shown_quantity(verdict.limit_K, "K"));
}

std::string stays_cool(const ReportRuns& runs) {
  std::vector<std::vector<std::string>> rows;
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
    rows.push_back({design_label(runs, i), answer_badge(verdict.answer), escape_html(verdict.worst_rack),
                    celsius(verdict.inlet_max_K), celsius(verdict.limit_K), margin,
                    verdict.racks > 0 ? fmt::format("{} of {}", verdict.racks_above, verdict.racks)
                                      : std::string(missing_figure),
                    shown_hours(verdict.hours_above_limit), celsius(verdict.chip_max_K),
                    shown_hours(verdict.throttled_rack_hours)});
  }
  std::string html = html_table({{"Design"},
                                 {"Answer"},
                                 {"Worst rack"},
                                 {"Inlet max \u00B0C", true},
                                 {"Limit \u00B0C", true},
                                 {"Margin K", true},
                                 {"Racks above limit", true},
                                 {"Hours above limit", true},
                                 {"Chip max \u00B0C", true},
                                 {"Throttled rack-hours", true}},
                                rows);
  html = html_paragraph(cooling_summary(runs)) + html;
  if (some_without_limit)
    html +=
        html_note("* The file states no inlet limit: margin to the recommended 27 \u00B0C (ASHRAE TC 9.9).");
  return html + html_note(
                    "Normal operation as recorded. One unit out is not part of "
                    "these runs unless a scenario switches it off.");
}

std::string ride_through(const ReportRuns& runs) {
  std::vector<std::pair<std::string, std::string>> wanted;
  for (const ReportRun& run : runs) {
    for (const Metric& metric : run.metrics) {
      const bool known = std::any_of(wanted.begin(), wanted.end(),
                                     [&](const auto& entry) { return entry.first == metric.key; });
      if (metric.key.starts_with("ride_through") && std::isfinite(metric.value) && !known)
        wanted.emplace_back(metric.key, metric.long_name.empty() ? metric.key : metric.long_name);
    }
  }
  if (wanted.empty())
    return html_paragraph(
        "Not part of this run: no loss of cooling was simulated. It needs a scenario with an outage.");
  return metric_table(runs, wanted);
}

std::string year_figures(const ReportRuns& runs) {
  const std::string table = metric_table(runs, {{"total_energy", "Energy"},
                                                {"pue", "PUE"},
                                                {"tue", "TUE"},
                                                {"energy_cost_per_year", "Energy cost"},
                                                {"water_volume", "Water"},
                                                {"wue_site", "WUE"},
                                                {"carbon_mass", "CO\u2082e"},
                                                {"cue", "CUE"}});
  std::string note;
  for (const ReportRun& run : runs) {
    const std::string period = period_text(run);
    if (!period.empty() && period != "1\u00A0year")
      note += fmt::format("{}{} covers {}, not a year.", note.empty() ? "" : " ", run.name, period);
  }
  return table + (note.empty() ? "" : html_note(note));
}

std::string cost_figures(const ReportRuns& runs) {
  std::string table = metric_table(runs, {{"capex", "Capital"},
                                          {"capex_per_it_power", "Capital by IT power"},
                                          {"opex_per_year", "Operation"},
                                          {"cost_of_ownership", "Ownership"},
                                          {"cost_of_ownership_per_it_power", "Ownership by IT power"},
                                          {"annualised_cost", "Annualised"},
                                          {"cost_per_gpu_hour", "GPU-hour"}});
  return table.empty() ? html_paragraph("Not part of this run: the scenario has no costs.") : table;
}

std::string crossover(const ReportRuns& runs) {
  if (runs.size() == 1)
    return html_paragraph("A single run cannot tell. Compare designs, or run a study over rack density.");
  return winners_table(runs) +
         html_note(
             "The rack density from which liquid wins is not part of these runs: it needs a "
             "study over density.");
}

}  // namespace

std::string answers_section(const ReportRuns& runs) {
  return html_section(
      "answers", "Five questions",
      question("1 \u00B7 Will it stay cool?", stays_cool(runs)) +
          question("2 \u00B7 How long when cooling fails?", ride_through(runs)) +
          question("3 \u00B7 What does a year cost in energy, water, carbon?", year_figures(runs)) +
          question("4 \u00B7 What does it cost to build and own?", cost_figures(runs)) +
          question("5 \u00B7 Where does air stop and liquid start to win?", crossover(runs)));
}

}  // namespace thermohall
