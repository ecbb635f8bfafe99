#include "sim/results/group_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> rack_ids(std::size_t count) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back("R" + std::to_string(i));
  return ids;
}

GroupSpec rack_group(std::size_t racks) {
  return {.name = "rack",
          .dimension = "rack",
          .ids = rack_ids(racks),
          .columns = {{"inlet_temperature", "K", "inlet", "time: maximum"},
                      {"energy", "J", "energy", "time: point", 0.0, false}}};
}

// Exact in single precision: integers below 2^24.
double sample(std::size_t column, std::size_t row, std::size_t item) {
  return static_cast<double>(column * 1000000 + row * 1000 + item);
}

void append_rows(GroupWriter& writer, std::size_t first, std::size_t rows) {
  std::vector<double> values(2 * writer.width());
  for (std::size_t row = first; row < first + rows; ++row) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = sample(i / writer.width(), row, i % writer.width());
    }
    const double begin_s = 3600.0 * static_cast<double>(row);
    writer.append({begin_s, begin_s + 3600.0}, values);
  }
}

void expect_rows(const Hdf5File& file, std::size_t rows, std::size_t items) {
  for (std::size_t column = 0; column < 2; ++column) {
    const Hdf5Dataset data = file.open_dataset(column == 0 ? "/rack/inlet_temperature" : "/rack/energy");
    ASSERT_EQ(data.shape(), (std::vector<std::uint64_t>{rows, items}));
    const std::vector<double> values = data.read();
    for (std::size_t i = 0; i < values.size(); ++i) {
      ASSERT_EQ(values[i], sample(column, i / items, i % items)) << "element " << i;
    }
  }
}

class GroupWriterTest : public testing::Test {
 protected:
  // What another process would see of the file after a flush.
  Hdf5File on_disk() {
    file.flush();
    std::filesystem::copy_file(folder / "a.h5", folder / "seen.h5",
                               std::filesystem::copy_options::overwrite_existing);
    return Hdf5File::open(folder / "seen.h5");
  }

  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
};

TEST_F(GroupWriterTest, SmallGroupsHaveLongerChunksOfBoundedSize) {
  EXPECT_EQ(chunk_shape(1000).intervals, 168U);
  EXPECT_EQ(chunk_shape(1000).items, 256U);
  EXPECT_EQ(chunk_shape(1).intervals, 12U * 168U);
  for (std::size_t items = 1; items < 600; ++items) {
    const ChunkShape chunk = chunk_shape(items);
    EXPECT_LE(chunk.intervals * chunk.items, 168U * 256U) << items;
    EXPECT_GE(chunk.intervals, 168U) << items;
  }
}

TEST_F(GroupWriterTest, RowsAndItemsAcrossChunkEdgesComeBack) {
  for (const std::size_t rows : {1, 167, 168, 169, 400}) {
    for (const std::size_t racks : {1, 255, 256, 257, 700}) {
      Hdf5File other = Hdf5File::create(folder / "b.h5");
      GroupWriter writer(other, rack_group(racks));
      append_rows(writer, 0, rows);
      writer.finish();
      expect_rows(other, rows, racks);
    }
  }
}

TEST_F(GroupWriterTest, ACheckpointBringsTheRecordsOfAGroupOfOneChunk) {
  GroupWriter writer(file, rack_group(200));
  std::size_t row = 0;
  for (const std::size_t step : {5, 100, 63, 1, 168, 30}) {
    append_rows(writer, row, step);
    row += step;
    writer.checkpoint();
    writer.checkpoint();
    expect_rows(on_disk(), row, 200);
  }
  append_rows(writer, row, 20);
  writer.finish();
  expect_rows(on_disk(), row + 20, 200);
}

TEST_F(GroupWriterTest, ACheckpointBringsTheFullChunksOfABiggerGroup) {
  GroupWriter writer(file, rack_group(300));
  append_rows(writer, 0, 200);
  writer.checkpoint();
  expect_rows(on_disk(), 168, 300);
  append_rows(writer, 200, 200);
  writer.checkpoint();
  expect_rows(on_disk(), 336, 300);
  writer.finish();
  expect_rows(on_disk(), 400, 300);
}

