// From scenario to room: racks, units, floor, ceiling and containments.

#include "sim/airflow/room_model.h"

#include <gtest/gtest.h>

#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

RoomModel model_of(const std::string& text, const RoomModelOptions& options = {}) {
  const Scenario scenario = read_scenario_text(text);
  return room_from_scenario(scenario, hall_point(scenario), options);
}

double supply_m3_s(const RoomModel& m) {
  double sum = 0;
  for (const auto& s : m.geometry.supplies) sum += s.flow_m3_s;
  return sum;
}

const RoomThinWall* wall(const RoomModel& m, const std::string& name, RoomAxis normal, double position_m) {
  for (const auto& w : m.geometry.thin_walls)
    if (w.name == name && w.rectangle.normal == normal &&
        std::abs(w.rectangle.position_m - position_m) < 1e-9)
      return &w;
  return nullptr;
}

bool noted(const RoomModel& m, const std::string& part) {
  for (const auto& n : m.notes)
    if (n.find(part) != std::string::npos) return true;
  return false;
}

TEST(RoomModel, HoldsEveryPlacedRackWithItsHeatAndAirInEqualBands) {
  const RoomModel m = model_of(air_hall);
  EXPECT_TRUE(m.faults.empty());
  ASSERT_EQ(m.geometry.racks.size(), 12U);
  EXPECT_EQ(m.racks[0].id, "A-01");
  EXPECT_EQ(m.geometry.racks[0].front, RoomDirection::plus_y);
  ASSERT_EQ(m.geometry.racks[0].segments.size(), 3U);
  double heat = 0, flow = 0;
  for (const auto& r : m.geometry.racks)
    for (const auto& s : r.segments) heat += s.power_W, flow += s.flow_m3_s;
  EXPECT_NEAR(heat, 12 * 6000, 1e-6);
  EXPECT_NEAR(flow, 12 * 0.4, 1e-9);
  EXPECT_DOUBLE_EQ(m.geometry.racks[0].segments.back().top_m, 2);
}

TEST(RoomModel, AirOfRacksMayFollowTheirHeatInstead) {
  const RoomModel m = model_of(replaced(air_hall, "mode: preview,", "mode: preview, rack_air: 120 cfm/kW,"));
  const double expected_m3_s = 120 * 4.719474432e-4 * 6;
  EXPECT_NEAR(m.geometry.racks[0].segments[0].flow_m3_s, expected_m3_s / 3, 1e-6);
}

TEST(RoomModel, UnitsBlowUnderTheFloorAndTakeAirFromAbove) {
  const RoomModel m = model_of(air_hall);
  EXPECT_DOUBLE_EQ(m.geometry.plenum.height_m, 0.6);
  ASSERT_EQ(m.geometry.supplies.size(), 2U);
  EXPECT_EQ(m.geometry.supplies[0].direction, RoomDirection::minus_z);
  EXPECT_DOUBLE_EQ(m.geometry.supplies[0].rectangle.position_m, 0);
  EXPECT_EQ(m.geometry.returns[0].direction, RoomDirection::minus_z);
  EXPECT_DOUBLE_EQ(m.geometry.returns[0].rectangle.position_m, 2) << "the top of the unit";
  EXPECT_NEAR(supply_m3_s(m), 12 * 0.4 * 1.15, 1e-9);
  EXPECT_EQ(m.tiles.size(), 6U) << "strips of 0.6 m";
}

TEST(RoomModel, WithoutAComputedFloorVoidTilesCarryTheAirOfTheUnits) {
  const RoomModel m = model_of(replaced(air_hall, "mode: preview,", "mode: preview, plenum: false,"));
  EXPECT_DOUBLE_EQ(m.geometry.plenum.height_m, 0);
  EXPECT_EQ(m.geometry.supplies.size(), 6U);
  EXPECT_NEAR(supply_m3_s(m), 12 * 0.4 * 1.15, 1e-9);
  EXPECT_NEAR(m.geometry.supplies[0].flow_m3_s, m.geometry.supplies[5].flow_m3_s, 1e-12)
      << "equal tiles share equally";
}

TEST(RoomModel, WithoutTilesUnitsBlowFromTheirFront) {
  const auto at = air_hall.find("  tiles:"), end = air_hall.find("  zones:");
  const RoomModel m = model_of(air_hall.substr(0, at) + air_hall.substr(end));
  EXPECT_TRUE(noted(m, "W blows from its front"));
  EXPECT_EQ(m.geometry.supplies[0].direction, RoomDirection::plus_x);
}

