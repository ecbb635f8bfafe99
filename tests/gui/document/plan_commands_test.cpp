// Each command of the plan: what it does, and that do, undo and redo give equal texts and equal halls.
#include <gtest/gtest.h>

#include "gui/document/add_containment_command.h"
#include "gui/document/add_door_command.h"
#include "gui/document/add_obstacle_command.h"
#include "gui/document/add_plant_command.h"
#include "gui/document/add_row_command.h"
#include "gui/document/add_tank_command.h"
#include "gui/document/add_tiles_command.h"
#include "gui/document/add_unit_command.h"
#include "gui/document/align_command.h"
#include "gui/document/array_duplicate_command.h"
#include "gui/document/distribute_command.h"
#include "gui/document/duplicate_command.h"
#include "gui/document/entry_text.h"
#include "gui/document/mirror_command.h"
#include "gui/document/paste_command.h"
#include "gui/document/remove_objects_command.h"
#include "gui/document/remove_rack_command.h"
#include "gui/document/rename_command.h"
#include "gui/document/resize_command.h"
#include "gui/document/rotate_command.h"
#include "gui/document/split_row_command.h"
#include "sim/scenario/storage_section.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

const QString row_a = QStringLiteral("rows.A"), row_b = QStringLiteral("rows.B");
const QString unit_1 = QStringLiteral("cooling.air.in-row.places.U-1");

std::string described(const ScenarioDocument& document) {
  std::string text;
  for (const auto& e : plan_entries(document.scenario()))
    text += e.key.toStdString() + ' ' + std::to_string(e.x_m) + ' ' + std::to_string(e.y_m) + ' ' +
            std::to_string(e.length_m) + ' ' + std::to_string(e.width_m) + ' ' + facing_word(e.facing) + '\n';
  return text;
}

// Pushes the command; undo must give the text and the hall of before, redo those of after.
void push_reversible(ScenarioDocument& document, EditCommand* command) {
  const std::string before = document.text(), hall_before = described(document);
  document.undoStack().push(command);
  const std::string after = document.text(), hall_after = described(document);
  EXPECT_NE(before, after);
  ASSERT_TRUE(document.isReadable()) << to_string(document.diagnostics().front()) << '\n' << after;
  document.undoStack().undo();
  EXPECT_EQ(document.text(), before);
  EXPECT_EQ(described(document), hall_before);
  document.undoStack().redo();
  EXPECT_EQ(document.text(), after);
  EXPECT_EQ(described(document), hall_after);
}

PlanEntry entry_of(const ScenarioDocument& document, const QString& key) {
  const auto entries = plan_entries(document, {key});
  return entries.empty() ? PlanEntry{} : entries.front();
}

struct PlanCommands : testing::Test {
  DocumentSample sample;
  ScenarioDocument& document = sample.document;
  PlanEntry entry(const QString& key) const { return entry_of(sample.document, key); }
};

TEST_F(PlanCommands, RotatingTurnsARowAboutItsMiddle) {
  const QPointF middle = entry(row_a).rect().center();
  const QSizeF size = entry(row_a).rect().size();
  push_reversible(document, new RotateCommand(document, {row_a}));
  EXPECT_EQ(entry(row_a).facing, Facing::west);  // a quarter clockwise from south
  EXPECT_NEAR(entry(row_a).rect().center().x(), middle.x(), 1e-3);
  EXPECT_NEAR(entry(row_a).rect().center().y(), middle.y(), 1e-3);
  EXPECT_NEAR(entry(row_a).length_m, size.height(), 1e-9);
  EXPECT_NEAR(entry(row_a).width_m, size.width(), 1e-9);
}

TEST_F(PlanCommands, FourRotationsOfAGroupGiveTheHallOfBefore) {
  const std::string before = described(document);
  // Far enough from the walls: what turns beyond them is pushed back.
  document.undoStack().push(new RotateCommand(document, {row_a, row_b}));
  for (int i = 0; i < 3; ++i) document.undoStack().push(new RotateCommand(document, {row_a, row_b}));
  EXPECT_EQ(described(document), before);
}

