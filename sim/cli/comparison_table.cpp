#include "sim/cli/comparison_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "sim/base/diagnostic.h"
#include "sim/base/quantity.h"
#include "sim/cli/text_table.h"
#include "sim/report/shown_number.h"
#include "sim/results/results_reader.h"

namespace thermohall {
namespace {

// The five questions in order: does it stay cool, for how long, what does a year take, what does it cost.
constexpr std::string_view headline[] = {
    "rack_inlet_max", "hours_above_limit", "ride_through", "it_energy", "total_energy", "pue", "tue",
    "wue_site", "water_volume", "cue", "carbon_mass", "peak_power", "capex", "capex_facility",
    "opex_per_year", "cost_of_ownership", "cost_per_gpu_hour",
    // The share of electricity, never without what it depends on.
    "electricity_share", "energy_price_mean", "it_price_per_it_power", "it_life"};

std::size_t headline_place(std::string_view key) {
  return static_cast<std::size_t>(std::ranges::find(headline, key) - std::begin(headline));
}

// Unit of a row as planners read it, and the factor and offset to get there.
struct Shown {
  std::string_view unit;
  double factor = 1, offset = 0;
};

Shown shown_unit(const ComparedMetric& row) {
  double largest = 0;
  for (const double value : row.values)
    if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
  if (row.unit == "K" && is_temperature_difference(row.key)) return {"K"};
  if (row.unit == "K") return {"degC", 1, -273.15};
  if (row.unit == "kWh" && largest >= 1e5) return {"MWh", 1e-3};
  if (row.unit == "kg" && largest >= 1e5) return {"t", 1e-3};
  if (row.unit == "1") return {""};
  const std::string_view unit = display_unit(largest, row.unit);
  if (unit == row.unit) return {row.unit};
  return {unit, UnitConversion(row.unit, unit)(1)};
}

// Large numbers in groups of three, others with five digits.
std::string number_text(double value) {
  if (!std::isfinite(value)) return "-";
  if (std::abs(value) < 99999.5) return fmt::format("{:.5g}", value);
  std::string digits = fmt::format("{:.0f}", std::abs(value));
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
    digits.insert(static_cast<std::size_t>(place), " ");
  return (value < 0 ? "-" : "") + digits;
}

// A ride-through that ends with the run is at least that long.
bool is_open(const Comparison& comparison, const ComparedMetric& row, std::size_t design) {
  if (row.key != "ride_through") return false;
  for (const auto& other : comparison.rows)
    if (other.key == "ride_through_open") return other.values[design] > 0;
  return false;
}

std::string change_text(const ComparedMetric& row, std::size_t design, const Shown& shown) {
  const double change = row.change[design], relative = row.relative_change[design];
  if (!std::isfinite(change)) return "";
  if (change == 0) return "=";
  if (row.unit == "K") return fmt::format("{:+.2f} K", change);
  if (!std::isfinite(relative)) return fmt::format("{:+.4g}", change * shown.factor);
  if (std::abs(relative) >= 10) return fmt::format("x{:.3g}", 1 + relative);
  return fmt::format("{:+.1f} %", 100 * relative);
}

}  // namespace

std::string comparison_table(const std::vector<NamedMetrics>& designs, ComparisonRows rows) {
  const Comparison comparison = compare_designs(designs);
  std::vector<std::string> header{"metric", "unit"};
  for (std::size_t i = 0; i < comparison.names.size(); ++i) {
    header.push_back(comparison.names[i]);
    if (i > 0) header.emplace_back("change");
  }
  TextTable table(header);
  for (std::size_t i = 2; i < header.size(); ++i) table.align_right(i);
  std::vector<const ComparedMetric*> sorted;
  for (const auto& row : comparison.rows) sorted.push_back(&row);
  std::ranges::stable_sort(sorted, {}, [](const ComparedMetric* row) { return headline_place(row->key); });
  bool separated = false;
  for (const ComparedMetric* row : sorted) {
    const bool other = headline_place(row->key) == std::size(headline);
    if (other && rows == ComparisonRows::headline) break;
    if (other && !separated && row != sorted.front()) table.add_row({});
    separated = separated || other;
    const Shown shown = shown_unit(*row);
    std::vector<std::string> cells{row->long_name.empty() ? row->key : row->long_name,
                                   std::string(shown.unit)};
    for (std::size_t i = 0; i < row->values.size(); ++i) {
      cells.push_back((is_open(comparison, *row, i) ? "at least " : "") +
                      number_text(row->values[i] * shown.factor + shown.offset));
      if (i > 0) cells.push_back(change_text(*row, i, shown));
    }
    table.add_row(std::move(cells));
  }
  return table.text();
}

std::vector<NamedMetrics> read_named_metrics(const std::vector<std::string>& paths,
                                             std::vector<std::string>& warnings) {
  std::vector<NamedMetrics> designs;
  for (const auto& path : paths) {
    const ResultsFile file(path);
    designs.push_back({file.title(), file.metrics()});
    if (designs.back().metrics.empty())
      throw FileError(path, "compare", "the run has no metrics (status " + file.status() + ")");
    if (file.status() != "complete")
      warnings.push_back(fmt::format("{}: warning: the run is {}; its metrics cover only a part of it", path,
                                     file.status()));
  }
  const auto repeats = [&] {
    std::vector<std::string> names;
    for (const auto& design : designs) names.push_back(design.name);
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) != names.end() || std::ranges::find(names, "") != names.end();
  };
  if (repeats())
    for (std::size_t i = 0; i < paths.size(); ++i)
      designs[i].name = std::filesystem::path(paths[i]).stem().string();
  if (repeats())
    for (std::size_t i = 0; i < paths.size(); ++i) designs[i].name = paths[i];
  return designs;
}

}  // namespace thermohall
