#pragma once

#include <vector>

namespace thermohall {

/// What a column of a table wants.
struct ColumnNeed {
  double least = 0;    ///< without breaking a word or a number
  double natural = 0;  ///< without any wrapping; at least `least`
};

/// Widths that add up to `available`. Room for all: the rest is spread in proportion to the natural widths.
/// Less: every column gets its least width and a share of the rest in proportion to what it lacks. Too little
/// even for that: the least widths, shrunk alike.
std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available);

}  // namespace thermohall
