#include "models/rejection/merkel_tower.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/properties/saturated_air.h"
#include "tests/support/tower_samples.h"

namespace thermohall {
namespace {

const auto tower = sample_merkel_tower();
const double rated_W_K = merkel_rated_conductance_W_K(tower);

CoolingTowerOutputs outputs(const CoolingTowerInputs& u) { return merkel_tower_outputs(tower, rated_W_K, u); }

TEST(MerkelTower, RatedCellMeetsItsRatedApproach) {
  const auto y = outputs(tower_inputs(2e6, 298.7));
  EXPECT_TRUE(merkel_rating_is_possible(tower));
  EXPECT_NEAR(y.leaving_temperature_K, 298.7 + 3.89, 1e-6);  // inversion of the effectiveness
  EXPECT_EQ(y.outside_range, 0);
}

TEST(MerkelTower, EffectivenessOfTheRatingIsThatOfTheCounterFlowFormula) {
  // Range 2e6 / (86 * 4184) = 5.558 K, entering excess 9.448 K. Air 71.667 kg/s takes up 27.907 kJ/kg.
  const double h_J_kg = saturated_enthalpy_J_kg(298.7, 101325) + 2e6 / (86 / 1.2);
  const double c_e = 2e6 / (86 / 1.2) / (saturated_air_temperature_K(h_J_kg, zero_celsius_K, 101325) - 298.7);
  const double c_air = 86 / 1.2 * c_e, c_water = 86 * 4184.0;
  ASSERT_LT(c_air, c_water);
  const double z = c_air / c_water, ntu = rated_W_K * c_e / 1006 * 1.0039 / c_air;  // f_water(1) = 1.0039
  const double e = std::exp(-ntu * (1 - z)), eps = (1 - e) / (1 - z * e);
  EXPECT_NEAR(eps, 2e6 / (c_air * (3.89 + 2e6 / c_water)), 1e-6);
}

TEST(MerkelTower, SlowedFanGivesTheSameWaterAsATowerWithThatMuchLessAir) {
  for (const double heat_W : {0.9e6, 1.4e6, 2e6}) {
    const auto y = outputs(tower_inputs(heat_W, 288, 296));
    const double a = y.fan_speed;
    ASSERT_GT(a, tower.fan_min_speed);
    ASSERT_LT(a, 1);
    auto less_air = tower;
    less_air.design_water_to_air_ratio /= a;
    const double conductance_W_K = rated_W_K * (1.3 * a - 0.3 * a * a);  // f_air
    const auto same = merkel_tower_outputs(less_air, conductance_W_K, tower_inputs(heat_W, 288));
    EXPECT_NEAR(same.leaving_temperature_K, 296, 1e-3);  // tolerance of the speed, 3e-3 before the last step
    EXPECT_NEAR(y.leaving_temperature_K, 296, 1e-9);
  }
}

TEST(MerkelTower, AgreesWithTheYorkFormOfTheSameRating) {
  // Two independent fits to real towers with the same rating: a kelvin over the working range.
  const auto york = sample_york_tower();
  for (const double heat_W : {1e6, 1.5e6, 2e6, 2.4e6}) {
    for (const double wet_bulb_K : {283.0, 288.0, 293.0, 298.0}) {
      const auto u = tower_inputs(heat_W, wet_bulb_K);
      EXPECT_NEAR(outputs(u).leaving_temperature_K, cooling_tower_outputs(york, u).leaving_temperature_K, 1.0)
          << heat_W << " W, " << wet_bulb_K << " K";
      EXPECT_NEAR(outputs(u).evaporation_kg_s / cooling_tower_outputs(york, u).evaporation_kg_s, 1, 0.01);
    }
  }
}

TEST(MerkelTower, NothingJumpsWhileTheHeatRises) {
  auto last = outputs(tower_inputs(1e3, 285, 296));
  for (double heat_W = 1e3; heat_W < 4e6; heat_W += 1e3) {
    const auto y = outputs(tower_inputs(heat_W, 285, 296));
    EXPECT_NEAR(y.leaving_temperature_K, last.leaving_temperature_K, 0.02) << heat_W;
    EXPECT_NEAR(y.fan_power_W, last.fan_power_W, 60) << heat_W;
    EXPECT_GE(y.fan_power_W, last.fan_power_W - 0.5) << heat_W;  // tolerance of the speed
    EXPECT_NEAR(y.evaporation_kg_s, last.evaporation_kg_s, 2e-3) << heat_W;
    last = y;
  }
  EXPECT_EQ(last.fan_speed, 1);
}

TEST(MerkelTower, WarmerWetBulbNeverCoolsTheWater) {
  for (const double heat_W : {1e3, 0.4e6, 2e6, 3e6}) {
    double last_K = 0;
    for (double wet_bulb_K = 265; wet_bulb_K < 305; wet_bulb_K += 0.1) {
      const double leaving_K = outputs(tower_inputs(heat_W, wet_bulb_K)).leaving_temperature_K;
      EXPECT_GE(leaving_K, last_K) << heat_W << " W, " << wet_bulb_K << " K";
      last_K = leaving_K;
    }
  }
}

TEST(MerkelTower, NoInputGivesWaterBelowTheWetBulbOrAnUnboundedAnswer) {
  for (const double heat_W : {-1e6, 0.0, 1.0, 1e6, 1e12}) {
    for (const double wet_bulb_K : {0.0, 230.0, 298.0, 320.0, 1e4}) {
      for (const double flow_kg_s : {-1.0, 0.0, 1e-6, 86.0, 1e6}) {
        for (const double setpoint_K : {0.0, 296.0, 1e6}) {
          auto u = tower_inputs(heat_W, wet_bulb_K, setpoint_K);
          u.water_flow_kg_s = flow_kg_s;
          const auto y = outputs(u);
          EXPECT_GE(y.leaving_temperature_K, wet_bulb_K);
          EXPECT_TRUE(std::isfinite(y.entering_temperature_K) && std::isfinite(y.fan_power_W) &&
                      std::isfinite(y.makeup_kg_s))
              << heat_W << " " << wet_bulb_K << " " << flow_kg_s << " " << setpoint_K;
          EXPECT_LE(y.fan_speed, 1);
        }
      }
    }
  }
}

TEST(MerkelTower, AnImpossibleRatingIsReportedAndStaysFinite) {
  auto p = tower;
  p.design_water_to_air_ratio = 4;
  EXPECT_FALSE(merkel_rating_is_possible(p));
  EXPECT_TRUE(std::isfinite(merkel_rated_conductance_W_K(p)));
}

TEST(MerkelTower, TheShortFormWorksOutTheRatedConductanceItself) {
  const auto u = tower_inputs(1.3e6, 290, 295);
  EXPECT_EQ(merkel_tower_outputs(tower, u).fan_power_W, outputs(u).fan_power_W);
}

TEST(MerkelTower, EveryParameterIsInTheTable) {
  const std::size_t doubles = (sizeof(MerkelTowerParameters) - sizeof(Curve)) / sizeof(double);
  EXPECT_EQ(parameter_table(static_cast<MerkelTowerParameters*>(nullptr)).size(), doubles - 9 + 3 + 1);
}

}  // namespace
}  // namespace thermohall