TEST_F(GroupWriterTest, ACheckpointExpandsCohortsToo) {
  GroupSpec spec = rack_group(100);
  for (std::uint32_t i = 0; i < 100; ++i) spec.cohort_of_item.push_back(i % 3);
  GroupWriter writer(file, spec);
  append_rows(writer, 0, 7);
  writer.checkpoint();
  const std::vector<double> values = on_disk().open_dataset("/rack/inlet_temperature").read();
  ASSERT_EQ(values.size(), 700U);
  for (std::size_t i = 0; i < values.size(); ++i) ASSERT_EQ(values[i], sample(0, i / 100, i % 100 % 3));
}

TEST_F(GroupWriterTest, ItemsOfOneCohortAreCompressedOnceAndComeBackEverywhere) {
  for (const std::size_t racks : {300, 1000, 1003}) {
    for (const std::size_t row_length : {1, 20, 37, 1000}) {
      GroupSpec spec = rack_group(racks);
      for (std::uint32_t i = 0; i < racks; ++i)
        spec.cohort_of_item.push_back(static_cast<std::uint32_t>(i / row_length % 2));
      Hdf5File other = Hdf5File::create(folder / "b.h5");
      GroupWriter writer(other, spec);
      append_rows(writer, 0, 1300);
      writer.finish();
      const std::vector<double> values = other.open_dataset("/rack/inlet_temperature").read();
      ASSERT_EQ(values.size(), 1300 * racks);
      for (std::size_t i = 0; i < values.size(); ++i)
        ASSERT_EQ(values[i], sample(0, i / racks, i % racks / row_length % 2))
            << racks << " in rows of " << row_length;
    }
  }
}

TEST(ChunkShape, SuitsTheRepetitionOfCohorts) {
  std::vector<std::uint32_t> all_equal(1000, 0), rows, all_different;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    rows.push_back(i / 40 % 2);
    all_different.push_back(i);
  }
  EXPECT_EQ(chunk_shape(all_different).items, 256U);
  EXPECT_EQ(chunk_shape(rows).items, 20U) << "two kinds of chunk of 20";
  EXPECT_EQ(chunk_shape(std::span(rows).first(256)).items, 256U);
  EXPECT_GE(chunk_shape(all_equal).items, 16U);
  for (const auto& cohorts : {all_equal, rows, all_different}) {
    const ChunkShape chunk = chunk_shape(cohorts);
    EXPECT_LE(chunk.intervals * chunk.items, 168U * 256U);
    EXPECT_GE(chunk.intervals, 168U);
  }
}

TEST_F(GroupWriterTest, TimesAreEndsWithBounds) {
  GroupWriter writer(file, rack_group(2));
  append_rows(writer, 0, 3);
  writer.finish();
  EXPECT_EQ(file.open_dataset("/rack/time").read(), (std::vector<double>{3600, 7200, 10800}));
  EXPECT_EQ(file.open_dataset("/rack/time_bounds").read(),
            (std::vector<double>{0, 3600, 3600, 7200, 7200, 10800}));
  EXPECT_EQ(file.text_attribute("/rack/time", "units"), "seconds since 2025-01-01 00:00:00");
  EXPECT_EQ(file.text_attribute("/rack/time", "bounds"), "time_bounds");
  EXPECT_EQ(file.dimension_names("/rack/energy"), (std::vector<std::string>{"time", "rack"}));
}

TEST_F(GroupWriterTest, CohortsAreExpandedToTheirItems) {
  GroupSpec spec = rack_group(600);
  for (std::uint32_t i = 0; i < 600; ++i) spec.cohort_of_item.push_back(i * 7 % 5);
  const std::vector<std::uint32_t> cohorts = spec.cohort_of_item;
  GroupWriter writer(file, spec);
  EXPECT_EQ(writer.width(), 5U);
  append_rows(writer, 0, 200);
  writer.finish();
  const std::vector<double> values = file.open_dataset("/rack/energy").read();
  ASSERT_EQ(values.size(), 200U * 600U);
  for (std::size_t i = 0; i < values.size(); ++i) {
    ASSERT_EQ(values[i], sample(1, i / 600, cohorts[i % 600])) << "element " << i;
  }
}

TEST_F(GroupWriterTest, AGroupWithoutItemsHasOneValueAnInstant) {
  GroupWriter writer(file,
                     {.name = "facility",
                      .dimension = "",
                      .columns = {{"pue", "1", "PUE", "time: mean"}, {"power", "W", "power", "time: mean"}}});
  for (std::size_t row = 0; row < 5000; ++row) {
    const double t = static_cast<double>(row);
    writer.append({t, t + 1}, std::vector{1.25, 2 * t});
  }
  writer.finish();
  const std::vector<double> power = file.open_dataset("/facility/power").read();
  ASSERT_EQ(power.size(), 5000U);
  EXPECT_EQ(power[4999], 9998.0);
  EXPECT_EQ(file.open_dataset("/facility/pue").read()[4999], 1.25);
}

