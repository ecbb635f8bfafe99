#include "gui/results/sankey_chart.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <array>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int column_count = 4;
constexpr double node_width = 14, top = 52, margin = 16, label_room = 230;
constexpr double least_slot = 17, gap = 5, least_height = 1;
constexpr double least_percent = 0.01;  // smaller shares are not spelled out
// The columns stand closer on the left, where there are few flows.
constexpr std::array<double, column_count> column_places{0, 0.24, 0.52, 1};

QColor color_of(FlowKind kind) {
  switch (kind) {
    case FlowKind::source:
      return theme().muted;
    case FlowKind::power_loss:
      return series_color(1);
    case FlowKind::it:
      return series_color(0);
    case FlowKind::cooling:
      return series_color(2);
    case FlowKind::other:
      return series_color(5);
    case FlowKind::heat_out:
      return series_color(4);
  }
  return theme().muted;
}

double slot(double energy_J, double scale) { return std::max({energy_J * scale, least_slot}) + gap; }

}  // namespace

SankeyChart::SankeyChart(QWidget* parent) : QWidget(parent) {
  setMinimumSize(480, 320);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(chartTitle());
  add_export_menu(*this, *this);
}

void SankeyChart::setFlow(EnergyFlow flow, const QString& note) {
  flow_ = std::move(flow);
  note_ = note;
  QStringList parts;
  for (const FlowNode& node : flow_.nodes) parts << label(node);
  setAccessibleDescription(parts.join(QStringLiteral("; ")));
  update();
}

QString SankeyChart::label(const FlowNode& node) const {
  const double percent = 100 * node.energy_J / flow_.grid_J;
  const QString share = percent < least_percent ? QStringLiteral("< %1").arg(least_percent)
                                                : number_text(percent, percent < 10 ? 2 : 3);
  return QStringLiteral("%1  %2 · %3 %")
      .arg(node.name, quantity_text(node.energy_J, QStringLiteral("J")), share);
}

std::vector<QRectF> SankeyChart::layOut(const QSizeF& size) const {
  const double height = size.height() - top - margin;
  // The largest scale at which the fullest column fits, labels included.
  const auto fullest = [&](double scale) {
    std::array<double, column_count> sums{};
    for (const FlowNode& node : flow_.nodes)
      sums[static_cast<std::size_t>(node.column)] += slot(node.energy_J, scale);
    return *std::max_element(sums.begin(), sums.end());
  };
  double low = 0, high = flow_.grid_J > 0 ? height / flow_.grid_J : 0;
  for (int i = 0; i < 40; ++i) {
    const double middle = (low + high) / 2;
    (fullest(middle) <= height ? low : high) = middle;
  }
  const double scale = low, room = size.width() - 2 * margin - label_room - node_width;
  std::array<double, column_count> used{}, sums{};
  for (const FlowNode& node : flow_.nodes)
    sums[static_cast<std::size_t>(node.column)] += slot(node.energy_J, scale);
  std::vector<QRectF> places;
  for (const FlowNode& node : flow_.nodes) {
    const auto column = static_cast<std::size_t>(node.column);
    const double begin = top + (height - sums[column]) / 2;
    const double whole = slot(node.energy_J, scale);
    const double thickness = std::max(least_height, node.energy_J * scale);
    places.emplace_back(margin + column_places[column] * room,
                        begin + used[column] + (whole - gap - thickness) / 2, node_width, thickness);
    used[column] += whole;
  }
  return places;
}

void SankeyChart::paint(QPainter& painter, const QSizeF& size) const {
  painter.fillRect(QRectF({0, 0}, size), theme().panel);
  painter.setFont(chart_title_font());
  painter.setPen(theme().ink);
  painter.drawText(QRectF(8, 6, size.width() - 16, 18), Qt::AlignLeft | Qt::AlignVCenter, chartTitle());
  painter.setFont(chart_caption_font());
  painter.setPen(theme().muted);
  painter.drawText(QRectF(8, 25, size.width() - 16, 16), Qt::AlignLeft | Qt::AlignVCenter, note_);
  if (flow_.nodes.empty()) return;

  painter.setRenderHint(QPainter::Antialiasing);
  const std::vector<QRectF> places = layOut(size);
  std::vector<double> used_out(places.size()), used_in(places.size());
  painter.setPen(Qt::NoPen);
  for (const FlowLink& link : flow_.links) {
    const auto a = static_cast<std::size_t>(link.from), b = static_cast<std::size_t>(link.to);
    const double wide_a = places[a].height() * link.energy_J / std::max(flow_.nodes[a].energy_J, 1e-9);
    const double wide_b = places[b].height() * link.energy_J / std::max(flow_.nodes[b].energy_J, 1e-9);
    const double y_a = places[a].top() + used_out[a], y_b = places[b].top() + used_in[b];
    used_out[a] += wide_a;
    used_in[b] += wide_b;
    const double x_a = places[a].right(), x_b = places[b].left(), middle = (x_a + x_b) / 2;
    QPainterPath band(QPointF(x_a, y_a));
    band.cubicTo(middle, y_a, middle, y_b, x_b, y_b);
    band.lineTo(x_b, y_b + wide_b);
    band.cubicTo(middle, y_b + wide_b, middle, y_a + wide_a, x_a, y_a + wide_a);
    band.closeSubpath();
    const FlowNode& colored = flow_.nodes[b].kind == FlowKind::heat_out ? flow_.nodes[a] : flow_.nodes[b];
    QColor color = color_of(colored.kind);
    color.setAlphaF(flow_.nodes[b].kind == FlowKind::heat_out ? 0.16F : 0.36F);
    painter.setBrush(color);
    painter.drawPath(band);
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color_of(flow_.nodes[i].kind));
    painter.drawRect(places[i]);
    const QRectF text(places[i].right() + 6, places[i].center().y() - 9, 2 * label_room, 18);
    painter.setPen(theme().ink);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, label(flow_.nodes[i]));
  }
}

void SankeyChart::paintChart(QPaintDevice& device) {
  QPainter painter(&device);
  paint(painter, chartSize());
}

void SankeyChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint(painter, size());
}

void SankeyChart::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) update();
}

void SankeyChart::mouseMoveEvent(QMouseEvent* event) {
  const auto places = layOut(size());
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].adjusted(-4, -4, 4, 4).contains(event->position()))
      return QToolTip::showText(event->globalPosition().toPoint(), label(flow_.nodes[i]), this);
  QToolTip::hideText();
}

ChartTable SankeyChart::chartTable() const {
  ChartTable table;
  table.headers << tr("from") << tr("to") << tr("energy [kWh]");
  table.rows = static_cast<int>(flow_.links.size());
  table.cell = [flow = flow_](int row, int column) {
    const FlowLink& link = flow.links[static_cast<std::size_t>(row)];
    return column == 0   ? flow.nodes[static_cast<std::size_t>(link.from)].name
           : column == 1 ? flow.nodes[static_cast<std::size_t>(link.to)].name
                         : QString::number(link.energy_J / 3.6e6, 'f', 2);
  };
  return table;
}

}  // namespace thermohall::gui
