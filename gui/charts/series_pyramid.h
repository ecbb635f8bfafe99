#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace thermohall::gui {

/// A long series prepared for drawing at any zoom: for a window of time and a number of pixel columns it
/// gives a few points a column that draw the same picture as all of them. Smallest and largest value of
/// blocks of points are kept with their places, so that a request costs a few hundred comparisons a column
/// however long the series is.
class SeriesPyramid {
 public:
  struct Point {
    double key, value;  ///< value NaN: the line is broken here
  };
  using Keys = std::shared_ptr<const std::vector<double>>;

  /// `keys` ascending, shared by the series of a group; as many `values`, NaN where there is none.
  SeriesPyramid(Keys keys, std::vector<float> values);

  std::size_t size() const { return values_.size(); }
  double key(std::size_t index) const { return (*keys_)[index]; }
  double value(std::size_t index) const { return static_cast<double>(values_[index]); }
  /// Index of the first point not before a key; size() when there is none.
  std::size_t lower(double key) const;

  /// The points of [from, to] and one beyond each end for at most `columns` columns: all of them when they
  /// are few, else first, smallest, largest and last of each column in their order. A column with values that
  /// are not numbers has a break at its end.
  std::vector<Point> sample(double from, double to, int columns) const;
  /// Smallest and largest value within [from, to]; NaN when there is none.
  std::pair<double, double> extremes(double from, double to) const;

 private:
  struct Block {
    std::uint32_t smallest, largest;  ///< places; no_place when all values are NaN
    bool gap;
  };
  Block over(std::size_t begin, std::size_t end) const;
  void take(Block& into, std::size_t place) const;
  void join(Block& into, const Block& other) const;

  Keys keys_;
  std::vector<float> values_;
  std::vector<Block> blocks_;
};

}  // namespace thermohall::gui
