#include "models/air/dx_crac.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

constexpr double zero_K = 273.15;

// 100 kW unit with the curves of the EnergyPlus data-centre example (2ZoneDataCenterHVAC_wEconomizer). Rated
// flow, bypass factor and frost limit are engineering defaults; fan power is V 300 Pa / 0.7.
DxCracParameters unit() {
  return {.capacity_W = 100e3,
          .cop = 3,
          .rating_wet_bulb_K = 19.44 + zero_K,
          .rating_outdoor_temperature_K = 35 + zero_K,
          .rated_flow_m3_s = 6.5,
          .bypass_factor = 0.1,
          .capacity_curve = {0.766956, 0.0107756, -4.14703e-5, 0.00134961, -2.61144e-4, 4.57488e-4},
          .eir_curve = {0.297145, 0.0430933, -7.48766e-4, 0.00597727, 4.82112e-4, -9.56448e-4},
          .capacity_flow_curve = {0.8, 0.2, 0},
          .eir_flow_curve = {1.156, -0.1816, 0.0256},
          .part_load_fraction_curve = {0.85, 0.15, 0},
          .min_wet_bulb_K = 12.78 + zero_K,
          .max_wet_bulb_K = 23.89 + zero_K,
          .min_outdoor_temperature_K = 18 + zero_K,
          .max_outdoor_temperature_K = 46.1 + zero_K,
          .min_flow_fraction = 0.5,
          .max_flow_fraction = 1.2,
          .min_coil_temperature_K = 1 + zero_K,
          .fan_power_W = 6.5 * 300 / 0.7,
          .fan_power_exponent = 3};
}

DxCracInputs rating() {
  // 26.7 degC dry and 19.44 degC wet bulb: the coil is wet here.
  return {.sensible_load_W = 1e9,
          .entering_temperature_K = 26.7 + zero_K,
          .entering_humidity_ratio = humidity_ratio_from_wet_bulb(26.7 + zero_K, 19.44 + zero_K, 101325),
          .pressure_Pa = 101325,
          .outdoor_temperature_K = 35 + zero_K,
          .flow_fraction = 1};
}

