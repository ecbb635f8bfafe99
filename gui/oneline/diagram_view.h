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
  /// The whole diagram, not larger than 1:1; kept so until the wheel is used.
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
  void draw();
  void showSelection();
  NodeItem* nodeAt(const QPoint& position) const;

  QString title_;
  Selection& selection_;
  OneLineDiagram diagram_;
  DiagramLayout layout_;
  std::vector<NodeItem*> items_;
  QPoint pressed_;
  bool fitted_ = true;
};

}  // namespace thermohall::gui
