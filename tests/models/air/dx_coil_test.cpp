#include "models/air/dx_coil.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

constexpr double zero_K = 273.15;
constexpr double sea_level_Pa = 101325;

// Curve of the EnergyPlus data-centre example, 100 kW at 19.4 degC wet bulb and 35 degC outdoors.
constexpr BiquadraticCoefficients curve{0.766956,   0.0107756,   -4.14703e-5,
                                        0.00134961, -2.61144e-4, 4.57488e-4};
constexpr DxCoilCapacity capacity{curve, 100e3, 35 + zero_K, 12.78 + zero_K, 23.89 + zero_K};
constexpr BiquadraticCoefficients flat{1, 0, 0, 0, 0, 0};
constexpr DxCoilCapacity constant{flat, 100e3, 35 + zero_K, 12.78 + zero_K, 23.89 + zero_K};

DxCoilAir air(double temperature_C, double humidity_ratio) {
  return {temperature_C + zero_K, humidity_ratio, sea_level_Pa, 6.0, zero_K};
}

TEST(DxCoil, DryCoilTakesOnlySensibleHeatByHand) {
  // 100 kW from 6 kg/s of dry air with c = 1006 + 1860 * 0.006 = 1017.16: 16.385 K below 30 degC.
  const DxCoilCondition y = dx_coil_condition(constant, air(30, 0.006));
  EXPECT_DOUBLE_EQ(y.sensible_W, 100e3);
  EXPECT_DOUBLE_EQ(y.total_W, 100e3);
  EXPECT_NEAR(y.coil_temperature_K, 303.15 - 100e3 / (6 * 1017.16), 1e-9);
}

TEST(DxCoil, WetCoilLeavesAirSaturatedAtTheEnthalpyOfItsTotalCapacity) {
  const DxCoilAir moist = air(27, 0.0145);
  const DxCoilCondition y = dx_coil_condition(constant, moist);
  EXPECT_LT(y.sensible_W, y.total_W);
  const double w = humidity_ratio_from_dew_point(y.coil_temperature_K, sea_level_Pa);
  const double drop =
      moist_air_enthalpy_J_kg(300.15, 0.0145) - moist_air_enthalpy_J_kg(y.coil_temperature_K, w);
  EXPECT_NEAR(6 * drop, 100e3, 1);  // the inverse stops within 1e-5 K, about 0.2 W
  // Latent heat is the water condensed times its enthalpy as vapour at the entering temperature.
  EXPECT_NEAR(y.total_W - y.sensible_W, 6 * (0.0145 - w) * (2501e3 + 1860 * 27), 1);
}

TEST(DxCoil, CapacityIsContinuousWhereTheCoilBecomesWet) {
  double last_W = 0, last_sensible_W = 0;
  for (double w = 0.004; w < 0.018; w += 1e-5) {
    const DxCoilCondition y = dx_coil_condition(capacity, air(27, w));
    if (last_W > 0) {
      // 1e-5 of humidity ratio is 150 W of latent heat in this air, at most 0.3 % of the sensible part.
      EXPECT_NEAR(y.total_W, last_W, 0.002 * last_W) << w;
      EXPECT_NEAR(y.sensible_W, last_sensible_W, 0.003 * last_sensible_W) << w;
    }
    last_W = y.total_W;
    last_sensible_W = y.sensible_W;
  }
}

TEST(DxCoil, CapacityOfADryCoilDoesNotDependOnHumidity) {
  const DxCoilCondition a = dx_coil_condition(capacity, air(30, 0.002));
  const DxCoilCondition b = dx_coil_condition(capacity, air(30, 0.008));
  // The heat capacity of the vapour changes by 1 %, and the root (4) is found within 1e-3 K.
  EXPECT_NEAR(a.total_W, b.total_W, 0.002 * a.total_W);
  EXPECT_DOUBLE_EQ(a.total_W, a.sensible_W);
}

TEST(DxCoil, TheDryCoilIsReadWhereItIsJustDry) {
  const DxCoilAir dry = air(28, 0.004);
  const DxCoilCondition y = dx_coil_condition(capacity, dry);
  const double fictitious = humidity_ratio_from_wet_bulb(dry.temperature_K, y.wet_bulb_K, sea_level_Pa);
  EXPECT_NEAR(humidity_ratio_from_dew_point(y.coil_temperature_K, sea_level_Pa), fictitious, 5e-6);
  EXPECT_GT(y.wet_bulb_K, wet_bulb_temperature_K(dry.temperature_K, dry.humidity_ratio, sea_level_Pa));
}

TEST(DxCoil, MoreHumidAirLeavesLessSensibleCapacity) {
  double last_W = 1e9;
  for (double w = 0.012; w < 0.020; w += 0.001) {
    const double sensible_W = dx_coil_condition(capacity, air(27, w)).sensible_W;
    EXPECT_LT(sensible_W, last_W);
    last_W = sensible_W;
  }
}

TEST(DxCoil, TheLowestCoilTemperatureLimitsCapacity) {
  DxCoilAir little = air(27, 0.003);  // dew point -3 degC: stays dry at 0 degC
  little.contact_flow_kg_s = 1;
  const DxCoilCondition y = dx_coil_condition(capacity, little);
  EXPECT_TRUE(y.frosting);
  EXPECT_NEAR(y.coil_temperature_K, zero_K, 1e-9);
  EXPECT_NEAR(y.total_W, 27 * (1006 + 1860 * 0.003), 1e-3);
  // Air colder than the lowest coil temperature is not cooled at all.
  EXPECT_EQ(dx_coil_condition(capacity, air(-5, 0.001)).sensible_W, 0);
}

TEST(DxCoil, NeverNotANumber) {
  for (double t = -60; t <= 90; t += 7.5) {
    for (double phi = 0; phi <= 1; phi += 0.25) {
      for (const double flow : {1e-9, 0.01, 1.0, 1e4}) {
        DxCoilAir a = air(t, humidity_ratio_from_relative_humidity(t + zero_K, phi, sea_level_Pa));
        a.contact_flow_kg_s = flow;
        const DxCoilCondition y = dx_coil_condition(capacity, a);
        ASSERT_TRUE(std::isfinite(y.total_W) && std::isfinite(y.coil_temperature_K)) << t << ' ' << phi;
        ASSERT_GE(y.sensible_W, -1e-9);
        ASSERT_LE(y.sensible_W, y.total_W);
      }
    }
  }
}

}  // namespace
}  // namespace thermohall
