#include <gtest/gtest.h>

#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class ReadFootprint : public testing::Test {
 protected:
  Scenario read(const std::string& more) const { return files_.read(small_hall + more); }
  std::string faults(const std::string& more) const {
    return faults_of([&] { read(more); });
  }
  ScenarioFiles files_;
};

TEST_F(ReadFootprint, AScenarioWithoutTheSectionsHasNone) {
  const Scenario s = read("");
  EXPECT_FALSE(s.footprint);
  EXPECT_FALSE(s.retrofit);
  EXPECT_DOUBLE_EQ(s.cost.property.building_ratio, 1);
}

TEST_F(ReadFootprint, FactorsByMonthAndHourMultiplyTheIntensityOfTheSite) {
  const Scenario s = read(
      "footprint:\n  grid_profile:\n    monthly: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5]\n"
      "    hourly: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.25, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
  const auto& list = s.footprint->hourly_intensity_kg_J;
  const double base = s.site.carbon_intensity_kg_J;
  ASSERT_EQ(list.size(), 8760u);
  EXPECT_DOUBLE_EQ(list[0], 2 * base);
  EXPECT_DOUBLE_EQ(list[12], 0.5 * base);
  EXPECT_DOUBLE_EQ(list[31 * 24], base);
  EXPECT_DOUBLE_EQ(list[8759], 0.5 * base);
  EXPECT_TRUE(contains(faults("footprint: {grid_profile: {monthly: [1, 2]}}\n"), "12 factors"));
}

TEST_F(ReadFootprint, AFileGivesTheIntensityByTheHour) {
  files_.write("grid.csv", "intensity [g/kWh]\n100\n300\n");
  const Scenario s = read("footprint: {grid_profile: {file: grid.csv}}\n");
  EXPECT_NEAR(s.footprint->hourly_intensity_kg_J[1], 0.3 / 3.6e6, 1e-15);
  EXPECT_NEAR(s.footprint->hourly_intensity_kg_J[8758], 0.1 / 3.6e6, 1e-15);
}

TEST_F(ReadFootprint, LimitsEmbodiedLinesAndLaw) {
  const Scenario s = read(
      "footprint:\n  refrigerant: {charge: 0.25 kg/kW, leak: 5 %, gwp: 1430}\n"
      "  embodied: {shell: {quantity: floor_area, amount: 800 kg/m2, life: 60 year, confidence: U}}\n"
      "  water: {daily_limit: 86.4 m3/day, drought_limit: 8.64 m3/day, drought_from: 5}\n"
      "  regulation: {in_operation: 2026.5}\n");
  EXPECT_NEAR(s.footprint->refrigerant_charge_kg_W, 2.5e-4, 1e-12);
  EXPECT_DOUBLE_EQ(s.footprint->embodied.at(0).amount_kg, 800);
  EXPECT_NEAR(s.footprint->water_limit_m3_s, 1e-3, 1e-12);
  EXPECT_EQ(s.footprint->drought_first_month, 5);
  EXPECT_DOUBLE_EQ(s.footprint->regulation->assessed_year, 2028.5);
  EXPECT_TRUE(
      contains(faults("footprint: {embodied: {shell: {quantity: flor_area, amount: 1 kg, life: 60 year}}}\n"),
               "floor_area"));
}

TEST_F(ReadFootprint, RetrofitLimitsInTheUnitsOfStructuralEngineers) {
  const Scenario s = read("retrofit: {floor_load: 12 kN/m2, utility: 2 MW, standing: {building: 100 %}}\n");
  EXPECT_DOUBLE_EQ(s.retrofit->floor_load_Pa, 12e3);
  EXPECT_DOUBLE_EQ(s.retrofit->utility_W, 2e6);
  EXPECT_EQ(s.retrofit->standing.at(0).first, "building");
  EXPECT_TRUE(contains(faults("retrofit: {floorload: 12 kN/m2}\n"), "floor_load"));
}

TEST_F(ReadFootprint, AStatedCurrencyIsReadWhereverAPriceStands) {
  const Scenario s = read(
      "  property: {land_area: 100 m2, lease: 50 EUR/m2}\n"
      "  money: {terms: real, inflation: 2 %, currency: EUR}\n"
      "  lines: {land: {unit_cost: 100 EUR/m2}}\n"
      "currencies: {EUR: 1.10 USD}\n");
  EXPECT_NEAR(s.cost.property.lease_USD_m2_year, 55, 1e-12);
  EXPECT_DOUBLE_EQ(s.cost.money.USD_per_currency, 1.1);
  EXPECT_EQ(s.cost.money.terms, MoneyTerms::real);
  for (const auto& line : s.cost.lines) {
    if (line.id == "land") {
      EXPECT_NEAR(line.unit.cost_USD, 110, 1e-12);
    }
  }
}

TEST_F(ReadFootprint, ACurrencyWithoutARateIsAFault) {
  EXPECT_TRUE(contains(faults("  money: {currency: EUR}\n"), "rate"));
  EXPECT_TRUE(contains(faults("  property: {lease: 50 EUR/m2}\n"), "lease"));
  EXPECT_TRUE(contains(faults("currencies: {EUR: 0 USD}\n"), "worth"));
}

TEST_F(ReadFootprint, PhasesOfAScheduleAddUpToOne) {
  const Scenario s = read(
      "  schedule: {construction: 52 week, deposit: 30 %, lead_times: {electrical: 46 week},\n"
      "    phases: {first: {share: 60 %}, second: {at: 3 year, share: 40 %}}}\n");
  EXPECT_DOUBLE_EQ(s.cost.schedule.construction_s, 52 * 7 * 86400.0);
  EXPECT_DOUBLE_EQ(s.cost.schedule.phases.at(1).at_years, 3);
  EXPECT_TRUE(contains(faults("  schedule: {phases: {first: {share: 60 %}}}\n"), "add up to 1"));
}

}  // namespace
}  // namespace thermohall
