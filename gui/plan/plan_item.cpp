#include "gui/plan/plan_item.h"

#include <QPen>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double margin_m = 0.08;  ///< room for outlines

}  // namespace

PlanItem::PlanItem(PlanEntry entry) : entry_(std::move(entry)) { setFlag(ItemUsesExtendedStyleOption); }

void PlanItem::setEntry(const PlanEntry& entry) {
  if (entry.rect() != entry_.rect() || entry.facing != entry_.facing) prepareGeometryChange();
  entry_ = entry;
  update();
}

void PlanItem::setMarked(bool marked) {
  if (marked_ == marked) return;
  marked_ = marked;
  update();
}

void PlanItem::setInTheWay(bool in_the_way) {
  if (in_the_way_ == in_the_way) return;
  in_the_way_ = in_the_way;
  update();
}

QRectF PlanItem::boundingRect() const {
  const QRectF rect =
      entry_.kind == EntryKind::door ? entry_.rect().united(door_swing(entry_)) : entry_.rect();
  return rect.adjusted(-margin_m, -margin_m, margin_m, margin_m);
}

QPen PlanItem::outline(const QColor& normal, double width) const {
  QPen pen(in_the_way_ ? theme().broken
           : marked_   ? theme().accent
                       : normal,
           in_the_way_ || marked_ ? width + 1 : width);
  pen.setCosmetic(true);
  pen.setJoinStyle(Qt::MiterJoin);
  return pen;
}

}  // namespace thermohall::gui
