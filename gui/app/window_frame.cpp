#include "gui/app/window_frame.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

namespace thermohall::gui {

void WindowFrame::addTab(QWidget* page, const QString& name, bool wide) const {
  page->setProperty("wide", wide);
  page->setMinimumSize(480, 320);  // a small screen shows less of a page, never less of the window
  tabs.addTab(page, name);
  // Every tab by key, wherever the focus is.
  if (tabs.count() > 9) return;
  QAction* go = pages.addAction(name);
  go->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + tabs.count())));
  QObject::connect(go, &QAction::triggered, &tabs, [to = &tabs, page] { to->setCurrentWidget(page); });
}

QDockWidget* WindowFrame::addSideDock(const QString& object_name, const QString& title, QWidget* content,
                                      Qt::DockWidgetArea area, int width) const {
  auto* dock = new QDockWidget(title, &window);
  dock->setObjectName(object_name);
  dock->setTitleBarWidget(new QWidget);
  dock->setFeatures(QDockWidget::DockWidgetClosable);
  dock->setWidget(content);
  window.setCorner(area == Qt::LeftDockWidgetArea ? Qt::BottomLeftCorner : Qt::BottomRightCorner, area);
  window.addDockWidget(area, dock);
  window.resizeDocks({dock}, {width}, Qt::Horizontal);
  return dock;
}

void WindowFrame::addPageAction(const QString& name, const QKeySequence& keys, QWidget* page) const {
  QAction* action = view.addAction(name);
  action->setShortcut(keys);
  QObject::connect(action, &QAction::triggered, &tabs,
                   [this_tabs = &tabs, page] { this_tabs->setCurrentWidget(page); });
}

void WindowFrame::say(const QString& text) const { window.statusBar()->showMessage(text, 12000); }

}  // namespace thermohall::gui
