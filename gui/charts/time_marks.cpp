#include "gui/charts/time_marks.h"

#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/plot_library.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int lane_px = 17;
constexpr int most_span_lanes = 6;
constexpr double near_share = 1.0;   // levels this many spans away from the values are still shown
constexpr double near_least = 3.0;   // in shown units
constexpr double text_share = 0.09;  // of the height of a plot

void place(QCPItemPosition& position, QCPAxisRect& rect, double key, double share) {
  position.setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
  position.setAxisRect(&rect);
  position.setTypeX(QCPItemPosition::ptPlotCoords);
  position.setTypeY(QCPItemPosition::ptAxisRectRatio);
  position.setCoords(key, share);
}

QColor faint(QColor color, int alpha) {
  color.setAlpha(alpha);
  return color;
}

bool belongs(const LevelMark& level, const TimeMarks::Target& target) {
  return level.unit == target.unit && level.quantity == target.quantity;
}

// Spans that overlap in time stand below each other.
std::vector<int> lanes_of(const std::vector<TimeSpan>& spans) {
  std::vector<int> lanes;
  std::vector<double> ends;
  for (const TimeSpan& span : spans) {
    std::size_t lane = 0;
    while (lane < ends.size() && ends[lane] > span.from_s) ++lane;
    if (lane >= most_span_lanes) lane = most_span_lanes - 1;
    if (lane >= ends.size()) ends.push_back(0);
    ends[lane] = std::isfinite(span.to_s) ? span.to_s : HUGE_VAL;
    lanes.push_back(static_cast<int>(lane));
  }
  return lanes;
}

}  // namespace

QColor mark_color(MarkTone tone) {
  return tone == MarkTone::broken ? theme().broken : tone == MarkTone::thin ? theme().thin : theme().muted;
}

TimeMarks::TimeMarks(QCustomPlot& plot, QCPMarginGroup& margins, int row)
    : plot_(plot), margins_(margins), row_(row) {}

void TimeMarks::set(std::vector<TimeSpan> spans, std::vector<TimeMark> marks) {
  spans_ = std::move(spans);
  marks_ = std::move(marks);
  std::stable_sort(spans_.begin(), spans_.end(),
                   [](const TimeSpan& a, const TimeSpan& b) { return a.from_s < b.from_s; });
  lane_of_span_ = lanes_of(spans_);
  span_lanes_ = lane_of_span_.empty() ? 0 : *std::max_element(lane_of_span_.begin(), lane_of_span_.end()) + 1;
}

void TimeMarks::clear() {
  for (QCPAbstractItem* item : items_) plot_.removeItem(item);
  items_.clear();
  names_.clear();
  if (strip_) plot_.plotLayout()->remove(strip_);
  strip_ = nullptr;
  plot_.plotLayout()->simplify();
}

void TimeMarks::makeStrip() {
  strip_ = new QCPAxisRect(&plot_);
  plot_.plotLayout()->insertRow(row_);
  plot_.plotLayout()->addElement(row_, 0, strip_);
  strip_->setMarginGroup(QCP::msLeft | QCP::msRight, &margins_);
  strip_->setRangeDrag(Qt::Horizontal);
  strip_->setRangeZoom(Qt::Horizontal);
  strip_->setMinimumSize(50, lanes() * lane_px);
  strip_->setMaximumSize(QWIDGETSIZE_MAX, lanes() * lane_px);
  for (QCPAxis* axis : strip_->axes()) {
    axis->setTicks(false);
    axis->setTickLabels(false);
    axis->grid()->setVisible(false);
  }
}

void TimeMarks::draw(const std::vector<Target>& targets, double end_s) {
  if (targets.empty()) return;
  if (lanes() > 0) {
    makeStrip();
    for (std::size_t i = 0; i < spans_.size(); ++i) drawSpan(spans_[i], lane_of_span_[i], targets, end_s);
    for (std::size_t i = 0; i < marks_.size(); ++i)
      drawMark(marks_[i], span_lanes_ + static_cast<int>(i), targets);
  }
  for (const Target& target : targets)
    for (const LevelMark& level : levels_)
      if (belongs(level, target)) drawLevel(level, target);
  restyle();
}

