#include "sim/plant/records.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>
#include <vector>

#include "sim/base/units.h"

namespace thermohall {
namespace {

template <class Record>
class Records : public ::testing::Test {};

using AllRecords =
    ::testing::Types<WeatherRecord, RackRecord, ZoneRecord, AirUnitRecord, CduRecord, LoopRecord,
                     ChillerRecord, TowerRecord, DryCoolerRecord, PowerStageRecord>;
TYPED_TEST_SUITE(Records, AllRecords);

template <class Record>
std::span<const RecordColumn<Record>> columns() {
  return record_columns(static_cast<const Record*>(nullptr));
}

TYPED_TEST(Records, EveryMemberIsOneColumn) {
  // Each column marks its member; a member written twice or never leaves another sum.
  TypeParam record{};
  for (const auto& row : columns<TypeParam>()) record.*row.member += 1;
  const auto* first = reinterpret_cast<const double*>(&record);
  for (std::size_t i = 0; i < sizeof(TypeParam) / sizeof(double); ++i)
    EXPECT_EQ(first[i], 1) << "member " << i;
}

TYPED_TEST(Records, KeysAreUniqueAndNamesGiven) {
  std::set<std::string_view> keys;
  for (const auto& row : columns<TypeParam>()) {
    EXPECT_TRUE(keys.insert(row.column.key).second) << row.column.key;
    EXPECT_FALSE(row.column.long_name.empty()) << row.column.key;
    EXPECT_EQ(row.column.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"),
              std::string_view::npos)
        << row.column.key;
    EXPECT_GE(row.column.resolution, 0) << row.column.key;
  }
}

TYPED_TEST(Records, UnitsAreReadable) {
  for (const auto& row : columns<TypeParam>())
    EXPECT_TRUE(are_convertible(row.column.unit, row.column.unit))
        << row.column.key << " in " << row.column.unit;
}

TYPED_TEST(Records, KeysAgreeWithUnits) {
  for (const auto& row : columns<TypeParam>()) {
    const std::string_view key = row.column.key;
    if (key.ends_with("temperature")) {
      EXPECT_EQ(row.column.unit, "K") << key;
    }
    if (key.ends_with("power") || key.ends_with("heat") || key.ends_with("loss")) {
      EXPECT_EQ(row.column.unit, "W") << key;
    }
    if (key == "limited" || key == "outside_range") {
      EXPECT_EQ(row.column.unit, "1") << key;
    }
  }
}

TEST(RackRecord, AlarmTemperaturesKeepTheirMaximum) {
  for (const auto& row : columns<RackRecord>()) {
    const bool alarm = row.column.key == "inlet_temperature" || row.column.key == "chip_temperature";
    EXPECT_EQ(row.column.aggregate, alarm ? Aggregate::maximum : Aggregate::mean) << row.column.key;
  }
}

}  // namespace
}  // namespace thermohall