TEST_F(PlanCommands, MirroringSwapsSidesAndDirections) {
  const double low = entry(row_a).y_m, high = entry(row_b).y_m;
  push_reversible(document, new MirrorCommand(document, {row_a, row_b}, Qt::Vertical));
  EXPECT_NEAR(entry(row_a).y_m, high, 1e-3);
  EXPECT_NEAR(entry(row_b).y_m, low, 1e-3);
  EXPECT_EQ(entry(row_a).facing, Facing::north);
  EXPECT_EQ(entry(row_b).facing, Facing::south);
}

TEST_F(PlanCommands, AligningBringsOneEdgeOfAllOntoALine) {
  const double right = entry(unit_1).rect().right();
  push_reversible(document, new AlignCommand(document, {row_a, row_b, unit_1}, Alignment::right));
  for (const QString& key : {row_a, row_b, unit_1}) EXPECT_NEAR(entry(key).rect().right(), right, 1e-3);
  push_reversible(document, new AlignCommand(document, {row_a, unit_1}, Alignment::centre_x));
  EXPECT_NEAR(entry(row_a).rect().center().x(), entry(unit_1).rect().center().x(), 2e-3);
}

TEST_F(PlanCommands, DistributingLeavesTheOuterOnesAndEqualGaps) {
  document.undoStack().push(new DuplicateCommand(document, {unit_1}, 0.7, 0));
  document.undoStack().push(new DuplicateCommand(document, {unit_1}, 2.4, 0));
  const QStringList units{unit_1, QStringLiteral("cooling.air.in-row.places.U-2"),
                          QStringLiteral("cooling.air.in-row.places.U-3")};
  push_reversible(document, new DistributeCommand(document, units, Qt::Horizontal));
  const double first = entry(units[0]).x_m, middle = entry(units[1]).x_m, last = entry(units[2]).x_m;
  EXPECT_NEAR(first, 6, 1e-9);
  EXPECT_NEAR(last, 8.4, 1e-9);
  EXPECT_NEAR(middle - first, last - middle, 1e-3);
}

TEST_F(PlanCommands, ADuplicateGetsAFreeNameAndAUnitRaisesTheCountOfItsBank) {
  auto* command = new DuplicateCommand(document, {row_b, unit_1}, 0, 1.2);
  push_reversible(document, command);
  EXPECT_EQ(command->created(),
            (QStringList{QStringLiteral("rows.C"), QStringLiteral("cooling.air.in-row.places.U-2")}));
  EXPECT_NEAR(entry(QStringLiteral("rows.C")).y_m, 4.8, 1e-9);
  EXPECT_EQ(document.scenario().air_units[0].count, 5);
  EXPECT_EQ(document.scenario().air_units[0].in_hall.places.size(), 2U);
}

TEST_F(PlanCommands, AnArrayHasColumnsTimesRowsObjects) {
  push_reversible(document,
                  new ArrayDuplicateCommand(document, {unit_1},
                                            {.columns = 3, .rows = 2, .pitch_x_m = 0.6, .pitch_y_m = 2.4}));
  const auto& places = document.scenario().air_units[0].in_hall.places;
  ASSERT_EQ(places.size(), 6U);
  EXPECT_NEAR(places.back().x_m, 7.2, 1e-9);
  EXPECT_NEAR(places.back().y_m, 3.6, 1e-9);
  EXPECT_EQ(document.scenario().air_units[0].count, 9);
}

TEST_F(PlanCommands, WhatWasCopiedIsAPieceOfAScenarioAndCanBePasted) {
  const std::string clip = clip_text(document, {row_a, unit_1});
  EXPECT_NE(clip.find("rows:"), std::string::npos);
  EXPECT_EQ(clip_corner(clip), QPointF(1.2, 1.2));
  auto* command = new PasteCommand(document, clip, {2.4, 3.6});
  push_reversible(document, command);
  EXPECT_EQ(command->created().size(), 2);
  EXPECT_NEAR(entry(command->created()[0]).x_m, 2.4, 1e-9);
  EXPECT_NEAR(entry(command->created()[0]).y_m, 3.6, 1e-9);
  EXPECT_NEAR(entry(command->created()[1]).x_m, 7.2, 1e-9);
  EXPECT_EQ(document.scenario().air_units[0].count, 5);
}

