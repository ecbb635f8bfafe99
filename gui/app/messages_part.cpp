#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/plan/plan_page.h"
#include "gui/plan/plan_scene.h"
#include "gui/runs/messages_dock.h"
#include "gui/runs/run_indicator.h"
#include "gui/runs/runs_dock.h"
#include "gui/text/text_page.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

void raise(QDockWidget* dock) {
  dock->show();
  dock->raise();
}

void connect_layout_findings(PlanPage& plan, MessagesDock* messages) {
  QObject::connect(&plan.plan(), &PlanScene::warningsChanged, messages, [page = &plan, messages] {
    QList<std::pair<QString, QString>> findings;
    for (const LayoutWarning& warning : page->plan().warnings())
      if (warning.kind == LayoutWarning::Kind::narrow_aisle ||
          warning.kind == LayoutWarning::Kind::blocked_door)  // the others stand in the checks of the file
        findings.emplace_back(warning.keys.value(0), warning.text);
    messages->setLayoutFindings(findings);
  });
}

/// The button in the status bar that counts errors and warnings and opens the messages.
void add_counter(const WindowFrame& frame, MessagesDock* messages) {
  auto* faults = new QToolButton;
  faults->setAutoRaise(true);
  faults->setAccessibleName(MainWindow::tr("Messages"));
  frame.window.statusBar()->addWidget(faults);
  QObject::connect(faults, &QToolButton::clicked, messages, [messages] { raise(messages); });
  const auto count = [faults](int errors, int warnings) {
    faults->setVisible(errors + warnings > 0);
    faults->setText(errors > 0 ? MainWindow::tr("%n error(s)", nullptr, errors)
                               : MainWindow::tr("%n warning(s)", nullptr, warnings));
    faults->setProperty("role", errors > 0 ? QStringLiteral("broken") : QString());
    faults->setIcon(themed_icon(errors > 0 ? QStringLiteral("error") : QStringLiteral("warning")));
  };
  QObject::connect(messages, &MessagesDock::countsChanged, faults, count);
  count(messages->errorCount(), messages->warningCount());
}

}  // namespace

void add_messages_and_runs(const WindowFrame& frame, PlanPage& plan) {
  auto* messages = new MessagesDock(frame.workspace, &frame.window);
  auto* runs = new RunsDock(frame.workspace, &frame.window);
  frame.window.addDockWidget(Qt::BottomDockWidgetArea, messages);
  frame.window.addDockWidget(Qt::BottomDockWidgetArea, runs);
  frame.window.tabifyDockWidget(messages, runs);
  connect_layout_findings(plan, messages);
  frame.view.addSeparator();
  for (QDockWidget* dock : {static_cast<QDockWidget*>(messages), static_cast<QDockWidget*>(runs)}) {
    dock->hide();  // everyday work needs the room; the status bar says when there is something to see
    frame.view.addAction(dock->toggleViewAction());
  }
  runs->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F6));
  messages->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F7));
  const auto show_place = [frame](const QString& file, int line) {
    const ScenarioDocument* document = frame.workspace.project.current();
    auto* text = frame.window.findChild<TextPage*>();
    if (!text || !document || QFileInfo(file).absoluteFilePath() != document->path()) return;
    if (frame.tabs.currentWidget() == text) text->goToLine(line);
  };
  QObject::connect(messages, &MessagesDock::placeChosen, &frame.window, show_place);
  QObject::connect(runs, &RunsDock::placeChosen, &frame.window, show_place);
  add_counter(frame, messages);
  frame.window.statusBar()->addPermanentWidget(new RunIndicator(frame.workspace));
  // A failed run is shown at once; a good one only changes the figures.
  QObject::connect(&frame.workspace.runs, &RunQueue::jobFinished, runs, [frame, runs](int id) {
    const RunJob* job = frame.workspace.runs.job(id);
    if (job && job->state == RunJob::State::failed) raise(runs);
  });
}

}  // namespace thermohall::gui
