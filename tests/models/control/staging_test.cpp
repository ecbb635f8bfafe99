#include "models/control/staging.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace thermohall {
namespace {

constexpr StagingParameters plant{.stage_up_load = 0.9,
                                  .stage_down_load = 0.8,
                                  .up_delay_s = 300,
                                  .down_delay_s = 600,
                                  .min_count = 1,
                                  .max_count = 4};
constexpr LeadLagParameters rota{.min_on_s = 900, .min_off_s = 600, .rotation_interval_s = 0};

int after(StagingState& s, double load, double time_s) {
  int count = s.count;
  for (double t = 0; t < time_s; t += 60) count = staging_step(plant, s, load, 100, 60);
  return count;
}

TEST(Staging, StepsUpAfterTheDelayAndNotBefore) {
  StagingState s{2, 0, 0};
  EXPECT_EQ(after(s, 185, 240), 2);
  EXPECT_EQ(after(s, 185, 60), 3);
  EXPECT_EQ(after(s, 185, 3600), 3);  // 185 / 300 = 0.62; of two 0.925 > 0.8: stays
}

TEST(Staging, StepsDownOnlyWhenTheRestCarriesTheLoadWithMargin) {
  StagingState s{3, 0, 0};
  EXPECT_EQ(after(s, 165, 7200), 3);  // 165 / 200 = 0.825
  EXPECT_EQ(after(s, 155, 540), 3);
  EXPECT_EQ(after(s, 155, 60), 2);
}

TEST(Staging, ALoadThatSwingsInsideTheBandChangesNothing) {
  StagingState s{2, 0, 0};
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(staging_step(plant, s, 140 + 45 * std::sin(i), 100, 60), 2) << i;
}

TEST(Staging, KeepsToItsLimitsAndStartsWhereTheLoadIs) {
  StagingState s;
  EXPECT_EQ(staging_step(plant, s, 250, 100, 60), 3);  // 250 / 90 rounded up
  EXPECT_EQ(after(s, 1e4, 36000), 4);
  EXPECT_EQ(after(s, 0, 36000), 1);
  EXPECT_EQ(staging_step(plant, s, NAN, 100, 60), 1);
}

TEST(LeadLag, TheLeastWornStartsAndTheMostWornStops) {
  std::vector<UnitStatus> units(3);
  units[0].run_time_s = 5000;
  units[1].run_time_s = 1000;
  units[2].run_time_s = 3000;
  LeadLagState s;
  EXPECT_EQ(lead_lag_step(rota, s, units, 2, 60), 2);
  EXPECT_TRUE(units[1].is_running && units[2].is_running);
  for (int i = 0; i < 15; ++i) lead_lag_step(rota, s, units, 2, 60);
  EXPECT_EQ(lead_lag_step(rota, s, units, 1, 60), 1);
  EXPECT_TRUE(units[1].is_running);
}

TEST(LeadLag, LeastTimesOnAndOffAreKept) {
  std::vector<UnitStatus> units(1);
  LeadLagState s;
  lead_lag_step(rota, s, units, 1, 60);
  EXPECT_EQ(lead_lag_step(rota, s, units, 0, 600), 1);  // 600 s after the start
  EXPECT_EQ(lead_lag_step(rota, s, units, 0, 300), 0);
  EXPECT_EQ(lead_lag_step(rota, s, units, 1, 300), 0);
  EXPECT_EQ(lead_lag_step(rota, s, units, 1, 300), 1);
  EXPECT_EQ(units[0].starts, 2);
}

TEST(LeadLag, AFailedUnitIsReplacedAtOnce) {
  std::vector<UnitStatus> units(3);
  LeadLagState s;
  lead_lag_step(rota, s, units, 2, 60);
  units[0].is_available = false;
  EXPECT_EQ(lead_lag_step(rota, s, units, 2, 1), 2);
  EXPECT_FALSE(units[0].is_running);
  EXPECT_TRUE(units[1].is_running && units[2].is_running);
  units[2].is_available = false;
  EXPECT_EQ(lead_lag_step(rota, s, units, 2, 1), 1);  // none is left
}

TEST(LeadLag, RotationEvensTheRunTimes) {
  auto p = rota;
  p.rotation_interval_s = 86400;
  std::vector<UnitStatus> units(3);
  LeadLagState s;
  for (int hour = 0; hour < 24 * 90; ++hour) EXPECT_EQ(lead_lag_step(p, s, units, 2, 3600), 2);
  for (const UnitStatus& unit : units) EXPECT_NEAR(unit.run_time_s, 60 * 86400, 2 * 86400);
}

}  // namespace
}  // namespace thermohall
