#pragma once

#include <string>
#include <vector>

#include "sim/results/results_types.h"

namespace thermohall {

/// What the draws of a study say. A case is a design, at one point of the sweep where there is one.

/// Spread of one metric over the draws of a case.
struct BandRow {
  std::string case_name, metric, unit, long_name;
  double nominal;  ///< with the numbers as they stand; NaN when that was not run
  double mean, deviation, p10, p50, p90;
  double draws;
};

/// What one input does to one metric. NaN: the method of sampling does not give it.
struct TornadoRow {
  std::string case_name, metric, unit, input;
  double low, high;  ///< metric with the input at its 10th and 90th percentile, the others in the middle
  double rank_coefficient;          ///< standardised rank regression, -1 to 1
  double first_order, total_order;  ///< shares of the variance
};

/// One design against another over the same draws; less is better for every metric listed.
struct WinRow {
  std::string metric, unit, point, first, second;
  double probability;        ///< that the first has less; ties count half
  double median_difference;  ///< first less second
  double draws;
};

struct StudySummary {
  std::vector<BandRow> bands;
  std::vector<TornadoRow> tornado;
  std::vector<WinRow> wins;

  bool empty() const { return bands.empty() && tornado.empty(); }
};

/// Groups /bands, /tornado, /wins of index.h5; empty ones are left out.
std::vector<TableSpec> summary_tables(const StudySummary& summary);

}  // namespace thermohall
