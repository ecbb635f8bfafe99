#include "gui/plan/plan_view.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "gui/document/scenario_document.h"
#include "gui/document/selection.h"
#include "gui/plan/box_tool.h"
#include "gui/plan/call_out.h"
#include "gui/plan/door_tool.h"
#include "gui/plan/measure_tool.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_tool_tip.h"
#include "gui/plan/row_tool.h"
#include "gui/plan/select_tool.h"
#include "gui/plan/tool_feedback.h"
#include "gui/plan/warning_marks.h"

namespace thermohall::gui {
namespace {

constexpr double least_px_m = 1, most_px_m = 600;
constexpr double fit_margin_px = 26;

}  // namespace

PlanView::PlanView(PlanScene& plan, PlanEditor& editor, QWidget* parent)
    : QGraphicsView(&plan, parent), plan_(plan), editor_(editor) {
  setObjectName(QStringLiteral("plan_view"));
  setAccessibleName(tr("Plan of the hall"));
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::TextAntialiasing);
  // Everything is drawn anew each time: cheaper than to find out what the marks over the plan touch.
  setViewportUpdateMode(FullViewportUpdate);
  setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
  setTransformationAnchor(NoAnchor);
  setResizeAnchor(NoAnchor);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMouseTracking(true);
  setAcceptDrops(true);
  setFocusPolicy(Qt::StrongFocus);
  tools_[PlanToolKind::select] = std::make_unique<SelectTool>(*this);
  tools_[PlanToolKind::row] = std::make_unique<RowTool>(*this);
  tools_[PlanToolKind::tile] = std::make_unique<BoxTool>(*this, EntryKind::tile);
  tools_[PlanToolKind::grille] = std::make_unique<BoxTool>(*this, EntryKind::grille);
  tools_[PlanToolKind::containment] = std::make_unique<BoxTool>(*this, EntryKind::containment);
  tools_[PlanToolKind::obstacle] = std::make_unique<BoxTool>(*this, EntryKind::obstacle);
  tools_[PlanToolKind::door] = std::make_unique<DoorTool>(*this);
  tools_[PlanToolKind::measure] = std::make_unique<MeasureTool>(*this);
  connect(&editor_.selection(), &Selection::changed, this, [this] {
    plan_.setSelected(editor_.selection().keys(), editor_.selection().rack());
    say();
    viewport()->update();
  });
  connect(&editor_.selection(), &Selection::revealed, this, &PlanView::reveal);
  setTransform(QTransform::fromScale(40, 40));
}

PlanView::~PlanView() = default;

void PlanView::setTool(PlanToolKind kind) {
  if (kind == tool_kind_) return;
  current().cancel();
  tool_kind_ = kind;
  pressed_ = false;
  updateCursor();
  viewport()->update();
  Q_EMIT toolChanged(kind);
  Q_EMIT editor_.message(current().hint());
}

QPointF PlanView::toPixels(QPointF at_m) const { return viewportTransform().map(at_m); }

QRectF PlanView::toPixels(const QRectF& rect_m) const { return viewportTransform().mapRect(rect_m); }

QPointF PlanView::middle_m() const { return mapToScene(viewport()->rect().center()); }

void PlanView::zoomBy(double factor, QPoint about_px) {
  zoomed_ = true;
  const double wanted = std::clamp(scale_px_m() * factor, least_px_m, most_px_m);
  const QPointF before = mapToScene(about_px);
  setTransform(QTransform::fromScale(wanted, wanted));
  const QPointF off = toPixels(before) - QPointF(about_px);
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(off.x())));
  verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(off.y())));
  Q_EMIT transformed();
}

void PlanView::zoomToFit() {
  zoomed_ = false;
  QStringList doors;  // they open beyond the walls
  for (const auto& entry : plan_.entries())
    if (entry.kind == EntryKind::door) doors += entry.key;
  const QRectF hall = plan_.hall() | plan_.boundsOf(doors);
  const QSizeF room = viewport()->size();
  const double scale = std::min((room.width() - 2 * fit_margin_px) / hall.width(),
                                (room.height() - 2 * fit_margin_px) / hall.height());
  setTransform(QTransform::fromScale(std::clamp(scale, least_px_m, most_px_m),
                                     std::clamp(scale, least_px_m, most_px_m)));
  centerOn(hall.center());
  Q_EMIT transformed();
}

