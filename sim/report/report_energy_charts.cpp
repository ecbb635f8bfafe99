#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/report/plot_style.h"
#include "sim/report/plot_svg.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();
constexpr double long_run_hours = 60 * 24;  // shorter runs show their power over time

const std::vector<std::string>& month_names() {
  static const std::vector<std::string> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return names;
}

// Twelve values from the months of the file, "01" to "12".
std::vector<double> by_month(const MonthlyFigures& monthly, const std::vector<double>& values) {
  std::vector<double> list(12, not_computed);
  for (std::size_t i = 0; i < std::min(monthly.months.size(), values.size()); ++i)
    for (std::size_t m = 0; m < 12; ++m)
      if (monthly.months[i] == fmt::format("{:02}", m + 1)) list[m] = values[i];
  return list;
}

bool any_finite(const std::vector<double>& values) {
  return std::any_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

ReportBlocks monthly_effectiveness(const ReportRuns& runs) {
  LineChart chart{.text = {"Monthly PUE and TUE",
                           "Power usage effectiveness, solid, and total power "
                           "usage effectiveness, dashed, by month.",
                           "PUE, TUE"},
                  .x_axis = "",
                  .series = {},
                  .x_labels = month_names()};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const MonthlyFigures& monthly = runs[i].monthly;
    const bool single = runs.size() == 1;
    const std::vector<double> pue = by_month(monthly, monthly.pue), tue = by_month(monthly, monthly.tue);
    if (!any_finite(pue) || !any_finite(tue)) continue;  // never PUE alone
    std::vector<double> x;
    for (int m = 0; m < 12; ++m) x.push_back(m);
    chart.series.push_back({single ? "PUE" : runs[i].name, x, pue, std::string(series_colour(i)), false});
    chart.series.push_back({"TUE", x, tue, std::string(series_colour(i)), true, single});
    chart.y_range.include(pue);
    chart.y_range.include(tue);
  }
  if (chart.series.empty()) return {};
  chart.y_range.include(1.0);
  return {figure("Monthly PUE and TUE", "solid: PUE, dashed: TUE; scale from 1", std::move(chart))};
}

ReportBlocks monthly_water(const ReportRuns& runs) {
  GroupedBars chart{
      .text = {"Water by month", "Make-up water of each month, one bar a design.", "water [m\u00B3]"},
      .categories = month_names(),
      .names = design_names(runs),
      .values = {}};
  bool found = false;
  for (const ReportRun& run : runs) {
    std::vector<double> volume_m3 = by_month(run.monthly, run.monthly.water_kg);
    for (double& value : volume_m3) value /= 1000;  // kg of water at 1000 kg/m3
    found = found || any_finite(volume_m3);
    chart.values.push_back(std::move(volume_m3));
  }
  if (!found) return {};
  return {figure("Water by month", "m\u00B3 of make-up water", std::move(chart))};
}

ReportBlocks power_charts(const ReportRuns& runs) {
  double largest_W = 0;
  bool some_long = false, some_short = false;
  for (const ReportRun& run : runs) {
    for (const double power_W : run.power_W)
      if (std::isfinite(power_W)) largest_W = std::max(largest_W, power_W);
    if (!run.power_W.empty()) (run.hours() < long_run_hours ? some_short : some_long) = true;
  }
  if (largest_W <= 0) return {};
  const ShownUnit unit = shown_unit("W", largest_W);
  const std::string axis = "total power [" + unit.label + "]";
  LineChart duration{.text = {"Load duration of total power",
                              "Hours in which the total electric power is reached or exceeded.", axis},
                     .x_axis = "hours reached or exceeded [h]",
                     .series = {}};
  LineChart course{.text = {"Total power over time", "Total electric power from the start of the run.", axis},
                   .x_axis = "time from start [h]",
                   .series = {}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const ReportRun& run = runs[i];
    std::vector<double> power, hour;
    for (std::size_t k = 0; k < run.power_W.size(); ++k) {
      power.push_back(unit.value(run.power_W[k]));
      hour.push_back((run.power_end_s[k] - run.begin_s) / 3600);
    }
    PlotSeries sorted = load_duration_series(power, run.power_hours);
    sorted.name = run.name;
    sorted.colour = series_colour(i);
    duration.series.push_back(std::move(sorted));
    course.series.push_back(
        thinned_series({run.name, std::move(hour), std::move(power), std::string(series_colour(i))}));
  }
  duration.y_range = course.y_range = {0, unit.value(largest_W)};
  const std::string note = unit.label + "; means of the recording intervals";
  ReportBlocks blocks;
  if (some_long || some_short) add(blocks, figure("Load duration of total power", note, std::move(duration)));
  if (some_short) add(blocks, figure("Total power over time", note, std::move(course)));
  return blocks;
}

}  // namespace

ReportSection energy_charts_section(const ReportRuns& runs) {
  ReportSection section{"energy", "Energy and water", "Energy and water", end_use_charts(runs)};
  add(section.blocks, monthly_effectiveness(runs));
  add(section.blocks, power_charts(runs));
  add(section.blocks, monthly_water(runs));
  if (section.blocks.empty())
    add(section.blocks, paragraph("The files hold no records of energy and water over time."));
  return section;
}

}  // namespace thermohall
