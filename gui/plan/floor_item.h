#pragma once

#include <QGraphicsItem>

namespace thermohall::gui {

/// The grid of the floor and the walls of the hall.
class FloorItem : public QGraphicsItem {
 public:
  FloorItem() { setZValue(3); }
  void setHall(double length_m, double width_m);
  void setGrid(double grid_m);
  QRectF boundingRect() const override { return hall_.adjusted(-0.2, -0.2, 0.2, 0.2); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  QRectF hall_;
  double grid_m_ = 0.6;
};

}  // namespace thermohall::gui