QCPItemText* TimeMarks::addText(QCPAxisRect& rect, const QString& text, const QColor& color) {
  auto* item = new QCPItemText(&plot_);
  item->setClipAxisRect(&rect);
  item->setText(text);
  item->setFont(chart_caption_font());
  item->setColor(color);
  items_.push_back(item);
  return item;
}

void TimeMarks::drawSpan(const TimeSpan& span, int lane, const std::vector<Target>& targets, double end_s) {
  const double to_s = std::isfinite(span.to_s) ? span.to_s : std::max(end_s, span.from_s);
  const auto band = [&](QCPAxisRect& rect, double top, double bottom, int alpha) {
    auto* item = new QCPItemRect(&plot_);
    item->setLayer(QStringLiteral("background"));
    item->setClipAxisRect(&rect);
    place(*item->topLeft, rect, span.from_s, top);
    place(*item->bottomRight, rect, to_s, bottom);
    item->setPen(Qt::NoPen);
    item->setBrush(faint(theme().thin, alpha));
    items_.push_back(item);
  };
  const double height = 1.0 / lanes();
  band(*strip_, (lane + 0.06) * height, (lane + 0.94) * height, 80);
  for (const Target& target : targets) band(*target.rect, 0, 1, 22);
  QCPItemText* name = addText(*strip_, span.label, theme().ink);
  name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  name->setPadding({5, 0, 0, 0});
  place(*name->position, *strip_, span.from_s, (lane + 0.5) * height);
  names_.emplace_back(name, span.from_s);
}

void TimeMarks::addLine(QCPAxisRect& rect, double at_s, const QColor& color) {
  auto* line = new QCPItemLine(&plot_);
  line->setClipAxisRect(&rect);
  place(*line->start, rect, at_s, 0);
  place(*line->end, rect, at_s, 1);
  line->setPen(limit_pen(color));
  items_.push_back(line);
}

void TimeMarks::drawMark(const TimeMark& mark, int lane, const std::vector<Target>& targets) {
  const QColor color = mark_color(mark.tone);
  for (const Target& target : targets) addLine(*target.rect, mark.at_s, color);
  addLine(*strip_, mark.at_s, color);
  QCPItemText* name = addText(*strip_, mark.label, color);
  name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  name->setPadding({5, 0, 0, 0});
  place(*name->position, *strip_, mark.at_s, (lane + 0.5) / lanes());
}

void TimeMarks::drawLevel(const LevelMark& level, const Target& target) {
  const QColor color = mark_color(level.tone);
  const double shown = target.shown.value(level.level);
  auto* line = new QCPItemStraightLine(&plot_);
  line->setClipAxisRect(target.rect);
  for (QCPItemPosition* point : {line->point1, line->point2})
    point->setAxes(target.rect->axis(QCPAxis::atBottom), target.rect->axis(QCPAxis::atLeft));
  line->point1->setCoords(0, shown);
  line->point2->setCoords(1, shown);
  line->setPen(limit_pen(color));
  items_.push_back(line);
  QCPItemText* name = addText(*target.rect, level.label, color);
  name->position->setAxes(target.rect->axis(QCPAxis::atBottom), target.rect->axis(QCPAxis::atLeft));
  name->position->setAxisRect(target.rect);
  name->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
  name->position->setTypeY(QCPItemPosition::ptPlotCoords);
  name->position->setCoords(0, shown);
  name->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
  name->setPadding({4, 0, 0, 1});
}

void TimeMarks::setWindow(const QCPRange& window) {
  if (strip_) strip_->axis(QCPAxis::atBottom)->setRange(window);
  for (const auto& [name, from_s] : names_)
    name->position->setCoords(std::max(from_s, window.lower), name->position->coords().y());
}

void TimeMarks::widen(const Target& target, double& low, double& high) const {
  const double reach = std::max(near_least, near_share * (high - low));
  const double first_low = low, first_high = high;
  for (const LevelMark& level : levels_) {
    const double value = target.shown.value(level.level);
    if (!belongs(level, target) || value < first_low - reach || value > first_high + reach) continue;
    low = std::min(low, value);
    high = std::max(high, value + text_share * (value - low));  // its text stands above the line
  }
}

void TimeMarks::restyle() {
  if (!strip_) return;
  strip_->setMinimumMargins({8, 0, 12, 0});
  for (QCPAxis* axis : strip_->axes()) axis->setBasePen(Qt::NoPen);
}

}  // namespace thermohall::gui
