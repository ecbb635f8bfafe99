#include "gui/view3d/hall_view.h"

#include <qqml.h>

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QQmlError>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSurfaceFormat>
#include <QToolTip>

#include "gui/theme/theme.h"
#include "gui/view3d/box_instances.h"
#include "gui/view3d/slice_texture.h"

// A resource of a static library has to be named once, outside of any namespace.
static void load_view3d_resource() { Q_INIT_RESOURCE(view3d); }

namespace thermohall::gui {
namespace {

constexpr int step_ms = 16;
constexpr double walk_m_s = 2.5, run_m_s = 8;
constexpr double click_px = 4, step_ahead_m = 0.5;
constexpr float mesh_edge = 100;  // of the built-in rectangle

void register_types() {
  qmlRegisterType<BoxInstances>("Thermohall", 1, 0, "BoxInstances");
  qmlRegisterType<AirMesh>("Thermohall", 1, 0, "AirMesh");
  qmlRegisterType<SliceTexture>("Thermohall", 1, 0, "SliceTexture");
}

}  // namespace

bool can_use_opengl() {
  static const bool can = [] {
    QOpenGLContext context;
    if (!context.create()) return false;
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    return surface.isValid() && context.makeCurrent(&surface);
  }();
  return can;
}

void set_surface_format() {
  QSurfaceFormat format;
  format.setRenderableType(QSurfaceFormat::OpenGL);
  format.setVersion(4, 3);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setDepthBufferSize(24);
  format.setStencilBufferSize(8);
  QSurfaceFormat::setDefaultFormat(format);
  QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
}

HallView::HallView(QWidget* parent) : QQuickWidget(parent) {
  static const bool registered = (register_types(), true);
  Q_UNUSED(registered);
  load_view3d_resource();
  setResizeMode(SizeRootObjectToView);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(tr("The hall in three dimensions"));
  setSource(QUrl(QStringLiteral("qrc:/view3d/hall.qml")));
  set("fieldOfView", HallCamera::field_of_view_deg);
  steps_.setInterval(step_ms);
  connect(&steps_, &QTimer::timeout, this, &HallView::step);
  setTheme();
  updateCamera();
}

QString HallView::fault() const {
  if (status() != Error) return {};
  return errors().isEmpty() ? tr("the view could not be made") : errors().constFirst().toString();
}

void HallView::set(const char* property, const QVariant& value) {
  if (rootObject()) rootObject()->setProperty(property, value);
}

void HallView::setInstances(const char* name, const std::vector<HallBox>& boxes) {
  if (!rootObject()) return;
  if (auto* instances = rootObject()->findChild<BoxInstances*>(QString::fromLatin1(name)))
    instances->setBoxes(boxes);
}

void HallView::setTheme() {
  set("pageColor", theme().window);
  set("accentColor", theme().accent);
}

void HallView::setBoxes(const HallBoxes& boxes) {
  boxes_ = boxes;
  setTheme();
  set("floorCenter", boxes_.floor.center);
  set("floorSize", boxes_.floor.size);
  set("floorColor", boxes_.floor.color);
  setInstances("racks", boxes_.racks);
  setInstances("fronts", boxes_.fronts);
  setInstances("units", boxes_.units);
  setInstances("tiles", boxes_.tiles);
  setInstances("clear", boxes_.clear);
  setInstances("walls", boxes_.walls);
}

void HallView::setRackColors(const HallBoxes& boxes) {
  boxes_ = boxes;
  setInstances("racks", boxes_.racks);
  setInstances("fronts", boxes_.fronts);
}

void HallView::setPicked(const HallBox* box) {
  set("pickedCenter", box ? box->center : QVector3D());
  set("pickedSize", box ? box->size + QVector3D(0.06F, 0.06F, 0.06F) : QVector3D());
}

void HallView::setPlane(std::size_t axis, const AirPlane& plane) {
  if (!rootObject()) return;
  auto* model = rootObject()->findChild<QObject*>(QStringLiteral("plane%1").arg(axis));
  auto* texture = rootObject()->findChild<SliceTexture*>(QStringLiteral("slice%1").arg(axis));
  if (!model || !texture) return;
  model->setProperty("visible", !plane.isEmpty());
  if (plane.isEmpty()) return;
  texture->setImage(slice_image(plane));
  const double long_m = plane.na * plane.da_m, wide_m = plane.nb * plane.db_m;
  const auto a = static_cast<float>(plane.a0_m + long_m / 2), b = static_cast<float>(plane.b0_m + wide_m / 2);
  const auto at = static_cast<float>(plane.position_m);
  model->setProperty("position", axis == 0   ? QVector3D(at, b, a)
                                 : axis == 1 ? QVector3D(a, b, at)
                                             : QVector3D(a, at, b));
  model->setProperty(
      "scale", QVector3D(static_cast<float>(long_m) / mesh_edge, static_cast<float>(wide_m) / mesh_edge, 1));
}

void HallView::setMesh(const char* model, const char* mesh, const AirMeshData& triangles) {
  if (!rootObject()) return;
  if (auto* geometry = rootObject()->findChild<AirMesh*>(QString::fromLatin1(mesh)))
    geometry->setMesh(triangles);
  if (auto* drawn = rootObject()->findChild<QObject*>(QString::fromLatin1(model)))
    drawn->setProperty("visible", !triangles.isEmpty());
}

void HallView::setAir(const AirShown& shown) {
  for (std::size_t axis = 0; axis < 3; ++axis) setPlane(axis, shown.planes[axis]);
  setMesh("pathsModel", "paths", shown.paths);
  setMesh("surfaceModel", "surface", shown.surface);
}

void HallView::updateCamera() {
  set("cameraPosition", camera_.position());
  set("cameraRotation", camera_.rotation());
}

const HallBox* HallView::boxAt(QPointF position) const {
  return nearest_hit(camera_.ray(position, QSizeF(size())), boxes_);
}

void HallView::mousePressEvent(QMouseEvent* event) {
  setFocus();
  pressed_ = last_ = event->position();
}

void HallView::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() == Qt::NoButton) return;
  const QPointF moved = event->position() - last_;
  last_ = event->position();
  const bool pans = event->buttons() & (Qt::RightButton | Qt::MiddleButton);
  if (pans || event->modifiers() & Qt::ShiftModifier)
    camera_.pan(moved, QSizeF(size()));
  else if (walking_ || !keys_.isEmpty())
    camera_.turn(moved);
  else
    camera_.orbit(moved);
  updateCamera();
}

