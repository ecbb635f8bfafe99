// The rules of scenario_check.cpp, seen through the reader.

#include <gtest/gtest.h>

#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

std::vector<std::string> warnings_of(const std::string& text) { return ScenarioFiles().read(text).warnings; }

const std::string two_loops_with_chillers = replaced(
    replaced(small_hall, "        volume: 2 m3\n", "        volume: 2 m3\n        chillers: chillers\n"),
    "        chillers: chillers\n        towers", "        towers");

TEST(ScenarioCheck, TheSmallHallPasses) { EXPECT_TRUE(warnings_of(small_hall).empty()); }

TEST(ScenarioCheck, ABankServesOneLoop) {
  const auto faults = faults_of_text(
      replaced(small_hall, "        volume: 2 m3\n", "        volume: 2 m3\n        chillers: chillers\n"));
  EXPECT_TRUE(contains(faults,
                       "error: cooling.plant.chillers: serves the loops chilled and warm; give each loop a "
                       "bank of its own"))
      << faults;
}

TEST(ScenarioCheck, CondensersOfOneLoopAndTowersOfAnotherMayNotShare) {
  // the chillers move to the warm loop; their towers still cool the chilled one
  const auto faults = faults_of_text(two_loops_with_chillers);
  EXPECT_TRUE(contains(faults, "cooling.plant.towers: serves the loops chilled and warm")) << faults;
}

TEST(ScenarioCheck, DryCoolersMayNotCoolALoopAndItsCondensers) {
  auto text = replaced(two_loops_with_chillers, "condenser: towers\n",
                       "condenser: coolers\n        condenser_flow: 40 kg/s\n");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(contains(faults, "cooling.plant.chillers.chillers.condenser: coolers cool the loop itself"))
      << faults;
}

TEST(ScenarioCheck, DryCoolersAtCondensersNeedAFlow) {
  auto text = replaced(small_hall, "condenser: towers\n", "condenser: more\n");
  text = replaced(text, "    dry_coolers:\n", "    dry_coolers:\n      more: {type: warm-water-1200kw}\n");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(contains(faults, "cooling.plant.chillers.chillers.condenser_flow: is missing")) << faults;
  EXPECT_TRUE(
      warnings_of(replaced(text, "condenser: more\n", "condenser: more\n        condenser_flow: 40 kg/s\n"))
          .empty());
}

TEST(ScenarioCheck, ABankThatServesNoLoopIsAWarning) {
  const auto warnings = warnings_of(replaced(small_hall, "    dry_coolers:\n",
                                             "    dry_coolers:\n      spare: {type: warm-water-1200kw}\n"));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_TRUE(
      contains(warnings[0], "warning: cooling.plant.dry_coolers.spare: serves no loop and never runs"))
      << warnings[0];
}

TEST(ScenarioCheck, AWarmZoneNeedsAnAirUnit) {
  const auto text =
      replaced(small_hall, "    crah:\n      type: crah-233kw\n      count: 2\n      loop: chilled\n", "");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(contains(faults, "cooling.air: zone main is warmed by racks and has no air unit that cools it"))
      << faults;
}

// The hall with a second zone that holds what is given, and nothing else.
std::string with_store(const std::string& keys, const std::string& heat_to = "main") {
  auto text =
      replaced(small_hall, "loads:\n",
               "    store:\n      containment: none\n      supply_setpoint: 25 degC\n" + keys + "loads:\n");
  for (const std::string type :
       {"    type: hgx-b200-29kw\n", "    type: gb200-nvl72\n", "      type: crah-233kw\n"})
    text = replaced(text, type, type.substr(0, type.find('t')) + "zone: main\n" + type);
  return replaced(text, "busway-1200a, count: 1, heat_to: main",
                  "busway-1200a, count: 1, heat_to: " + heat_to);
}

TEST(ScenarioCheck, AZoneWithoutHeatNeedsNoAirUnit) { EXPECT_EQ(faults_of_text(with_store("")), ""); }

TEST(ScenarioCheck, LightsAirAndLossesWarmAZoneToo) {
  EXPECT_TRUE(contains(faults_of_text(with_store("      lighting: 5 W/m2\n")),
                       "zone store is warmed by lights or other loads"));
  EXPECT_TRUE(contains(faults_of_text(with_store("      other_heat: 5 kW\n")),
                       "zone store is warmed by lights or other loads"));
  EXPECT_TRUE(contains(faults_of_text(with_store("      ventilation: 1 m3/s\n")),
                       "zone store is warmed by outdoor air"));
  EXPECT_TRUE(
      contains(faults_of_text(with_store("", "store")), "zone store is warmed by power distribution"));
}

TEST(ScenarioCheck, WaterInOutdoorCoilsIsAWarning) {
  const auto warnings = warnings_of(replaced(
      small_hall, "        coolant: propylene_glycol\n        glycol: 30 %\n", "        coolant: water\n"));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_TRUE(contains(warnings[0], "cooling.plant.loops.warm.coolant: freezes at 0 degC")) << warnings[0];
}

TEST(ScenarioCheck, AUpsNeedsLosses) {
  const auto text =
      replaced(small_hall, "{type: double-conversion-250kw, count: 2}", "{rated_power: 250 kW, count: 2}");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(contains(faults, "power.ups: needs loss_coefficients or an efficiency_curve")) << faults;
}

TEST(ScenarioCheck, AColdPlateNeedsAResistance) {
  const auto text =
      replaced(small_hall, "    liquid: cdu\n",
               "    liquid: cdu\n    rack: {cold_plate: {resistance_curve: , reference_resistance: }}\n");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(
      contains(faults, "racks.gb200-nvl72.cold_plate: needs a resistance_curve or a reference_resistance"))
      << faults;
}

TEST(ScenarioCheck, TheWeatherFileMustExist) {
  const ScenarioFiles files;
  const auto text = replaced(small_hall, "  climate: ashburn\n", "  weather: year.epw\n");
  const auto faults = faults_of([&] { files.read(text); });
  EXPECT_TRUE(contains(faults, "scenario.yaml:4:12: error: site.weather: there is no file")) << faults;
  files.write("year.epw", "");  // read when it is needed
  EXPECT_EQ(faults_of([&] { files.read(text); }), "");
}

TEST(ScenarioCheck, RulesAcrossObjectsWaitUntilTheObjectsAreReadable) {
  auto text =
      replaced(small_hall, "    crah:\n      type: crah-233kw\n      count: 2\n      loop: chilled\n", "");
  text = replaced(text, "  length: 12 m\n", "  length: 12\n");
  const auto faults = faults_of_text(text);
  EXPECT_TRUE(contains(faults, "hall.length")) << faults;
  EXPECT_FALSE(contains(faults, "cooling.air")) << faults;
}

}  // namespace
}  // namespace thermohall
