#include "models/economics/demand.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

std::vector<double> demand_index(int base_year, int count, std::span<const GrowthSegment> segments) {
  std::vector<double> index;
  double value = 1;
  for (int k = 0; k < count; ++k) {
    const auto segment = std::find_if(segments.begin(), segments.end(),
                                      [&](const GrowthSegment& s) { return base_year + k <= s.until_year; });
    const double growth = segments.empty()            ? 0
                          : segment == segments.end() ? segments.back().growth
                                                      : segment->growth;
    if (k > 0) value *= 1 + growth;
    index.push_back(value);
  }
  return index;
}

double task_cost_ratio(double gain, double cost_share) { return cost_share / gain + 1 - cost_share; }

double task_ratio(double gain, double elasticity, double cost_share) {
  return std::pow(task_cost_ratio(gain, cost_share), -elasticity);
}

double fleet_energy_ratio(double gain, double elasticity, double cost_share) {
  return task_ratio(gain, elasticity, cost_share) / gain;
}

}  // namespace thermohall
