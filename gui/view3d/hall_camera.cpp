#include "gui/view3d/hall_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thermohall::gui {
namespace {

constexpr float degrees_per_px = 0.3F, eye_m = 1.7F, nearest_m = 0.5F, farthest_m = 400;
constexpr float steepest_deg = -89.5F, flattest_deg = 60;

float tan_half_view() { return std::tan(HallCamera::field_of_view_deg * std::numbers::pi_v<float> / 360); }

float distance_for(float radius_m) { return radius_m / tan_half_view() * 1.05F; }

}  // namespace

QVector3D HallCamera::position() const {
  return target_ - rotation().rotatedVector(QVector3D(0, 0, -1)) * distance_;
}

void HallCamera::frame(const QVector3D& hall_size) {
  target_ = QVector3D(hall_size.x() / 2, hall_size.y() / 4, hall_size.z() / 2);
  yaw_ = 28;
  pitch_ = -38;
  distance_ = distance_for(0.47F * std::hypot(hall_size.x(), hall_size.z()));
}

void HallCamera::lookDown(const QVector3D& hall_size) {
  target_ = QVector3D(hall_size.x() / 2, 0, hall_size.z() / 2);
  yaw_ = 0;
  pitch_ = steepest_deg;
  distance_ = distance_for(0.6F * std::max(hall_size.z(), hall_size.x() / 1.6F)) + hall_size.y();
}

void HallCamera::stand(const QVector3D& hall_size) {
  yaw_ = 0;
  pitch_ = 0;
  distance_ = 2;
  target_ = QVector3D(hall_size.x() / 2, eye_m, hall_size.z() - 0.5F - distance_);
}

void HallCamera::focus(const QVector3D& center, const QVector3D& size) {
  target_ = center;
  distance_ = std::max(2.5F, distance_for(0.8F * size.length()));
  pitch_ = std::clamp(pitch_, -60.0F, -10.0F);
}

void HallCamera::orbit(QPointF moved_px) {
  yaw_ -= degrees_per_px * static_cast<float>(moved_px.x());
  pitch_ = std::clamp(pitch_ - degrees_per_px * static_cast<float>(moved_px.y()), steepest_deg, flattest_deg);
}

void HallCamera::turn(QPointF moved_px) {
  const QVector3D stands = position();
  orbit(moved_px);
  target_ += stands - position();
}

void HallCamera::pan(QPointF moved_px, const QSizeF& view_px) {
  const float m_per_px =
      2 * distance_ * tan_half_view() / static_cast<float>(std::max(view_px.height(), 1.0));
  const QQuaternion turn = rotation();
  target_ -= turn.rotatedVector(QVector3D(1, 0, 0)) * (m_per_px * static_cast<float>(moved_px.x()));
  target_ += turn.rotatedVector(QVector3D(0, 1, 0)) * (m_per_px * static_cast<float>(moved_px.y()));
}

void HallCamera::zoom(double steps) {
  distance_ = std::clamp(distance_ * std::pow(0.88F, static_cast<float>(steps)), nearest_m, farthest_m);
}

void HallCamera::walk(double ahead_m, double right_m, double up_m) {
  const QQuaternion heading = QQuaternion::fromEulerAngles(0, yaw_, 0);
  target_ += heading.rotatedVector(
      QVector3D(static_cast<float>(right_m), static_cast<float>(up_m), -static_cast<float>(ahead_m)));
}

Ray HallCamera::ray(QPointF pixel, const QSizeF& view_px) const {
  const double aspect = view_px.width() / std::max(view_px.height(), 1.0);
  const double x = (2 * pixel.x() / view_px.width() - 1) * aspect * static_cast<double>(tan_half_view());
  const double y = (1 - 2 * pixel.y() / view_px.height()) * static_cast<double>(tan_half_view());
  const QVector3D ahead(static_cast<float>(x), static_cast<float>(y), -1);
  return {position(), rotation().rotatedVector(ahead).normalized()};
}

std::optional<float> hit_distance(const Ray& ray, const HallBox& box) {
  float enter = 0, leave = farthest_m * 4;
  for (int axis = 0; axis < 3; ++axis) {
    const float low = box.center[axis] - box.size[axis] / 2, high = low + box.size[axis];
    if (std::abs(ray.along[axis]) < 1e-9F) {
      if (ray.from[axis] < low || ray.from[axis] > high) return std::nullopt;
      continue;
    }
    const float a = (low - ray.from[axis]) / ray.along[axis], b = (high - ray.from[axis]) / ray.along[axis];
    enter = std::max(enter, std::min(a, b));
    leave = std::min(leave, std::max(a, b));
  }
  return enter <= leave ? std::optional<float>(enter) : std::nullopt;
}

const HallBox* nearest_hit(const Ray& ray, const HallBoxes& boxes) {
  const HallBox* nearest = nullptr;
  float distance = 0;
  for (const auto* list : {&boxes.racks, &boxes.units})
    for (const HallBox& box : *list) {
      const auto hit = hit_distance(ray, box);
      if (!hit || (nearest && *hit >= distance)) continue;
      nearest = &box;
      distance = *hit;
    }
  return nearest;
}

}  // namespace thermohall::gui
