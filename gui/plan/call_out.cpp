#include "gui/plan/call_out.h"

#include <QCoreApplication>
#include <algorithm>

#include "gui/plan/draw_text.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double height_px = 44, padding_px = 10, away_px = 46;

// The place around the rack, within the view, that hides least of what stands there.
QRectF free_box(const PlanView& view, QPointF anchor, QSizeF size) {
  const QRectF room = view.viewport()->rect().adjusted(4, 4, -4, -4);
  const QSizeF half = size / 2;
  QRectF best;
  double least = -1;
  for (const double far : {1.0, 1.8, 3.0})
    for (const QPointF way :
         {QPointF(1, 1), QPointF(1, -1), QPointF(-1, 1), QPointF(-1, -1), QPointF(0, 1), QPointF(0, -1)}) {
      const QPointF middle =
          anchor + QPointF(way.x() * (away_px + half.width()), way.y() * (away_px * far + half.height()));
      QRectF box(middle - QPointF(half.width(), half.height()), size);
      box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - size.width())));
      box.moveTop(std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - size.height())));
      double hidden = 60 * far;  // nearer is better
      for (const auto& entry : view.plan().entries()) {
        if (!entry.isSolid() && entry.kind != EntryKind::containment) continue;
        const QRectF shared = box & view.toPixels(entry.rect());
        hidden += shared.width() * shared.height() * (entry.isSolid() ? 1 : 0.3);
      }
      if (least >= 0 && hidden >= least) continue;
      least = hidden;
      best = box;
    }
  return best;
}

}  // namespace

QRectF paint_call_out(QPainter& painter, const PlanView& view) {
  const auto& offender = view.plan().offender();
  if (!offender) return {};
  const QRectF rack = view.toPixels(view.plan().rackRect(offender->key, offender->member));
  const QRectF room = view.viewport()->rect();
  if (rack.isNull() || !room.intersects(rack)) return {};
  const auto say = [](const char* text) { return QCoreApplication::translate("CallOut", text); };
  const QString title =
      QStringLiteral("%1  %2 — %3").arg(offender->rack, temperature_text(offender->inlet_K), offender->cause);
  const QString apply = offender->path.empty() ? QString() : say(QT_TRANSLATE_NOOP("CallOut", "apply"));
  const QString remedy =
      offender->remedy.isEmpty()
          ? say(QT_TRANSLATE_NOOP("CallOut", "limit %1")).arg(temperature_text(offender->limit_K))
          : offender->remedy;
  const double apply_px = apply.isEmpty() ? 0 : text_width(apply, 11, true) + 8;
  const double width_px =
      std::max(text_width(title, 12, true), text_width(remedy, 11) + apply_px) + 2 * padding_px + 2;
  const QRectF box = free_box(view, rack.center(), {width_px, height_px});
  const QColor color = offender->isBroken() ? theme().broken : theme().thin;
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setPen(QPen(color, 1));
  painter.drawLine(rack.center(), QPointF(std::clamp(rack.center().x(), box.left() + 12, box.right() - 12),
                                          std::clamp(rack.center().y(), box.top(), box.bottom())));
  painter.setBrush(color);
  painter.drawEllipse(rack.center(), 2, 2);
  painter.setPen(QPen(color, 1.2));
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(box, 6, 6);
  const QRectF line(box.left() + padding_px, box.top() + 5, width_px - 2 * padding_px, 17);
  draw_scene_text(
      painter, line, title,
      {.pixel_size = 12, .color = color, .bold = true, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  const QRectF second = line.translated(0, 17);
  draw_scene_text(painter, second, remedy,
                  {.pixel_size = 11, .color = theme().ink, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  if (apply.isEmpty()) return {};
  const QRectF link(second.left() + text_width(remedy, 11) + 8, second.top(), apply_px, second.height());
  draw_scene_text(
      painter, link, apply,
      {.pixel_size = 11, .color = theme().accent, .bold = true, .flags = Qt::AlignLeft | Qt::AlignVCenter});
  return link.adjusted(-6, -3, 4, 6);
}

}  // namespace thermohall::gui
