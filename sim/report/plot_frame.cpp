#include "sim/report/plot_frame.h"

#include <algorithm>

#include "sim/report/plot_style.h"

namespace thermohall {
namespace {

constexpr double row_height = 20, swatch = 12, swatch_gap = 6, entry_gap = 20;

double entry_width(const LegendEntry& entry, double width) {
  return std::min(width, (entry.is_line ? 2 * swatch : swatch) + swatch_gap + text_width(entry.name));
}

struct Place {
  double x;
  int row;
};

std::vector<Place> places(const std::vector<LegendEntry>& entries, double width) {
  std::vector<Place> list;
  Place at{0, 0};
  for (const LegendEntry& entry : entries) {
    const double needed = entry_width(entry, width);
    if (at.x > 0 && at.x + needed > width) at = {0, at.row + 1};
    list.push_back(at);
    at.x += needed + entry_gap;
  }
  return list;
}

}  // namespace

double legend_height(const std::vector<LegendEntry>& entries, double width) {
  return entries.empty() ? 0 : (places(entries, width).back().row + 1) * row_height + 4;
}

void draw_legend(SvgCanvas& canvas, const std::vector<LegendEntry>& entries, double width, double top) {
  const std::vector<Place> where = places(entries, width);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LegendEntry& entry = entries[i];
    const double x = where[i].x, middle = top + row_height * (where[i].row + 0.5);
    double text_x = x + swatch + swatch_gap;
    if (entry.is_line) {
      canvas.line({x, middle}, {x + 2 * swatch, middle}, entry.colour, 2.5, entry.dashed ? "5 4" : "");
      text_x += swatch;
    } else {
      canvas.rectangle(x, middle - swatch / 2, swatch, swatch, entry.colour);
    }
    canvas.text({text_x, middle + 4}, shortened_text(entry.name, width - (text_x - x)));
  }
}

double y_axis_margin(const AxisTicks& ticks) {
  double widest = 0;
  for (const std::string& label : ticks.labels) widest = std::max(widest, text_width(label));
  return 22 + widest + 8;
}

void draw_y_axis(SvgCanvas& canvas, const PlotFrame& frame, const std::string& name) {
  for (std::size_t i = 0; i < frame.y.values.size(); ++i) {
    const double y = frame.y_at(frame.y.values[i]);
    canvas.line({frame.left, y}, {frame.right(), y}, frame.y.values[i] == 0 ? axis_colour : grid_colour);
    canvas.text({frame.left - 8, y + 4}, frame.y.labels[i],
                {.anchor = SvgAnchor::end, .colour = muted_colour});
  }
  canvas.text({14, frame.top + frame.height / 2}, name,
              {.anchor = SvgAnchor::middle, .colour = muted_colour, .upright = true});
}

void draw_x_axis(SvgCanvas& canvas, const PlotFrame& frame, const std::string& name, bool with_grid) {
  for (std::size_t i = 0; i < frame.x.values.size(); ++i) {
    const double x = frame.x_at(frame.x.values[i]);
    if (with_grid)
      canvas.line({x, frame.top}, {x, frame.bottom()}, frame.x.values[i] == 0 ? axis_colour : grid_colour);
    else
      canvas.line({x, frame.bottom()}, {x, frame.bottom() + 4}, axis_colour);
    canvas.text({x, frame.bottom() + 18}, frame.x.labels[i],
                {.anchor = SvgAnchor::middle, .colour = muted_colour});
  }
  if (!with_grid) canvas.line({frame.left, frame.bottom()}, {frame.right(), frame.bottom()}, axis_colour);
  canvas.text({frame.left + frame.width / 2, frame.bottom() + 37}, name,
              {.anchor = SvgAnchor::middle, .colour = muted_colour});
}

void draw_no_data(SvgCanvas& canvas, double width, double height) {
  canvas.text({width / 2, height / 2}, "no data",
              {.anchor = SvgAnchor::middle, .size = 14, .colour = muted_colour});
}

}  // namespace thermohall
