// The tabs Results and Failures, and the playback of the run on view under plan, 3-D view and diagrams.
#include <QAction>
#include <QGridLayout>
#include <QMainWindow>
#include <QMenu>

#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/failures/failures_view.h"
#include "gui/oneline/one_line_page.h"
#include "gui/plan/plan_page.h"
#include "gui/results/playback_bar.h"
#include "gui/results/results_view.h"
#include "gui/view3d/view3d_page.h"

namespace thermohall::gui {

void add_results(const WindowFrame& frame, PlanPage& plan, View3dPage& view3d, OneLinePage& one_line) {
  auto* results = new ResultsView(frame.workspace);
  frame.addTab(results, MainWindow::tr("Results"), true);
  auto* bar = new PlaybackBar(results->playback());
  static_cast<QGridLayout*>(plan.layout())->addWidget(bar, playback_row, 0, 1, 2);
  bar->standAlone();
  auto* bar_3d = new PlaybackBar(results->playback());
  view3d.addBar(bar_3d);
  bar_3d->standAlone();
  auto* bar_one_line = new PlaybackBar(results->playback());
  one_line.addBar(bar_one_line);
  bar_one_line->standAlone();
}

void add_failures(const WindowFrame& frame, PlanPage& plan) {
  auto* failures = new FailuresView(frame.workspace);
  frame.addTab(failures, MainWindow::tr("Failures"), true);
  QObject::connect(failures, &FailuresView::planRequested, &plan,
                   [frame, plan = &plan] { frame.tabs.setCurrentWidget(plan); });
  QObject::connect(failures, &FailuresView::message, &frame.window,
                   [frame](const QString& text) { frame.say(text); });
  const auto page = [frame, failures](const QString& text, const QKeySequence& keys, const char* name) {
    QAction* action = frame.run.addAction(text);
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, failures, [frame, failures, name] {
      failures->showPage(QString::fromLatin1(name));
      frame.tabs.setCurrentWidget(failures);
    });
  };
  frame.run.addSeparator();
  page(MainWindow::tr("Failure switchboard"), QKeySequence(Qt::CTRL | Qt::Key_F5), "switchboard");
  page(MainWindow::tr("Failure campaign"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5), "campaign");
  page(MainWindow::tr("Margins"), {}, "margins");
}

}  // namespace thermohall::gui
