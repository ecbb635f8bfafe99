#pragma once

#include <limits>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "sim/results/hdf5_file.h"
#include "sim/results/results_types.h"

namespace thermohall {

/// The time that one record stands for, seconds since 2025-01-01 00:00:00 local standard time. For "time:
/// point" columns the value is that at the end.
struct RecordInterval {
  double begin_s, end_s;
};

/// Shape of a chunk: up to 256 items, 168 intervals (a week of hours), and more intervals when there are few
/// items, so that a float32 chunk stays near 170 kB at most and small groups need few of them.
struct ChunkShape {
  std::size_t intervals, items;
};
ChunkShape chunk_shape(std::size_t item_count);

/// The same for more than 256 items that share values: as many items a chunk (32 to 256) as leave the fewest
/// to be compressed, when chunks with the same order of cohorts are compressed once.
ChunkShape chunk_shape(std::span<const std::uint32_t> cohort_of_item);

/// Writes one group with time: buffers the values of one chunk of intervals (of cohorts, where items share
/// values), expands them to items while filling chunks, and writes each chunk whole. Chunks with the same
/// cohorts in the same order are compressed once and stored as often as they are needed. Memory: columns x
/// intervals of a chunk x cohorts, whatever the length of the run.
class GroupWriter {
 public:
  /// Creates the group with its dimensions, item columns and empty columns. Throws std::invalid_argument for
  /// lists whose lengths differ and for names used twice.
  GroupWriter(Hdf5File& file, GroupSpec spec);

  /// values: column-major, values[column * width() + k], k the cohort (the item where there are no cohorts).
  /// NaN means "not computed". Infinite values, also after conversion to single precision: SimulationError.
  /// Intervals must follow each other; a record that throws leaves the buffer unchanged.
  void append(RecordInterval interval, std::span<const double> values);

  /// Brings the buffered records to the file, not compressed, where all items fit in one chunk (up to 256);
  /// bigger groups wait until their chunk is full. No chunk is ever moved: data that a flush has made
  /// readable are not overwritten by later ones.
  void checkpoint();

  /// Brings everything to the file; no records may follow.
  void finish();

  const std::string& name() const { return spec_.name; }
  std::size_t width() const { return width_; }

 private:
  using Samples = std::variant<std::vector<float>, std::vector<double>>;
  void create_columns();
  void store();
  template <class Number>
  void store_column(Hdf5Dataset& dataset, const std::vector<Number>& samples);
  template <class Number>
  void write_rows(Hdf5Dataset& dataset, std::size_t first_item, std::size_t row_size,
                  std::vector<Number>& block);

  Hdf5File* file_;
  GroupSpec spec_;
  std::size_t items_ = 1, width_ = 1;
  ChunkShape chunk_{};
  std::vector<Hdf5Dataset> datasets_;  // of the columns
  std::vector<Hdf5Dataset> time_;      // time and time_bounds
  std::vector<Samples> samples_;       // [column][interval * width + cohort]
  std::vector<double> quantum_;        // of each column; 0: not rounded
  std::vector<std::size_t> like_;  // of each chunk along the items: first item of the first one equal to it
  std::vector<double> end_s_, bounds_s_;
  double last_end_s_ = std::numeric_limits<double>::lowest();
  std::size_t first_row_ = 0, rows_ = 0, stored_rows_ = 0;  // of the chunk being filled
  bool plain_ = false;                                      // this chunk is stored without compression
};

}  // namespace thermohall