void PlanView::zoomToSelection() {
  const QRectF bounds = plan_.boundsOf(editor_.selection().keys());
  if (bounds.isNull()) return zoomToFit();
  zoomed_ = true;
  const QRectF wide = bounds.adjusted(-1, -1, 1, 1);
  const double scale = std::min(viewport()->width() / wide.width(), viewport()->height() / wide.height());
  setTransform(
      QTransform::fromScale(std::clamp(scale, least_px_m, 120.0), std::clamp(scale, least_px_m, 120.0)));
  centerOn(wide.center());
  Q_EMIT transformed();
}

void PlanView::reveal(const QString& key) {
  const QRectF bounds = plan_.boundsOf({key});
  if (bounds.isNull()) return;
  ensureVisible(bounds, 60, 60);
  Q_EMIT transformed();
}

PlanMouse PlanView::mouse(QPoint at_px, Qt::KeyboardModifiers modifiers) const {
  return {.at_m = mapToScene(at_px),
          .at_px = at_px,
          .shift = modifiers.testFlag(Qt::ShiftModifier),
          .fine = modifiers.testFlag(Qt::AltModifier)};
}

void PlanView::updateCursor() {
  viewport()->setCursor(panning_ ? QCursor(Qt::ClosedHandCursor)
                        : space_ ? QCursor(Qt::OpenHandCursor)
                                 : current().cursor());
}

void PlanView::mousePressEvent(QMouseEvent* event) {
  const QPoint at_px = event->position().toPoint();
  const bool pan = event->button() == Qt::MiddleButton || (space_ && event->button() == Qt::LeftButton);
  if (pan) {
    panning_ = true;
    zoomed_ = true;
    pan_from_px_ = at_px;
    updateCursor();
    return;
  }
  if (event->button() != Qt::LeftButton || !plan_.document()) return;
  if (tool_kind_ == PlanToolKind::select && remedy_px_.contains(at_px) && plan_.offender()) {
    const Offender offender = *plan_.offender();
    editor_.setValue(offender.path, offender.value);
    return;
  }
  pressed_ = true;
  current().press(mouse(at_px, event->modifiers()));
  updateCursor();
  viewport()->update();
}

void PlanView::mouseMoveEvent(QMouseEvent* event) {
  const QPoint at_px = event->position().toPoint();
  Q_EMIT pointed(mapToScene(at_px));
  if (panning_) {
    const QPoint step = at_px - pan_from_px_;
    pan_from_px_ = at_px;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - step.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - step.y());
    return;
  }
  if (!plan_.document()) return;
  current().move(mouse(at_px, event->modifiers()), pressed_);
  updateCursor();
  if (remedy_px_.contains(at_px) && tool_kind_ == PlanToolKind::select && !pressed_)
    viewport()->setCursor(Qt::PointingHandCursor);
  viewport()->update();
}

void PlanView::mouseReleaseEvent(QMouseEvent* event) {
  if (panning_) {
    panning_ = false;
    updateCursor();
    return;
  }
  if (!pressed_ || event->button() != Qt::LeftButton) return;
  pressed_ = false;
  current().release(mouse(event->position().toPoint(), event->modifiers()));
  updateCursor();
  viewport()->update();
}

void PlanView::mouseDoubleClickEvent(QMouseEvent* event) { mousePressEvent(event); }

void PlanView::wheelEvent(QWheelEvent* event) {
  if (event->angleDelta().y() == 0) return;
  zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position().toPoint());
  event->accept();
}

void PlanView::keyPressEvent(QKeyEvent* event) {
  const bool fine = event->modifiers().testFlag(Qt::AltModifier);
  switch (event->key()) {
    case Qt::Key_Left:
      editor_.nudge(-1, 0, fine);
      return;
    case Qt::Key_Right:
      editor_.nudge(1, 0, fine);
      return;
    case Qt::Key_Up:
      editor_.nudge(0, -1, fine);
      return;
    case Qt::Key_Down:
      editor_.nudge(0, 1, fine);
      return;
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) {
        space_ = true;
        updateCursor();
      }
      return;
    case Qt::Key_Escape:
      if (current().cancel()) {
        pressed_ = false;
      } else if (tool_kind_ != PlanToolKind::select) {
        setTool(PlanToolKind::select);
      } else {
        editor_.selection().clear();
      }
      viewport()->update();
      return;
    default:
      QGraphicsView::keyPressEvent(event);
  }
}

void PlanView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
    space_ = false;
    updateCursor();
  }
  QGraphicsView::keyReleaseEvent(event);
}

