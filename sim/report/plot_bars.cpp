#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/plot_frame.h"
#include "sim/report/plot_style.h"
#include "sim/report/plot_svg.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double bar_pitch = 38, bar_height = 24, widest_name = 230, segment_gap = 1.5, name_size = 13;
constexpr double group_plot_height = 230;

struct BarSum {
  double positive = 0, negative = 0;
  bool computed = false;
};

BarSum bar_sum(const StackedBars& chart, std::size_t bar) {
  BarSum sum;
  for (const auto& part : chart.values) {
    const double value = bar < part.size() ? part[bar] : NAN;
    if (!std::isfinite(value)) continue;
    sum.computed = true;
    (value < 0 ? sum.negative : sum.positive) += value;
  }
  return sum;
}

std::string part_colour(const StackedBars& chart, std::size_t part) {
  return part < chart.colours.size() ? chart.colours[part] : std::string(series_colour(part));
}

// In one line or, at a space, in two; right-aligned at `at`.
void draw_name(SvgCanvas& canvas, const std::string& name, SvgPoint at) {
  const SvgText style{.anchor = SvgAnchor::end, .size = name_size};
  if (text_width(name, name_size) <= widest_name) {
    canvas.text({at.x, at.y + 4.5}, name, style);
    return;
  }
  std::size_t split = name.rfind(' ');
  while (split != std::string::npos && split > 0 &&
         text_width(name.substr(0, split), name_size) > widest_name)
    split = name.rfind(' ', split - 1);
  if (split == std::string::npos || split == 0) {
    canvas.text({at.x, at.y + 4.5}, shortened_text(name, widest_name, name_size), style);
    return;
  }
  canvas.text({at.x, at.y - 3}, name.substr(0, split), style);
  canvas.text({at.x, at.y + 12}, shortened_text(name.substr(split + 1), widest_name, name_size), style);
}

void draw_bar(SvgCanvas& canvas, const StackedBars& chart, const PlotFrame& frame, std::size_t bar,
              double y) {
  double positive = 0, negative = 0;
  for (std::size_t p = 0; p < chart.values.size(); ++p) {
    const double value = bar < chart.values[p].size() ? chart.values[p][bar] : NAN;
    if (!std::isfinite(value) || value == 0) continue;
    double& edge = value < 0 ? negative : positive;
    const double from = frame.x_at(edge);
    edge += value;
    const double to = frame.x_at(edge);
    const double width = std::abs(to - from);
    const double gap = width > 3 * segment_gap ? segment_gap : 0;  // thin parts would vanish
    canvas.rectangle(std::min(from, to), y, width - gap, bar_height, part_colour(chart, p),
                     fmt::format("{}, {}: {}", chart.bars[bar], chart.parts[p], shown_number(value)));
  }
}

}  // namespace

std::string stacked_bar_chart(const StackedBars& chart) {
  PlotRange range = chart.range;
  double names = 40, sums = 0;
  std::vector<BarSum> totals;
  PlotRange found;
  for (std::size_t b = 0; b < chart.bars.size(); ++b) {
    totals.push_back(bar_sum(chart, b));
    names = std::max(names, std::min(widest_name, text_width(chart.bars[b], name_size)));
    if (!totals[b].computed) continue;
    found.include(totals[b].positive);
    found.include(totals[b].negative);
    sums = std::max(sums, text_width(shown_number(totals[b].positive + totals[b].negative), 12));
  }
  const double width = chart.text.width;
  if (found.empty()) {
    SvgCanvas canvas(width, 60, chart.text.title, chart.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  if (range.empty()) range = found;
  range.include(0.0);

  std::vector<LegendEntry> legend;
  for (std::size_t p = 0; p < chart.parts.size(); ++p)
    legend.push_back({chart.parts[p], part_colour(chart, p)});
  const double left = names + 12, plot_height = bar_pitch * static_cast<double>(chart.bars.size());
  const PlotFrame frame{left, 4, width - left - sums - 16, plot_height, nice_ticks(range, 8), {}};
  const double legend_top = frame.bottom() + x_axis_margin + 6;
  SvgCanvas canvas(width, legend_top + legend_height(legend, width), chart.text.title,
                   chart.text.description);
  draw_x_axis(canvas, frame, chart.text.value_axis, true);
  for (std::size_t b = 0; b < chart.bars.size(); ++b) {
    const double y = frame.top + bar_pitch * (static_cast<double>(b) + 0.5) - bar_height / 2;
    draw_name(canvas, chart.bars[b], {names, y + bar_height / 2});
    draw_bar(canvas, chart, frame, b, y);
    const double sum = totals[b].positive + totals[b].negative;
    const double end = frame.x_at(totals[b].computed ? std::min(totals[b].positive, frame.x.highest) : 0);
    canvas.text({end + 6, y + bar_height / 2 + 4},
                totals[b].computed ? shown_number(sum) : std::string("not computed"),
                {.colour = muted_colour});
  }
  draw_legend(canvas, legend, width, legend_top);
  return std::move(canvas).finish();
}

std::string grouped_bar_chart(const GroupedBars& chart) {
  PlotRange range = chart.range, found;
  for (const auto& list : chart.values) found.include(list);
  const double width = chart.text.width;
  if (found.empty() || chart.categories.empty()) {
    SvgCanvas canvas(width, 60, chart.text.title, chart.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  if (range.empty()) range = found;
  range.include(0.0);

  std::vector<LegendEntry> legend;
  for (std::size_t n = 0; n < chart.names.size(); ++n)
    legend.push_back({chart.names[n], std::string(series_colour(n))});
  if (legend.size() == 1) legend.clear();
  AxisTicks y = nice_ticks(range);
  const double left = y_axis_margin(y);
  const PlotFrame frame{left, 10, width - left - 8, group_plot_height, {}, std::move(y)};
  const double legend_top = frame.bottom() + 32;
  SvgCanvas canvas(width, legend_top + legend_height(legend, width), chart.text.title,
                   chart.text.description);
  draw_y_axis(canvas, frame, chart.text.value_axis);

  const double pitch = frame.width / static_cast<double>(chart.categories.size());
  const double count = static_cast<double>(chart.names.size());
  const double bar = std::min(36.0, 0.78 * pitch / std::max(1.0, count));
  for (std::size_t c = 0; c < chart.categories.size(); ++c) {
    const double middle = frame.left + pitch * (static_cast<double>(c) + 0.5);
    canvas.text({middle, frame.bottom() + 18}, shortened_text(chart.categories[c], pitch),
                {.anchor = SvgAnchor::middle, .colour = muted_colour});
    for (std::size_t n = 0; n < chart.names.size(); ++n) {
      const double value = n < chart.values.size() && c < chart.values[n].size() ? chart.values[n][c] : NAN;
      if (!std::isfinite(value) || value == 0) continue;
      const double zero = frame.y_at(0), end = frame.y_at(value);
      canvas.rectangle(middle + bar * (static_cast<double>(n) - count / 2), std::min(zero, end),
                       bar > 6 ? bar - 1 : bar, std::abs(zero - end), series_colour(n),
                       fmt::format("{}, {}: {}", chart.names[n], chart.categories[c], shown_number(value)));
    }
  }
  canvas.line({frame.left, frame.y_at(0)}, {frame.right(), frame.y_at(0)}, axis_colour);
  draw_legend(canvas, legend, width, legend_top);
  return std::move(canvas).finish();
}

}  // namespace thermohall
