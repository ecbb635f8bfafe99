#include "sim/report/plot_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "sim/report/plot_frame.h"
#include "sim/report/plot_style.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double line_plot_height = 240, limit_row = 16;

std::string series_colour_or(const PlotSeries& series, std::size_t index) {
  return series.colour.empty() ? std::string(series_colour(index)) : series.colour;
}

// Draws the stretches between values that are missing; single points become dots.
void draw_series(SvgCanvas& canvas, const PlotFrame& frame, const PlotSeries& series,
                 const std::string& colour) {
  std::vector<SvgPoint> stretch;
  const auto flush = [&] {
    if (stretch.size() == 1) canvas.circle(stretch.front(), 2.5, colour);
    canvas.path(stretch, colour, 2, series.dashed ? "6 4" : "");
    stretch.clear();
  };
  const std::size_t count = std::min(series.x.size(), series.y.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isfinite(series.x[i]) && std::isfinite(series.y[i])) {
      stretch.push_back({frame.x_at(series.x[i]), frame.y_at(series.y[i])});
    } else {
      flush();
    }
  }
  flush();
}

AxisTicks category_ticks(const std::vector<std::string>& labels) {
  AxisTicks ticks{-0.3, static_cast<double>(labels.size()) - 0.7, {}, labels};
  for (std::size_t i = 0; i < labels.size(); ++i) ticks.values.push_back(static_cast<double>(i));
  return ticks;
}

void draw_limits(SvgCanvas& canvas, const PlotFrame& frame, const std::vector<LimitLine>& limits) {
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const LimitLine& limit = limits[i];
    if (!(limit.value >= frame.x.lowest && limit.value <= frame.x.highest)) continue;
    const double x = frame.x_at(limit.value);
    const double top = frame.top - limit_row * static_cast<double>(limits.size() - i);
    const bool to_the_left = x + 6 + text_width(limit.name) > frame.right();
    canvas.line({x, top + 2}, {x, frame.bottom()}, limit.colour, 1.5, "5 3");
    canvas.text({to_the_left ? x - 5 : x + 5, top + 12}, limit.name,
                {.anchor = to_the_left ? SvgAnchor::end : SvgAnchor::start, .colour = limit.colour});
  }
}

}  // namespace

