#pragma once

#include <QGraphicsItem>

#include "gui/document/plan_entry.h"

namespace thermohall::gui {

/// One entry on the plan. Coordinates of the item are metres of the hall; pos() is the shift of a move that
/// is still under way.
class PlanItem : public QGraphicsItem {
 public:
  explicit PlanItem(PlanEntry entry);

  const PlanEntry& entry() const { return entry_; }
  virtual void setEntry(const PlanEntry& entry);
  bool isMarked() const { return marked_; }
  /// Whether the entry is selected.
  void setMarked(bool marked);
  /// Whether it stands in the way of something while it is moved.
  void setInTheWay(bool in_the_way);
  QRectF boundingRect() const override;

 protected:
  /// Outline in the colour of the state, `width` pixels when it is normal.
  QPen outline(const QColor& normal, double width = 1) const;

 private:
  PlanEntry entry_;
  bool marked_ = false, in_the_way_ = false;
};

}  // namespace thermohall::gui
