// A year of minutes in several lines: time of the first picture, of a zoom step and of a pan step, against
// the same lines in QCustomPlot as it comes. Offscreen: plot_benchmark [lines]
#include <fmt/format.h>

#include <QApplication>
#include <QElapsedTimer>
#include <cmath>
#include <cstdlib>

#include "gui/charts/chart_style.h"
#include "gui/charts/time_plot.h"
#include "gui/theme/theme.h"

namespace {

constexpr std::size_t minutes = 525600;
constexpr int steps = 40, width = 1400, height = 800;
constexpr double frame_ms = 1000.0 / 60;

std::vector<float> line_of(int number) {
  std::vector<float> values(minutes);
  for (std::size_t i = 0; i < minutes; ++i) {
    const double day = static_cast<double>(i) / 1440;
    values[i] = static_cast<float>(1e5 * (number + 1) *
                                       (1 + 0.2 * std::sin(6.283 * day) + 0.1 * std::sin(0.0172 * day)) +
                                   static_cast<double>((i * 2654435761U) % 10007U));
  }
  return values;
}

// Mean of the slowest tenth and mean of all, milliseconds.
struct Times {
  double mean_ms, slow_ms;
};

template <class Step>
Times measure(Step step) {
  std::vector<double> all;
  for (int i = 0; i < steps; ++i) {
    QElapsedTimer timer;
    timer.start();
    step(i);
    all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(all.begin(), all.end());
  double sum = 0, slow = 0;
  for (const double t : all) sum += t;
  for (int i = steps - steps / 10; i < steps; ++i) slow += all[static_cast<std::size_t>(i)];
  return {sum / steps, slow / (steps / 10)};
}

void report(const char* what, const Times& times) {
  fmt::print("{:<42} {:>8.2f} ms mean {:>8.2f} ms slowest tenth   {:>6.2f} of a frame\n", what, times.mean_ms,
             times.slow_ms, times.slow_ms / frame_ms);
}

}  // namespace

int main(int argc, char* argv[]) {
  using namespace thermohall::gui;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  apply_theme(application, Appearance::light);
  const int count = argc > 1 ? std::atoi(argv[1]) : 6;

  auto keys = std::make_shared<std::vector<double>>(minutes);
  for (std::size_t i = 0; i < minutes; ++i) (*keys)[i] = results_epoch_s + 60.0 * static_cast<double>(i + 1);
  std::vector<std::vector<float>> values;
  for (int i = 0; i < count; ++i) values.push_back(line_of(i));

  QElapsedTimer timer;
  timer.start();
  std::vector<TimeLine> lines;
  for (int i = 0; i < count; ++i)
    lines.push_back({QStringLiteral("line %1").arg(i),
                     {},
                     i % 2 == 0 ? QStringLiteral("W") : QStringLiteral("K"),
                     series_color(i),
                     std::make_shared<SeriesPyramid>(keys, values[static_cast<std::size_t>(i)])});
  fmt::print("{} lines of {} points\nprepared in {:.1f} ms\n", count, minutes,
             static_cast<double>(timer.nsecsElapsed()) / 1e6);

  TimePlot plot;
  plot.resize(width, height);
  plot.show();
  timer.restart();
  plot.setLines(lines);
  plot.replot();
  fmt::print("first picture {:.1f} ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
  const double whole = plot.window().size(), first = plot.window().lower;
  report("zoom, whole year to a day", measure([&](int i) {
           const double span = whole * std::pow(1.0 / 365, static_cast<double>(i) / steps);
           plot.setWindow(first + 0.4 * (whole - span), first + 0.4 * (whole - span) + span);
           plot.replot(QCustomPlot::rpImmediateRefresh);
         }));
  report("pan, a month wide", measure([&](int i) {
           const double span = whole / 12;
           plot.setWindow(first + i * span / 4, first + i * span / 4 + span);
           plot.replot(QCustomPlot::rpImmediateRefresh);
         }));
  plot.showAll();
  report("whole year again", measure([&](int) { plot.replot(QCustomPlot::rpImmediateRefresh); }));

  QCustomPlot peer;
  peer.resize(width, height);
  peer.show();
  for (int i = 0; i < count; ++i) {
    QCPGraph* graph = peer.addGraph();
    graph->setPen(series_pen(series_color(i)));
    QVector<QCPGraphData> points;
    for (std::size_t k = 0; k < minutes; ++k)
      points.append({(*keys)[k], static_cast<double>(values[static_cast<std::size_t>(i)][k])});
    graph->data()->set(points, true);
  }
  peer.rescaleAxes();
  report("the same without preparation, whole year",
         measure([&](int) { peer.replot(QCustomPlot::rpImmediateRefresh); }));
  return 0;
}
