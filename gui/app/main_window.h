#pragma once

#include <QMainWindow>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace thermohall::gui {

class AirflowService;
class View3dPage;
struct Template;
struct Workspace;

/// The one window: palette left, tabs in the middle, properties right, docks below, a status bar that states
/// the checks. It composes the views and holds no logic of theirs.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(Workspace& workspace, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens a scenario or study; shows a message when it cannot be read.
  bool openFile(const QString& path);

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  void makeActions();
  void makeMenus();
  void makeToolBar();
  void makeViews();
  void makeAir();
  void makeCompare();
  void makeOneLine();
  void make3d();
  void makeReport();
  void makeResults();
  void makePlan();
  void makeProperties();
  void makeUnits();
  void openSettings();
  void takeGrid(double grid_m);
  void updateTitle();
  void updateStatus();
  bool save();
  bool saveAs();
  void chooseFile();
  void runCurrent();
  void newFrom(const Template& from);
  void showStartPage();
  /// Asks what to do with unsaved changes; false: stay.
  bool mayLeave();

  Workspace& workspace_;
  QStackedWidget* pages_ = nullptr;  ///< start page, tabs
  View3dPage* view3d_ = nullptr;
  std::unique_ptr<AirflowService> airflow_;
  QTabWidget* tabs_ = nullptr;
  QComboBox* design_ = nullptr;
  QLabel *checks_ = nullptr, *last_run_ = nullptr, *position_ = nullptr;
  QAction *start_ = nullptr, *open_ = nullptr, *save_ = nullptr, *save_as_ = nullptr, *quit_ = nullptr,
          *undo_ = nullptr, *redo_ = nullptr, *run_ = nullptr;
};

}  // namespace thermohall::gui
