#include "models/air/crah.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

// A fan wall: 252 kW net, 19.16 m3/s, 15 kW fans, water 18 to 25 degC, return air 36 degC.
constexpr CrahParameters fan_wall{.rated_net_heat_W = 252.4e3,
                                  .rated_return_temperature_K = 309.15,
                                  .rated_air_flow_m3_s = 19.16,
                                  .rated_water_inlet_temperature_K = 291.15,
                                  .rated_water_outlet_temperature_K = 298.15,
                                  .air_resistance_share = 0.7,
                                  .air_exponent = 0.6,
                                  .water_exponent = 0.8,
                                  .rated_fan_power_W = 15e3,
                                  .fan_exponent = 3,
                                  .lowest_fan_speed = 0.3};
constexpr double rated_coil_W = 267.4e3;
constexpr double rated_water_W_K = rated_coil_W / 7;

constexpr CrahInputs rated{.sensible_heat_W = rated_coil_W,
                           .return_temperature_K = 309.15,
                           .humidity_ratio = 0,
                           .pressure_Pa = 101325,
                           .air_flow_m3_s = 19.16,
                           .water_inlet_temperature_K = 291.15,
                           .maximum_water_capacity_rate_W_K = rated_water_W_K};
const ValvedExchanger coil = crah_coil(fan_wall);

// Return air at 30 degC with a dew point of 18 degC over water of 7 degC: wet at full load.
CrahInputs humid() {
  CrahInputs u = rated;
  u.return_temperature_K = 303.15;
  u.humidity_ratio = humidity_ratio_from_dew_point(291.15, 101325);
  u.water_inlet_temperature_K = 280.15;
  u.sensible_heat_W = 300e3;
  return u;
}

TEST(Crah, ReproducesItsRating) {
  ASSERT_TRUE(coil.possible);
  const auto y = crah_outputs(fan_wall, coil, rated);
  EXPECT_EQ(y.limited, 0);
  EXPECT_EQ(y.outside_range, 0);
  EXPECT_NEAR(y.water_capacity_rate_W_K, rated_water_W_K, 1e-6 * rated_water_W_K);
  EXPECT_NEAR(y.water_outlet_temperature_K, 298.15, 1e-5);
  EXPECT_DOUBLE_EQ(y.fan_power_W, 15e3);
  // Density 101325 / (287.042 * 309.15) = 1.141834 kg/m3, so 22.0087 kW/K: net 252.4 kW cool by 11.4682 K.
  EXPECT_NEAR(y.supply_temperature_K, 309.15 - 11.4682, 1e-3);
}

TEST(Crah, CapabilityTimesTheInletDifferenceIsTheMostItDelivers) {
  EXPECT_NEAR(crah_capability_W_K(coil, rated) * 18, rated_coil_W, 1e-6 * rated_coil_W);
  for (auto u : {rated, humid()}) {
    u.sensible_heat_W = 1e9;
    const double slope = crah_capability_W_K(coil, u);
    const auto y = crah_outputs(fan_wall, coil, u);
    EXPECT_EQ(y.limited, 1);
    EXPECT_NEAR(y.sensible_heat_W, slope * (u.return_temperature_K - u.water_inlet_temperature_K),
                1e-6 * y.sensible_heat_W);
    EXPECT_NEAR(y.water_capacity_rate_W_K, rated_water_W_K, 1e-5 * rated_water_W_K);
    // Asking for exactly that is not a limit.
    u.sensible_heat_W = y.sensible_heat_W;
    EXPECT_EQ(crah_outputs(fan_wall, coil, u).limited, 0);
  }
}

TEST(Crah, DryCapabilityDoesNotDependOnTheWaterTemperature) {
  auto u = rated;
  const double slope = crah_capability_W_K(coil, u);
  u.water_inlet_temperature_K = 300.15;
  EXPECT_DOUBLE_EQ(crah_capability_W_K(coil, u), slope);
}

TEST(Crah, WaterFlowFallsFasterThanHeatAtPartLoad) {
  auto u = rated;
  u.sensible_heat_W = 0.5 * rated_coil_W;
  const auto y = crah_outputs(fan_wall, coil, u);
  EXPECT_LT(y.water_capacity_rate_W_K, 0.5 * rated_water_W_K);
  EXPECT_GT(y.water_outlet_temperature_K, 298.15);
  EXPECT_LT(y.water_outlet_temperature_K, u.return_temperature_K);
}

