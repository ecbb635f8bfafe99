#include "sim/results/group_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/results/table_writer.h"

namespace thermohall {
namespace {

constexpr std::size_t intervals_of_full_chunk = 168, items_of_full_chunk = 256, most_full_chunks = 12;
constexpr std::size_t fewest_items_of_chunk = 16;

using Cohorts = std::span<const std::uint32_t>;

Cohorts chunk_of(Cohorts cohorts, std::size_t first_item, std::size_t items) {
  return cohorts.subspan(first_item, std::min(items, cohorts.size() - first_item));
}

// For each chunk of `items` along the items: the first item of the first chunk with the same cohorts.
std::vector<std::size_t> first_equal_chunks(Cohorts cohorts, std::size_t items) {
  const auto before = [](Cohorts a, Cohorts b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
  };
  std::map<Cohorts, std::size_t, decltype(before)> first(before);
  std::vector<std::size_t> like;
  for (std::size_t i = 0; i < cohorts.size(); i += items)
    like.push_back(first.try_emplace(chunk_of(cohorts, i, items), i).first->second);
  return like;
}

void require(bool condition, const std::string& group, const std::string& fault) {
  if (!condition) throw std::invalid_argument(group + ": " + fault);
}

void check(const GroupSpec& spec) {
  require_valid_name(spec.name);
  require(spec.dimension.empty() == spec.ids.empty(), spec.name, "a dimension needs ids and ids a dimension");
  require(spec.cohort_of_item.empty() || spec.cohort_of_item.size() == spec.ids.size(), spec.name,
          "the cohort index needs one entry an id");
  std::set<std::string> names{"time", "time_bounds", "nv", spec.dimension};
  require(names.size() == 4, spec.name, "the item dimension needs a name of its own");
  for (const TableColumn& column : spec.item_columns) {
    require(column.size() == spec.ids.size(), spec.name, column.name + " needs one value an id");
    require(names.insert(column.name).second, spec.name, column.name + " is used twice");
  }
  for (const ColumnSpec& column : spec.columns) {
    require_valid_name(column.name);
    require(names.insert(column.name).second, spec.name, column.name + " is used twice");
  }
}

// Rounding to a power of two leaves trailing zero bits, which deflate removes.
double power_of_two_below(double resolution) {
  return resolution > 0.0 ? std::exp2(std::floor(std::log2(resolution))) : 0.0;
}

}  // namespace

ChunkShape chunk_shape(std::size_t item_count) {
  const std::size_t items = std::clamp<std::size_t>(item_count, 1, items_of_full_chunk);
  const std::size_t times = std::min(most_full_chunks, items_of_full_chunk / items);
  return {intervals_of_full_chunk * times, items};
}

ChunkShape chunk_shape(std::span<const std::uint32_t> cohort_of_item) {
  ChunkShape best = chunk_shape(cohort_of_item.size());
  if (cohort_of_item.size() <= items_of_full_chunk) return best;
  std::size_t fewest = cohort_of_item.size();
  for (std::size_t items = items_of_full_chunk; items >= fewest_items_of_chunk; --items) {
    std::size_t compressed = 0, at = 0;
    for (const std::size_t like : first_equal_chunks(cohort_of_item, items)) {
      if (like == at) compressed += chunk_of(cohort_of_item, at, items).size();
      at += items;
    }
    if (compressed >= fewest) continue;
    fewest = compressed;
    best = chunk_shape(items);
  }
  return best;
}

GroupWriter::GroupWriter(Hdf5File& file, GroupSpec spec) : file_(&file), spec_(std::move(spec)) {
  check(spec_);
  if (!spec_.dimension.empty()) items_ = spec_.ids.size();
  width_ = items_;
  if (!spec_.cohort_of_item.empty()) {
    width_ = *std::max_element(spec_.cohort_of_item.begin(), spec_.cohort_of_item.end()) + std::size_t{1};
  }
  chunk_ = spec_.cohort_of_item.empty() ? chunk_shape(items_) : chunk_shape(spec_.cohort_of_item);
  if (!spec_.cohort_of_item.empty()) like_ = first_equal_chunks(spec_.cohort_of_item, chunk_.items);
  create_columns();
  samples_.reserve(spec_.columns.size());
  const std::size_t length = chunk_.intervals * width_;
  for (const ColumnSpec& column : spec_.columns) {
    samples_.emplace_back(column.float32 ? Samples(std::vector<float>(length))
                                         : Samples(std::vector<double>(length)));
    quantum_.push_back(power_of_two_below(column.resolution));
  }
  end_s_.reserve(chunk_.intervals);
  bounds_s_.reserve(2 * chunk_.intervals);
}

void GroupWriter::create_columns() {
  const std::string group = "/" + spec_.name;
  file_->create_group(group);
  const std::string time = group + "/time", bounds = group + "/time_bounds", pair = group + "/nv";
  time_.push_back(file_->create_dataset(
      time, {.type = Hdf5Type::float64, .shape = {0}, .chunk = {chunk_.intervals}, .growing = true}));
  file_->make_scale(time, "time");
  describe_dataset(*file_, time, std::string(results_time_units),
                   "end of the interval, local standard time of the site");
  file_->set_attribute(time, "standard_name", "time");
  file_->set_attribute(time, "calendar", "standard");
  file_->set_attribute(time, "bounds", "time_bounds");
  write_bare_dimension(*file_, group, "nv", 2);
  time_.push_back(file_->create_dataset(
      bounds, {.type = Hdf5Type::float64, .shape = {0, 2}, .chunk = {chunk_.intervals, 2}, .growing = true}));
  file_->attach_scale(bounds, 0, time);
  file_->attach_scale(bounds, 1, pair);

  std::string coordinates;
  if (!spec_.dimension.empty()) write_id_dimension(*file_, group, spec_.dimension, spec_.ids);
  for (const TableColumn& column : spec_.item_columns) {
    write_table_column(*file_, group, spec_.dimension, column);
    coordinates += (coordinates.empty() ? "" : " ") + column.name;
  }
  for (const ColumnSpec& column : spec_.columns) {
    const std::string object = group + "/" + column.name;
    Hdf5Layout layout{.type = column.float32 ? Hdf5Type::float32 : Hdf5Type::float64,
                      .shape = {0},
                      .chunk = {chunk_.intervals},
                      .growing = true,
                      .nan_fill = true};
    if (!spec_.dimension.empty()) {
      layout.shape.push_back(items_);
      layout.chunk.push_back(chunk_.items);
    }
    datasets_.push_back(file_->create_dataset(object, layout));
    file_->attach_scale(object, 0, time);
    if (!spec_.dimension.empty()) file_->attach_scale(object, 1, group + "/" + spec_.dimension);
    describe_dataset(*file_, object, column.unit, column.long_name);
    if (!column.cell_methods.empty()) file_->set_attribute(object, "cell_methods", column.cell_methods);
    if (!coordinates.empty()) file_->set_attribute(object, "coordinates", coordinates);
    if (const double quantum = power_of_two_below(column.resolution); quantum > 0.0) {
      file_->set_attribute(object, "rounded_to", quantum);
    }
  }
}

void GroupWriter::append(RecordInterval interval, std::span<const double> values) {
  require(values.size() == spec_.columns.size() * width_, spec_.name,
          "a record has the wrong number of values");
  require(std::isfinite(interval.begin_s) && std::isfinite(interval.end_s) &&
              interval.begin_s <= interval.end_s && interval.end_s > last_end_s_,
          spec_.name, "the times of a record do not follow those before");
  const auto put = [&](std::size_t c, auto* place) {
    const double quantum = quantum_[c];
    for (std::size_t k = 0; k < width_; ++k) {
      double value = values[c * width_ + k];
      if (quantum > 0.0) value = std::nearbyint(value / quantum) * quantum;
      place[k] = static_cast<std::remove_pointer_t<decltype(place)>>(value);
      if (std::isinf(place[k])) {
        const std::size_t item = spec_.cohort_of_item.empty()
                                     ? k
                                     : static_cast<std::size_t>(std::find(spec_.cohort_of_item.begin(),
                                                                          spec_.cohort_of_item.end(), k) -
                                                                spec_.cohort_of_item.begin());
        throw SimulationError(interval.end_s, item < spec_.ids.size() ? spec_.ids[item] : spec_.name,
                              spec_.columns[c].name, values[c * width_ + k],
                              "only finite numbers are recorded");
      }
    }
  };
  for (std::size_t c = 0; c < samples_.size(); ++c) {
    std::visit([&](auto& samples) { put(c, samples.data() + rows_ * width_); }, samples_[c]);
  }
  last_end_s_ = interval.end_s;
  end_s_.push_back(interval.end_s);
  bounds_s_.insert(bounds_s_.end(), {interval.begin_s, interval.end_s});
  if (++rows_ < chunk_.intervals) return;
  store();
  first_row_ += rows_;
  rows_ = stored_rows_ = 0;
  plain_ = false;
  end_s_.clear();
  bounds_s_.clear();
}

void GroupWriter::checkpoint() {
  if (rows_ == stored_rows_ || items_ > chunk_.items) return;
  plain_ = true;
  store();
}

void GroupWriter::finish() {
  if (rows_ > stored_rows_) store();
}

void GroupWriter::store() {
  for (Hdf5Dataset& dataset : time_) dataset.resize(first_row_ + rows_);
  for (Hdf5Dataset& dataset : datasets_) dataset.resize(first_row_ + rows_);
  std::vector<double> times = end_s_, bounds = bounds_s_;
  write_rows(time_[0], 0, 1, times);
  write_rows(time_[1], 0, 2, bounds);
  for (std::size_t c = 0; c < datasets_.size(); ++c) {
    std::visit([&](const auto& samples) { store_column(datasets_[c], samples); }, samples_[c]);
  }
  stored_rows_ = rows_;
}

template <class Number>
void GroupWriter::store_column(Hdf5Dataset& dataset, const std::vector<Number>& samples) {
  std::vector<Number> block;
  for (std::size_t first_item = 0; first_item < items_; first_item += chunk_.items) {
    const std::size_t like = like_.empty() ? first_item : like_[first_item / chunk_.items];
    if (like != first_item) {
      dataset.copy_chunk(std::array{first_row_, like}, std::array{first_row_, first_item});
      continue;
    }
    const std::size_t count = std::min(chunk_.items, items_ - first_item);
    block.resize(rows_ * count);
    Number* place = block.data();
    for (std::size_t row = 0; row < rows_; ++row) {
      const Number* from = samples.data() + row * width_;
      if (spec_.cohort_of_item.empty()) {
        place = std::copy_n(from + first_item, count, place);
      } else {
        const std::uint32_t* cohort = spec_.cohort_of_item.data() + first_item;
        for (std::size_t i = 0; i < count; ++i) *place++ = from[cohort[i]];
      }
    }
    write_rows(dataset, first_item, count, block);
  }
}

// The rows of the chunk being filled: `row_size` values each, from `first_item` on.
template <class Number>
void GroupWriter::write_rows(Hdf5Dataset& dataset, std::size_t first_item, std::size_t row_size,
                             std::vector<Number>& block) {
  std::vector<std::uint64_t> start{first_row_, first_item}, count{rows_, row_size};
  if (dataset.shape().size() == 1) {
    start.pop_back();
    count.pop_back();
  }
  if (plain_) {
    block.resize(chunk_.intervals * row_size, std::numeric_limits<Number>::quiet_NaN());
    dataset.write_plain_chunk(start, std::span<const Number>(block));
  } else {
    dataset.write_block(start, count, std::span<const Number>(block));
  }
}

}  // namespace thermohall
