#pragma once

#include "gui/plan/plan_tool.h"
#include "sim/scenario/hall_layout.h"

namespace thermohall::gui {

/// Draws a row of the chosen type of rack: as many as fit into the length dragged. The cold side is south or
/// east; with Shift it is the other one.
class RowTool : public PlanTool {
 public:
  using PlanTool::PlanTool;

  void press(const PlanMouse& mouse) override;
  void move(const PlanMouse& mouse, bool pressed) override;
  void release(const PlanMouse& mouse) override;
  bool cancel() override;
  void paint(QPainter& painter) const override;
  QString hint() const override;

 private:
  struct Row {
    QRectF rect_m;
    int count = 0;
    Facing facing = Facing::south;
    double pitch_m = 0;
  };
  Row row() const;

  bool drawing_ = false, shift_ = false;
  QPointF from_m_, to_m_;
};

}  // namespace thermohall::gui
