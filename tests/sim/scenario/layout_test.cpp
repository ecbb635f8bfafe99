// What stands where: read_layout.cpp and the places of banks, seen through the reader.

#include <gtest/gtest.h>

#include "sim/scenario/placed_objects.h"
#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

// The small hall with more lines under `hall`, and rows and units where the test wants them.
std::string with_hall(const std::string& lines) {
  return replaced(small_hall, "  zones:\n", lines + "  zones:\n");
}
std::string with_row(const std::string& keys) {
  return replaced(small_hall, "    type: hgx-b200-29kw\n", "    type: hgx-b200-29kw\n" + keys);
}
std::string with_crah(const std::string& lines) {
  return replaced(small_hall, "      type: crah-233kw\n", "      type: crah-233kw\n" + lines);
}

const PlacedObject& named(const std::vector<PlacedObject>& objects, const std::string& id) {
  for (const auto& object : objects)
    if (object.id == id) return object;
  throw std::runtime_error("nothing is called " + id);
}

TEST(Layout, AHallWithoutPlacesHasNone) {
  const Scenario scenario = ScenarioFiles().read(small_hall);
  EXPECT_TRUE(placed_objects(scenario).empty());
  EXPECT_FALSE(scenario.hall.layout.raised_floor);
  EXPECT_TRUE(scenario.hall.layout.tiles.empty());
}

TEST(Layout, KeysOfTheHallAreReadWithTheirDefaults) {
  const Scenario scenario = ScenarioFiles().read(with_hall(
      "  raised_floor: {height: 600 mm}\n"
      "  ceiling_void: {height: 1 m}\n"
      "  tiles: {T1: {x: 1 m, y: 2 m, length: 3 m, width: 600 mm}}\n"
      "  grilles: {G1: {x: 1 m, y: 4 m, length: 3 m, width: 1.2 m, open_area: 60 %}}\n"
      "  containments: {H: {aisle: hot, x: 1 m, y: 4 m, length: 3 m, width: 1.2 m, chimney: true}}\n"
      "  obstacles: {C: {x: 0 m, y: 0 m, length: 0.5 m, width: 0.4 m}}\n"
      "  doors: {D: {x: 0 m, y: 5 m, facing: west}}\n"));
  const HallLayout& layout = scenario.hall.layout;
  EXPECT_DOUBLE_EQ(layout.raised_floor->height_m, 0.6);
  EXPECT_DOUBLE_EQ(layout.raised_floor->leakage, 0.0035);
  EXPECT_DOUBLE_EQ(layout.ceiling_void->height_m, 1);
  ASSERT_EQ(layout.tiles.size(), 1U);
  EXPECT_DOUBLE_EQ(layout.tiles[0].width_m, 0.6);
  EXPECT_DOUBLE_EQ(layout.tiles[0].open_area, 0.25);
  EXPECT_DOUBLE_EQ(layout.grilles.at(0).open_area, 0.6);
  const ContainmentBox& box = layout.containments.at(0);
  EXPECT_EQ(box.side, AisleSide::hot);
  EXPECT_TRUE(box.lid && box.doors && box.to_ceiling_void);
  EXPECT_DOUBLE_EQ(box.leakage_open_area, 0.02);
  EXPECT_DOUBLE_EQ(box.height_m, 0) << "the tallest rack decides";
  EXPECT_DOUBLE_EQ(layout.obstacles.at(0).top_m, scenario.hall.height_m);
  EXPECT_DOUBLE_EQ(layout.doors.at(0).width_m, 1.2);
  EXPECT_EQ(layout.doors.at(0).facing, Facing::west);
}

