#include "gui/plan/heat_map_item.h"

#include <QPainter>
#include <cmath>

#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int map_alpha = 200;  ///< of 255, so that the grid stays visible

}  // namespace

void HeatMapItem::setSlice(const std::vector<float>& temperature_K, int nx, int ny, const QRectF& place_m) {
  prepareGeometryChange();
  const bool whole = nx > 0 && ny > 0 && place_m.isValid() &&
                     temperature_K.size() == static_cast<std::size_t>(nx) * static_cast<std::size_t>(ny);
  if (!whole) {
    image_ = {};
    rect_ = {};
    return;
  }
  image_ = QImage(nx, ny, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x) {
      const auto index =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(nx) + static_cast<std::size_t>(x);
      QColor color = temperature_color(static_cast<double>(temperature_K[index]));
      color.setAlpha(std::isfinite(temperature_K[index]) ? map_alpha : 0);
      image_.setPixelColor(x, y, color);
    }
  rect_ = place_m;
  update();
}

void HeatMapItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (image_.isNull()) return;
  painter->setRenderHint(QPainter::SmoothPixmapTransform, true);
  painter->drawImage(rect_, image_);
}

}  // namespace thermohall::gui