void HallView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (QLineF(pressed_, event->position()).length() > click_px) return;
  const HallBox* box = boxAt(event->position());
  Q_EMIT clicked(box ? box->key : QString(), box ? box->id : QString());
}

void HallView::mouseDoubleClickEvent(QMouseEvent* event) {
  const HallBox* box = boxAt(event->position());
  if (!box) return;
  camera_.focus(box->center, box->size);
  updateCamera();
}

void HallView::wheelEvent(QWheelEvent* event) {
  const double steps = event->angleDelta().y() / 120.0;
  if (walking_)
    camera_.walk(step_ahead_m * steps, 0, 0);
  else
    camera_.zoom(steps);
  updateCamera();
  event->accept();
}

void HallView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_W:
    case Qt::Key_A:
    case Qt::Key_S:
    case Qt::Key_D:
    case Qt::Key_Q:
    case Qt::Key_E:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      if (event->isAutoRepeat()) return;
      keys_.insert(event->key());
      if (!steps_.isActive()) {
        since_step_.start();
        steps_.start();
      }
      return;
    default:
      QQuickWidget::keyPressEvent(event);
  }
}

void HallView::keyReleaseEvent(QKeyEvent* event) {
  if (event->isAutoRepeat()) return;
  step();
  keys_.remove(event->key());
  if (keys_.isEmpty()) steps_.stop();
}

void HallView::focusOutEvent(QFocusEvent* event) {
  keys_.clear();
  steps_.stop();
  QQuickWidget::focusOutEvent(event);
}

void HallView::step() {
  if (keys_.isEmpty()) return;
  const double time_s = 1e-3 * static_cast<double>(since_step_.restart());
  const bool runs = QGuiApplication::keyboardModifiers() & Qt::ShiftModifier;
  const double way_m = time_s * (runs ? run_m_s : walk_m_s);
  const auto along = [&](int plus, int minus) {
    return way_m * ((keys_.contains(plus) ? 1 : 0) - (keys_.contains(minus) ? 1 : 0));
  };
  camera_.walk(along(Qt::Key_W, Qt::Key_S) + along(Qt::Key_Up, Qt::Key_Down),
               along(Qt::Key_D, Qt::Key_A) + along(Qt::Key_Right, Qt::Key_Left), along(Qt::Key_E, Qt::Key_Q));
  updateCamera();
}

bool HallView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const HallBox* box = boxAt(help->pos());
    if (box)
      QToolTip::showText(help->globalPos(), box->id, this);
    else
      QToolTip::hideText();
    return true;
  }
  return QQuickWidget::event(event);
}

}  // namespace thermohall::gui
