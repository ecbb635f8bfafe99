#include "sim/run/design_point.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/run/air_operating_point.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

TEST(DesignPointTest, TakesTheHottestHourWhenNothingIsGiven) {
  const auto year = climate_year();
  const auto point = solve_design_point(read_scenario_text(small_halls::chiller), year, {});
  const auto& hot = year->dry_bulb_temperature_K;
  const auto hour = static_cast<std::size_t>(std::max_element(hot.begin(), hot.end()) - hot.begin());
  EXPECT_DOUBLE_EQ(point.weather.dry_bulb_temperature_K, hot[hour]);
  EXPECT_DOUBLE_EQ(point.weather.wet_bulb_temperature_K, year->wet_bulb_temperature_K[hour]);
  EXPECT_TRUE(point.steady.converged);
}

TEST(DesignPointTest, TakesTheGivenStateAndHoldsTheWetBulbBelowTheDryBulb) {
  const auto scenario = read_scenario_text(small_halls::chiller);
  const auto given = solve_design_point(scenario, climate_year(), {.dry_bulb_K = 300, .wet_bulb_K = 290});
  EXPECT_DOUBLE_EQ(given.weather.dry_bulb_temperature_K, 300);
  EXPECT_DOUBLE_EQ(given.weather.wet_bulb_temperature_K, 290);
  const auto cold = solve_design_point(scenario, climate_year(), {.dry_bulb_K = 270, .wet_bulb_K = {}});
  EXPECT_DOUBLE_EQ(cold.weather.wet_bulb_temperature_K, 270);
}

TEST(AirOperatingPointTest, GivesTheRoomTheHeatThatItsUnitsRemove) {
  const auto scenario = read_scenario_text(small_halls::chiller);
  const auto design = solve_design_point(scenario, climate_year(), {.dry_bulb_K = 305, .wet_bulb_K = 297});
  const AirOperatingPoint point = air_operating_point(scenario, design);
  ASSERT_EQ(point.racks.size(), 10U);
  EXPECT_EQ(point.racks[0].id, "A-01");
  EXPECT_GE(point.racks[0].full_load, 1);
  double racks_W = 0, removed_W = 0;
  for (const auto& r : point.racks) racks_W += r.heat_W;
  for (const auto& group : design.groups)
    for (std::size_t c = 0; group.group.name == "air_unit" && c < group.group.columns.size(); ++c) {
      if (group.group.columns[c].key == "heat") removed_W += group.values[c];
      if (group.group.columns[c].key == "fan_power") removed_W -= group.values[c];
    }
  EXPECT_NEAR(racks_W + point.zones[0].other_heat_W, removed_W, 1e-6);
  EXPECT_DOUBLE_EQ(point.zones[0].lighting_W, 8 * 120);
  EXPECT_GT(point.banks[0].rated_flow_m3_s, 0);
  EXPECT_GT(point.banks[0].capability_W, 0);
}

TEST(AirOperatingPointTest, RearDoorsKeepTheirHeatFromTheRoom) {
  const auto scenario = read_scenario_text(small_halls::rear_doors);
  const auto point = air_operating_point(scenario, solve_design_point(scenario, climate_year(), {}));
  for (const auto& r : point.racks) {
    EXPECT_LT(r.heat_W, 4000) << r.id << " of some 9 kW";
    EXPECT_GT(r.flow_m3_s, 0.3);
  }
}

class DesignPoints : public testing::TestWithParam<small_halls::Named> {};
INSTANTIATE_TEST_SUITE_P(Small, DesignPoints, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

TEST_P(DesignPoints, AreAtRestAndCoolNoCheaperInHeatThanInMildWeather) {
  const auto scenario = read_scenario_text(GetParam().text);
  const auto mild =
      solve_design_point(scenario, climate_year(), {.dry_bulb_K = 288.15, .wet_bulb_K = 283.15});
  const auto hot = solve_design_point(scenario, climate_year(), {.dry_bulb_K = 308.15, .wet_bulb_K = 298.15});
  for (const auto* point : {&mild, &hot}) {
    EXPECT_TRUE(point->steady.converged);
    const auto& m = point->meters;
    EXPECT_GT(m[Meter::it_power], 0);
    EXPECT_LE(m[Meter::balance_error], 1e-9 * m[Meter::it_power]);
    EXPECT_LE(m[Meter::second_law_excess], 0.01);
  }
  EXPECT_GT(hot.meters.group_power_W(EndUseGroup::cooling), mild.meters.group_power_W(EndUseGroup::cooling));
}

TEST(DesignPointTest, HandsOutEveryGroupWithItsValuesAndWithoutThePlant) {
  const auto point = solve_design_point(read_scenario_text(small_halls::chiller), climate_year(), {});
  double rack_W = 0;
  bool chillers = false;
  for (const auto& [group, values] : point.groups) {
    EXPECT_EQ(values.size(), group.columns.size() * group.computed_count) << group.name;
    EXPECT_TRUE(group.records.empty()) << group.name;
    chillers |= group.name == "chiller";
    if (group.name == "rack") rack_W = 10 * values.front();  // one cohort of ten; its power comes first
  }
  EXPECT_TRUE(chillers);
  EXPECT_NEAR(rack_W, point.meters[Meter::it_power], 1e-9 * rack_W);
}

}  // namespace
}  // namespace thermohall
