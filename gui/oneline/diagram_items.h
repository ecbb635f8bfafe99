#pragma once

#include <QGraphicsItem>
#include <QIcon>
#include <QPainterPath>

#include "gui/oneline/diagram.h"

namespace thermohall::gui {

/// A box of the diagram.
class NodeItem : public QGraphicsItem {
 public:
  enum { Type = UserType + 1 };
  NodeItem(const DiagramNode& node, const QRectF& place);

  int type() const override { return Type; }
  const DiagramNode& node() const { return node_; }
  void setPicked(bool picked);

  QRectF boundingRect() const override { return place_.adjusted(-2, -2, 2, 2); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  DiagramNode node_;
  QRectF place_;
  QIcon icon_;
  bool picked_ = false;
};

/// A line of the diagram: power as one line as wide as its share, water as a pair in the colours of its
/// temperatures, with the control valve of its branch.
class LinkItem : public QGraphicsItem {
 public:
  /// `width_share`: of the largest power in the diagram. `label_at_end`: where the values stand.
  LinkItem(const DiagramLink& link, std::vector<QPointF> route, double width_share, bool label_at_end);

  QRectF boundingRect() const override { return bounds_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  void paintLabel(QPainter& painter) const;
  void paintValve(QPainter& painter) const;

  DiagramLink link_;
  std::vector<QPointF> route_;
  double width_share_;
  bool label_at_end_;
  QRectF bounds_;
};

/// A route shifted to its left (as seen along it) by a distance, corners included.
QPainterPath shifted_route(const std::vector<QPointF>& route, double distance);

}  // namespace thermohall::gui
