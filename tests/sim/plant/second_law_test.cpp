#include "sim/plant/second_law.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(SecondLaw, HeatFromWarmToColdIsNoExcess) {
  SecondLaw law;
  law.flows(1e3, 300, 290);
  EXPECT_EQ(law.excess_K(), 0);
}

TEST(SecondLaw, HeatFromColdToWarmCountsTheDifference) {
  SecondLaw law;
  law.flows(1e3, 290, 292.5);
  law.flows(1e3, 290, 291);  // the worst stays
  EXPECT_DOUBLE_EQ(law.excess_K(), 2.5);
}

TEST(SecondLaw, WithoutHeatTemperaturesMayStandAnyWay) {
  SecondLaw law;
  law.flows(0, 280, 300);
  law.lifts(0, 50, 280, 310);
  EXPECT_EQ(law.excess_K(), 0);
}

TEST(SecondLaw, AChillerBetterThanCarnotIsCaught) {
  // T_e 280 K, T_c 308 K: Carnot 280 / 28 = 10. A COP of 14 would do with a lift of 280 / 14 = 20 K: 8 K too
  // little.
  SecondLaw law;
  law.lifts(1e5, 10, 280, 308);
  EXPECT_NEAR(law.excess_K(), 0, 1e-12);
  law.lifts(1e5, 14, 280, 308);
  EXPECT_NEAR(law.excess_K(), 8, 1e-12);
}

TEST(SecondLaw, FreeLiftNeedsNoWork) {
  SecondLaw law;  // condenser colder than the water: any COP is possible
  law.lifts(1e5, 100, 290, 285);
  EXPECT_EQ(law.excess_K(), 0);
}

}  // namespace
}  // namespace thermohall
