#include "models/hydraulics/flow_distribution.h"

#include <cmath>

namespace thermohall {

FlowDistribution flow_distribution(std::span<const double> flow_m3_s, std::span<const double> wanted_m3_s) {
  const auto wanted = [&](std::size_t i) { return i < wanted_m3_s.size() ? wanted_m3_s[i] : 1.0; };
  double flow_sum = 0, wanted_sum = 0, count = 0;
  for (std::size_t i = 0; i < flow_m3_s.size(); ++i) {
    if (wanted(i) <= 0) continue;
    flow_sum += flow_m3_s[i];
    wanted_sum += wanted(i);
    count += 1;
  }
  if (count == 0 || flow_sum <= 0) return {0, 0, 0, 0, 0};
  FlowDistribution y{flow_sum / wanted_sum, INFINITY, -INFINITY, 0, 0};
  double squares = 0;
  for (std::size_t i = 0; i < flow_m3_s.size(); ++i) {
    if (wanted(i) <= 0) continue;
    const double ratio = flow_m3_s[i] / wanted(i) / y.served_share;
    squares += (ratio - 1) * (ratio - 1);
    if (ratio > y.highest_ratio) y.highest_ratio = ratio;
    if (ratio < y.lowest_ratio) {
      y.lowest_ratio = ratio;
      y.worst_index = i;
    }
  }
  y.spread = std::sqrt(squares / count);
  return y;
}

}  // namespace thermohall
