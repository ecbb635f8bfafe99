#include "models/liquid/cold_plate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double litre_per_minute = 1e-3 / 60;

// Open Compute OAI System Liquid Cooling Guidelines (2023), figure 7, PG25: six of its points.
const ColdPlateParameters measured{
    .resistance_curve = {{0.4 * litre_per_minute, 0.6 * litre_per_minute, 1.0 * litre_per_minute,
                          1.4 * litre_per_minute, 2.0 * litre_per_minute, 2.4 * litre_per_minute},
                         {0.0389, 0.0300, 0.0245, 0.0220, 0.0204, 0.0197}},
    .reference_flow_m3_s = litre_per_minute,
    .reference_resistance_K_W = 0,
    .resistance_exponent = 0,
    .spreading_resistance_K_W = 0,
    .lowest_flow_m3_s = 0,
    .highest_flow_m3_s = 0,
    .package_resistance_K_W = 0.01,
    .reference_pressure_drop_Pa = 10e3,
    .pressure_drop_exponent = 1.75};

// The same plate as a power law.
const ColdPlateParameters power_law{.resistance_curve = {},
                                    .reference_flow_m3_s = litre_per_minute,
                                    .reference_resistance_K_W = 0.0095,
                                    .resistance_exponent = 1.0,
                                    .spreading_resistance_K_W = 0.0150,
                                    .lowest_flow_m3_s = 0.4 * litre_per_minute,
                                    .highest_flow_m3_s = 2.4 * litre_per_minute,
                                    .package_resistance_K_W = 0.01,
                                    .reference_pressure_drop_Pa = 10e3,
                                    .pressure_drop_exponent = 1.75};

constexpr ColdPlateInputs one_kilowatt{.flow_m3_s = litre_per_minute,
                                       .coolant_inlet_temperature_K = 313.15,
                                       .heat_W = 1000,
                                       .volumetric_heat_capacity_J_m3K = 4e6};

