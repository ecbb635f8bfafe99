#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "sim/report/plot_axis.h"

namespace thermohall {

/// Charts as SVG text. Legends and names of limits have bands of their own outside the plot. Values that are
/// not finite are left out. Charts that shall be compared get the same range; an empty range is fitted to the
/// data. Every chart says "no data" when there is none.
struct ChartText {
  std::string title;        ///< for screen readers: the report has its own headings
  std::string description;  ///< the same
  std::string value_axis;   ///< quantity and unit: "energy [GWh]"
  double width = 900;
};

/// One horizontal bar a design, parts from left to right, the sum behind it. Negative parts go to the left.
struct StackedBars {
  ChartText text;
  std::vector<std::string> bars;
  std::vector<std::string> parts;
  std::vector<std::vector<double>> values;  ///< [part][bar]
  std::vector<std::string> colours = {};    ///< of the parts; empty: the series colours
  PlotRange range = {};
};
std::string stacked_bar_chart(const StackedBars& chart);

/// Upright bars side by side, one group a category.
struct GroupedBars {
  ChartText text;
  std::vector<std::string> categories;
  std::vector<std::string> names;
  std::vector<std::vector<double>> values;  ///< [name][category]
  PlotRange range = {};
};
std::string grouped_bar_chart(const GroupedBars& chart);

struct PlotSeries {
  std::string name;
  std::vector<double> x, y;
  std::string colour;
  bool dashed = false;
  bool in_legend = true;
};

struct LineChart {
  ChartText text;
  std::string x_axis;  ///< quantity and unit
  std::vector<PlotSeries> series;
  std::vector<std::string> x_labels = {};  ///< names of x = 0, 1, 2 …, instead of numbers
  PlotRange x_range = {}, y_range = {};
};
std::string line_chart(const LineChart& chart);

/// An upright line at a value of the x axis, with its name above the plot.
struct LimitLine {
  double value;
  std::string name;
  std::string colour;
};

struct Histogram {
  ChartText text;
  std::string x_axis;
  std::vector<double> lower, upper;  ///< edges of the bins
  std::vector<double> values;
  std::vector<LimitLine> limits = {};
  std::string colour = {};
  PlotRange x_range = {}, y_range = {};
  double height = 190;  ///< of the plot
};
std::string histogram_chart(const Histogram& chart);

/// Load over the time in which it is reached or exceeded: values sorted downwards against the sum of their
/// durations, thinned to about `points`, ends kept. The lists have equal lengths.
PlotSeries load_duration_series(std::span<const double> values, std::span<const double> durations,
                                std::size_t points = 400);

/// At most about `points` of a series, with the extremes of each stretch.
PlotSeries thinned_series(const PlotSeries& series, std::size_t points = 800);

}  // namespace thermohall