TEST(Crah, FansFollowTheCubeDownToTheLowestSpeed) {
  EXPECT_NEAR(crah_fan_power_W(fan_wall, 0.5 * 19.16), 15e3 / 8, 1e-9);
  EXPECT_NEAR(crah_fan_power_W(fan_wall, 0.1 * 19.16), 15e3 * 0.027, 1e-9);
  EXPECT_EQ(crah_fan_power_W(fan_wall, 0), 0);
}

TEST(Crah, MoistureAndEnergyBalanceWhenWet) {
  const auto u = humid();
  const auto y = crah_outputs(fan_wall, coil, u);
  ASSERT_GT(y.condensate_kg_s, 0.001);
  const double density = moist_air_density_kg_m3(u.return_temperature_K, u.humidity_ratio, u.pressure_Pa);
  const double dry_air_kg_s = u.air_flow_m3_s * density / (1 + u.humidity_ratio);
  EXPECT_NEAR(dry_air_kg_s * (u.humidity_ratio - y.supply_humidity_ratio), y.condensate_kg_s, 1e-12);
  // Enthalpy lost by the air = coil heat less fan heat, plus what the condensate carries away: liquid between
  // 0 degC and the return temperature's 30 degC, 4186 * 30 J/kg at most.
  const double lost_W =
      dry_air_kg_s * (moist_air_enthalpy_J_kg(u.return_temperature_K, u.humidity_ratio) -
                      moist_air_enthalpy_J_kg(y.supply_temperature_K, y.supply_humidity_ratio));
  const double condensate_W = lost_W - (y.coil_heat_W - y.fan_power_W);
  EXPECT_GT(condensate_W, 0);
  EXPECT_LT(condensate_W, 4186 * 30 * y.condensate_kg_s);
  EXPECT_NEAR(y.coil_heat_W, y.sensible_heat_W + y.latent_heat_W, 1e-9 * y.coil_heat_W);
  EXPECT_NEAR(y.coil_heat_W,
              y.water_capacity_rate_W_K * (y.water_outlet_temperature_K - u.water_inlet_temperature_K),
              1e-6 * y.coil_heat_W);
}

TEST(Crah, LatentHeatFollowsTheBypassFactorByHand) {
  // Air: W = 0.012939, density 1.15539 kg/m3, dry 21.8543 kg/s, C = 22.5113 kW/K. Air films: 0.7 / UA with UA
  // from the rating and flow ratio 22511 / 22009: the surface temperature is read back from the outputs.
  const auto u = humid();
  const auto y = crah_outputs(fan_wall, coil, u);
  const double density = moist_air_density_kg_m3(u.return_temperature_K, u.humidity_ratio, u.pressure_Pa);
  const double air_W_K =
      u.air_flow_m3_s * density / (1 + u.humidity_ratio) * moist_air_specific_heat_J_kgK(u.humidity_ratio);
  const double units =
      coil.conductance_W_K / 0.7 * std::pow(air_W_K / coil.design_process_capacity_rate_W_K, 0.6) / air_W_K;
  const double contact = 1 - std::exp(-units);
  const double surface_K = u.return_temperature_K - y.sensible_heat_W / air_W_K / contact;
  const double at_surface = humidity_ratio_from_dew_point(surface_K, u.pressure_Pa);
  EXPECT_NEAR(y.supply_humidity_ratio, u.humidity_ratio - contact * (u.humidity_ratio - at_surface), 1e-12);
}

TEST(Crah, DryAndWetCoilsMeetAtTheTransition) {
  auto u = humid();
  double last_water = 0, last_latent = 0;
  bool was_dry = false, was_wet = false;
  for (double heat = 1e3; heat < 350e3; heat += 100) {
    u.sensible_heat_W = heat;
    const auto y = crah_outputs(fan_wall, coil, u);
    // 100 W of sensible heat bring at most some 200 W of latent heat and 70 W/K of water here: no jump.
    ASSERT_LT(std::abs(y.latent_heat_W - last_latent), 300) << heat;
    ASSERT_GE(y.water_capacity_rate_W_K, last_water - 1e-6);
    ASSERT_LT(y.water_capacity_rate_W_K - last_water, 150) << heat;
    was_dry = was_dry || y.latent_heat_W == 0;
    was_wet = was_wet || y.latent_heat_W > 0;
    last_latent = y.latent_heat_W;
    last_water = y.water_capacity_rate_W_K;
  }
  EXPECT_TRUE(was_dry);
  EXPECT_TRUE(was_wet);
}

