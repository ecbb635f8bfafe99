#include "models/properties/coolant.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace thermohall {
namespace {

using enum CoolantFluid;

CoolantOutputs at(CoolantFluid fluid, double mass_fraction, double celsius) {
  return coolant_outputs({.fluid = fluid, .glycol_mass_fraction = mass_fraction},
                         {.temperature_K = celsius + 273.15});
}
struct Published {
  CoolantFluid fluid;
  double mass_fraction, celsius, density, specific_heat, conductivity, viscosity;
};

TEST(Coolant, GlycolMixturesReproduceAnIndependentEvaluationOfMelindersPolynomials) {
  // CoolProp's incompressible fluids (Melinder 2010). The values carry four digits, and the edition of the
  // coefficients differs a little: 0.1 %, viscosity 0.5 %.
  const std::vector<Published> table{
      {propylene_glycol, 0.25, 20, 1019.3, 3920, 0.468, 2.445e-3},
      {propylene_glycol, 0.25, 30, 1014.9, 3945, 0.477, 1.776e-3},
      {propylene_glycol, 0.25, 40, 1009.9, 3969, 0.486, 1.353e-3},
      {propylene_glycol, 0.25, 50, 1004.4, 3992, 0.495, 1.073e-3},
      {propylene_glycol, 0.30, 20, 1023.8, 3857, 0.444, 2.965e-3},
      {propylene_glycol, 0.30, 50, 1007.5, 3937, 0.469, 1.229e-3},
      {ethylene_glycol, 0.25, 20, 1031.0, 3811, 0.486, 1.899e-3},
      {ethylene_glycol, 0.25, 40, 1022.6, 3857, 0.506, 1.141e-3},
      {ethylene_glycol, 0.30, 20, 1038.0, 3718, 0.465, 2.166e-3},
      {ethylene_glycol, 0.30, 40, 1028.8, 3775, 0.483, 1.286e-3},
  };
  for (const Published& row : table) {
    const CoolantOutputs y = at(row.fluid, row.mass_fraction, row.celsius);
    EXPECT_NEAR(y.density_kg_m3 / row.density, 1, 1e-3);
    EXPECT_NEAR(y.specific_heat_J_kgK / row.specific_heat, 1, 1e-3);
    EXPECT_NEAR(y.conductivity_W_mK / row.conductivity, 1, 2e-3);
    EXPECT_NEAR(y.viscosity_Pa_s / row.viscosity, 1, 5e-3);
    EXPECT_EQ(y.outside_range, 0);
  }
}

TEST(Coolant, PropyleneGlycolAgreesWithAManufacturersTable) {
  // Airedale, propylene glycol 25 %, freezing at -9.6 degC; a commercial fluid with inhibitors, whose basis
  // (mass or volume) is not stated: density 0.6 %, specific heat 1 %.
  const std::vector<Published> table{{propylene_glycol, 0.25, 0, 1031.0, 3860, 0, 0},
                                     {propylene_glycol, 0.25, 20, 1023.7, 3910, 0, 0},
                                     {propylene_glycol, 0.25, 40, 1014.3, 3960, 0, 0}};
  for (const Published& row : table) {
    const CoolantOutputs y = at(row.fluid, row.mass_fraction, row.celsius);
    EXPECT_NEAR(y.density_kg_m3 / row.density, 1, 6e-3);
    EXPECT_NEAR(y.specific_heat_J_kgK / row.specific_heat, 1, 1e-2);
    EXPECT_NEAR(y.freezing_temperature_K, 273.15 - 9.6, 0.5);
  }
}

TEST(Coolant, MixturesAgreeWithTheEnergyPlusTablesReadByVolume) {
  // EnergyPlus GlycolPropertiesRefData, concentration 0.3, read as volume (0.308 and 0.323 by mass with pure
  // glycols of 1036 and 1113 kg/m3). Another source with additives: density 0.6 %, specific heat 1 %,
  // conductivity 2 %, viscosity 6 %.
  const std::vector<Published> table{
      {propylene_glycol, 0.308, 0, 1036, 3793, 0.423, 7.08e-3},
      {propylene_glycol, 0.308, 20, 1028, 3848, 0.445, 3.06e-3},
      {propylene_glycol, 0.308, 40, 1018, 3903, 0.462, 1.63e-3},
      {ethylene_glycol, 0.323, 20, 1045, 3645, 0.453, 2.20e-3},
      {ethylene_glycol, 0.323, 40, 1037, 3702, 0.473, 1.34e-3},
  };
  for (const Published& row : table) {
    const CoolantOutputs y = at(row.fluid, row.mass_fraction, row.celsius);
    EXPECT_NEAR(y.density_kg_m3 / row.density, 1, 6e-3);
    EXPECT_NEAR(y.specific_heat_J_kgK / row.specific_heat, 1, 1e-2);
    EXPECT_NEAR(y.conductivity_W_mK / row.conductivity, 1, 2e-2);
    EXPECT_NEAR(y.viscosity_Pa_s / row.viscosity, 1, 6e-2);
  }
}

TEST(Coolant, WaterAgreesWithTheEnergyPlusTable) {
  // Four printed digits, density 1000.0 at 0 degC; density is Kell's formula, independent of the table.
  const std::vector<Published> table{
      {water, 0, 0, 1000.0, 4218, 0.5612, 1.791e-3},  {water, 0, 20, 998.3, 4183, 0.5986, 1.001e-3},
      {water, 0, 40, 992.3, 4179, 0.6308, 0.6530e-3}, {water, 0, 60, 983.3, 4184, 0.6545, 0.4665e-3},
      {water, 0, 80, 971.9, 4196, 0.6702, 0.3544e-3}, {water, 0, 100, 958.5, 4215, 0.6793, 0.2818e-3}};
  for (const Published& row : table) {
    const CoolantOutputs y = at(row.fluid, 0, row.celsius);
    EXPECT_NEAR(y.density_kg_m3 / row.density, 1, 2e-4);
    EXPECT_NEAR(y.specific_heat_J_kgK / row.specific_heat, 1, 3e-4);
    EXPECT_NEAR(y.conductivity_W_mK / row.conductivity, 1, 4e-4);
    EXPECT_NEAR(y.viscosity_Pa_s / row.viscosity, 1, 5e-4);
    EXPECT_EQ(y.outside_range, 0);
  }
  // Kell's density at 4 degC, the maximum: 999.972 kg/m3. Prandtl number at 20 degC: 4183 * 1.001e-3 /
  // 0.5986.
  EXPECT_NEAR(at(water, 0, 4).density_kg_m3, 999.972, 1e-3);
  EXPECT_NEAR(at(water, 0, 20).prandtl_number, 7.0, 0.02);
}

TEST(Coolant, MixturesWithoutGlycolAreWater) {
  for (CoolantFluid fluid : {propylene_glycol, ethylene_glycol}) {
    for (double t = 5; t <= 60; t += 5) {
      const CoolantOutputs a = at(fluid, 0, t), b = at(water, 0, t);
      EXPECT_NEAR(a.density_kg_m3 / b.density_kg_m3, 1, 1.2e-3);
      EXPECT_NEAR(a.specific_heat_J_kgK / b.specific_heat_J_kgK, 1, 2e-3);
      EXPECT_NEAR(a.conductivity_W_mK / b.conductivity_W_mK, 1, 2e-3);
      EXPECT_NEAR(a.viscosity_Pa_s / b.viscosity_Pa_s, 1, fluid == propylene_glycol ? 0.015 : 0.065);
    }
    EXPECT_NEAR(at(fluid, 0, 20).freezing_temperature_K, 273.15, 0.05);
  }
  EXPECT_DOUBLE_EQ(at(water, 0.4, 30).density_kg_m3, at(water, 0, 30).density_kg_m3);
}

TEST(Coolant, MoreGlycolFreezesLaterAndFlowsWorse) {
  for (CoolantFluid fluid : {propylene_glycol, ethylene_glycol}) {
    for (double x = 0.05; x <= 0.6; x += 0.05) {
      const CoolantOutputs weak = at(fluid, x - 0.05, 30), strong = at(fluid, x, 30);
      EXPECT_LT(strong.freezing_temperature_K, weak.freezing_temperature_K);
      EXPECT_GT(strong.viscosity_Pa_s, weak.viscosity_Pa_s);
      EXPECT_LT(strong.specific_heat_J_kgK, weak.specific_heat_J_kgK);
      EXPECT_LT(strong.conductivity_W_mK, weak.conductivity_W_mK);
    }
  }
}

TEST(Coolant, ViscosityAndDensityFallWithTemperature) {
  for (CoolantFluid fluid : {water, propylene_glycol, ethylene_glycol}) {
    for (double x : {0.1, 0.25, 0.5}) {
      for (double t = 6; t < 100; t += 1) {
        EXPECT_LT(at(fluid, x, t + 1).viscosity_Pa_s, at(fluid, x, t).viscosity_Pa_s);
        EXPECT_LT(at(fluid, x, t + 1).density_kg_m3, at(fluid, x, t).density_kg_m3);
      }
    }
  }
}

TEST(Coolant, OutsideTheFitThePropertiesKeepTheirLimitsAndAreFlagged) {
  const CoolantOutputs boiling = at(propylene_glycol, 0.3, 130), limit = at(propylene_glycol, 0.3, 100);
  EXPECT_EQ(boiling.outside_range, 1);
  EXPECT_EQ(limit.outside_range, 0);
  EXPECT_DOUBLE_EQ(boiling.viscosity_Pa_s, limit.viscosity_Pa_s);
  const CoolantOutputs frozen = at(water, 0, -5);
  EXPECT_EQ(frozen.outside_range, 1);
  EXPECT_DOUBLE_EQ(frozen.density_kg_m3, at(water, 0, 0).density_kg_m3);
  const CoolantOutputs slush = at(ethylene_glycol, 0.3, -40);
  EXPECT_EQ(slush.outside_range, 1);
  EXPECT_DOUBLE_EQ(slush.density_kg_m3,
                   at(ethylene_glycol, 0.3, slush.freezing_temperature_K - 273.15).density_kg_m3);
  EXPECT_EQ(at(ethylene_glycol, 0.9, 20).outside_range, 1);
  for (double t : {-1e9, 1e9}) {
    for (double x : {-3.0, 5.0}) EXPECT_TRUE(std::isfinite(at(propylene_glycol, x, t).prandtl_number));
  }
}

TEST(Coolant, TablesNameTheFluidsInTheOrderOfTheEnumeration) {
  const auto rows = parameter_table(static_cast<const CoolantParameters*>(nullptr));
  const auto names = std::get<Choice<CoolantParameters>>(rows[0].member).names;
  ASSERT_EQ(names.size(), 3u);
  EXPECT_EQ(names[static_cast<std::size_t>(propylene_glycol)], "propylene_glycol");
  EXPECT_EQ(names[static_cast<std::size_t>(ethylene_glycol)], "ethylene_glycol");
  EXPECT_EQ(input_table(static_cast<const CoolantInputs*>(nullptr)).size(), 1u);
  EXPECT_EQ(output_table(static_cast<const CoolantOutputs*>(nullptr)).size(), 7u);
}

}  // namespace
}  // namespace thermohall