TEST_F(PlanCommands, PastingAUnitWithoutItsBankBringsTheBank) {
  const std::string clip = clip_text(document, {unit_1});
  DocumentSample other;
  other.document.undoStack().push(new RenameCommand(other.document, {"cooling", "air", "in-row"}, "others"));
  push_reversible(other.document, new PasteCommand(other.document, clip, {7, 3}));
  ASSERT_EQ(other.document.scenario().air_units.size(), 2U);
  EXPECT_EQ(other.document.scenario().air_units[1].count, 1);
}

TEST_F(PlanCommands, AClipboardOfOtherThingsIsRefused) {
  const std::string before = document.text();
  QString said;
  QObject::connect(&document, &ScenarioDocument::failed, [&](const QString& message) { said = message; });
  for (const char* clip : {"", "hello", "a: [1, 2", "rows: {A: {x: far}}"})
    document.undoStack().push(new PasteCommand(document, clip, {0, 0}));
  EXPECT_EQ(document.text(), before);
  EXPECT_FALSE(said.isEmpty());
}

TEST_F(PlanCommands, RenamingKeepsEverythingElse) {
  push_reversible(document, new RenameCommand(document, {"rows", "A"}, "north"));
  EXPECT_EQ(entry(QStringLiteral("rows.north")).count, 4);
  EXPECT_NE(document.text().find("  # the cabinets\n  north: {type"), std::string::npos);
  const std::string now = document.text();
  document.undoStack().push(new RenameCommand(document, {"rows", "north"}, "B"));
  EXPECT_EQ(document.text(), now) << "B is taken";
}

TEST_F(PlanCommands, SplittingARowLeavesEveryRackWhereItStands) {
  const QRectF whole = entry(row_a).rect();
  push_reversible(document, new SplitRowCommand(document, row_a, 1));
  const PlanEntry tail = entry(QStringLiteral("rows.C"));
  EXPECT_EQ(entry(row_a).count, 1);
  EXPECT_EQ(tail.count, 3);
  EXPECT_NEAR(tail.rect().right(), whole.right(), 1e-9);
  EXPECT_NEAR(entry(row_a).rect().right(), tail.x_m, 1e-9);
}

TEST_F(PlanCommands, RemovingARackLeavesTheOthersWhereTheyStand) {
  const QRectF whole = entry(row_a).rect();
  const double pitch_m = entry(row_a).pitch_m;
  push_reversible(document, new RemoveRackCommand(document, row_a, 0));
  EXPECT_EQ(entry(row_a).count, 3);
  EXPECT_NEAR(entry(row_a).x_m, whole.left() + pitch_m, 1e-9);
  push_reversible(document, new RemoveRackCommand(document, row_a, 1));
  EXPECT_EQ(entry(row_a).count, 1);
  EXPECT_EQ(entry(QStringLiteral("rows.C")).count, 1);
  EXPECT_NEAR(entry(QStringLiteral("rows.C")).rect().right(), whole.right(), 1e-9);
}

TEST_F(PlanCommands, RemovingAUnitLowersTheCountAndTheStandbyThatWouldNotFit) {
  push_reversible(document, new RemoveObjectsCommand(document, {row_b, unit_1}));
  EXPECT_EQ(document.scenario().air_units[0].count, 3);
  EXPECT_TRUE(document.scenario().air_units[0].in_hall.places.empty());
  EXPECT_EQ(document.scenario().racks.size(), 1U);
}

TEST_F(PlanCommands, ARowIsResizedByWholeRacksAndKeepsTheOtherEnd) {
  const QRectF rect = entry(row_a).rect();
  const double pitch_m = entry(row_a).pitch_m;
  push_reversible(document, new ResizeCommand(document, row_a, rect.adjusted(0, 0, 2 * pitch_m, 0)));
  EXPECT_EQ(entry(row_a).count, 6);
  EXPECT_NEAR(entry(row_a).x_m, rect.left(), 1e-9);
  const double right = entry(row_a).rect().right();
  push_reversible(document,
                  new ResizeCommand(document, row_a, entry(row_a).rect().adjusted(pitch_m, 0, 0, 0)));
  EXPECT_EQ(entry(row_a).count, 5);
  EXPECT_NEAR(entry(row_a).rect().right(), right, 1e-9);
}

