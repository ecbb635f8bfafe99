#include "gui/oneline/diagram_items.h"

#include <QCursor>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/oneline/diagram_layout.h"
#include "gui/oneline/diagram_text.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double coldest_water_K = 283.15, hottest_water_K = 333.15;
constexpr double icon_px = 18, inset_px = 10, pipe_offset_px = 2.6, thin_share = 0.9;
constexpr double valve_from_end_px = 76;

QColor kind_color(NodeKind kind) {
  switch (kind) {
    case NodeKind::source:
    case NodeKind::power:
      return series_color(1);
    case NodeKind::consumer:
      return series_color(5);
    case NodeKind::rack:
      return series_color(0);
    case NodeKind::air:
      return series_color(3);
    case NodeKind::water:
      return series_color(2);
    case NodeKind::rejection:
      return series_color(4);
    case NodeKind::surroundings:
      return theme().muted;
  }
  return theme().muted;
}

QColor share_state_color(double share) {
  return share > 1 + 1e-9 ? theme().broken : share > thin_share ? theme().thin : theme().accent;
}

// The scale of air temperatures stretched over those of water, or warm loops would be one red. Fixed, as all
// scales: 10 to 60 degC.
QColor pipe_color(double temperature_K) {
  if (!std::isfinite(temperature_K)) return theme().muted;
  const double share = (temperature_K - coldest_water_K) / (hottest_water_K - coldest_water_K);
  return temperature_color(coldest_color_K + share * (hottest_color_K - coldest_color_K));
}

QFont small_font() {
  QFont font = chart_caption_font();
  font.setPixelSize(10);
  return font;
}

}  // namespace

QPainterPath shifted_route(const std::vector<QPointF>& route, double distance) {
  std::vector<QPointF> points;  // without pieces of no length
  for (const QPointF& point : route)
    if (points.empty() || std::hypot(point.x() - points.back().x(), point.y() - points.back().y()) > 0.5)
      points.push_back(point);
  QPainterPath path;
  if (points.size() < 2) return path;
  const auto left_of = [&](std::size_t i) {
    const QPointF along = points[i + 1] - points[i];
    const double length = std::hypot(along.x(), along.y());
    return QPointF(along.y() / length, -along.x() / length);
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    QPointF shift;
    if (i == 0) {
      shift = left_of(0);
    } else if (i + 1 == points.size()) {
      shift = left_of(i - 1);
    } else {
      const QPointF a = left_of(i - 1), b = left_of(i);
      const bool straight = QPointF::dotProduct(a, b) > 0.9;
      shift = straight ? a : a + b;
    }
    const QPointF at = points[i] + shift * distance;
    if (i == 0)
      path.moveTo(at);
    else
      path.lineTo(at);
  }
  return path;
}

NodeItem::NodeItem(const DiagramNode& node, const QRectF& place)
    : node_(node), place_(place), icon_(themed_icon(node.icon)) {
  if (!node_.keys.isEmpty()) setCursor(Qt::PointingHandCursor);
  QStringList told = node_.lines;
  if (!node_.fault.isEmpty()) told << node_.fault;
  setToolTip(QStringLiteral("<b>%1</b><br>%2")
                 .arg(node_.title.toHtmlEscaped(), told.join(QLatin1Char('\n'))
                                                       .toHtmlEscaped()
                                                       .replace(QLatin1Char('\n'), QStringLiteral("<br>"))));
}

void NodeItem::setPicked(bool picked) {
  if (picked_ == picked) return;
  picked_ = picked;
  update();
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& t = theme();
  painter->setRenderHint(QPainter::Antialiasing);
  QPainterPath body;
  body.addRoundedRect(place_, 8, 8);
  painter->fillPath(body, picked_ ? t.accent_wash : t.panel);
  painter->save();
  painter->setClipPath(body, Qt::IntersectClip);
  painter->fillRect(QRectF(place_.left(), place_.top(), 4, place_.height()), kind_color(node_.kind));
  painter->restore();
  const bool marked = node_.limited || !node_.fault.isEmpty();
  const QColor edge = picked_ ? t.accent : marked ? t.broken : t.line;
  painter->setPen(QPen(edge, picked_ || marked ? 2 : 1));
  painter->setBrush(Qt::NoBrush);
  painter->drawPath(body);

  const double left = place_.left() + inset_px + 4, width = place_.width() - 2 * inset_px - 4;
  icon_.paint(painter, QRect(static_cast<int>(left), static_cast<int>(place_.top() + 7),
                             static_cast<int>(icon_px), static_cast<int>(icon_px)));
  const QFont title_font = chart_title_font();
  painter->setFont(title_font);
  painter->setPen(t.ink);
  const QRectF title(left + icon_px + 6, place_.top() + 6, width - icon_px - 6, 20);
  painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetricsF(title_font).elidedText(node_.title, Qt::ElideRight, title.width()));
  const QFont line_font = chart_caption_font();
  painter->setFont(line_font);
  painter->setPen(t.ink);
  double y = place_.top() + 29;
  const auto write = [&](const QString& text) {
    painter->drawText(QRectF(left, y, width, 16), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(line_font).elidedText(text, Qt::ElideRight, width));
    y += 16;
  };
  for (const QString& text : node_.lines) write(text);
  if (!node_.fault.isEmpty()) {
    painter->setPen(t.broken);
    write(QStringLiteral("✕ ") + node_.fault);
  }
  if (!std::isfinite(node_.used_share)) return;
  const QRectF bar(left, place_.bottom() - 11, width - 36, 4);
  painter->setPen(Qt::NoPen);
  painter->setBrush(t.line);
  painter->drawRoundedRect(bar, 2, 2);
  painter->setBrush(share_state_color(node_.used_share));
  painter->drawRoundedRect(
      QRectF(bar.left(), bar.top(), bar.width() * std::clamp(node_.used_share, 0.0, 1.0), 4), 2, 2);
  painter->setFont(small_font());
  painter->setPen(t.muted);
  painter->drawText(QRectF(bar.right() + 2, bar.top() - 6, 36, 14), Qt::AlignRight | Qt::AlignVCenter,
                    share_text(node_.used_share));
}

