#include "models/properties/saturated_air.h"

#include <gtest/gtest.h>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

TEST(SaturatedAir, InverseOfTheSaturationEnthalpyIsWithinATenthOfAMillikelvin) {
  for (const double pressure_Pa : {60e3, 80e3, 101325.0}) {
    for (double T = 233.15; T < 333.15; T += 0.37) {
      const double h = saturated_enthalpy_J_kg(T, pressure_Pa);
      EXPECT_NEAR(saturated_air_temperature_K(h, zero_celsius_K, pressure_Pa), T, 1e-4) << pressure_Pa;
    }
  }
}

TEST(SaturatedAir, HeatWaterAndAirAreInBalance) {
  const SaturationInputs u{.dry_bulb_temperature_K = 308.15,
                           .humidity_ratio = 0.010,
                           .pressure_Pa = 85e3,
                           .dry_air_flow_kg_s = 70,
                           .heat_W = 2e6,
                           .water_temperature_K = 302.15};
  const auto y = evaporation_to_saturation(u);
  const double w2 = u.humidity_ratio + y.evaporation_kg_s / u.dry_air_flow_kg_s;
  EXPECT_NEAR(relative_humidity(y.leaving_air_temperature_K, w2, u.pressure_Pa), 1, 1e-9);
  const double gained_W =
      u.dry_air_flow_kg_s * (moist_air_enthalpy_J_kg(y.leaving_air_temperature_K, w2) -
                             moist_air_enthalpy_J_kg(u.dry_bulb_temperature_K, u.humidity_ratio));
  const double water_W = y.evaporation_kg_s * 4186 * (u.water_temperature_K - zero_celsius_K);
  EXPECT_NEAR(gained_W, u.heat_W + water_W, 70 * 5e3 * 1e-4);  // 0.1 mK of saturated air, about 5 kJ/(kg K)
}

TEST(SaturatedAir, WithoutHeatAirIsHumidifiedToItsWetBulb) {
  const double wet_bulb_K = wet_bulb_temperature_K(308.15, 0.010, 101325);
  const auto y = evaporation_to_saturation({308.15, 0.010, 101325, 10, 0, wet_bulb_K});
  EXPECT_NEAR(y.leaving_air_temperature_K, wet_bulb_K, 0.02);  // constants of (5) in moist_air.h are rounded
  EXPECT_GT(y.evaporation_kg_s, 0);
}

TEST(SaturatedAir, NoAirNoEvaporationAndExtremesStayFinite) {
  EXPECT_EQ(evaporation_to_saturation({300, 0.01, 101325, 0, 1e6, 300}).evaporation_kg_s, 0);
  for (const double heat_W : {-1e9, 0.0, 1e12}) {
    for (const double T : {0.0, 200.0, 500.0}) {
      const auto y = evaporation_to_saturation({T, 0.01, 0, 1, heat_W, 300});
      EXPECT_TRUE(y.evaporation_kg_s >= 0 && y.evaporation_kg_s < 1e3) << heat_W << " " << T;
    }
  }
}

}  // namespace
}  // namespace thermohall
