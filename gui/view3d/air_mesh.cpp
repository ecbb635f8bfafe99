#include "gui/view3d/air_mesh.h"

#include <cmath>
#include <cstring>
#include <numbers>

#include "gui/theme/temperature_map.h"

namespace thermohall::gui {
namespace {

constexpr int tube_sides = 5;
constexpr int floats_a_vertex = 10;  ///< place, normal, colour

QVector3D in_view(const std::array<double, 3>& plan_m) {
  return {static_cast<float>(plan_m[0]), static_cast<float>(plan_m[2]), static_cast<float>(plan_m[1])};
}

QVector3D in_view(const QVector3D& plan_m) { return {plan_m.x(), plan_m.z(), plan_m.y()}; }

void add_tube(AirMeshData& mesh, const AirPath& path, float radius_m) {
  const std::size_t points = path.points_m.size();
  if (points < 2) return;
  const auto first = static_cast<quint32>(mesh.vertices.size());
  QVector3D across;
  for (std::size_t p = 0; p < points; ++p) {
    const QVector3D at = in_view(path.points_m[p]);
    const QVector3D along =
        (in_view(path.points_m[std::min(p + 1, points - 1)]) - in_view(path.points_m[p > 0 ? p - 1 : 0]))
            .normalized();
    // The last ring turned as little as possible, so that the tube does not twist.
    across -= QVector3D::dotProduct(across, along) * along;
    if (across.lengthSquared() < 1e-6F)
      across = QVector3D::crossProduct(along,
                                       std::abs(along.y()) < 0.9F ? QVector3D(0, 1, 0) : QVector3D(1, 0, 0));
    across.normalize();
    const QVector3D other = QVector3D::crossProduct(along, across);
    const QColor color = temperature_color(static_cast<double>(path.temperature_K[p]));
    for (int s = 0; s < tube_sides; ++s) {
      const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(s) / tube_sides;
      const QVector3D out = std::cos(angle) * across + std::sin(angle) * other;
      mesh.vertices.push_back({at + radius_m * out, out, color});
    }
  }
  for (quint32 p = 0; p + 1 < points; ++p)
    for (quint32 s = 0; s < tube_sides; ++s) {
      const quint32 a = first + p * tube_sides + s, b = first + p * tube_sides + (s + 1) % tube_sides;
      const quint32 c = a + tube_sides, d = b + tube_sides;
      for (const quint32 corner : {a, c, b, b, c, d}) mesh.triangles.push_back(corner);
    }
}

}  // namespace

AirMeshData path_tubes(const std::vector<AirPath>& paths, double radius_m) {
  AirMeshData mesh;
  for (const AirPath& path : paths) add_tube(mesh, path, static_cast<float>(radius_m));
  return mesh;
}

AirMeshData surface_mesh(const AirSurface& surface, const QColor& color) {
  AirMeshData mesh;
  mesh.vertices.reserve(surface.corners_m.size());
  mesh.triangles.reserve(surface.corners_m.size());
  for (std::size_t c = 0; c < surface.corners_m.size(); ++c) {
    mesh.vertices.push_back({in_view(surface.corners_m[c]), -in_view(surface.normals[c]), color});
    mesh.triangles.push_back(static_cast<quint32>(c));
  }
  return mesh;
}

AirMesh::AirMesh(QQuick3DObject* parent) : QQuick3DGeometry(parent) {
  constexpr int bytes = static_cast<int>(sizeof(float));
  addAttribute(Attribute::PositionSemantic, 0, Attribute::F32Type);
  addAttribute(Attribute::NormalSemantic, 3 * bytes, Attribute::F32Type);
  addAttribute(Attribute::ColorSemantic, 6 * bytes, Attribute::F32Type);
  addAttribute(Attribute::IndexSemantic, 0, Attribute::U32Type);
  setStride(floats_a_vertex * bytes);
  setPrimitiveType(PrimitiveType::Triangles);
}

void AirMesh::setMesh(const AirMeshData& mesh) {
  std::vector<float> values;
  values.reserve(mesh.vertices.size() * floats_a_vertex);
  QVector3D low, high;
  for (const auto& v : mesh.vertices) {
    for (const float value : {v.at_m.x(), v.at_m.y(), v.at_m.z(), v.normal.x(), v.normal.y(), v.normal.z(),
                              static_cast<float>(v.color.redF()), static_cast<float>(v.color.greenF()),
                              static_cast<float>(v.color.blueF()), static_cast<float>(v.color.alphaF())})
      values.push_back(value);
    if (&v == &mesh.vertices.front()) low = high = v.at_m;
    for (int axis = 0; axis < 3; ++axis) {
      low[axis] = std::fmin(low[axis], v.at_m[axis]);
      high[axis] = std::fmax(high[axis], v.at_m[axis]);
    }
  }
  setVertexData(QByteArray(reinterpret_cast<const char*>(values.data()),
                           static_cast<qsizetype>(values.size() * sizeof(float))));
  setIndexData(QByteArray(reinterpret_cast<const char*>(mesh.triangles.data()),
                          static_cast<qsizetype>(mesh.triangles.size() * sizeof(quint32))));
  setBounds(low, high);
  update();
}

}  // namespace thermohall::gui
