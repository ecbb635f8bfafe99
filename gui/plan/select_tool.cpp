#include "gui/plan/select_tool.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/document/resize_command.h"
#include "gui/document/scenario_document.h"
#include "gui/document/selection.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/plan/tool_feedback.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int drag_from_px = 4, handle_px = 6;
constexpr double align_reach_px = 7;
constexpr double least_side_m = 0.1;

}  // namespace

bool SelectTool::hasHandles() const {
  const Selection& selection = view().editor().selection();
  if (selection.keys().size() != 1) return false;
  const PlanEntry* entry = view().plan().entry(selection.keys().constFirst());
  return entry && (entry->isBox() || entry->kind == EntryKind::row);
}

SelectTool::Handle SelectTool::handleAt(QPoint at_px) const {
  if (!hasHandles()) return {};
  const PlanEntry* entry = view().plan().entry(view().editor().selection().keys().constFirst());
  const QRectF rect = view().toPixels(entry->rect());
  for (int x = -1; x <= 1; ++x)
    for (int y = -1; y <= 1; ++y) {
      if (x == 0 && y == 0) continue;
      if (entry->kind == EntryKind::row && (entry->runsAlongX() ? y != 0 : x != 0)) continue;
      const QPointF at(rect.center().x() + x * (rect.width() / 2 + 3),
                       rect.center().y() + y * (rect.height() / 2 + 3));
      if (std::abs(at.x() - at_px.x()) <= handle_px && std::abs(at.y() - at_px.y()) <= handle_px)
        return {x, y};
    }
  return {};
}

void SelectTool::press(const PlanMouse& mouse) {
  from_m_ = to_m_ = mouse.at_m;
  from_px_ = mouse.at_px;
  shift_ = mouse.shift;
  Selection& selection = view().editor().selection();
  handle_ = handleAt(mouse.at_px);
  if (handle_.x != 0 || handle_.y != 0) {
    action_ = Action::resize;
    start_rect_ = rect_ = view().plan().entry(selection.keys().constFirst())->rect();
    return;
  }
  const PlanEntry* entry = view().plan().entryAt(mouse.at_m, view().toMetres(5));
  if (!entry) {
    pressed_key_.clear();
    action_ = Action::band;
    return;
  }
  action_ = Action::pressed;
  pressed_key_ = entry->key;
  was_selected_ = selection.contains(entry->key);
  if (mouse.shift) {
    selection.toggle(entry->key);
    if (was_selected_) action_ = Action::none;
  } else if (!was_selected_) {
    selection.set({entry->key});
  }
}

void SelectTool::move(const PlanMouse& mouse, bool pressed) {
  if (!pressed) {
    hovered_ = handleAt(mouse.at_px);
    return;
  }
  to_m_ = mouse.at_m;
  if (action_ == Action::pressed && (mouse.at_px - from_px_).manhattanLength() >= drag_from_px)
    action_ = Action::drag;
  if (action_ == Action::drag) drag(mouse);
  if (action_ == Action::resize) pull(mouse);
}

void SelectTool::drag(const PlanMouse& mouse) {
  PlanScene& plan = view().plan();
  const QStringList& keys = view().editor().selection().keys();
  const QRectF bounds = bounds_of(plan_entries(*plan.document(), keys));
  std::vector<QRectF> others;
  for (const auto& entry : plan.entries())
    if (!keys.contains(entry.key) && entry.kind != EntryKind::door) others.push_back(entry.rect());
  others.push_back(plan.hall());
  const SnappedMove snapped = view().editor().snapper().move(bounds, mouse.at_m - from_m_, others,
                                                             view().toMetres(align_reach_px), mouse.fine);
  drag_shift_ = {std::max(snapped.shift_m.x(), -bounds.left()), std::max(snapped.shift_m.y(), -bounds.top())};
  guides_ = snapped.guides;
  plan.setPreview(keys, drag_shift_);
}

void SelectTool::pull(const PlanMouse& mouse) {
  const Snapper& snapper = view().editor().snapper();
  double left = start_rect_.left(), right = start_rect_.right();
  double top = start_rect_.top(), bottom = start_rect_.bottom();
  const QPointF at = snapper.point(mouse.at_m, mouse.fine);
  if (handle_.x < 0) left = std::clamp(at.x(), 0.0, right - least_side_m);
  if (handle_.x > 0) right = std::max(at.x(), left + least_side_m);
  if (handle_.y < 0) top = std::clamp(at.y(), 0.0, bottom - least_side_m);
  if (handle_.y > 0) bottom = std::max(at.y(), top + least_side_m);
  rect_ = QRectF(left, top, right - left, bottom - top);
}

