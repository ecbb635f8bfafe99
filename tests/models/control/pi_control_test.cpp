#include "models/control/pi_control.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

constexpr PiParameters fan{
    .gain = 0.1, .integral_time_s = 100, .output_min = 0.2, .output_max = 1, .action = ControlAction::direct};

TEST(PiControl, ProportionalAndIntegralPartsByHand) {
  PiState s{0.5, 0.5};
  // e = 2 (direct: measured above): I = 0.5 + 0.1 * 2 * 10 / 100 = 0.52, u = 0.2 + 0.52
  EXPECT_NEAR(pi_step(fan, s, 300, 302, 10), 0.72, 1e-12);
  EXPECT_NEAR(pi_step(fan, s, 300, 302, 10), 0.74, 1e-12);
}

TEST(PiControl, ReverseActionTurnsTheSign) {
  auto p = fan;
  p.action = ControlAction::reverse;
  PiState s{0.5, 0.5};
  EXPECT_LT(pi_step(p, s, 300, 302, 10), 0.5);
}

TEST(PiControl, TheIntegralDoesNotWindUp) {
  PiState s{0.5, 0.5};
  for (int i = 0; i < 1000; ++i) EXPECT_LE(pi_step(fan, s, 300, 320, 60), 1);
  // The error turns: the output leaves its limit within a few samples.
  int samples = 0;
  while (pi_step(fan, s, 300, 299, 10) >= 1) ASSERT_LT(++samples, 5);
}

TEST(PiControl, ARestartHasNoBump) {
  PiState s;
  pi_track(fan, s, 300, 305, 0.7);
  EXPECT_NEAR(s.output, 0.7, 1e-12);
  EXPECT_NEAR(pi_step(fan, s, 300, 305, 1), 0.7, 0.01);
}

TEST(PiControl, ItHoldsAFirstOrderPlantAtTheSetPoint) {
  // dT/dt = (310 - 20 u - T) / 200: 300 K needs u = 0.5
  PiState s{0.9, 0.9};
  double temperature_K = 295;
  for (int i = 0; i < 500; ++i) {
    const double u = pi_step(fan, s, 300, temperature_K, 10);
    temperature_K += 10 * (310 - 20 * u - temperature_K) / 200;
  }
  EXPECT_NEAR(temperature_K, 300, 1e-3);
  EXPECT_NEAR(s.output, 0.5, 1e-3);
}

TEST(PiControl, ASensorWithoutAValueLeavesTheOutputAsItWas) {
  PiState s{0.5, 0.6};
  EXPECT_EQ(pi_step(fan, s, 300, std::numeric_limits<double>::quiet_NaN(), 10), 0.6);
  pi_track(fan, s, 300, 300, std::numeric_limits<double>::infinity());
  EXPECT_EQ(s.integral, 0.5);
}

TEST(PiControl, WithoutIntegralTimeItIsProportional) {
  auto p = fan;
  p.integral_time_s = 0;
  PiState s{0.5, 0.5};
  for (int i = 0; i < 10; ++i) EXPECT_NEAR(pi_step(p, s, 300, 302, 10), 0.7, 1e-12);
}

}  // namespace
}  // namespace thermohall
