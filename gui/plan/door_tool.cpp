#include "gui/plan/door_tool.h"

#include <QCoreApplication>

#include "gui/document/add_door_command.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_view.h"
#include "gui/plan/tool_feedback.h"

namespace thermohall::gui {

void DoorTool::move(const PlanMouse& mouse, bool) {
  at_m_ = view().editor().snapper().point(mouse.at_m, mouse.fine);
}

void DoorTool::release(const PlanMouse& mouse) {
  move(mouse, true);
  view().editor().addDoor(at_m_);
}

void DoorTool::paint(QPainter& painter) const {
  if (!view().plan().document()) return;
  const PlanEntry door = door_in_wall(view().plan().document()->scenario().hall, at_m_, 1.2);
  paint_frame(painter, view().toPixels(door_swing(door)));
}

QString DoorTool::hint() const {
  return QCoreApplication::translate("DoorTool", "Click near a wall to put a door into it");
}

}  // namespace thermohall::gui
