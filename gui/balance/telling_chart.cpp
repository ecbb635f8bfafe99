#include "gui/balance/telling_chart.h"

#include <algorithm>
#include <cmath>

#include "gui/balance/headline.h"
#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double zero_celsius_K = 273.15, recommended_low_K = 291.15;
// The part of the scale that is always on view, so that two designs look different when they are.
constexpr double usual_low_C = 17, usual_high_C = 29;

QString celsius_text(double temperature_K) { return number_text(temperature_K - zero_celsius_K, 3); }

void fill(QCPGraph& graph, const SeriesPyramid& data, int columns) {
  QVector<QCPGraphData> drawn;
  for (const auto& point : data.sample(data.key(0) - 1, data.key(data.size() - 1) + 1, columns))
    drawn.append({point.key, point.value - zero_celsius_K});
  graph.data()->set(drawn, true);
}

}  // namespace

TellingChart::TellingChart(QWidget* parent) : Plot(parent) {
  setMinimumSize(260, 150);
  legend->setVisible(false);
  connect(this, &Plot::restyled, this, &TellingChart::draw);
  setTable([this] {
    ChartTable table;
    if (content_ == Content::run) {
      table.headers = {tr("time"), tr("warmest rack inlet [°C]"), tr("mean rack inlet [°C]")};
      table.rows = static_cast<int>(series_.warmest_K->size());
      table.cell = [series = series_](int row, int column) {
        const auto i = static_cast<std::size_t>(row);
        if (column == 0)
          return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(series.warmest_K->key(i) * 1000), Qt::UTC)
              .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        return QString::number((column == 1 ? series.warmest_K : series.mean_K)->value(i) - zero_celsius_K);
      };
    } else if (content_ == Content::design_day) {
      table.headers = {tr("rack, from the warmest"), tr("inlet [°C]")};
      table.rows = static_cast<int>(inlets_K_.size());
      table.cell = [inlets = inlets_K_](int row, int column) {
        return QString::number(column == 0 ? row + 1
                                           : inlets[static_cast<std::size_t>(row)] - zero_celsius_K);
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

  double low = usual_low_C, high = usual_high_C;
  if (content_ == Content::run) {
    setTitle(tr("Rack inlet, worst over the run"),
             tr("°C · dark: warmest, light: mean of all · 18–27 shaded"));
    const SeriesPyramid& warmest = *series_.warmest_K;
    xAxis->setRange(warmest.key(0), warmest.key(warmest.size() - 1));
    suit_time_ticks(*xAxis);
    fill(*addLine(tr("mean of the racks"), series_color(2)), *series_.mean_K, std::max(200, width()));
    fill(*addLine(tr("warmest rack"), series_color(0)), warmest, std::max(200, width()));
    const auto [smallest, largest] = warmest.extremes(-HUGE_VAL, HUGE_VAL);
    if (std::isfinite(largest)) {
      low = std::min(low, series_.mean_K->extremes(-HUGE_VAL, HUGE_VAL).first - zero_celsius_K - 1);
      high = std::max(high, largest - zero_celsius_K + 1);
    }
  } else {
    setTitle(tr("Rack inlets on the design day"), tr("°C · racks from the warmest to the coolest"));
    xAxis->setTicker(QSharedPointer<QCPAxisTickerFixed>::create());
    auto ticker = xAxis->ticker().staticCast<QCPAxisTickerFixed>();
    const double step = std::max(1.0, std::ceil(static_cast<double>(inlets_K_.size()) / 10));
    ticker->setTickStep(step);
    QCPGraph* graph = addLine(tr("rack inlet"), series_color(0));
    if (inlets_K_.size() < 60) graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    for (std::size_t i = 0; i < inlets_K_.size(); ++i)
      graph->addData(static_cast<double>(i + 1), inlets_K_[i] - zero_celsius_K);
    xAxis->setRange(0.5, static_cast<double>(inlets_K_.size()) + 0.5);
    low = std::min(low, inlets_K_.back() - zero_celsius_K - 1);
    high = std::max(high, inlets_K_.front() - zero_celsius_K + 1);
  }
  const double limit_C = limit_K_ - zero_celsius_K;
  high = std::max(high, limit_C + 1.5);
  yAxis->setRange(low, high);
  auto* band = new QCPItemRect(this);
  band->topLeft->setTypeX(QCPItemPosition::ptAxisRectRatio);
  band->bottomRight->setTypeX(QCPItemPosition::ptAxisRectRatio);
  band->topLeft->setCoords(0, recommended_inlet_K - zero_celsius_K);
  band->bottomRight->setCoords(1, recommended_low_K - zero_celsius_K);
  QColor wash = theme().good;
  wash.setAlpha(theme().dark ? 26 : 18);
  band->setBrush(wash);
  band->setPen(Qt::NoPen);
  band->setLayer(QStringLiteral("background"));
  addLimit(limit_C, tr("limit %1 °C").arg(celsius_text(limit_K_)), theme().broken);
  replot(rpQueuedReplot);
}

void TellingChart::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  if (content_ == Content::run) draw();
}

}  // namespace thermohall::gui
