#pragma once

#include "gui/plan/plan_tool.h"

namespace thermohall::gui {

/// Shows the distance between two points, along both axes and straight. Edges nearby are caught.
class MeasureTool : public PlanTool {
 public:
  using PlanTool::PlanTool;

  void press(const PlanMouse& mouse) override;
  void move(const PlanMouse& mouse, bool pressed) override;
  void release(const PlanMouse&) override {}
  bool cancel() override;
  void paint(QPainter& painter) const override;
  QString hint() const override;
  /// Metres between the two points.
  double length_m() const;

 private:
  QPointF caught(const PlanMouse& mouse) const;

  bool shown_ = false;
  QPointF from_m_, to_m_;
};

}  // namespace thermohall::gui