TEST_F(GroupWriterTest, NaNIsKeptAsNotComputed) {
  GroupWriter writer(file, rack_group(1));
  writer.append({0, 1}, std::vector{nan, 3.0});
  writer.finish();
  EXPECT_TRUE(std::isnan(file.open_dataset("/rack/inlet_temperature").read().at(0)));
}

TEST_F(GroupWriterTest, InfiniteAndOverflowingValuesAreRefusedWithTheItemAndTheTime) {
  GroupSpec spec = rack_group(4);
  spec.cohort_of_item = {0, 0, 1, 1};
  GroupWriter writer(file, spec);
  const double infinity = std::numeric_limits<double>::infinity();
  try {
    writer.append({0, 60}, std::vector{300.0, infinity, 0.0, 0.0});
    FAIL() << "nothing was thrown";
  } catch (const SimulationError& error) {
    EXPECT_EQ(error.component(), "R2");
    EXPECT_EQ(error.variable(), "inlet_temperature");
    EXPECT_EQ(error.time_s(), 60.0);
  }
  EXPECT_THROW(writer.append({0, 60}, std::vector{1e39, 0.0, 0.0, 0.0}), SimulationError) << "above float32";
  EXPECT_NO_THROW(writer.append({0, 60}, std::vector{300.0, 300.0, 1e39, 0.0})) << "energy is float64";
  writer.finish();
  EXPECT_EQ(file.open_dataset("/rack/time").read().size(), 1U) << "refused records leave no trace";
}

TEST_F(GroupWriterTest, RoundingErrsByLessThanHalfTheResolution) {
  GroupSpec spec = rack_group(1);
  spec.columns[0].resolution = 0.01;  // quantum 2^-7 = 0.0078125
  GroupWriter writer(file, spec);
  std::vector<double> given;
  for (int i = 0; i < 500; ++i) {
    given.push_back(295.0 + 0.00137 * i);
    writer.append({static_cast<double>(i), i + 1.0}, std::vector{given.back(), 0.0});
  }
  writer.finish();
  const std::vector<double> read = file.open_dataset("/rack/inlet_temperature").read();
  for (std::size_t i = 0; i < given.size(); ++i) {
    EXPECT_NEAR(read[i], given[i], 0.0078125 / 2);
    EXPECT_EQ(std::fmod(read[i], 0.0078125), 0.0);
  }
  EXPECT_EQ(file.number_attribute("/rack/inlet_temperature", "rounded_to"), std::vector{0.0078125});
}

TEST_F(GroupWriterTest, RecordsOutOfOrderOrOfTheWrongSizeAreRefused) {
  GroupWriter writer(file, rack_group(1));
  const std::vector<double> values{1, 2};
  writer.append({0, 60}, values);
  EXPECT_THROW(writer.append({0, 60}, values), std::invalid_argument);
  EXPECT_THROW(writer.append({120, 90}, values), std::invalid_argument);
  EXPECT_THROW(writer.append({60, nan}, values), std::invalid_argument);
  EXPECT_THROW(writer.append({60, 120}, std::vector<double>{1}), std::invalid_argument);
  append_rows(writer, 1, 3000);  // several chunks
  EXPECT_THROW(writer.append({0, 60}, values), std::invalid_argument) << "also after a chunk was written";
}

TEST_F(GroupWriterTest, ContradictingDescriptionsAreRefused) {
  const auto refused = [&](auto change) {
    GroupSpec spec = rack_group(3);
    change(spec);
    EXPECT_THROW(GroupWriter(file, spec), std::invalid_argument);
  };
  refused([](GroupSpec& spec) { spec.columns[1].name = spec.columns[0].name; });
  refused([](GroupSpec& spec) { spec.columns[1].name = "time"; });
  refused([](GroupSpec& spec) { spec.columns[1].name = "rack"; });
  refused([](GroupSpec& spec) { spec.dimension = "time"; });
  refused([](GroupSpec& spec) { spec.ids.clear(); });
  refused([](GroupSpec& spec) { spec.cohort_of_item = {0}; });
  refused([](GroupSpec& spec) { spec.item_columns = {{"x", "m", "", std::vector<double>{1, 2}}}; });
  refused([](GroupSpec& spec) { spec.name = "a/b"; });
}

}  // namespace
}  // namespace thermohall