TEST(DxCrac, RatingPointGivesExactlyTheRatedCapacityAndCop) {
  const DxCracOutputs y = dx_crac_outputs(unit(), rating());
  // The wet bulb is found within 1e-7 K, capacity changes by 2 % a kelvin.
  EXPECT_NEAR(y.sensible_cooling_W + y.latent_cooling_W, 100e3, 1e-3);
  EXPECT_NEAR(y.cop, 3, 1e-6);
  EXPECT_NEAR(y.power_W, 100e3 / 3, 1e-2);
  EXPECT_LT(y.sensible_heat_ratio, 1);
  EXPECT_GT(y.sensible_heat_ratio, 0.7);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(DxCrac, PowerAtAnotherOutdoorTemperatureByHand) {
  // y = 25, x = 19.44 (wet coil): f = 0.766956 + 0.209478 - 0.015672 + 0.033740 - 0.163215 + 0.222338
  // = 1.053625; f_r (y = 35) = 0.766956 + 0.209478 - 0.015672 + 0.047236 - 0.319901 + 0.311274 = 0.999371. e
  // = 0.297145 + 0.837734 - 0.282966 + 0.149432 + 0.301320 - 0.464834 = 0.837831; e_r = 0.297145 + 0.837734 -
  // 0.282966 + 0.209204 + 0.590587 - 0.650767 = 1.000937.
  DxCracInputs u = rating();
  u.outdoor_temperature_K = 25 + zero_K;
  const DxCracOutputs y = dx_crac_outputs(unit(), u);
  const double capacity_W = 100e3 * 1.053625 / 0.999371;
  EXPECT_NEAR(y.sensible_cooling_W + y.latent_cooling_W, capacity_W, 1e-5 * capacity_W);  // six digits above
  EXPECT_NEAR(y.power_W, capacity_W / 3 * 0.837831 / 1.000937, 1e-5 * y.power_W);
}

TEST(DxCrac, DryReturnAirIsCooledWithoutCondensate) {
  DxCracInputs u = rating();
  u.entering_temperature_K = 30 + zero_K;
  u.entering_humidity_ratio = 0.007;
  const DxCracOutputs y = dx_crac_outputs(unit(), u);
  EXPECT_EQ(y.latent_cooling_W, 0);
  EXPECT_EQ(y.condensate_kg_s, 0);
  EXPECT_EQ(y.sensible_heat_ratio, 1);
  EXPECT_GT(y.sensible_capacity_W, 90e3);
}

TEST(DxCrac, HotterReturnAirGivesMoreSensibleCapacity) {
  double last_W = 0;
  for (double t = 20; t <= 34; t += 1) {
    DxCracInputs u = rating();
    u.entering_temperature_K = t + zero_K;
    u.entering_humidity_ratio = 0.008;
    const double capacity_W = dx_crac_outputs(unit(), u).sensible_capacity_W;
    EXPECT_GE(capacity_W, last_W) << t;
    last_W = capacity_W;
  }
}

TEST(DxCrac, HeatRejectedIsCoolingAndPower) {
  for (const double load_W : {0.0, 5e3, 60e3, 1e6}) {
    DxCracInputs u = rating();
    u.sensible_load_W = load_W;
    const DxCracOutputs y = dx_crac_outputs(unit(), u);
    EXPECT_NEAR(y.heat_rejected_W, y.sensible_cooling_W + y.latent_cooling_W + y.power_W, 1e-9);
    EXPECT_LE(y.sensible_cooling_W, load_W);
  }
}

TEST(DxCrac, CyclingCostsTheShareOfThePartLoadCurve) {
  // R = 0.5: PLF = 0.925, running share 0.5405, so power over half the full power is 1 / 0.925.
  DxCracInputs u = rating();
  const DxCracOutputs full = dx_crac_outputs(unit(), u);
  u.sensible_load_W = 0.5 * full.sensible_capacity_W;
  const DxCracOutputs half = dx_crac_outputs(unit(), u);
  EXPECT_NEAR(half.power_W, 0.5 * full.power_W / 0.925, 1e-6 * full.power_W);
  EXPECT_NEAR(half.latent_cooling_W, 0.5 * full.latent_cooling_W, 1e-9 * full.latent_cooling_W);
}

TEST(DxCrac, WithoutLoadOnlyTheFanRuns) {
  DxCracInputs u = rating();
  u.sensible_load_W = 0;
  const DxCracOutputs y = dx_crac_outputs(unit(), u);
  EXPECT_EQ(y.power_W, 0);
  EXPECT_NEAR(y.fan_power_W, 2785.714, 1e-3);
  EXPECT_GT(y.sensible_capacity_W, 0);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(DxCrac, WithoutAirNothingIsCooledAndTheDemandIsFlagged) {
  DxCracInputs u = rating();
  u.flow_fraction = 0;
  const DxCracOutputs y = dx_crac_outputs(unit(), u);
  EXPECT_EQ(y.sensible_cooling_W, 0);
  EXPECT_EQ(y.fan_power_W, 0);
  EXPECT_EQ(y.power_W, 0);
  EXPECT_EQ(y.outside_range, 1);
}

TEST(DxCrac, FanFollowsTheFanLawAndLessAirDrysMore) {
  DxCracInputs u = rating();
  const DxCracOutputs full = dx_crac_outputs(unit(), u);
  u.flow_fraction = 0.7;
  const DxCracOutputs part = dx_crac_outputs(unit(), u);
  EXPECT_NEAR(part.fan_power_W / full.fan_power_W, 0.343, 1e-9);
  EXPECT_LT(part.sensible_heat_ratio, full.sensible_heat_ratio);
  EXPECT_LT(part.coil_temperature_K, full.coil_temperature_K);
}

TEST(DxCrac, OutsideTheFittedRangeIsFlagged) {
  for (const double outdoor_C : {-10.0, 50.0}) {
    DxCracInputs u = rating();
    u.outdoor_temperature_K = outdoor_C + zero_K;
    EXPECT_EQ(dx_crac_outputs(unit(), u).outside_range, 1);
  }
  DxCracInputs u = rating();
  u.flow_fraction = 0.2;
  EXPECT_EQ(dx_crac_outputs(unit(), u).outside_range, 1);
}

TEST(DxCrac, NeverBetterThanCarnotAndNeverNotANumber) {
  const DxCracParameters p = unit();
  for (double t = -100; t <= 150; t += 12.5) {
    for (double outdoor_C = -80; outdoor_C <= 120; outdoor_C += 20) {
      for (const double w : {-1.0, 0.0, 0.01, 0.5}) {
        for (const double z : {-1.0, 1e-300, 1e-5, 0.3, 1.0, 9.0}) {
          for (const double pressure_Pa : {-1.0, 80e3}) {
            const DxCracOutputs y = dx_crac_outputs(p, {.sensible_load_W = 8e4,
                                                        .entering_temperature_K = t + zero_K,
                                                        .entering_humidity_ratio = w,
                                                        .pressure_Pa = pressure_Pa,
                                                        .outdoor_temperature_K = outdoor_C + zero_K,
                                                        .flow_fraction = z});
            ASSERT_TRUE(std::isfinite(y.power_W) && std::isfinite(y.sensible_capacity_W) &&
                        std::isfinite(y.heat_rejected_W) && std::isfinite(y.coil_temperature_K) &&
                        std::isfinite(y.cop) && std::isfinite(y.sensible_heat_ratio))
                << t << ' ' << outdoor_C << ' ' << w << ' ' << z;
            ASSERT_GE(y.latent_cooling_W, 0);
            const double lift_K = outdoor_C + zero_K - y.coil_temperature_K;
            if (lift_K > 0 && y.power_W > 0) {
              ASSERT_LE(y.cop * lift_K, y.coil_temperature_K * (1 + 1e-9));
            }
          }
        }
      }
    }
  }
}

TEST(DxCrac, TablesCoverEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const DxCracParameters*>(nullptr)).size(), 20u);
  EXPECT_EQ(input_table(static_cast<const DxCracInputs*>(nullptr)).size(), 6u);
  EXPECT_EQ(output_table(static_cast<const DxCracOutputs*>(nullptr)).size(), 12u);
}

}  // namespace
}  // namespace thermohall
