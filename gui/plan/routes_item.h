#pragma once

#include <QGraphicsItem>

#include "gui/plan/supply_routes.h"

namespace thermohall::gui {

/// Pipes, or lines of power, of the whole hall: drawn below racks and units, seen in the aisles.
class RoutesItem : public QGraphicsItem {
 public:
  RoutesItem() { setZValue(9); }
  /// `solids`: racks and units, which labels keep clear of; `captioned`: areas with words along their upper
  /// edge.
  void setRoutes(std::vector<SupplyRoute> routes, std::vector<QRectF> solids = {},
                 std::vector<QRectF> captioned = {});
  const std::vector<SupplyRoute>& routes() const { return routes_; }
  /// The route within `reach_m` of a place, or nullptr.
  const SupplyRoute* routeAt(QPointF at_m, double reach_m) const;
  QRectF boundingRect() const override { return bounds_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void paintLabel(QPainter& painter, const SupplyRoute& route, double scale) const;

  std::vector<SupplyRoute> routes_;
  std::vector<QRectF> solids_, captioned_;
  QRectF bounds_;
};

/// Colour of a route: of its loop, or of its feed.
QColor route_color(const SupplyRoute& route);
/// What it is, where it leads and how long it is, as lines of a tool tip.
QStringList route_lines(const SupplyRoute& route);

}  // namespace thermohall::gui
