#pragma once

#include <QGraphicsItem>
#include <QPainterPath>
#include <QPicture>
#include <QPixmap>
#include <memory>

#include "sim/scenario/hall_layout.h"

class QSvgRenderer;

namespace thermohall::gui {

/// The building's drawing under the plan, to trace: a picture (PNG, JPEG), an SVG or the lines of a DXF,
/// scaled to the length that the scenario gives.
class DrawingItem : public QGraphicsItem {
 public:
  DrawingItem();
  ~DrawingItem() override;
  /// Nothing, or another drawing; the file is read again when its path changed. False with a message when it
  /// cannot be read.
  bool setDrawing(const std::optional<Drawing>& drawing, QString& fault);
  QRectF boundingRect() const override { return rect_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  bool load(const QString& file, QString& fault);

  QString file_, fault_;
  QPixmap pixmap_;
  QPainterPath lines_;
  std::unique_ptr<QSvgRenderer> svg_;
  QRectF source_, rect_;  ///< in units of the file, in metres
};

}  // namespace thermohall::gui
