#include "gui/compare/growth_chart.h"

#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

QString title_of(GrowthQuantity quantity) {
  switch (quantity) {
    case GrowthQuantity::compute:
      return GrowthChart::tr("Growth of compute");
    case GrowthQuantity::power:
      return GrowthChart::tr("Growth of power");
    case GrowthQuantity::racks:
      break;
  }
  return GrowthChart::tr("Growth in racks");
}

QString note_of(GrowthQuantity quantity) {
  switch (quantity) {
    case GrowthQuantity::compute:
      return GrowthChart::tr("times the work of the first year");
    case GrowthQuantity::power:
      return GrowthChart::tr("MW of IT · solid: halls, dashed: machines");
    case GrowthQuantity::racks:
      break;
  }
  return GrowthChart::tr("bought since the first year");
}

const std::vector<double>& values_of(const GrowthSeries& series, GrowthQuantity quantity) {
  return quantity == GrowthQuantity::compute ? series.demand
         : quantity == GrowthQuantity::power ? series.hall_MW
                                             : series.racks;
}

void draw_years(Plot& plot, const std::vector<double>& years, const std::vector<double>& values,
                const QString& name, const QColor& color, Qt::PenStyle style, double& largest) {
  QCPGraph* graph = plot.addLine(name, color);
  QPen pen = graph->pen();
  pen.setStyle(style);
  graph->setPen(pen);
  if (style != Qt::SolidLine) graph->removeFromLegend();
  for (std::size_t i = 0; i < years.size(); ++i) {
    graph->addData(years[i], values[i]);
    largest = std::max(largest, values[i]);
  }
}

}  // namespace

GrowthChart::GrowthChart(GrowthQuantity quantity, QWidget* parent) : Plot(parent), quantity_(quantity) {}

void GrowthChart::setStudy(const StudyFindings& study) {
  clearPlottables();
  style_axis_rect(*axisRect());
  const std::vector<GrowthSeries>& all = study.growth;
  axisRect()->setVisible(!all.empty());
  legend->setVisible(!all.empty());
  if (all.empty()) {
    setTitle(title_of(quantity_), tr("open the results of a study with growth to see it"));
    setTable({});
    replot(rpQueuedReplot);
    return;
  }
  setTitle(title_of(quantity_),
           note_of(quantity_) + QStringLiteral(" · ") + QString::fromStdString(study.growth_case));
  double largest = 0;
  int color = 0;
  for (const GrowthSeries& series : all) {
    const QColor line = series_color(color++);
    const QString name = QString::fromStdString(series.branch);
    draw_years(*this, series.year, values_of(series, quantity_), name, line, Qt::SolidLine, largest);
    if (quantity_ == GrowthQuantity::power)
      draw_years(*this, series.year, series.machine_MW, name, line, Qt::DashLine, largest);
  }
  axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignTop);
  style_legend(*legend);
  xAxis->setRange(all.front().year.front(), all.front().year.back());
  QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
  ticker->setTickStep(std::max(1.0, std::ceil(xAxis->range().size() / 6)));
  xAxis->setTicker(ticker);
  xAxis->setNumberFormat(QStringLiteral("f"));
  xAxis->setNumberPrecision(0);
  yAxis->setRange(0, largest > 0 ? 1.06 * largest : 1);
  setTable([all] {
    struct Row {
      const GrowthSeries* series;
      std::size_t year;
    };
    auto kept = std::make_shared<std::vector<GrowthSeries>>(all);
    std::vector<Row> rows;
    for (const GrowthSeries& series : *kept)
      for (std::size_t i = 0; i < series.year.size(); ++i) rows.push_back({&series, i});
    ChartTable table;
    table.headers << tr("branch") << tr("year") << tr("work") << tr("halls [MW]") << tr("machines [MW]")
                  << tr("racks");
    table.rows = static_cast<int>(rows.size());
    table.cell = [kept, rows](int row, int column) {
      const auto [series, i] = rows[static_cast<std::size_t>(row)];
      const double numbers[] = {series->year[i], series->demand[i], series->hall_MW[i], series->machine_MW[i],
                                series->racks[i]};
      return column == 0 ? QString::fromStdString(series->branch)
                         : QString::number(numbers[column - 1], 'g', 8);
    };
    return table;
  });
  replot(rpQueuedReplot);
}

}  // namespace thermohall::gui
