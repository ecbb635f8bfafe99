#include "models/air/air_economizer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

const AirEconomizerParameters parameters{.dry_bulb_low_K = 253.15,
                                         .dry_bulb_high_K = 313.15,
                                         .dew_point_low_K = 253.15,
                                         .dew_point_high_K = 290.15,
                                         .evaporative_effectiveness = 0.8,
                                         .evaporative_low_K = 278.15,
                                         .evaporative_bleed = 0.5,
                                         .supply_humidity_min = 0.004,
                                         .relief_fan_rated_power_W = 8e3};

// Room air of 35 degC and 8 g/kg, 100 kW/K; outdoor air given by dry bulb and humidity ratio.
AirEconomizerInputs inputs(double required_W, double dry_bulb_K, double humidity_ratio) {
  return {.required_heat_W = required_W,
          .air_rate_W_K = 100e3,
          .return_temperature_K = 308.15,
          .return_humidity_ratio = 0.008,
          .outdoor_dry_bulb_K = dry_bulb_K,
          .outdoor_wet_bulb_K = wet_bulb_temperature_K(dry_bulb_K, humidity_ratio, 101325),
          .outdoor_dew_point_K = dew_point_temperature_K(humidity_ratio, 101325),
          .outdoor_humidity_ratio = humidity_ratio,
          .pressure_Pa = 101325};
}
AirEconomizerOutputs outputs(const AirEconomizerInputs& u) { return air_economizer_outputs(parameters, u); }

TEST(AirEconomizer, OutdoorShareReachesTheSupplyTarget) {
  const auto y = outputs(inputs(1.2e6, 288.15, 0.006));  // 12 K of the 20 K to outdoor air
  EXPECT_NEAR(y.outdoor_air_fraction, 0.6, 1e-12);
  EXPECT_NEAR(y.supply_temperature_K, 296.15, 1e-9);
  EXPECT_NEAR(y.supply_humidity_ratio, 0.4 * 0.008 + 0.6 * 0.006, 1e-12);
  EXPECT_NEAR(y.fan_power_W, 8e3 * 0.216, 1e-9);
  EXPECT_EQ(y.water_kg_s, 0);
}

TEST(AirEconomizer, EvaporationMakesUpWhatDryOutdoorAirLacks) {
  const auto u = inputs(1.2e6, 303.15, 0.005);  // dry: 500 kW
  const auto y = outputs(u);
  const auto line = air_economizer_capability(parameters, u);
  const double wet_W = line.slope_W_K * (308.15 - line.cold_temperature_K);
  EXPECT_NEAR(line.cold_temperature_K, 303.15 - 0.8 * (303.15 - u.outdoor_wet_bulb_K), 1e-9);
  ASSERT_GT(wet_W, 1.2e6);
  EXPECT_NEAR(y.heat_W, 1.2e6, 1e-6);
  EXPECT_EQ(y.outdoor_air_fraction, 1);
  EXPECT_NEAR(y.evaporative_share, (1.2e6 - 500e3) / (wet_W - 500e3), 1e-9);
  // Sensible heat of 7 K times 100 kW/K goes into vapour: 700 kW / 2430 kJ/kg = 0.288 kg/s, bleed 0.5.
  EXPECT_NEAR(y.water_kg_s, 0.288 * 1.5, 0.01);  // vapour's specific heat in the rate: 1.5 %
}

TEST(AirEconomizer, HeatNeverExceedsTheCapability) {
  for (const double dry_bulb_K : {273.15, 288.15, 300.15, 309.15, 313.0}) {
    for (const double humidity : {0.002, 0.006, 0.012}) {
      const auto u = inputs(1e9, dry_bulb_K, humidity);
      const auto line = air_economizer_capability(parameters, u);
      const double capability_W = std::max(0.0, line.slope_W_K * (308.15 - line.cold_temperature_K));
      EXPECT_NEAR(outputs(u).heat_W, capability_W, 1e-6) << dry_bulb_K << " " << humidity;
    }
  }
}

