#include <algorithm>
#include <cmath>

#include "sim/report/cooling_verdict.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double equal_share = 1e-3;           // designs that differ less are said to be equal
constexpr double equal_temperatures_K = 0.05;  // the same for temperatures

struct Criterion {
  const char* key;
  const char* label;
  bool higher_is_better = false;
  bool grows_with_time = false;  ///< only comparable over equal periods
};
constexpr Criterion criteria[] = {{"rack_inlet_max", "coolest worst rack inlet"},
                                  {"hours_above_limit", "hours above the limit", false, true},
                                  {"ride_through", "longest ride-through", true},
                                  {"pue", "PUE"},
                                  {"tue", "TUE"},
                                  {"total_energy", "energy", false, true},
                                  {"peak_power", "peak power"},
                                  {"water_volume", "water", false, true},
                                  {"carbon_mass", "carbon", false, true},
                                  {"capex", "capital"},
                                  {"opex_per_year", "cost of operation"},
                                  {"cost_of_ownership", "cost of ownership"},
                                  {"cost_per_gpu_hour", "cost of a GPU-hour"}};

// Index of the best of the complete designs, or the count when none has the figure.
std::size_t best_design(const ReportRuns& runs, const MetricRow& metric, double sign) {
  std::size_t best = runs.size();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!std::isfinite(metric.values[i]) || !runs[i].complete()) continue;
    if (best == runs.size() || sign * metric.values[i] < sign * metric.values[best]) best = i;
  }
  return best;
}

}  // namespace

ReportBlocks winners_table(const ReportRuns& runs) {
  std::vector<std::vector<RichText>> rows;
  bool some_too_warm = false, some_incomplete = false;
  for (const ReportRun& run : runs) some_incomplete = some_incomplete || !run.complete();
  const bool work_differs = work_basis(runs).differs();
  for (const Criterion& criterion : criteria) {
    if (criterion.grows_with_time && !same_period(runs)) continue;
    const MetricRow metric = judged_row(runs, criterion.key);
    const bool for_the_work = work_differs && grows_with_work(criterion.key);
    const double sign = criterion.higher_is_better ? -1 : 1;
    const std::size_t best = best_design(runs, metric, sign);
    if (best == runs.size()) {
      if (std::string_view(criterion.key) == "tue") rows.push_back({"TUE", "not computed", "", "", ""});
      continue;
    }
    const double value = metric.values[best];
    const double tolerance = metric.unit == "K" ? equal_temperatures_K : equal_share * std::abs(value);
    RichText names;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!runs[i].complete() || !(std::abs(metric.values[i] - value) <= tolerance)) continue;
      const bool too_warm = cooling_verdict(runs[i]).answer == CoolingAnswer::too_warm;
      some_too_warm = some_too_warm || too_warm;
      names.add_line(design_label(runs, i) + (too_warm ? " \u2020" : ""));
      ++equal;
    }
    if (equal == runs.size()) names = "all equal";
    const ShownUnit unit = shown_unit(metric.unit, metric.largest, criterion.key);
    const auto shown = [&](double stored) {
      if (!std::isfinite(stored)) return std::string(missing_figure);
      return shown_number(unit.value(stored), unit.digits) +
             (unit.label.empty() ? "" : "\u00A0" + unit.label);
    };
    const double baseline = metric.values.front();
    rows.push_back({criterion.label + std::string(for_the_work ? " \u2021" : ""), names,
                    at_least(runs[best], criterion.key) + shown(value),
                    at_least(runs.front(), criterion.key) + shown(baseline),
                    change_text(value, baseline, unit, metric.unit)});
  }
  ReportBlocks blocks;
  add(blocks, {ReportTable{.columns = {{"Criterion"},
                                       {"Best design"},
                                       {"Value", true},
                                       {"Baseline", true},
                                       {"Against baseline", true}},
                           .rows = std::move(rows)}});
  if (some_too_warm) add(blocks, note("\u2020 breaks a temperature limit: not a solution as it stands."));
  if (work_differs)
    add(blocks,
        note("\u2021 The designs do different amounts of work: totals are those for the IT energy of the "
             "baseline, which is the comparison per kWh of IT."));
  if (some_incomplete) add(blocks, note("Designs whose run did not complete take no part."));
  return blocks;
}

}  // namespace thermohall