TEST(Crah, MoistureTakesSensibleCapability) {
  auto dry = humid();
  dry.humidity_ratio = 0.004;
  EXPECT_LT(crah_capability_W_K(coil, humid()), 0.95 * crah_capability_W_K(coil, dry));
}

TEST(Crah, OutletsKeepTheSecondLaw) {
  for (const double water_C : {5.0, 12.0, 20.0, 28.0}) {
    for (const double return_C : {20.0, 30.0, 45.0}) {
      for (const double dew_C : {-10.0, 8.0, 17.0}) {
        for (const double flow : {1.0, 8.0, 19.0}) {
          auto u = rated;
          u.return_temperature_K = return_C + 273.15;
          u.humidity_ratio = humidity_ratio_from_dew_point(dew_C + 273.15, 101325);
          u.water_inlet_temperature_K = water_C + 273.15;
          u.air_flow_m3_s = flow;
          u.sensible_heat_W = 1e9;
          const auto y = crah_outputs(fan_wall, coil, u);
          EXPECT_GE(y.supply_temperature_K,
                    std::min(u.water_inlet_temperature_K, u.return_temperature_K) - 1e-6);
          EXPECT_LE(y.water_outlet_temperature_K,
                    std::max(u.water_inlet_temperature_K, u.return_temperature_K) + 1e-6);
          EXPECT_LE(relative_humidity(y.supply_temperature_K, y.supply_humidity_ratio, 101325), 1 + 1e-9);
        }
      }
    }
  }
}

TEST(Crah, WarmWaterOrNoAirOrNoWaterDeliversNothingAndSaysSo) {
  auto warm = rated, still = rated, shut = rated;
  warm.water_inlet_temperature_K = 315;
  still.air_flow_m3_s = 0;
  shut.maximum_water_capacity_rate_W_K = 0;
  for (const auto& u : {warm, still, shut}) {
    const auto y = crah_outputs(fan_wall, coil, u);
    EXPECT_EQ(y.coil_heat_W, 0);
    EXPECT_EQ(y.limited, 1);
    EXPECT_EQ(y.water_outlet_temperature_K, u.water_inlet_temperature_K);
    EXPECT_GE(y.supply_temperature_K, u.return_temperature_K);
    EXPECT_TRUE(std::isfinite(crah_capability_W_K(coil, u)));
  }
}

TEST(Crah, WithoutHeatTheValveShutsAndTheFansWarmTheAir) {
  auto u = humid();
  u.sensible_heat_W = 0;
  const auto y = crah_outputs(fan_wall, coil, u);
  EXPECT_EQ(y.water_capacity_rate_W_K, 0);
  EXPECT_EQ(y.limited, 0);
  EXPECT_NEAR(y.supply_temperature_K - u.return_temperature_K, 15e3 / 22511, 2e-3);
}

TEST(Crah, OperationOutsideTheRatingIsFlagged) {
  auto u = rated;
  u.air_flow_m3_s *= 1.1;
  EXPECT_EQ(crah_outputs(fan_wall, coil, u).outside_range, 1);
  u = rated;
  u.humidity_ratio = 0.2;
  EXPECT_EQ(crah_outputs(fan_wall, coil, u).outside_range, 1);
  auto impossible = fan_wall;
  impossible.rated_water_outlet_temperature_K = 320;
  EXPECT_EQ(crah_outputs(impossible, rated).outside_range, 1);
  // Water that does not warm up would have to flow without end; the answer is flagged and finite.
  auto endless = fan_wall;
  endless.rated_water_outlet_temperature_K = endless.rated_water_inlet_temperature_K;
  endless.air_resistance_share = 1;
  EXPECT_EQ(crah_outputs(endless, rated).outside_range, 1);
  EXPECT_TRUE(std::isfinite(crah_capability_W_K(crah_coil(endless), rated)));
}

TEST(Crah, TablesNameEveryValueOnce) {
  EXPECT_EQ(parameter_table(static_cast<CrahParameters*>(nullptr)).size(), 11u);
  EXPECT_EQ(input_table(static_cast<CrahInputs*>(nullptr)).size(), 7u);
  EXPECT_EQ(output_table(static_cast<CrahOutputs*>(nullptr)).size(), 11u);
}

}  // namespace
}  // namespace thermohall
