#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>

namespace thermohall::gui {

/// Text of a size in pixels inside a rectangle of the scene, whatever the zoom. Cut with an ellipsis when it
/// is too wide.
struct TextStyle {
  int pixel_size = 10;
  QColor color;
  bool bold = false;
  int flags = Qt::AlignCenter;
  bool vertical = false;  ///< read from below, for narrow boxes
  QColor back = {};       ///< behind the letters, where they stand on anything; invalid: nothing
};
void draw_scene_text(QPainter& painter, const QRectF& scene_rect, const QString& text,
                     const TextStyle& style);

/// A little of the panel's colour, for letters over a heat map.
QColor label_back();

/// Pixels of a metre under the painter's transformation.
double pixels_per_metre(const QPainter& painter);

/// Width of a text in pixels.
double text_width(const QString& text, int pixel_size, bool bold = false);

}  // namespace thermohall::gui
