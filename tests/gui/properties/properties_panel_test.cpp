#include "gui/properties/properties_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QTest>

#include "gui/app/workspace.h"
#include "gui/properties/property_row.h"
#include "gui/properties/quantity_edit.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

struct PropertiesPanelTest : testing::Test {
  DocumentSample sample;
  Workspace workspace;
  QString fault;

  PropertiesPanelTest() { EXPECT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString(); }
  ScenarioDocument& document() { return *workspace.project.current(); }

  static void type(PropertiesPanel& panel, const std::string& id, const char* text) {
    QuantityEdit* edit = panel.row(id)->edit();
    edit->selectAll();
    QTest::keyClicks(edit, QString::fromLatin1(text));
    QTest::keyClick(edit, Qt::Key_Return);
  }
};

TEST_F(PropertiesPanelTest, AnEditIsOneStepThatUndoAndRedoKeepEqual) {
  PropertiesPanel panel(workspace);
  workspace.selection.set({QStringLiteral("rows.A")});
  panel.refresh();
  const std::string before = document().text();
  type(panel, "count", "6");
  const std::string after = document().text();
  EXPECT_NE(before, after);
  EXPECT_EQ(document().undoStack().count(), 1);
  document().undoStack().undo();
  EXPECT_EQ(document().text(), before);
  document().undoStack().redo();
  EXPECT_EQ(document().text(), after);
  panel.refresh();
  EXPECT_EQ(panel.row("count")->edit()->text(), QStringLiteral("6"));
}

TEST_F(PropertiesPanelTest, ABulkEditOfASelectionIsOneStep) {
  PropertiesPanel panel(workspace);
  workspace.selection.set({QStringLiteral("rows.A"), QStringLiteral("rows.B")});
  panel.refresh();
  EXPECT_EQ(panel.row("y")->edit()->placeholderText(), QStringLiteral("mixed"));
  const std::string before = document().text();
  type(panel, "rack.server.idle_power", "1.5 kW");
  EXPECT_EQ(document().undoStack().count(), 1);
  ASSERT_TRUE(document().isReadable());
  for (const auto& rack : document().scenario().racks)
    EXPECT_NEAR(document().scenario().rack_types.at(static_cast<std::size_t>(rack.type)).server.idle_power_W,
                1500, 1e-9);
  document().undoStack().undo();
  EXPECT_EQ(document().text(), before);
}

TEST_F(PropertiesPanelTest, ResetTakesTheChangeOutOfTheFile) {
  PropertiesPanel panel(workspace);
  workspace.selection.set({QStringLiteral("rows.A")});
  panel.refresh();
  const std::string before = document().text();
  type(panel, "rack.mass", "400 kg");
  EXPECT_TRUE(panel.row("rack.mass")->property().changed);
  Q_EMIT panel.row("rack.mass")->resetRequested();
  EXPECT_EQ(document().text(), before);
}

TEST_F(PropertiesPanelTest, InchPoundChangesWhatIsShownAndNotTheFile) {
  PropertiesPanel panel(workspace);
  workspace.selection.set({QStringLiteral("hall.zones.room")});
  panel.refresh();
  const std::string before = document().text();
  unit_system().set(UnitStyle::imperial);
  EXPECT_EQ(panel.row("supply_setpoint")->edit()->text(), QStringLiteral("71.6 °F"));
  unit_system().set(UnitStyle::metric);
  EXPECT_EQ(panel.row("supply_setpoint")->edit()->text(), QStringLiteral("22 °C"));
  EXPECT_EQ(document().text(), before);
}

TEST_F(PropertiesPanelTest, NothingSelectedShowsTheHall) {
  PropertiesPanel panel(workspace);
  EXPECT_EQ(panel.sheet().shape, "hall");
  EXPECT_NE(panel.row("length"), nullptr);
}

}  // namespace
}  // namespace thermohall::gui
