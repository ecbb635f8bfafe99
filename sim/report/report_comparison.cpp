#include <algorithm>
#include <cmath>
#include <set>

#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"
#include "sim/results/comparison.h"

namespace thermohall {
namespace {

constexpr const char* topics[] = {
    "Effectiveness", "Energy and power", "Energy by end use", "Water and carbon", "Cost", "Cooling", "Checks",
    "Other"};
enum Topic : std::size_t { effectiveness, energy, end_use, water, cost, cooling, checks, other, topic_count };

bool contains(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

Topic topic_of(const std::string& key) {
  static const std::set<std::string> ratios{"pue", "tue", "itue",     "ere",
                                            "erf", "cue", "wue_site", "wue_source"};
  if (ratios.contains(key) || key.starts_with("ppue")) return effectiveness;
  if (contains(key, "residual") || contains(key, "second_law") || contains(key, "outside_range"))
    return checks;
  if (contains(key, "cost") || key.starts_with("capex") || key.starts_with("opex")) return cost;
  if (key.starts_with("energy_")) return end_use;
  if (contains(key, "water") || contains(key, "carbon")) return water;
  if (contains(key, "inlet") || contains(key, "hours") || contains(key, "ride_through") ||
      contains(key, "chip") || contains(key, "temperature") || contains(key, "throttl"))
    return cooling;
  if (contains(key, "energy") || contains(key, "power")) return energy;
  return other;
}

// The file's name of a metric; end uses that share one name get the name of their meter.
std::string label_of(const ComparedMetric& row, const ReportRuns& runs) {
  if (topic_of(row.key) == end_use) {
    const std::string key = row.key.substr(std::string_view("energy_").size());
    for (const ReportRun& run : runs)
      for (const EndUseEnergy& use : run.end_uses)
        if (use.key == key) return use.label;
    if (row.long_name == "energy by end use") return key;
  }
  return row.long_name.empty() ? row.key : row.long_name;
}

std::string value_cell(double value, const ShownUnit& unit) {
  return shown_number(unit.value(value), unit.digits);
}

std::vector<RichText> table_row(const ComparedMetric& row, const ReportRuns& runs) {
  double largest = 0;
  for (const double value : row.values)
    if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
  const ShownUnit unit = shown_unit(row.unit, largest, row.key);
  std::vector<RichText> cells{TextPart{.text = label_of(row, runs), .tool_tip = row.definition}, unit.label};
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    RichText cell = at_least(runs[i], row.key) + value_cell(row.values[i], unit);
    if (i > 0 && std::isfinite(row.values[i]) && std::isfinite(row.values.front()))
      cell.add_line(
          TextPart{change_text(row.values[i], row.values.front(), unit, row.unit), TextStyle::detail});
    cells.push_back(std::move(cell));
  }
  return cells;
}

// PUE is never shown without TUE beside it.
void pair_pue_with_tue(std::vector<ComparedMetric>& rows, std::size_t designs) {
  const auto find = [&](const char* key) {
    return std::find_if(rows.begin(), rows.end(), [&](const ComparedMetric& row) { return row.key == key; });
  };
  if (find("pue") == rows.end()) return;
  if (find("tue") == rows.end())
    rows.push_back({"tue", "1", "total power usage effectiveness", "not computed by this run",
                    std::vector<double>(designs, NAN), std::vector<double>(designs, NAN),
                    std::vector<double>(designs, NAN)});
  std::rotate(rows.begin(), find("tue"), std::next(find("tue")));
  std::rotate(rows.begin(), find("pue"), std::next(find("pue")));
}

}  // namespace

ReportSection comparison_section(const ReportRuns& runs) {
  std::vector<NamedMetrics> designs;
  for (const ReportRun& run : runs) designs.push_back({run.name, run.metrics});
  Comparison comparison = compare_designs(designs);
  pair_pue_with_tue(comparison.rows, runs.size());
  std::vector<std::vector<std::vector<RichText>>> by_topic(topic_count);
  for (const ComparedMetric& row : comparison.rows)
    by_topic[topic_of(row.key)].push_back(table_row(row, runs));
  ReportTable table{
      .columns = {{"Metric"}, {"Unit"}},
      .rows = {},
      .kind = runs.size() == 1 ? ReportTable::Kind::single_metrics : ReportTable::Kind::metrics};
  for (std::size_t t = 0; t < topic_count; ++t) {
    if (by_topic[t].empty()) continue;
    table.rows.push_back({topics[t]});
    table.rows.insert(table.rows.end(), by_topic[t].begin(), by_topic[t].end());
  }

  for (std::size_t i = 0; i < runs.size(); ++i)
    table.columns.push_back({runs.size() == 1 ? "Value" : runs[i].name, true});
  ReportSection section{"metrics", runs.size() == 1 ? "All metrics" : "Comparison", "Metrics", {}};
  if (table.rows.empty()) {
    add(section.blocks, paragraph("The files hold no metrics."));
    return section;
  }
  if (runs.size() > 1)
    add(section.blocks, note("Small figures: change against the baseline, " + runs.front().name + "."));
  add(section.blocks, {std::move(table)});
  return section;
}

}  // namespace thermohall
