#include "sim/plant/staged_bank.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace thermohall {
namespace {

BankStagingSpec spec_of(double up, double down, double min_on_s, double min_off_s, double rotation_s = 0) {
  BankStagingSpec spec;
  spec.staging = {up, down, 0, 0, 1, 1000};
  spec.lead_lag = {min_on_s, min_off_s, rotation_s};
  return spec;
}

TEST(StagedBank, BeforeTheRunItHasWhatTheLoadNeeds) {
  StagedBank bank(spec_of(0.9, 0.8, 0, 0), 6, 5);
  EXPECT_EQ(bank.running(), 1);
  EXPECT_EQ(bank.add_when_short(2.6), 3) << "2.6 / 0.9 = 2.9";
  EXPECT_EQ(bank.add_when_short(2.6), 3);
  EXPECT_EQ(bank.add_when_short(9), 5) << "one stands by";
  bank.sample(4.4, 0, 60);
  EXPECT_EQ(bank.record.starts, 0) << "those before the run do not count";
}

TEST(StagedBank, SharesWhatItIsShortOf) {
  StagedBank bank(spec_of(0.9, 0.8, 0, 0), 3, 3);
  bank.sample(2.5, 0, 60);
  EXPECT_DOUBLE_EQ(bank.share_of(3), 1);
  EXPECT_DOUBLE_EQ(bank.share_of(1), 0.4);
  EXPECT_DOUBLE_EQ(bank.share_of(0), 0);
}

TEST(StagedBank, AFailedUnitIsReplacedAtOnce) {
  StagedBank bank(spec_of(0.9, 0.8, 3600, 3600), 3, 2);
  bank.add_when_short(1.5);
  EXPECT_EQ(bank.sample(1.5, 0, 60), 2);
  EXPECT_EQ(bank.sample(1.5, 1, 60), 2) << "the third takes its place within the least time on";
  EXPECT_EQ(bank.sample(1.5, 2, 60), 1);
  EXPECT_EQ(bank.sample(1.5, 3, 60), 0) << "none is left";
}

// A noisy load over a year, minute by minute.
struct Year {
  double starts, least_run_s, most_run_s;
};
Year year_of(const BankStagingSpec& spec, double noise) {
  StagedBank bank(spec, 4, 3);
  std::mt19937 random(7);
  std::normal_distribution<double> shake(0, noise);
  for (int minute = 0; minute < 365 * 24 * 60; ++minute)
    bank.sample(1.5 + 1.2 * std::sin(minute * 2 * 3.14159 / 1440) + shake(random), 0, 60);
  return {bank.record.starts, bank.record.least_run_time_s, bank.record.most_run_time_s};
}

TEST(StagedBank, LeastTimesBoundTheSwitchingsOfAYear) {
  const double hours = 8760;
  const auto year = year_of(spec_of(0.85, 0.80, 3600, 3600), 0.5);
  // Each of four units starts at most once in two hours.
  EXPECT_LE(year.starts, 4 * hours / 2 + 4);
  EXPECT_GT(year.starts, 365) << "it does stage";
  const auto free = year_of(spec_of(0.85, 0.80, 0, 0), 0.5);
  EXPECT_GT(free.starts, 4 * hours / 2) << "without them it would hunt";
}

TEST(StagedBank, AWiderHysteresisStartsLessOften) {
  double before = 1e9;
  for (const double down : {0.88, 0.75, 0.6, 0.4}) {
    const auto year = year_of(spec_of(0.9, down, 0, 0), 0.15);
    EXPECT_LT(year.starts, before) << down;
    before = year.starts;
  }
}

TEST(StagedBank, LeadAndLagShareTheHours) {
  const auto turning = year_of(spec_of(0.9, 0.7, 1800, 1800, 7 * 86400.0), 0.1);
  EXPECT_LT(turning.most_run_s - turning.least_run_s, 8 * 86400.0) << "no more apart than a rotation";
  EXPECT_GT(turning.least_run_s, 0.3 * turning.most_run_s);
}

}  // namespace
}  // namespace thermohall
