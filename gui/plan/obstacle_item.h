#pragma once

#include "gui/plan/plan_item.h"

namespace thermohall::gui {

/// A wall, column or other box that nothing can stand in: hatched, light when it hangs from the ceiling.
class ObstacleItem : public PlanItem {
 public:
  using PlanItem::PlanItem;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

}  // namespace thermohall::gui
