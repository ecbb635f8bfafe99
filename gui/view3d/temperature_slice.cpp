#include "gui/view3d/temperature_slice.h"

#include <cmath>

#include "gui/theme/temperature_map.h"

namespace thermohall::gui {
namespace {

constexpr float slice_opacity = 0.85F;

}  // namespace

QImage slice_image(const TemperatureSlice& slice) {
  if (slice.isEmpty()) return {};
  QImage image(slice.nx, slice.ny, QImage::Format_RGBA8888);
  for (int j = 0; j < slice.ny; ++j)
    for (int i = 0; i < slice.nx; ++i) {
      const double temperature_K = slice.kelvin[static_cast<std::size_t>(j * slice.nx + i)];
      QColor color(Qt::transparent);
      if (std::isfinite(temperature_K)) {
        color = temperature_color(temperature_K);
        color.setAlphaF(slice_opacity);
      }
      image.setPixelColor(i, j, color);
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