void SelectTool::release(const PlanMouse& mouse) {
  const Action action = action_;
  action_ = Action::none;
  guides_.clear();
  Selection& selection = view().editor().selection();
  PlanScene& plan = view().plan();
  switch (action) {
    case Action::band: {
      if ((mouse.at_px - from_px_).manhattanLength() < drag_from_px) {
        if (!shift_) selection.clear();
        break;
      }
      QStringList keys = plan.keysIn(QRectF(from_m_, mouse.at_m).normalized());
      if (shift_) keys = selection.keys() + keys;
      selection.set(keys);
      break;
    }
    case Action::drag: {
      const QStringList keys = selection.keys();
      plan.setPreview({}, {});
      if (!drag_shift_.isNull()) view().editor().move(keys, drag_shift_);
      drag_shift_ = {};
      break;
    }
    case Action::pressed: {
      // A second click on a row picks one of its racks.
      const PlanEntry* entry = plan.entry(pressed_key_);
      if (was_selected_ && !shift_ && entry && entry->isRackGroup()) {
        const int member = plan.rackAt(pressed_key_, mouse.at_m);
        const auto& racks = plan.document()->scenario().racks;
        if (member >= 0)
          selection.set({pressed_key_}, QString::fromStdString(
                                            rack_id(racks[static_cast<std::size_t>(entry->group)], member)));
      } else if (was_selected_ && !shift_) {
        selection.set({pressed_key_});
      }
      break;
    }
    case Action::resize:
      if (rect_ != start_rect_) view().editor().resize(selection.keys().constFirst(), rect_);
      break;
    case Action::none:
      break;
  }
}

bool SelectTool::cancel() {
  if (action_ == Action::none) return false;
  action_ = Action::none;
  guides_.clear();
  drag_shift_ = {};
  view().plan().setPreview({}, {});
  return true;
}

void SelectTool::paint(QPainter& painter) const {
  const PlanView& plan_view = view();
  const QStringList& keys = plan_view.editor().selection().keys();
  if (action_ == Action::band) {
    paint_frame(painter, QRectF(plan_view.toPixels(from_m_), plan_view.toPixels(to_m_)).normalized());
    return;
  }
  QRectF bounds = plan_view.plan().boundsOf(keys);
  if (bounds.isNull()) return;
  bounds.translate(plan_view.plan().preview());
  if (action_ == Action::resize) bounds = rect_;
  const QRectF frame = plan_view.toPixels(bounds).adjusted(-3, -3, 3, 3);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().accent, 1, Qt::DashLine));
  painter.drawRect(frame);
  if (hasHandles()) {
    const PlanEntry* entry = plan_view.plan().entry(keys.constFirst());
    painter.setPen(QPen(theme().accent, 1));
    painter.setBrush(theme().panel);
    for (int x = -1; x <= 1; ++x)
      for (int y = -1; y <= 1; ++y) {
        if (x == 0 && y == 0) continue;
        if (entry->kind == EntryKind::row && (entry->runsAlongX() ? y != 0 : x != 0)) continue;
        const QPointF at(frame.center().x() + x * frame.width() / 2,
                         frame.center().y() + y * frame.height() / 2);
        painter.drawRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7));
      }
  }
  paint_guides(painter, plan_view, guides_);
  if (action_ == Action::drag) paint_tag(painter, plan_view.toPixels(to_m_), place_text(bounds.topLeft()));
  if (action_ == Action::resize) {
    const PlanEntry* entry = plan_view.plan().entry(keys.constFirst());
    QString text = size_text(rect_.size());
    if (entry->kind == EntryKind::row) {
      const double along_m = entry->runsAlongX() ? rect_.width() : rect_.height();
      const double rack_m =
          (entry->runsAlongX() ? entry->length_m : entry->width_m) - (entry->count - 1) * entry->pitch_m;
      text = QCoreApplication::translate("SelectTool", "%n rack(s)", nullptr,
                                         racks_along(along_m, rack_m, entry->pitch_m));
    }
    paint_tag(painter, plan_view.toPixels(to_m_), text);
  }
}

QCursor SelectTool::cursor() const {
  const Handle handle = action_ == Action::resize ? handle_ : hovered_;
  if (action_ == Action::drag) return Qt::SizeAllCursor;
  if (handle.x != 0 && handle.y != 0) return handle.x == handle.y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
  if (handle.x != 0) return Qt::SizeHorCursor;
  if (handle.y != 0) return Qt::SizeVerCursor;
  return Qt::ArrowCursor;
}

QString SelectTool::hint() const {
  return QCoreApplication::translate("SelectTool",
                                     "Drag to move, Shift to add, arrow keys nudge (Alt: 100 mm), R rotates");
}

}  // namespace thermohall::gui
