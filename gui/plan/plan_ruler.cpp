#include "gui/plan/plan_ruler.h"

#include <QPainter>
#include <cmath>

#include "gui/plan/draw_text.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr int breadth_top_px = 24, breadth_left_px = 44;
constexpr double metres_a_foot = 0.3048;

}  // namespace

double ruler_step_m(double scale_px_m, double least_px) {
  if (unit_system().isImperial()) {
    for (const double step_ft : {2.0, 4.0, 10.0, 20.0, 40.0, 100.0, 200.0, 400.0, 1000.0})
      if (step_ft * metres_a_foot * scale_px_m >= least_px) return step_ft * metres_a_foot;
    return 2000 * metres_a_foot;
  }
  for (const double step_m : {0.6, 1.2, 3.0, 6.0, 12.0, 30.0, 60.0, 120.0, 300.0})
    if (step_m * scale_px_m >= least_px) return step_m;
  return 600;
}

PlanRuler::PlanRuler(PlanView& view, Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent), view_(view), orientation_(orientation) {
  if (orientation == Qt::Horizontal) {
    setFixedHeight(breadth_top_px);
  } else {
    setFixedWidth(breadth_left_px);
  }
  connect(&view_, &PlanView::transformed, this, qOverload<>(&QWidget::update));
  connect(&view_, &PlanView::pointed, this, [this](QPointF at_m) {
    mouse_m_ = orientation_ == Qt::Horizontal ? at_m.x() : at_m.y();
    update();
  });
}

QSize PlanRuler::sizeHint() const { return {breadth_left_px, breadth_top_px}; }

void PlanRuler::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().window);
  const bool across = orientation_ == Qt::Horizontal;
  const QRectF hall = view_.plan().hall();
  const double end_m = across ? hall.width() : hall.height();
  const double step_m = ruler_step_m(view_.scale_px_m(), 64);
  const auto at_px = [&](double at_m) {
    const QPointF px = view_.toPixels(QPointF(at_m, at_m));
    return across ? px.x() : px.y();
  };
  const QColor tick = theme().line;
  const auto label = [&](double at_m) {
    const double px = at_px(at_m);
    const QString text = short_length_text(at_m);
    const QRectF box = across ? QRectF(px - 40, 2, 80, height() - 8.0) : QRectF(0, px - 8, width() - 9.0, 16);
    painter.setPen(QPen(tick, 1));
    if (across) {
      painter.drawLine(QPointF(px, height() - 5), QPointF(px, height()));
    } else {
      painter.drawLine(QPointF(width() - 5, px), QPointF(width(), px));
    }
    draw_scene_text(painter, box, text,
                    {.pixel_size = 10,
                     .color = theme().muted,
                     .flags = across ? int(Qt::AlignCenter) : int(Qt::AlignRight | Qt::AlignVCenter)});
  };
  for (int i = 0; i * step_m < end_m + 1e-6; ++i) label(i * step_m);
  const double rest_m = std::fmod(end_m, step_m);
  if (rest_m > step_m * 0.6 && rest_m < step_m - 1e-6) label(end_m);
  if (mouse_m_ < -1e8) return;
  const double px = at_px(mouse_m_);
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().accent);
  const QPointF marker[3] = {across ? QPointF(px, height() - 1.0) : QPointF(width() - 1.0, px),
                             across ? QPointF(px - 3.5, height() - 6.0) : QPointF(width() - 6.0, px - 3.5),
                             across ? QPointF(px + 3.5, height() - 6.0) : QPointF(width() - 6.0, px + 3.5)};
  painter.drawPolygon(marker, 3);
}

}  // namespace thermohall::gui
