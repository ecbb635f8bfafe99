#pragma once

#include <QGraphicsItem>
#include <QImage>
#include <vector>

namespace thermohall::gui {

/// A slice of the air temperature under the racks, on the fixed temperature scale.
class HeatMapItem : public QGraphicsItem {
 public:
  HeatMapItem() { setZValue(2); }
  /// Row by row from the north-west; nothing is drawn where a value is not finite. Empty: no map.
  void setSlice(const std::vector<float>& temperature_K, int nx, int ny, const QRectF& place_m);
  bool isEmpty() const { return image_.isNull(); }
  QRectF boundingRect() const override { return rect_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  QImage image_;
  QRectF rect_;
};

}  // namespace thermohall::gui
