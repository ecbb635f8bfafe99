#include <gtest/gtest.h>

#include <QCoreApplication>

#include "gui/document/project.h"
#include "gui/document/set_value_command.h"
#include "gui/start/autosave.h"
#include "gui/start/recent_files.h"
#include "gui/start/templates.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

TEST(Autosave, AKilledWindowLeavesItsTextBehindAndItCanBeRecovered) {
  DocumentSample sample;
  QTemporaryDir unsaved;
  Project project;
  QString fault;
  ASSERT_TRUE(project.open(sample.path(), fault));
  Autosave autosave(project, unsaved.path());
  project.current()->undoStack().push(new SetValueCommand(*project.current(), {"name"}, "Edited room"));
  autosave.write();
  EXPECT_TRUE(autosave.leftBehind().isEmpty());  // this process is alive

  // The file of a process that is gone: highest number a process can have, and more.
  const QString own = QDir(unsaved.path()).entryList({QStringLiteral("*.yaml")}, QDir::Files).value(0);
  ASSERT_FALSE(own.isEmpty());
  const QString gone = own.section(QLatin1Char('-'), 0, 0) + QStringLiteral("-4194305.yaml");
  ASSERT_TRUE(QFile::rename(unsaved.filePath(own), unsaved.filePath(gone)));

  Project next;
  Autosave after(next, unsaved.path());
  const auto texts = after.leftBehind();
  ASSERT_EQ(texts.size(), 1);
  EXPECT_EQ(texts.front().scenario_path, sample.path());
  ASSERT_TRUE(after.recover(texts.front(), fault)) << fault.toStdString();
  EXPECT_EQ(next.current()->title(), QStringLiteral("Edited room"));
  EXPECT_TRUE(next.current()->isModified());
  EXPECT_TRUE(after.leftBehind().isEmpty());
}

TEST(Autosave, SavingTakesTheCopyAway) {
  DocumentSample sample;
  QTemporaryDir unsaved;
  Project project;
  QString fault;
  ASSERT_TRUE(project.open(sample.path(), fault));
  Autosave autosave(project, unsaved.path());
  project.current()->undoStack().push(new SetValueCommand(*project.current(), {"name"}, "Edited room"));
  autosave.write();
  EXPECT_EQ(QDir(unsaved.path()).entryList(QDir::Files).size(), 1);
  ASSERT_TRUE(project.current()->save(fault));
  autosave.write();
  EXPECT_TRUE(QDir(unsaved.path()).entryList(QDir::Files).isEmpty());
}

TEST(Templates, EveryShippedHallMakesAProjectThatOpensWithoutErrors) {
  const auto templates = shipped_templates();
  ASSERT_GE(templates.size(), 12);
  QTemporaryDir folder;
  for (const Template& item : templates) {
    EXPECT_FALSE(item.name.isEmpty()) << item.path.toStdString();
    if (item.study) continue;
    const QString path =
        folder.filePath(QFileInfo(item.path).absoluteDir().dirName() + QStringLiteral("/scenario.yaml"));
    QString fault;
    ASSERT_TRUE(make_from_template(item, path, fault)) << fault.toStdString();
    ScenarioDocument document;
    ASSERT_TRUE(document.open(path, fault)) << fault.toStdString();
    EXPECT_TRUE(document.isReadable()) << path.toStdString();
    EXPECT_FALSE(make_from_template(item, path, fault));  // nothing is overwritten
  }
}

TEST(Project, AStudyOpensItsDesignsTogether) {
  Project project;
  QString fault;
  ASSERT_TRUE(project.open(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/air_vs_liquid/study.yaml"), fault))
      << fault.toStdString();
  EXPECT_EQ(project.count(), 5);
  EXPECT_EQ(project.designId(3), QStringLiteral("direct_to_chip"));
  EXPECT_FALSE(project.open(QStringLiteral("/no/such/file.yaml"), fault));
  EXPECT_EQ(project.count(), 5);  // what was open stays
}

TEST(RecentFiles, NewestFirstAndGoneOnesLeftOut) {
  DocumentSample first, second;
  note_recent_file(first.path());
  note_recent_file(second.path());
  note_recent_file(first.path());
  EXPECT_EQ(recent_files(), QStringList({first.path(), second.path()}));
  QFile::remove(second.path());
  EXPECT_EQ(recent_files(), QStringList({first.path()}));
}

}  // namespace
}  // namespace thermohall::gui
