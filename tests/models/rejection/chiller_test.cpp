#include "models/rejection/chiller.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double zero_K = 273.15;

// McQuay WSC 471 kW, COP 5.89, inlet vanes: EnergyPlus chiller data set (CoolTools collection, 1991-2001).
ChillerEirParameters water_cooled() {
  return {.condenser = CondenserMedium::water,
          .capacity_W = 471200,
          .cop = 5.89,
          .rating_leaving_water_temperature_K = 8.89 + zero_K,
          .rating_condenser_entering_temperature_K = 26.67 + zero_K,
          .capacity_curve = {0.252113, 0.01324053, -0.008637329, 0.08581056, -0.004261176, 0.008661899},
          .eir_curve = {0.4475238, -0.0258821, -0.001459053, 0.04342595, -0.001000651, 0.001920106},
          .part_load_curve = {0.2778889, 0.2338363, 0.4883748},
          .min_leaving_water_temperature_K = 7.22 + zero_K,
          .max_leaving_water_temperature_K = 12.78 + zero_K,
          .min_condenser_entering_temperature_K = 12.78 + zero_K,
          .max_condenser_entering_temperature_K = 26.67 + zero_K,
          .min_part_load_ratio = 0.1,
          .min_unloading_ratio = 0.1,
          .condenser_fan_W_per_W = 0,
          .standby_power_W = 0,
          .motor_heat_fraction = 1,
          .max_carnot_share = 1};
}

// Trane CGAM20 68.9 kW, COP 2.96, air-cooled: EnergyPlus chiller data set. The fan share is added here.
ChillerEirParameters air_cooled() {
  ChillerEirParameters p = water_cooled();
  p.condenser = CondenserMedium::air;
  p.capacity_W = 68930;
  p.cop = 2.96;
  p.rating_leaving_water_temperature_K = 6.67 + zero_K;
  p.rating_condenser_entering_temperature_K = 35 + zero_K;
  p.capacity_curve = {1.0020652868, 0.0290829382, 0.0004981323, 0.0009088235, -0.0001680612, -0.0001752731};
  p.eir_curve = {0.609429307, -0.0010745365, -0.0000580474, -0.0003768051, 0.0004576827, -0.0005942491};
  p.part_load_curve = {0.0546, 0.7604, 0.1871};
  p.min_leaving_water_temperature_K = 5.56 + zero_K;
  p.max_leaving_water_temperature_K = 10 + zero_K;
  p.min_condenser_entering_temperature_K = 4.44 + zero_K;
  p.max_condenser_entering_temperature_K = 46.11 + zero_K;
  p.min_part_load_ratio = 0.15;
  p.min_unloading_ratio = 0.25;
  p.condenser_fan_W_per_W = 0.03;
  return p;
}

ChillerInputs at(double load_W, double leaving_C, double entering_C) {
  return {.load_W = load_W,
          .leaving_water_temperature_K = leaving_C + zero_K,
          .condenser_entering_temperature_K = entering_C + zero_K};
}

TEST(ChillerEir, RatingPointGivesExactlyTheRatedCapacityAndCop) {
  for (const ChillerEirParameters& p : {water_cooled(), air_cooled()}) {
    const ChillerOutputs y = chiller_eir_outputs(
        p, {.load_W = p.capacity_W,
            .leaving_water_temperature_K = p.rating_leaving_water_temperature_K,
            .condenser_entering_temperature_K = p.rating_condenser_entering_temperature_K});
    EXPECT_NEAR(y.capacity_W / p.capacity_W, 1, 1e-12);  // rounding only
    EXPECT_NEAR(y.cop / p.cop, 1, 1e-12);
    EXPECT_EQ(y.outside_range, 0);
  }
}

TEST(ChillerEir, OneHandComputedPoint) {
  // Te = 10, Tc = 20:
  // f  = 0.252113 + 0.1324053 - 0.8637329 + 1.7162112 - 1.7044704 + 1.7323798 = 1.2649060
  // f_r (8.89, 26.67) = 0.9985397 from the same sum; capacity = 471200 * 1.2649060 / 0.9985397
  // e  = 0.4475238 - 0.258821 - 0.1459053 + 0.868519 - 0.4002604 + 0.3840212 = 0.8950773; e_r = 1.0037881
  // g(0.5) = 0.2778889 + 0.1169182 + 0.1220937 = 0.5169008; g(1) = 1.0001
  const double capacity_W = 471200 * 1.2649060 / 0.9985397;
  const ChillerOutputs y = chiller_eir_outputs(water_cooled(), at(0.5 * capacity_W, 10, 20));
  EXPECT_NEAR(y.capacity_W, capacity_W, 1e-5 * capacity_W);  // seven digits above
  EXPECT_NEAR(y.power_W, capacity_W / 5.89 * 0.8950773 / 1.0037881 * 0.5169008 / 1.0001, 1e-5 * y.power_W);
}

