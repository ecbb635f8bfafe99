#include "models/properties/moist_air.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double sea_level_Pa = 101325;
double kelvin(double celsius) { return celsius + 273.15; }

// Residual of the definition of the wet bulb by bisection in the branch the state belongs to.
double bisected_wet_bulb_K(double T, double w, double p, double low, double high) {
  for (int i = 0; i < 80; ++i) {
    const double middle = 0.5 * (low + high);
    (humidity_ratio_from_wet_bulb(T, middle, p) < w ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

TEST(MoistAir, SaturationPressureMatchesTheHandbookTable) {
  // ASHRAE Fundamentals (2017), ch. 1, table 3, in Pa; the table rests on newer equations than (1),
  // which moves the values over ice by some 2e-4.
  EXPECT_NEAR(saturation_pressure_Pa(kelvin(-60)), 1.08, 0.005);
  EXPECT_NEAR(saturation_pressure_Pa(kelvin(-20)), 103.24, 0.05);
  EXPECT_NEAR(saturation_pressure_Pa(kelvin(0)), 611.2, 0.1);
  EXPECT_NEAR(saturation_pressure_Pa(kelvin(20)), 2338.9, 0.5);
  EXPECT_NEAR(saturation_pressure_Pa(kelvin(50)), 12351.3, 3);
  EXPECT_NEAR(saturation_pressure_Pa(kelvin(70)), 31198.6, 10);
}

TEST(MoistAir, SaturationPressureIsContinuousAtTheTriplePoint) {
  const double below = saturation_pressure_Pa(273.16 - 1e-9), above = saturation_pressure_Pa(273.16 + 1e-9);
  // The two published fits agree to about 1e-6 there.
  EXPECT_NEAR(below, above, 2e-5 * above);
  EXPECT_NEAR(above, 611.657, 0.02);
}

TEST(MoistAir, HandbookExampleOfFortyDegreesDryAndTwentyWet) {
  // ASHRAE Fundamentals (2017), ch. 1, example 1 read from the chart: W 6.5 g/kg, h 56.7 kJ/kg, dew point
  // 7 degC, humidity 14 %, 0.896 m3/kg dry. Formula (5) by hand: W_s(20 degC) = 0.621945 * 2338.8 / 98986.2
  // = 0.014695; W = ((2501 - 46.52) * 0.014695 - 1.006 * 20) / (2501 + 74.4 - 83.72) = 0.006401.
  const double T = kelvin(40), w = humidity_ratio_from_wet_bulb(T, kelvin(20), sea_level_Pa);
  EXPECT_NEAR(w, 0.006401, 3e-6);
  EXPECT_NEAR(moist_air_enthalpy_J_kg(T, w), 56.7e3, 100);  // 40.24 + 0.006401 * 2575.4 = 56.73
  EXPECT_NEAR(dew_point_temperature_K(w, sea_level_Pa), kelvin(7), 0.6);
  EXPECT_NEAR(relative_humidity(T, w, sea_level_Pa), 0.14, 0.005);
  EXPECT_NEAR((1 + w) / moist_air_density_kg_m3(T, w, sea_level_Pa), 0.896, 0.001);
  EXPECT_NEAR(wet_bulb_temperature_K(T, w, sea_level_Pa), kelvin(20), 1e-5);
}

TEST(MoistAir, DryAirHasTheDensityOfThePerfectGas) {
  // 101325 / (287.042 * 293.15) = 1.2041 kg/m3.
  EXPECT_NEAR(moist_air_density_kg_m3(kelvin(20), 0, sea_level_Pa), 1.2041, 1e-4);
  EXPECT_DOUBLE_EQ(moist_air_specific_heat_J_kgK(0), 1006);
}

TEST(MoistAir, DewPointInvertsTheSaturationCurveEverywhere) {
  for (double p : {30e3, 60e3, 101325.0, 110e3}) {
    for (double dew = -60; dew <= 65; dew += 0.37) {
      const double w = humidity_ratio_from_dew_point(kelvin(dew), p);
      if (saturation_pressure_Pa(kelvin(dew)) > 0.9 * p) continue;
      EXPECT_NEAR(dew_point_temperature_K(w, p), kelvin(dew), 1e-8) << dew << " degC " << p;
    }
  }
}

TEST(MoistAir, WetBulbSatisfiesItsDefinitionAtEveryStateAndPressure) {
  for (double p : {30e3, 70e3, 101325.0, 110e3}) {
    for (double t = -60; t <= 70; t += 1.3) {
      for (double phi : {0.0, 0.01, 0.1, 0.35, 0.7, 0.99, 1.0}) {
        const double w = humidity_ratio_from_relative_humidity(kelvin(t), phi, p);
        const double wet = wet_bulb_temperature_K(kelvin(t), w, p);
        const bool iced = wet < 273.15;
        const double expected =
            iced ? bisected_wet_bulb_K(kelvin(t), w, p, 173.15, std::min(kelvin(t), 273.15 - 1e-12))
                 : bisected_wet_bulb_K(kelvin(t), w, p, 273.15, kelvin(t));
        // The definition is inverted where the humidity is not cut at zero; otherwise the bisection finds
        // the driest wet bulb, which is the answer as well.
        if (phi > 0) {
          EXPECT_NEAR(wet, expected, 1e-5) << t << " degC, " << phi << ", " << p << " Pa";
        }
        EXPECT_LE(wet, kelvin(t) + 1e-9);
        EXPECT_GE(wet, dew_point_temperature_K(w, p) - 1e-6);
      }
    }
  }
}

TEST(MoistAir, WetBulbRisesWithHumidity) {
  for (double t : {-30.0, -1.0, 4.0, 9.0, 15.0, 35.0, 60.0}) {
    double last = 0;
    for (double phi = 0; phi <= 1; phi += 0.005) {
      const double w = humidity_ratio_from_relative_humidity(kelvin(t), phi, sea_level_Pa);
      const double wet = wet_bulb_temperature_K(kelvin(t), w, sea_level_Pa);
      EXPECT_GT(wet, last);
      last = wet;
    }
  }
}

TEST(MoistAir, WickFreezesWithAKnownStepWhereTheLiquidWetBulbReachesZero) {
  // At 6 degC the definition has an iced and a wet answer near 0 degC; the wet one is taken down to 0 degC.
  const double T = kelvin(6), w_freeze = humidity_ratio_from_wet_bulb(T, 273.15, sea_level_Pa);
  const double wet = wet_bulb_temperature_K(T, w_freeze + 1e-7, sea_level_Pa);
  const double iced = wet_bulb_temperature_K(T, w_freeze - 1e-7, sea_level_Pa);
  EXPECT_NEAR(wet, 273.15, 1e-3);
  EXPECT_LT(iced, wet);
  EXPECT_GT(iced, wet - 0.7);  // at most about 0.07 K a kelvin of dry bulb
}

TEST(MoistAir, SaturatedAndSupersaturatedAirHaveTheWetBulbOfTheDryBulb) {
  for (double t : {-40.0, -0.001, 0.005, 20.0, 55.0}) {
    const double w = humidity_ratio_from_relative_humidity(kelvin(t), 1, sea_level_Pa);
    EXPECT_NEAR(wet_bulb_temperature_K(kelvin(t), w, sea_level_Pa), kelvin(t), 1e-5);
    EXPECT_NEAR(wet_bulb_temperature_K(kelvin(t), 1.2 * w, sea_level_Pa), kelvin(t), 1e-9);
    EXPECT_NEAR(dew_point_temperature_K(w, sea_level_Pa), kelvin(t), 1e-6);
  }
}

TEST(MoistAir, EnthalpyInvertsToTheDryBulb) {
  EXPECT_NEAR(dry_bulb_from_enthalpy_K(moist_air_enthalpy_J_kg(300, 0.012), 0.012), 300, 1e-9);
  // 1006 * 25 + 0.01 * (2501000 + 1860 * 25) = 25150 + 25475 = 50625 J/kg.
  EXPECT_NEAR(moist_air_enthalpy_J_kg(kelvin(25), 0.01), 50625, 1e-6);
}

TEST(MoistAir, StandardPressureFallsWithElevation) {
  EXPECT_DOUBLE_EQ(standard_pressure_Pa(0), sea_level_Pa);
  EXPECT_NEAR(standard_pressure_Pa(1500), 84556, 5);   // handbook table 1: 84.556 kPa
  EXPECT_NEAR(standard_pressure_Pa(-500), 107478, 5);  // 107.478 kPa
  EXPECT_TRUE(std::isfinite(standard_pressure_Pa(1e6)));
}

TEST(MoistAir, ExtremeArgumentsStayFinite) {
  for (double T : {0.0, 100.0, 400.0, 1e4}) {
    for (double w : {-1.0, 0.0, 1e-9, 0.5, 100.0}) {
      for (double p : {1e3, 20e3, 1e6}) {
        EXPECT_TRUE(std::isfinite(saturation_pressure_Pa(T)));
        EXPECT_TRUE(std::isfinite(wet_bulb_temperature_K(T, w, p))) << T << " " << w << " " << p;
        EXPECT_TRUE(std::isfinite(dew_point_temperature_K(w, p))) << w << " " << p;
        EXPECT_TRUE(std::isfinite(humidity_ratio_from_relative_humidity(T, 2, p)));
        EXPECT_TRUE(std::isfinite(humidity_ratio_from_wet_bulb(T, T - 20, p)));
      }
    }
  }
}

TEST(MoistAir, EvaluationGathersTheRelationsAndFlagsWhatIsOutsideTheRange) {
  const MoistAirInputs state{.dry_bulb_temperature_K = 300, .relative_humidity = 0.5, .pressure_Pa = 90e3};
  const MoistAirOutputs y = moist_air_outputs({}, state);
  EXPECT_DOUBLE_EQ(y.humidity_ratio, humidity_ratio_from_relative_humidity(300, 0.5, 90e3));
  EXPECT_DOUBLE_EQ(y.wet_bulb_temperature_K, wet_bulb_temperature_K(300, y.humidity_ratio, 90e3));
  EXPECT_EQ(y.outside_range, 0);
  const MoistAirOutputs hot = moist_air_outputs({}, {360, 1.5, 90e3});
  EXPECT_EQ(hot.outside_range, 1);
  EXPECT_DOUBLE_EQ(hot.saturation_pressure_Pa, saturation_pressure_Pa(343.15));
  EXPECT_EQ(input_table(static_cast<const MoistAirInputs*>(nullptr)).size(), 3u);
  EXPECT_EQ(output_table(static_cast<const MoistAirOutputs*>(nullptr)).size(), 8u);
}

// One Newton step from within 0.03 K leaves half the curvature of ln p_s times its square: 4e-6 K.
TEST(MoistAir, DewPointFromANearGuessIsTheSame) {
  for (double dew_K = 255; dew_K < 300; dew_K += 0.37) {
    const double w = humidity_ratio_from_dew_point(dew_K, 100e3), exact_K = dew_point_temperature_K(w, 100e3);
    for (const double off_K : {0.0, 0.01, -0.02, 0.2, -30.0, 1000.0, -1000.0})
      EXPECT_NEAR(dew_point_temperature_K(w, 100e3, exact_K + off_K), exact_K, 1e-5) << dew_K << ' ' << off_K;
  }
  EXPECT_EQ(dew_point_temperature_K(0, 100e3, 280), dew_point_temperature_K(0, 100e3));
}

}  // namespace
}  // namespace thermohall
