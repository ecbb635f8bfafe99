#pragma once

#include <QStringList>

#include "gui/plan/plan_tool.h"
#include "gui/plan/snapping.h"

namespace thermohall::gui {

/// Picks with a click, several with Shift or a rubber band; drags what is selected; pulls the handles of a
/// single row or box. A click on a rack of the selected row picks that rack.
class SelectTool : public PlanTool {
 public:
  using PlanTool::PlanTool;

  void press(const PlanMouse& mouse) override;
  void move(const PlanMouse& mouse, bool pressed) override;
  void release(const PlanMouse& mouse) override;
  bool cancel() override;
  void paint(QPainter& painter) const override;
  QCursor cursor() const override;
  QString hint() const override;

 private:
  enum class Action { none, pressed, band, drag, resize };
  /// Which sides of the selected object a handle moves: -1, 0 or 1 for west or north, neither, east or south.
  struct Handle {
    int x = 0, y = 0;
  };
  /// The handle at a place, neither side when there is none.
  Handle handleAt(QPoint at_px) const;
  bool hasHandles() const;
  void drag(const PlanMouse& mouse);
  void pull(const PlanMouse& mouse);

  Action action_ = Action::none;
  Handle handle_, hovered_;
  QPointF from_m_, to_m_;
  QPoint from_px_;
  QString pressed_key_;
  bool was_selected_ = false, shift_ = false;
  QRectF start_rect_, rect_;
  QPointF drag_shift_;
  std::vector<SnapGuide> guides_;
};

}  // namespace thermohall::gui
