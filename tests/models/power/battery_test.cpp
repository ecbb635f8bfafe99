#include "models/power/battery.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/power/generator.h"

namespace thermohall {
namespace {

// 100 kWh in a one-hour discharge.
constexpr BatteryParameters string_of_cells{.rated_energy_J = 360e6,
                                            .rated_discharge_time_s = 3600,
                                            .peukert_exponent = 1.2,
                                            .discharge_efficiency = 0.95,
                                            .usable_depth = 0.9,
                                            .state_of_health = 0.8,
                                            .maximum_power_W = 600e3,
                                            .maximum_charge_power_W = 50e3,
                                            .charge_efficiency = 0.9};

TEST(Battery, RideThroughByHand) {
  // 2 strings, 760 kW: 760 / (2 * 0.95) = 400 kW each, four times the rated 100 kW.
  // usable = 360 MJ * 0.9 * 0.8 * (1/4)^0.2 = 259.2 MJ * 0.757858 = 196.4369 MJ; t = 491.09 s
  const auto y =
      battery_outputs(string_of_cells, {.output_power_W = 760e3, .unit_count = 2, .state_of_charge = 1});
  EXPECT_NEAR(y.usable_energy_J, 2 * 196.4369e6, 1e3);
  EXPECT_NEAR(y.ride_through_s, 491.09, 0.005);
  EXPECT_NEAR(y.loss_W, 40e3, 1e-8);
  EXPECT_NEAR(y.state_of_charge_rate_1_s, -1 / y.ride_through_s, 1e-15);
  EXPECT_EQ(y.overload, 0);
}

TEST(Battery, StepsThroughAChangingLoadAddUp) {
  // 196.4369 MJ at 400 kW for 200 s: the charge falls by 200 / 491.09; then 100 kW (rated): E = 259.2 MJ
  const auto first = battery_step(string_of_cells, {760e3, 2, 1}, 0, 200);
  EXPECT_NEAR(first.state_of_charge, 1 - 200 / 491.0922, 1e-5);
  EXPECT_NEAR(first.delivered_J, 152e6, 1e-3);
  const auto second = battery_step(string_of_cells, {190e3, 2, first.state_of_charge}, 0, 600);
  EXPECT_NEAR(second.state_of_charge, first.state_of_charge - 600 * 100e3 / 259.2e6, 1e-9);
  EXPECT_EQ(second.unserved_J, 0);
}

TEST(Battery, AStepThatEmptiesItLeavesTheRestUnserved) {
  const auto y = battery_step(string_of_cells, {760e3, 2, 1}, 0, 600);
  EXPECT_NEAR(y.carried_s, 491.09, 0.005);
  EXPECT_NEAR(y.state_of_charge, 0, 1e-12);
  EXPECT_NEAR(y.delivered_J + y.unserved_J, 760e3 * 600, 1e-3);
  EXPECT_EQ(battery_step(string_of_cells, {760e3, 0, 1}, 0, 10).unserved_J, 7.6e6);  // no string
}

TEST(Battery, RechargingIsLimitedByThePowerAndByTheFullCharge) {
  // 2 strings take 100 kW of the 1 MW offered: 90 kW stored, 518.4 MJ full: 0.625 of an hour a tenth.
  const auto y = battery_step(string_of_cells, {0, 2, 0.5}, 1e6, 576);
  EXPECT_NEAR(y.state_of_charge, 0.6, 1e-12);
  EXPECT_NEAR(y.charging_energy_J, 57.6e6, 1e-3);
  const auto full = battery_step(string_of_cells, {0, 2, 0.95}, 1e6, 1e5);
  EXPECT_EQ(full.state_of_charge, 1);
  EXPECT_NEAR(full.charging_energy_J * 0.9, 0.05 * 518.4e6, 1e-3);
  auto never = string_of_cells;
  never.maximum_charge_power_W = 0;
  EXPECT_EQ(battery_step(never, {0, 2, 0.5}, 1e6, 576).state_of_charge, 0.5);
}

TEST(Battery, CarriesTheLoadUntilTheGeneratorDoes) {
  // 760 kW lost at 0 s; sets of 1 MW take 0.5 MW after 10 s and the whole load 15 s later, at 25 s.
  const GeneratorParameters set{.rated_power_W = 1e6,
                                .no_load_fuel_flow_m3_s = 0,
                                .full_load_fuel_flow_m3_s = 0,
                                .fuel_heating_value_J_m3 = 36e9,
                                .fuel_carbon_kg_m3 = 2680,
                                .start_time_s = 10,
                                .block_load_share = 0.5,
                                .block_interval_s = 15};
  double charge = 1, delivered_J = 0;
  for (int second = 0; second < 60; ++second) {
    const bool carried_by_set = generator_available_power_W(set, 1, second) >= 760e3;
    const auto y = battery_step(string_of_cells, {carried_by_set ? 0 : 760e3, 2, charge}, 0, 1);
    charge = y.state_of_charge;
    delivered_J += y.delivered_J;
  }
  EXPECT_EQ(generator_ready_s(set, 1, 760e3), 25);
  EXPECT_NEAR(delivered_J, 25 * 760e3, 1e-3);
  EXPECT_NEAR(charge, 1 - 25 / 491.0922, 1e-6);
}

TEST(Battery, WithoutRateEffectTheEnergyIsTheSameAtEveryPower) {
  auto p = string_of_cells;
  p.peukert_exponent = 1;
  for (double power_W : {10e3, 200e3, 500e3}) {
    EXPECT_NEAR(battery_outputs(p, {power_W, 1, 1}).usable_energy_J, 259.2e6, 1e-3);
  }
}

TEST(Battery, SlowDischargesNeverGiveMoreThanTheRatedEnergy) {
  EXPECT_NEAR(battery_outputs(string_of_cells, {1e3, 1, 1}).usable_energy_J, 259.2e6, 1e-3);
}

TEST(Battery, RideThroughIsContinuousAtTheRatedPower) {
  const double at_W = 95e3;  // 100 kW at the terminals
  const double below = battery_outputs(string_of_cells, {at_W * (1 - 1e-9), 1, 1}).ride_through_s;
  const double above = battery_outputs(string_of_cells, {at_W * (1 + 1e-9), 1, 1}).ride_through_s;
  EXPECT_NEAR(below, above, 1e-4);
}

TEST(Battery, RideThroughIsProportionalToTheCharge) {
  const double full = battery_outputs(string_of_cells, {300e3, 1, 1}).ride_through_s;
  EXPECT_NEAR(battery_outputs(string_of_cells, {300e3, 1, 0.25}).ride_through_s, full / 4, 1e-9);
  EXPECT_EQ(battery_outputs(string_of_cells, {300e3, 1, 0}).ride_through_s, 0);
}

TEST(Battery, IntegratingTheRateEmptiesTheBatteryInTheRideThroughTime) {
  double charge = 1;
  const double ride_through_s = battery_outputs(string_of_cells, {300e3, 1, 1}).ride_through_s;
  for (int i = 0; i < 100; ++i) {
    const auto y = battery_outputs(string_of_cells, {300e3, 1, charge});
    charge += y.state_of_charge_rate_1_s * ride_through_s / 100;
  }
  EXPECT_NEAR(charge, 0, 1e-12);
}

TEST(Battery, WithoutLoadItLastsToTheCap) {
  const auto y = battery_outputs(string_of_cells, {0, 1, 1});
  EXPECT_EQ(y.ride_through_s, 1e9);
  EXPECT_EQ(y.state_of_charge_rate_1_s, 0);
}

TEST(Battery, WithoutStringsALoadIsNotCarried) {
  const auto y = battery_outputs(string_of_cells, {1e3, 0, 1});
  EXPECT_EQ(y.ride_through_s, 0);
  EXPECT_EQ(y.overload, 1);
  EXPECT_EQ(battery_outputs(string_of_cells, {0, 0, 1}).overload, 0);
}

TEST(Battery, PowerAboveTheMaximumIsReported) {
  EXPECT_EQ(battery_outputs(string_of_cells, {560e3, 1, 1}).overload, 0);  // 589 kW at the terminals
  EXPECT_EQ(battery_outputs(string_of_cells, {580e3, 1, 1}).overload, 1);  // 611 kW
}

TEST(Battery, AnyFiniteInputGivesFiniteOutputs) {
  for (double power_W : {-1e9, 0.0, 1e-300, 1e300}) {
    for (double charge : {-1.0, 0.0, 2.0}) {
      const auto y = battery_outputs(string_of_cells, {power_W, 1, charge});
      for (const auto& row : output_table(&y)) EXPECT_TRUE(std::isfinite(y.*row.member)) << row.key;
    }
  }
}

TEST(Battery, TablesNameEveryMember) {
  EXPECT_EQ(parameter_table(&string_of_cells).size() * sizeof(double), sizeof(BatteryParameters));
  EXPECT_EQ(output_table(static_cast<const BatteryOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(BatteryOutputs));
}

}  // namespace
}  // namespace thermohall
