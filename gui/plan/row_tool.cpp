#include "gui/plan/row_tool.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/document/resize_command.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_view.h"
#include "gui/plan/tool_feedback.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

RowTool::Row RowTool::row() const {
  const CatalogueItem* type = view().editor().rowType();
  if (!type || !type->hasSize()) return {};
  const QPointF span = to_m_ - from_m_;
  const bool along_x = std::abs(span.x()) >= std::abs(span.y());
  Row row;
  row.facing = along_x ? (shift_ ? Facing::north : Facing::south) : (shift_ ? Facing::west : Facing::east);
  row.pitch_m = type->size.length_m;
  const double reach_m = along_x ? std::abs(span.x()) : std::abs(span.y());
  row.count = racks_along(reach_m, type->size.length_m, row.pitch_m);
  const double length_m = row.count * row.pitch_m;
  const QPointF corner(along_x && span.x() < 0 ? from_m_.x() - length_m : from_m_.x(),
                       !along_x && span.y() < 0 ? from_m_.y() - length_m : from_m_.y());
  const QSizeF size = along_x ? QSizeF(length_m, type->size.depth_m) : QSizeF(type->size.depth_m, length_m);
  row.rect_m = QRectF({std::max(0.0, corner.x()), std::max(0.0, corner.y())}, size);
  return row;
}

void RowTool::press(const PlanMouse& mouse) {
  from_m_ = to_m_ = view().editor().snapper().point(mouse.at_m, mouse.fine);
  shift_ = mouse.shift;
  drawing_ = true;
}

void RowTool::move(const PlanMouse& mouse, bool pressed) {
  to_m_ = mouse.at_m;
  shift_ = mouse.shift;
  if (!pressed) from_m_ = to_m_ = view().editor().snapper().point(mouse.at_m, mouse.fine);
}

void RowTool::release(const PlanMouse& mouse) {
  if (!drawing_) return;
  move(mouse, true);
  drawing_ = false;
  const Row drawn = row();
  if (drawn.count > 0) view().editor().addRow(drawn.rect_m, drawn.count, drawn.facing);
}

bool RowTool::cancel() {
  const bool was = drawing_;
  drawing_ = false;
  return was;
}

void RowTool::paint(QPainter& painter) const {
  const CatalogueItem* type = view().editor().rowType();
  const Row ghost = row();
  if (ghost.count == 0) return;
  const QRectF rect = view().toPixels(ghost.rect_m);
  paint_frame(painter, rect);
  painter.setPen(QPen(theme().accent, 1));
  const bool along_x = ghost.facing == Facing::north || ghost.facing == Facing::south;
  for (int n = 1; n < ghost.count; ++n) {
    const double at = n * (along_x ? rect.width() : rect.height()) / ghost.count;
    if (along_x) {
      painter.drawLine(QPointF(rect.left() + at, rect.top()), QPointF(rect.left() + at, rect.bottom()));
    } else {
      painter.drawLine(QPointF(rect.left(), rect.top() + at), QPointF(rect.right(), rect.top() + at));
    }
  }
  painter.setPen(QPen(theme().accent, 3));  // the cold side
  switch (ghost.facing) {
    case Facing::north:
      painter.drawLine(rect.topLeft(), rect.topRight());
      break;
    case Facing::south:
      painter.drawLine(rect.bottomLeft(), rect.bottomRight());
      break;
    case Facing::east:
      painter.drawLine(rect.topRight(), rect.bottomRight());
      break;
    case Facing::west:
      painter.drawLine(rect.topLeft(), rect.bottomLeft());
      break;
  }
  paint_tag(painter, view().toPixels(to_m_),
            QStringLiteral("%1 × %2 · %3 kW")
                .arg(ghost.count)
                .arg(type->label)
                .arg(ghost.count * type->power_W / 1e3, 0, 'f', 0));
}

QString RowTool::hint() const {
  const CatalogueItem* type = view().editor().rowType();
  return QCoreApplication::translate(
             "RowTool", "Drag to draw a row of %1; Shift turns the cold side; choose the type in the palette")
      .arg(type ? type->label : QString());
}

}  // namespace thermohall::gui
