#pragma once

#include <QImage>
#include <QQuick3DTextureData>

#include "gui/air/air_field.h"

namespace thermohall::gui {

/// Picture of a plane in the colours of all views, one pixel a cell: a level one with north above, a standing
/// one with the ceiling above. Clear in solids.
QImage slice_image(const AirPlane& plane);

/// That picture as a texture.
class SliceTexture : public QQuick3DTextureData {
  Q_OBJECT
 public:
  explicit SliceTexture(QQuick3DObject* parent = nullptr);
  void setImage(const QImage& image);
};

}  // namespace thermohall::gui
