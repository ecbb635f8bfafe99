#include "gui/charts/time_plot.h"

#include <QKeyEvent>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double shortest_window_s = 10, zoom_step = 0.8, pan_step = 0.1;
constexpr int header_rows = 2;  // title and note
constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TimePlot::TimePlot(QWidget* parent) : Plot(parent) {
  plotLayout()->remove(axisRect());  // the one of the constructor; stacks bring their own
  margins_ = new QCPMarginGroup(this);
  marks_ = std::make_unique<TimeMarks>(*this, *margins_, header_rows);
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  setMouseTracking(true);
  setAutoAddPlottableToLegend(false);
  setTable([this] { return table(); });
  connect(this, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    if (!stacks_.empty())
      moveCursor(stacks_.front().rect->axis(QCPAxis::atBottom)->pixelToCoord(event->pos().x()));
  });
  connect(this, &QCustomPlot::mouseDoubleClick, this, &TimePlot::showAll);
  connect(this, &Plot::restyled, this, &TimePlot::drawAgain);
}

TimePlot::~TimePlot() = default;

void TimePlot::setEvents(std::vector<TimeSpan> spans, std::vector<TimeMark> marks) {
  marks_->set(std::move(spans), std::move(marks));
  drawAgain();
}

void TimePlot::setLevels(std::vector<LevelMark> levels) {
  marks_->setLevels(std::move(levels));
  drawAgain();
}

void TimePlot::drawAgain() {
  marks_->clear();
  if (whole_.size() <= 0) return;
  drawMarks();
  applyWindow(window_.lower, window_.upper);
}

TimeMarks::Target TimePlot::targetOf(const Stack& stack) const {
  const TimeLine& line = lines_[stack.graphs.front().first];
  return {stack.rect, line.unit, line.quantity, stack.unit};
}

void TimePlot::drawMarks() {
  std::vector<TimeMarks::Target> targets;
  for (const Stack& stack : stacks_) targets.push_back(targetOf(stack));
  marks_->draw(targets, whole_.upper);
  if (QCPAxisRect* strip = marks_->strip())
    connect(strip->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this](const QCPRange& range) {
              if (!applying_) applyWindow(range.lower, range.upper);
            });
  restyle();
}

void TimePlot::setLines(std::vector<TimeLine> lines) {
  lines_ = std::move(lines);
  const QCPRange before = window_;
  const bool all = before.size() <= 0 || (before.lower <= whole_.lower && before.upper >= whole_.upper);
  whole_ = QCPRange();
  bool any = false;
  for (const TimeLine& line : lines_) {
    if (!line.data || line.data->size() < 2) continue;
    const QCPRange range(line.data->key(0), line.data->key(line.data->size() - 1));
    whole_ = any ? whole_.expanded(range) : range;
    any = true;
  }
  rebuild();
  if (!any) {
    replot(rpQueuedReplot);
    return;
  }
  const bool fits = before.lower < whole_.upper && before.upper > whole_.lower;
  if (all || !fits)
    applyWindow(whole_.lower, whole_.upper);
  else
    applyWindow(before.lower, before.upper);
}

