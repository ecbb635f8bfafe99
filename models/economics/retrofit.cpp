#include "models/economics/retrofit.h"

#include <algorithm>
#include <cstdio>
#include <limits>

namespace thermohall {

RetrofitVerdict retrofit_verdict(std::span<const RetrofitLimit> limits) {
  RetrofitVerdict verdict;
  double share = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const double use = limits[i].use();
    if (verdict.binding < 0 || use > verdict.highest_use) {
      verdict.binding = static_cast<int>(i);
      verdict.highest_use = use;
    }
    if (limits[i].of_each_rack) {
      if (use > 1) share = 0;
    } else if (use > 0) {
      share = std::min(share, 1 / use);
    }
  }
  verdict.possible_share = limits.empty() ? 1 : share;
  return verdict;
}

double floor_load_Pa(double mass_kg, double pitch_m, double depth_m, double aisle_m) {
  const double area_m2 = pitch_m * (depth_m + aisle_m);
  return area_m2 > 0 ? 9.80665 * mass_kg / area_m2 : 0;
}

std::vector<std::string> exceeded_limits(std::span<const RetrofitLimit> limits) {
  std::vector<std::string> list;
  for (const auto& limit : limits) {
    if (limit.use() <= 1) continue;
    char numbers[96];
    std::snprintf(numbers, sizeof numbers, "%.4g of %.4g ", limit.needed, limit.available);
    list.push_back("retrofit." + std::string(limit.key) + ": " +
                   (limit.worst.empty() ? "the design" : limit.worst) + " needs " + numbers +
                   std::string(limit.unit) + " (" + std::string(limit.meaning) + ")");
  }
  return list;
}

}  // namespace thermohall
