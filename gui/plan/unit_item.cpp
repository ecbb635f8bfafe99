#include "gui/plan/unit_item.h"

#include <QPainter>
#include <algorithm>

#include "gui/plan/draw_text.h"
#include "gui/plan/rack_colors.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

QColor unit_color(EntryKind kind) {
  const bool dark = theme().dark;
  switch (kind) {
    case EntryKind::air_unit:
      return dark ? QColor("#28483c") : QColor("#d0e7dc");
    case EntryKind::cdu:
      return dark ? QColor("#233f60") : QColor("#cfe0f4");
    default:
      return dark ? QColor("#514225") : QColor("#f4e3c2");
  }
}

void UnitItem::setFigure(const QString& figure) {
  if (figure_ == figure) return;
  figure_ = figure;
  update();
}

void UnitItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double scale = pixels_per_metre(*painter), px_m = 1 / scale;
  const QColor fill = unit_color(entry().kind);
  const QRectF body = entry().rect().adjusted(px_m / 2, px_m / 2, -px_m / 2, -px_m / 2);
  painter->setRenderHint(QPainter::Antialiasing, true);
  painter->setBrush(fill);
  QColor line = theme().dark ? fill.lighter(190) : fill.darker(190);
  painter->setPen(outline(line));
  painter->drawRoundedRect(body, 3 * px_m, 3 * px_m);
  const double width_px = body.width() * scale, height_px = body.height() * scale;
  if (std::min(width_px, height_px) < 14) return;
  const QColor ink = ink_on(fill);
  const bool vertical = width_px < 38 && height_px > 1.6 * width_px;
  const double across_px = vertical ? width_px : height_px, along_px = vertical ? height_px : width_px;
  const int size = std::clamp(static_cast<int>(along_px / 6), 8, 11);
  // Where the name has no room its number has to do.
  const bool fits = text_width(entry().name, size, true) <= along_px - 2;
  const QString label = fits ? entry().name : entry().name.section(QLatin1Char('-'), -1);
  if (fits && across_px > (vertical ? 50 : 34)) paintFront(*painter, body, px_m);
  const bool two_lines =
      !figure_.isEmpty() && across_px > 2 * size + 10 && text_width(figure_, size) <= along_px - 2;
  const TextStyle name{.pixel_size = size, .color = ink, .bold = true, .vertical = vertical};
  if (!two_lines) {
    draw_scene_text(*painter, body, label, name);
    return;
  }
  TextStyle figure{.pixel_size = size - (size > 9 ? 1 : 0), .color = ink, .vertical = vertical};
  const double line_m = (size + 3) * px_m;
  const QPointF c = body.center();
  const QRectF upper = vertical ? QRectF(c.x() - line_m, body.top(), line_m, body.height())
                                : QRectF(body.left(), c.y() - line_m, body.width(), line_m);
  const QRectF lower = vertical ? QRectF(c.x(), body.top(), line_m, body.height())
                                : QRectF(body.left(), c.y(), body.width(), line_m);
  draw_scene_text(*painter, upper, label, name);
  draw_scene_text(*painter, lower, figure_, figure);
}

// A small chevron on the side to which the front looks.
void UnitItem::paintFront(QPainter& painter, const QRectF& body, double px_m) const {
  const double a = 5 * px_m, inset = 4 * px_m;
  QPolygonF chevron;
  const QPointF c = body.center();
  switch (entry().facing) {
    case Facing::north:
      chevron << QPointF(c.x() - a, body.top() + inset + a) << QPointF(c.x(), body.top() + inset)
              << QPointF(c.x() + a, body.top() + inset + a);
      break;
    case Facing::south:
      chevron << QPointF(c.x() - a, body.bottom() - inset - a) << QPointF(c.x(), body.bottom() - inset)
              << QPointF(c.x() + a, body.bottom() - inset - a);
      break;
    case Facing::east:
      chevron << QPointF(body.right() - inset - a, c.y() - a) << QPointF(body.right() - inset, c.y())
              << QPointF(body.right() - inset - a, c.y() + a);
      break;
    case Facing::west:
      chevron << QPointF(body.left() + inset + a, c.y() - a) << QPointF(body.left() + inset, c.y())
              << QPointF(body.left() + inset + a, c.y() + a);
      break;
  }
  QColor faint = ink_on(unit_color(entry().kind));
  faint.setAlphaF(0.5F);
  painter.setPen(QPen(faint, 1.5 * px_m, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(chevron);
}

}  // namespace thermohall::gui
