#include <QListWidget>
#include <QTreeWidget>

#include "gui/app/workspace.h"
#include "gui/document/set_value_command.h"
#include "gui/runs/log_message.h"
#include "gui/runs/messages_dock.h"
#include "gui/runs/runs_dock.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

TEST(LogMessage, AFaultOfTheProgramComesApart) {
  const auto message =
      log_message(QStringLiteral("halls/a.yaml:12:3: error: rows.A.type: no type 'x' (did you mean 'y'?)"));
  ASSERT_TRUE(message);
  EXPECT_EQ(message->file, QStringLiteral("halls/a.yaml"));
  EXPECT_EQ(message->line, 12);
  EXPECT_EQ(message->column, 3);
  EXPECT_EQ(message->key, QStringLiteral("rows.A.type"));
  EXPECT_EQ(message->message, QStringLiteral("no type 'x' (did you mean 'y'?)"));
  EXPECT_TRUE(message->isError());
}

TEST(LogMessage, OtherLinesAreNone) {
  EXPECT_FALSE(log_message(QStringLiteral("checks: energy balance site 1.2e-16")));
  EXPECT_FALSE(log_message(QStringLiteral("run.h5")));
  const auto warning = log_message(QStringLiteral("warning: air_unit in-row: outside its range for 55 h"));
  ASSERT_TRUE(warning);
  EXPECT_FALSE(warning->isError());
}

struct DockSample {
  DockSample() {
    QString fault;
    EXPECT_TRUE(workspace.project.open(program.path(), fault)) << fault.toStdString();
  }
  ScenarioDocument& document() { return *workspace.project.current(); }
  ProgramSample program;
  Workspace workspace;
  MessagesDock messages{workspace};
  RunsDock runs{workspace};
};

TEST(MessagesDock, AFaultIsListedAndLeadsToItsObject) {
  DockSample s;
  EXPECT_EQ(s.messages.errorCount(), 0);
  s.document().undoStack().push(new SetValueCommand(s.document(), {"rows", "A", "count"}, "many"));
  ASSERT_EQ(s.messages.errorCount(), 1);
  QString revealed;
  QObject::connect(&s.workspace.selection, &Selection::revealed, [&](const QString& key) { revealed = key; });
  int line = 0;
  QObject::connect(&s.messages, &MessagesDock::placeChosen, [&](const QString&, int at) { line = at; });
  auto* list = s.messages.findChild<QTreeWidget*>(QStringLiteral("messages"));
  ASSERT_TRUE(list && list->topLevelItemCount() > 0);
  Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
  EXPECT_EQ(revealed, QStringLiteral("rows.A"));
  EXPECT_TRUE(s.workspace.selection.contains(QStringLiteral("rows.A")));
  EXPECT_GT(line, 0);
  s.document().undoStack().undo();
  EXPECT_EQ(s.messages.errorCount(), 0);
}

TEST(RunsDock, AFinishedRunIsListedWithItsStateAndLog) {
  DockSample s;
  const int id = s.workspace.results.run(0);
  ASSERT_TRUE(wait_until([&] { return s.workspace.runs.job(id)->state == RunJob::State::done; }));
  auto* list = s.runs.findChild<QTreeWidget*>(QStringLiteral("runs"));
  ASSERT_EQ(list->topLevelItemCount(), 1);
  EXPECT_EQ(list->topLevelItem(0)->text(1), QStringLiteral("done"));
  auto* log = s.runs.findChild<QListWidget*>(QStringLiteral("run_log"));
  EXPECT_GT(log->count(), 0);
  s.workspace.runs.clearFinished();
  EXPECT_EQ(list->topLevelItemCount(), 0);
}

TEST(RunsDock, AnErrorOfAFailedCheckCanBeClicked) {
  DockSample s;
  s.document().undoStack().push(new SetValueCommand(s.document(), {"rows", "A", "count"}, "many"));
  const int id = s.workspace.results.run(0);
  ASSERT_TRUE(wait_until([&] { return s.workspace.runs.job(id)->state == RunJob::State::failed; }));
  QString revealed;
  QObject::connect(&s.workspace.selection, &Selection::revealed, [&](const QString& key) { revealed = key; });
  auto* log = s.runs.findChild<QListWidget*>(QStringLiteral("run_log"));
  ASSERT_GT(log->count(), 0);
  for (int i = 0; i < log->count(); ++i) Q_EMIT log->itemClicked(log->item(i));
  EXPECT_EQ(revealed, QStringLiteral("rows.A"));
}

}  // namespace
}  // namespace thermohall::gui
