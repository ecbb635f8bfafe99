#include "gui/balance/worst_inlet_series.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "gui/charts/chart_style.h"

namespace thermohall::gui {
namespace {

constexpr std::size_t rows_at_once = 168;
constexpr float none = std::numeric_limits<float>::quiet_NaN();

}  // namespace

WorstInletSeries worst_inlet_series(const ResultsFile& file) {
  WorstInletSeries series;
  if (!file.has_column("rack", "inlet_temperature")) return series;
  const ColumnInfo info = file.column_info("rack", "inlet_temperature");
  if (info.shape.size() != 2 || info.shape[1] == 0) return series;
  auto keys = std::make_shared<std::vector<double>>(file.times("rack"));
  for (double& key : *keys) key += results_epoch_s;
  std::vector<float> warmest, mean;
  const std::size_t racks = info.shape[1];
  for (std::size_t first = 0; first < info.shape[0]; first += rows_at_once) {
    const std::size_t count = std::min(rows_at_once, info.shape[0] - first);
    const std::vector<double> inlets_K = file.rows("rack", "inlet_temperature", first, count);
    for (std::size_t r = 0; r < count; ++r) {
      double largest = -HUGE_VAL, sum = 0;
      int known = 0;
      for (std::size_t i = r * racks; i < (r + 1) * racks; ++i) {
        if (!(inlets_K[i] > 0)) continue;  // racks without air
        largest = std::max(largest, inlets_K[i]);
        sum += inlets_K[i];
        ++known;
      }
      warmest.push_back(known ? static_cast<float>(largest) : none);
      mean.push_back(known ? static_cast<float>(sum / known) : none);
    }
  }
  series.warmest_K = std::make_shared<SeriesPyramid>(keys, std::move(warmest));
  series.mean_K = std::make_shared<SeriesPyramid>(keys, std::move(mean));
  return series;
}

}  // namespace thermohall::gui
