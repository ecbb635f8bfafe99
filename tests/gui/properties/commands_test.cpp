#include <gtest/gtest.h>

#include "gui/document/set_text_command.h"
#include "gui/document/set_values_command.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

void expect_reversible(ScenarioDocument& document, EditCommand* command) {
  const std::string before = document.text();
  document.undoStack().push(command);
  const std::string after = document.text();
  EXPECT_NE(before, after);
  EXPECT_EQ(document.undoStack().count(), 1);
  document.undoStack().undo();
  EXPECT_EQ(document.text(), before);
  document.undoStack().redo();
  EXPECT_EQ(document.text(), after);
}

TEST(SetValuesCommand, IsReversible) {
  DocumentSample sample;
  expect_reversible(sample.document,
                    new SetValuesCommand(sample.document,
                                         {{{"rows", "A", "count"}, "5"},
                                          {{"rows", "B", "rack", "server", "idle_power"}, "1 kW"},
                                          {{"power", "ups", "rated_power"}, {}, 2}},
                                         QStringLiteral("set")));
  EXPECT_EQ(sample.document.scenario().racks.at(0).count, 5);
}

TEST(SetValuesCommand, AValueOfAnExtendedFileIsTakenAway) {
  DocumentSample base;
  QFile file(base.folder.filePath(QStringLiteral("variant.yaml")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("format: thermohall-scenario 1\nextends: scenario.yaml\nname: Variant\n");
  file.close();
  ScenarioDocument variant;
  QString fault;
  ASSERT_TRUE(variant.open(file.fileName(), fault)) << fault.toStdString();
  expect_reversible(variant, new SetValuesCommand(variant, {{{"power", "ups", "rated_power"}, {}, 2}},
                                                  QStringLiteral("reset")));
  ASSERT_TRUE(variant.isReadable());
  EXPECT_NEAR(variant.scenario().power.ups->equipment.parameters.rated_power_W, 250e3, 1);
}

TEST(SetTextCommand, IsReversible) {
  DocumentSample sample;
  std::string text = sample.document.text();
  text.replace(text.find("count: 4"), 8, "count: 7");
  text += "# typed by hand\n";
  expect_reversible(sample.document, new SetTextCommand(sample.document, text));
  EXPECT_EQ(sample.document.scenario().racks.at(0).count, 7);
}

TEST(SetTextCommand, ATextThatIsNoYamlIsNotTaken) {
  DocumentSample sample;
  const std::string before = sample.document.text();
  sample.document.undoStack().push(new SetTextCommand(sample.document, "rows: {A: [unclosed"));
  EXPECT_EQ(sample.document.text(), before);
  EXPECT_EQ(sample.document.undoStack().count(), 0);
}

}  // namespace
}  // namespace thermohall::gui
