#pragma once

#include <QGraphicsView>
#include <map>
#include <memory>

#include "gui/plan/plan_tool.h"

namespace thermohall::gui {

class PlanEditor;
class PlanScene;

enum class PlanToolKind { select, row, tile, grille, containment, obstacle, door, measure };

/// The plan on the screen: zoom, pan, the active tool, drops from the palette, keys. North is up.
///
/// Wheel zooms about the mouse; the middle button, or Space with the left one, pans. Arrow keys nudge the
/// selection, Tab goes from object to object, Escape gives up.
class PlanView : public QGraphicsView {
  Q_OBJECT
 public:
  PlanView(PlanScene& plan, PlanEditor& editor, QWidget* parent = nullptr);
  ~PlanView() override;

  PlanScene& plan() const { return plan_; }
  PlanEditor& editor() const { return editor_; }
  void setTool(PlanToolKind kind);
  PlanToolKind tool() const { return tool_kind_; }
  const PlanTool& activeTool() const { return *tools_.at(tool_kind_); }

  QPointF toPixels(QPointF at_m) const;
  QRectF toPixels(const QRectF& rect_m) const;
  double toMetres(double pixels) const { return pixels / scale_px_m(); }
  double scale_px_m() const { return transform().m11(); }
  QPointF middle_m() const;
  void zoomBy(double factor, QPoint about_px);
  void zoomToFit();
  void zoomToSelection();
  /// Brings an entry into sight without changing the zoom.
  void reveal(const QString& key);

 Q_SIGNALS:
  void toolChanged(thermohall::gui::PlanToolKind kind);
  /// The mouse is over this place of the hall.
  void pointed(QPointF at_m);
  /// Zoom or section changed.
  void transformed();
  void contextMenuWanted(QPoint global, QPointF at_m);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void scrollContentsBy(int dx, int dy) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  PlanMouse mouse(QPoint at_px, Qt::KeyboardModifiers modifiers) const;
  PlanTool& current() { return *tools_.at(tool_kind_); }
  void updateCursor();
  void say();

  PlanScene& plan_;
  PlanEditor& editor_;
  std::map<PlanToolKind, std::unique_ptr<PlanTool>> tools_;
  PlanToolKind tool_kind_ = PlanToolKind::select;
  bool space_ = false, panning_ = false, pressed_ = false;
  bool zoomed_ = false;  ///< by hand; else the hall fills the view
  QPoint pan_from_px_;
  QRectF remedy_px_;  ///< where the call-out offers its remedy
  QRectF ghost_m_;    ///< what is being dropped
};

/// Type of the data that the palette drags: "kind/id".
inline constexpr char item_mime_type[] = "application/x-thermohall-item";

}  // namespace thermohall::gui