LinkItem::LinkItem(const DiagramLink& link, std::vector<QPointF> route, double width_share, bool label_at_end)
    : link_(link), route_(std::move(route)), width_share_(width_share), label_at_end_(label_at_end) {
  setZValue(-1);
  QRectF bounds;
  for (const QPointF& point : route_) bounds |= QRectF(point, QSizeF(1, 1));
  bounds_ = bounds.adjusted(-10, -20, 10, 34);
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setBrush(Qt::NoBrush);
  const auto stroke = [&](double offset, const QColor& color, double width, Qt::PenStyle style) {
    painter->setPen(QPen(color, width, style, Qt::FlatCap, Qt::MiterJoin));
    painter->drawPath(shifted_route(route_, offset));
  };
  switch (link_.carrier) {
    case Carrier::power:
      stroke(0, series_color(1), 1.4 + 3.6 * width_share_, Qt::SolidLine);
      break;
    case Carrier::water:
    case Carrier::air:
      for (const double side : {1.0, -1.0}) {
        const double temperature_K = side > 0 ? link_.hot_K : link_.cold_K;
        if (link_.carrier == Carrier::water) stroke(side * pipe_offset_px, theme().muted, 4, Qt::SolidLine);
        stroke(side * pipe_offset_px, pipe_color(temperature_K), 3,
               link_.carrier == Carrier::air ? Qt::DashLine : Qt::SolidLine);
      }
      break;
    case Carrier::heat:
      stroke(0, theme().muted, 1.6, Qt::DashLine);
      break;
  }
  if (std::isfinite(link_.valve_opening) || link_.faulty) paintValve(*painter);
  paintLabel(*painter);
}

// Two triangles that meet, filled as far as the valve is open; red when it is stuck.
void LinkItem::paintValve(QPainter& painter) const {
  const QPointF at = (label_at_end_ ? route_.back() + QPointF(-valve_from_end_px, 0)
                                    : route_.front() + QPointF(valve_from_end_px, 0));
  constexpr double half = 7, high = 5;
  QPainterPath shape(at + QPointF(-half, -high));
  shape.lineTo(at + QPointF(half, high));
  shape.lineTo(at + QPointF(half, -high));
  shape.lineTo(at + QPointF(-half, high));
  shape.closeSubpath();
  painter.setPen(Qt::NoPen);
  painter.fillPath(shape, theme().panel);
  const QColor color = link_.faulty ? theme().broken : theme().ink;
  if (std::isfinite(link_.valve_opening)) {
    const double open = 2 * half * std::clamp(link_.valve_opening, 0.0, 1.0);
    painter.save();
    painter.setClipRect(QRectF(at.x() - half, at.y() - high, open, 2 * high), Qt::IntersectClip);
    painter.fillPath(shape, color);
    painter.restore();
  }
  painter.setPen(QPen(color, 1.2));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(shape);
}

// Above the line the flow or the power, below it the temperatures; nothing for what is not known.
void LinkItem::paintLabel(QPainter& painter) const {
  const QString above = std::isfinite(link_.flow_m3_s) ? flow_text(link_.flow_m3_s)
                        : std::isfinite(link_.power_W) ? watts_text(link_.power_W)
                                                       : QString();
  QString below;
  if (link_.carrier == Carrier::water && std::isfinite(link_.flow_m3_s))
    below = QStringLiteral("%1 / %2").arg(temperature_number(link_.hot_K), temperature_text(link_.cold_K));
  else if (link_.carrier == Carrier::water && !std::isfinite(link_.power_W) && std::isfinite(link_.cold_K))
    below = temperature_text(link_.cold_K);
  const QPointF at = label_at_end_ ? route_.back() : route_.front();
  const double left = label_at_end_ ? at.x() - diagram_label_room - 4 : at.x() + 6;
  const auto flags = label_at_end_ ? Qt::AlignRight : Qt::AlignLeft;
  painter.setFont(small_font());
  painter.setPen(theme().ink);
  painter.drawText(QRectF(left, at.y() - 19, diagram_label_room, 14), flags | Qt::AlignVCenter, above);
  painter.drawText(QRectF(left, at.y() + 6, diagram_label_room, 14), flags | Qt::AlignVCenter, below);
  if (!std::isfinite(link_.difference_Pa)) return;
  painter.setPen(link_.remote ? theme().thin : theme().muted);
  const QString pressure = QStringLiteral("Δp ") + pressure_text(link_.difference_Pa);
  painter.drawText(QRectF(left, at.y() + 18, diagram_label_room, 14), flags | Qt::AlignVCenter,
                   link_.remote
                       ? pressure + QStringLiteral(" ") + say_diagram(QT_TRANSLATE_NOOP("OneLine", "remote"))
                       : pressure);
}

}  // namespace thermohall::gui