TEST_F(PlanCommands, ANewRowTakesZoneAndLoadOfThoseBeside) {
  auto* command = new AddRowCommand(document, NewRow{.type = "cpu-2u-15kw",
                                                     .cooling = RackCooling::air,
                                                     .count = 3,
                                                     .x_m = 5.4,
                                                     .y_m = 4.2,
                                                     .facing = Facing::north});
  push_reversible(document, command);
  EXPECT_EQ(command->created(), QStringLiteral("rows.C"));
  EXPECT_EQ(entry(command->created()).count, 3);
  EXPECT_EQ(document.scenario().racks.back().facing, Facing::north);
}

TEST_F(PlanCommands, ALiquidCooledRowWithoutACduIsRefusedWithAReason) {
  const std::string before = document.text();
  QString said;
  QObject::connect(&document, &ScenarioDocument::failed, [&](const QString& message) { said = message; });
  document.undoStack().push(new AddRowCommand(
      document, NewRow{.type = "gb200-nvl72", .cooling = RackCooling::cold_plate, .count = 1}));
  EXPECT_EQ(document.text(), before);
  EXPECT_TRUE(said.contains(QStringLiteral("distribution unit"))) << said.toStdString();
}

TEST_F(PlanCommands, AUnitOfABankThatHasOneUnplacedTakesThatOneAndThenGrows) {
  const auto add = [&](double x_m) {
    push_reversible(document, new AddUnitCommand(document, NewUnit{.kind = EntryKind::air_unit,
                                                                   .type = "dx-edge-12kw",
                                                                   .model = "dx",
                                                                   .x_m = x_m,
                                                                   .y_m = 4.8,
                                                                   .facing = Facing::east}));
  };
  for (int i = 0; i < 3; ++i) add(5.4 + 0.6 * i);
  EXPECT_EQ(document.scenario().air_units[0].count, 4) << "four units, all placed now";
  add(7.8);
  EXPECT_EQ(document.scenario().air_units[0].count, 5);
  EXPECT_EQ(document.scenario().air_units[0].in_hall.places.size(), 5U);
}

TEST_F(PlanCommands, AUnitOfChilledWaterInAPlantWithoutLoopsBringsOne) {
  auto* command = new AddUnitCommand(
      document,
      NewUnit{.kind = EntryKind::air_unit, .type = "fan-wall-352kw", .model = "chilled_water", .y_m = 3});
  push_reversible(document, command);
  const Scenario& scenario = document.scenario();
  ASSERT_EQ(scenario.loops.size(), 1U);
  EXPECT_EQ(scenario.air_units.back().loop, scenario.loops[0].id);
  EXPECT_EQ(scenario.loops[0].pumps.count, 2);
  ASSERT_EQ(scenario.chillers.size(), 1U);
  EXPECT_EQ(scenario.loops[0].chillers, scenario.chillers[0].id);
  EXPECT_TRUE(command->note().contains(QStringLiteral("size them"))) << command->note().toStdString();
}

TEST_F(PlanCommands, AFirstCduBringsAWarmLoopAndStaysFiveKelvinAboveIt) {
  push_reversible(document, new AddUnitCommand(document, NewUnit{.kind = EntryKind::cdu,
                                                                 .type = "cdu-row-600kw",
                                                                 .model = "liquid_to_liquid",
                                                                 .x_m = 6,
                                                                 .y_m = 4.8}));
  const Scenario& scenario = document.scenario();
  ASSERT_EQ(scenario.loops.size(), 1U);
  EXPECT_EQ(scenario.cdus[0].loop, "warm");
  EXPECT_NEAR(scenario.cdus[0].supply_setpoint_K - scenario.loops[0].supply_setpoint_K, 5, 1e-9);
  EXPECT_EQ(scenario.loops[0].dry_coolers, scenario.dry_coolers[0].id);
}

