#pragma once

#include <string>
#include <variant>

#include "sim/report/air_slice_svg.h"
#include "sim/report/plan_svg.h"
#include "sim/report/plot_spans.h"
#include "sim/report/plot_svg.h"

namespace thermohall {

/// Any drawing of a report, as data: each format draws it as wide as it has room.
using ReportChart =
    std::variant<StackedBars, GroupedBars, LineChart, Histogram, SpanChart, HallPlan, AirSliceChart>;

/// The drawing as SVG text, `width` pixels wide. Letters have the same size in pixels at any width.
std::string chart_svg(const ReportChart& chart, double width);

}  // namespace thermohall
