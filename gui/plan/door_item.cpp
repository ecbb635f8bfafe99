#include "gui/plan/door_item.h"

#include <QPainter>
#include <QPainterPath>

#include "gui/plan/draw_text.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double two_leaves_m = 1.5;

// A leaf that turns about `hinge` from the closed position `edge` by a quarter towards `out`.
void add_leaf(QPainterPath& path, QPointF hinge, QPointF edge, QPointF out) {
  const QPointF span = edge - hinge;
  const double width_m = std::hypot(span.x(), span.y());
  const QPointF open = hinge + out * width_m;
  path.moveTo(hinge);
  path.lineTo(open);
  constexpr double k = 0.5522847498;  // a quarter of a circle as a cubic
  path.cubicTo(open + span * k, edge + out * (width_m * k), edge);
}

}  // namespace

void DoorItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double px_m = 1 / pixels_per_metre(*painter);
  const PlanEntry& e = entry();
  const QPointF a(e.x_m, e.y_m), b(e.x_m + e.length_m, e.y_m + e.width_m), middle = (a + b) / 2;
  QPointF out(0, 1);
  if (e.facing == Facing::north) out = {0, -1};
  if (e.facing == Facing::east) out = {1, 0};
  if (e.facing == Facing::west) out = {-1, 0};
  painter->setRenderHint(QPainter::Antialiasing, true);
  painter->setPen(QPen(theme().panel, 5 * px_m, Qt::SolidLine, Qt::FlatCap));
  painter->drawLine(a, b);
  QPainterPath path;
  if (std::max(e.length_m, e.width_m) > two_leaves_m) {
    add_leaf(path, a, middle, out);
    add_leaf(path, b, middle, out);
  } else {
    add_leaf(path, a, b, out);
  }
  painter->setPen(outline(theme().muted, 1.2));
  painter->setBrush(Qt::NoBrush);
  painter->drawPath(path);
}

}  // namespace thermohall::gui
