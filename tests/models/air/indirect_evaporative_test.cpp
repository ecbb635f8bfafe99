#include "models/air/indirect_evaporative.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

const IndirectEvaporativeParameters parameters{.dry_effectiveness = 0.65,
                                               .wet_effectiveness = 0.75,
                                               .frost_limit_K = 277.15,
                                               .secondary_flow_ratio = 1,
                                               .secondary_fan_power_W = 20e3,
                                               .secondary_min_speed = 0.25,
                                               .secondary_exponent = 0.8,
                                               .spray_extra_power = 0.15,
                                               .spray_bleed = 0.3};

IndirectEvaporativeInputs inputs(double required_W, double dry_bulb_K, double wet_bulb_K) {
  return {.required_heat_W = required_W,
          .air_rate_W_K = 100e3,
          .return_temperature_K = 308.15,
          .outdoor_dry_bulb_K = dry_bulb_K,
          .outdoor_wet_bulb_K = wet_bulb_K,
          .outdoor_humidity_ratio = humidity_ratio_from_wet_bulb(dry_bulb_K, wet_bulb_K, 101325),
          .pressure_Pa = 101325};
}
IndirectEvaporativeOutputs outputs(const IndirectEvaporativeInputs& u) {
  return indirect_evaporative_outputs(parameters, u);
}

TEST(IndirectEvaporative, DryHeatIsCarriedAtReducedFanSpeed) {
  // Dry at full speed: 0.65 * 100e3 * 20 = 1300 kW; half of it needs speed 0.5^(1/0.8) = 0.42045.
  const auto y = outputs(inputs(650e3, 288.15, 284.15));
  EXPECT_NEAR(y.heat_W, 650e3, 1e-6);
  EXPECT_NEAR(y.supply_temperature_K, 301.65, 1e-9);
  EXPECT_NEAR(y.fan_speed, 0.42045, 1e-5);
  EXPECT_NEAR(y.fan_power_W, 20e3 * std::pow(0.42045, 3), 0.1);  // digits of the speed
  EXPECT_EQ(y.water_kg_s, 0);
}

TEST(IndirectEvaporative, SprayMakesUpWhatDryOperationLacks) {
  // Dry 0.65 * 100e3 * 10 = 650 kW, wet 0.75 * 100e3 * 18 = 1350 kW; 1000 kW is halfway.
  const auto y = outputs(inputs(1e6, 298.15, 290.15));
  EXPECT_NEAR(y.spray_share, 0.5, 1e-9);
  EXPECT_NEAR(y.heat_W, 1e6, 1e-6);
  EXPECT_NEAR(y.fan_power_W, 20e3 * (0.5 + 0.5 * 1.15), 1e-6);
  EXPECT_EQ(y.fan_speed, 1);
}

TEST(IndirectEvaporative, WaterIsThatOfSaturatedSecondaryAir) {
  const auto u = inputs(1e9, 298.15, 290.15);
  const auto y = outputs(u);
  ASSERT_EQ(y.spray_share, 1);
  // 1350 kW into 99.4 kg/s dry air raises its enthalpy from 47.8 by 13.6 to 61.4 kJ/kg: saturated at 21.2
  // degC with 15.8 g/kg, 6.9 g/kg more than outdoors (8.9 g/kg): 0.69 kg/s, with bleed 0.89 kg/s.
  EXPECT_NEAR(y.water_kg_s, 0.89, 0.03);  // read from a chart
}

TEST(IndirectEvaporative, HeatNeverExceedsTheCapability) {
  for (const double dry_bulb_K : {265.0, 280.0, 300.0, 307.0, 312.0}) {
    for (const double depression_K : {0.0, 4.0, 12.0}) {
      const auto u = inputs(1e9, dry_bulb_K, dry_bulb_K - depression_K);
      const auto line = indirect_evaporative_capability(parameters, u);
      EXPECT_NEAR(outputs(u).heat_W, std::max(0.0, line.slope_W_K * (308.15 - line.cold_temperature_K)),
                  1e-6);
    }
  }
}

TEST(IndirectEvaporative, SprayStaysOffBelowTheFrostLimit) {
  const auto u = inputs(1e9, 276, 274);
  EXPECT_EQ(outputs(u).water_kg_s, 0);
  EXPECT_EQ(indirect_evaporative_capability(parameters, u).cold_temperature_K, 276);
}

TEST(IndirectEvaporative, OutdoorAirWarmerThanTheRoomIsUsedOnlySprayed) {
  const auto y = outputs(inputs(300e3, 311.15, 296.15));  // wet 0.75 * 100e3 * 12 = 900 kW
  EXPECT_NEAR(y.spray_share, 1.0 / 3, 1e-9);
  EXPECT_NEAR(y.fan_power_W, 20e3 * 1.15 / 3, 1e-6);
  EXPECT_NEAR(y.fan_speed, 1.0 / 3, 1e-9);
}

TEST(IndirectEvaporative, NothingJumpsWhileTheRequiredHeatRises) {
  auto last = outputs(inputs(1, 298.15, 290.15));
  for (double heat_W = 1; heat_W < 2e6; heat_W += 1e3) {
    const auto y = outputs(inputs(heat_W, 298.15, 290.15));
    EXPECT_NEAR(y.fan_power_W, last.fan_power_W, 150);
    EXPECT_NEAR(y.water_kg_s, last.water_kg_s, 2e-3);
    EXPECT_NEAR(y.supply_temperature_K, last.supply_temperature_K, 0.011);
    last = y;
  }
}

TEST(IndirectEvaporative, WithoutFlowOrNeedNothingRunsAndExtremesStayFinite) {
  EXPECT_EQ(outputs(inputs(0, 288.15, 284.15)).fan_power_W, 0);
  auto u = inputs(1e6, 288.15, 284.15);
  u.air_rate_W_K = 0;
  EXPECT_EQ(outputs(u).heat_W, 0);
  for (const double temperature_K : {0.0, 200.0, 1e4}) {
    for (const double pressure_Pa : {0.0, 1e9}) {
      u = inputs(1e15, temperature_K, temperature_K);
      u.pressure_Pa = pressure_Pa, u.air_rate_W_K = 1e9;
      const auto y = outputs(u);
      EXPECT_TRUE(std::isfinite(y.heat_W) && std::isfinite(y.fan_power_W) && std::isfinite(y.water_kg_s));
    }
  }
}

TEST(IndirectEvaporative, EveryMemberIsInItsTable) {
  EXPECT_EQ(parameter_table(static_cast<IndirectEvaporativeParameters*>(nullptr)).size() * sizeof(double),
            sizeof(IndirectEvaporativeParameters));
  EXPECT_EQ(input_table(static_cast<IndirectEvaporativeInputs*>(nullptr)).size() * sizeof(double),
            sizeof(IndirectEvaporativeInputs));
  EXPECT_EQ(output_table(static_cast<IndirectEvaporativeOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(IndirectEvaporativeOutputs));
}

}  // namespace
}  // namespace thermohall
