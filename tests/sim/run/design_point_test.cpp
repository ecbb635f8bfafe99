#include "sim/run/design_point.h"

#include <gtest/gtest.h>

#include <algorithm>

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
    EXPECT_FALSE(group.read) << group.name;
    chillers |= group.name == "chiller";
    if (group.name == "rack") rack_W = 10 * values.front();  // one cohort of ten; its power comes first
  }
  EXPECT_TRUE(chillers);
  EXPECT_NEAR(rack_W, point.meters[Meter::it_power], 1e-9 * rack_W);
}

}  // namespace
}  // namespace thermohall
