#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include "gui/app/main_window.h"
#include "gui/app/window_frame.h"
#include "gui/app/window_parts.h"
#include "gui/app/workspace.h"
#include "gui/library/library_page.h"
#include "gui/properties/properties_panel.h"
#include "gui/text/text_page.h"

namespace thermohall::gui {

void add_properties(const WindowFrame& frame) {
  auto* panel = new PropertiesPanel(frame.workspace);
  QDockWidget* dock = frame.addSideDock(QStringLiteral("properties_dock"), MainWindow::tr("Properties"),
                                        panel, Qt::RightDockWidgetArea, 330);
  dock->setMinimumWidth(300);
  auto* library = new LibraryPage(frame.workspace);
  frame.addTab(library, MainWindow::tr("Library"), true);
  auto* text = new TextPage(frame.workspace);
  frame.addTab(text, MainWindow::tr("Text"));
  QObject::connect(panel, &PropertiesPanel::showInTextRequested, text, [frame, text](int line) {
    frame.tabs.setCurrentWidget(text);
    text->goToLine(line);
  });

  auto* wanted = new QAction(MainWindow::tr("Properties"), &frame.window);
  wanted->setCheckable(true);
  wanted->setChecked(true);
  wanted->setShortcut(QKeySequence(Qt::Key_F4));
  frame.view.addAction(wanted);
  frame.addPageAction(MainWindow::tr("Library"), QKeySequence(Qt::Key_F8), library);
  frame.addPageAction(MainWindow::tr("Text"), QKeySequence(Qt::Key_F9), text);
  // Beside what shows objects; results and comparison take the whole width.
  const auto show_beside = [frame, dock, wanted] {
    dock->setVisible(wanted->isChecked() && frame.workspace.project.current() && !frame.isWideTab());
  };
  QObject::connect(wanted, &QAction::toggled, dock, show_beside);
  QObject::connect(&frame.tabs, &QTabWidget::currentChanged, dock, show_beside);
  QObject::connect(&frame.workspace.project, &Project::currentChanged, dock, show_beside);
  show_beside();
}

}  // namespace thermohall::gui
