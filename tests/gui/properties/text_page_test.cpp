#include "gui/text/text_page.h"

#include <gtest/gtest.h>

#include <QTest>

#include "gui/app/workspace.h"
#include "gui/document/set_value_command.h"
#include "gui/text/code_edit.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

struct TextPageTest : testing::Test {
  DocumentSample sample;
  Workspace workspace;
  QString fault;
  TextPageTest() { EXPECT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString(); }
  ScenarioDocument& document() { return *workspace.project.current(); }
};

TEST_F(TextPageTest, TextAndDocumentFollowEachOther) {
  TextPage page(workspace);
  EXPECT_EQ(page.edit().toPlainText().toStdString(), document().text());
  document().undoStack().push(new SetValueCommand(document(), {"rows", "A", "count"}, "9"));
  EXPECT_EQ(page.edit().toPlainText().toStdString(), document().text());
  const std::string before = document().text();
  page.edit().goToLine(4);
  QTest::keyClicks(&page.edit(), QStringLiteral("# "));
  EXPECT_EQ(document().text(), before);
  QTest::keyClick(&page.edit(), Qt::Key_Return, Qt::ControlModifier);
  EXPECT_NE(document().text(), before);
  EXPECT_EQ(page.edit().toPlainText().toStdString(), document().text());
  document().undoStack().undo();
  EXPECT_EQ(document().text(), before);
  EXPECT_EQ(page.edit().toPlainText().toStdString(), before);
}

TEST_F(TextPageTest, FaultsAreMarkedInTheirLine) {
  TextPage page(workspace);
  EXPECT_TRUE(page.edit().faults().empty());
  document().undoStack().push(new SetValueCommand(document(), {"rows", "A", "type"}, "no-such-rack"));
  ASSERT_FALSE(page.edit().faults().empty());
  EXPECT_EQ(page.edit().faults().front().line, 14);
  EXPECT_TRUE(page.edit().faults().front().is_error);
}

TEST_F(TextPageTest, WhatCannotBeReadStaysTypedAndOutOfTheDocument) {
  TextPage page(workspace);
  const std::string before = document().text();
  page.edit().goToLine(4);
  QTest::keyClicks(&page.edit(), QStringLiteral("{["));
  EXPECT_FALSE(page.take());
  EXPECT_EQ(document().text(), before);
  EXPECT_NE(page.edit().toPlainText().toStdString(), before);
}

}  // namespace
}  // namespace thermohall::gui
