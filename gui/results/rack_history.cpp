#include "gui/results/rack_history.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "gui/charts/chart_style.h"

namespace thermohall::gui {
namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t most_rows_read = 168;  // one chunk of a file

}  // namespace

std::pair<std::size_t, std::size_t> RackHistory::racks_of(std::size_t row) const {
  return {ids.size() * row / rows, ids.size() * (row + 1) / rows};
}

RackHistory rack_history(const ResultsFile& file, std::size_t most_columns, std::size_t most_rows) {
  RackHistory history;
  if (!file.has_column("rack", "inlet_temperature")) return history;
  for (const std::string& id : file.ids("rack")) history.ids.push_back(QString::fromStdString(id));
  history.times_s = file.times("rack");
  for (double& time : history.times_s) time += results_epoch_s;
  const std::size_t intervals = history.times_s.size(), racks = history.ids.size();
  history.columns = std::min(most_columns, intervals);
  history.rows = std::min(most_rows, racks);
  if (history.columns == 0 || history.rows == 0) return history;
  history.warmest_K.assign(history.columns * history.rows, none);
  std::vector<std::size_t> row_of(racks);
  for (std::size_t row = 0; row < history.rows; ++row)
    for (std::size_t r = history.racks_of(row).first; r < history.racks_of(row).second; ++r) row_of[r] = row;
  for (std::size_t first = 0; first < intervals; first += most_rows_read) {
    const std::size_t count = std::min(most_rows_read, intervals - first);
    const std::vector<double> inlets_K = file.rows("rack", "inlet_temperature", first, count);
    for (std::size_t i = 0; i < count; ++i) {
      float* column = &history.warmest_K[(first + i) * history.columns / intervals * history.rows];
      for (std::size_t r = 0; r < racks; ++r) {
        const auto inlet_K = static_cast<float>(inlets_K[i * racks + r]);
        float& cell = column[row_of[r]];
        if (inlet_K > 0 && !(cell >= inlet_K)) cell = inlet_K;
      }
    }
  }
  return history;
}

QHash<QString, double> rack_inlets_K(const ResultsFile& file, std::size_t interval) {
  QHash<QString, double> inlets_K;
  const auto ids = file.ids("rack");
  const auto values = file.instant("rack", "inlet_temperature", interval);
  for (std::size_t i = 0; i < std::min(ids.size(), values.size()); ++i)
    inlets_K[QString::fromStdString(ids[i])] =
        values[i] > 0 ? values[i] : std::numeric_limits<double>::quiet_NaN();
  return inlets_K;
}

}  // namespace thermohall::gui
