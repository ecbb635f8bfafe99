#include "sim/report/plot_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double rounding = 1e-9;  // of a step: ticks that differ less are the same

double nice_step(double width, int count) {
  const double raw = width / std::max(1, count - 1);
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= raw * (1 - rounding)) return factor * power;
  return 10 * power;
}

int decimals_of(double step) {
  for (int decimals = 0; decimals < 12; ++decimals) {
    const double scaled = step * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 12;
}

std::string tick_label(double value, double step) {
  if (std::abs(value) < rounding * step) return "0";
  const double magnitude = std::max(std::abs(value), step);
  if (magnitude >= 1e7 || step < 1e-6) return fmt::format("{:.3g}", value);
  const int decimals = decimals_of(step);
  const int leading = static_cast<int>(std::floor(std::log10(std::abs(value)) + rounding));
  return shown_number(value, leading + 1 + decimals);
}

PlotRange with_room(PlotRange range) {
  if (range.empty()) return {0, 1};
  const double size = std::max(std::abs(range.lowest), std::abs(range.highest));
  if (range.highest - range.lowest > 1e-12 * size) return range;
  const double room = size > 0 ? 0.05 * size : 0.5;
  return {range.lowest - room, range.highest + room};
}

void fill(AxisTicks& ticks, double step, double first, double last) {
  for (double k = first; k <= last + 0.5; ++k) {
    ticks.values.push_back(k * step);
    ticks.labels.push_back(tick_label(k * step, step));
  }
}

}  // namespace

void PlotRange::include(double value) {
  if (!std::isfinite(value)) return;
  const bool first = empty();
  lowest = first ? value : std::min(lowest, value);
  highest = first ? value : std::max(highest, value);
}

void PlotRange::include(std::span<const double> values) {
  for (const double value : values) include(value);
}

AxisTicks nice_ticks(PlotRange range, int count) {
  const PlotRange wide = with_room(range);
  const double step = nice_step(wide.highest - wide.lowest, count);
  const double first = std::floor(wide.lowest / step + rounding);
  const double last = std::ceil(wide.highest / step - rounding);
  AxisTicks ticks{first * step, last * step, {}, {}};
  fill(ticks, step, first, last);
  return ticks;
}

AxisTicks inner_ticks(PlotRange range, int count) {
  const PlotRange wide = with_room(range);
  const double step = nice_step(wide.highest - wide.lowest, count);
  AxisTicks ticks{wide.lowest, wide.highest, {}, {}};
  fill(ticks, step, std::ceil(wide.lowest / step - rounding), std::floor(wide.highest / step + rounding));
  return ticks;
}

}  // namespace thermohall
