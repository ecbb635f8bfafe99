#include "sim/report/uncertainty_section.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/plot_spans.h"
#include "sim/report/report_parts.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr std::string_view charted[] = {"cost_of_ownership", "cost_per_gpu_hour", "electricity_share", "pue"};
constexpr std::size_t most_bars = 12, most_tornados = 6;

ReportBlocks bands_figure(const StudySummary& s, std::string_view key) {
  SpanChart chart;
  double largest = 0;
  std::string unit, name;
  for (const auto& row : s.bands) {
    if (row.metric != key) continue;
    largest = std::max({largest, std::abs(row.p10), std::abs(row.p90)});
    unit = row.unit;
    name = row.long_name;
  }
  const ShownUnit shown = shown_unit(unit, largest, key);
  for (const auto& row : s.bands)
    if (row.metric == key && chart.rows.size() < most_bars)
      chart.rows.push_back({row.case_name, shown.value(row.p10), shown.value(row.p50), shown.value(row.p90)});
  if (chart.rows.empty()) return {};
  const std::string heading = "Band of " + name;
  chart.text = {heading, "10th to 90th percentile of the draws, the line is the median.",
                name + (shown.label.empty() ? "" : " [" + shown.label + "]")};
  return {figure(heading, "10th to 90th percentile over the draws, the upright line is the median",
                 std::move(chart))};
}

ReportBlocks tornado_figure(const StudySummary& s, const std::string& case_name, std::string_view key) {
  SpanChart chart;
  double largest = 0;
  std::string unit;
  for (const auto& row : s.tornado)
    if (row.metric == key && row.case_name == case_name && std::isfinite(row.low) &&
        std::isfinite(row.high)) {
      largest = std::max({largest, std::abs(row.low), std::abs(row.high)});
      unit = row.unit;
    }
  const ShownUnit shown = shown_unit(unit, largest, key);
  for (const auto& row : s.tornado)
    if (row.metric == key && row.case_name == case_name && std::isfinite(row.low) &&
        chart.rows.size() < most_bars)
      chart.rows.push_back(
          {row.input, shown.value(row.low), shown.value((row.low + row.high) / 2), shown.value(row.high)});
  if (chart.rows.empty()) return {};
  const std::string heading = fmt::format("What moves {}: {}", key, case_name);
  chart.text = {heading,
                "Result with each input at its 10th and 90th percentile, the "
                "others in the middle.",
                std::string(key) + (shown.label.empty() ? "" : " [" + shown.label + "]")};
  chart.from_name = "input low (P10)";
  chart.to_name = "input high (P90)";
  return {figure(heading,
                 "each input from its 10th to its 90th percentile, the others "
                 "in the middle",
                 std::move(chart))};
}

ReportTable bands_table(const StudySummary& s) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& row : s.bands)
    rows.push_back({row.case_name, row.long_name, row.unit, shown_number(row.nominal), shown_number(row.p10),
                    shown_number(row.p50), shown_number(row.p90), shown_number(row.mean),
                    shown_number(row.deviation)});
  return {.columns = {{"Case"},
                      {"Metric"},
                      {"Unit"},
                      {"Nominal", true},
                      {"P10", true},
                      {"P50", true},
                      {"P90", true},
                      {"Mean", true},
                      {"Std. deviation", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable tornado_table(const StudySummary& s) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& row : s.tornado)
    rows.push_back({row.case_name, row.metric, row.input, shown_number(row.low), shown_number(row.high),
                    shown_number(row.rank_coefficient, 3), shown_number(row.first_order, 3),
                    shown_number(row.total_order, 3)});
  return {.columns = {{"Case"},
                      {"Metric"},
                      {"Input"},
                      {"At P10", true},
                      {"At P90", true},
                      {"Rank coefficient", true},
                      {"First order", true},
                      {"Total order", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable wins_table(const StudySummary& s) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& row : s.wins)
    rows.push_back({row.point, row.metric, row.first, row.second,
                    shown_number(100 * row.probability, 3) + "\u00A0%",
                    shown_number(row.median_difference) + " " + row.unit});
  return {.columns = {{"Sweep point"},
                      {"Metric"},
                      {"Design"},
                      {"has less than"},
                      {"in draws", true},
                      {"Median difference", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

}  // namespace

ReportSection uncertainty_section(const StudySummary& s) {
  ReportSection section{"uncertainty", "Uncertainty", "Uncertainty", {}};
  if (s.empty()) return section;
  ReportBlocks& blocks = section.blocks;
  for (const auto key : charted) add(blocks, bands_figure(s, key));
  std::vector<std::string> cases;
  for (const auto& row : s.tornado)
    if (std::find(cases.begin(), cases.end(), row.case_name) == cases.end()) cases.push_back(row.case_name);
  for (std::size_t i = 0; i < std::min(most_tornados, cases.size()); ++i)
    add(blocks, tornado_figure(s, cases[i], "cost_of_ownership"));
  add_details(blocks, {"Bands of all headline figures", {{bands_table(s)}}});
  add_details(blocks, {"Sensitivity to every input", {{tornado_table(s)}}});
  add_details(blocks, {"Designs against each other, draw by draw", {{wins_table(s)}}});
  return section;
}

}  // namespace thermohall
