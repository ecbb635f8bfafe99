#include "sim/plant/load_profile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace thermohall {
namespace {

constexpr double day_s = 86400, hour_s = 3600;
constexpr double never_s = std::numeric_limits<double>::infinity();

LoadSpec constant(LoadKind kind, double level) {
  LoadSpec load{};
  load.kind = kind;
  load.level = level;
  return load;
}

LoadSpec diurnal() {
  LoadSpec load = constant(LoadKind::diurnal, 0.6);
  load.amplitude = 0.3;
  load.peak_hour_s = 14 * hour_s;
  load.weekend_factor = 0.5;
  return load;
}

LoadSpec trace(double repeat_s) {
  LoadSpec load{};
  load.kind = LoadKind::utilisation_trace;
  load.time_s = {0, 600, 1800};
  load.value = {0.2, 0.8, 0.4};
  load.repeat_s = repeat_s;
  return load;
}

// Mean by a midpoint sum of many samples.
double sampled_mean(const LoadSpec& load, double begin_s, double duration_s) {
  constexpr int samples = 200000;
  double sum = 0;
  for (int i = 0; i < samples; ++i) sum += load_at(load, begin_s + duration_s * (i + 0.5) / samples);
  return sum / samples;
}

TEST(LoadProfile, ConstantLoadsAreConstant) {
  for (const LoadKind kind : {LoadKind::utilisation, LoadKind::power}) {
    const LoadSpec load = constant(kind, 0.7);
    EXPECT_EQ(load_at(load, 1e9), 0.7);
    EXPECT_EQ(mean_load(load, 0, day_s), 0.7);
    EXPECT_EQ(mean_load(load, 0, 0), 0.7);
    EXPECT_EQ(next_load_step_s(load, 0), never_s);
  }
}

TEST(LoadProfile, DiurnalByHand) {
  // Wednesday: 0.6 + 0.3 cos(0) = 0.9 at 14 h, 0.3 at 2 h, 0.6 at 8 h; Saturday 4 January: half of it
  EXPECT_NEAR(load_at(diurnal(), 14 * hour_s), 0.9, 1e-15);
  EXPECT_NEAR(load_at(diurnal(), 2 * hour_s), 0.3, 1e-15);
  EXPECT_NEAR(load_at(diurnal(), 8 * hour_s), 0.6, 1e-15);
  EXPECT_NEAR(load_at(diurnal(), 3 * day_s + 14 * hour_s), 0.45, 1e-15);
  EXPECT_EQ(next_load_step_s(diurnal(), 0), never_s);
}

TEST(LoadProfile, DiurnalStaysBetweenNothingAndFull) {
  LoadSpec load = diurnal();
  load.amplitude = 2;
  EXPECT_EQ(load_at(load, 14 * hour_s), 1);
  EXPECT_EQ(load_at(load, 2 * hour_s), 0);
}

TEST(LoadProfile, DiurnalMeanOfAnHourIsTheIntegral) {
  // (1/h) integral of cos over 14 h to 15 h = sin(w) / w with w = 2 pi / 24; Simpson's error: w^4 / 2880
  // = 1.6e-6
  const double w = 2 * std::numbers::pi / 24;
  EXPECT_NEAR(mean_load(diurnal(), 14 * hour_s, hour_s), 0.6 + 0.3 * std::sin(w) / w, 0.3 * 2e-6);
}

TEST(LoadProfile, DiurnalMeanOfWholeDaysIsTheLevel) {
  EXPECT_NEAR(mean_load(diurnal(), 0, day_s), 0.6, 1e-9);  // errors of Simpson's rule cancel over a period
  // a week from Monday 6 January: five days at 0.6 and two at 0.3
  EXPECT_NEAR(mean_load(diurnal(), 5 * day_s, 7 * day_s), (5 * 0.6 + 2 * 0.3) / 7, 1e-9);
}

TEST(LoadProfile, DiurnalMeanStepsAtTheWeekend) {
  // an interval that ends, begins or crosses at midnight of Saturday 4 January
  const double saturday_s = 3 * day_s;
  const double friday = mean_load(diurnal(), saturday_s - hour_s, hour_s);
  const double saturday = mean_load(diurnal(), saturday_s, hour_s);
  EXPECT_NEAR(friday, sampled_mean(diurnal(), saturday_s - hour_s, hour_s), 1e-6);
  EXPECT_NEAR(saturday, sampled_mean(diurnal(), saturday_s, hour_s), 1e-6);
  EXPECT_NEAR(mean_load(diurnal(), saturday_s - hour_s, 2 * hour_s), 0.5 * (friday + saturday), 1e-12);
  // late in a long run, where a second is coarse against round-off
  const double late_s = saturday_s + 7 * 52 * 20 * day_s;
  EXPECT_NEAR(mean_load(diurnal(), late_s - 60, 60), mean_load(diurnal(), saturday_s - 60, 60), 1e-6);
}

TEST(LoadProfile, ATraceHoldsToItsNextSample) {
  const LoadSpec load = trace(0);
  EXPECT_EQ(load_at(load, 0), 0.2);
  EXPECT_EQ(load_at(load, 599.999), 0.2);
  EXPECT_EQ(load_at(load, 600), 0.8);
  EXPECT_EQ(load_at(load, 1800), 0.4);
  EXPECT_EQ(load_at(load, 1e9), 0.4);
  EXPECT_EQ(load_at(load, -5), 0.2);
}

TEST(LoadProfile, ATraceAnnouncesItsSteps) {
  const LoadSpec once = trace(0), repeated = trace(3600);
  EXPECT_EQ(next_load_step_s(once, 0), 600);
  EXPECT_EQ(next_load_step_s(once, 600), 1800);
  EXPECT_EQ(next_load_step_s(once, 1800), never_s);
  EXPECT_EQ(next_load_step_s(repeated, 1800), 3600);
  EXPECT_EQ(next_load_step_s(repeated, 3600), 4200);
  EXPECT_EQ(next_load_step_s(repeated, 36000 + 700), 36000 + 1800);
}

TEST(LoadProfile, ARepeatingTraceBeginsAnew) {
  const LoadSpec load = trace(3600);
  EXPECT_EQ(load_at(load, 3599), 0.4);
  EXPECT_EQ(load_at(load, 3600), 0.2);
  EXPECT_EQ(load_at(load, 365 * day_s + 700), 0.8);
}

TEST(LoadProfile, ATraceThatBeginsLaterRepeatsFromThere) {
  LoadSpec load = trace(3600);
  for (double& time_s : load.time_s) time_s += 1000;  // 1000, 1600, 2800, then 4600
  EXPECT_EQ(load_at(load, 4599), 0.4);
  EXPECT_EQ(load_at(load, 4600), 0.2);
  EXPECT_EQ(next_load_step_s(load, 2800), 4600);
  EXPECT_EQ(load_at(load, 0), 0.4);  // the repetition before: 0 is 2600 s into it, 1600 + 1000 .. 2800
}

TEST(LoadProfile, TraceMeansAreWeightedWithTime) {
  // 300 s of 0.2, 1200 s of 0.8, 300 s of 0.4: (60 + 960 + 120) / 1800
  EXPECT_NEAR(mean_load(trace(0), 300, 1800), 1140.0 / 1800, 1e-14);
  // a whole repetition: (600 * 0.2 + 1200 * 0.8 + 1800 * 0.4) / 3600 = 0.5, wherever it begins
  for (const double begin_s : {0.0, 123.4, 3599.0, 1e7}) {
    EXPECT_NEAR(mean_load(trace(3600), begin_s, 3600), 0.5, 1e-9) << begin_s;
  }
  EXPECT_EQ(mean_load(trace(0), 600, 0), 0.8);
}

TEST(LoadProfile, AnIntervalBelowRoundOffGivesTheValue) {
  EXPECT_EQ(mean_load(trace(3600), 1e9, 1e-9), load_at(trace(3600), 1e9));
  EXPECT_EQ(mean_load(diurnal(), 1e9, 1e-9), load_at(diurnal(), 1e9));
}

TEST(LoadProfile, EveryStepIsLaterThanItsQuestion) {
  LoadSpec load = trace(3600);
  load.time_s = {0, 1e3 / 3, 2e3 / 3};  // steps that no double hits exactly
  load.repeat_s = 1e3;
  double time_s = 0;
  for (int i = 0; i < 10000; ++i) {
    const double next_s = next_load_step_s(load, time_s);
    ASSERT_GT(next_s, time_s);
    time_s = next_s;
  }
  // three steps a repetition, and at most one more of a last digit each where the sum rounds down
  EXPECT_GT(time_s, 10000 / 6 * 1e3);
}

TEST(LoadProfile, KnowsWhichLoadsArePower) {
  EXPECT_TRUE(is_power(constant(LoadKind::power, 1)));
  EXPECT_TRUE(is_power(constant(LoadKind::power_trace, 1)));
  EXPECT_FALSE(is_power(constant(LoadKind::utilisation, 1)));
  EXPECT_FALSE(is_power(diurnal()));
  EXPECT_FALSE(is_power(trace(0)));
}

}  // namespace
}  // namespace thermohall
