#include "models/economics/carbon.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr double kWh = 3.6e6, year_s = 8760 * 3600.0;

constexpr CarbonParameters site{.grid_intensity_kg_J = 0.38 / kWh,
                                .fuel_intensity_kg_m3 = 2680,
                                .refrigerant_charge_kg_W = 0.2e-3,
                                .refrigerant_leak_share = 0.02,
                                .refrigerant_gwp = 1430,
                                .embodied_carbon_kg = 5e6,
                                .embodied_life_years = 20,
                                .source_water_intensity_m3_J = 1.8e-3 / kWh};

TEST(Carbon, AYearByHand) {
  // grid: 10 GWh * 0.38 = 3 800 000 kg; fuel 5 m3 * 2680 = 13 400 kg
  // refrigerant: 2000 kW * 0.2 kg/kW = 400 kg * 2 % * 1430 = 11 440 kg; embodied 5e6 / 20 = 250 000 kg
  // source water: 10 GWh * 1.8 L/kWh = 18 000 m3
  const auto y = carbon_outputs(
      site, {.duration_s = year_s, .energy_J = 10e6 * kWh, .fuel_volume_m3 = 5, .cooling_capacity_W = 2e6});
  EXPECT_NEAR(y.grid_kg, 3.8e6, 1e-6);
  EXPECT_NEAR(y.fuel_kg, 13400, 1e-9);
  EXPECT_NEAR(y.refrigerant_kg, 11440, 1e-8);
  EXPECT_NEAR(y.embodied_kg, 250e3, 1e-8);
  EXPECT_NEAR(y.operational_kg, 3813400, 1e-6);
  EXPECT_NEAR(y.total_kg, 4074840, 1e-6);
  EXPECT_NEAR(y.source_water_m3, 18000, 1e-8);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(Carbon, LeakageAndEmbodiedCarbonGrowWithTimeNotWithEnergy) {
  const auto half = carbon_outputs(site, {year_s / 2, 0, 0, 2e6});
  EXPECT_NEAR(half.refrigerant_kg, 5720, 1e-8);
  EXPECT_NEAR(half.embodied_kg, 125e3, 1e-8);
  EXPECT_EQ(half.operational_kg, 0);
}

TEST(Carbon, HourlyIntensitiesReduceToTheAnnualOneWhenConstant) {
  const double energy_J[] = {1 * kWh, 2 * kWh, 3 * kWh};
  const double constant[] = {0.4 / kWh, 0.4 / kWh, 0.4 / kWh};
  EXPECT_NEAR(hourly_carbon_kg(energy_J, constant), 2.4, 1e-12);
  const double varying[] = {0.6 / kWh, 0.1 / kWh, 0.2 / kWh};  // 0.6 + 0.2 + 0.6
  EXPECT_NEAR(hourly_carbon_kg(energy_J, varying), 1.4, 1e-12);
  EXPECT_EQ(hourly_carbon_kg({}, constant), 0);
}

TEST(Carbon, WithoutALifeEmbodiedCarbonIsNotCounted) {
  auto p = site;
  p.embodied_life_years = 0;
  EXPECT_EQ(carbon_outputs(p, {year_s, 0, 0, 0}).embodied_kg, 0);
}

TEST(Carbon, NegativeInputsCountAsZeroAndAreFlagged) {
  const auto y = carbon_outputs(site, {year_s, -1e9, -1, -1});
  EXPECT_EQ(y.operational_kg, 0);
  EXPECT_EQ(y.refrigerant_kg, 0);
  EXPECT_EQ(y.outside_range, 1);
}

TEST(Carbon, TablesNameEveryMember) {
  EXPECT_EQ(parameter_table(&site).size() * sizeof(double), sizeof(CarbonParameters));
  EXPECT_EQ(input_table(static_cast<const CarbonInputs*>(nullptr)).size() * sizeof(double),
            sizeof(CarbonInputs));
  EXPECT_EQ(output_table(static_cast<const CarbonOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(CarbonOutputs));
}

}  // namespace
}  // namespace thermohall
