#include "sim/plant/facility.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace thermohall {
namespace {

MeterInfo info(Meter meter) { return meter_info(static_cast<std::size_t>(meter)); }

TEST(FacilityMeters, EveryMeterHasItsOwnKeyAUnitAndAName) {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < meter_count; ++i) {
    const MeterInfo meter = meter_info(i);
    EXPECT_FALSE(meter.key.empty()) << i;
    EXPECT_FALSE(meter.unit.empty()) << i;
    EXPECT_FALSE(meter.long_name.empty()) << i;
    EXPECT_TRUE(keys.insert(meter.key).second) << meter.key;
  }
}

TEST(FacilityMeters, NamesStandInTheOrderOfTheEnumeration) {
  EXPECT_EQ(meter_info(0).key, "it_components");
  EXPECT_EQ(meter_info(0).unit, "W");
  EXPECT_EQ(meter_info(end_use_count - 1).key, "other");
  EXPECT_EQ(info(Meter::water).key, "water_flow");
  EXPECT_EQ(info(Meter::water_humidifier).key, "humidifier_water_flow");
  EXPECT_EQ(info(Meter::heat_rejected).key, "heat_rejected");
  EXPECT_EQ(info(Meter::heat_reused).key, "heat_reused");
  EXPECT_EQ(info(Meter::moisture_heat).key, "moisture_heat");
  EXPECT_EQ(info(Meter::storage).key, "storage_power");
  EXPECT_EQ(info(Meter::it_power).key, "it_power");
  EXPECT_EQ(info(Meter::compute_asked).key, "compute_asked");
  EXPECT_EQ(info(Meter::compute_delivered).key, "compute_delivered");
  EXPECT_EQ(info(Meter::free_cooling).key, "free_cooling");
  EXPECT_EQ(info(Meter::mechanical_cooling).key, "mechanical_cooling");
  EXPECT_EQ(info(Meter::balance_error).key, "balance_error");
  EXPECT_EQ(info(Meter::component_balance_error).key, "component_balance_error");
}

TEST(FacilityMeters, StartAtZero) {
  const FacilityMeters meters;
  EXPECT_EQ(meters.total_power_W(), 0);
  EXPECT_EQ(meters[Meter::water], 0);
}

TEST(FacilityMeters, BookingsAddUp) {
  FacilityMeters meters;
  meters.book(EndUse::chillers, 100);
  meters.book(EndUse::chillers, 50);
  meters.add(Meter::heat_rejected, 1000);
  meters.add(Meter::heat_rejected, -200);
  EXPECT_EQ(meters[EndUse::chillers], 150);
  EXPECT_EQ(meters[Meter::heat_rejected], 800);
}

TEST(FacilityMeters, TotalIsTheSumOfAllEndUsesAndOfAllGroups) {
  FacilityMeters meters;
  double expected_W = 0;
  for (std::size_t i = 0; i < end_use_count; ++i) {
    const double power_W = static_cast<double>(1U << i);  // every subset has its own sum
    meters.book(static_cast<EndUse>(i), power_W);
    expected_W += power_W;
  }
  EXPECT_EQ(meters.total_power_W(), expected_W);
  EXPECT_EQ(meters.group_power_W(EndUseGroup::it) + meters.group_power_W(EndUseGroup::cooling) +
                meters.group_power_W(EndUseGroup::power) + meters.group_power_W(EndUseGroup::other),
            expected_W);
  EXPECT_EQ(meters.group_power_W(EndUseGroup::it), 1 + 2 + 4);  // the first three
}

TEST(FacilityMeters, OtherMetersAreNotPower) {
  FacilityMeters meters;
  for (std::size_t i = end_use_count; i < meter_count; ++i) meters.add(static_cast<Meter>(i), 1e6);
  EXPECT_EQ(meters.total_power_W(), 0);
}

}  // namespace
}  // namespace thermohall