// Tab goes through the objects and leaves the plan behind the last one.
bool PlanView::focusNextPrevChild(bool next) {
  const auto& entries = plan_.entries();
  const QStringList& keys = editor_.selection().keys();
  qsizetype at = -1;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (!keys.isEmpty() && entries[i].key == keys.constLast()) at = static_cast<qsizetype>(i);
  const qsizetype count = static_cast<qsizetype>(entries.size());
  const qsizetype to = at < 0 ? (next ? 0 : count - 1) : at + (next ? 1 : -1);
  if (to < 0 || to >= count) {
    editor_.selection().clear();
    return QGraphicsView::focusNextPrevChild(next);
  }
  editor_.selection().set({entries[static_cast<std::size_t>(to)].key});
  reveal(editor_.selection().keys().constFirst());
  return true;
}

// For screen readers, and for the status bar.
void PlanView::say() {
  const QStringList& keys = editor_.selection().keys();
  QString text;
  if (keys.size() == 1) {
    if (const PlanEntry* entry = plan_.entry(keys.constFirst()))
      text = QStringLiteral("%1 %2").arg(kind_name(entry->kind), entry->name);
  } else if (!keys.isEmpty()) {
    text = tr("%n objects selected", nullptr, static_cast<int>(keys.size()));
  }
  setAccessibleDescription(text);
}

void PlanView::contextMenuEvent(QContextMenuEvent* event) {
  const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
  const QPointF at_m = by_key ? middle_m() : mapToScene(event->pos());
  if (!by_key) {
    const PlanEntry* entry = plan_.entryAt(at_m, toMetres(5));
    if (entry && !editor_.selection().contains(entry->key)) {
      editor_.selection().set({entry->key});
    } else if (!entry) {
      editor_.selection().clear();
    }
  }
  Q_EMIT contextMenuWanted(event->globalPos(), at_m);
  event->accept();
}

void PlanView::dragEnterEvent(QDragEnterEvent* event) {
  if (plan_.document() && event->mimeData()->hasFormat(QLatin1String(item_mime_type)))
    event->acceptProposedAction();
}

void PlanView::dragMoveEvent(QDragMoveEvent* event) {
  const QString what = QString::fromUtf8(event->mimeData()->data(QLatin1String(item_mime_type)));
  const CatalogueItem* item =
      editor_.catalogue().find(what.section(QLatin1Char('/'), 0, 0), what.section(QLatin1Char('/'), 1));
  if (item && item->hasSize()) {
    const QPointF at_m = mapToScene(event->position().toPoint());
    const QSizeF size(item->size.length_m, item->size.depth_m);
    const QPointF half(size.width() / 2, size.height() / 2);
    ghost_m_ = QRectF(editor_.snapper().point(at_m - half, false), size);
    Q_EMIT pointed(at_m);
  }
  event->acceptProposedAction();
  viewport()->update();
}

void PlanView::dragLeaveEvent(QDragLeaveEvent*) {
  ghost_m_ = {};
  viewport()->update();
}

void PlanView::dropEvent(QDropEvent* event) {
  ghost_m_ = {};
  const QString what = QString::fromUtf8(event->mimeData()->data(QLatin1String(item_mime_type)));
  const QPointF at_m = mapToScene(event->position().toPoint());
  if (editor_.insert(what.section(QLatin1Char('/'), 0, 0), what.section(QLatin1Char('/'), 1), at_m, at_m))
    event->acceptProposedAction();
  setFocus();
  viewport()->update();
}

void PlanView::drawForeground(QPainter* painter, const QRectF&) {
  painter->save();
  painter->setWorldTransform(QTransform());
  if (plan_.isLayerShown(PlanLayer::warnings)) paint_warnings(*painter, *this);
  current().paint(*painter);
  if (!ghost_m_.isNull()) paint_frame(*painter, toPixels(ghost_m_));
  remedy_px_ = {};
  if (plan_.isLayerShown(PlanLayer::call_out) && plan_.colorBy() == ColorBy::inlet_temperature && !pressed_)
    remedy_px_ = paint_call_out(*painter, *this);
  painter->restore();
}

void PlanView::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  Q_EMIT transformed();
}

void PlanView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  if (!zoomed_) zoomToFit();
  Q_EMIT transformed();
}

void PlanView::showEvent(QShowEvent* event) {
  QGraphicsView::showEvent(event);
  if (!zoomed_) zoomToFit();
}

bool PlanView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF at_m = mapToScene(help->pos());
    const QString text = plan_tool_tip(plan_, editor_.catalogue(), at_m, toMetres(5));
    if (text.isEmpty()) {
      QToolTip::hideText();
    } else {
      QToolTip::showText(help->globalPos(), text, viewport());
    }
    return true;
  }
  return QGraphicsView::viewportEvent(event);
}

}  // namespace thermohall::gui
