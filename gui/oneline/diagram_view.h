#pragma once

#include <QGraphicsView>

#include "gui/charts/chart_export.h"
#include "gui/oneline/diagram.h"
#include "gui/oneline/diagram_layout.h"

namespace thermohall::gui {

class NodeItem;
class Selection;

/// A one-line diagram that can be zoomed (wheel), moved (drag) and exported; a click on a box selects what it
/// stands for.
class DiagramView : public QGraphicsView, public Chart {
  Q_OBJECT
 public:
  DiagramView(const QString& title, Selection& selection, QWidget* parent = nullptr);

  void setDiagram(OneLineDiagram diagram);
  const OneLineDiagram& diagram() const { return diagram_; }
  const DiagramLayout& places() const { return layout_; }
  /// The whole diagram, not larger than 1:1; kept so until it is zoomed or moved. Until then a diagram too
  /// large to be read whole begins at its source, in a size that can be read.
  void fit();

  QString chartTitle() const override { return title_; }
  QSize chartSize() const override;
  void paintChart(QPaintDevice& device) override;
  ChartTable chartTable() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum class Zoom { readable, whole, own };
  void draw();
  void arrange();
  void showSelection();
  NodeItem* nodeAt(const QPoint& position) const;

  QString title_;
  Selection& selection_;
  OneLineDiagram diagram_;
  DiagramLayout layout_;
  std::vector<NodeItem*> items_;
  QPoint pressed_;
  Zoom zoom_ = Zoom::readable;
};

}  // namespace thermohall::gui
