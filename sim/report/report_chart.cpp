#include "sim/report/report_chart.h"

namespace thermohall {
namespace {

std::string drawn(const StackedBars& chart) { return stacked_bar_chart(chart); }
std::string drawn(const GroupedBars& chart) { return grouped_bar_chart(chart); }
std::string drawn(const LineChart& chart) { return line_chart(chart); }
std::string drawn(const Histogram& chart) { return histogram_chart(chart); }
std::string drawn(const SpanChart& chart) { return span_chart(chart); }
std::string drawn(const HallPlan& chart) { return hall_plan(chart); }

std::string drawn(const AirSliceChart& chart) { return air_slice(chart); }

}  // namespace

std::string chart_svg(const ReportChart& chart, double width) {
  return std::visit(
      [&](auto copy) {
        copy.text.width = width;
        return drawn(copy);
      },
      chart);
}

}  // namespace thermohall
