#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/report/plot_style.h"
#include "sim/report/plot_svg.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t most_parts = 9;  // further categories are drawn as one

struct CategoryAmounts {
  std::vector<std::string> categories;         ///< in order of first appearance
  std::vector<std::vector<double>> amounts{};  ///< [category][design]
};

std::vector<double>& amounts_of(CategoryAmounts& table, const std::string& category, std::size_t designs) {
  const auto found = std::find(table.categories.begin(), table.categories.end(), category);
  if (found != table.categories.end())
    return table.amounts[static_cast<std::size_t>(found - table.categories.begin())];
  table.categories.push_back(category);
  return table.amounts.emplace_back(designs, 0.0);
}

CategoryAmounts ownership_amounts(const ReportRuns& runs) {
  CategoryAmounts table;
  for (std::size_t i = 0; i < runs.size(); ++i)
    for (const OwnershipRow& row : runs[i].ownership)
      if (std::isfinite(row.present_value))
        amounts_of(table, row.category, runs.size())[i] += row.present_value;
  return table;
}

CategoryAmounts capital_amounts(const ReportRuns& runs) {
  CategoryAmounts table;
  for (std::size_t i = 0; i < runs.size(); ++i)
    for (const CapitalRow& row : runs[i].capital)
      if (std::isfinite(row.cost))
        amounts_of(table, row.category.empty() ? "other" : row.category, runs.size())[i] += row.cost;
  return table;
}

double largest_amount(const std::vector<double>& amounts) {
  double largest = 0;
  for (const double amount : amounts) largest = std::max(largest, std::abs(amount));
  return largest;
}

// Keeps the biggest categories in their order and adds the others to one.
CategoryAmounts with_few_parts(CategoryAmounts table, std::size_t designs) {
  if (table.categories.size() <= most_parts) return table;
  std::vector<double> sizes;
  for (const auto& amounts : table.amounts) sizes.push_back(largest_amount(amounts));
  std::nth_element(sizes.begin(), sizes.begin() + most_parts - 2, sizes.end(), std::greater<>());
  const double smallest_kept = sizes[most_parts - 2];
  CategoryAmounts few;
  std::vector<double> rest(designs, 0.0);
  for (std::size_t c = 0; c < table.categories.size(); ++c) {
    const bool kept =
        largest_amount(table.amounts[c]) >= smallest_kept && few.categories.size() < most_parts - 1;
    if (kept) few.categories.push_back(table.categories[c]);
    if (kept) few.amounts.push_back(table.amounts[c]);
    for (std::size_t i = 0; i < designs && !kept; ++i) rest[i] += table.amounts[c][i];
  }
  few.categories.push_back("all others");
  few.amounts.push_back(std::move(rest));
  return few;
}

ReportTable category_table(const CategoryAmounts& table, const ReportRuns& runs, const ShownUnit& unit) {
  ReportTable shown{.columns = {{"Category"}}, .rows = {}};
  for (const ReportRun& run : runs) shown.columns.push_back({run.name + ", " + unit.label, true});
  std::vector<double> sums(runs.size(), 0.0);
  for (std::size_t c = 0; c < table.categories.size(); ++c) {
    shown.rows.push_back({table.categories[c]});
    for (std::size_t i = 0; i < runs.size(); ++i) {
      shown.rows.back().push_back(shown_number(unit.value(table.amounts[c][i])));
      sums[i] += table.amounts[c][i];
    }
  }
  shown.rows.push_back({TextPart{"total", TextStyle::strong}});
  for (const double sum : sums)
    shown.rows.back().push_back(TextPart{shown_number(unit.value(sum)), TextStyle::strong});
  return shown;
}

bool has_row(const ReportRun& run, bool ownership) {
  return ownership ? !run.ownership.empty() : !run.capital.empty();
}

ReportBlocks category_figure(const ReportRuns& runs, const CategoryAmounts& table, const std::string& heading,
                             const std::string& note, bool ownership) {
  if (table.categories.empty()) return {};
  double largest = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    double sum = 0;
    for (const auto& amounts : table.amounts) sum += std::abs(amounts[i]);
    largest = std::max(largest, sum);
  }
  const ShownUnit unit = shown_unit(runs.front().currency, largest);
  const CategoryAmounts few = with_few_parts(table, runs.size());
  StackedBars chart{
      .text = {heading, heading + " by category, one bar a design.", "cost [" + unit.label + "]"},
      .bars = design_names(runs),
      .parts = few.categories,
      .values = {}};
  for (const auto& amounts : few.amounts) {
    chart.values.emplace_back();
    for (std::size_t i = 0; i < runs.size(); ++i)
      chart.values.back().push_back(has_row(runs[i], ownership) ? unit.value(amounts[i]) : not_computed);
  }
  ReportBlocks blocks{figure(heading, unit.label + "; " + note, std::move(chart))};
  add_details(blocks, {heading + " by category", {{category_table(table, runs, unit)}}});
  return blocks;
}

ReportBlocks capital_lines(const ReportRuns& runs) {
  ReportBlocks blocks;
  for (const ReportRun& run : runs) {
    std::vector<std::vector<RichText>> rows;
    for (const CapitalRow& line : run.capital)
      rows.push_back({line.category, line.item, shown_input(line.quantity), line.unit,
                      shown_number(line.unit_cost), shown_number(line.cost, 6), line.life, line.source,
                      line.confidence});
    ReportTable table{.columns = {{"Category"},
                                  {"Item"},
                                  {"Quantity", true},
                                  {"Unit"},
                                  {"Unit cost, " + run.currency, true},
                                  {"Cost, " + run.currency, true},
                                  {"Life, years", true},
                                  {"Source"},
                                  {"Confidence"}},
                      .rows = std::move(rows),
                      .kind = ReportTable::Kind::dense};
    add_details(blocks, {"Capital lines" + (runs.size() == 1 ? "" : ", " + run.name), {{std::move(table)}}});
  }
  return blocks;
}

}  // namespace

ReportSection cost_charts_section(const ReportRuns& runs) {
  const bool one_currency = std::all_of(
      runs.begin(), runs.end(), [&](const ReportRun& run) { return run.currency == runs.front().currency; });
  ReportSection section{"cost", "Cost", "Cost", {}};
  if (one_currency) {
    add(section.blocks, category_figure(runs, ownership_amounts(runs), "Cost of ownership",
                                        "present value over the horizon; a residual value "
                                        "counts to the left",
                                        true));
    add(section.blocks,
        category_figure(runs, capital_amounts(runs), "Capital cost", "direct cost of building", false));
  } else {
    add(section.blocks, paragraph("The designs are in different currencies: no common chart."));
  }
  add(section.blocks, capital_lines(runs));
  if (section.blocks.empty()) add(section.blocks, paragraph("The files hold no costs."));
  return section;
}

}  // namespace thermohall