TEST_F(PlanCommands, AChillerInAPlantWithoutLoopsBringsALoopAndAFurtherOneGrowsItsBank) {
  push_reversible(document, new AddPlantCommand(document, PlantKind::dry_cooler, "warm-water-1200kw"));
  ASSERT_EQ(document.scenario().loops.size(), 1U);
  const int before = document.scenario().dry_coolers[0].count;
  push_reversible(document, new AddPlantCommand(document, PlantKind::dry_cooler, "warm-water-1200kw"));
  EXPECT_EQ(document.scenario().dry_coolers[0].count, before + 1);
  auto* chiller = new AddPlantCommand(document, PlantKind::chiller, "warm-water-centrifugal-500kw");
  push_reversible(document, chiller);
  ASSERT_EQ(document.scenario().chillers.size(), 1U);
  EXPECT_EQ(document.scenario().loops[0].chillers, document.scenario().chillers[0].id);
  ASSERT_EQ(document.scenario().towers.size(), 1U) << "water-cooled, and the dry coolers serve the loop";
  EXPECT_EQ(document.scenario().chillers[0].condenser, document.scenario().towers[0].id);
  push_reversible(document, new AddPlantCommand(document, PlantKind::pump, "variable-speed-25ls"));
  EXPECT_EQ(document.scenario().loops[0].pumps.count, 3);
}

TEST_F(PlanCommands, ATankStandsBesideTheChillersOfTheFirstLoopWithoutOne) {
  push_reversible(document, new AddPlantCommand(document, PlantKind::dry_cooler, "warm-water-1200kw"));
  push_reversible(document,
                  new AddPlantCommand(document, PlantKind::chiller, "warm-water-centrifugal-500kw"));
  auto* tank = new AddTankCommand(document);
  push_reversible(document, tank);
  const LoopSpec& loop = document.scenario().loops[0];
  ASSERT_TRUE(loop.tank);
  EXPECT_EQ(tank->created(), QStringLiteral("cooling.plant.loops.") + QString::fromStdString(loop.id));
  // A quarter of an hour of the running pumps, to the next 5 m3.
  const double flow_m3_s = (loop.pumps.count - loop.pumps.standby) * loop.pumps.parameters.design_flow_m3_s;
  EXPECT_NEAR(loop.tank->stratified.volume_m3, 900 * flow_m3_s, 5);
  EXPECT_NEAR(loop.tank->maximum_flow_m3_s, flow_m3_s, 1e-3);
  QString said;
  QObject::connect(&document, &ScenarioDocument::failed, [&](const QString& message) { said = message; });
  document.undoStack().push(new AddTankCommand(document));
  EXPECT_FALSE(said.isEmpty()) << "there is one already";
}

TEST_F(PlanCommands, MachinesWithoutRoomAreRefusedWithWhatToDo) {
  QString said;
  QObject::connect(&document, &ScenarioDocument::failed, [&](const QString& message) { said = message; });
  const std::string before = document.text();
  document.undoStack().push(new AddPlantCommand(document, PlantKind::pump, "variable-speed-25ls"));
  EXPECT_EQ(document.text(), before);
  EXPECT_TRUE(said.contains(QStringLiteral("first"))) << said.toStdString();
}

TEST_F(PlanCommands, TheFirstTilesBringARaisedFloor) {
  auto* command = new AddTilesCommand(document, {1.2, 2.4, 2.4, 1.2}, AddTilesCommand::Surface::floor);
  push_reversible(document, command);
  ASSERT_TRUE(document.scenario().hall.layout.raised_floor.has_value());
  EXPECT_EQ(document.scenario().hall.layout.tiles.size(), 1U);
  EXPECT_FALSE(command->note().isEmpty());
  push_reversible(document,
                  new AddTilesCommand(document, {1.2, 0, 1.2, 0.6}, AddTilesCommand::Surface::ceiling));
  EXPECT_EQ(document.scenario().hall.layout.grilles.size(), 1U);
}

TEST_F(PlanCommands, AContainmentKnowsItsSideFromTheRacksAroundIt) {
  // Row A looks south and row B north: between them lies the cold aisle.
  auto* command = new AddContainmentCommand(document, {1.2, 2.4, 2.4, 1.2});
  push_reversible(document, command);
  ASSERT_EQ(document.scenario().hall.layout.containments.size(), 1U);
  EXPECT_EQ(document.scenario().hall.layout.containments[0].side, AisleSide::cold);
  EXPECT_EQ(command->created(), QStringLiteral("hall.containments.AB"));
}

