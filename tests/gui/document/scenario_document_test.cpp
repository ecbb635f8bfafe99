#include "gui/document/scenario_document.h"

#include <gtest/gtest.h>

#include "gui/document/insert_entry_command.h"
#include "gui/document/move_objects_command.h"
#include "gui/document/remove_objects_command.h"
#include "gui/document/set_value_command.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

// Do, undo and redo give equal documents, byte for byte.
void expect_reversible(ScenarioDocument& document, EditCommand* command) {
  const std::string before = document.text();
  document.undoStack().push(command);
  const std::string after = document.text();
  EXPECT_NE(before, after);
  EXPECT_TRUE(document.isReadable());
  document.undoStack().undo();
  EXPECT_EQ(document.text(), before);
  document.undoStack().redo();
  EXPECT_EQ(document.text(), after);
}

TEST(ScenarioDocument, OpensAScenarioAndKnowsWhatStandsWhere) {
  DocumentSample sample;
  ASSERT_TRUE(sample.document.isReadable()) << sample.fault.toStdString();
  EXPECT_EQ(sample.document.title(), QStringLiteral("Small room"));
  EXPECT_EQ(sample.document.objects().size(), 9U);  // two rows of four racks and one unit
  const PlacedObject* rack = sample.document.object(QStringLiteral("B-02"));
  ASSERT_NE(rack, nullptr);
  EXPECT_NEAR(rack->x_m, 1.2 + rack->length_m, 1e-9);
  EXPECT_FALSE(sample.document.isModified());
}

TEST(ScenarioDocument, SavingKeepsCommentsAndEverythingThatWasNotEdited) {
  DocumentSample sample;
  sample.document.undoStack().push(new SetValueCommand(sample.document, {"rows", "A", "count"}, "5"));
  QString fault;
  ASSERT_TRUE(sample.document.save(fault)) << fault.toStdString();
  std::string expected = DocumentSample::hall_text();
  expected.replace(expected.find("count: 4"), 8, "count: 5");
  QFile file(sample.path());
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.readAll().toStdString(), expected);
  EXPECT_FALSE(sample.document.isModified());
}

TEST(ScenarioDocument, AnInvalidValueLeavesTheLastValidHallOnViewAndNamesTheFault) {
  DocumentSample sample;
  sample.document.undoStack().push(
      new SetValueCommand(sample.document, {"rows", "A", "type"}, "no-such-rack"));
  EXPECT_FALSE(sample.document.isReadable());
  EXPECT_EQ(sample.document.objects().size(), 9U);
  ASSERT_FALSE(sample.document.diagnostics().empty());
  EXPECT_EQ(sample.document.diagnostics().front().location.line, 14);
  sample.document.undoStack().undo();
  EXPECT_TRUE(sample.document.isReadable());
}

TEST(ScenarioDocument, AFileThatWasNeverReadableHasAnEmptyHall) {
  const DocumentSample sample("format: thermohall-scenario 1\nname: broken\n");
  EXPECT_FALSE(sample.document.isReadable());
  EXPECT_EQ(sample.document.scenario().hall.length_m, 0) << "the plan draws rulers along it";
}

TEST(ScenarioDocument, AnEditThatCannotBeMadeLeavesTextAndHistoryAlone) {
  DocumentSample sample;
  const std::string before = sample.document.text();
  QString message;
  QObject::connect(&sample.document, &ScenarioDocument::failed, [&](const QString& m) { message = m; });
  sample.document.undoStack().push(
      new InsertEntryCommand(sample.document, {"rows", "C"}, "{type: [unclosed", QStringLiteral("add")));
  EXPECT_EQ(sample.document.text(), before);
  EXPECT_FALSE(message.isEmpty());
  EXPECT_EQ(sample.document.undoStack().count(), 0);
}

TEST(SetValueCommand, IsReversible) {
  DocumentSample sample;
  expect_reversible(
      sample.document,
      new SetValueCommand(sample.document, {"hall", "zones", "room", "supply_setpoint"}, "24 degC"));
  EXPECT_NEAR(sample.document.scenario().hall.zones.front().supply_setpoint_K, 297.15, 1e-9);
}

TEST(SetValueCommand, ChangesOfOneKeyInARowAreOneStep) {
  DocumentSample sample;
  const std::string before = sample.document.text();
  for (const char* value : {"23 degC", "24 degC", "25 degC"})
    sample.document.undoStack().push(
        new SetValueCommand(sample.document, {"hall", "zones", "room", "supply_setpoint"}, value, true));
  EXPECT_EQ(sample.document.undoStack().count(), 1);
  sample.document.undoStack().undo();
  EXPECT_EQ(sample.document.text(), before);
}

TEST(InsertEntryCommand, IsReversible) {
  DocumentSample sample;
  expect_reversible(sample.document, new InsertEntryCommand(sample.document, {"hall", "obstacles", "C1"},
                                                            "{x: 8 m, y: 0 m, length: 0.4 m, width: 0.4 m}",
                                                            QStringLiteral("add")));
  EXPECT_EQ(sample.document.scenario().hall.layout.obstacles.size(), 1U);
}

TEST(RemoveObjectsCommand, TakesAwayWhatAnExtendedFileDefines) {
  DocumentSample base;
  QFile file(base.folder.filePath(QStringLiteral("variant.yaml")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("format: thermohall-scenario 1\nextends: scenario.yaml\nname: Variant\n");
  file.close();
  ScenarioDocument variant;
  QString fault;
  ASSERT_TRUE(variant.open(file.fileName(), fault));
  ASSERT_EQ(variant.scenario().racks.size(), 2U);
  expect_reversible(variant, new RemoveObjectsCommand(variant, {QStringLiteral("rows.B")}));
  EXPECT_EQ(variant.scenario().racks.size(), 1U);
}

TEST(MoveObjectsCommand, IsReversibleAndOneDragIsOneStep) {
  DocumentSample sample;
  const std::string before = sample.document.text();
  for (const double x : {1.8, 2.4, 3.0})
    sample.document.undoStack().push(
        new MoveObjectsCommand(sample.document, {{{"rows", "A"}, x, 1.2}, {{"rows", "B"}, x, 3.6}}, 7));
  EXPECT_EQ(sample.document.undoStack().count(), 1);
  EXPECT_NEAR(sample.document.object(QStringLiteral("A-01"))->x_m, 3.0, 1e-9);
  EXPECT_NE(sample.document.text().find("# opposite"), std::string::npos);
  sample.document.undoStack().undo();
  EXPECT_EQ(sample.document.text(), before);
  sample.document.undoStack().redo();
  EXPECT_NEAR(sample.document.object(QStringLiteral("B-01"))->x_m, 3.0, 1e-9);
}

}  // namespace
}  // namespace thermohall::gui
