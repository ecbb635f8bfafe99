#pragma once

#include <QColor>
#include <QQuick3DGeometry>
#include <vector>

#include "gui/air/air_paths.h"
#include "gui/air/air_surface.h"

namespace thermohall::gui {

/// Triangles of the 3-D view: x east, y up, z south, metres.
struct AirMeshData {
  struct Vertex {
    QVector3D at_m, normal;
    QColor color;
  };
  std::vector<Vertex> vertices;
  std::vector<quint32> triangles;  ///< three vertices each

  bool isEmpty() const { return triangles.empty(); }
};

/// Paths as thin tubes in the colours of their temperatures.
AirMeshData path_tubes(const std::vector<AirPath>& paths, double radius_m);
/// The surface in one colour.
AirMeshData surface_mesh(const AirSurface& surface, const QColor& color);

/// Such triangles for Qt Quick 3D.
class AirMesh : public QQuick3DGeometry {
  Q_OBJECT
 public:
  explicit AirMesh(QQuick3DObject* parent = nullptr);
  void setMesh(const AirMeshData& mesh);
};

}  // namespace thermohall::gui
