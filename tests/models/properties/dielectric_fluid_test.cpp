#include "models/properties/dielectric_fluid.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

// HFE-7100 after CoolProp: 25 degC 1481.6 kg/m3, 1183 J/(kg K), 0.0688 W/(m K); 60 degC 1402.2, 1253, 0.0620.
// The viscosity column of that source (3.72e-4 and 2.70e-4) looks like kinematic viscosity in mm2/s; it is
// multiplied by the density here: 0.372e-6 * 1481.6 = 5.512e-4 and 0.270e-6 * 1402.2 = 3.786e-4 Pa s.
constexpr DielectricLiquidParameters hfe_7100{.reference_temperature_K = 298.15,
                                              .density_kg_m3 = 1481.6,
                                              .specific_heat_J_kgK = 1183,
                                              .conductivity_W_mK = 0.0688,
                                              .density_slope_kg_m3K = (1402.2 - 1481.6) / 35,
                                              .specific_heat_slope_J_kgK2 = 2,
                                              .conductivity_slope_W_mK2 = (0.0620 - 0.0688) / 35,
                                              .first_viscosity_temperature_K = 298.15,
                                              .first_viscosity_Pa_s = 5.512e-4,
                                              .second_viscosity_temperature_K = 333.15,
                                              .second_viscosity_Pa_s = 3.786e-4,
                                              .lowest_temperature_K = 273.15,
                                              .highest_temperature_K = 333.15};

TEST(DielectricLiquid, PointBetweenTheTwoGivenOnesIsMet) {
  // The source at 40 degC: 1447.5 kg/m3, 1213 J/(kg K), 0.0659 W/(m K), 0.320 mm2/s * 1447.5 = 4.632e-4 Pa s.
  const auto y = dielectric_liquid_outputs(hfe_7100, {313.15});
  EXPECT_NEAR(y.density_kg_m3, 1447.5, 0.2);
  EXPECT_NEAR(y.specific_heat_J_kgK, 1213, 1e-9);
  EXPECT_NEAR(y.conductivity_W_mK, 0.0659, 1e-4);
  EXPECT_NEAR(y.viscosity_Pa_s, 4.632e-4, 0.005 * 4.632e-4);  // three printed digits
  EXPECT_EQ(y.outside_range, 0);
}

TEST(DielectricLiquid, ViscosityMeetsBothGivenPoints) {
  EXPECT_NEAR(dielectric_liquid_outputs(hfe_7100, {298.15}).viscosity_Pa_s, 5.512e-4, 1e-15);
  EXPECT_NEAR(dielectric_liquid_outputs(hfe_7100, {333.15}).viscosity_Pa_s, 3.786e-4, 1e-15);
}

TEST(DielectricLiquid, HeatTransferByDirectViscosityReadingWouldBeWrongByTheDensity) {
  // Guards against entering the kinematic number as dynamic: Prandtl number at 25 degC is
  // 1183 * 5.512e-4 / 0.0688 = 9.48; with the raw number it would be 6.4.
  EXPECT_NEAR(dielectric_liquid_outputs(hfe_7100, {298.15}).prandtl_number, 9.478, 0.001);
}

TEST(DielectricLiquid, OneViscosityPointMeansConstantViscosity) {
  DielectricLiquidParameters p = hfe_7100;
  p.second_viscosity_temperature_K = p.first_viscosity_temperature_K;
  EXPECT_DOUBLE_EQ(dielectric_liquid_outputs(p, {280}).viscosity_Pa_s, p.first_viscosity_Pa_s);
}

TEST(DielectricLiquid, OutsideTheDataThePropertiesAreHeldAndFlagged) {
  const auto limit = dielectric_liquid_outputs(hfe_7100, {333.15});
  const auto hot = dielectric_liquid_outputs(hfe_7100, {420});
  EXPECT_EQ(hot.outside_range, 1);
  EXPECT_EQ(limit.outside_range, 0);
  EXPECT_DOUBLE_EQ(hot.viscosity_Pa_s, limit.viscosity_Pa_s);
  EXPECT_DOUBLE_EQ(hot.density_kg_m3, limit.density_kg_m3);
  EXPECT_EQ(dielectric_liquid_outputs(hfe_7100, {100}).outside_range, 1);
}

TEST(DielectricLiquid, ContradictoryDataStayPositiveAndFinite) {
  DielectricLiquidParameters p = hfe_7100;
  p.density_slope_kg_m3K = -1000;
  p.second_viscosity_temperature_K = p.first_viscosity_temperature_K + 1e-9;
  for (double T : {0.0, 280.0, 330.0, 1e6}) {
    const auto y = dielectric_liquid_outputs(p, {T});
    EXPECT_GT(y.density_kg_m3, 0);
    EXPECT_TRUE(std::isfinite(y.prandtl_number));
  }
  p.highest_temperature_K = p.lowest_temperature_K - 10;
  EXPECT_TRUE(std::isfinite(dielectric_liquid_outputs(p, {300}).viscosity_Pa_s));
}

TEST(DielectricLiquid, TablesCoverEveryMember) {
  EXPECT_EQ(parameter_table(static_cast<const DielectricLiquidParameters*>(nullptr)).size(),
            sizeof(DielectricLiquidParameters) / sizeof(double));
  EXPECT_EQ(output_table(static_cast<const DielectricLiquidOutputs*>(nullptr)).size(),
            sizeof(DielectricLiquidOutputs) / sizeof(double));
  EXPECT_EQ(input_table(static_cast<const DielectricLiquidInputs*>(nullptr)).size(), 1u);
}

}  // namespace
}  // namespace thermohall
