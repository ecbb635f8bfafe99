#pragma once

#include "gui/plan/plan_item.h"

namespace thermohall::gui {

/// A contained aisle: dashed outline and a label, tinted by what it holds.
class ContainmentItem : public PlanItem {
 public:
  using PlanItem::PlanItem;
  void setBox(const ContainmentBox& box);
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  AisleSide side_ = AisleSide::hot;
  QString label_;
};

/// The colour of containments on the plan.
QColor containment_color();

}  // namespace thermohall::gui