std::string line_chart(const LineChart& chart) {
  PlotRange x_range = chart.x_range, y_range = chart.y_range, x_found, y_found;
  for (const PlotSeries& series : chart.series) {
    x_found.include(series.x);
    y_found.include(series.y);
  }
  const double width = chart.text.width;
  if (x_found.empty() || y_found.empty()) {
    SvgCanvas canvas(width, 60, chart.text.title, chart.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  if (x_range.empty()) x_range = x_found;
  if (y_range.empty()) y_range = y_found;

  std::vector<LegendEntry> legend;
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    if (chart.series[i].in_legend)
      legend.push_back(
          {chart.series[i].name, series_colour_or(chart.series[i], i), true, chart.series[i].dashed});
  if (legend.size() == 1) legend.clear();
  AxisTicks y = nice_ticks(y_range);
  const double left = y_axis_margin(y);
  const PlotFrame frame{left,
                        10,
                        width - left - 24,
                        line_plot_height,
                        chart.x_labels.empty() ? inner_ticks(x_range, 10) : category_ticks(chart.x_labels),
                        std::move(y)};
  const double legend_top = frame.bottom() + (chart.x_axis.empty() ? 28 : x_axis_margin + 2);
  SvgCanvas canvas(width, legend_top + legend_height(legend, width), chart.text.title,
                   chart.text.description);
  draw_y_axis(canvas, frame, chart.text.value_axis);
  draw_x_axis(canvas, frame, chart.x_axis, false);
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    draw_series(canvas, frame, chart.series[i], series_colour_or(chart.series[i], i));
  draw_legend(canvas, legend, width, legend_top);
  return std::move(canvas).finish();
}

std::string histogram_chart(const Histogram& chart) {
  PlotRange x_range = chart.x_range, y_range = chart.y_range, y_found;
  y_found.include(chart.values);
  const std::size_t bins = std::min({chart.lower.size(), chart.upper.size(), chart.values.size()});
  const double width = chart.text.width;
  if (y_found.empty() || bins == 0) {
    SvgCanvas canvas(width, 60, chart.text.title, chart.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  if (x_range.empty()) {
    x_range.include(chart.lower);
    x_range.include(chart.upper);
  }
  if (y_range.empty()) y_range = y_found;
  y_range.include(0.0);

  AxisTicks y = nice_ticks(y_range, 5);
  const double left = y_axis_margin(y);
  const double top = 8 + limit_row * static_cast<double>(chart.limits.size());
  const PlotFrame frame{left, top, width - left - 24, chart.height, inner_ticks(x_range, 12), std::move(y)};
  SvgCanvas canvas(width, frame.bottom() + (chart.x_axis.empty() ? 26 : x_axis_margin), chart.text.title,
                   chart.text.description);
  draw_y_axis(canvas, frame, chart.text.value_axis);
  draw_x_axis(canvas, frame, chart.x_axis, false);
  const std::string colour = chart.colour.empty() ? std::string(series_colour(0)) : chart.colour;
  for (std::size_t i = 0; i < bins; ++i) {
    if (!std::isfinite(chart.values[i]) || chart.values[i] <= 0) continue;
    const double from = frame.x_at(std::max(chart.lower[i], frame.x.lowest));
    const double to = frame.x_at(std::min(chart.upper[i], frame.x.highest));
    const double height = frame.bottom() - frame.y_at(chart.values[i]);
    if (to <= from) continue;
    canvas.rectangle(from + 0.5, frame.bottom() - height, std::max(0.5, to - from - 1), height, colour,
                     fmt::format("{} to {}: {}", shown_number(chart.lower[i]), shown_number(chart.upper[i]),
                                 shown_number(chart.values[i])));
  }
  draw_limits(canvas, frame, chart.limits);
  return std::move(canvas).finish();
}

PlotSeries load_duration_series(std::span<const double> values, std::span<const double> durations,
                                std::size_t points) {
  if (values.size() != durations.size())
    throw std::invalid_argument("a load duration curve needs one duration a value");
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::isfinite(values[i]) && durations[i] > 0) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  PlotSeries series;
  if (order.empty()) return series;
  series.x.push_back(0);
  series.y.push_back(values[order.front()]);
  const double stride = std::max(1.0, static_cast<double>(order.size()) / static_cast<double>(points));
  double elapsed = 0, next = stride;
  for (std::size_t k = 0; k < order.size(); ++k) {
    elapsed += durations[order[k]];
    if (static_cast<double>(k + 1) < next && k + 1 < order.size()) continue;
    next += stride;
    series.x.push_back(elapsed);
    series.y.push_back(values[order[k]]);
  }
  return series;
}

PlotSeries thinned_series(const PlotSeries& series, std::size_t points) {
  const std::size_t count = std::min(series.x.size(), series.y.size());
  const std::size_t stretches = std::max<std::size_t>(1, points / 2);
  if (count <= 2 * stretches) return series;
  PlotSeries thin{series.name, {}, {}, series.colour, series.dashed, series.in_legend};
  const auto keep = [&](std::size_t i) {
    thin.x.push_back(series.x[i]);
    thin.y.push_back(series.y[i]);
  };
  for (std::size_t s = 0; s < stretches; ++s) {
    const std::size_t begin = s * count / stretches, end = (s + 1) * count / stretches;
    std::size_t lowest = begin, highest = begin;
    for (std::size_t i = begin; i < end; ++i) {
      if (!std::isfinite(series.y[i])) continue;
      if (!(series.y[lowest] <= series.y[i])) lowest = i;
      if (!(series.y[highest] >= series.y[i])) highest = i;
    }
    keep(std::min(lowest, highest));
    if (lowest != highest) keep(std::max(lowest, highest));
  }
  return thin;
}

}  // namespace thermohall
