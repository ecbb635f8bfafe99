#include "models/rejection/tower_leaving_water.h"

#include <gtest/gtest.h>

#include "tests/support/tower_samples.h"

namespace thermohall {
namespace {

TEST(TowerLeavingWater, IsThatOfTheWholeAnswerToTheBit) {
  const auto tower = sample_york_tower();
  const double factor = design_flow_factor(tower);
  for (const double wet_bulb_K : {230.0, 275.0, 288.0, 298.7, 305.0})
    for (const double heat_W : {0.0, 2e4, 0.7e6, 1.4e6, 2e6, 4e6})
      for (const double setpoint_K : {280.0, 291.0, 296.0, 305.0, 330.0}) {
        const auto u = tower_inputs(heat_W, wet_bulb_K, setpoint_K);
        const auto york = york_at_wet_bulb(tower, wet_bulb_K);
        EXPECT_EQ(cooling_tower_leaving_K(tower, factor, york, u),
                  cooling_tower_outputs(tower, factor, u).leaving_temperature_K)
            << heat_W << " W, " << wet_bulb_K << " K, set-point " << setpoint_K << " K";
      }
}

}  // namespace
}  // namespace thermohall
