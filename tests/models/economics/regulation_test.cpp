#include "models/economics/regulation.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thermohall {
namespace {

RegulationInputs site() {
  return {.in_operation_year = 2020,
          .assessed_year = 2028,
          .connected_power_W = 1e6,
          .it_power_W = 0.8e6,
          .pue = 1.4,
          .wue_m3_J = 1e-3 / 3.6e6,
          .erf = 0.12,
          .renewable_share = 1,
          .energy_J = 3.6e6,
          .it_energy_J = 3.6e6,
          .water_m3 = 1,
          .reused_energy_J = 0,
          .floor_area_m2 = 100};
}

long count(const std::vector<RegulationRow>& rows, Verdict verdict) {
  return std::ranges::count(rows, verdict, &RegulationRow::verdict);
}

TEST(RegulationTest, AnOldSiteHasToReachOnePointFiveAndLaterOnePointThree) {
  auto u = site();
  EXPECT_EQ(count(german_rules(u), Verdict::fail), 0);
  EXPECT_EQ(count(german_rules(u), Verdict::pass), 2);  // PUE 1.5 and renewable electricity
  u.assessed_year = 2030.5;
  EXPECT_EQ(count(german_rules(u), Verdict::fail), 1);
  u.pue = 1.3;
  EXPECT_EQ(count(german_rules(u), Verdict::fail), 0);
}

TEST(RegulationTest, ANewSiteHasTwoYearsForItsPueAndItsHeat) {
  auto u = site();
  u.in_operation_year = 2026.5;
  u.assessed_year = 2028;
  EXPECT_EQ(count(german_rules(u), Verdict::fail), 0);
  u.assessed_year = 2028.5;
  const auto rows = german_rules(u);
  EXPECT_EQ(rows[2].verdict, Verdict::fail);  // 1.4 above 1.2
  EXPECT_EQ(rows[3].verdict, Verdict::pass);  // 12 % above 10 %
}

TEST(RegulationTest, TheShareOfReusedHeatRisesWithTheYearOfTheStart) {
  auto u = site();
  for (const auto& [start, limit] :
       {std::pair{2026.5, 0.10}, {2027.49, 0.10}, {2027.5, 0.15}, {2028.5, 0.20}}) {
    u.in_operation_year = start;
    EXPECT_DOUBLE_EQ(german_rules(u)[3].limit, limit) << start;
  }
}

TEST(RegulationTest, RenewableElectricityOfHalfUntil2027AndAllAfter) {
  auto u = site();
  u.renewable_share = 0.6;
  u.assessed_year = 2026.9;
  EXPECT_EQ(count(german_rules(u), Verdict::fail), 0);
  u.assessed_year = 2027;
  EXPECT_EQ(count(german_rules(u), Verdict::fail), 1);
}

TEST(RegulationTest, SmallSitesAreNotCovered) {
  auto u = site();
  u.connected_power_W = 299e3;
  u.it_power_W = 250e3;
  EXPECT_EQ(count(german_rules(u), Verdict::not_applicable), 6);
  EXPECT_EQ(european_indicators(u).front().verdict, Verdict::not_applicable);
}

TEST(RegulationTest, EuropeanIndicatorsAreInPlannersUnits) {
  const auto rows = european_indicators(site());
  const auto value = [&](std::string_view key) {
    return std::ranges::find(rows, key, &RegulationRow::indicator)->value;
  };
  EXPECT_DOUBLE_EQ(value("installed_it_power"), 800);
  EXPECT_DOUBLE_EQ(value("total_energy"), 1);
  EXPECT_NEAR(value("wue"), 1, 1e-12);
  EXPECT_EQ(rows.front().verdict, Verdict::reported);
}

}  // namespace
}  // namespace thermohall
