#include "gui/plan/tile_item.h"

#include <QPainter>
#include <cmath>

#include "gui/plan/draw_text.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double tile_m = 0.6;

}  // namespace

void TileItem::setOpenArea(double share) {
  open_area_ = share;
  update();
}

void TileItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double px_m = 1 / pixels_per_metre(*painter);
  const QRectF rect = entry().rect();
  const bool floor = entry().kind == EntryKind::tile;
  QColor tint = floor ? theme().accent : theme().muted;
  QColor fill = tint;
  fill.setAlphaF(floor ? 0.10F : 0.06F);
  painter->setRenderHint(QPainter::Antialiasing, false);
  painter->fillRect(rect, fill);
  QColor line = tint;
  line.setAlphaF(0.35F);
  if (tile_m > 7 * px_m) {
    QPen pen(line, 0);
    painter->setPen(pen);
    QVector<QLineF> lines;
    for (double x = rect.left() + tile_m; x < rect.right() - 0.01; x += tile_m)
      lines << QLineF(x, rect.top(), x, rect.bottom());
    for (double y = rect.top() + tile_m; y < rect.bottom() - 0.01; y += tile_m)
      lines << QLineF(rect.left(), y, rect.right(), y);
    painter->drawLines(lines);
    if (tile_m > 16 * px_m) {  // holes, or the bars of a grille
      QPen holes(line, 0, Qt::DotLine);
      painter->setPen(holes);
      QVector<QLineF> dots;
      const double step_m = floor ? tile_m / 4 : tile_m / 6;
      for (double y = rect.top() + step_m; y < rect.bottom() - 0.01; y += step_m)
        dots << QLineF(rect.left() + 3 * px_m, y, rect.right() - 3 * px_m, y);
      painter->drawLines(dots);
    }
  }
  painter->setBrush(Qt::NoBrush);
  line.setAlphaF(0.8F);
  QPen border = outline(line);
  if (!floor && !isMarked()) border.setStyle(Qt::DashLine);
  painter->setPen(border);
  painter->drawRect(rect);
  if (rect.width() > 90 * px_m && rect.height() > 18 * px_m) {
    const QString text =
        floor ? QStringLiteral("%1 · %2 %").arg(entry().name).arg(std::lround(100 * open_area_))
              : QStringLiteral("%1 ↑ %2 %").arg(entry().name).arg(std::lround(100 * open_area_));
    draw_scene_text(
        *painter, rect.adjusted(4 * px_m, 2 * px_m, -4 * px_m, -2 * px_m), text,
        {.pixel_size = 9, .color = tint, .flags = Qt::AlignLeft | Qt::AlignBottom, .back = label_back()});
  }
}

}  // namespace thermohall::gui
