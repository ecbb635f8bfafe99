#pragma once

#include <memory>
#include <vector>

#include "gui/charts/series_pyramid.h"
#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// The inlet of the warmest rack at each time of a run, and the mean of all racks on air. Read in pieces, so
/// that halls of thousands of racks do not fill the memory. Keys are seconds since 1970; empty pointers when
/// the file has no racks over time.
struct WorstInletSeries {
  std::shared_ptr<const SeriesPyramid> warmest_K, mean_K;
};
WorstInletSeries worst_inlet_series(const ResultsFile& file);

}  // namespace thermohall::gui
