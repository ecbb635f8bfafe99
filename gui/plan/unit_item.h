#pragma once

#include "gui/plan/plan_item.h"

namespace thermohall::gui {

/// An air unit, CDU, UPS, PDU, transformer or busway: a box in the colour of its kind with name and rating,
/// and an arrow where air leaves it.
class UnitItem : public PlanItem {
 public:
  using PlanItem::PlanItem;
  /// Second line: "352 kW".
  void setFigure(const QString& figure);
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void paintFront(QPainter& painter, const QRectF& body, double px_m) const;

  QString figure_;
};

/// Fill of a kind of unit in the present theme.
QColor unit_color(EntryKind kind);

}  // namespace thermohall::gui
