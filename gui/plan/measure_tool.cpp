#include "gui/plan/measure_tool.h"

#include <QCoreApplication>
#include <QLineF>
#include <algorithm>
#include <cmath>

#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/plan/tool_feedback.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

// The nearest edge of an object within reach, for each axis; else the place itself.
QPointF MeasureTool::caught(const PlanMouse& mouse) const {
  if (mouse.fine) return mouse.at_m;
  QPointF at = mouse.at_m;
  double least_x = view().toMetres(8), least_y = least_x;
  const double near_m = view().toMetres(30);
  const auto take = [&](const QRectF& r) {
    if (!r.adjusted(-near_m, -near_m, near_m, near_m).contains(mouse.at_m)) return;
    for (const double x : {r.left(), r.right()})
      if (std::abs(x - mouse.at_m.x()) < least_x) {
        least_x = std::abs(x - mouse.at_m.x());
        at.setX(x);
      }
    for (const double y : {r.top(), r.bottom()})
      if (std::abs(y - mouse.at_m.y()) < least_y) {
        least_y = std::abs(y - mouse.at_m.y());
        at.setY(y);
      }
  };
  for (const auto& entry : view().plan().entries()) take(entry.rect());
  take(view().plan().hall());
  return at;
}

void MeasureTool::press(const PlanMouse& mouse) {
  from_m_ = to_m_ = caught(mouse);
  shown_ = true;
}

void MeasureTool::move(const PlanMouse& mouse, bool pressed) {
  if (!pressed) return;
  to_m_ = caught(mouse);
  if (mouse.shift) {  // along one axis
    const QPointF span = to_m_ - from_m_;
    if (std::abs(span.x()) > std::abs(span.y())) {
      to_m_.setY(from_m_.y());
    } else {
      to_m_.setX(from_m_.x());
    }
  }
}

bool MeasureTool::cancel() {
  const bool was = shown_;
  shown_ = false;
  return was;
}

double MeasureTool::length_m() const { return shown_ ? QLineF(from_m_, to_m_).length() : 0; }

void MeasureTool::paint(QPainter& painter) const {
  if (!shown_) return;
  const QPointF a = view().toPixels(from_m_), b = view().toPixels(to_m_);
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setPen(QPen(theme().accent, 1.5));
  painter.drawLine(a, b);
  painter.setBrush(theme().panel);
  for (const QPointF end : {a, b}) painter.drawEllipse(end, 3.5, 3.5);
  const QPointF span = to_m_ - from_m_;
  paint_tag(painter, b,
            QStringLiteral("%1   Δx %2  Δy %3")
                .arg(length_reading(length_m(), 3), length_reading(std::abs(span.x()), 3),
                     length_reading(std::abs(span.y()), 3)));
}

QString MeasureTool::hint() const {
  return QCoreApplication::translate("MeasureTool",
                                     "Drag to measure; edges are caught, Alt lets go, Shift keeps an axis");
}

}  // namespace thermohall::gui
