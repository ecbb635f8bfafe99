#include "gui/plan/warning_marks.h"

#include <algorithm>

#include "gui/plan/draw_text.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

void paint_warnings(QPainter& painter, const PlanView& view) {
  const QRectF room = view.viewport()->rect();
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const auto& warning : view.plan().warnings()) {
    QRectF rect = view.toPixels(warning.place_m);
    if (!rect.intersects(room)) continue;
    const bool broken =
        warning.kind == LayoutWarning::Kind::overlap || warning.kind == LayoutWarning::Kind::outside;
    QColor color = broken ? theme().broken : theme().thin;
    if (rect.width() < 3) rect.adjust(-1.5, 0, 1.5, 0);
    if (rect.height() < 3) rect.adjust(0, -1.5, 0, 1.5);
    painter.setPen(QPen(color, 1, broken ? Qt::SolidLine : Qt::DashLine));
    QColor wash = color;
    wash.setAlphaF(0.16F);
    painter.setBrush(wash);
    painter.drawRect(rect);
    if (broken) {
      painter.setBrush(QBrush(color, Qt::FDiagPattern));
      painter.setPen(Qt::NoPen);
      painter.drawRect(rect);
    } else if (warning.kind == LayoutWarning::Kind::narrow_aisle && rect.height() > 13 && rect.width() > 36) {
      const double depth_m = std::min(warning.place_m.width(), warning.place_m.height());
      draw_scene_text(painter, rect, length_reading(depth_m),
                      {.pixel_size = 10, .color = color, .bold = true});
    }
  }
}

}  // namespace thermohall::gui
