#include "sim/report/plot_spans.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/plot_frame.h"
#include "sim/report/plot_style.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double row_pitch = 30, bar_height = 18, widest_name = 330, name_size = 13;

bool drawable(const SpanRow& row) {
  return std::isfinite(row.from) && std::isfinite(row.mark) && std::isfinite(row.to);
}

}  // namespace

std::string span_chart(const SpanChart& chart) {
  PlotRange range;
  double names = 40;
  for (const auto& row : chart.rows) {
    names = std::max(names, std::min(widest_name, text_width(row.name, name_size)));
    if (!drawable(row)) continue;
    range.include(row.from);
    range.include(row.to);
  }
  const double width = chart.text.width;
  if (range.empty()) {
    SvgCanvas canvas(width, 60, chart.text.title, chart.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  std::vector<LegendEntry> legend;
  if (!chart.from_name.empty())
    legend = {{chart.from_name, std::string(series_colour(2))},
              {chart.to_name, std::string(series_colour(0))}};
  const double left = names + 12;
  const PlotFrame frame{
      left, 4, width - left - 24, row_pitch * static_cast<double>(chart.rows.size()), nice_ticks(range, 7),
      {}};
  const double legend_top = frame.bottom() + x_axis_margin + 6;
  SvgCanvas canvas(width, legend_top + legend_height(legend, width), chart.text.title,
                   chart.text.description);
  draw_x_axis(canvas, frame, chart.text.value_axis, true);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto& row = chart.rows[i];
    const double middle = frame.top + row_pitch * (static_cast<double>(i) + 0.5);
    canvas.text({names, middle + 4.5}, shortened_text(row.name, widest_name, name_size),
                {.anchor = SvgAnchor::end, .size = name_size});
    if (!drawable(row)) continue;
    const auto part = [&](double end, std::string_view colour) {
      const double a = frame.x_at(row.mark), b = frame.x_at(end);
      canvas.rectangle(std::min(a, b), middle - bar_height / 2, std::abs(b - a), bar_height, colour,
                       fmt::format("{}: {} to {}", row.name, shown_number(row.from), shown_number(row.to)));
    };
    part(row.from, series_colour(chart.from_name.empty() ? 0 : 2));
    part(row.to, series_colour(0));
    canvas.line({frame.x_at(row.mark), middle - bar_height / 2 - 3},
                {frame.x_at(row.mark), middle + bar_height / 2 + 3}, ink_colour, 2);
  }
  draw_legend(canvas, legend, width, legend_top);
  return std::move(canvas).finish();
}

}  // namespace thermohall
