#include "models/storage/ice_tank.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

const IceTankParameters tank{.ice_mass_kg = 10000,
                             .melting_conductance_W_K = {{0, 1}, {5e3, 20e3}},
                             .freezing_conductance_W_K = {{0, 1}, {15e3, 4e3}},
                             .ambient_conductance_W_K = 10,
                             .freezing_temperature_K = 273.15};
constexpr double latent_J = 10000 * 333.55e3;

TEST(IceTank, HalfMeltedByHand) {
  // UA(0.5) = 12.5 kW/K, m c = 10 kW/K: exp(-1.25) = 0.286505; 12 degC leave at 12 * 0.286505 = 3.43806 degC
  const auto y = ice_tank_outputs(tank, {ice_tank_enthalpy_J(tank, 0.5), 285.15, 10e3, 293.15});
  EXPECT_NEAR(y.state_of_charge, 0.5, 1e-12);
  EXPECT_NEAR(y.brine_outlet_temperature_K - 273.15, 3.43806, 1e-5);
  EXPECT_NEAR(y.brine_heat_W, 10e3 * (12 - 3.43806), 0.1);
  EXPECT_NEAR(y.ambient_heat_W, 200, 1e-9);
}

TEST(IceTank, ColdBrineFreezesWithItsOwnConductance) {
  const auto y = ice_tank_outputs(tank, {ice_tank_enthalpy_J(tank, 0.5), 268.15, 10e3, 273.15});
  EXPECT_NEAR(y.conductance_W_K, 9.5e3, 1e-9);
  EXPECT_LT(y.brine_heat_W, 0);
}

TEST(IceTank, WithoutACurveThatModePassesNoHeat) {
  auto p = tank;
  p.freezing_conductance_W_K = {};
  EXPECT_EQ(ice_tank_outputs(p, {ice_tank_enthalpy_J(p, 0.5), 268.15, 10e3, 273.15}).brine_heat_W, 0);
}

TEST(IceTank, AStepBooksWhatItStores) {
  for (double charge : {0.0, 0.3, 1.0})
    for (double inlet_K : {265.0, 273.15, 290.0})
      for (double step_s : {1.0, 600.0, 86400.0}) {
        const double before_J = ice_tank_enthalpy_J(tank, charge);
        const auto y = advance_ice_tank(tank, {before_J, inlet_K, 10e3, 293.15}, step_s);
        EXPECT_NEAR(y.enthalpy_J - before_J, y.brine_heat_J + y.ambient_heat_J, 1e-12 * latent_J);
        EXPECT_NEAR(y.brine_heat_J, 10e3 * step_s * (inlet_K - y.brine_outlet_temperature_K),
                    1e-9 * latent_J);
      }
}

TEST(IceTank, OneStepIsTheSumOfShortOnes) {
  IceTankInputs u{ice_tank_enthalpy_J(tank, 0.9), 285.15, 10e3, 293.15};
  const double once_J = advance_ice_tank(tank, u, 50000).enthalpy_J;
  for (int i = 0; i < 5000; ++i) u.enthalpy_J = advance_ice_tank(tank, u, 10).enthalpy_J;
  EXPECT_NEAR(once_J, u.enthalpy_J, 0.01 * latent_J);  // UA is held over a hundredth of the charge
}

TEST(IceTank, WithoutIceTheWaterApproachesTheBrineAndWithoutWaterTheIceDoes) {
  auto p = tank;
  p.ambient_conductance_W_K = 0;
  // G = 10e3 (1 - exp(-0.5)) = 3934.7 W/K; tau = 42 MJ/K / G = 10,674 s
  const auto warm = advance_ice_tank(p, {0, 285.15, 10e3, 293.15}, 10674);
  const auto after = ice_tank_outputs(p, {warm.enthalpy_J, 285.15, 10e3, 293.15});
  EXPECT_NEAR(after.tank_temperature_K, 285.15 - 12 * std::exp(-1), 0.01);
  const auto cold = advance_ice_tank(p, {-latent_J, 263.15, 10e3, 293.15}, 1e6);
  EXPECT_NEAR(ice_tank_outputs(p, {cold.enthalpy_J, 263.15, 10e3, 293.15}).tank_temperature_K, 263.15, 1e-3);
  EXPECT_EQ(ice_tank_outputs(p, {cold.enthalpy_J, 263.15, 10e3, 293.15}).state_of_charge, 1);
}

TEST(IceTank, WithoutFlowOnlyTheSurroundingsAct) {
  const auto y = ice_tank_outputs(tank, {ice_tank_enthalpy_J(tank, 0.5), 285.15, 0, 293.15});
  EXPECT_EQ(y.brine_heat_W, 0);
  // 200 W melt 3.335 GJ in 16.7 million seconds
  const auto day = advance_ice_tank(tank, {ice_tank_enthalpy_J(tank, 0.5), 285.15, 0, 293.15}, 86400);
  EXPECT_NEAR(day.ambient_heat_J, 200 * 86400, 1e-3);
}

}  // namespace
}  // namespace thermohall
