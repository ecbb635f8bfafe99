#include "sim/plant/unit_duty.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr EquipmentStartParameters start{
    .restart_delay_s = 10, .ramp_time_s = 20, .coast_down_time_s = 5, .bridged_s = 0.2};

TEST(UnitDuty, AStandbyUnitTakesThePlaceOfAFailedOneAfterDelayAndRamp) {
  UnitDuty bank(3, 2, start);
  bank.advance(true, 1);
  EXPECT_DOUBLE_EQ(bank.running(), 2);
  EXPECT_FALSE(bank.moving());
  bank.fail(1);
  bank.advance(true, 10);
  EXPECT_DOUBLE_EQ(bank.running(), 1);
  EXPECT_TRUE(bank.moving());
  bank.advance(true, 20);
  EXPECT_DOUBLE_EQ(bank.running(), 1.5) << "mean of a ramp from rest to full speed";
  bank.advance(true, 1);
  EXPECT_DOUBLE_EQ(bank.running(), 2);
  EXPECT_FALSE(bank.moving());
}

TEST(UnitDuty, ARepairedUnitRestsAsASpareWhileOthersRun) {
  UnitDuty bank(3, 2, start);
  bank.fail(1);
  bank.advance(true, 100);
  bank.advance(true, 1);
  bank.restore(1);
  bank.advance(true, 1);
  EXPECT_DOUBLE_EQ(bank.running(), 2) << "no restart is needed";
  EXPECT_EQ(bank.working(), 3);
}

TEST(UnitDuty, WithoutPowerRotorsCoastAndComeBackAfterTheDelay) {
  UnitDuty bank(4, 4, start);
  bank.advance(false, 5);
  EXPECT_LT(bank.share(), 1);
  EXPECT_GT(bank.share(), 0.5) << "half speed is reached at the end of the coast-down time";
  for (int k = 0; k < 2000; ++k) bank.advance(false, 5);
  EXPECT_DOUBLE_EQ(bank.share(), 0);
  EXPECT_FALSE(bank.moving());
  bank.advance(true, 10);
  EXPECT_DOUBLE_EQ(bank.share(), 0);
  bank.advance(true, 20);
  bank.advance(true, 1);
  EXPECT_DOUBLE_EQ(bank.share(), 1);
}

TEST(UnitDuty, MoreFailuresThanSparesLeaveFewerUnits) {
  UnitDuty bank(3, 2, start);
  bank.fail(2);
  bank.advance(true, 100);
  EXPECT_EQ(bank.in_place(), 1);
  bank.fail(5);
  bank.advance(true, 1);
  EXPECT_EQ(bank.in_place(), 0);
  EXPECT_DOUBLE_EQ(bank.running(), 0);
}

TEST(UnitDuty, ADegradedBankGivesItsShare) {
  UnitDuty bank(2, 2, start);
  bank.degrade(0.7);
  bank.advance(true, 1);
  EXPECT_DOUBLE_EQ(bank.running(), 1.4);
}

}  // namespace
}  // namespace thermohall
