#include "gui/view3d/slice_texture.h"

#include <cmath>

#include "gui/theme/temperature_map.h"

namespace thermohall::gui {
namespace {

constexpr float slice_opacity = 0.85F;

}  // namespace

QImage slice_image(const AirPlane& plane) {
  if (plane.isEmpty()) return {};
  QImage image(plane.na, plane.nb, QImage::Format_RGBA8888);
  for (int j = 0; j < plane.nb; ++j)
    for (int i = 0; i < plane.na; ++i) {
      const auto temperature_K =
          static_cast<double>(plane.temperature_K[static_cast<std::size_t>(j * plane.na + i)]);
      QColor color(Qt::transparent);
      if (std::isfinite(temperature_K)) {
        color = temperature_color(temperature_K);
        color.setAlphaF(slice_opacity);
      }
      image.setPixelColor(i, plane.normal == 2 ? j : plane.nb - 1 - j, color);
    }
  return image;
}

SliceTexture::SliceTexture(QQuick3DObject* parent) : QQuick3DTextureData(parent) {
  setFormat(RGBA8);
  setHasTransparency(true);
}

void SliceTexture::setImage(const QImage& image) {
  // Texture coordinates count from below.
  const QImage shown = image.mirrored(false, true).convertToFormat(QImage::Format_RGBA8888);
  setSize(shown.size());
  setTextureData(QByteArray(reinterpret_cast<const char*>(shown.constBits()), shown.sizeInBytes()));
}

}  // namespace thermohall::gui