TEST(ColdPlate, TemperaturesFollowTheMeasuredResistance) {
  // R(1 L/min) = 0.0245: case 313.15 + 24.5, chip 10 K above; rise 1000 / (4e6 * 1e-3 / 60) = 15 K.
  const auto y = cold_plate_outputs(measured, one_kilowatt);
  EXPECT_DOUBLE_EQ(y.resistance_K_W, 0.0245);
  EXPECT_NEAR(y.case_temperature_K, 337.65, 1e-9);
  EXPECT_NEAR(y.chip_temperature_K, 347.65, 1e-9);
  EXPECT_NEAR(y.coolant_outlet_temperature_K, 328.15, 1e-9);
  EXPECT_NEAR(y.pressure_drop_Pa, 10e3, 1e-6);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(ColdPlate, PowerLawPassesThroughTheReferencePointAndTheGuidelineWithinFivePercent) {
  EXPECT_NEAR(cold_plate_outputs(power_law, one_kilowatt).resistance_K_W, 0.0245, 1e-12);
  for (const double litres : {0.4, 0.5, 0.7, 0.9, 1.2, 1.6, 2.0, 2.4}) {
    auto u = one_kilowatt;
    u.flow_m3_s = litres * litre_per_minute;
    const double curve = cold_plate_outputs(measured, u).resistance_K_W;
    EXPECT_NEAR(cold_plate_outputs(power_law, u).resistance_K_W, curve, 0.05 * curve) << litres;
  }
}

TEST(ColdPlate, PressureDropFollowsItsPowerOfTheFlow) {
  auto u = one_kilowatt;
  u.flow_m3_s *= 2;
  EXPECT_NEAR(cold_plate_outputs(measured, u).pressure_drop_Pa, 10e3 * std::pow(2, 1.75), 1e-6);
}

TEST(ColdPlate, FlowOutsideTheDataHoldsTheEndValueAndIsFlagged) {
  for (const auto& p : {measured, power_law}) {
    auto u = one_kilowatt;
    u.flow_m3_s = 0.4 * litre_per_minute;
    const double at_end = cold_plate_outputs(p, u).resistance_K_W;
    EXPECT_EQ(cold_plate_outputs(p, u).outside_range, 0);
    u.flow_m3_s = 0.1 * litre_per_minute;
    EXPECT_DOUBLE_EQ(cold_plate_outputs(p, u).resistance_K_W, at_end);
    EXPECT_EQ(cold_plate_outputs(p, u).outside_range, 1);
    u.flow_m3_s = 5 * litre_per_minute;
    EXPECT_EQ(cold_plate_outputs(p, u).outside_range, 1);
  }
}

TEST(ColdPlate, WithoutFlowAllTemperaturesAreFiniteAndFlagged) {
  for (const auto& p : {measured, power_law}) {
    auto u = one_kilowatt;
    u.flow_m3_s = 0;
    const auto y = cold_plate_outputs(p, u);
    EXPECT_EQ(y.outside_range, 1);
    EXPECT_EQ(y.pressure_drop_Pa, 0);
    EXPECT_NEAR(y.coolant_outlet_temperature_K, u.coolant_inlet_temperature_K + 500, 1e-9);
    EXPECT_TRUE(std::isfinite(y.chip_temperature_K));
  }
}

TEST(ColdPlate, WithoutHeatEverythingIsAtTheInletTemperature) {
  auto u = one_kilowatt;
  u.heat_W = 0;
  for (const double flow : {0.0, litre_per_minute}) {
    u.flow_m3_s = flow;
    const auto y = cold_plate_outputs(measured, u);
    EXPECT_DOUBLE_EQ(y.chip_temperature_K, u.coolant_inlet_temperature_K);
    EXPECT_DOUBLE_EQ(y.coolant_outlet_temperature_K, u.coolant_inlet_temperature_K);
  }
}

TEST(ColdPlate, RequiredFlowBringsTheChipExactlyToItsLimit) {
  for (const auto& p : {measured, power_law}) {
    for (const double limit_K : {345.15, 348.15, 355.15}) {
      const auto required = cold_plate_required_flow(p, 313.15, 1000, limit_K);
      ASSERT_TRUE(required.reachable);
      auto u = one_kilowatt;
      u.flow_m3_s = required.flow_m3_s;
      EXPECT_NEAR(cold_plate_outputs(p, u).chip_temperature_K, limit_K, 1e-9);
    }
  }
}

TEST(ColdPlate, RequiredFlowRisesWithCoolantTemperature) {
  double last = 0;
  for (double inlet_K = 303.15; inlet_K < 318; inlet_K += 1) {
    const double flow = cold_plate_required_flow(measured, inlet_K, 1000, 348.15).flow_m3_s;
    EXPECT_GE(flow, last);
    last = flow;
  }
}

TEST(ColdPlate, UnreachableLimitGivesTheHighestFlowAndSaysSo) {
  for (const auto& p : {measured, power_law}) {
    const auto required = cold_plate_required_flow(p, 333.15, 1000, 345.15);
    EXPECT_FALSE(required.reachable);
    EXPECT_NEAR(required.flow_m3_s, 2.4 * litre_per_minute, 1e-15);
  }
}

TEST(ColdPlate, WithoutHeatTheLowestFlowIsEnough) {
  EXPECT_NEAR(cold_plate_required_flow(measured, 313.15, 0, 348.15).flow_m3_s, 0.4 * litre_per_minute, 1e-15);
  EXPECT_TRUE(cold_plate_required_flow(measured, 313.15, 0, 348.15).reachable);
}

TEST(ColdPlate, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<ColdPlateParameters*>(nullptr)).size(), 10u);
  EXPECT_EQ(input_table(static_cast<ColdPlateInputs*>(nullptr)).size(), 4u);
  EXPECT_EQ(output_table(static_cast<ColdPlateOutputs*>(nullptr)).size(), 6u);
}

// What "suffices" promises: asking for the flow could not give more than the flow at hand.
TEST(ColdPlate, AFlowThatSufficesIsNeverBelowTheRequiredOne) {
  int sufficed = 0;
  for (const auto& plate : {power_law, measured})
    for (double flow = 0.1; flow < 4; flow += 0.07)
      for (double heat_W = -100; heat_W < 3000; heat_W += 130) {
        const double resistance_K_W = cold_plate_resistance_K_W(plate, flow * litre_per_minute);
        if (!cold_plate_flow_suffices(plate, flow * litre_per_minute, resistance_K_W, 313.15, heat_W, 358.15))
          continue;
        ++sufficed;
        EXPECT_LE(cold_plate_required_flow(plate, 313.15, heat_W, 358.15).flow_m3_s,
                  flow * litre_per_minute * (1 + 1e-12));
      }
  EXPECT_GT(sufficed, 100);
  EXPECT_EQ(cold_plate_resistance_K_W(power_law, one_kilowatt.flow_m3_s),
            cold_plate_outputs(power_law, one_kilowatt).resistance_K_W);
}

}  // namespace
}  // namespace thermohall
