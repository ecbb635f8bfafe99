#pragma once

#include <QMainWindow>

class QAction;
class QComboBox;
class QLabel;
class QToolBar;

namespace thermohall::gui {

class FileActions;
struct Workspace;

/// The one window: palette left, tabs in the middle, properties right, docks below, a status bar that states
/// the checks. It makes the frame (window_frame.h) and lets the parts (window_parts.h) fill it.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(Workspace& workspace, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens a scenario or study; shows a message when it cannot be read.
  bool openFile(const QString& path);

 protected:
  void closeEvent(QCloseEvent* event) override;
  /// Where their words have no room the tools show their pictures only, so that Run stays in sight.
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeHistory();
  QToolBar* makeToolBar();
  void makeStatusBar();
  void addParts();
  void showStartPageWhenEmpty(QWidget* tabs);
  void updateTitle();
  void updateStatus();

  Workspace& workspace_;
  FileActions* files_;
  QComboBox* design_ = nullptr;
  QLabel *checks_ = nullptr, *last_run_ = nullptr, *position_ = nullptr;
  QAction *undo_ = nullptr, *redo_ = nullptr, *run_ = nullptr;
};

}  // namespace thermohall::gui