TEST_F(PlanCommands, ObstaclesAndDoorsAreAdded) {
  push_reversible(document, new AddObstacleCommand(document, {7.2, 4.8, 0.6, 0.6}));
  EXPECT_EQ(document.scenario().hall.layout.obstacles.size(), 1U);
  push_reversible(document, new AddDoorCommand(document, {8.7, 3}, 1.2));
  ASSERT_EQ(document.scenario().hall.layout.doors.size(), 1U);
  EXPECT_EQ(document.scenario().hall.layout.doors[0].facing, Facing::east);
  EXPECT_NEAR(document.scenario().hall.layout.doors[0].x_m, 9, 1e-9);
}

// The shipped hall has a base file, CDUs, a ceiling void and a containment.
struct LiquidHall : testing::Test {
  ScenarioDocument document;
  QString fault;
  LiquidHall() { document.open(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/gb200_hall/scenario.yaml"), fault); }
};

TEST_F(LiquidHall, WhatABaseFileDefinesIsRenamedAndRemovedByThisFile) {
  ASSERT_TRUE(document.isReadable()) << fault.toStdString();
  push_reversible(document, new RenameCommand(document, {"hall", "containments", "AB"}, "hot"));
  EXPECT_EQ(entry_of(document, QStringLiteral("hall.containments.hot")).length_m, 12.3);
  push_reversible(document, new RemoveObjectsCommand(document, {row_b}));
  EXPECT_EQ(document.scenario().racks.size(), 1U);
}

TEST_F(LiquidHall, ALiquidRowAndACduAreComplete) {
  push_reversible(document, new AddRowCommand(document, NewRow{.type = "gb200-nvl72",
                                                               .cooling = RackCooling::cold_plate,
                                                               .count = 2,
                                                               .x_m = 6,
                                                               .y_m = 1.2}));
  EXPECT_EQ(document.scenario().racks.back().liquid, "cdu");
  auto* command = new AddUnitCommand(document, NewUnit{.kind = EntryKind::cdu,
                                                       .type = "cdu-row-600kw",
                                                       .model = "liquid_to_liquid",
                                                       .x_m = 18,
                                                       .y_m = 1.2});
  push_reversible(document, command);
  ASSERT_EQ(document.scenario().cdus.size(), 2U);
  EXPECT_EQ(document.scenario().cdus[1].loop, "warm");
  EXPECT_TRUE(command->note().startsWith(QStringLiteral("new bank"))) << command->note().toStdString();
}

TEST_F(LiquidHall, AStageOfThePowerChainTakesOneTypeOnly) {
  const std::string before = document.text();
  document.undoStack().push(
      new AddUnitCommand(document, NewUnit{.kind = EntryKind::ups, .type = "eco-mode-500kw", .model = ""}));
  EXPECT_EQ(document.text(), before);
  push_reversible(document, new AddUnitCommand(document, NewUnit{.kind = EntryKind::ups,
                                                                 .type = "double-conversion-500kw",
                                                                 .model = "",
                                                                 .x_m = 18,
                                                                 .y_m = 10}));
  EXPECT_EQ(document.scenario().power.ups->equipment.count, 18) << "it had units without a place";
}

TEST(FreeName, FollowsTheLastOneOfItsKind) {
  EXPECT_EQ(free_name("CRAH-2", {"CRAH-2", "CRAH-3"}), "CRAH-4");
  EXPECT_EQ(free_name("A", {"A", "B"}), "C");
  EXPECT_EQ(free_name("Z", {"Z"}), "AA");
  EXPECT_EQ(free_name("U-09", {"U-09"}), "U-10");
  EXPECT_EQ(free_name("pods", {"pods"}), "pods-2");
  EXPECT_EQ(free_name("new", {}), "new");
}

TEST(RacksAlong, FillALengthAndAreAtLeastOne) {
  EXPECT_EQ(racks_along(3.0, 0.6, 0.6), 5);
  EXPECT_EQ(racks_along(0.1, 0.6, 0.6), 1);
}

}  // namespace
}  // namespace thermohall::gui
