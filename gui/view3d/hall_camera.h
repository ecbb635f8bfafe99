#pragma once

#include <QPointF>
#include <QQuaternion>
#include <QSizeF>
#include <QVector3D>
#include <optional>
#include <vector>

#include "gui/view3d/hall_boxes.h"

namespace thermohall::gui {

struct Ray {
  QVector3D from, along;  ///< along: of length 1
};

/// A camera that circles a point of the hall, or walks through it. Angles in degrees; yaw 0 looks north,
/// positive to the west; pitch is negative when it looks down. Free of any graphics, so that it can be
/// tested.
class HallCamera {
 public:
  static constexpr float field_of_view_deg = 45;  ///< vertical

  void frame(const QVector3D& hall_size);                      ///< the whole hall from the south
  void lookDown(const QVector3D& hall_size);                   ///< the plan
  void stand(const QVector3D& hall_size);                      ///< at eye level by the south wall
  void focus(const QVector3D& center, const QVector3D& size);  ///< a single object
  void orbit(QPointF moved_px);                                ///< around the target
  void pan(QPointF moved_px, const QSizeF& view_px);           ///< in the plane of the picture
  void zoom(double steps);                                     ///< towards the target
  /// Moves on foot: ahead, to the right, up, in metres.
  void walk(double ahead_m, double right_m, double up_m);
  /// Turns the head where it stands.
  void turn(QPointF moved_px);

  QVector3D target() const { return target_; }
  QVector3D position() const;
  QQuaternion rotation() const { return QQuaternion::fromEulerAngles(pitch_, yaw_, 0); }
  float distance() const { return distance_; }
  Ray ray(QPointF pixel, const QSizeF& view_px) const;

 private:
  QVector3D target_;
  float yaw_ = 30, pitch_ = -35, distance_ = 20;
};

/// Distance along a ray to a box, if it is hit.
std::optional<float> hit_distance(const Ray& ray, const HallBox& box);
/// The nearest rack or unit that a ray hits, or nullptr.
const HallBox* nearest_hit(const Ray& ray, const HallBoxes& boxes);

}  // namespace thermohall::gui
