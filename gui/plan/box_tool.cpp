#include "gui/plan/box_tool.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/plan/tool_feedback.h"

namespace thermohall::gui {
namespace {

constexpr double tile_m = 0.6;
constexpr double reach_px = 8;
constexpr double least_m = 0.05;

bool in_tiles(EntryKind kind) { return kind == EntryKind::tile || kind == EntryKind::grille; }

}  // namespace

BoxTool::BoxTool(PlanView& view, EntryKind kind) : PlanTool(view), kind_(kind) {}

QPointF BoxTool::snapped(const PlanMouse& mouse) const {
  const Snapper& snapper = view().editor().snapper();
  if (mouse.fine || in_tiles(kind_)) return snapper.point(mouse.at_m, mouse.fine);
  std::vector<QRectF> others{view().plan().hall()};
  for (const auto& entry : view().plan().entries())
    if (entry.kind != EntryKind::door) others.push_back(entry.rect());
  const QRectF point(mouse.at_m, QSizeF(0, 0));
  return mouse.at_m + snapper.move(point, {}, others, view().toMetres(reach_px), false).shift_m;
}

QRectF BoxTool::box() const {
  if (!in_tiles(kind_)) return QRectF(from_m_, to_m_).normalized();
  const QRectF raw = QRectF(raw_from_m_, raw_to_m_).normalized();
  const auto low = [](double at) { return std::max(0.0, std::floor(at / tile_m) * tile_m); };
  const auto high = [](double at) { return std::floor(at / tile_m + 1) * tile_m; };
  const QPointF corner(low(raw.left()), low(raw.top()));
  return {corner, QPointF(high(raw.right()), high(raw.bottom()))};
}

void BoxTool::press(const PlanMouse& mouse) {
  from_m_ = to_m_ = snapped(mouse);
  raw_from_m_ = raw_to_m_ = mouse.at_m;
  drawing_ = true;
}

void BoxTool::move(const PlanMouse& mouse, bool pressed) {
  to_m_ = snapped(mouse);
  raw_to_m_ = mouse.at_m;
  if (!pressed) {
    from_m_ = to_m_;
    raw_from_m_ = raw_to_m_;
  }
}

void BoxTool::release(const PlanMouse& mouse) {
  if (!drawing_) return;
  move(mouse, true);
  drawing_ = false;
  const QRectF drawn = box();
  if (drawn.width() < least_m || drawn.height() < least_m) return;
  PlanEditor& editor = view().editor();
  if (kind_ == EntryKind::tile) editor.addTiles(drawn);
  if (kind_ == EntryKind::grille) editor.addGrilles(drawn);
  if (kind_ == EntryKind::containment) editor.addContainment(drawn);
  if (kind_ == EntryKind::obstacle) editor.addObstacle(drawn);
}

bool BoxTool::cancel() {
  const bool was = drawing_;
  drawing_ = false;
  return was;
}

void BoxTool::paint(QPainter& painter) const {
  if (!drawing_ && !in_tiles(kind_)) return;
  const QRectF drawn = box();
  paint_frame(painter, view().toPixels(drawn));
  if (drawing_) paint_tag(painter, view().toPixels(raw_to_m_), size_text(drawn.size()));
}

QString BoxTool::hint() const {
  switch (kind_) {
    case EntryKind::tile:
      return QCoreApplication::translate("BoxTool", "Drag over the floor to lay perforated tiles");
    case EntryKind::grille:
      return QCoreApplication::translate("BoxTool", "Drag to put return grilles into the ceiling");
    case EntryKind::containment:
      return QCoreApplication::translate("BoxTool", "Drag over an aisle between two rows to contain it");
    default:
      return QCoreApplication::translate("BoxTool", "Drag to draw a wall or a column");
  }
}

}  // namespace thermohall::gui
