#include "gui/charts/series_pyramid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace thermohall::gui {
namespace {

constexpr std::size_t block_size = 64;
constexpr std::uint32_t no_place = std::numeric_limits<std::uint32_t>::max();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

SeriesPyramid::SeriesPyramid(Keys keys, std::vector<float> values)
    : keys_(std::move(keys)), values_(std::move(values)) {
  values_.resize(std::min(values_.size(), keys_->size()));
  blocks_.reserve(values_.size() / block_size);
  for (std::size_t begin = 0; begin + block_size <= values_.size(); begin += block_size) {
    Block block{no_place, no_place, false};
    for (std::size_t i = begin; i < begin + block_size; ++i) take(block, i);
    blocks_.push_back(block);
  }
}

std::size_t SeriesPyramid::lower(double key) const {
  const auto end = keys_->begin() + static_cast<std::ptrdiff_t>(values_.size());
  return static_cast<std::size_t>(std::lower_bound(keys_->begin(), end, key) - keys_->begin());
}

void SeriesPyramid::take(Block& into, std::size_t place) const {
  const float value = values_[place];
  if (std::isnan(value)) {
    into.gap = true;
    return;
  }
  const auto short_place = static_cast<std::uint32_t>(place);
  if (into.smallest == no_place || value < values_[into.smallest]) into.smallest = short_place;
  if (into.largest == no_place || value > values_[into.largest]) into.largest = short_place;
}

void SeriesPyramid::join(Block& into, const Block& other) const {
  if (other.smallest != no_place) {
    take(into, other.smallest);
    take(into, other.largest);
  }
  into.gap = into.gap || other.gap;
}

SeriesPyramid::Block SeriesPyramid::over(std::size_t begin, std::size_t end) const {
  Block block{no_place, no_place, false};
  std::size_t i = begin;
  for (; i < end && i % block_size != 0; ++i) take(block, i);
  for (; i + block_size <= end; i += block_size) join(block, blocks_[i / block_size]);
  for (; i < end; ++i) take(block, i);
  return block;
}

std::vector<SeriesPyramid::Point> SeriesPyramid::sample(double from, double to, int columns) const {
  std::vector<Point> points;
  if (values_.empty() || !(to > from) || columns < 1) return points;
  std::size_t begin = lower(from), end = lower(to);
  if (begin > 0) --begin;
  end = std::min(end + 1, values_.size());
  const auto wanted = static_cast<std::size_t>(columns);
  if (end - begin <= 4 * wanted) {
    points.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) points.push_back({key(i), value(i)});
    return points;
  }
  points.reserve(5 * wanted);
  for (std::size_t c = 0; c < wanted; ++c) {
    const std::size_t first = begin + (end - begin) * c / wanted,
                      next = begin + (end - begin) * (c + 1) / wanted;
    const Block block = over(first, next);
    if (block.smallest == no_place) {
      points.push_back({key(first), not_a_number});
      continue;
    }
    std::array<std::size_t, 4> places{first, block.smallest, block.largest, next - 1};
    std::sort(places.begin(), places.end());
    for (std::size_t k = 0; k < places.size(); ++k)
      if ((k == 0 || places[k] != places[k - 1]) && !std::isnan(values_[places[k]]))
        points.push_back({key(places[k]), value(places[k])});
    if (block.gap) points.push_back({key(next - 1), not_a_number});
  }
  return points;
}

std::pair<double, double> SeriesPyramid::extremes(double from, double to) const {
  const std::size_t begin = lower(from), end = lower(std::nextafter(to, HUGE_VAL));
  const Block block = begin < end ? over(begin, end) : Block{no_place, no_place, false};
  if (block.smallest == no_place) return {not_a_number, not_a_number};
  return {value(block.smallest), value(block.largest)};
}

}  // namespace thermohall::gui