TEST(ChillerEir, EnergyIsConserved) {
  for (const ChillerEirParameters& p : {water_cooled(), air_cooled()}) {
    for (const double load_W : {0.0, 1e3, 30e3, 60e3, 1e6}) {
      const ChillerOutputs y = chiller_eir_outputs(p, at(load_W, 8, 24));
      EXPECT_NEAR(y.cooling_W + y.power_W, y.condenser_heat_W + y.ambient_heat_W, 1e-9 * (1 + y.power_W));
    }
  }
}

TEST(ChillerEir, ZeroAndNegativeLoadTakeStandbyOnly) {
  ChillerEirParameters p = water_cooled();
  EXPECT_EQ(chiller_eir_outputs(p, at(0, 8, 20)).power_W, 0);
  p.standby_power_W = 300;
  EXPECT_EQ(chiller_eir_outputs(p, at(-5, 8, 20)).power_W, 300);
  // Standby joins the running machine without a step.
  EXPECT_NEAR(chiller_eir_outputs(p, at(1e-3, 8, 20)).power_W, 300, 0.01);
}

TEST(ChillerEir, PowerIsContinuousAcrossCyclingUnloadingAndCapacity) {
  const ChillerEirParameters p = air_cooled();
  const double capacity_W = chiller_eir_outputs(p, at(1, 7, 30)).capacity_W;
  for (const double ratio : {0.15, 0.25, 1.0}) {
    const double low_W = chiller_eir_outputs(p, at((ratio - 1e-7) * capacity_W, 7, 30)).power_W;
    const double high_W = chiller_eir_outputs(p, at((ratio + 1e-7) * capacity_W, 7, 30)).power_W;
    EXPECT_NEAR(low_W, high_W, 1e-5 * high_W) << ratio;
  }
}

TEST(ChillerEir, OutsideTheFittedBoxItIsHeldAtTheBorderAndFlagged) {
  const ChillerEirParameters p = air_cooled();
  const ChillerOutputs border = chiller_eir_outputs(p, at(40e3, 10, 46.11));
  const ChillerOutputs beyond = chiller_eir_outputs(p, at(40e3, 18, 55));
  EXPECT_EQ(border.outside_range, 0);
  EXPECT_EQ(beyond.outside_range, 1);
  EXPECT_DOUBLE_EQ(beyond.capacity_W, border.capacity_W);
  EXPECT_DOUBLE_EQ(beyond.power_W, border.power_W);
}

TEST(ChillerEir, HotterCondenserAndColderWaterNeverSavePower) {
  const ChillerEirParameters p = air_cooled();
  double last_W = 0;
  for (double outdoor_C = 20; outdoor_C <= 46; outdoor_C += 2) {
    const double power_W = chiller_eir_outputs(p, at(45e3, 7, outdoor_C)).power_W;
    EXPECT_GT(power_W, last_W);
    last_W = power_W;
  }
  EXPECT_LT(chiller_eir_outputs(p, at(45e3, 10, 35)).power_W,
            chiller_eir_outputs(p, at(45e3, 6, 35)).power_W);
}

TEST(ChillerEir, CondenserFansRunAtFullSpeedWithTheCompressor) {
  ChillerEirParameters with = air_cooled(), without = air_cooled();
  without.condenser_fan_W_per_W = 0;
  const ChillerOutputs a = chiller_eir_outputs(with, at(0.3 * with.capacity_W, 7, 30));
  const ChillerOutputs b = chiller_eir_outputs(without, at(0.3 * with.capacity_W, 7, 30));
  EXPECT_GT(a.power_W, b.power_W) << "same rated COP, but the fan's share does not unload";
}

TEST(ChillerEir, NeverBetterThanCarnotAndNeverNotANumber) {
  const ChillerEirParameters p = water_cooled();
  for (double te = -300; te <= 300; te += 23) {
    for (double tc = -300; tc <= 400; tc += 31) {
      for (const double load_W : {-1.0, 0.0, 1e-9, 2e5, 1e300}) {
        const ChillerOutputs y = chiller_eir_outputs(p, at(load_W, te, tc));
        ASSERT_TRUE(std::isfinite(y.power_W) && std::isfinite(y.cop) && std::isfinite(y.capacity_W));
        ASSERT_GE(y.power_W, 0);
        const double lift_K = tc - te;
        if (te > -273 && lift_K > 0 && y.cooling_W > 0) {
          ASSERT_LE(y.cop * lift_K, (te + zero_K) * (1 + 1e-12)) << te << ' ' << tc;
        }
      }
    }
  }
}

TEST(ChillerEir, ParameterTableCoversEveryMember) {
  // 4 doubles of the box, 10 scalars, 3 curves and the choice of medium.
  EXPECT_EQ(parameter_table(static_cast<const ChillerEirParameters*>(nullptr)).size(), 18u);
}

}  // namespace
}  // namespace thermohall
