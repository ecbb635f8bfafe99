#pragma once

#include "gui/plan/plan_tool.h"

namespace thermohall::gui {

/// Puts a door into the wall nearest to the click.
class DoorTool : public PlanTool {
 public:
  using PlanTool::PlanTool;

  void press(const PlanMouse&) override {}
  void move(const PlanMouse& mouse, bool pressed) override;
  void release(const PlanMouse& mouse) override;
  void paint(QPainter& painter) const override;
  QString hint() const override;

 private:
  QPointF at_m_;
};

}  // namespace thermohall::gui
