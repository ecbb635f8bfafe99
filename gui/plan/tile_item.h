#pragma once

#include "gui/plan/plan_item.h"

namespace thermohall::gui {

/// A patch of perforated tiles in the floor, or of return grilles in the ceiling.
class TileItem : public PlanItem {
 public:
  using PlanItem::PlanItem;
  void setOpenArea(double share);
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  double open_area_ = 0.25;
};

}  // namespace thermohall::gui
