#include "sim/results/comparison.h"

#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

void add_changes(ComparedMetric& row) {
  const double baseline = row.values.front();
  for (const double value : row.values) {
    const double change = value - baseline;
    row.change.push_back(change);
    row.relative_change.push_back(baseline == 0.0 ? not_computed : change / std::abs(baseline));
  }
}

}  // namespace

Comparison compare_designs(std::span<const NamedMetrics> designs) {
  Comparison result;
  std::map<std::string, std::size_t> row_of_key;
  for (std::size_t i = 0; i < designs.size(); ++i) {
    result.names.push_back(designs[i].name);
    for (const Metric& metric : designs[i].metrics) {
      const auto [position, is_new] = row_of_key.emplace(metric.key, result.rows.size());
      if (is_new) {
        result.rows.push_back({metric.key,
                               metric.unit,
                               metric.long_name,
                               metric.definition,
                               std::vector<double>(designs.size(), not_computed),
                               {},
                               {}});
      }
      ComparedMetric& row = result.rows[position->second];
      if (row.unit != metric.unit) {
        throw std::invalid_argument("metric " + metric.key + " is in '" + row.unit + "' and, in " +
                                    designs[i].name + ", in '" + metric.unit + "'");
      }
      row.values[i] = metric.value;
    }
  }
  for (ComparedMetric& row : result.rows) add_changes(row);
  return result;
}

}  // namespace thermohall
