#pragma once

#include <QPainter>

#include "gui/plan/rack_colors.h"

namespace thermohall::gui {

/// What a colour scale shows and in which size.
struct ColorScale {
  ColorBy by = ColorBy::inlet_temperature;
  double power_scale_W = 10e3;
  bool has_air = false;  ///< the temperature scale counts for air too
  double bar_px = 240;
  double caption_px = 0;  ///< room for the words beside it; 0: none
};

/// Bar or swatches with figures in the units of the window, from a place of the widget to the right.
void paint_color_scale(QPainter& painter, QPointF left_top, const ColorScale& scale);

/// The quantities that colours of racks can say, in the order of ColorBy.
QStringList color_by_names();

}  // namespace thermohall::gui