TEST(AirEconomizer, EvaporationStopsAtTheUpperDewPoint) {
  const auto u = inputs(1e9, 308.15, 0.011);  // dew point 15.6 degC, limit 17 degC
  const auto y = outputs(u);
  EXPECT_GT(y.water_kg_s, 0);
  EXPECT_NEAR(dew_point_temperature_K(y.supply_humidity_ratio, 101325), 290.15, 1e-6);
}

TEST(AirEconomizer, LimitsOfDryBulbAndDewPointSwitchItOff) {
  for (const auto& u : {inputs(1e6, 250, 0.0003), inputs(1e6, 313.5, 0.008), inputs(1e6, 295, 0.014),
                        inputs(1e6, 275, 0.0003)}) {
    const auto y = outputs(u);
    EXPECT_EQ(y.enabled, 0);
    EXPECT_EQ(y.heat_W, 0);
    EXPECT_EQ(y.supply_temperature_K, 308.15);
    EXPECT_EQ(air_economizer_capability(parameters, u).slope_W_K, 0);
  }
}

TEST(AirEconomizer, ColdDryAirNeedsHumidification) {
  const auto y = outputs(inputs(1.8e6, 268.15, 0.001));
  const double fraction = 18.0 / 40.0, w = 0.008 + fraction * (0.001 - 0.008);
  EXPECT_NEAR(y.supply_humidity_ratio, w, 1e-12);
  EXPECT_EQ(y.humidifier_kg_s, 0);  // 4.85 g/kg is above 4 g/kg
  auto dry_room = inputs(1.8e6, 268.15, 0.001);
  dry_room.return_humidity_ratio = 0.004;
  // 4 - 0.45 * 3 = 2.65 g/kg; dry air 100e3 / (1006 + 1860 * 0.004) = 98.67 kg/s; 98.67 * 1.35e-3 = 0.1332
  EXPECT_NEAR(outputs(dry_room).humidifier_kg_s, 0.1332, 1e-4);
}

TEST(AirEconomizer, SectionStaysDryInFrost) {
  const auto u = inputs(1e9, 277, 0.002);
  EXPECT_EQ(outputs(u).water_kg_s, 0);
  EXPECT_EQ(air_economizer_capability(parameters, u).cold_temperature_K, 277);
}

TEST(AirEconomizer, NothingJumpsWhileTheRequiredHeatRises) {
  auto last = outputs(inputs(0, 303.15, 0.005));
  EXPECT_EQ(last.heat_W, 0);
  for (double heat_W = 0; heat_W < 2.5e6; heat_W += 1e3) {
    const auto y = outputs(inputs(heat_W, 303.15, 0.005));
    EXPECT_NEAR(y.supply_humidity_ratio, last.supply_humidity_ratio, 1e-4);
    EXPECT_NEAR(y.fan_power_W, last.fan_power_W, 60);
    EXPECT_NEAR(y.water_kg_s, last.water_kg_s, 1e-3);
    last = y;
  }
}

TEST(AirEconomizer, WithoutAirFlowNothingHappensAndExtremesStayFinite) {
  auto u = inputs(1e6, 288.15, 0.006);
  u.air_rate_W_K = 0;
  EXPECT_EQ(outputs(u).heat_W, 0);
  for (const double rate_W_K : {-1.0, 1e-12, 1e12}) {
    for (const double required_W : {-1e9, 0.0, 1e15}) {
      u.air_rate_W_K = rate_W_K, u.required_heat_W = required_W, u.pressure_Pa = 0;
      const auto y = outputs(u);
      EXPECT_TRUE(std::isfinite(y.heat_W) && std::isfinite(y.supply_temperature_K) &&
                  std::isfinite(y.water_kg_s) && std::isfinite(y.humidifier_kg_s));
    }
  }
}

TEST(AirEconomizer, EveryMemberIsInItsTable) {
  EXPECT_EQ(parameter_table(static_cast<AirEconomizerParameters*>(nullptr)).size() * sizeof(double),
            sizeof(AirEconomizerParameters));
  EXPECT_EQ(input_table(static_cast<AirEconomizerInputs*>(nullptr)).size() * sizeof(double),
            sizeof(AirEconomizerInputs));
  EXPECT_EQ(output_table(static_cast<AirEconomizerOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(AirEconomizerOutputs));
}

}  // namespace
}  // namespace thermohall
