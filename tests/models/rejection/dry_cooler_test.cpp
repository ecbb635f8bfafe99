#include "models/rejection/dry_cooler.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/effectiveness.h"

namespace thermohall {
namespace {

// Rating of BAC TrilliumSeries TDFS1238N-C60ET40B (manufacturer's selection); the air flow is an assumption.
const DryCoolerParameters unit{.rated_heat_W = 2.931e6,
                               .rated_air_temperature_K = 308.15,
                               .rated_entering_temperature_K = 319.26,
                               .rated_leaving_temperature_K = 313.70,
                               .rated_air_flow_kg_s = 450,
                               .rated_pressure_Pa = 101325,
                               .air_to_coolant_ratio = 0.5,
                               .coolant_exponent = 0.85,
                               .air_exponent = 0.8,
                               .fan_rated_power_W = 117680,
                               .fan_min_speed = 0.2,
                               .free_convection_fraction = 0.125,
                               .pad_effectiveness = 0.7,
                               .pad_switch_on_temperature_K = 300,
                               .pad_extra_fan_power = 0.1,
                               .pad_air_flow_derate = 0.05,
                               .pad_bleed = 0.25};
const double rated_W_K = dry_cooler_rated_conductance_W_K(unit);
constexpr double coolant_W_K = 2.931e6 / 5.56;

DryCoolerInputs inputs(double heat_W, double dry_bulb_K, double setpoint_K = 200) {
  return {.heat_W = heat_W,
          .coolant_capacity_rate_W_K = coolant_W_K,
          .coolant_flow_share = 1,
          .dry_bulb_temperature_K = dry_bulb_K,
          .wet_bulb_temperature_K = dry_bulb_K - 10,
          .pressure_Pa = 101325,
          .leaving_setpoint_K = setpoint_K};
}
DryCoolerOutputs outputs(const DryCoolerInputs& u) { return dry_cooler_outputs(unit, rated_W_K, u); }
DryCoolerOutputs without_pads(const DryCoolerInputs& u) {
  auto p = unit;
  p.pad_effectiveness = 0;
  return dry_cooler_outputs(p, rated_W_K, u);
}

TEST(DryCooler, RatedUnitMeetsItsRating) {
  const auto y = without_pads(inputs(2.931e6, 308.15));
  EXPECT_TRUE(dry_cooler_rating_is_possible(unit));
  EXPECT_NEAR(y.entering_temperature_K, 319.26, 1e-6);
  EXPECT_NEAR(y.leaving_temperature_K, 313.70, 1e-6);
  EXPECT_NEAR(y.fan_power_W, 117680, 1e-6);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(DryCooler, ConductanceFollowsBothFlowsFromTheRating) {
  // Half speed, coolant flow 0.6: hA_c = 3 UA 0.6^0.85 = 1.9432 UA, hA_a = 1.5 UA 0.5^0.8 = 0.8615 UA,
  // UA' = 1.9432 * 0.8615 / 2.8047 = 0.59688 UA; half speed is had here by half the pressure.
  auto u = inputs(1e6, 308.15);
  u.coolant_flow_share = 0.6, u.coolant_capacity_rate_W_K = 0.6 * coolant_W_K, u.pressure_Pa = 101325 / 2.0;
  const double air_W_K = 450 * 1006 / 2.0;
  const double eps = effectiveness(FlowArrangement::cross_unmixed, 0.59688 * rated_W_K / air_W_K,
                                   air_W_K / (0.6 * coolant_W_K));
  EXPECT_NEAR(without_pads(u).entering_temperature_K, 308.15 + 1e6 / (eps * air_W_K),
              1e-3);  // five digits above
}

TEST(DryCooler, SlowedFansGiveTheSetPoint) {
  int modulating = 0;
  for (const double heat_W : {1e6, 2e6, 2.9e6}) {
    for (const double setpoint_K : {300.0, 303.0, 308.0}) {
      const auto y = outputs(inputs(heat_W, 290, setpoint_K));
      if (y.fan_speed <= unit.fan_min_speed || y.fan_speed >= 1) continue;
      ++modulating;
      EXPECT_EQ(y.leaving_temperature_K, setpoint_K);
      auto same = inputs(heat_W, 290);  // full speed in air thinner by the speed moves the same mass
      same.pressure_Pa = 101325 * y.fan_speed;
      EXPECT_NEAR(without_pads(same).leaving_temperature_K, setpoint_K, 2e-3);  // speed within about 1e-4
      const double density_share = 308.15 / 290;
      EXPECT_NEAR(y.fan_power_W, 117680 * density_share * std::pow(y.fan_speed, 3), 1e-6);
    }
  }
  EXPECT_GE(modulating, 6);
}

TEST(DryCooler, ThinAirAtAltitudeCoolsLessForLessFanPower) {
  auto high = inputs(2e6, 300);
  high.pressure_Pa = 83e3;
  const auto sea = without_pads(inputs(2e6, 300)), mountain = without_pads(high);
  EXPECT_GT(mountain.leaving_temperature_K, sea.leaving_temperature_K + 0.3);
  EXPECT_NEAR(mountain.fan_power_W / sea.fan_power_W, 83e3 / 101325, 1e-9);
}

TEST(DryCooler, NothingJumpsWhileTheHeatRises) {
  auto last = outputs(inputs(1e3, 299, 303));
  for (double heat_W = 1e3; heat_W < 5e6; heat_W += 1e3) {
    const auto y = outputs(inputs(heat_W, 299, 303));
    EXPECT_NEAR(y.leaving_temperature_K, last.leaving_temperature_K, 0.01) << heat_W;
    EXPECT_NEAR(y.fan_power_W, last.fan_power_W, 250) << heat_W;  // slope below 0.25 W/W
    EXPECT_GE(y.fan_power_W, last.fan_power_W - 1) << heat_W;     // tolerance of the speed
    last = y;
  }
  EXPECT_EQ(last.fan_speed, 1);
}

TEST(DryCooler, PadsCoolTheAirTowardsTheWetBulbAndUseTheWaterItTakesUp) {
  const auto y = outputs(inputs(2.931e6, 308.15));
  EXPECT_EQ(y.adiabatic_share, 1);
  EXPECT_NEAR(y.coil_air_temperature_K, 308.15 - 7, 1e-9);  // 0.7 of 10 K
  // Air 450 * 0.95 * 308.15 / 301.15 = 437.4 kg/s warms water: dW = 1.024 * 7 / (2501 + 1.86 * 28 - 4.186 *
  // 25) = 0.002928 kg/kg with 10 g/kg vapour; 437.4 * 0.002928 = 1.281 kg/s, with bleed 1.60 kg/s.
  EXPECT_NEAR(y.water_kg_s, 1.60, 0.02);  // rounded constants
  const auto dry = without_pads(inputs(2.931e6, 308.15));
  EXPECT_LT(y.leaving_temperature_K, dry.leaving_temperature_K - 5);
  EXPECT_NEAR(y.fan_power_W, 117680 * 0.95 * 308.15 / 301.15 * 1.1, 1e-6);
}

TEST(DryCooler, PadsRunOnlyAsLongAsTheSetPointNeedsThem) {
  const auto dry = without_pads(inputs(2e6, 308.15)), wet = outputs(inputs(2e6, 308.15));
  const double half_K = 0.5 * (dry.leaving_temperature_K + wet.leaving_temperature_K);
  const auto y = outputs(inputs(2e6, 308.15, half_K));
  EXPECT_NEAR(y.adiabatic_share, 0.5, 1e-9);
  EXPECT_NEAR(y.leaving_temperature_K, half_K, 1e-9);
  EXPECT_NEAR(y.water_kg_s, 0.5 * wet.water_kg_s, 1e-9);
  EXPECT_NEAR(y.fan_power_W, 0.5 * (dry.fan_power_W + wet.fan_power_W), 1e-6);
}

TEST(DryCooler, PadsStayDryBelowTheSwitchOnTemperatureAndInSaturatedAir) {
  EXPECT_EQ(outputs(inputs(4e6, 299.9)).water_kg_s, 0);
  auto fog = inputs(4e6, 305);
  fog.wet_bulb_temperature_K = 305;
  EXPECT_EQ(outputs(fog).water_kg_s, 0);
}

TEST(DryCooler, IdleUnitRestsAtTheSetPoint) {
  const auto y = outputs(inputs(0, 290, 303));
  EXPECT_EQ(y.leaving_temperature_K, 303);
  EXPECT_EQ(y.fan_power_W, 0);
  EXPECT_EQ(y.water_kg_s, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(DryCooler, NoInputCrossesTheAirTemperatureOrIsUnbounded) {
  for (const double heat_W : {-1e6, 0.0, 1.0, 1e6, 1e12}) {
    for (const double dry_bulb_K : {0.0, 250.0, 310.0, 1e4}) {
      for (const double share : {-1.0, 0.0, 1e-9, 1.0, 1e3}) {
        for (const double setpoint_K : {0.0, 303.0, 1e6}) {
          auto u = inputs(heat_W, dry_bulb_K, setpoint_K);
          u.coolant_flow_share = share, u.coolant_capacity_rate_W_K = share * coolant_W_K;
          const auto y = outputs(u);
          EXPECT_TRUE(std::isfinite(y.leaving_temperature_K) && std::isfinite(y.entering_temperature_K) &&
                      std::isfinite(y.fan_power_W) && std::isfinite(y.water_kg_s));
          EXPECT_GE(y.leaving_temperature_K, y.coil_air_temperature_K - 1e-9);
        }
      }
    }
  }
}

TEST(DryCooler, AnImpossibleRatingIsReportedAndStaysFinite) {
  auto p = unit;
  p.rated_air_flow_kg_s = 50;
  EXPECT_FALSE(dry_cooler_rating_is_possible(p));
  EXPECT_TRUE(std::isfinite(dry_cooler_rated_conductance_W_K(p)));
}

TEST(DryCooler, TheShortFormWorksOutTheRatedConductanceItself) {
  EXPECT_EQ(dry_cooler_outputs(unit, inputs(2e6, 290, 303)).fan_power_W,
            outputs(inputs(2e6, 290, 303)).fan_power_W);
}

TEST(DryCooler, EveryMemberIsInItsTable) {
  const std::size_t doubles = (sizeof(DryCoolerParameters) - sizeof(Curve)) / sizeof(double);
  EXPECT_EQ(parameter_table(static_cast<DryCoolerParameters*>(nullptr)).size(), doubles + 1);
  EXPECT_EQ(input_table(static_cast<DryCoolerInputs*>(nullptr)).size() * sizeof(double),
            sizeof(DryCoolerInputs));
  EXPECT_EQ(output_table(static_cast<DryCoolerOutputs*>(nullptr)).size() * sizeof(double),
            sizeof(DryCoolerOutputs));
}

}  // namespace
}  // namespace thermohall