TEST(RoomModel, UnitsThatRestAreBodiesOnlyAndTakeOverForOneThatIsOut) {
  const std::string text =
      replaced(air_hall, "      count: 2\n      loop", "      count: 2\n      standby: 1\n      loop");
  const RoomModel normal = model_of(text);
  ASSERT_EQ(normal.geometry.units.size(), 1U);
  EXPECT_EQ(normal.geometry.units[0].name, "W");
  const RoomModel failed = model_of(text, {.units_out = {"W"}});
  ASSERT_EQ(failed.geometry.units.size(), 1U);
  EXPECT_EQ(failed.geometry.units[0].name, "E");
  EXPECT_NEAR(supply_m3_s(failed), supply_m3_s(normal), 1e-12);
}

TEST(RoomModel, WithoutASpareTheOthersGiveWhatTheirFansCan) {
  const RoomModel failed = model_of(air_hall, {.units_out = {"W"}});
  ASSERT_EQ(failed.geometry.units.size(), 1U);
  EXPECT_NEAR(supply_m3_s(failed), 5, 1e-12) << "the rated air of one unit, less than the 5.52 m3/s asked";
  EXPECT_LT(failed.geometry.units[0].capacity_W, 1e9) << "its coil is limited now";
}

TEST(RoomModel, UnitsTooWeakForTheHeatAreAFaultInsteadOfARoomThatWarmsWithoutEnd) {
  const Scenario scenario = read_scenario_text(air_hall);
  AirOperatingPoint point = hall_point(scenario);
  const RoomModelOptions one_out{.units_out = {"W"}};
  point.banks[0].capability_W = 90e3;
  EXPECT_TRUE(room_from_scenario(scenario, point, one_out).faults.empty());
  point.banks[0].capability_W = 60e3;
  EXPECT_TRUE(room_from_scenario(scenario, point, {}).faults.empty()) << "all units hold their supply";
  const RoomModel failed = room_from_scenario(scenario, point, one_out);
  ASSERT_EQ(failed.faults.size(), 1U);
  EXPECT_NE(failed.faults[0].find("can take 60 kW of 7"), std::string::npos) << failed.faults[0];
}

TEST(RoomModel, AContainmentDrawnNearTheRacksMeetsTheirFaces) {
  const std::string box =
      "  containments: {C: {aisle: cold, x: 3 m, y: 3.1 m, length: 3.6 m, width: 1 m}}\n  zones:\n";
  const RoomModel m = model_of(replaced(air_hall, "  zones:\n", box));
  ASSERT_TRUE(wall(m, "C", RoomAxis::y, 3.0)) << "the fronts of row A";
  ASSERT_TRUE(wall(m, "C", RoomAxis::y, 4.2)) << "the fronts of row B";
  const RoomThinWall* lid = wall(m, "C", RoomAxis::z, 2);
  ASSERT_TRUE(lid) << "a lid at the top of the racks";
  EXPECT_NEAR(lid->rectangle.b0_m, 3.0, 1e-9);
  EXPECT_DOUBLE_EQ(lid->open_fraction, 0.02);
  EXPECT_TRUE(wall(m, "C", RoomAxis::x, 3) && wall(m, "C", RoomAxis::x, 6.6)) << "doors at both ends";
}

TEST(RoomModel, DoorsAndLidMayBeLeftOut) {
  const std::string box =
      "  containments: {C: {aisle: cold, x: 3 m, y: 3 m, length: 3.6 m, width: 1.2 m, lid: false, doors: "
      "false}}\n  zones:\n";
  const RoomModel m = model_of(replaced(air_hall, "  zones:\n", box));
  EXPECT_FALSE(wall(m, "C", RoomAxis::z, 2));
  EXPECT_FALSE(wall(m, "C", RoomAxis::x, 3));
  EXPECT_TRUE(wall(m, "C", RoomAxis::y, 3)) << "the curtain over the row stays";
}

TEST(RoomModel, AChimneyLeadsIntoTheCeilingVoid) {
  const std::string box =
      "  ceiling_void: {height: 0.6 m}\n"
      "  containments: {H: {aisle: hot, x: 3 m, y: 5.27 m, length: 3.6 m, width: 1.2 m, chimney: true}}\n  "
      "zones:\n";
  const RoomModel m = model_of(replaced(air_hall, "  zones:\n", box));
  EXPECT_DOUBLE_EQ(m.ceiling_m, 2.4);
  const RoomThinWall* curtain = wall(m, "H", RoomAxis::y, 5.27);
  ASSERT_TRUE(curtain);
  EXPECT_DOUBLE_EQ(curtain->rectangle.b1_m, 2.4);
  EXPECT_TRUE(wall(m, "ceiling", RoomAxis::z, 2.4));
  bool open = false;
  for (const auto& o : m.geometry.openings)
    open = open || (o.name == "H chimney" && o.rectangle.position_m == 2.4);
  EXPECT_TRUE(open);
}

