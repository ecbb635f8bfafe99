#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// Inlet temperatures of all racks over a run, gathered to a picture: for each of up to `columns` pieces of
/// time and up to `rows` groups of neighbouring racks the warmest inlet.
struct RackHistory {
  std::vector<QString> ids;     ///< all racks, in the order of the file
  std::vector<double> times_s;  ///< ends of the intervals, since 1970
  std::size_t columns = 0, rows = 0;
  std::vector<float> warmest_K;  ///< [column * rows + row]; NaN where no rack takes air
  /// The racks of one row of the picture: [begin, end).
  std::pair<std::size_t, std::size_t> racks_of(std::size_t row) const;
};
RackHistory rack_history(const ResultsFile& file, std::size_t most_columns, std::size_t most_rows);

/// Inlets of all racks in one interval, by id; NaN for racks without air.
QHash<QString, double> rack_inlets_K(const ResultsFile& file, std::size_t interval);

}  // namespace thermohall::gui
