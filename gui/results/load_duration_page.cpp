#include "gui/results/load_duration_page.h"

#include <QVBoxLayout>
#include <algorithm>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/charts/plot.h"
#include "gui/results/load_duration.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

struct Curve {
  QString name;
  std::vector<DurationPoint> points;
};

std::vector<Curve> read_curves(const ResultsFile& file) {
  std::vector<Curve> curves;
  if (!file.has_time("facility")) return curves;
  const auto lengths_s = interval_lengths_s(file.time_bounds("facility"));
  const std::pair<const char*, const char*> shown[] = {{"total_power", QT_TR_NOOP("whole facility")},
                                                       {"it_power", QT_TR_NOOP("IT")},
                                                       {"cooling_power", QT_TR_NOOP("cooling")}};
  for (const auto& [column, name] : shown)
    if (file.has_column("facility", column))
      curves.push_back(
          {LoadDurationPage::tr(name), load_duration(file.series("facility", column), lengths_s)});
  return curves;
}

}  // namespace

LoadDurationPage::LoadDurationPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent), plot_(new Plot) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  plot_->xAxis->setLabel(tr("hours at or above"));
  plot_->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  clear();
}

void LoadDurationPage::clear() {
  plot_->clearGraphs();
  plot_->setTitle(tr("Load duration"), tr("no results yet"));
  plot_->setTable({});
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void LoadDurationPage::load() {
  ask(read_curves, [this](const std::vector<Curve>& curves) {
    clear();
    double largest = 0, hours = 0;
    for (const Curve& curve : curves)
      if (!curve.points.empty()) {
        largest = std::max(largest, curve.points.front().value);
        hours = std::max(hours, curve.points.back().hours);
      }
    const DisplayUnit unit = display_unit(QStringLiteral("W"), largest);
    int color = 0;
    for (const Curve& curve : curves) {
      QCPGraph* graph = plot_->addLine(curve.name, series_color(color++));
      for (const DurationPoint& point : curve.points) graph->addData(point.hours, unit.value(point.value));
    }
    plot_->setTitle(tr("Load duration"), unit.label + tr(" · power reached or exceeded during these hours"));
    plot_->legend->setVisible(true);
    style_legend(*plot_->legend);
    plot_->xAxis->setRange(0, hours);
    plot_->yAxis->setRange(0, 1.05 * unit.value(largest));
    plot_->setTable([curves, unit] {
      ChartTable table;
      table.headers << LoadDurationPage::tr("curve") << LoadDurationPage::tr("hours")
                    << LoadDurationPage::tr("power [%1]").arg(unit.label);
      std::vector<std::pair<std::size_t, std::size_t>> places;
      for (std::size_t c = 0; c < curves.size(); ++c)
        for (std::size_t p = 0; p < curves[c].points.size(); ++p) places.emplace_back(c, p);
      table.rows = static_cast<int>(places.size());
      table.cell = [curves, unit, places](int row, int column) {
        const auto [c, p] = places[static_cast<std::size_t>(row)];
        const DurationPoint& point = curves[c].points[p];
        return column == 0   ? curves[c].name
               : column == 1 ? QString::number(point.hours)
                             : QString::number(unit.value(point.value));
      };
      return table;
    });
    plot_->replot(QCustomPlot::rpQueuedReplot);
  });
}

}  // namespace thermohall::gui
