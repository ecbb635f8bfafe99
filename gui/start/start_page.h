#pragma once

#include <QWidget>

#include "gui/start/templates.h"

class QVBoxLayout;

namespace thermohall::gui {

class Autosave;
class Project;

/// What the window shows before anything is open: unsaved texts of a window that ended badly, recent files,
/// the studies and halls that come with the program, and the tour.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  StartPage(Project& project, Autosave& autosave, QWidget* parent = nullptr);

  /// Builds the lists anew.
  void refresh();

 Q_SIGNALS:
  void openRequested(const QString& path);
  void chooseRequested();
  void newRequested(const thermohall::gui::Template& from);

 private:
  void addRecovery(QVBoxLayout* to);
  void addRecent(QVBoxLayout* to);
  void addTemplates(QVBoxLayout* to);

  Project& project_;
  Autosave& autosave_;
};

}  // namespace thermohall::gui
