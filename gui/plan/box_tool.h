#pragma once

#include "gui/document/plan_entry.h"
#include "gui/plan/plan_tool.h"

namespace thermohall::gui {

/// Draws tiles, return grilles, a containment or an obstacle as a rectangle on the grid.
class BoxTool : public PlanTool {
 public:
  BoxTool(PlanView& view, EntryKind kind);

  void press(const PlanMouse& mouse) override;
  void move(const PlanMouse& mouse, bool pressed) override;
  void release(const PlanMouse& mouse) override;
  bool cancel() override;
  void paint(QPainter& painter) const override;
  QString hint() const override;

 private:
  /// Tiles fill whole squares of the grid; the rest goes from point to point, drawn to edges nearby.
  QRectF box() const;
  QPointF snapped(const PlanMouse& mouse) const;

  EntryKind kind_;
  bool drawing_ = false;
  QPointF from_m_, to_m_, raw_from_m_, raw_to_m_;
};

}  // namespace thermohall::gui
