#include "gui/plan/tool_feedback.h"

#include <QFontMetricsF>

#include "gui/plan/draw_text.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

void paint_tag(QPainter& painter, QPointF at_px, const QString& text) {
  const double width = text_width(text, 11) + 14;
  const QRectF box(at_px + QPointF(12, 12), QSizeF(width, 22));
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setPen(QPen(theme().line, 1));
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(box, 5, 5);
  draw_scene_text(painter, box, text, {.pixel_size = 11, .color = theme().ink});
}

void paint_frame(QPainter& painter, const QRectF& rect_px) {
  QColor wash = theme().accent;
  wash.setAlphaF(0.12F);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(wash);
  painter.setPen(QPen(theme().accent, 1, Qt::DashLine));
  painter.drawRect(rect_px);
}

void paint_guides(QPainter& painter, const PlanView& view, const std::vector<SnapGuide>& guides) {
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(QColor("#cc79a7"), 1));
  for (const auto& guide : guides) {
    const QPointF a = guide.vertical ? QPointF(guide.at_m, guide.from_m) : QPointF(guide.from_m, guide.at_m);
    const QPointF b = guide.vertical ? QPointF(guide.at_m, guide.to_m) : QPointF(guide.to_m, guide.at_m);
    painter.drawLine(view.toPixels(a), view.toPixels(b));
  }
}

}  // namespace thermohall::gui
