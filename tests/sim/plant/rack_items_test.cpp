#include "sim/plant/rack_items.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

Scenario two_rows(const std::string& second_row) {
  return read_scenario_text(
      replaced(small_halls::chiller, "cooling:\n  air:", second_row + "cooling:\n  air:"));
}

TEST(RackItems, MergesRacksThatCannotDiffer) {
  const auto items = expand_racks(two_rows("  B: {type: cpu-2u-15kw, count: 4, load: work}\n"));
  ASSERT_EQ(items.cohorts.size(), 1u);
  EXPECT_EQ(items.weights, std::vector<double>{14});
  EXPECT_EQ(items.ids.size(), 14u);
  EXPECT_EQ(items.ids.front(), "A-01");
  EXPECT_EQ(items.ids.back(), "B-04");
}

TEST(RackItems, KeepsApartWhatDiffersInTypeRecirculationOrParameters) {
  EXPECT_EQ(expand_racks(two_rows("  B: {type: enterprise-cpu-8kw, count: 4, load: work}\n")).cohorts.size(),
            2u);
  EXPECT_EQ(expand_racks(two_rows("  B: {type: cpu-2u-15kw, count: 4, load: work, recirculation: 12 %}\n"))
                .cohorts.size(),
            2u);
  EXPECT_EQ(expand_racks(two_rows("  B: {type: cpu-2u-15kw, count: 4, load: work, rack: {mass: 800 kg}}\n"))
                .cohorts.size(),
            2u);
}

TEST(RackItems, SharesADoorTypeButNotADoorWithItsOwnValues) {
  const std::string plain =
      ", rear_door: {type: passive-20kw, water: chilled, leaving_air_setpoint: 24 degC}}";
  const auto row = [](const std::string& id, const std::string& door) {
    return "  " + id + ": {type: cpu-2u-15kw, count: 3, load: work" + door + "\n";
  };
  EXPECT_EQ(expand_racks(two_rows(row("B", plain) + row("C", plain))).cohorts.size(), 2u);
  const std::string own = replaced(plain, "leaving", "rated_heat: 15 kW, leaving");
  EXPECT_EQ(expand_racks(two_rows(row("B", plain) + row("C", own))).cohorts.size(), 3u);
  EXPECT_EQ(expand_racks(two_rows(row("B", own) + row("C", own))).cohorts.size(), 3u);
}

TEST(RackItems, ComputesEveryRackWhenCohortsAreOff) {
  auto scenario = two_rows("  B: {type: cpu-2u-15kw, count: 4, load: work}\n");
  scenario.run.use_cohorts = false;
  const auto items = expand_racks(scenario);
  EXPECT_EQ(items.cohorts.size(), 14u);
  for (std::size_t i = 0; i < 14; ++i) EXPECT_EQ(items.cohort_of_item[i], i);
}

TEST(RackItems, PlacesRacksAlongTheirRow) {
  auto scenario = two_rows("");
  auto& row = scenario.racks.front();
  row.x_m = 2;
  row.y_m = 3;
  row.pitch_m = 0.7;
  const auto& rack = scenario.rack_types.front().rack;
  const auto third = rack_place(scenario, row, 2);
  EXPECT_DOUBLE_EQ(third.x_m, 2 + rack.width_m / 2 + 1.4);
  EXPECT_DOUBLE_EQ(third.y_m, 3 + rack.depth_m / 2);
  row.facing = Facing::east;
  const auto turned = rack_place(scenario, row, 2);
  EXPECT_DOUBLE_EQ(turned.x_m, 2 + rack.depth_m / 2);
  EXPECT_DOUBLE_EQ(turned.y_m, 3 + rack.width_m / 2 + 1.4);
}

TEST(RackItems, LeavesThePlaceOpenWhenNoneIsGiven) {
  const auto items = expand_racks(two_rows("  B: {type: cpu-2u-15kw, count: 1, load: work}\n"));
  EXPECT_EQ(items.ids.back(), "B") << "a single rack carries the id of its group";
  for (const auto& attribute : items.attributes) {
    if (attribute.key != "x") continue;
    EXPECT_FALSE(std::isnan(attribute.numbers.front()));
    EXPECT_TRUE(std::isnan(attribute.numbers.back()));
  }
}

}  // namespace
}  // namespace thermohall
