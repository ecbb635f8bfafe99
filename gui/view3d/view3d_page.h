#pragma once

#include <QWidget>

#include "gui/view3d/air_shown.h"
#include "gui/view3d/hall_boxes.h"
#include "gui/view3d/hall_view.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QToolBar;
class QVBoxLayout;

namespace thermohall::gui {

class AirflowService;
class ColorLegend;
class PlanFigures;
class ViewOptions;
struct Workspace;

/// The tab with the hall in three dimensions: racks in the colours of a quantity, and where the air was
/// computed its planes, paths and surfaces. The view is made when the tab is first looked at, and only where
/// OpenGL works; elsewhere a text says so and everything else goes on.
class View3dPage : public QWidget {
  Q_OBJECT
 public:
  explicit View3dPage(Workspace& workspace, QWidget* parent = nullptr, bool (*has_opengl)() = can_use_opengl);

  /// Where the air comes from, and the switch that computes it.
  void setAirflow(AirflowService& air, QAction& air_switch);
  /// A bar under the view: the time slider of a run.
  void addBar(QWidget* bar);
  /// What is drawn, also without OpenGL.
  const HallBoxes& boxes() const { return boxes_; }
  /// The same of the air; it comes a moment after what asked for it.
  const AirShown& air() const { return shown_; }
  ViewOptions& options() const { return *options_; }
  /// nullptr before the tab was looked at and without OpenGL.
  HallView* view() const { return view_; }

 Q_SIGNALS:
  void airDrawn();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeView();
  void reload();
  void recolor();
  void updateAir();
  void takeAir(const AirShown& shown);
  void showSelection();
  PlanFigures figures() const;
  QToolBar* makeBar();
  void noteAir();

  Workspace& workspace_;
  bool (*has_opengl_)();
  QVBoxLayout* layout_;
  QHBoxLayout* middle_;
  ViewOptions* options_;
  ColorLegend* legend_ = nullptr;
  QLabel *text_, *moment_ = nullptr;
  HallView* view_ = nullptr;
  AirflowService* airflow_ = nullptr;
  HallBoxes boxes_;
  AirShown shown_;
  bool tried_ = false, outdated_ = true;
  bool air_busy_ = false, air_again_ = false;
};

}  // namespace thermohall::gui