TEST(RoomModel, UnitsDuctedToTheVoidTakeItsAir) {
  std::string text = replaced(air_hall, "  zones:\n", "  ceiling_void: {height: 0.6 m}\n  zones:\n");
  text = replaced(text, "      loop: chilled\n", "      loop: chilled\n      intake: ceiling\n");
  const RoomModel m = model_of(text);
  EXPECT_DOUBLE_EQ(m.geometry.returns[0].rectangle.position_m, 2.4);
  bool duct = false;
  for (const auto& s : m.geometry.solids) duct = duct || (s.z0_m == 2 && s.z1_m == 2.4);
  EXPECT_TRUE(duct) << "from the top of the unit to the ceiling";
}

TEST(RoomModel, OtherHeatIsKeptWhole) {
  const RoomModel m = model_of(air_hall);
  double heat = 0;
  for (const auto& s : m.geometry.heat_sources) heat += s.power_W;
  EXPECT_NEAR(heat, 1500, 1e-9);
}

TEST(RoomModel, AHallWithoutPlacedRacksOrUnitsSaysSo) {
  const RoomModel m = model_of(small_halls::dx_room);
  ASSERT_FALSE(m.faults.empty());
  EXPECT_NE(m.faults.back().find("no running air unit has a place"), std::string::npos);
  EXPECT_TRUE(noted(m, "cooling.air.in-row has no places"));
}

TEST(RoomModel, CutOutsOfTheFloorAreOpeningsThatFeedNoRack) {
  const std::string text = replaced(
      air_hall, "  zones:\n",
      "  cutouts: {K: {x: 3.6 m, y: 1.2 m, length: 0.6 m, width: 0.3 m, open_area: 60 %}}\n  zones:\n");
  const RoomModel m = model_of(text);
  ASSERT_EQ(m.geometry.openings.size(), 7U) << "six tiles and the hole";
  const RoomResistiveOpening& hole = m.geometry.openings.back();
  EXPECT_EQ(hole.name, "K");
  EXPECT_EQ(hole.rectangle.normal, RoomAxis::z);
  EXPECT_DOUBLE_EQ(hole.rectangle.position_m, 0);
  EXPECT_NEAR(hole.rectangle.a1_m - hole.rectangle.a0_m, 0.6, 1e-12);
  EXPECT_NEAR(hole.rectangle.b1_m - hole.rectangle.b0_m, 0.3, 1e-12);
  EXPECT_DOUBLE_EQ(hole.open_area_ratio, 0.6);
  EXPECT_EQ(m.tiles.size(), 6U) << "no tile";
  EXPECT_TRUE(
      model_of(replaced(text, "mode: preview,", "mode: preview, plenum: false,")).geometry.openings.empty())
      << "without a computed floor void";
}

TEST(RoomModel, TheOwnExhaustThatARowTakesInReachesItsRacks) {
  const std::string all = replaced(air_hall, "mode: preview,", "mode: preview, rack_recirculation: 5 %,");
  const RoomModel m = model_of(replaced(all, "  A: {type: enterprise-cpu-8kw,",
                                        "  A: {type: enterprise-cpu-8kw, internal_recirculation: 20 %,"));
  for (std::size_t i = 0; i < 12; ++i)
    EXPECT_DOUBLE_EQ(m.geometry.racks[i].internal_recirculation, i < 6 ? 0.2 : 0.05) << m.racks[i].id;
  const RoomModel tight = model_of(replaced(all, "  A: {type: enterprise-cpu-8kw,",
                                            "  A: {type: enterprise-cpu-8kw, internal_recirculation: 0,"));
  EXPECT_DOUBLE_EQ(tight.geometry.racks[0].internal_recirculation, 0) << "a row with all its panels";
}

TEST(RoomModel, LargeHallsGetLargerCells) {
  EXPECT_DOUBLE_EQ(model_of(replaced(air_hall, ", coarse_cell: 0.3 m", "")).settings.cell_m, 0.15);
  const RoomModel large =
      model_of(replaced(replaced(air_hall, ", coarse_cell: 0.3 m", ""), "length: 9.6 m", "length: 60 m"));
  EXPECT_DOUBLE_EQ(large.settings.cell_m, 0.2);
}

}  // namespace
}  // namespace thermohall
