#include "models/power/generator.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double litre_per_hour_m3_s = 1e-3 / 3600;
constexpr GeneratorParameters set{.rated_power_W = 2.5e6,
                                  .no_load_fuel_flow_m3_s = 55 * litre_per_hour_m3_s,
                                  .full_load_fuel_flow_m3_s = 655 * litre_per_hour_m3_s,
                                  .fuel_heating_value_J_m3 = 36e9,
                                  .fuel_carbon_kg_m3 = 2680,
                                  .start_time_s = 15,
                                  .block_load_share = 1,
                                  .block_interval_s = 0};

TEST(Generator, HalfLoadByHand) {
  // 55 + 600 * 0.5 = 355 L/h; fuel power = 355e-3 / 3600 * 36e9 = 3.55 MW; efficiency 1.25 / 3.55 = 0.352113
  const auto y = generator_outputs(set, {.output_power_W = 1.25e6, .unit_count = 1, .fuel_volume_m3 = 17.04});
  EXPECT_NEAR(y.fuel_flow_m3_s / litre_per_hour_m3_s, 355, 1e-9);
  EXPECT_NEAR(y.efficiency, 0.352113, 1e-6);
  EXPECT_NEAR(y.heat_W, 2.3e6, 1e-3);
  EXPECT_NEAR(y.endurance_s, 48 * 3600, 1e-6);     // 17040 L / 355 L/h = 48 h
  EXPECT_NEAR(y.carbon_kg_s * 3600, 951.4, 1e-9);  // 355 L/h * 2.68 kg/L
}

TEST(Generator, FullLoadReproducesTheDataSheetConsumption) {
  // 655 L/h / 2500 kW = 0.262 L/kWh
  const auto y = generator_outputs(set, {2.5e6, 1, 0});
  EXPECT_NEAR(y.specific_fuel_m3_J * 1e3 * 3.6e6, 0.262, 1e-12);
  EXPECT_EQ(y.overload, 0);
}

TEST(Generator, FuelPowerBecomesElectricPowerAndHeat) {
  for (double power_W : {0.0, 1e5, 2.5e6, 3e6}) {
    const auto y = generator_outputs(set, {power_W, 2, 10});
    EXPECT_NEAR(y.heat_W + power_W, y.fuel_flow_m3_s * set.fuel_heating_value_J_m3, 1e-6);
  }
}

TEST(Generator, StoppedSetsBurnNothingAndLastForEver) {
  const auto y = generator_outputs(set, {0, 0, 10});
  EXPECT_EQ(y.fuel_flow_m3_s, 0);
  EXPECT_EQ(y.endurance_s, 1e9);
}

TEST(Generator, AnEmptyTankLastsNoTime) { EXPECT_EQ(generator_outputs(set, {1e6, 1, 0}).endurance_s, 0); }

TEST(Generator, IdlingSetsBurnTheirNoLoadFlow) {
  const auto y = generator_outputs(set, {0, 2, 10});
  EXPECT_NEAR(y.fuel_flow_m3_s / litre_per_hour_m3_s, 110, 1e-9);
  EXPECT_EQ(y.efficiency, 0);
}

TEST(Generator, PowerIsAvailableOnlyAfterTheStart) {
  EXPECT_EQ(generator_available_power_W(set, 2, 14.9), 0);
  EXPECT_EQ(generator_available_power_W(set, 2, 15), 5e6);
  EXPECT_EQ(generator_available_power_W(set, -1, 15), 0);
}

TEST(Generator, LoadIsTakenInBlocks) {
  auto p = set;
  p.block_load_share = 0.4;
  p.block_interval_s = 10;
  EXPECT_EQ(generator_available_power_W(p, 2, 14), 0);
  EXPECT_NEAR(generator_available_power_W(p, 2, 15), 2e6, 1e-6);
  EXPECT_NEAR(generator_available_power_W(p, 2, 24.9), 2e6, 1e-6);
  EXPECT_NEAR(generator_available_power_W(p, 2, 25), 4e6, 1e-6);
  EXPECT_NEAR(generator_available_power_W(p, 2, 35), 5e6, 1e-6);
  EXPECT_EQ(generator_ready_s(p, 2, 2e6), 15);
  EXPECT_EQ(generator_ready_s(p, 2, 2.1e6), 25);
  EXPECT_EQ(generator_ready_s(p, 2, 5e6), 35);
  EXPECT_EQ(generator_ready_s(p, 2, 5.1e6), 1e9);
  EXPECT_EQ(generator_ready_s(set, 2, 5e6), 15);
  for (double power_W : {1e6, 2.5e6, 4.4e6})
    EXPECT_GE(generator_available_power_W(p, 2, generator_ready_s(p, 2, power_W)), power_W);
}

TEST(Generator, OverloadIsReportedAndEverythingStaysFinite) {
  EXPECT_EQ(generator_outputs(set, {2.6e6, 1, 10}).overload, 1);
  for (double power_W : {-1e9, 0.0, 1e300}) {
    const auto y = generator_outputs(set, {power_W, 0, -1});
    EXPECT_EQ(y.outside_range, 1);
    for (const auto& row : output_table(&y)) EXPECT_TRUE(std::isfinite(y.*row.member)) << row.key;
  }
}

TEST(Generator, TablesNameEveryMember) {
  EXPECT_EQ(parameter_table(&set).size() * sizeof(double), sizeof(GeneratorParameters));
  EXPECT_EQ(input_table(static_cast<const GeneratorInputs*>(nullptr)).size() * sizeof(double),
            sizeof(GeneratorInputs));
}

}  // namespace
}  // namespace thermohall
