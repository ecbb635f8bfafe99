#include "models/power/battery.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// 100 kWh in a one-hour discharge.
constexpr BatteryParameters string_of_cells{.rated_energy_J = 360e6,
                                            .rated_discharge_time_s = 3600,
                                            .peukert_exponent = 1.2,
                                            .discharge_efficiency = 0.95,
                                            .usable_depth = 0.9,
                                            .state_of_health = 0.8,
                                            .maximum_power_W = 600e3};

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
