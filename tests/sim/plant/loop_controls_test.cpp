#include "sim/plant/loop_controls.h"

#include <gtest/gtest.h>

#include "tests/support/equipped_loop.h"

namespace thermohall {
namespace {

LoopSpec spec_of(const std::string& controls) {
  return read_scenario_text(small_halls::with_loop_keys("        controls: {" + controls + "}\n"))
      .loops.front();
}

WeatherSample outdoors(double dry_bulb_K) {
  WeatherSample weather{};
  weather.dry_bulb_temperature_K = dry_bulb_K;
  return weather;
}

TEST(LoopControls, TheSupplyFollowsTheOutdoorsBetweenTwoPoints) {
  LoopControls controls(
      spec_of("outdoor_reset: {outdoor_low: 10 degC, outdoor_high: 30 degC, "
              "supply_at_low: 18 degC, supply_at_high: 12 degC}"));
  controls.follow_weather(outdoors(293.15));
  EXPECT_NEAR(controls.setpoint_K(), 288.15, 1e-9) << "half way";
  controls.follow_weather(outdoors(260));
  EXPECT_NEAR(controls.setpoint_K(), 291.15, 1e-9);
  controls.follow_weather(outdoors(320));
  EXPECT_NEAR(controls.setpoint_K(), 285.15, 1e-9);
}

TEST(LoopControls, TheSupplyCreepsUpAndRequestsBringItDown) {
  LoopControls controls(
      spec_of("request_reset: {highest: 16 degC, trim: 0.2 K, respond: 0.5 K, "
              "respond_max: 1 K, start_delay: 0 s, interval: 2 min}"));
  for (int minute = 0; minute < 20; ++minute) controls.follow_requests(0, 60);
  const double warm_K = controls.setpoint_K();
  EXPECT_GT(warm_K, 285.15 + 1.5);
  for (int minute = 0; minute < 120; ++minute) controls.follow_requests(0, 60);
  EXPECT_NEAR(controls.setpoint_K(), 289.15, 1e-9) << "no warmer than the limit";
  for (int minute = 0; minute < 2; ++minute) controls.follow_requests(1, 60);
  EXPECT_NEAR(controls.setpoint_K(), 289.15 - 0.3, 1e-9) << "one sample: trim and respond";
  for (int minute = 0; minute < 120; ++minute) controls.follow_requests(5, 60);
  EXPECT_NEAR(controls.setpoint_K(), 285.15, 1e-9) << "no colder than the set-point";
}

TEST(LoopControls, WithoutResetTheSetPointStays) {
  LoopControls controls(spec_of("staging: {up_delay: 5 min}"));
  controls.follow_weather(outdoors(300));
  controls.follow_requests(9, 3600);
  EXPECT_EQ(controls.setpoint_K(), 285.15);
}

}  // namespace
}  // namespace thermohall
