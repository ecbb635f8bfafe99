#include "gui/oneline/diagram_view.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/document/selection.h"
#include "gui/oneline/diagram_items.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double smallest_scale = 0.15, readable_scale = 0.7, largest_scale = 3;
constexpr int title_height = 32;

QString csv_number(double value) { return std::isfinite(value) ? QString::number(value, 'f', 3) : QString(); }

}  // namespace

DiagramView::DiagramView(const QString& title, Selection& selection, QWidget* parent)
    : QGraphicsView(parent), title_(title), selection_(selection) {
  setScene(new QGraphicsScene(this));
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::Antialiasing);
  setDragMode(ScrollHandDrag);
  setTransformationAnchor(AnchorUnderMouse);
  setAccessibleName(title);
  add_export_menu(*this, *this);
  connect(&selection_, &Selection::changed, this, &DiagramView::showSelection);
}

void DiagramView::setDiagram(OneLineDiagram diagram) {
  diagram_ = std::move(diagram);
  const QRectF before = layout_.bounds;
  layout_ = lay_out_diagram(diagram_);
  draw();
  if (layout_.bounds != before) arrange();
}

void DiagramView::draw() {
  scene()->clear();
  items_.clear();
  setBackgroundBrush(theme().window);
  double highest_W = 0;
  std::vector<int> leaving(diagram_.nodes.size());
  for (const DiagramLink& link : diagram_.links) {
    highest_W = std::fmax(highest_W, link.power_W);
    ++leaving[static_cast<std::size_t>(link.from)];
  }
  for (std::size_t i = 0; i < diagram_.links.size(); ++i) {
    const DiagramLink& link = diagram_.links[i];
    const double share = highest_W > 0 && link.power_W > 0 ? link.power_W / highest_W : 0;
    // The values stand where the line is alone.
    const bool at_end = leaving[static_cast<std::size_t>(link.from)] > 1;
    scene()->addItem(new LinkItem(link, layout_.routes[i], share, at_end));
  }
  QStringList spoken;
  for (std::size_t i = 0; i < diagram_.nodes.size(); ++i) {
    auto* item = new NodeItem(diagram_.nodes[i], layout_.boxes[i]);
    scene()->addItem(item);
    items_.push_back(item);
    spoken << diagram_.nodes[i].title + QStringLiteral(": ") +
                  (diagram_.nodes[i].lines + QStringList(diagram_.nodes[i].fault)).join(QStringLiteral(", "));
  }
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  scene()->setSceneRect(layout_.bounds);
  showSelection();
}

void DiagramView::showSelection() {
  for (NodeItem* item : items_) {
    const QStringList& own = item->node().keys;
    const bool picked =
        std::any_of(selection_.keys().begin(), selection_.keys().end(), [&](const QString& key) {
          return std::any_of(own.begin(), own.end(), [&](const QString& mine) {
            return key == mine || key.startsWith(mine + QStringLiteral(".places."));
          });
        });
    item->setPicked(picked);
  }
}

void DiagramView::fit() {
  zoom_ = Zoom::whole;
  arrange();
}

void DiagramView::arrange() {
  const QRectF all = scene()->sceneRect();
  if (all.isEmpty() || zoom_ == Zoom::own) return;
  resetTransform();
  const double whole =
      std::min({1.0, viewport()->width() / all.width(), viewport()->height() / all.height()});
  const double factor = zoom_ == Zoom::whole ? whole : std::max(whole, readable_scale);
  scale(factor, factor);
  if (factor <= whole) return centerOn(all.center());
  const auto source = std::min_element(layout_.boxes.begin(), layout_.boxes.end(),
                                       [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
  centerOn(all.left() + viewport()->width() / factor / 2, source->center().y());
}

void DiagramView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  arrange();
}

void DiagramView::wheelEvent(QWheelEvent* event) {
  const double factor = std::pow(1.0015, event->angleDelta().y());
  const double after = transform().m11() * factor;
  if (after < smallest_scale || after > largest_scale) return;
  zoom_ = Zoom::own;
  scale(factor, factor);
}

NodeItem* DiagramView::nodeAt(const QPoint& position) const {
  return qgraphicsitem_cast<NodeItem*>(itemAt(position));
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
  pressed_ = event->pos();
  QGraphicsView::mousePressEvent(event);
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event) {
  QGraphicsView::mouseReleaseEvent(event);
  // A press that did not move is a click; others moved the diagram.
  if (event->button() != Qt::LeftButton) return;
  if ((event->pos() - pressed_).manhattanLength() > 4) {
    zoom_ = Zoom::own;
    return;
  }
  const NodeItem* node = nodeAt(event->pos());
  selection_.set(node ? node->node().keys : QStringList());
}

void DiagramView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) draw();
}

QSize DiagramView::chartSize() const { return layout_.bounds.size().toSize() + QSize(0, title_height); }

void DiagramView::paintChart(QPaintDevice& device) {
  QPainter painter(&device);
  const QSize size = chartSize();
  painter.fillRect(QRect({0, 0}, size), theme().panel);
  painter.setFont(chart_title_font());
  painter.setPen(theme().ink);
  painter.drawText(QRect(12, 6, size.width() - 24, 20), Qt::AlignLeft | Qt::AlignVCenter, title_);
  scene()->render(&painter, QRectF(QPointF(0, title_height), layout_.bounds.size()), layout_.bounds);
}

ChartTable DiagramView::chartTable() const {
  ChartTable table;
  table.headers << tr("from") << tr("to") << tr("power or heat [kW]") << tr("flow [m3/s]")
                << tr("towards rejection [degC]") << tr("back [degC]") << tr("pressure difference [kPa]")
                << tr("valve open [1]");
  table.rows = static_cast<int>(diagram_.links.size());
  table.cell = [diagram = diagram_](int row, int column) {
    const DiagramLink& link = diagram.links[static_cast<std::size_t>(row)];
    switch (column) {
      case 0:
        return diagram.nodes[static_cast<std::size_t>(link.from)].title;
      case 1:
        return diagram.nodes[static_cast<std::size_t>(link.to)].title;
      case 2:
        return csv_number(link.power_W / 1e3);
      case 3:
        return std::isfinite(link.flow_m3_s) ? QString::number(link.flow_m3_s, 'g', 6) : QString();
      case 4:
        return csv_number(link.hot_K - 273.15);
      case 5:
        return csv_number(link.cold_K - 273.15);
      case 6:
        return csv_number(link.difference_Pa / 1e3);
      default:
        return csv_number(link.valve_opening);
    }
  };
  return table;
}

}  // namespace thermohall::gui
