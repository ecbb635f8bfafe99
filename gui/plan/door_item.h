#pragma once

#include "gui/plan/plan_item.h"

namespace thermohall::gui {

/// A door of the building: a gap in the wall, its leaf and the arc of its swing. Wide doors have two leaves.
class DoorItem : public PlanItem {
 public:
  using PlanItem::PlanItem;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

}  // namespace thermohall::gui
