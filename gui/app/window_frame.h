#pragma once

#include <QString>
#include <QTabWidget>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QToolBar;

namespace thermohall::gui {

struct Workspace;

/// The places of the window where a part puts its tab, its dock, its actions. A part is one function of
/// window_parts.h; it takes the frame, makes its widgets and connects them.
struct WindowFrame {
  QMainWindow& window;
  Workspace& workspace;
  QTabWidget& tabs;
  QToolBar& tools;
  QAction& tools_end;  ///< what is inserted before it stands left of the choice of design
  QMenu &edit, &view, &insert, &arrange, &run;
  QMenu& pages;  ///< View > Go to

  /// Adds a tab. A wide one takes the whole window: the properties hide beside it.
  void addTab(QWidget* page, const QString& name, bool wide = false) const;
  bool isWideTab() const { return tabs.currentWidget() && tabs.currentWidget()->property("wide").toBool(); }
  /// A dock without a title of its own, which the window shows and hides.
  QDockWidget* addSideDock(const QString& object_name, const QString& title, QWidget* content,
                           Qt::DockWidgetArea area, int width) const;
  /// An entry of the menu View that brings `page` to the front.
  void addPageAction(const QString& name, const QKeySequence& keys, QWidget* page) const;
  /// One line in the status bar, for a while.
  void say(const QString& text) const;
};

}  // namespace thermohall::gui
