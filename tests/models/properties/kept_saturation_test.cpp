#include "models/properties/kept_saturation.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(KeptSaturation, FollowsEveryChangeOfTheTemperature) {
  KeptSaturation kept;
  for (const double T : {0.0, 283.15, 283.15, 284.15, 283.15, 200.0})
    EXPECT_EQ(kept.pressure_Pa(T), saturation_pressure_Pa(T)) << T;
}

}  // namespace
}  // namespace thermohall