TEST(Layout, TheRulesOfAnAcceptanceHaveDefaultsAndAreRead) {
  const AcceptanceRules usual = ScenarioFiles().read(small_hall).airflow.acceptance;
  EXPECT_FALSE(usual.inlet_limit_K);
  EXPECT_TRUE(usual.transient);
  EXPECT_EQ(usual.allowed_above_s, 295);
  const AcceptanceRules rules =
      ScenarioFiles()
          .read(small_hall +
                "airflow: {acceptance: {inlet_limit: 33.3 degC, load: 90 %, servers: 14, "
                "allowed_above: 2 min, outage: 15 min, transient: false, dry_bulb: 41 degC, "
                "specific_heat: 480 J/(kg K), bin_edges: [28 degC, 30 degC, 32 degC, 34 degC, "
                "36 degC]}}\n")
          .airflow.acceptance;
  EXPECT_NEAR(*rules.inlet_limit_K, 306.45, 1e-9);
  EXPECT_DOUBLE_EQ(*rules.load, 0.9);
  EXPECT_EQ(*rules.servers, 14);
  EXPECT_DOUBLE_EQ(rules.allowed_above_s, 120);
  EXPECT_DOUBLE_EQ(rules.outage_s, 900);
  EXPECT_FALSE(rules.transient);
  EXPECT_NEAR(*rules.dry_bulb_K, 314.15, 1e-9);
  EXPECT_DOUBLE_EQ(rules.heat_J_kgK, 480);
  EXPECT_NEAR(rules.bin_edges_K[4], 309.15, 1e-9);
  EXPECT_TRUE(contains(faults_of_text(small_hall + "airflow: {acceptance: {bin_edges: [28 degC, 30 degC, 30 "
                                                   "degC, 34 degC, 36 degC]}}\n"),
                       "airflow.acceptance.bin_edges: must rise"));
}

TEST(Layout, TheAirflowSectionHasDefaultsAndIsRead) {
  EXPECT_EQ(ScenarioFiles().read(small_hall).airflow.mode, AirflowMode::standard);
  const AirflowSpec air = ScenarioFiles()
                              .read(small_hall +
                                    "airflow: {mode: fine, turbulence: buoyant_k_epsilon, cell: 100 mm, "
                                    "rack_segments: 5, rack_air: 120 cfm/kW, "
                                    "plenum: false, couple: true}\n")
                              .airflow;
  EXPECT_EQ(air.mode, AirflowMode::fine);
  EXPECT_EQ(air.turbulence, AirflowTurbulence::buoyant_k_epsilon);
  EXPECT_DOUBLE_EQ(air.cell_m.value(), 0.1);
  EXPECT_EQ(air.rack_segments, 5);
  EXPECT_NEAR(air.rack_air_m3_J.value(), 120 * 0.3048 * 0.3048 * 0.3048 / 60 / 1000, 1e-9);
  EXPECT_FALSE(air.plenum);
  EXPECT_TRUE(air.couple && air.buoyancy && air.tile_jets);
  EXPECT_TRUE(contains(faults_of_text(small_hall + "airflow: {cell: 0.3 m, coarse_cell: 0.2 m}\n"),
                       "airflow.coarse_cell: must not be smaller than cell"));
}

TEST(Layout, TilesNeedARaisedFloorAndGrillesAVoid) {
  const std::string box = "{x: 1 m, y: 2 m, length: 3 m, width: 600 mm}";
  EXPECT_TRUE(contains(faults_of_text(with_hall("  tiles: {T1: " + box + "}\n")),
                       "hall.tiles: need hall.raised_floor"));
  EXPECT_TRUE(contains(faults_of_text(with_hall("  grilles: {T1: " + box + "}\n")),
                       "hall.grilles: need hall.ceiling_void"));
  EXPECT_TRUE(
      contains(faults_of_text(with_hall("  containments: {H: {aisle: hot, x: 1 m, y: 4 m, length: 3 m, "
                                        "width: 1.2 m, chimney: true}}\n")),
               "hall.containments.H.chimney: needs hall.ceiling_void"));
}

TEST(Layout, AVoidLeavesRoomToStand) {
  EXPECT_TRUE(contains(faults_of_text(with_hall("  ceiling_void: {height: 2.5 m}\n")),
                       "hall.ceiling_void.height: must leave 2 m"));
}

TEST(Layout, AnObstacleEndsAboveItsBottom) {
  EXPECT_TRUE(contains(
      faults_of_text(
          with_hall("  obstacles: {C: {x: 0 m, y: 0 m, length: 1 m, width: 1 m, bottom: 2 m, top: 1 m}}\n")),
      "hall.obstacles.C.top: must be above bottom"));
}

