#pragma once

#include <QElapsedTimer>
#include <QQuickWidget>
#include <QSet>
#include <QTimer>

#include "gui/view3d/air_shown.h"
#include "gui/view3d/hall_boxes.h"
#include "gui/view3d/hall_camera.h"

namespace thermohall::gui {

/// The picture of the hall: Qt Quick 3D in a widget, with the mouse and keys of a drawing program. Left drag
/// turns the hall, right or middle drag moves it, the wheel zooms, W A S D or arrows walk, Q and E go down
/// and up, a double click brings an object near.
class HallView : public QQuickWidget {
  Q_OBJECT
 public:
  explicit HallView(QWidget* parent = nullptr);

  /// Why the picture cannot be drawn; empty when all is well.
  QString fault() const;
  void setBoxes(const HallBoxes& boxes);
  /// The same boxes in other colours.
  void setRackColors(const HallBoxes& boxes);
  /// The box that is marked; nullptr: none.
  void setPicked(const HallBox* box);
  /// Planes, paths and surface of the air; empty ones are not drawn.
  void setAir(const AirShown& shown);
  /// On foot: a drag turns the head, the wheel steps ahead, arrows walk too.
  void setWalking(bool walking) { walking_ = walking; }
  HallCamera& camera() { return camera_; }
  void updateCamera();
  const HallBox* boxAt(QPointF position) const;

 Q_SIGNALS:
  /// Empty: beside all objects. `id` is that of a rack or unit.
  void clicked(const QString& key, const QString& id);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void set(const char* property, const QVariant& value);
  void setPlane(std::size_t axis, const AirPlane& plane);
  void setMesh(const char* model, const char* mesh, const AirMeshData& triangles);
  void setInstances(const char* name, const std::vector<HallBox>& boxes);
  void step();
  void setTheme();

  HallBoxes boxes_;
  HallCamera camera_;
  QPointF pressed_, last_;
  bool walking_ = false;
  QSet<int> keys_;
  QTimer steps_;
  QElapsedTimer since_step_;
};

/// Whether this computer can draw with OpenGL. Asked once.
bool can_use_opengl();

/// The surface format that the application needs before its application object is made.
void set_surface_format();

}  // namespace thermohall::gui
