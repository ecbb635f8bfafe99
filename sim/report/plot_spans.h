#pragma once

#include <string>
#include <vector>

#include "sim/report/plot_svg.h"

namespace thermohall {

/// One horizontal bar a row from one value to another with a mark between: bands (P10, P50, P90) and tornados
/// (low, centre, high). The part below the mark and that above it may have colours of their own.
struct SpanRow {
  std::string name;
  double from, mark, to;
};
struct SpanChart {
  ChartText text;
  std::vector<SpanRow> rows;
  std::string from_name, to_name;  ///< for the legend; both empty: one colour and no legend
};

/// `from` may lie right of `to` (an input that lowers the result).
std::string span_chart(const SpanChart& chart);

}  // namespace thermohall
