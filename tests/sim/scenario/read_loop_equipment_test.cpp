// Tank, pipe, controls of a loop and the network of a CDU bank as they are read.
#include <gtest/gtest.h>

#include "sim/scenario/hydraulics_section.h"
#include "sim/scenario/loop_control_section.h"
#include "sim/scenario/storage_section.h"
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
std::string loop_fault(const std::string& keys) { return fault(small_halls::with_loop_keys(keys)); }

TEST(ReadStorage, ATankTakesItsTemperaturesFromTheLoop) {
  const auto s = read_scenario_text(small_halls::with_loop_keys(small_halls::tank("30 m3")));
  const auto& tank = *s.loops.front().tank;
  EXPECT_EQ(tank.kind, TankKind::stratified);
  EXPECT_DOUBLE_EQ(tank.stratified.volume_m3, 30);
  EXPECT_NEAR(tank.stratified.volumetric_heat_capacity_J_m3K, 4.19e6, 0.02e6);
  EXPECT_DOUBLE_EQ(tank.charged_K, 285.15);
  EXPECT_DOUBLE_EQ(tank.discharged_K, 291.15);
  EXPECT_EQ(s.loops.front().pipe, nullptr);
}

TEST(ReadStorage, AnIceTankNeedsBrineBelowFreezing) {
  const std::string ice =
      "        tank: {kind: ice, charge_supply: -6 degC, maximum_flow: 8 L/s, charge_power: 80 kW, "
      "ice_mass: 5000 kg, melting_conductance: 20 kW/K, freezing_conductance: 15 kW/K}\n";
  const auto s = read_scenario_text(small_halls::with_loop_keys(ice));
  EXPECT_DOUBLE_EQ(s.loops.front().tank->ice.ice_mass_kg, 5000);
  EXPECT_NE(loop_fault(replaced(ice, "-6 degC", "3 degC")).find("charge_supply"), std::string::npos);
}

TEST(ReadStorage, FaultsNameTheKey) {
  EXPECT_NE(loop_fault(small_halls::tank("30 m3", "rule: hours")).find("discharge_from"), std::string::npos);
  EXPECT_NE(loop_fault(small_halls::tank("30 m3", "charge_from: 3 h")).find("rule: hours"),
            std::string::npos);
  EXPECT_NE(loop_fault(small_halls::tank("30 m3", "colour: red")).find("colour"), std::string::npos);
  EXPECT_NE(loop_fault(small_halls::tank("30 m3", "discharged_temperature: 8 degC")).find("charged"),
            std::string::npos);
  EXPECT_NE(loop_fault("        pipe: {length: 20 m}\n").find("inner_diameter"), std::string::npos);
}

TEST(ReadHydraulics, TheNetworkIsRead) {
  const auto s = read_scenario_text(small_halls::network);
  const auto& h = *s.cdus.front().hydraulics;
  EXPECT_EQ(h.trays, 27);
  EXPECT_NEAR(h.pump.pressure_Pa.y.front(), 300e3, 1e-6);
  EXPECT_NEAR(h.rack.reference_flow_m3_s, 70e-3 / 60, 1e-12);
  EXPECT_NEAR(h.pump.efficiency.y.front(), 0.35, 1e-12);
  EXPECT_EQ(h.control, PumpControl::flow);
}

TEST(ReadHydraulics, FaultsNameTheKey) {
  EXPECT_NE(fault(replaced(small_halls::network, "[800, 150]", "[800, 350]")).find("falls"),
            std::string::npos);
  EXPECT_NE(fault(replaced(small_halls::network, "trays: 27", "trays: 0")).find("trays"), std::string::npos);
  EXPECT_NE(fault(replaced(small_halls::network, "        rack: {flow", "        reck: {flow")).find("reck"),
            std::string::npos);
}

TEST(ReadLoopControls, StagingKeepsItsDefaults) {
  const auto s = read_scenario_text(small_halls::with_loop_keys(
      "        controls: {staging: {down_delay: 30 min, rotation_interval: 7 day}}\n"));
  const auto& controls = *s.loops.front().controls;
  EXPECT_DOUBLE_EQ(controls.staging.stage_up_load, 0.95);
  EXPECT_DOUBLE_EQ(controls.staging.down_delay_s, 1800);
  EXPECT_DOUBLE_EQ(controls.lead_lag.rotation_interval_s, 7 * 86400);
}

TEST(ReadLoopControls, FaultsNameTheKey) {
  EXPECT_NE(loop_fault("        controls: {staging: {stage_down_load: 99 %}}\n").find("stage_up_load"),
            std::string::npos);
  EXPECT_NE(loop_fault("        controls: {request_reset: {highest: 5 degC}}\n").find("highest"),
            std::string::npos);
  EXPECT_NE(loop_fault("        controls: {guess: 1}\n").find("guess"), std::string::npos);
}

}  // namespace
}  // namespace thermohall
