#include "sim/run/site_footprint.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thermohall {
namespace {

constexpr double day_s = 86400, year_s = 365 * day_s;

FacilityMeters meters(double it_W, double fans_W, double water_kg_s) {
  FacilityMeters m;
  m.book(EndUse::it_components, it_W);
  m.book(EndUse::air_fans, fans_W);
  m.add(Meter::it_power, it_W);
  m.add(Meter::water, water_kg_s);
  return m;
}

TEST(SiteMeterTest, IntensityIsWeightedWithTheEnergyOfItsHour) {
  FootprintSpec spec;
  spec.hourly_intensity_kg_J = {1, 3};
  SiteMeter meter(&spec);
  // Two hours in one piece, then one hour of the first intensity again.
  meter.add(0, 7200, meters(100, 0, 0));
  meter.add(7200, 3600, meters(200, 0, 0));
  meter.finish();
  EXPECT_DOUBLE_EQ(meter.mean_intensity_kg_J(9), (100 * 1 + 100 * 3 + 200 * 1) / 400.0);
  EXPECT_DOUBLE_EQ(meter.peak_it_W(), 200);
}

TEST(SiteMeterTest, WithoutAProfileTheSiteKeepsItsIntensity) {
  SiteMeter meter(nullptr);
  meter.add(0, 3600, meters(100, 10, 0));
  meter.finish();
  EXPECT_DOUBLE_EQ(meter.mean_intensity_kg_J(9), 9);
  EXPECT_DOUBLE_EQ(meter.peak_power_W(), 110);
}

TEST(SiteMeterTest, WaterIsSummedByCalendarDay) {
  FootprintSpec spec;
  spec.water_limit_m3_s = 1.5e-3;
  spec.drought_limit_m3_s = 0.5e-3;
  spec.drought_first_month = spec.drought_last_month = 1;
  SiteMeter meter(&spec);
  meter.add(0, 1.5 * day_s, meters(0, 0, 1));            // one day and a half at 86.4 m3 a day
  meter.add(1.5 * day_s, 0.5 * day_s, meters(0, 0, 3));  // then thrice as much
  meter.finish();
  EXPECT_EQ(meter.days(), 2);
  EXPECT_NEAR(meter.peak_day_water_m3(), 43.2 + 129.6, 1e-9);
  EXPECT_EQ(meter.days_over_limit(), 1);
  EXPECT_EQ(meter.drought_days_over(), 2);
  EXPECT_NEAR(meter.drought_excess_m3(), 86.4 + 172.8 - 2 * 43.2, 1e-9);
}

Scenario hall() {
  Scenario s{};
  s.hall = {.length_m = 10, .width_m = 5, .height_m = 3, .zones = {}, .layout = {}};
  s.site.carbon_intensity_kg_J = 0.4 / 3.6e6;
  ChillerBank chillers{};
  chillers.count = 2;
  ChillerLiftParameters lift{};
  lift.capacity_W = 500e3;
  chillers.model = lift;
  s.chillers.push_back(chillers);
  RackType type;
  type.rack.width_m = 0.6;
  type.rack.depth_m = 1.2;
  type.rack.height_m = 2.3;
  type.rack.mass_kg = 1400;
  s.rack_types.push_back(type);
  RackGroup row{};
  row.id = "A";
  row.count = 10;
  row.pitch_m = 0.6;
  s.racks.push_back(row);
  return s;
}

RunTotals year_of(double it_kWh, double total_kWh) {
  RunTotals t;
  t.duration_s = year_s;
  t.integral[static_cast<std::size_t>(EndUse::it_components)] = it_kWh * 3.6e6;
  t.integral[static_cast<std::size_t>(EndUse::air_fans)] = (total_kWh - it_kWh) * 3.6e6;
  t.integral[static_cast<std::size_t>(Meter::it_power)] = it_kWh * 3.6e6;
  return t;
}

TEST(SiteFootprintTest, CarbonByHand) {
  const Scenario s = hall();
  FootprintSpec spec;
  spec.certificate_share = 0.6;
  spec.residual_intensity_kg_J = 0.7 / 3.6e6;
  spec.refrigerant_charge_kg_W = 0.3e-3;
  spec.refrigerant_leak_share = 0.05;
  spec.refrigerant_gwp = 1430;
  spec.embodied = {{"shell", "floor_area", 600, 60, "", ""}, {"racks", "racks", 2000, 5, "", ""}};
  CostResult cost;
  cost.quantities.floor_area_m2 = 50;
  cost.quantities.racks = 10;
  SiteMeter meter(&spec);
  meter.finish();
  const auto f = footprint_of_run(s, spec, year_of(1000, 1200), meter, cost);
  EXPECT_NEAR(f.lines.at(0).mass_kg, 480, 1e-9);
  EXPECT_NEAR(f.market_kg, 1200 * 0.4 * 0.7, 1e-9);
  EXPECT_NEAR(f.refrigerant_kg, 1e6 * 0.3e-3 * 0.05 * 1430, 1e-6);
  EXPECT_NEAR(f.embodied_kg, 600 * 50 / 60.0 + 2000 * 10 / 5.0, 1e-9);
  EXPECT_NEAR(f.embodied_built_kg, 30e3 + 20e3, 1e-9);
  EXPECT_NEAR(f.total_kg, 480 + f.refrigerant_kg + f.embodied_kg, 1e-6);
  EXPECT_TRUE(f.regulation.empty());
}

TEST(SiteFootprintTest, TheRegulationSheetJudgesTheRunItself) {
  const Scenario s = hall();
  FootprintSpec spec;
  spec.regulation = RegulationSpec{2020, 2028, true, true};
  CostResult cost;
  cost.quantities.it_power_W = 1e6;
  SiteMeter meter(&spec);
  meter.add(0, 3600, meters(1e6, 2e5, 0));
  meter.finish();
  const auto f = footprint_of_run(s, spec, year_of(1000, 1600), meter, cost);
  EXPECT_EQ(f.regulation.front().verdict, Verdict::fail);  // 1.6 above 1.5
  EXPECT_TRUE(
      std::ranges::any_of(f.regulation, [](const auto& row) { return row.verdict == Verdict::reported; }));
}

TEST(SiteFootprintTest, OnlyStatedLimitsAreCompared) {
  const Scenario s = hall();
  RetrofitSpec spec;
  spec.rack_mass_kg = 1000;
  spec.utility_W = 2e6;
  SiteMeter meter(nullptr);
  meter.add(0, 3600, meters(1e6, 5e5, 0));
  meter.finish();
  const auto limits = retrofit_limits(s, spec, {}, meter);
  ASSERT_EQ(limits.size(), 2u);
  EXPECT_DOUBLE_EQ(limits[0].use(), 1.4);
  EXPECT_EQ(limits[0].worst, "row A");
  EXPECT_DOUBLE_EQ(limits[1].use(), 0.75);
}

TEST(SiteFootprintTest, EveryTableFitsIntoAFile) {
  Scenario s = hall();
  s.footprint.emplace();
  s.footprint->regulation = RegulationSpec{2020, 2028, true, true};
  s.retrofit.emplace();
  s.retrofit->rack_mass_kg = 1000;
  SiteMeter meter(&*s.footprint);
  meter.add(0, 3600, meters(1e6, 2e5, 0));
  meter.finish();
  const auto answers = economic_answers(s, year_of(1000, 1600), meter, {});
  ASSERT_EQ(answers.tables.size(), 3u);
  for (const auto& table : answers.tables) {
    ASSERT_FALSE(table.columns.empty()) << table.name;
    for (const auto& column : table.columns) {
      EXPECT_EQ(column.size(), table.columns.front().size()) << table.name << ' ' << column.name;
      EXPECT_NE(column.name, table.dimension) << table.name;
    }
  }
  EXPECT_EQ(answers.warnings.size(), 3u);  // PUE, renewable electricity, and the mass of a rack
}

TEST(SiteFootprintTest, NothingIsAnsweredThatWasNotAsked) {
  const auto answers = economic_answers(hall(), year_of(1, 1), SiteMeter(nullptr), {});
  EXPECT_TRUE(answers.metrics.empty());
  EXPECT_TRUE(answers.tables.empty());
  EXPECT_TRUE(answers.warnings.empty());
}

}  // namespace
}  // namespace thermohall
