#pragma once

#include <QCursor>
#include <QKeyEvent>
#include <QPainter>
#include <QPointF>
#include <QString>

namespace thermohall::gui {

class PlanView;

/// A mouse position with what goes with it.
struct PlanMouse {
  QPointF at_m;                      ///< in the hall
  QPoint at_px;                      ///< in the view
  bool shift = false, fine = false;  ///< fine: Alt held
};

/// What the mouse does on the plan. One is active; it draws its own feedback over the view.
class PlanTool {
 public:
  explicit PlanTool(PlanView& view) : view_(view) {}
  virtual ~PlanTool() = default;

  virtual void press(const PlanMouse& mouse) = 0;
  virtual void move(const PlanMouse& mouse, bool pressed) = 0;
  virtual void release(const PlanMouse& mouse) = 0;
  /// Gives up what is under way; false when nothing was.
  virtual bool cancel() { return false; }
  /// Over the plan, in pixels of the view.
  virtual void paint(QPainter&) const {}
  virtual QCursor cursor() const { return Qt::CrossCursor; }
  /// One line for the status bar.
  virtual QString hint() const = 0;

 protected:
  PlanView& view() const { return view_; }

 private:
  PlanView& view_;
};

}  // namespace thermohall::gui
