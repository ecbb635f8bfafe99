#pragma once

#include <QWidget>

#include "gui/view3d/hall_boxes.h"
#include "gui/view3d/hall_view.h"
#include "gui/view3d/temperature_slice.h"

class QLabel;
class QToolBar;
class QVBoxLayout;

namespace thermohall::gui {

struct Workspace;

/// The tab with the hall in three dimensions. The view is made when the tab is first looked at, and only
/// where OpenGL works; elsewhere a text says so and everything else goes on.
class View3dPage : public QWidget {
  Q_OBJECT
 public:
  explicit View3dPage(Workspace& workspace, QWidget* parent = nullptr, bool (*has_opengl)() = can_use_opengl);

  /// Shows air temperatures on a plane; an empty slice takes it away.
  void setTemperatureSlice(const TemperatureSlice& slice);
  /// What is drawn, also without OpenGL.
  const HallBoxes& boxes() const { return boxes_; }
  /// nullptr before the tab was looked at and without OpenGL.
  HallView* view() const { return view_; }

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeView();
  void reload();
  void recolor();
  void showSelection();
  QToolBar* makeBar();

  Workspace& workspace_;
  bool (*has_opengl_)();
  QVBoxLayout* layout_;
  QLabel *text_, *note_ = nullptr;
  HallView* view_ = nullptr;
  HallBoxes boxes_;
  TemperatureSlice slice_;
  bool tried_ = false, outdated_ = true;
};

}  // namespace thermohall::gui
