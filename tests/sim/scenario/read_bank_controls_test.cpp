#include "sim/scenario/read_bank_controls.h"

#include <gtest/gtest.h>

#include "sim/scenario/loop_control_section.h"
#include "tests/support/equipped_loop.h"

namespace thermohall {
namespace {

std::string fault(const std::string& text) {
  try {
    read_scenario_text(text);
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "";
}

std::string zone_with(const std::string& controls) {
  return replaced(small_halls::chiller, "      metal_conductance: 1 kW/K\n",
                  "      metal_conductance: 1 kW/K\n      controls: {" + controls + "}\n");
}
std::string cdu_with(const std::string& keys) {
  return replaced(small_halls::cold_plate, "      volume: 1 m3\n",
                  "      volume: 1 m3\n      " + keys + "\n");
}

TEST(ReadBankControls, FansTakeTheUnitOfWhatTheyFollow) {
  const auto pressure = read_scenario_text(zone_with(
      "fans: {follow: pressure, set_point: 8 Pa, gain: 0.002 1/Pa, integral_time: 30 s, interval: 1 s}"));
  const auto& fans = *pressure.hall.zones.front().controls->fans;
  EXPECT_EQ(fans.measured, FanControl::pressure);
  EXPECT_DOUBLE_EQ(fans.set_point, 8);
  EXPECT_DOUBLE_EQ(fans.loop.interval_s, 1);
  EXPECT_DOUBLE_EQ(fans.loop.pi.output_min, 0.3) << "the least air of the zone";
  EXPECT_EQ(fans.loop.pi.action, ControlAction::reverse) << "more air when the pressure is low";
  const auto inlet = read_scenario_text(
      zone_with("fans: {follow: rack_inlet, set_point: 25 degC, gain: 0.1 1/K, integral_time: 60 s}"));
  EXPECT_DOUBLE_EQ(inlet.hall.zones.front().controls->fans->set_point, 298.15);
  EXPECT_EQ(inlet.hall.zones.front().controls->fans->loop.pi.action, ControlAction::direct);
}

TEST(ReadBankControls, ValvesAndStagingOfACduBank) {
  const auto s =
      read_scenario_text(cdu_with("controls: {valve: {gain: 0.1 1/K, integral_time: 1 min}, staging: "
                                  "{stage_up_load: 85 %, least_running: 1}}"));
  const auto& controls = *s.cdus.front().controls;
  EXPECT_DOUBLE_EQ(controls.valve->pi.gain, 0.1);
  EXPECT_DOUBLE_EQ(controls.valve->actuator.stroke_time_s, 60);
  EXPECT_DOUBLE_EQ(controls.staging->staging.stage_up_load, 0.85);
  EXPECT_DOUBLE_EQ(controls.staging->staging.stage_down_load, 0.8);
}

TEST(ReadBankControls, SequencesOfALoop) {
  const auto s = read_scenario_text(small_halls::with_loop_keys(
      "        controls: {pumps: {min_on_time: 1 h}, minimum_flow: 3 L/s, pressure: {difference: 100 kPa, "
      "lowest: "
      "30 kPa}, supply_pi: {gain: 0.1 1/K, integral_time: 2 min, interval: 10 s}}\n"));
  const auto& c = *s.loops.front().controls;
  EXPECT_DOUBLE_EQ(c.pumps->lead_lag.min_on_s, 3600);
  EXPECT_DOUBLE_EQ(c.minimum_flow_m3_s, 0.003);
  EXPECT_DOUBLE_EQ(c.pressure->design_Pa, 100e3);
  EXPECT_DOUBLE_EQ(c.pressure->reset->minimum, 30e3);
  EXPECT_LT(c.pressure->reset->trim, 0) << "trimming saves";
  EXPECT_DOUBLE_EQ(c.pi_interval_s, 10);
}

TEST(ReadBankControls, StandbyUnitsThatRun) {
  const auto s = read_scenario_text(cdu_with("standby_runs: true"));
  EXPECT_EQ(running_units(s.cdus.front()), 2);
  EXPECT_EQ(running_units(read_scenario_text(small_halls::cold_plate).cdus.front()), 1);
}

TEST(ReadBankControls, FaultsNameTheKey) {
  EXPECT_NE(fault(zone_with("valve: {gain: 0.1 1/K}")).find("integral_time"), std::string::npos);
  EXPECT_NE(fault(zone_with("fans: {follow: humidity, set_point: 1 Pa, gain: 1 1/Pa, integral_time: 1 s}"))
                .find("follow"),
            std::string::npos);
  EXPECT_NE(fault(zone_with("supply_reset: {highest: 12 degC}")).find("highest"), std::string::npos);
  EXPECT_NE(fault(cdu_with("controls: {staging: {stage_down_load: 95 %}}")).find("stage_down_load"),
            std::string::npos);
  EXPECT_NE(fault(small_halls::with_loop_keys(
                      "        controls: {pressure: {difference: 100 kPa, lowest: 200 kPa}}\n"))
                .find("lowest"),
            std::string::npos);
  EXPECT_NE(fault(small_halls::with_loop_keys("        controls: {free_cooling: {}}\n")).find("free_cooling"),
            std::string::npos)
      << "a loop without free cooling";
  EXPECT_NE(
      fault(replaced(small_halls::dx_room, "standby: 1}", "standby: 1, changeover: {rule: fixed_dry_bulb}}"))
          .find("changeover"),
      std::string::npos)
      << "a bank without economiser";
  EXPECT_NE(fault(replaced(zone_with("valve: {gain: 0.1 1/K, integral_time: 60 s}"),
                           "crah: {type: crah-100kw, count: 4, standby: 1, loop: chilled}",
                           "dx: {type: dx-crac-30kw, count: 4}"))
                .find("valve"),
            std::string::npos)
      << "compressors have no valve";
}

}  // namespace
}  // namespace thermohall
