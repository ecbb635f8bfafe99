#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace thermohall::gui {

struct Template;
struct Workspace;

/// Opening, saving and leaving files, with the questions they ask and the actions of the menu File.
class FileActions : public QObject {
  Q_OBJECT
 public:
  FileActions(Workspace& workspace, QWidget& window);

  void addTo(QMenu& menu) const;
  /// Opens a scenario or study; shows a message when it cannot be read.
  bool open(const QString& path);
  void chooseFile();
  void newFrom(const thermohall::gui::Template& from);
  /// Asks what to do with unsaved changes; false: stay.
  bool mayLeave();

 private:
  bool save();
  bool saveAs();
  void showStartPage();
  void complain(const QString& fault);
  void updateEnabled();

  Workspace& workspace_;
  QWidget& window_;
  QAction *start_, *open_, *save_, *save_as_, *quit_;
};

}  // namespace thermohall::gui
