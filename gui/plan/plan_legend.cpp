#include "gui/plan/plan_legend.h"

#include <QPainter>
#include <algorithm>

#include "gui/plan/color_scale.h"
#include "gui/plan/draw_text.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr double left_px = 44, top_px = 8;
constexpr double metres_a_foot = 0.3048;
constexpr double scale_bar_room_px = 140, least_caption_px = 80;

}  // namespace

PlanLegend::PlanLegend(PlanView& view, QWidget* parent) : QWidget(parent), view_(view) {
  setFixedHeight(40);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colour scale of the plan"));
  connect(&view_, &PlanView::transformed, this, qOverload<>(&QWidget::update));
  connect(&view_.plan(), &PlanScene::changed, this, qOverload<>(&QWidget::update));
}

void PlanLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().window);
  // The words end before the scale bar; where there is little room they are left out.
  const ColorScale usual{};
  const double room_px = width() - scale_bar_room_px - left_px - usual.bar_px - 16;
  paint_color_scale(painter, {left_px, top_px},
                    {.by = view_.plan().colorBy(),
                     .power_scale_W = view_.plan().powerScale_W(),
                     .has_air = view_.plan().hasTemperatureSlice(),
                     .caption_px = room_px < least_caption_px ? 0 : std::min(420.0, room_px)});
  paintScaleBar(painter);
}

void PlanLegend::paintScaleBar(QPainter& painter) const {
  const double scale = view_.scale_px_m();
  const double unit_m = unit_system().isImperial() ? metres_a_foot : 1;
  double length = 0.5;
  for (const double wanted : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0})
    if (wanted * unit_m * scale <= 110) length = wanted;
  const double length_m = length * unit_m;
  const double right = width() - 12, left = right - length_m * scale, y = top_px + 4;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(theme().ink, 2));
  painter.drawLine(QPointF(left, y), QPointF(right, y));
  draw_scene_text(
      painter, {left - 20, y + 4, right - left + 40, 14},
      unit_system().isImperial() ? QStringLiteral("%1 ft").arg(length) : QStringLiteral("%1 m").arg(length),
      {.pixel_size = 10, .color = theme().ink});
}

}  // namespace thermohall::gui