void TimePlot::rebuild() {
  marks_->clear();
  for (Stack& stack : stacks_) {
    for (const auto& graph : stack.graphs) removeGraph(graph.second);
    removeItem(stack.cursor);
    plotLayout()->remove(stack.rect);
  }
  stacks_.clear();
  plotLayout()->simplify();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const QString quantity = lines_[i].quantity + QLatin1Char('|') + lines_[i].unit;
    auto stack =
        std::find_if(stacks_.begin(), stacks_.end(), [&](const Stack& s) { return s.quantity == quantity; });
    if (stack == stacks_.end()) {
      Stack made;
      made.quantity = quantity;
      made.rect = new QCPAxisRect(this);
      plotLayout()->addElement(plotLayout()->rowCount(), 0, made.rect);
      made.rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins_);
      made.rect->setRangeDrag(Qt::Horizontal);
      made.rect->setRangeZoom(Qt::Horizontal);
      made.legend = new QCPLegend;
      made.rect->insetLayout()->addElement(made.legend, Qt::AlignTop | Qt::AlignRight);
      made.legend->setLayer(QStringLiteral("legend"));
      made.cursor = new QCPItemStraightLine(this);
      made.cursor->setClipAxisRect(made.rect);
      for (QCPItemPosition* point : {made.cursor->point1, made.cursor->point2})
        point->setAxes(made.rect->axis(QCPAxis::atBottom), made.rect->axis(QCPAxis::atLeft));
      made.cursor->setVisible(false);
      connect(made.rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
              [this](const QCPRange& range) {
                if (!applying_) applyWindow(range.lower, range.upper);
              });
      stacks_.push_back(made);
      stack = stacks_.end() - 1;
    }
    auto* graph = addGraph(stack->rect->axis(QCPAxis::atBottom), stack->rect->axis(QCPAxis::atLeft));
    graph->addToLegend(stack->legend);
    graph->setPen(series_pen(lines_[i].color));
    graph->setName(lines_[i].name);
    graph->setAdaptiveSampling(false);  // the data are sampled already
    stack->graphs.emplace_back(i, graph);
  }
  for (Stack& stack : stacks_) {
    double largest = 0;
    for (const auto& [line, graph] : stack.graphs) {
      const auto [low, high] = lines_[line].data->extremes(-HUGE_VAL, HUGE_VAL);
      if (std::isfinite(high)) largest = std::max({largest, std::abs(low), std::abs(high)});
    }
    const TimeLine& first = lines_[stack.graphs.front().first];
    stack.unit = display_unit(first.unit, largest, first.quantity);
    stack.rect->axis(QCPAxis::atLeft)->setLabel(stack.unit.label);
  }
  drawMarks();
}

void TimePlot::applyWindow(double from_s, double to_s) {
  // Neither beyond the data nor narrower than anything that could be in them.
  const double span =
      std::clamp(to_s - from_s, shortest_window_s, std::max(whole_.size(), shortest_window_s));
  double from = std::clamp(from_s, whole_.lower, std::max(whole_.lower, whole_.upper - span));
  window_ = QCPRange(from, from + span);
  applying_ = true;
  for (Stack& stack : stacks_) {
    stack.rect->axis(QCPAxis::atBottom)->setRange(window_);
    suit_time_ticks(*stack.rect->axis(QCPAxis::atBottom));
  }
  marks_->setWindow(window_);
  applying_ = false;
  refill();
  Q_EMIT windowChanged(window_.lower, window_.upper);
}

void TimePlot::refill() {
  for (Stack& stack : stacks_) {
    double low = HUGE_VAL, high = -HUGE_VAL;
    const int columns = std::max(width(), 200);
    for (const auto& [line, graph] : stack.graphs) {
      const SeriesPyramid& series = *lines_[line].data;
      const auto points = series.sample(window_.lower, window_.upper, columns);
      QVector<QCPGraphData> drawn;
      drawn.reserve(static_cast<int>(points.size()));
      for (const auto& point : points) drawn.append({point.key, stack.unit.value(point.value)});
      graph->data()->set(drawn, true);
      // Where lines fill the paper, smooth edges cost much and show nothing.
      const bool dense = drawn.size() > columns;
      QPen pen = series_pen(lines_[line].color);
      if (dense) pen.setWidthF(1);
      graph->setPen(pen);
      graph->setAntialiased(!dense);
      const auto [smallest, largest] = series.extremes(window_.lower, window_.upper);
      if (!std::isfinite(smallest)) continue;
      low = std::min(low, stack.unit.value(smallest));
      high = std::max(high, stack.unit.value(largest));
    }
    if (low > high) continue;
    marks_->widen(targetOf(stack), low, high);
    const double margin = high > low ? 0.06 * (high - low) : std::max(1e-3, 0.02 * std::abs(high));
    stack.rect->axis(QCPAxis::atLeft)->setRange(low - margin, high + margin);
  }
  replot(rpQueuedReplot);
}

void TimePlot::setWindow(double from_s, double to_s) {
  if (whole_.size() > 0 && !(qFuzzyCompare(from_s, window_.lower) && qFuzzyCompare(to_s, window_.upper)))
    applyWindow(from_s, to_s);
}

