#include "models/properties/boiling_fluid.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// FK-5-1-12 after CoolProp: boils at 49.05 degC, 88.0 kJ/kg, liquid 1527 and vapour 12.78 kg/m3 at 1 atm.
constexpr BoilingFluidParameters fk_5112{.boiling_temperature_K = 322.20,
                                         .latent_heat_J_kg = 88.0e3,
                                         .liquid_density_kg_m3 = 1527,
                                         .vapour_density_kg_m3 = 12.78};

TEST(BoilingFluid, AtOneAtmosphereTheDataSheetIsReturned) {
  const auto y = boiling_fluid_outputs(fk_5112, {.pressure_Pa = 101325, .heat_W = 88e3});
  EXPECT_NEAR(y.saturation_temperature_K, 322.20, 1e-9);
  EXPECT_NEAR(y.vapour_density_kg_m3, 12.78, 1e-9);
  EXPECT_NEAR(y.vapour_flow_kg_s, 1, 1e-12);
  EXPECT_NEAR(y.vapour_flow_m3_s, 1 / 12.78, 1e-9);
  EXPECT_EQ(y.outside_range, 0);
}

TEST(BoilingFluid, SlopeAtOneAtmosphereIsThatOfClapeyron) {
  // dT/dp = T (v_g - v_l) / L = 322.2 * (1/12.78 - 1/1527) / 88000 = 2.841e-4 K/Pa.
  const double up = boiling_fluid_outputs(fk_5112, {101325 + 10, 0}).saturation_temperature_K;
  const double down = boiling_fluid_outputs(fk_5112, {101325 - 10, 0}).saturation_temperature_K;
  EXPECT_NEAR((up - down) / 20, 2.841e-4, 1e-7);
}

TEST(BoilingFluid, WaterFollowsTheSteamTablesOverTheValidRange) {
  // Steam tables: 100 degC, 2256.5 kJ/kg, 958.4 and 0.5977 kg/m3 at 1 atm; 70.1 degC at 31.3 kPa, where the
  // vapour density is 0.1993 kg/m3; 133.5 degC at 300 kPa. Constant latent heat costs up to 1.5 K.
  const BoilingFluidParameters steam{373.12, 2256.5e3, 958.4, 0.5977};
  const auto low = boiling_fluid_outputs(steam, {31.3e3, 0});
  EXPECT_NEAR(low.saturation_temperature_K, 343.25, 1.5);
  EXPECT_NEAR(low.vapour_density_kg_m3, 0.1993, 0.003);
  EXPECT_NEAR(boiling_fluid_outputs(steam, {300e3, 0}).saturation_temperature_K, 406.7, 1.5);
}

TEST(BoilingFluid, WithoutHeatOrWithCoolingNoVapourRises) {
  EXPECT_EQ(boiling_fluid_outputs(fk_5112, {101325, 0}).vapour_flow_kg_s, 0);
  EXPECT_EQ(boiling_fluid_outputs(fk_5112, {101325, -5e3}).vapour_flow_m3_s, 0);
}

TEST(BoilingFluid, PressureOutsideTheRangeIsHeldAndFlagged) {
  for (double p : {-1e5, 0.0, 1e3, 1e7}) {
    const auto y = boiling_fluid_outputs(fk_5112, {p, 1e3});
    EXPECT_EQ(y.outside_range, 1);
    EXPECT_TRUE(std::isfinite(y.saturation_temperature_K));
    EXPECT_TRUE(std::isfinite(y.vapour_flow_m3_s));
  }
  EXPECT_EQ(boiling_fluid_outputs(fk_5112, {40e3, 0}).outside_range, 0);
  EXPECT_EQ(boiling_fluid_outputs(fk_5112, {290e3, 0}).outside_range, 0);
}

TEST(BoilingFluid, TablesCoverEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const BoilingFluidParameters*>(nullptr)).size(),
            sizeof(BoilingFluidParameters) / sizeof(double));
  EXPECT_EQ(input_table(static_cast<const BoilingFluidInputs*>(nullptr)).size(), 2u);
  EXPECT_EQ(output_table(static_cast<const BoilingFluidOutputs*>(nullptr)).size(),
            sizeof(BoilingFluidOutputs) / sizeof(double));
}

}  // namespace
}  // namespace thermohall
