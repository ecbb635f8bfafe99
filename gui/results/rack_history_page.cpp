#include "gui/results/rack_history_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/plot.h"
#include "gui/results/playback.h"
#include "gui/results/playback_bar.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double zero_celsius_K = 273.15;
constexpr std::size_t picture_columns = 1460, picture_rows = 400;
constexpr std::size_t most_labels = 24;
constexpr int scale_stops = 26;

QCPColorGradient temperature_gradient() {
  QCPColorGradient gradient;
  gradient.clearColorStops();
  for (int i = 0; i < scale_stops; ++i) {
    const double share = static_cast<double>(i) / (scale_stops - 1);
    gradient.setColorStopAt(share,
                            temperature_color(coldest_color_K + share * (hottest_color_K - coldest_color_K)));
  }
  gradient.setNanHandling(QCPColorGradient::nhNanColor);
  gradient.setNanColor(temperature_color(std::nan("")));
  return gradient;
}

}  // namespace

RackHistoryPage::RackHistoryPage(Workspace& workspace, Playback& playback, QWidget* parent)
    : ResultsPage(workspace, parent), playback_(playback), plot_(new Plot) {
  map_ = new QCPColorMap(plot_->xAxis, plot_->yAxis);
  map_->setInterpolate(false);
  map_->setTightBoundary(true);
  auto* scale = new QCPColorScale(plot_);
  plot_->plotLayout()->addElement(plot_->plotLayout()->rowCount() - 1, 1, scale);
  scale->setType(QCPAxis::atRight);
  scale->setBarWidth(10);
  map_->setColorScale(scale);
  map_->setGradient(temperature_gradient());
  map_->setDataRange({coldest_color_K - zero_celsius_K, hottest_color_K - zero_celsius_K});
  moment_ = new QCPItemStraightLine(plot_);
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot_->axisRect()->setRangeZoom(Qt::Horizontal);
  plot_->axisRect()->setRangeDrag(Qt::Horizontal);
  plot_->setMinimumHeight(220);

  auto* bar = new PlaybackBar(playback_);
  bar->playButton().setShortcut(Qt::Key_Space);
  bar->playButton().setToolTip(tr("Play (Space)"));
  auto* on_plan = new QCheckBox(tr("Show on the plan"));
  on_plan->setChecked(playback_.isOnPlan());
  auto* controls = new QHBoxLayout;
  controls->setContentsMargins(0, 0, 12, 4);
  controls->addWidget(bar, 1);
  controls->addWidget(on_plan);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_, 1);
  layout->addLayout(controls);

  connect(on_plan, &QCheckBox::toggled, &playback_, &Playback::setOnPlan);
  connect(&playback_, &Playback::onPlanChanged, on_plan, &QCheckBox::setChecked);
  connect(&playback_, &Playback::momentChanged, this, &RackHistoryPage::markMoment);
  connect(&playback_, &Playback::runChanged, this, &RackHistoryPage::markEvents);
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this] { suit_time_ticks(*plot_->xAxis); });
  connect(plot_, &Plot::restyled, this, &RackHistoryPage::restyleMap);
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    const auto& times_s = playback_.times();
    if (times_s.empty() || event->button() != Qt::LeftButton) return;
    const double key = plot_->xAxis->pixelToCoord(event->pos().x());
    const auto found = std::lower_bound(times_s.begin(), times_s.end(), key);
    playback_.setInterval(static_cast<int>(found - times_s.begin()));
  });
  clear();
}

void RackHistoryPage::clear() {
  history_ = {};
  map_->data()->clear();
  plot_->setTitle(tr("Rack inlets over time"), tr("no results with racks over time"));
  plot_->setTable({});
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void RackHistoryPage::load() {
  ask([](const ResultsFile& results) { return rack_history(results, picture_columns, picture_rows); },
      [this](const RackHistory& history) {
        clear();
        history_ = history;
        if (history_.columns > 1) draw();
      });
}

void RackHistoryPage::draw() {
  const auto columns = static_cast<int>(history_.columns), rows = static_cast<int>(history_.rows);
  map_->data()->setSize(columns, rows);
  map_->data()->setRange({history_.times_s.front(), history_.times_s.back()}, {0.5, rows + 0.5});
  for (int c = 0; c < columns; ++c)
    for (int r = 0; r < rows; ++r)  // the first rack on top
      map_->data()->setCell(
          c, rows - 1 - r,
          static_cast<double>(history_.warmest_K[static_cast<std::size_t>(c * rows + r)]) - zero_celsius_K);
  plot_->setTitle(tr("Rack inlets over time"),
                  history_.rows < history_.ids.size()
                      ? tr("°C · warmest of %1 neighbouring racks · fixed scale")
                            .arg((history_.ids.size() + history_.rows - 1) / history_.rows)
                      : tr("°C · one line a rack · fixed scale"));
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  const std::size_t step = std::max<std::size_t>(1, (history_.rows + most_labels - 1) / most_labels);
  for (std::size_t r = 0; r < history_.rows; r += step)
    ticker->addTick(static_cast<double>(history_.rows - r), history_.ids[history_.racks_of(r).first]);
  plot_->yAxis->setTicker(ticker);
  plot_->xAxis->setRange(history_.times_s.front(), history_.times_s.back());
  plot_->yAxis->setRange(0.5, rows + 0.5);
  suit_time_ticks(*plot_->xAxis);
  plot_->setTable([history = history_] {
    ChartTable table;
    table.headers << tr("rack") << tr("end of interval") << tr("warmest inlet [°C]");
    table.rows = static_cast<int>(history.columns * history.rows);
    table.cell = [history](int row, int column) {
      const auto cell = static_cast<std::size_t>(row);
      const std::size_t c = cell / history.rows, r = cell % history.rows;
      if (column == 0) return history.ids[history.racks_of(r).first];
      if (column == 1)
        return time_text(history.times_s[(c + 1) * history.times_s.size() / history.columns - 1]);
      const auto value = static_cast<double>(history.warmest_K[cell]);
      return std::isfinite(value) ? QString::number(value - zero_celsius_K, 'f', 2) : QString();
    };
    return table;
  });
  markMoment();  // the plan stays at its design point until the slider is moved
  markEvents();
  restyleMap();
}

void RackHistoryPage::restyleMap() {
  moment_->setPen(QPen(theme().ink, 1.4));
  for (QCPItemStraightLine* line : events_) line->setPen(limit_pen(theme().ink));
  style_axis(*map_->colorScale()->axis());
  map_->colorScale()->axis()->grid()->setVisible(false);
  plot_->yAxis->grid()->setVisible(false);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void RackHistoryPage::markMoment() {
  if (!playback_.isPlayable()) return;
  const double key_s = playback_.times()[static_cast<std::size_t>(playback_.interval())];
  moment_->point1->setCoords(key_s, 0);
  moment_->point2->setCoords(key_s, 1);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void RackHistoryPage::markEvents() {
  for (QCPItemStraightLine* line : events_) plot_->removeItem(line);
  events_.clear();
  for (const TimeSpan& span : playback_.run().spans)
    for (const double at_s : {span.from_s, span.to_s}) {
      if (!std::isfinite(at_s)) continue;
      auto* line = new QCPItemStraightLine(plot_);
      line->point1->setCoords(at_s, 0);
      line->point2->setCoords(at_s, 1);
      events_.push_back(line);
    }
  restyleMap();
}

}  // namespace thermohall::gui
