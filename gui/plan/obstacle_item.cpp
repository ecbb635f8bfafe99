#include "gui/plan/obstacle_item.h"

#include <QPainter>

#include "gui/plan/draw_text.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

void ObstacleItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double px_m = 1 / pixels_per_metre(*painter);
  const QRectF rect = entry().rect();
  const bool overhead = entry().bottom_m > 2;
  QColor fill = theme().muted;
  fill.setAlphaF(overhead ? 0.08F : 0.22F);
  painter->setRenderHint(QPainter::Antialiasing, true);
  painter->fillRect(rect, fill);
  QPen pen = outline(theme().muted);
  if (overhead && !isMarked()) pen.setStyle(Qt::DashLine);
  if (std::min(rect.width(), rect.height()) > 8 * px_m) {
    QBrush hatch(theme().muted, Qt::BDiagPattern);
    hatch.setTransform(QTransform::fromScale(px_m, px_m));
    painter->setOpacity(0.45);
    painter->fillRect(rect, hatch);
    painter->setOpacity(1);
  }
  painter->setPen(pen);
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(rect.adjusted(px_m / 2, px_m / 2, -px_m / 2, -px_m / 2));
  if (rect.width() > 34 * px_m && rect.height() > 16 * px_m)
    draw_scene_text(*painter, rect, entry().name,
                    {.pixel_size = 9, .color = theme().ink, .back = label_back()});
}

}  // namespace thermohall::gui
