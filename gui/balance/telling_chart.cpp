#include "gui/balance/telling_chart.h"

#include <algorithm>
#include <cmath>

#include "gui/balance/headline.h"
#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr double recommended_low_K = 291.15;
// The part of the scale that is always on view, so that two designs look different when they are.
constexpr double usual_low_K = 290.15, usual_high_K = 302.15;

double shown(double temperature_K) { return temperature_unit().value(temperature_K); }

void fill(QCPGraph& graph, const SeriesPyramid& data, int columns) {
  QVector<QCPGraphData> drawn;
  for (const auto& point : data.sample(data.key(0) - 1, data.key(data.size() - 1) + 1, columns))
    drawn.append({point.key, shown(point.value)});
  graph.data()->set(drawn, true);
}

}  // namespace

TellingChart::TellingChart(QWidget* parent) : Plot(parent) {
  setMinimumSize(260, 150);
  legend->setVisible(false);
  connect(this, &Plot::restyled, this, &TellingChart::draw);
  connect(this, &QCustomPlot::beforeReplot, this, [this] {
    if (content_ == Content::run) suit_time_ticks(*xAxis);  // as many as the present width holds
  });
  connect(&unit_system(), &UnitSystem::changed, this, &TellingChart::draw);
  setTable([this] {
    ChartTable table;
    if (content_ == Content::run) {
      table.headers = {tr("time"), tr("warmest rack inlet [%1]").arg(temperature_unit().label),
                       tr("mean rack inlet [%1]").arg(temperature_unit().label)};
      table.rows = static_cast<int>(series_.warmest_K->size());
      table.cell = [series = series_](int row, int column) {
        const auto i = static_cast<std::size_t>(row);
        if (column == 0)
          return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(series.warmest_K->key(i) * 1000), Qt::UTC)
              .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        return QString::number(shown((column == 1 ? series.warmest_K : series.mean_K)->value(i)));
      };
    } else if (content_ == Content::design_day) {
      table.headers = {tr("rack, from the warmest"), tr("inlet [%1]").arg(temperature_unit().label)};
      table.rows = static_cast<int>(inlets_K_.size());
      table.cell = [inlets = inlets_K_](int row, int column) {
        return QString::number(column == 0 ? row + 1 : shown(inlets[static_cast<std::size_t>(row)]));
      };
    }
    return table;
  });
  showNothing(tr("no balance yet"));
}

void TellingChart::showRun(const WorstInletSeries& series, double limit_K) {
  series_ = series;
  limit_K_ = limit_K;
  content_ = series.warmest_K && series.warmest_K->size() > 1 ? Content::run : Content::nothing;
  draw();
}

void TellingChart::showDesignDay(std::vector<double> inlets_K, double limit_K) {
  std::sort(inlets_K.begin(), inlets_K.end(), std::greater<>());
  inlets_K_ = std::move(inlets_K);
  limit_K_ = limit_K;
  content_ = inlets_K_.empty() ? Content::nothing : Content::design_day;
  draw();
}

void TellingChart::showNothing(const QString& reason) {
  content_ = Content::nothing;
  setTitle(tr("Rack inlet"), reason);
  draw();
}

void TellingChart::draw() {
  clearGraphs();
  clearItems();
  xAxis->setVisible(content_ != Content::nothing);
  yAxis->setVisible(content_ != Content::nothing);
  if (content_ == Content::nothing) return replot(rpQueuedReplot);

  const QString unit = temperature_unit().label;
  double low_K = usual_low_K, high_K = usual_high_K;
  if (content_ == Content::run) {
    setTitle(tr("Rack inlet, worst over the run"),
             tr("%1 · dark: warmest, light: mean of all · recommended band shaded").arg(unit));
    const SeriesPyramid& warmest = *series_.warmest_K;
    xAxis->setRange(warmest.key(0), warmest.key(warmest.size() - 1));
    suit_time_ticks(*xAxis);
    fill(*addLine(tr("mean of the racks"), series_color(2)), *series_.mean_K, std::max(200, width()));
    fill(*addLine(tr("warmest rack"), series_color(0)), warmest, std::max(200, width()));
    const auto [smallest, largest] = warmest.extremes(-HUGE_VAL, HUGE_VAL);
    if (std::isfinite(largest)) {
      low_K = std::min(low_K, series_.mean_K->extremes(-HUGE_VAL, HUGE_VAL).first - 1);
      high_K = std::max(high_K, largest + 1);
    }
  } else {
    setTitle(tr("Rack inlets on the design day"), tr("%1 · racks from the warmest to the coolest").arg(unit));
    xAxis->setTicker(QSharedPointer<QCPAxisTickerFixed>::create());
    auto ticker = xAxis->ticker().staticCast<QCPAxisTickerFixed>();
    const double step = std::max(1.0, std::ceil(static_cast<double>(inlets_K_.size()) / 10));
    ticker->setTickStep(step);
    QCPGraph* graph = addLine(tr("rack inlet"), series_color(0));
    if (inlets_K_.size() < 60) graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    for (std::size_t i = 0; i < inlets_K_.size(); ++i)
      graph->addData(static_cast<double>(i + 1), shown(inlets_K_[i]));
    xAxis->setRange(0.5, static_cast<double>(inlets_K_.size()) + 0.5);
    low_K = std::min(low_K, inlets_K_.back() - 1);
    high_K = std::max(high_K, inlets_K_.front() + 1);
  }
  high_K = std::max(high_K, limit_K_ + 1.5);
  yAxis->setRange(shown(low_K), shown(high_K));
  auto* band = new QCPItemRect(this);
  band->topLeft->setTypeX(QCPItemPosition::ptAxisRectRatio);
  band->bottomRight->setTypeX(QCPItemPosition::ptAxisRectRatio);
  band->topLeft->setCoords(0, shown(recommended_inlet_K));
  band->bottomRight->setCoords(1, shown(recommended_low_K));
  QColor wash = theme().good;
  wash.setAlpha(theme().dark ? 26 : 18);
  band->setBrush(wash);
  band->setPen(Qt::NoPen);
  band->setLayer(QStringLiteral("background"));
  addLimit(shown(limit_K_), tr("limit %1 %2").arg(number_text(shown(limit_K_), 3), unit), theme().broken);
  replot(rpQueuedReplot);
}

void TellingChart::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  if (content_ == Content::run) draw();
}

}  // namespace thermohall::gui
