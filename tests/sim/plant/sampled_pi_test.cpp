#include "sim/plant/sampled_pi.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

PiLoopSpec spec_of(double gain, double integral_time_s, double interval_s) {
  PiLoopSpec spec;
  spec.pi = {gain, integral_time_s, 0, 1, ControlAction::direct};
  spec.actuator = {0, 0};
  spec.interval_s = interval_s;
  return spec;
}

TEST(SampledPi, StepsAsWorkedOutByHand) {
  SampledPi pi(spec_of(0.1, 20, 2), 0);
  pi.take_over(300, 300, 0.5);  // I = 0.5
  // e = 2 K: I' = 0.5 + 0.1 * 2 * 2 / 20 = 0.52, u = 0.2 + 0.52.
  EXPECT_NEAR(pi.sample(300, 302, 0), 0.72, 1e-12);
  // The same again two seconds later: I = 0.54.
  EXPECT_NEAR(pi.sample(300, 302, 2), 0.74, 1e-12);
  // e = -1 K: I = 0.54 - 0.01.
  EXPECT_NEAR(pi.sample(300, 299, 4), 0.43, 1e-12);
}

TEST(SampledPi, TakesOverWithoutABump) {
  SampledPi pi(spec_of(0.3, 60, 5), 100);
  pi.take_over(290, 291.5, 0.37);
  EXPECT_NEAR(pi.output(), 0.37, 1e-12);
  EXPECT_NEAR(pi.sample(290, 290 + 1e-9, 100), 0.37 - 0.45, 1.0) << "bounded";
  SampledPi calm(spec_of(0.3, 60, 5), 100);
  calm.take_over(290, 290, 0.37);
  EXPECT_NEAR(calm.sample(290, 290, 100), 0.37, 1e-12);
}

TEST(SampledPi, RecoversFromAnHourAtItsLimitInAFewSamples) {
  SampledPi pi(spec_of(0.1, 60, 5), 0);
  pi.take_over(300, 300, 0.5);
  double time_s = 0;
  for (; time_s < 3600; time_s += 5) pi.sample(300, 320, time_s);
  EXPECT_DOUBLE_EQ(pi.effect(), 1) << "the valve is open";
  int samples = 0;
  while (pi.sample(300, 299, time_s) >= 1 - 1e-12 && samples < 1000) {
    time_s += 5;
    ++samples;
  }
  // Without anti-windup the integral of an hour at 20 K would keep it open for 20 hours.
  EXPECT_LE(samples, 2);
}

TEST(SampledPi, SamplesStandAtMultiplesFromTheStart) {
  SampledPi pi(spec_of(0.1, 20, 5), 100);
  EXPECT_DOUBLE_EQ(pi.next_s(100), 105);
  EXPECT_DOUBLE_EQ(pi.next_s(103.2), 105);
  EXPECT_DOUBLE_EQ(pi.next_s(105), 110);
  EXPECT_TRUE(pi.is_due(100)) << "nobody has taken over";
  pi.take_over(300, 300, 0.5);
  pi.sample(300, 300, 100);
  EXPECT_FALSE(pi.is_due(103.2)) << "an event between two samples is none";
  EXPECT_TRUE(pi.is_due(105));
}

}  // namespace
}  // namespace thermohall
