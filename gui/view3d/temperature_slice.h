#pragma once

#include <QImage>
#include <QPointF>
#include <QQuick3DTextureData>
#include <vector>

namespace thermohall::gui {

/// Air temperatures on a horizontal plane, for the 3-D view: `kelvin` row by row, x fastest, from the corner
/// `origin` (x east, y south, metres); not finite: solid, drawn clear.
struct TemperatureSlice {
  std::vector<double> kelvin{};
  int nx = 0, ny = 0;
  double cell_m = 0;
  QPointF origin{};
  double height_m = 0;

  bool isEmpty() const { return nx <= 0 || ny <= 0 || kelvin.size() < static_cast<std::size_t>(nx * ny); }
};

/// Its picture in the colours of all views, one pixel a cell, north above.
QImage slice_image(const TemperatureSlice& slice);

/// That picture as a texture.
class SliceTexture : public QQuick3DTextureData {
  Q_OBJECT
 public:
  explicit SliceTexture(QQuick3DObject* parent = nullptr);
  void setImage(const QImage& image);
};

}  // namespace thermohall::gui
