#include "sim/report/report_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/report/plot_style.h"

namespace thermohall {
namespace {

constexpr double hours_per_year = 8760, hours_per_leap_year = 8784;

bool is_effectiveness(const std::string& key) { return key == "pue" || key == "tue"; }

}  // namespace

RichText design_label(const ReportRuns& runs, std::size_t index) {
  TextPart part{runs[index].name};
  if (runs.size() > 1) part.dot = series_colour(index);
  return part;
}

std::vector<std::string> design_names(const ReportRuns& runs) {
  std::vector<std::string> names;
  for (const ReportRun& run : runs) names.push_back(run.name);
  return names;
}

std::string period_text(const ReportRun& run) {
  const double hours = run.hours();
  if (!(hours > 0)) return {};
  if (std::abs(hours - hours_per_year) < 1.5 || std::abs(hours - hours_per_leap_year) < 1.5)
    return "1\u00A0year";
  if (hours >= 72) return shown_number(hours / 24, 3) + "\u00A0days";
  if (hours >= 3) return shown_number(hours, 3) + "\u00A0h";
  return shown_number(hours * 60, 3) + "\u00A0min";
}

bool same_period(const ReportRuns& runs) {
  return std::all_of(runs.begin(), runs.end(), [&](const ReportRun& run) {
    return std::abs(run.hours() - runs.front().hours()) <= 1e-3 * std::abs(runs.front().hours());
  });
}

MetricRow metric_row(const ReportRuns& runs, const std::string& key) {
  MetricRow row;
  for (const ReportRun& run : runs) {
    const Metric* metric = find_metric(run, key);
    const double value = metric ? metric->value : std::numeric_limits<double>::quiet_NaN();
    row.values.push_back(value);
    if (std::isfinite(value)) {
      row.largest = std::max(row.largest, std::abs(value));
      row.computed = true;
    }
    if (metric == nullptr || !row.unit.empty()) continue;
    row.unit = metric->unit;
    row.label = metric->long_name;
  }
  return row;
}

WorkBasis work_basis(const ReportRuns& runs) {
  return WorkBasis(same_period(runs) ? metric_row(runs, "it_energy").values : std::vector<double>());
}

MetricRow judged_row(const ReportRuns& runs, const std::string& key) {
  MetricRow row = metric_row(runs, key);
  const WorkBasis basis = work_basis(runs);
  row.largest = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    row.values[i] = basis.judged(key, i, row.values[i]);
    if (std::isfinite(row.values[i])) row.largest = std::max(row.largest, std::abs(row.values[i]));
  }
  return row;
}

std::string at_least(const ReportRun& run, std::string_view key) {
  return key == "ride_through" && metric_value(run, "ride_through_open").value_or(0) > 0 ? "at least\u00A0"
                                                                                         : "";
}

ReportTable metric_table(const ReportRuns& runs,
                         const std::vector<std::pair<std::string, std::string>>& wanted) {
  ReportTable table{.columns = {{"Design"}}, .rows = {}};
  for (std::size_t i = 0; i < runs.size(); ++i) table.rows.push_back({design_label(runs, i)});
  for (const auto& [key, label] : wanted) {
    const MetricRow metric = metric_row(runs, key);
    if (!metric.computed && !is_effectiveness(key)) continue;
    const ShownUnit unit = shown_unit(metric.unit, metric.largest, key);
    table.columns.push_back({unit.label.empty() ? label : label + ", " + unit.label, true});
    for (std::size_t i = 0; i < runs.size(); ++i)
      table.rows[i].push_back(at_least(runs[i], key) +
                              shown_number(unit.value(metric.values[i]), unit.digits));
  }
  if (table.columns.size() == 1) table.rows.clear();
  return table;
}

std::string change_text(double value, double baseline, const ShownUnit& unit,
                        const std::string& stored_unit) {
  if (!std::isfinite(value) || !std::isfinite(baseline)) return missing_figure;
  if (value == baseline) return "=";
  if (stored_unit == "1" || stored_unit == "K" || baseline == 0)
    return shown_change(unit.change(value - baseline)) + (stored_unit == "K"   ? "\u00A0K"
                                                          : unit.label.empty() ? ""
                                                                               : "\u00A0" + unit.label);
  return shown_change(100 * (value - baseline) / std::abs(baseline)) + "\u00A0%";
}

ReportBlock figure(std::string heading, std::string note, ReportChart chart) {
  ReportFigure figure{std::move(heading), std::move(note), {}};
  figure.parts.push_back({{}, std::move(chart)});
  return {std::move(figure)};
}

}  // namespace thermohall