TEST(Layout, RacksOfARowStepAlongItByThePitch) {
  const auto east_west = placed_objects(
      ScenarioFiles().read(with_row("    x: 2 m\n    y: 3 m\n    pitch: 0.7 m\n    facing: north\n")));
  ASSERT_EQ(east_west.size(), 4U);
  EXPECT_EQ(east_west[0].id, "A-01");
  EXPECT_EQ(east_west[3].id, "A-04");
  EXPECT_NEAR(east_west[3].x_m, 2 + 3 * 0.7, 1e-12);
  EXPECT_NEAR(east_west[3].y_m, 3, 1e-12);
  EXPECT_NEAR(east_west[3].length_m, 0.6, 1e-12);
  EXPECT_NEAR(east_west[3].width_m, 1.2, 1e-12);

  const auto north_south =
      placed_objects(ScenarioFiles().read(with_row("    x: 2 m\n    y: 3 m\n    facing: east\n")));
  EXPECT_NEAR(north_south[3].x_m, 2, 1e-12);
  EXPECT_NEAR(north_south[3].y_m, 3 + 3 * 0.6, 1e-12) << "the pitch is the width of the rack";
  EXPECT_NEAR(north_south[3].length_m, 1.2, 1e-12) << "its depth lies along x";
  EXPECT_NEAR(north_south[3].width_m, 0.6, 1e-12);
}

TEST(Layout, UnitsStandByTheSizeOfTheirTypeAndTheWayTheyFace) {
  const auto objects = placed_objects(ScenarioFiles().read(
      with_crah("      places: {W: {x: 0 m, y: 2 m, facing: east}, N: {x: 4 m, y: 0 m, facing: south}}\n")));
  ASSERT_EQ(objects.size(), 2U);
  const PlacedObject &west = named(objects, "W"), &north = named(objects, "N");
  EXPECT_EQ(west.kind, PlacedKind::air_unit);
  EXPECT_EQ(west.key, "cooling.air.crah.places.W");
  EXPECT_DOUBLE_EQ(west.length_m, north.width_m) << "a quarter turn exchanges the sides";
  EXPECT_DOUBLE_EQ(west.width_m, north.length_m);
  EXPECT_GT(north.length_m, north.width_m) << "perimeter units are wider than deep";
  EXPECT_GT(west.top_m, 1.5);
}

TEST(Layout, ABankHasNoMorePlacesThanUnits) {
  const auto faults = faults_of_text(
      with_crah("      places: {A: {x: 0 m, y: 0 m}, B: {x: 4 m, y: 0 m}, C: {x: 0 m, y: 4 m}}\n"));
  EXPECT_TRUE(contains(faults, "cooling.air.crah.places: has 3 places for 2 units")) << faults;
}

TEST(Layout, OverlapsAreWarningsAndTouchingIsNot) {
  const auto overlap = ScenarioFiles().read(with_row("    x: 2 m\n    y: 3 m\n    pitch: 0.5 m\n")).warnings;
  ASSERT_EQ(overlap.size(), 3U) << "each neighbour";
  EXPECT_TRUE(contains(overlap[0], "A-02 stands in the place of A-01")) << overlap[0];
  EXPECT_TRUE(ScenarioFiles().read(with_row("    x: 2 m\n    y: 3 m\n    pitch: 0.6 m\n")).warnings.empty());
}

TEST(Layout, AnObstacleAboveARackIsNotInItsPlace) {
  const std::string row = with_row("    x: 2 m\n    y: 3 m\n");
  const auto tray = [&](const std::string& bottom) {
    return ScenarioFiles()
        .read(replaced(row, "  zones:\n",
                       "  obstacles: {tray: {x: 0 m, y: 3.3 m, length: 12 m, width: 0.4 m, bottom: " +
                           bottom + ", top: 3 m}}\n  zones:\n"))
        .warnings;
  };
  EXPECT_TRUE(tray("2.6 m").empty());
  EXPECT_EQ(tray("2 m").size(), 4U) << "the racks are 2.2 m high";
}

TEST(Layout, WhatStandsOutsideTheHallOrIsTooHighIsAWarning) {
  const auto outside = ScenarioFiles().read(with_row("    x: 10.5 m\n    y: 3 m\n")).warnings;
  ASSERT_FALSE(outside.empty());
  EXPECT_TRUE(contains(outside[0], "A-03 stands outside the hall of 12 m x 10 m")) << outside[0];
  const auto high = ScenarioFiles()
                        .read(replaced(with_row("    x: 2 m\n    y: 3 m\n"), "height: 4 m", "height: 2.1 m"))
                        .warnings;
  EXPECT_EQ(high.size(), 4U);
}

}  // namespace
}  // namespace thermohall