void TimePlot::showAll() {
  if (whole_.size() > 0) applyWindow(whole_.lower, whole_.upper);
}

void TimePlot::moveCursor(double key_s) {
  const bool inside = std::isfinite(key_s) && window_.contains(key_s);
  for (Stack& stack : stacks_) {
    stack.cursor->setVisible(inside);
    stack.cursor->point1->setCoords(key_s, 0);
    stack.cursor->point2->setCoords(key_s, 1);
    for (const auto& [line, graph] : stack.graphs) {
      const SeriesPyramid& series = *lines_[line].data;
      const std::size_t place = series.lower(key_s);
      const bool known = inside && place < series.size() && std::isfinite(series.value(place));
      graph->setName(known ? QStringLiteral("%1  %2").arg(
                                 lines_[line].name, number_text(stack.unit.value(series.value(place)), 4))
                           : lines_[line].name);
    }
  }
  Q_EMIT cursorMoved(inside ? key_s : nowhere);
  replot(rpQueuedReplot);
}

void TimePlot::keyPressEvent(QKeyEvent* event) {
  const double span = window_.size(), middle = window_.center();
  switch (event->key()) {
    case Qt::Key_Left:
      return applyWindow(window_.lower - pan_step * span, window_.upper - pan_step * span);
    case Qt::Key_Right:
      return applyWindow(window_.lower + pan_step * span, window_.upper + pan_step * span);
    case Qt::Key_Plus:
    case Qt::Key_Up:
      return applyWindow(middle - zoom_step * span / 2, middle + zoom_step * span / 2);
    case Qt::Key_Minus:
    case Qt::Key_Down:
      return applyWindow(middle - span / 2 / zoom_step, middle + span / 2 / zoom_step);
    case Qt::Key_Home:
      return showAll();
    default:
      Plot::keyPressEvent(event);
  }
}

void TimePlot::leaveEvent(QEvent* event) {
  moveCursor(nowhere);
  Plot::leaveEvent(event);
}

void TimePlot::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  if (whole_.size() > 0) refill();
}

void TimePlot::restyle() {
  Plot::restyle();
  marks_->restyle();
  for (Stack& stack : stacks_) {
    stack.cursor->setPen(QPen(theme().muted, 1));
    stack.rect->setMinimumMargins({8, 6, 12, 4});
    // Only the lowest plot names the times; those above keep their ticks.
    stack.rect->axis(QCPAxis::atBottom)->setTickLabels(&stack == &stacks_.back());
  }
}

ChartTable TimePlot::table() const {
  ChartTable table;
  if (lines_.empty()) return table;
  // The window on view; the times are those of the longest line, others are looked up.
  const auto longest = std::max_element(lines_.begin(), lines_.end(), [](const auto& a, const auto& b) {
    return a.data->size() < b.data->size();
  });
  const auto clock = longest->data;
  const std::size_t first = clock->lower(window_.lower), end = clock->lower(window_.upper + 1e-3);
  table.headers << tr("time");
  std::vector<std::pair<std::shared_ptr<const SeriesPyramid>, DisplayUnit>> columns;
  for (const Stack& stack : stacks_)
    for (const auto& graph : stack.graphs) {
      const TimeLine& line = lines_[graph.first];
      table.headers << (stack.unit.label.isEmpty()
                            ? line.name
                            : QStringLiteral("%1 [%2]").arg(line.name, stack.unit.label));
      columns.emplace_back(line.data, stack.unit);
    }
  table.rows = static_cast<int>(end - first);
  table.cell = [clock, first, columns = std::move(columns)](int row, int column) {
    const double key = clock->key(first + static_cast<std::size_t>(row));
    if (column == 0)
      return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(key * 1000), Qt::UTC)
          .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const auto& [series, unit] = columns[static_cast<std::size_t>(column - 1)];
    const std::size_t place = series->lower(key);
    if (place >= series->size() || !std::isfinite(series->value(place))) return QString();
    return QString::number(unit.value(series->value(place)), 'g', 7);
  };
  return table;
}

}  // namespace thermohall::gui
