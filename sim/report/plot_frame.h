#pragma once

#include <string>
#include <vector>

#include "sim/report/plot_axis.h"
#include "sim/report/svg_canvas.h"

namespace thermohall {

/// The rectangle of a plot inside its drawing, and the scales that map data to it.
struct PlotFrame {
  double left, top, width, height;
  AxisTicks x, y;

  double right() const { return left + width; }
  double bottom() const { return top + height; }
  double x_at(double value) const { return left + width * (value - x.lowest) / (x.highest - x.lowest); }
  double y_at(double value) const { return bottom() - height * (value - y.lowest) / (y.highest - y.lowest); }
};

struct LegendEntry {
  std::string name, colour;
  bool is_line = false, dashed = false;
};

/// Room that the legend takes below a plot, for a drawing of this width.
double legend_height(const std::vector<LegendEntry>& entries, double width);
void draw_legend(SvgCanvas& canvas, const std::vector<LegendEntry>& entries, double width, double top);

/// Left margin for the labels of the y axis and its name.
double y_axis_margin(const AxisTicks& ticks);
void draw_y_axis(SvgCanvas& canvas, const PlotFrame& frame, const std::string& name);
void draw_x_axis(SvgCanvas& canvas, const PlotFrame& frame, const std::string& name, bool with_grid);
inline constexpr double x_axis_margin = 44;  ///< tick labels and name

void draw_no_data(SvgCanvas& canvas, double width, double height);

}  // namespace thermohall
