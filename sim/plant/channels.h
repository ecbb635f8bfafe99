#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// How a channel is condensed over an output interval.
enum class Aggregate { mean, last, maximum };

/// One recorded column of a group of equal items.
struct ChannelColumn {
  std::string_view key, unit, long_name;
  Aggregate aggregate = Aggregate::mean;
  double resolution = 0;  ///< stored values may be rounded to this; 0 keeps them
};

/// Text or number that stays with an item of a group: row, hall, position, type.
struct ItemAttribute {
  std::string key, unit, long_name;
  std::vector<std::string> texts;  ///< either texts
  std::vector<double> numbers;     ///< or numbers, one an item
};

/// Items of one kind with their recorded columns. The plant refreshes the values at every evaluation.
struct ChannelGroup {
  std::string name;       ///< group in the results file, e.g. `rack`
  std::string dimension;  ///< name of the item dimension; empty for a single item such as the facility
  std::vector<std::string> ids;
  std::vector<ChannelColumn> columns;
  std::vector<ItemAttribute> attributes;
  /// Racks that share a trajectory are computed once: item -> computed entry. Empty: one to one.
  std::vector<std::uint32_t> cohort_of_item;
  std::size_t computed_count = 0;  ///< computed entries (cohorts)
  /// One a computed entry: where its values lie, in the order of the columns, as long as the plant lives.
  std::vector<const double*> records;

  /// The values column after column: out[column * computed_count + entry].
  void read(std::span<double> out) const {
    for (std::size_t c = 0; c < columns.size(); ++c)
      for (std::size_t i = 0; i < computed_count; ++i) out[c * computed_count + i] = records[i][c];
  }
};

}  // namespace thermohall
