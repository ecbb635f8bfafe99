#include "models/hydraulics/control_valve.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr ControlValveParameters valve{.kv_m3_s = 36.0 / 3600,
                                       .characteristic = ValveCharacteristic::equal_percentage,
                                       .rangeability = 50,
                                       .leakage_share = 0.001};

TEST(ControlValve, KvIsTheFlowAtOneBar) {
  EXPECT_NEAR(control_valve_outputs(valve, {0.01, 1, 1000}).pressure_drop_Pa, 1e5, 1e-6);
  // Half the flow, a quarter of the drop; glycol of 1040 kg/m3 loses 4 % more.
  EXPECT_NEAR(control_valve_outputs(valve, {0.005, 1, 1040}).pressure_drop_Pa, 26e3, 1e-6);
  EXPECT_NEAR(control_valve_outputs(valve, {-0.005, 1, 1040}).pressure_drop_Pa, -26e3, 1e-6);
}

TEST(ControlValve, EqualPercentageGrowsByTheSameShareForEqualStrokes) {
  // phi(0.5) = 50^-0.5 = 0.141421
  EXPECT_NEAR(relative_kv(valve, 0.5), 0.141421, 1e-6);
  EXPECT_NEAR(relative_kv(valve, 0.6) / relative_kv(valve, 0.5),
              relative_kv(valve, 0.9) / relative_kv(valve, 0.8), 1e-12);
}

TEST(ControlValve, CharacteristicsRiseWithoutAJumpFromLeakageToOne) {
  for (auto characteristic : {ValveCharacteristic::equal_percentage, ValveCharacteristic::linear}) {
    auto p = valve;
    p.characteristic = characteristic;
    EXPECT_EQ(relative_kv(p, 0), 0.001);
    EXPECT_EQ(relative_kv(p, 1), 1);
    for (double x = 0; x < 1; x += 1e-3) {
      EXPECT_GT(relative_kv(p, x + 1e-3), relative_kv(p, x));
      EXPECT_LT(relative_kv(p, x + 1e-3) - relative_kv(p, x), 0.005);
    }
  }
}

TEST(ControlValve, ATightClosedValveStaysFiniteAndOpeningsAreClamped) {
  auto p = valve;
  p.leakage_share = 0;
  EXPECT_TRUE(std::isfinite(control_valve_outputs(p, {0.01, 0, 1000}).pressure_drop_Pa));
  EXPECT_EQ(control_valve_outputs(p, {0.01, 1.5, 1000}).outside_range, 1);
  EXPECT_EQ(relative_kv(p, 1.5), 1);
}

}  // namespace
}  // namespace thermohall
