#include "models/control/equipment_start.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace thermohall {
namespace {

constexpr EquipmentStartParameters chiller{
    .restart_delay_s = 75, .ramp_time_s = 120, .coast_down_time_s = 0, .bridged_s = 0.5};
constexpr EquipmentStartParameters fan{
    .restart_delay_s = 10, .ramp_time_s = 20, .coast_down_time_s = 8, .bridged_s = 0.5};

TEST(EquipmentStart, AFanCoastsDownAsTheReciprocalOfTime) {
  EquipmentStartState s;
  equipment_start_step(fan, s, false, 1, 8);
  EXPECT_NEAR(s.share, 0.5, 1e-12);
  equipment_start_step(fan, s, false, 1, 8);
  EXPECT_NEAR(s.share, 1.0 / 3, 1e-12);
  EquipmentStartState at_once;
  // mean over 16 s: 8 ln 3 / 16
  EXPECT_NEAR(equipment_start_step(fan, at_once, false, 1, 16), 0.5 * std::log(3), 1e-12);
  EXPECT_NEAR(at_once.share, s.share, 1e-12);
}

TEST(EquipmentStart, AChillerWaitsItsDelayAndRampsUp) {
  EquipmentStartState s;
  EXPECT_EQ(equipment_start_step(chiller, s, false, 1, 15), 0);
  EXPECT_EQ(equipment_start_step(chiller, s, true, 1, 75), 0);
  EXPECT_NEAR(equipment_start_step(chiller, s, true, 1, 60), 0.25, 1e-12);
  EXPECT_NEAR(s.share, 0.5, 1e-12);
  equipment_start_step(chiller, s, true, 1, 60);
  EXPECT_EQ(s.share, 1);
}

TEST(EquipmentStart, AnyStepGivesTheSame) {
  for (double step_s : {0.1, 1.0, 5.0, 45.0, 180.0}) {
    EquipmentStartState s;
    equipment_start_step(chiller, s, false, 1, 15);
    double sum = 0;
    for (double t = 0; t < 179.99; t += step_s)
      sum += step_s * equipment_start_step(chiller, s, true, 1, step_s);
    // 105 s of ramp after the delay: 105^2 / 2 / 120
    EXPECT_NEAR(sum, 105 * 105 / 240.0, 1e-6) << step_s;
    EXPECT_NEAR(s.share, 105 / 120.0, 1e-9) << step_s;
  }
}

TEST(EquipmentStart, AShortDipIsBridged) {
  EquipmentStartState s;
  equipment_start_step(fan, s, false, 1, 0.4);
  const double kept = s.share;
  EXPECT_NEAR(kept, 1 / 1.05, 1e-12);
  equipment_start_step(fan, s, true, 1, 2);
  EXPECT_EQ(s.share, 1);  // no delay
}

TEST(EquipmentStart, LosingPowerDuringTheDelayStartsItAgain) {
  EquipmentStartState s;
  equipment_start_step(chiller, s, false, 1, 15);
  equipment_start_step(chiller, s, true, 1, 70);
  equipment_start_step(chiller, s, false, 1, 2);
  equipment_start_step(chiller, s, true, 1, 75);
  EXPECT_EQ(s.share, 0);
}

TEST(EquipmentStart, ALowerWishIsFollowed) {
  EquipmentStartState s;
  EXPECT_EQ(equipment_start_step(fan, s, true, 0.4, 1), 0.4);
  equipment_start_step(fan, s, true, 0.5, 100);
  EXPECT_EQ(s.share, 0.5);
}

TEST(RateLimited, MovesNoFasterThanAllowed) {
  EXPECT_NEAR(rate_limited(0.5, 1, 0.01, 0.02, 10), 0.6, 1e-12);
  EXPECT_NEAR(rate_limited(0.5, 0, 0.01, 0.02, 10), 0.3, 1e-12);
  EXPECT_EQ(rate_limited(0.5, 0.52, 0.01, 0.02, 10), 0.52);
}

TEST(StartSequence, ActionsFollowOneAnotherAndStopTogether) {
  constexpr std::array<double, 3> delays{10, 30, 60};  // pump, tower, chiller
  StartSequenceState s;
  EXPECT_EQ(start_sequence_step(delays, s, true, 9), 0U);
  EXPECT_EQ(start_sequence_step(delays, s, true, 1), 1U);
  EXPECT_EQ(start_sequence_step(delays, s, true, 30), 2U);
  EXPECT_EQ(start_sequence_step(delays, s, true, 60), 3U);
  EXPECT_EQ(start_sequence_step(delays, s, false, 1), 0U);
  EXPECT_EQ(start_sequence_step(delays, s, true, 10), 1U);
}

}  // namespace
}  // namespace thermohall
