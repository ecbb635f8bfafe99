#include "gui/results/rack_history_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/plot.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double zero_celsius_K = 273.15;
constexpr std::size_t picture_columns = 1460, picture_rows = 400;
constexpr int frame_ms = 50, frames = 400;  // a run plays in twenty seconds
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

RackHistoryPage::RackHistoryPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent),
      plot_(new Plot),
      slider_(new QSlider(Qt::Horizontal)),
      play_(new QToolButton),
      on_plan_(new QCheckBox(tr("Show on the plan"))),
      time_(new QLabel) {
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

  play_->setIcon(themed_icon(QStringLiteral("play")));
  play_->setToolTip(tr("Play (Space)"));
  play_->setAccessibleName(tr("Play through the run"));
  play_->setShortcut(Qt::Key_Space);
  play_->setCheckable(true);
  slider_->setAccessibleName(tr("Moment of the run"));
  time_->setMinimumWidth(110);
  on_plan_->setChecked(true);
  auto* controls = new QHBoxLayout;
  controls->setContentsMargins(12, 4, 12, 8);
  controls->addWidget(play_);
  controls->addWidget(slider_, 1);
  controls->addWidget(time_);
  controls->addWidget(on_plan_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_, 1);
  layout->addLayout(controls);

  timer_.setInterval(frame_ms);
  connect(&timer_, &QTimer::timeout, this, &RackHistoryPage::step);
  connect(play_, &QToolButton::toggled, this, [this](bool on) {
    play_->setIcon(themed_icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    on ? timer_.start() : timer_.stop();
  });
  connect(slider_, &QSlider::valueChanged, this, &RackHistoryPage::showMoment);
  connect(on_plan_, &QCheckBox::toggled, this,
          [this](bool on) { on ? showMoment() : workspace_.rack_values.clear(); });
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this] { suit_time_ticks(*plot_->xAxis); });
  // An edited hall is not the one of the run.
  connect(&workspace_.project, &Project::edited, &workspace_.rack_values, &RackValues::clear);
  connect(plot_, &Plot::restyled, this, &RackHistoryPage::restyleMap);
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    if (history_.times_s.empty() || event->button() != Qt::LeftButton) return;
    const double key = plot_->xAxis->pixelToCoord(event->pos().x());
    const auto found = std::lower_bound(history_.times_s.begin(), history_.times_s.end(), key);
    slider_->setValue(static_cast<int>(found - history_.times_s.begin()));
  });
  clear();
}

void RackHistoryPage::clear() {
  history_ = {};
  play_->setChecked(false);
  slider_->setEnabled(false);
  play_->setEnabled(false);
  time_->clear();
  map_->data()->clear();
  plot_->setTitle(tr("Rack inlets over time"), tr("no results with racks over time"));
  plot_->setTable({});
  workspace_.rack_values.clear();
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
  slider_->setEnabled(true);
  play_->setEnabled(true);
  slider_->setRange(0, static_cast<int>(history_.times_s.size()) - 1);
  markMoment();  // the plan stays at its design point until the slider is moved
  restyleMap();
}

void RackHistoryPage::restyleMap() {
  moment_->setPen(QPen(theme().ink, 1.4));
  style_axis(*map_->colorScale()->axis());
  map_->colorScale()->axis()->grid()->setVisible(false);
  plot_->yAxis->grid()->setVisible(false);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

bool RackHistoryPage::markMoment() {
  const int interval = slider_->value();
  if (interval < 0 || static_cast<std::size_t>(interval) >= history_.times_s.size()) return false;
  const double key_s = history_.times_s[static_cast<std::size_t>(interval)];
  time_->setText(time_text(key_s));
  moment_->point1->setCoords(key_s, 0);
  moment_->point2->setCoords(key_s, 1);
  plot_->replot(QCustomPlot::rpQueuedReplot);
  return true;
}

void RackHistoryPage::showMoment() {
  if (!markMoment() || !on_plan_->isChecked()) return;
  const auto place = static_cast<std::size_t>(slider_->value());
  const int request = ++asked_;
  ask([place](const ResultsFile& results) { return rack_inlets_K(results, place); },
      [this, request, label = time_->text()](const QHash<QString, double>& inlets_K) {
        if (request == asked_) workspace_.rack_values.set(inlets_K, label);
      });
}

void RackHistoryPage::step() {
  const int stride = std::max(1, slider_->maximum() / frames);
  if (slider_->value() >= slider_->maximum()) {
    play_->setChecked(false);
    return;
  }
  slider_->setValue(std::min(slider_->maximum(), slider_->value() + stride));
}

}  // namespace thermohall::gui
